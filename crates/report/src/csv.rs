//! A table as CSV (RFC 4180), for programs and, second, for spreadsheets.
//!
//! Written here and not with the crate `csv`: of it the first load would carry
//! buffers, a byte-wise state machine and serde glue for one rule, when to quote;
//! the rule that matters, which text a spreadsheet takes for a formula, is not in
//! it. The tests read what is written with that crate.

use crate::tables::{DataTable, Value};

/// So that spreadsheets read the bytes as UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// What a spreadsheet takes for the beginning of a formula, and the full-width
/// forms, which some of them fold.
const FORMULA_SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The table: a header row of column ids, then its rows, each ended by CR LF.
///
/// Shares and other fractions have four decimals, rounded half up; an empty cell
/// is empty. Text that a spreadsheet could take for a formula has an apostrophe
/// before it (`docs/formats/csv.md`).
///
/// ```
/// use report::tables::{ColumnKind, DataColumn, DataTable, TableId, Value};
///
/// let column = |id: &str, kind| DataColumn { id: id.into(), title: String::new(), kind };
/// let table = DataTable {
///     id: TableId::Evidence,
///     title: "Evidence".into(),
///     columns: vec![column("ref", ColumnKind::Reference), column("text", ColumnKind::Long)],
///     rows: vec![vec![Value::Text("5.2".into()), Value::Text("=1+1, \"sic\"".into())]],
/// };
/// assert_eq!(
///     report::csv::render(&table),
///     "\u{feff}ref,text\r\n5.2,\"'=1+1, \"\"sic\"\"\"\r\n"
/// );
/// ```
pub fn render(table: &DataTable) -> String {
    let mut out = String::from(BYTE_ORDER_MARK);
    row(&mut out, table.columns.iter().map(|column| column.id.clone()));
    for values in &table.rows {
        row(&mut out, values.iter().map(cell));
    }
    out
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n', ';', '\t']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

fn cell(value: &Value) -> String {
    match value {
        Value::Empty => String::new(),
        Value::Text(text) => harmless(text),
        Value::Whole(number) => number.to_string(),
        Value::Fraction(numerator, denominator) => fraction(*numerator, *denominator),
        Value::Date(date) => date.clone(),
        Value::YesNo(true) => "yes".into(),
        Value::YesNo(false) => "no".into(),
    }
}

/// Four decimals, rounded half up; empty where there is nothing to divide by.
fn fraction(numerator: u32, denominator: u32) -> String {
    const SCALE: u64 = 10_000;
    let (above, below) = (u64::from(numerator), u64::from(denominator));
    match (above * SCALE * 2 + below).checked_div(below * 2) {
        Some(scaled) => format!("{}.{:04}", scaled / SCALE, scaled % SCALE),
        None => String::new(),
    }
}

/// Text that no spreadsheet takes for a formula: an apostrophe stands wherever a
/// cell would begin with one.
///
/// Where decimals have a comma, Excel separates by semicolons: it breaks our
/// cells at each semicolon and line feed within them, quoted or not. So these,
/// and tabs, are treated as the beginning of a cell too.
fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1);
    let first = text.trim_start_matches('\'');
    if first.starts_with(['\t', '\r', '\n']) || begins_formula(text) {
        out.push('\'');
    }
    let mut rest = text;
    while let Some(at) = rest.find([';', '\t', '\r', '\n']) {
        let (before, after) = rest.split_at(at + 1);
        out.push_str(before);
        if begins_formula(after) {
            out.push('\'');
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Whether a formula sign comes first, past what an import may strip: white
/// space, quotes, characters that are not seen. Apostrophes are passed too, so
/// that one that was there can be told from one that was added.
fn begins_formula(text: &str) -> bool {
    let passed = |sign: char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, '"' | '\'' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    text.trim_start_matches(passed).starts_with(FORMULA_SIGNS)
}

#[cfg(test)]
mod tests {
    use super::{fraction, harmless};

    #[test]
    fn fractions_are_rounded_half_up() {
        assert_eq!(fraction(41, 70), "0.5857");
        assert_eq!(fraction(1, 20_000), "0.0001");
        assert_eq!(fraction(7, 3), "2.3333");
        assert_eq!(fraction(u32::MAX, u32::MAX), "1.0000");
        assert_eq!(fraction(1, 0), "");
    }

    #[test]
    fn nothing_that_begins_a_cell_begins_a_formula() {
        for (written, safe) in [
            ("=1+1", "'=1+1"),
            ("-1", "'-1"),
            ("+1", "'+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("＝1", "'＝1"),
            ("\tx", "'\tx"),
            (" \u{200b}=1", "' \u{200b}=1"),
            ("'=1", "''=1"),
            ("a;=1", "a;'=1"),
            ("a\n\"=1", "a\n'\"=1"),
            ("a\tb;-c", "a\tb;'-c"),
            ("1-1, a=b", "1-1, a=b"),
            ("'quoted'", "'quoted'"),
            ("", ""),
        ] {
            assert_eq!(harmless(written), safe, "{written:?}");
        }
    }
}
