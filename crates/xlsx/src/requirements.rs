//! The sheet with the one column to edit. Findings, blockers and what the first
//! sheet counts follow from it by formulas, row by row.

mod columns;

use report::document::Mark;
use report::tables::Value;
use report::workbook::{Words, Workbook};
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, Format, Formula, IgnoreError, Worksheet,
};

use crate::names::{ANSWERS_OF_CLAUSES, ANSWERS_OF_CONTROLS};
use crate::rows::{Rows, column};
use crate::score::Requirement;
use crate::sheet::Sheet;
use crate::{Error, data, look};
use columns::{Column, Content, filled};

/// Where the answer, the finding, what blocks and the description stand.
const ANSWER: u16 = 3;
const FOUND_AT: u16 = 5;
const BLOCKS_AT: u16 = 6;
const DESCRIBED: u16 = 7;
/// The last column that is printed, the last that is read, and the last of those
/// that only calculate.
const LAST_PRINTED: u16 = 13;
const LAST_READ: u16 = 18;
const LAST: u16 = 23;
/// In percent: what makes the wider of two pages fit on A4 and on Letter.
const PRINT_SCALE: u16 = 60;

pub(crate) fn write(
    file: &mut rust_xlsxwriter::Workbook,
    workbook: &Workbook,
    rows: &Rows<'_>,
) -> Result<(), Error> {
    let (words, table) = (&workbook.words, rows.table);
    let columns = columns::columns(rows, words)?;
    let mut sheet = Sheet::add(file, workbook, &table.title)?;
    let last = data::last_row(table)?;
    for (at, of) in (0_u16..).zip(&columns) {
        sheet.width(at, of.width)?;
        sheet.text(0, at, of.title, &of.head)?;
        let place = match of.content {
            Content::Data(id) | Content::Flag(id) => Some(column(table, id)?),
            _ => None,
        };
        for (row, (index, requirement)) in (1..).zip(rows.requirements.iter().enumerate()) {
            let format = &of.format;
            let value = place.map_or(&Value::Empty, |place| rows.value(index, place));
            match &of.content {
                Content::Data("justification") if rows.lacks_justification(index) => {
                    sheet.text(row, at, "", format)?;
                }
                Content::Data(_) => {
                    sheet.value(row, at, value, format, [&words.no, &words.yes])?;
                }
                Content::Flag(_) => {
                    sheet.number(row, at, u8::from(*value == Value::YesNo(true)), format)?;
                }
                Content::Answer | Content::AsAssessed => {
                    answer(&mut sheet, row, at, requirement, words, format)?;
                }
                Content::Formula(rule, result) => {
                    let formula = (filled(rule, row), result(requirement, words));
                    sheet.formula(row, at, formula, format)?;
                }
            }
        }
    }
    sheet.fit()?;
    let inner = &mut *sheet.inner;
    inner.set_freeze_panes(1, 2)?;
    // Whole rows are sorted, or what calculates would stay behind.
    inner.autofilter(0, 0, last, LAST)?;
    inner.set_repeat_rows(0, 0)?;
    // Two pages beside each other: the question with its answer, and what was
    // written about it.
    inner.set_print_scale(PRINT_SCALE);
    inner.set_print_area(0, 0, last, LAST_PRINTED)?;
    inner.set_repeat_columns(0, 1)?;
    inner.set_vertical_page_breaks(&[u32::from(DESCRIBED) + 1])?;
    inner.group_columns_collapsed(LAST_READ + 1, LAST)?;
    inner.ignore_error_range(1, 0, last, LAST_READ, IgnoreError::NumberStoredAsText)?;
    validate(inner, rows, words)?;
    colour(inner, last)?;
    let prefix = sheet.prefix();
    for (at, Column { name, .. }) in (0_u8..).zip(&columns) {
        if let Some(name) = name {
            let letter = char::from(b'A' + at);
            let range = format!("={prefix}${letter}$2:${letter}${}", last + 1);
            file.define_name(*name, &range)?;
        }
    }
    Ok(())
}

fn answer(
    sheet: &mut Sheet<'_>,
    row: u32,
    at: u16,
    one: &Requirement<'_>,
    words: &Words,
    format: &Format,
) -> Result<(), Error> {
    match one.answer {
        Mark::Level(level) => sheet.number(row, at, level, format),
        Mark::Unanswered => sheet.text(row, at, "", format),
        Mark::Unknown => sheet.text(row, at, &words.unknown.name, format),
        Mark::Excluded | Mark::ExcludedBlank => {
            sheet.text(row, at, &words.not_applicable.name, format)
        }
    }
}

/// Only an answer can be entered; a clause cannot be excluded.
fn validate(sheet: &mut Worksheet, rows: &Rows<'_>, words: &Words) -> Result<(), Error> {
    let answers = &words.answers;
    for (row, requirement) in (1..).zip(&rows.requirements) {
        let list = if requirement.is_control { ANSWERS_OF_CONTROLS } else { ANSWERS_OF_CLAUSES };
        let rule = DataValidation::new()
            .allow_list_formula(Formula::new(format!("={list}")))
            .set_input_title(&answers.hint_title)?
            .set_input_message(&answers.hint)?
            .set_error_title(&answers.refused_title)?
            .set_error_message(&answers.refused)?;
        sheet.add_data_validation(row, ANSWER, row, ANSWER, &rule)?;
    }
    Ok(())
}

/// Colours that follow the answers. Each says again what a number or a word says.
fn colour(sheet: &mut Worksheet, last: u32) -> Result<(), Error> {
    let ink = |ink| Format::new().set_font_color(ink);
    let fill = |fill, ink| Format::new().set_background_color(fill).set_font_color(ink);
    let mut add = |rule: &str, from: u16, to: u16, format: Format| -> Result<(), Error> {
        let rule = Formula::new(filled(rule, 1));
        let condition = ConditionalFormatFormula::new().set_rule(rule).set_format(format);
        sheet.add_conditional_format(1, from, last, to, &condition)?;
        Ok(())
    };
    for (level, (background, letters)) in look::LEVELS.into_iter().enumerate() {
        let rule = format!("=AND(ISNUMBER($U#),$U#={level})");
        add(&rule, ANSWER, ANSWER, fill(background, letters))?;
    }
    add("=$D#<>$S#", DESCRIBED, DESCRIBED, ink(look::LINE_STRONG))?;
    add("=$F#=MAJOR", FOUND_AT, FOUND_AT, ink(look::DANGER).set_bold())?;
    add("=OR($F#=MINOR,$F#=AGAINST)", FOUND_AT, FOUND_AT, ink(look::CAUTION))?;
    add("=$F#=NOT_ASSESSED", FOUND_AT, FOUND_AT, ink(look::MUTED))?;
    add("=$F#=STRENGTH", FOUND_AT, FOUND_AT, ink(look::GOOD))?;
    add("=$G#=1", BLOCKS_AT, BLOCKS_AT, ink(look::DANGER).set_bold())
}
