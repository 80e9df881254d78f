//! The first sheet: where the organisation stands, by formulas over the
//! requirements.

mod figures;
mod findings;

use report::workbook::Workbook;
use rust_xlsxwriter::{ConditionalFormatFormula, Format, Formula};

use crate::names::{
    BLOCKS, CONTROL, COVERED, LEVEL, MAJOR, SYSTEMIC_AREAS, VERDICT_RULES, VERDICTS,
};
use crate::rows::Rows;
use crate::sheet::{Sheet, date};
use crate::{Error, height, look, score};

/// The last column: J.
const LAST: u16 = 9;
/// How many signs the columns B to J hold beside each other.
const WIDE: f64 = 148.0;

pub(crate) fn write(
    file: &mut rust_xlsxwriter::Workbook,
    workbook: &Workbook,
    rows: &Rows<'_>,
) -> Result<(), Error> {
    let words = &workbook.words;
    let mut sheet = Sheet::add(file, workbook, &words.summary)?;
    sheet.inner.set_screen_gridlines(false);
    let widths = [16.0, 44.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 28.0];
    for (column, width) in (0..).zip(widths) {
        sheet.width(column, width)?;
    }
    let mut row = cover(&mut sheet, workbook)?;
    verdict(&mut sheet, workbook, rows, row)?;
    row += 4;
    let areas = figures::write(&mut sheet, workbook, rows, row)?;
    let after = areas.end + 1;
    let labels = findings::write(&mut sheet, workbook, rows, after)?;
    sheet.inner.set_print_fit_to_pages(1, 1);
    let prefix = sheet.prefix();
    for (name, row) in labels {
        file.define_name(name, &format!("={prefix}$B${}", row + 1))?;
    }
    let range = format!("={prefix}$J${}:$J${}", areas.start + 1, areas.end);
    file.define_name(SYSTEMIC_AREAS, &range)?;
    Ok(())
}

/// Title, whose it is and when. Returns the next row.
fn cover(sheet: &mut Sheet<'_>, workbook: &Workbook) -> Result<u32, Error> {
    let words = &workbook.words;
    sheet.text(0, 0, &workbook.title, &look::title())?;
    sheet.height(0, 36.0)?;
    let mut row = 1;
    if let Some(organisation) = &workbook.organisation {
        sheet.text(row, 0, &words.organisation, &look::muted())?;
        sheet.text(row, 1, organisation, &look::bold())?;
        row += 1;
    }
    sheet.text(row, 0, &words.framework, &look::muted())?;
    sheet.text(row, 1, &workbook.framework, &look::plain())?;
    row += 1;
    sheet.text(row, 0, &words.date, &look::muted())?;
    match date(&workbook.date.iso) {
        Some(day) => {
            let format = look::day().set_border_bottom(rust_xlsxwriter::FormatBorder::None);
            sheet.inner.write_datetime_with_format(row, 1, &day, &format)?;
        }
        None => sheet.text(row, 1, &workbook.date.shown, &look::plain())?,
    }
    row += 1;
    if let Some(marking) = &workbook.marking {
        sheet.text(row, 0, &words.marking, &look::muted())?;
        sheet.text(row, 1, marking, &look::marking())?;
        row += 1;
    }
    Ok(row + 1)
}

/// The verdict, what it means, and that nobody audited this.
fn verdict(
    sheet: &mut Sheet<'_>,
    workbook: &Workbook,
    rows: &Rows<'_>,
    row: u32,
) -> Result<(), Error> {
    let words = &workbook.words;
    let which = score::verdict(&rows.requirements, rows.systemic());
    let term = words.verdicts.get(which);
    let majors = format!("SUMPRODUCT(--({}={MAJOR}))", crate::names::FINDING);
    let systemic = format!("SUMPRODUCT(--({SYSTEMIC_AREAS}<>\"\"))");
    let rule = format!(
        "=INDEX({VERDICTS},IF(SUM({COVERED})<ROWS({COVERED}),1,IF(SUM({BLOCKS})>0,2,\
         IF(OR({majors}+{systemic}>0,\
         COUNTIFS({CONTROL},0,{LEVEL},\">=3\")<COUNTIFS({CONTROL},0)),3,4))))"
    );
    sheet.height(row, 28.0)?;
    sheet.text(row, 0, &words.verdict, &look::middle(look::muted()))?;
    let name = term.map_or_else(String::new, |term| term.name.clone());
    sheet.formula(row, 1, (rule, name), &look::middle(look::verdict()))?;
    let meaning = format!("=INDEX({VERDICT_RULES},MATCH($B${},{VERDICTS},0))", row + 1);
    let result = term.map_or_else(String::new, |term| term.meaning.clone());
    sheet.inner.merge_range(row + 1, 1, row + 1, LAST, "", &look::wrapped())?;
    let longest = words.verdicts.iter().map(|term| height::lines(&term.meaning, WIDE)).max();
    sheet.height(row + 1, height::of(longest.unwrap_or(1)))?;
    sheet.formula(row + 1, 1, (meaning, result), &look::wrapped())?;
    let quiet = look::wrapped().set_font_color(look::MUTED).set_italic();
    sheet.inner.merge_range(row + 2, 1, row + 2, LAST, "", &quiet)?;
    sheet.height(row + 2, height::of(height::lines(&words.reminder, WIDE)))?;
    sheet.text(row + 2, 1, &words.reminder, &quiet)?;
    let not_ready = format!("=OR($B${0}=INDEX({VERDICTS},1),$B${0}=INDEX({VERDICTS},2))", row + 1);
    let rule = ConditionalFormatFormula::new()
        .set_rule(Formula::new(not_ready))
        .set_format(Format::new().set_font_color(look::DANGER));
    sheet.inner.add_conditional_format(row, 1, row, 1, &rule)?;
    Ok(())
}
