//! A document with every kind of block, and what is in the file that comes of it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use report::document::{
    Align, Axis, Block, Column, Cover, Day, Document, Fact, Figure, Heading, Heatmap, HeatmapRow,
    Item, Label, Logo, Mark, Paper, Radar, Row, Said, Section, Table, Timeline, TimelinePhase,
    Tone,
};

/// What a visitor might write.
pub const HOSTILE: &str = "<script>&amp;\"'</script>\n=1+1\tTab ]]> 🙂 漢字";

/// A picture of one pixel.
pub const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

pub fn heading(depth: u8, text: &str, anchor: Option<&str>) -> Block {
    Block::Heading(Heading {
        depth,
        reference: Some("A.7.4".to_owned()),
        text: Said::ours(text),
        anchor: anchor.map(str::to_owned),
        target: Some("row".to_owned()),
        label: Some(Label { text: "Potential minor".to_owned(), tone: Tone::Minor }),
    })
}

pub fn table(wide: bool) -> Table {
    let column = |title: &str, share, align| Column { title: title.to_owned(), share, align };
    Table {
        caption: "What there is".to_owned(),
        columns: vec![
            column("Name", 30, Align::Start),
            column("Text", 50, Align::Start),
            column("Figure", 20, Align::End),
        ],
        rows: vec![
            Row {
                anchor: Some("row".to_owned()),
                target: Some("r-A-7-4".to_owned()),
                cells: vec![
                    vec![Said::ours("A.7.4"), Said::ours("second line")],
                    vec![Said::written(HOSTILE)],
                    vec![],
                ],
                tone: Some(Tone::Grave),
            },
            Row::of([
                vec![Said::ours("plain")],
                vec![Said::written("שלום, עולם (ISO 42001)")],
                vec![Said::ours("59 %")],
            ]),
        ],
        wide,
    }
}

fn item(text: &str) -> Item {
    Item { reference: None, title: None, text: text.to_owned(), here: None }
}

fn list(ordered: bool) -> Block {
    let full = Item {
        reference: Some(("A.7.4".to_owned(), Some("r-A-7-4".to_owned()))),
        title: Some("Title".to_owned()),
        text: "Text".to_owned(),
        here: Some("You are here".to_owned()),
    };
    Block::List { ordered, items: vec![full, item("plain")] }
}

fn heatmap() -> Block {
    let marks = [
        Mark::Level(0),
        Mark::Level(4),
        Mark::Level(9),
        Mark::Unanswered,
        Mark::Unknown,
        Mark::Excluded,
        Mark::ExcludedBlank,
    ];
    let row = |count: usize| HeatmapRow {
        reference: "A.7".to_owned(),
        title: "Data".to_owned(),
        figure: "59 %".to_owned(),
        cells: marks.iter().take(count).map(|mark| ("4".to_owned(), *mark)).collect(),
    };
    Block::Heatmap(Heatmap {
        alt: "Every requirement".to_owned(),
        key_title: "What the marks mean".to_owned(),
        key: marks.iter().map(|mark| (*mark, "Meaning".to_owned())).collect(),
        rows: vec![row(7), row(2), row(0)],
    })
}

fn radar() -> Block {
    let axis = |name: &str, now, at_most| Axis { name: name.to_owned(), now, at_most };
    Block::Radar(Radar {
        alt: "Readiness by area <1>".to_owned(),
        now: "Readiness".to_owned(),
        at_most: Some("At most".to_owned()),
        axes: vec![axis("4", 0, 10_000), axis("5", 5_005, 6_000), axis("A.7", 10_000, 10_000)],
    })
}

fn timeline() -> Block {
    let phase = |earliest, latest| TimelinePhase {
        name: "Phase".to_owned(),
        effort: "1–2".to_owned(),
        earliest,
        latest,
    };
    Block::Timeline(Timeline {
        alt: "The phases".to_owned(),
        unit: "Months".to_owned(),
        earliest: "Earliest".to_owned(),
        latest: "Latest".to_owned(),
        ticks: vec![(0, 0), (1, 5_000), (2, 10_000)],
        phases: vec![
            phase(Some((0, 1)), Some((0, 10_000))),
            phase(Some((9_999, 10_000)), Some((5_000, 12_000))),
            phase(None, None),
        ],
    })
}

pub fn document() -> Document {
    let linked = Said {
        text: "Policy".to_owned(),
        written: true,
        link: Some("https://example.org/a b?c=\"d\"&e=é".to_owned()),
    };
    let unsafe_link = Said { link: Some("javascript:alert(1)".to_owned()), ..linked.clone() };
    let facts = vec![
        Fact::written("Note", HOSTILE),
        Fact { name: "Evidence".to_owned(), values: vec![linked.clone(), unsafe_link, linked] },
    ];
    let section =
        |id: &str, blocks| Section { id: id.to_owned(), title: format!("Section {id}"), blocks };
    Document {
        language: "en".to_owned(),
        title: "ISO/IEC 42001:2023 gap assessment".to_owned(),
        organisation: Some("Harbour <& Co>".to_owned()),
        date: Day { iso: "2026-11-25".to_owned(), shown: "25 November 2026".to_owned() },
        paper: Paper::A4,
        marking: Some("Confidential".to_owned()),
        logo: Some(Logo {
            alt: "The \"logo\"".to_owned(),
            width: 1,
            height: 1,
            png: PNG.to_owned(),
        }),
        link: None,
        cover: Cover {
            eyebrow: "Self-assessment".to_owned(),
            facts: vec![Fact::ours("Date", "25 November 2026")],
            verdict_title: "Where you stand".to_owned(),
            verdict: "Not ready <yet>".to_owned(),
            verdict_kind: "not-ready".to_owned(),
            meaning: vec!["What it means.".to_owned()],
            figures: vec![Figure {
                name: "Readiness".to_owned(),
                value: "59 %".to_owned(),
                meaning: "of the way".to_owned(),
            }],
            reminder: "This is a self-assessment.".to_owned(),
        },
        contents: "Contents".to_owned(),
        footer: "A self-assessment.".to_owned(),
        page: "Page {n} of {all}".to_owned(),
        sections: vec![
            section(
                "all",
                vec![
                    Block::Lead("Lead".to_owned()),
                    heading(1, "First", Some("r-A-7-4")),
                    Block::Paragraph(Said::written(HOSTILE)),
                    Block::Weighted { name: "2 Documented".to_owned(), text: "Text".to_owned() },
                    heading(2, "Second\nline", None),
                    Block::Facts(facts),
                    heading(3, "Third", None),
                    list(true),
                    list(true),
                    list(false),
                    Block::Table(table(false)),
                    heatmap(),
                    radar(),
                    timeline(),
                ],
            ),
            section("wide", vec![Block::Lead("Lead".to_owned()), Block::Table(table(true))]),
            section("empty", vec![]),
        ],
    }
}

/// The parts of a file, by name. Pictures are left out.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("a part");
        parts.insert(name, String::from_utf8(content).unwrap_or_default());
    }
    parts
}

/// The parts of the sample.
pub fn rendered(document: &Document) -> BTreeMap<String, String> {
    parts(&docx::render(document).expect("a document"))
}

pub fn body(document: &Document) -> String {
    rendered(document).remove("word/document.xml").expect("the body")
}
