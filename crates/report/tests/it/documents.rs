//! The report as a document, as tables and as a workbook: complete, and equal.

use std::collections::BTreeSet;

use assessment::{Assessment, ISO_42001_2023, Kind, Level, Rating};
use report::document::{Block, Document, Mark, Said};
use report::tables::{self, DataTable, TableId, Value};
use report::workbook::Workbook;
use report::{Choices, Part};

use crate::support::{all_at, content, empty, excluded, id, report};

const NOTE: &str = "<script>alert(1)</script>\r\n=HYPERLINK(\"x\")\rשלום 🙂 \u{7}|*_#";

/// Harbourline, the example: every register has entries.
fn example() -> Assessment {
    let file = include_str!("../../../../catalogue/iso-42001-2023/en/example.json");
    assessment::file::read(file).expect("the example is valid")
}

/// Something of everything, and a note that is hostile to every format.
fn mixed() -> Assessment {
    let mut all = all_at(Level::Documented);
    all.profile.organisation = "  Over\nthe hill\t<b>Ltd</b> ".to_owned();
    all.rate(id("A.7.5"), excluded(NOTE)).expect("a control");
    all.rate(id("A.7.6"), excluded(" ")).expect("a control");
    all.rate(id("9.2.2"), Rating::Level(Level::Absent)).expect("a level");
    all.rate(id("5.2"), Rating::Level(Level::Improving)).expect("a level");
    all.rate(id("A.2.2"), Rating::Unknown).expect("unknown");
    all.rate(id("4.1"), Rating::Unanswered).expect("unanswered");
    for requirement in ISO_42001_2023.requirement_ids() {
        all.answer_mut(requirement).note = NOTE.to_owned();
    }
    all
}

fn document(assessment: &Assessment, choices: &Choices) -> Document {
    Document::new(&report(assessment), &content().text, &content().work, choices)
}

fn table(assessment: &Assessment, id: TableId) -> DataTable {
    tables::table(&report(assessment), &content().text, &content().work, id)
}

fn blocks(document: &Document) -> impl Iterator<Item = &Block> {
    document.sections.iter().flat_map(|section| &section.blocks)
}

/// Every text a visitor wrote that a block holds.
fn written(block: &Block) -> Vec<&Said> {
    match block {
        Block::Facts(facts) => facts.iter().flat_map(|fact| &fact.values).collect(),
        Block::Paragraph(said) => vec![said],
        Block::Table(table) => {
            table.rows.iter().flat_map(|row| row.cells.iter().flatten()).collect()
        }
        Block::Heading(heading) => vec![&heading.text],
        _ => Vec::new(),
    }
}

/// What leads here, and where something leads to.
fn links(document: &Document) -> (Vec<&str>, Vec<&str>) {
    let (mut anchors, mut targets) = (Vec::new(), Vec::new());
    for block in blocks(document) {
        match block {
            Block::Heading(of) => {
                anchors.extend(of.anchor.as_deref());
                targets.extend(of.target.as_deref());
            }
            Block::List { items, .. } => {
                let of = items.iter().filter_map(|item| item.reference.as_ref()?.1.as_deref());
                targets.extend(of);
            }
            Block::Table(table) => {
                anchors.extend(table.rows.iter().filter_map(|row| row.anchor.as_deref()));
                targets.extend(table.rows.iter().filter_map(|row| row.target.as_deref()));
            }
            _ => {}
        }
    }
    (anchors, targets)
}

#[test]
fn every_inner_link_leads_somewhere_whatever_is_left_out() {
    for assessment in [example(), mixed(), empty()] {
        for left_out in Part::ALL.map(|part| vec![part]).into_iter().chain([Vec::new()]) {
            let document =
                document(&assessment, &Choices { without: left_out, ..Choices::default() });
            let (anchors, targets) = links(&document);
            let unique: BTreeSet<_> = anchors.iter().collect();
            assert_eq!(unique.len(), anchors.len(), "an anchor is unique");
            for target in targets {
                assert!(unique.contains(&target), "{target} leads nowhere");
            }
        }
    }
}

#[test]
fn a_part_that_is_left_out_is_not_there_and_all_others_are() {
    let ids = |choices: &Choices| -> Vec<String> {
        document(&example(), choices).sections.into_iter().map(|section| section.id).collect()
    };
    let all = ids(&Choices::default());
    assert_eq!(
        all.len(),
        Part::ALL.len() + 4,
        "figures, blockers, path, disclaimer, and the parts"
    );
    for part in Part::ALL {
        let without = ids(&Choices { without: vec![part], ..Choices::default() });
        let expected: Vec<_> = all.iter().filter(|id| *id != part.as_str()).cloned().collect();
        assert_eq!(without, expected);
    }
}

#[test]
fn every_requirement_and_every_note_is_in_the_document() {
    let document = document(&mixed(), &Choices::default());
    let shown = report::prose::lines(NOTE);
    let notes = blocks(&document).flat_map(written).filter(|said| said.text == shown);
    let notes: Vec<&Said> = notes.collect();
    // A note for each requirement, and the justification of A.7.5: in its answer
    // and in the Statement.
    assert_eq!(notes.len(), 72);
    assert!(notes.iter().all(|said| said.written && said.link.is_none()));
    let (anchors, _) = links(&document);
    for requirement in ISO_42001_2023.requirement_ids() {
        let reference = ISO_42001_2023.requirement(requirement).reference;
        let anchor = format!("r-{}", reference.replace('.', "-"));
        assert!(anchors.contains(&&*anchor), "{reference}");
    }
}

#[test]
fn no_text_holds_a_carriage_return_or_a_control_character() {
    for said in blocks(&document(&mixed(), &Choices::default())).flat_map(written) {
        let bad = said.text.chars().find(|sign| sign.is_control() && !"\n\t".contains(*sign));
        assert_eq!(bad, None, "{:?}", said.text);
    }
}

#[test]
fn tables_are_rectangular_and_headings_skip_no_level() {
    for assessment in [example(), mixed(), empty()] {
        let document = document(&assessment, &Choices::default());
        for section in &document.sections {
            let mut depth = 0;
            for block in &section.blocks {
                match block {
                    Block::Heading(heading) => {
                        assert!((1..=depth + 1).contains(&heading.depth), "{heading:?}");
                        depth = heading.depth;
                    }
                    Block::Table(table) => {
                        assert!(!table.columns.is_empty() && !table.rows.is_empty());
                        let widths: BTreeSet<_> =
                            table.rows.iter().map(|row| row.cells.len()).collect();
                        assert_eq!(widths, [table.columns.len()].into(), "{}", table.caption);
                    }
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn the_organisation_is_one_line_and_a_blank_marking_is_none() {
    let choices = Choices { marking: Some("  Not \n for all ".into()), ..Choices::default() };
    let marked = document(&mixed(), &choices);
    assert_eq!(marked.organisation.as_deref(), Some("Over the hill <b>Ltd</b>"));
    assert_eq!(marked.marking.as_deref(), Some("Not for all"));
    let blank = Choices { marking: Some(" ".into()), ..Choices::default() };
    assert_eq!(document(&mixed(), &blank).marking, None);
}

#[test]
fn tables_of_values_are_rectangular_with_unique_ids() {
    for assessment in [example(), mixed(), empty()] {
        for id in TableId::ALL {
            let table = table(&assessment, id);
            assert!((1..=31).contains(&table.title.chars().count()), "{}", table.title);
            assert!(!table.title.contains(['[', ']', ':', '*', '?', '/', '\\']));
            let ids: BTreeSet<_> = table.columns.iter().map(|column| &column.id).collect();
            assert_eq!(ids.len(), table.columns.len(), "{id:?}");
            assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{id:?}");
        }
    }
    assert_eq!(table(&empty(), TableId::Requirements).rows.len(), 70);
    assert_eq!(table(&empty(), TableId::Soa).rows.len(), 38);
    assert_eq!(table(&empty(), TableId::Figures).rows.len(), 4 * 19);
    assert_eq!(table(&example(), TableId::Impacts).rows.len() % 6, 0);
    assert!(!table(&example(), TableId::Risks).rows.is_empty());
}

/// The value of a column, row by row.
fn column(table: &DataTable, id: &str) -> Vec<Value> {
    let at = table.columns.iter().position(|column| column.id == id).expect("the column");
    table.rows.iter().map(|row| row[at].clone()).collect()
}

#[test]
fn the_requirements_table_says_what_was_answered() {
    let table = table(&mixed(), TableId::Requirements);
    let references = column(&table, "reference");
    let at = |reference: &str| {
        references.iter().position(|of| *of == Value::Text(reference.into())).expect("a row")
    };
    let levels = column(&table, "level");
    assert_eq!(levels[at("9.2.2")], Value::Whole(0));
    assert_eq!(levels[at("5.2")], Value::Whole(4));
    assert_eq!(levels[at("A.7.5")], Value::Empty);
    assert_eq!(levels[at("A.2.2")], Value::Empty);
    assert_eq!(column(&table, "finding")[at("9.2.2")], Value::Text("Potential major".into()));
    assert_eq!(column(&table, "finding")[at("A.7.6")], Value::Text("Potential minor".into()));
    assert_eq!(column(&table, "finding")[at("4.1")], Value::Text("Not assessed".into()));
    assert_eq!(column(&table, "is_control")[at("A.7.6")], Value::YesNo(true));
    assert_eq!(column(&table, "note")[at("5.2")], Value::Text(report::prose::lines(NOTE)));
}

#[test]
fn findings_are_as_many_in_the_table_as_in_the_report() {
    for assessment in [example(), mixed(), empty()] {
        let report = report(&assessment);
        let all: usize = report.areas.iter().map(|area| area.findings.len()).sum();
        assert_eq!(table(&assessment, TableId::Findings).rows.len(), all);
    }
}

#[test]
fn the_workbook_has_an_answer_for_every_row_and_leaves_out_what_is_left_out() {
    let make = |choices: &Choices| {
        Workbook::new(&report(&mixed()), &content().text, &content().work, choices)
    };
    let workbook = make(&Choices::default());
    assert_eq!(workbook.tables.len(), TableId::ALL.len());
    assert_eq!(workbook.answers.len(), 70);
    let controls = ISO_42001_2023.requirement_ids();
    let controls = controls.filter(|id| ISO_42001_2023.requirement(*id).kind == Kind::Control);
    assert_eq!(controls.count(), 38);
    let marks = |of: Mark| workbook.answers.iter().filter(|mark| **mark == of).count();
    assert_eq!(
        [marks(Mark::Excluded), marks(Mark::ExcludedBlank), marks(Mark::Unknown)],
        [1, 1, 1]
    );
    let without = Choices { without: vec![Part::Systems], ..Choices::default() };
    let left: Vec<_> = make(&without).tables.into_iter().map(|table| table.id).collect();
    assert!(!left.contains(&TableId::Systems) && !left.contains(&TableId::Impacts));
    assert!(left.contains(&TableId::Requirements));
}

#[test]
fn documents_and_workbooks_travel_as_json() {
    let of = document(&example(), &Choices::default());
    let json = serde_json::to_string(&of).expect("JSON");
    assert_eq!(serde_json::from_str::<Document>(&json).expect("the document"), of);
    let of =
        Workbook::new(&report(&example()), &content().text, &content().work, &Choices::default());
    let json = serde_json::to_string(&of).expect("JSON");
    assert_eq!(serde_json::from_str::<Workbook>(&json).expect("the workbook"), of);
}

#[test]
fn the_link_is_on_the_cover_with_its_code() {
    let of = |link: &str| {
        let choices = Choices { link: Some(link.to_owned()), ..Choices::default() };
        document(&mixed(), &choices).link.expect("there is a link")
    };
    let address = "https://gap.example/#r=1ra0J39NbbrNWcZLFZI9YoYzEllxFTJq93qF2nqXPL7kEGAZ1QW";
    let link = of(address);
    assert_eq!((&*link.address.text, link.address.link.as_deref()), (address, Some(address)));
    let code = link.code.expect("short enough");
    assert_eq!((code.side, code.millimetres), (37 + 8, 32));
    let within = 4..=code.side - 4;
    assert!(code.runs.iter().all(|(x, y, length)| {
        within.contains(x) && within.contains(y) && within.contains(&(x + length))
    }));
    assert_eq!(code.runs[0], (4, 4, 7), "the corner's upper edge");

    assert_eq!(of("javascript:alert(1)").address.link, None);
    assert_eq!(of(&format!("https://gap.example/{}", "x".repeat(3_000))).code, None);
    assert_eq!(document(&mixed(), &Choices::default()).link, None);
}
