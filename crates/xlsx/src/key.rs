//! The last sheet: what the answers and verdicts mean, and how the workbook is
//! used. Formulas and lists take their words from here.

use report::workbook::{Term, Workbook};

use crate::names::{
    ANSWERS_OF_CLAUSES, ANSWERS_OF_CONTROLS, EXCLUDED, LEVEL_NAMES, UNANSWERED, UNKNOWN,
    VERDICT_RULES, VERDICTS,
};
use crate::sheet::Sheet;
use crate::{Error, height, look};

/// The columns' widths: together [`WIDE`].
const WIDTHS: [(u16, f64); 3] = [(0, 20.0), (1, 16.0), (2, 84.0)];
const WIDE: f64 = 120.0;

pub(crate) fn write(
    file: &mut rust_xlsxwriter::Workbook,
    workbook: &Workbook,
) -> Result<(), Error> {
    let words = &workbook.words;
    let mut sheet = Sheet::add(file, workbook, &words.key)?;
    sheet.inner.set_portrait();
    sheet.inner.set_screen_gridlines(false);
    for (column, width) in WIDTHS {
        sheet.width(column, width)?;
    }
    sheet.text(0, 0, &words.key, &look::title())?;
    let answers = 3;
    sheet.text(answers - 1, 0, &words.answers.title, &look::heading())?;
    let mut row = answers;
    for ((level, term), (fill, ink)) in (0_u8..).zip(&words.levels).zip(look::LEVELS) {
        let swatch = look::answer().set_background_color(fill).set_font_color(ink);
        sheet.number(row, 0, level, &swatch)?;
        term_at(&mut sheet, row, 1, term)?;
        row += 1;
    }
    let unknown = row;
    for term in [&words.unknown, &words.not_applicable, &words.unanswered] {
        sheet.text(row, 0, &term.name, &look::lined(look::bold()).set_text_wrap())?;
        sheet.text(row, 1, "", &look::short())?;
        sheet.text(row, 2, &term.meaning, &look::cell())?;
        row += 1;
    }
    row += 2;
    let verdicts = row;
    sheet.text(row - 1, 0, &words.verdict, &look::heading())?;
    for term in &words.verdicts {
        sheet.text(row, 0, &term.name, &look::lined(look::bold()))?;
        sheet.text(row, 1, "", &look::short())?;
        sheet.text(row, 2, &term.meaning, &look::cell())?;
        row += 1;
    }
    sheet.fit()?;
    row += 2;
    let notes = row;
    sheet.text(row - 1, 0, &words.notes_title, &look::heading())?;
    for note in &words.notes {
        sheet.inner.merge_range(row, 0, row, 2, "", &look::wrapped())?;
        sheet.text(row, 0, note, &look::wrapped())?;
        sheet.height(row, height::of(height::lines(note, WIDE)))?;
        row += 1;
    }
    for heading in [answers - 1, verdicts - 1, notes - 1] {
        sheet.height(heading, 24.0)?;
    }
    sheet.height(0, 36.0)?;
    let prefix = sheet.prefix();
    let mut name = |name: &str, column: char, from: u32, to: u32| -> Result<(), Error> {
        let range = format!("={prefix}${column}${}:${column}${}", from + 1, to + 1);
        let one = format!("={prefix}${column}${}", from + 1);
        file.define_name(name, if from == to { &one } else { &range })?;
        Ok(())
    };
    name(ANSWERS_OF_CLAUSES, 'A', answers, unknown)?;
    name(ANSWERS_OF_CONTROLS, 'A', answers, unknown + 1)?;
    name(LEVEL_NAMES, 'B', answers, answers + 4)?;
    name(UNKNOWN, 'A', unknown, unknown)?;
    name(EXCLUDED, 'A', unknown + 1, unknown + 1)?;
    name(UNANSWERED, 'A', unknown + 2, unknown + 2)?;
    name(VERDICTS, 'A', verdicts, verdicts + 3)?;
    name(VERDICT_RULES, 'C', verdicts, verdicts + 3)
}

fn term_at(sheet: &mut Sheet<'_>, row: u32, column: u16, term: &Term) -> Result<(), Error> {
    sheet.text(row, column, &term.name, &look::lined(look::bold()).set_indent(1))?;
    sheet.text(row, column + 1, &term.meaning, &look::cell())
}
