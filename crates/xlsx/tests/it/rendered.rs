//! What is in the file, without an office suite.

use report::tables::{TableId, Value};
use xlsx::Error;

use crate::support::{HOSTILE, empty, example, mixed, parts, workbook};

#[test]
fn equal_input_gives_equal_bytes() {
    let workbook = workbook(&example());
    let first = xlsx::render(&workbook).expect("a workbook");
    for _ in 0..5 {
        assert_eq!(xlsx::render(&workbook).expect("a workbook"), first);
    }
}

#[test]
fn the_file_says_when_it_was_made_and_nothing_else_does() {
    let parts = parts(&xlsx::render(&workbook(&example())).expect("a workbook"));
    let core = &parts["docProps/core.xml"];
    assert!(core.contains("2026-11-25T00:00:00Z"), "{core}");
    assert!(core.contains("<dc:title>ISO/IEC 42001:2023 gap assessment</dc:title>"), "{core}");
    assert!(core.contains("<dc:creator>Harbour &amp; Line Ltd</dc:creator>"), "{core}");
}

#[test]
fn text_stays_text() {
    let parts = parts(&xlsx::render(&workbook(&mixed(1))).expect("a workbook"));
    let strings = &parts["xl/sharedStrings.xml"];
    assert!(strings.contains("=HYPERLINK(\"https://example.org\",\"Click\")"));
    assert!(strings.contains("@SUM(1) &lt;script&gt;&amp;amp;&lt;/script&gt; _x005F_x0041_"));
    assert!(strings.contains("\nשלום, עולם\tend"));
    assert!(!parts.values().any(|part| part.contains("<hyperlink ")), "nothing became a link");
    let risks = &parts["xl/worksheets/sheet3.xml"];
    assert!(!risks.contains("<f>"), "a table of values has no formulas");
    assert_eq!(HOSTILE.len(), 3);
}

#[test]
fn dates_and_fractions_are_numbers() {
    let parts = parts(&xlsx::render(&workbook(&empty())).expect("a workbook"));
    let risks = &parts["xl/worksheets/sheet3.xml"];
    // 2027-02-28 is day 46446 of the file's calendar.
    assert!(risks.contains("<v>46446</v>"), "{risks}");
    assert!(risks.contains("<v>0.14285714285714285</v>"), "{risks}");
}

#[test]
fn what_the_formulas_need_must_be_there() {
    let whole = workbook(&empty());
    let mut without = whole.clone();
    without.tables.retain(|table| table.id != TableId::Requirements);
    assert!(matches!(xlsx::render(&without), Err(Error::NoRequirements)));

    let mut no_column = whole.clone();
    no_column.tables[0].columns[7].id = "elsewhere".to_owned();
    assert!(matches!(
        xlsx::render(&no_column),
        Err(Error::NoColumn(TableId::Requirements, "stage_1"))
    ));

    let mut ragged = whole.clone();
    ragged.tables[1].rows[1].pop();
    assert!(matches!(xlsx::render(&ragged), Err(Error::Ragged(TableId::Risks, 2))));

    let mut answers = whole.clone();
    answers.answers.pop();
    assert!(matches!(
        xlsx::render(&answers),
        Err(Error::Answers { answers: 69, requirements: 70 })
    ));

    let mut long = whole.clone();
    long.tables[1].rows[0][2] = Value::Text("😀".repeat(16_384));
    let error = xlsx::render(&long).expect_err("too long");
    assert!(matches!(&error, Error::TooLong { sheet, .. } if sheet == "Risks"), "{error}");

    let mut name = whole;
    name.tables[1].title = "a/b".to_owned();
    assert!(matches!(xlsx::render(&name), Err(Error::File(_))));
}
