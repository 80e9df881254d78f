//! How many findings there are of each kind. The labels are the words that the
//! formulas give to findings.

use report::workbook::Workbook;

use crate::names::{
    AGAINST, BLOCKS, FINDING, MAJOR, MINOR, NOT_ASSESSED, STRENGTH, SYSTEMIC, SYSTEMIC_AREAS,
};
use crate::rows::Rows;
use crate::score::Finding;
use crate::sheet::Sheet;
use crate::summary::figures::ROW;
use crate::{Error, look};

/// The table. Returns what formulas call the labels, and their rows.
pub(super) fn write(
    sheet: &mut Sheet<'_>,
    workbook: &Workbook,
    rows: &Rows<'_>,
    first: u32,
) -> Result<[(&'static str, u32); 6], Error> {
    let words = &workbook.words.findings;
    let of = |name: &str| format!("SUMPRODUCT(--({FINDING}={name}))");
    let found =
        |kind: Finding| rows.requirements.iter().filter(|one| one.finding() == Some(kind)).count();
    let systemic = format!("SUMPRODUCT(--({SYSTEMIC_AREAS}<>\"\"))");
    let blocking = rows.requirements.iter().filter(|one| one.blocks()).count();
    let majors = found(Finding::Major) + rows.systemic();
    let minors = found(Finding::Minor) + found(Finding::Against);
    let counts = [
        (false, &words.major, format!("{}+{systemic}", of(MAJOR)), majors),
        (true, &words.systemic, systemic, rows.systemic()),
        (false, &words.minor, format!("{}+{}", of(MINOR), of(AGAINST)), minors),
        (true, &words.minor_against, of(AGAINST), found(Finding::Against)),
        (false, &words.not_assessed, of(NOT_ASSESSED), found(Finding::NotAssessed)),
        (false, &words.strength, of(STRENGTH), found(Finding::Strength)),
        (false, &words.blockers, format!("SUM({BLOCKS})"), blocking),
    ];
    sheet.text(first, 0, &words.title, &look::heading())?;
    sheet.height(first, 24.0)?;
    for (row, (part, label, formula, count)) in (first + 1..).zip(counts) {
        let of_which = if part { words.of_which.as_str() } else { "" };
        sheet.height(row, ROW)?;
        sheet.text(row, 0, of_which, &look::middle(look::lined(look::muted())))?;
        let (label_format, count_format) = if part {
            (look::lined(look::muted()), look::whole().set_font_color(look::MUTED))
        } else {
            (look::row_head(), look::whole().set_bold())
        };
        sheet.text(row, 1, label, &look::middle(label_format))?;
        sheet.formula(
            row,
            2,
            (format!("={formula}"), count.to_string()),
            &look::middle(count_format),
        )?;
    }
    let names = [MAJOR, SYSTEMIC, MINOR, AGAINST, NOT_ASSESSED, STRENGTH];
    let mut row = first;
    Ok(names.map(|name| {
        row += 1;
        (name, row)
    }))
}
