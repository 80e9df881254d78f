//! The other tables, a sheet each: values as what they are, filters, a head that
//! stays.

use report::tables::{ColumnKind, DataColumn, DataTable, Value};
use report::workbook::Workbook;
use rust_xlsxwriter::{Format, FormatAlign, IgnoreError};

use crate::sheet::Sheet;
use crate::{Error, look, rows};

/// How wide a column of sentences is, in signs.
const LONG: f64 = 48.0;
/// How wide a column of a few words may become.
const SHORT: usize = 30;
/// How wide a table may be that is printed on one page, in signs; a wider one goes
/// on to the next, at a size in percent that can still be read.
const WIDEST: f64 = 240.0;
const SMALLEST: u16 = 60;
/// The filter's button takes part of a heading.
const BUTTON: usize = 3;

pub(crate) fn write(
    file: &mut rust_xlsxwriter::Workbook,
    workbook: &Workbook,
    table: &DataTable,
) -> Result<(), Error> {
    rows::check(table)?;
    let words = &workbook.words;
    let last = last_row(table)?;
    let mut sheet = Sheet::add(file, workbook, &table.title)?;
    for (place, (at, column)) in (0_u16..).zip(&table.columns).enumerate() {
        let values = || table.rows.iter().filter_map(|row| row.get(place));
        let format = match at {
            0 => look::row_head().set_align(FormatAlign::Left),
            _ => format_of(column.kind),
        };
        sheet.width(at, width(column, values()))?;
        let head = match column.kind {
            _ if at == 0 => look::head(),
            ColumnKind::Number | ColumnKind::Share => look::head_of_figures(),
            _ => look::head(),
        };
        sheet.text(0, at, &column.title, &head)?;
        for (row, value) in (1..).zip(values()) {
            sheet.value(
                row,
                at,
                value,
                &suited(&format, column.kind, value),
                [&words.no, &words.yes],
            )?;
        }
    }
    let last_column = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.fit()?;
    if sheet.measure() > WIDEST {
        sheet.inner.set_print_scale(SMALLEST);
        sheet.inner.set_repeat_columns(0, 0)?;
    }
    let inner = &mut *sheet.inner;
    inner.set_freeze_panes(1, 1)?;
    inner.autofilter(0, 0, last, last_column)?;
    inner.set_repeat_rows(0, 0)?;
    inner.ignore_error_range(0, 0, last, last_column, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// The place of the last row; that of the head where there is none.
pub(crate) fn last_row(table: &DataTable) -> Result<u32, Error> {
    /// What a sheet has, the head not counted.
    const ROWS: usize = 1_048_575;
    let rows = Some(table.rows.len()).filter(|rows| *rows <= ROWS);
    rows.and_then(|rows| u32::try_from(rows).ok()).ok_or(Error::TooMany(table.id))
}

pub(crate) fn format_of(kind: ColumnKind) -> Format {
    match kind {
        ColumnKind::Reference => look::row_head(),
        ColumnKind::Short | ColumnKind::Long => look::cell(),
        ColumnKind::Number => look::whole(),
        ColumnKind::Share => look::percent(),
        ColumnKind::Date | ColumnKind::YesNo => look::short(),
    }
}

/// A number that is not whole shows a decimal.
fn suited(format: &Format, kind: ColumnKind, value: &Value) -> Format {
    match (kind, value) {
        (ColumnKind::Number, Value::Fraction(upper, lower)) if upper % lower.max(&1) != 0 => {
            look::decimal()
        }
        _ => format.clone(),
    }
}

/// A width that suits the heading's longest word and the values.
fn width<'a>(column: &DataColumn, values: impl Iterator<Item = &'a Value>) -> f64 {
    let longest_word = column.title.split_whitespace().map(signs).max().unwrap_or(0) + BUTTON;
    let texts = values.filter_map(|value| match value {
        Value::Text(text) => text.lines().map(signs).max(),
        _ => None,
    });
    let longest_text = texts.max().unwrap_or(0) + 2;
    let signs = match column.kind {
        ColumnKind::Long => return LONG,
        ColumnKind::Short => longest_text.clamp(longest_word.max(9), SHORT.max(longest_word)),
        ColumnKind::Reference => longest_text.max(longest_word).clamp(9, SHORT),
        ColumnKind::Date => longest_word.max(12),
        ColumnKind::Number | ColumnKind::Share | ColumnKind::YesNo => longest_word.max(9),
    };
    u32::try_from(signs).map_or(LONG, f64::from)
}

fn signs(text: &str) -> usize {
    text.chars().count()
}
