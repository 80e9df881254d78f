//! A table as CSV, read back by a program that is not ours.

use proptest::prelude::*;
use report::csv::render;
use report::tables::{ColumnKind, DataColumn, DataTable, TableId, Value};

fn table(rows: Vec<Vec<Value>>) -> DataTable {
    let column = |id: &str, kind| DataColumn { id: id.into(), title: id.to_uppercase(), kind };
    DataTable {
        id: TableId::Requirements,
        title: "Requirements".into(),
        columns: vec![column("ref", ColumnKind::Reference), column("note", ColumnKind::Long)],
        rows,
    }
}

/// Header and rows, as a reader of RFC 4180 finds them.
fn read(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let rows = reader.records().map(|row| row.expect("as many cells as in the header"));
    rows.map(|row| row.iter().map(str::to_owned).collect()).collect()
}

/// What `docs/formats/csv.md` tells readers to do: takes away each apostrophe
/// that was added.
fn as_written(cell: &str) -> String {
    let passed = |sign: &char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, '"' | '\'' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    };
    let signs: Vec<char> = cell.chars().collect();
    let formula = |from: usize| {
        let mut rest = signs.iter().skip(from).skip_while(|sign| passed(sign));
        rest.next().is_some_and(|sign| "=+-@＝＋－＠".contains(*sign))
    };
    let blank = |from: usize| {
        let mut rest = signs.iter().skip(from).skip_while(|sign| **sign == '\'');
        rest.next().is_some_and(|sign| "\t\r\n".contains(*sign))
    };
    let mut out = String::new();
    for (at, sign) in signs.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        let begins = before.is_none_or(|before| ";\t\r\n".contains(*before));
        let added = begins && (formula(at + 1) || at == 0 && blank(1));
        if !(*sign == '\'' && added) {
            out.push(*sign);
        }
    }
    out
}

#[test]
fn the_header_has_the_ids_and_values_have_one_form() {
    let csv = render(&table(vec![
        vec![Value::Fraction(41, 70), Value::Empty],
        vec![Value::Whole(3), Value::YesNo(true)],
        vec![Value::Date("2026-11-25".into()), Value::YesNo(false)],
        vec![Value::Text("a \"b\", c".into()), Value::Text("one\ntwo".into())],
    ]));
    assert_eq!(
        csv,
        "\u{feff}ref,note\r\n0.5857,\r\n3,yes\r\n2026-11-25,no\r\n\
         \"a \"\"b\"\", c\",\"one\ntwo\"\r\n"
    );
}

#[test]
fn a_table_without_rows_is_a_header() {
    assert_eq!(render(&table(Vec::new())), "\u{feff}ref,note\r\n");
}

/// Cells as Excel makes them where it separates by semicolons and knows a quote
/// only at the beginning of a cell.
fn semicolon_cells(csv: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for sign in csv.chars() {
        let Some(cell) = cells.last_mut() else { continue };
        match sign {
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ';' | '\n' | '\r' | '\t' if !quoted => cells.push(String::new()),
            sign => cell.push(sign),
        }
    }
    cells
}

/// Text of the signs that matter, and any other.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[=+@;,\"' \n\t\r＝a1-]{0,12}", "\\PC{0,12}"]
}

proptest! {
    #[test]
    fn a_reader_gets_what_was_written(first in text(), second in text()) {
        let csv = render(&table(vec![
            vec![Value::Text(first.clone()), Value::Text(second.clone())],
        ]));
        let rows = read(&csv);
        let row: Vec<String> = rows[1].iter().map(|cell| as_written(cell)).collect();
        prop_assert_eq!(row, vec![first, second]);
    }

    #[test]
    fn no_cell_begins_with_a_formula_sign(first in text(), second in text()) {
        let csv = render(&table(vec![vec![Value::Text(first), Value::Text(second)]]));
        let cells = read(&csv).concat();
        prop_assert!(!cells.iter().any(|cell| cell.starts_with(['\t', '\r'])));
        for cell in cells.into_iter().chain(semicolon_cells(&csv)) {
            let begin = cell.trim_start_matches([' ', '"']);
            prop_assert!(!begin.starts_with(['=', '+', '-', '@', '＝']), "{:?}", cell);
        }
    }
}
