//! The figures of every scope.

use std::ops::Range;

use report::workbook::Workbook;
use rust_xlsxwriter::{
    ConditionalFormatDataBar, ConditionalFormatType, Format, FormatAlign, IgnoreError,
};

use crate::names::{APPLICABLE, AREA, CONTROL, COVERED, LEVEL, POINTS, SYSTEMIC};
use crate::rows::Rows;
use crate::score::{Figure, Tally};
use crate::sheet::{Sheet, ratio};
use crate::{Error, look};

/// How high a row is, in points.
pub(super) const ROW: f64 = 18.0;

/// Which requirements a row counts, as formulas say it.
enum Scope {
    Overall,
    Controls(bool),
    Area,
}

impl Scope {
    /// The conditions that follow a range in SUMIFS, COUNTIFS and the like.
    fn conditions(&self, row: u32) -> String {
        match self {
            Self::Overall => String::new(),
            Self::Controls(controls) => format!(",{CONTROL},{}", u8::from(*controls)),
            Self::Area => format!(",{AREA},$A{}", row + 1),
        }
    }

    fn sum(&self, of: &str, row: u32) -> String {
        match self {
            Self::Overall => format!("SUM({of})"),
            _ => format!("SUMIFS({of}{})", self.conditions(row)),
        }
    }

    /// How many have a level that meets a condition.
    fn count(&self, condition: &str, row: u32) -> String {
        format!("COUNTIFS({LEVEL},\"{condition}\"{})", self.conditions(row))
    }

    fn all(&self, row: u32) -> String {
        match self {
            Self::Overall => format!("ROWS({COVERED})"),
            _ => format!("COUNTIFS({})", self.conditions(row).trim_start_matches(',')),
        }
    }
}

/// The table. Returns the rows of the areas.
pub(super) fn write(
    sheet: &mut Sheet<'_>,
    workbook: &Workbook,
    rows: &Rows<'_>,
    first: u32,
) -> Result<Range<u32>, Error> {
    let words = &workbook.words.figures;
    sheet.text(first, 0, &words.title, &look::heading())?;
    sheet.height(first, 24.0)?;
    let head = first + 1;
    sheet.height(head, 34.0)?;
    sheet.text(head, 0, &words.scope, &look::head())?;
    sheet.text(head, 1, "", &look::head())?;
    let heads = [
        &words.coverage,
        &words.readiness,
        &words.readiness_at_most,
        &words.conformity,
        &words.maturity,
        &words.applicable,
        &words.weak,
    ];
    for (column, title) in (2..).zip(heads) {
        sheet.text(head, column, title, &look::head_of_figures())?;
    }
    sheet.text(
        head,
        9,
        &workbook.words.findings.systemic_title,
        &look::head().set_align(FormatAlign::Left).set_indent(1),
    )?;
    let of = |controls: bool| rows.tally(|one| one.is_control == controls);
    let totals = [
        (&words.overall, Scope::Overall, rows.tally(|_| true)),
        (&words.clauses, Scope::Controls(false), of(false)),
        (&words.controls, Scope::Controls(true), of(true)),
    ];
    let mut row = head + 1;
    for (name, scope, tally) in totals {
        sheet.height(row, ROW)?;
        sheet.text(row, 0, name, &look::middle(look::row_head()))?;
        sheet.text(row, 1, "", &look::row_head())?;
        figures(sheet, row, &scope, &tally, &words.none, Format::set_bold)?;
        sheet.text(row, 9, "", &look::short())?;
        row += 1;
    }
    let areas = row;
    for area in &rows.areas {
        sheet.height(row, ROW)?;
        sheet.text(row, 0, area.reference, &look::middle(look::row_head()))?;
        sheet.text(row, 1, area.title, &look::middle(look::short()))?;
        figures(sheet, row, &Scope::Area, &area.tally, &words.none, |format| format)?;
        let systemic = look::middle(look::short()).set_font_color(look::DANGER);
        let systemic = systemic.set_align(FormatAlign::Left).set_indent(1);
        if area.is_control {
            let at = row + 1;
            let rule = format!("=IF(AND($I{at}>=2,2*$I{at}>=$H{at}),{SYSTEMIC},\"\")");
            let found = &workbook.words.findings.systemic;
            let result = if area.is_systemic() { found.clone() } else { String::new() };
            sheet.formula(row, 9, (rule, result), &systemic)?;
        } else {
            sheet.text(row, 9, "", &systemic)?;
        }
        row += 1;
    }
    sheet.inner.ignore_error_range(areas, 0, row - 1, 0, IgnoreError::NumberStoredAsText)?;
    let bar = ConditionalFormatDataBar::new()
        .set_fill_color(look::LEVELS[1].0)
        .set_solid_fill(true)
        .set_border_off(true)
        .set_minimum(ConditionalFormatType::Number, 0)
        .set_maximum(ConditionalFormatType::Number, 1);
    sheet.inner.add_conditional_format(head + 1, 3, row - 1, 3, &bar)?;
    Ok(areas..row)
}

/// A row of figures: coverage to the number of weak ones, C to I.
fn figures(
    sheet: &mut Sheet<'_>,
    row: u32,
    scope: &Scope,
    tally: &Tally,
    none: &str,
    weight: fn(Format) -> Format,
) -> Result<(), Error> {
    let dash = format!("\"{}\"", none.replace('"', "\"\""));
    let guarded = |count: &str, figure: String| format!("=IF({count}=0,{dash},{figure})");
    let applicable = format!("$H{}", row + 1);
    let points = scope.sum(POINTS, row);
    let with_level = scope.count(">=0", row);
    let all = scope.all(row);
    let coverage = format!("{}/{all}", scope.sum(COVERED, row));
    let readiness = format!("{points}/(3*{applicable})");
    let at_most = format!("({points}+3*({applicable}-{with_level}))/(3*{applicable})");
    let conformity = format!("{}/{applicable}", scope.count(">=3", row));
    let maturity = format!("{}/{with_level}", scope.sum(LEVEL, row));
    let shown = |figure: Figure| match figure {
        Some((numerator, denominator)) => ratio(numerator, denominator).to_string(),
        None => none.to_owned(),
    };
    let percent = || weight(look::percent());
    let cells = [
        (guarded(&all, coverage), shown(tally.coverage()), percent()),
        (guarded(&applicable, readiness), shown(tally.readiness()), percent()),
        (guarded(&applicable, at_most), shown(tally.readiness_at_most()), percent()),
        (guarded(&applicable, conformity), shown(tally.conformity()), percent()),
        (guarded(&with_level, maturity), shown(tally.maturity()), weight(look::decimal())),
        (
            format!("={}", scope.sum(APPLICABLE, row)),
            tally.applicable.to_string(),
            weight(look::whole()),
        ),
        (format!("={}", scope.count("<=1", row)), tally.weak.to_string(), weight(look::whole())),
    ];
    for (column, (formula, result, format)) in (2..).zip(cells) {
        sheet.formula(row, column, (formula, result), &look::middle(format))?;
    }
    Ok(())
}
