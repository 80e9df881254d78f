//! The document as Markdown, read back by a parser that is not ours.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use report::document::*;
use report::markdown::render;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        language: "en".into(),
        title: "T".into(),
        organisation: None,
        date: Day { iso: "2026-11-25".into(), shown: "25 November 2026".into() },
        paper: Paper::A4,
        marking: None,
        logo: None,
        link: None,
        cover: Cover {
            eyebrow: "E".into(),
            facts: Vec::new(),
            verdict_title: "V".into(),
            verdict: "W".into(),
            verdict_kind: "incomplete".into(),
            meaning: Vec::new(),
            figures: Vec::new(),
            reminder: "R".into(),
        },
        contents: "C".into(),
        footer: "F".into(),
        page: "Page {n} of {all}".into(),
        sections: vec![Section { id: "section".into(), title: "S".into(), blocks }],
    }
}

/// The Markdown of the blocks alone.
fn section(blocks: Vec<Block>) -> String {
    let markdown = render(&document(blocks));
    let (_, after) = markdown.split_once("## <a id=\"section\"></a>S\n").expect("the section");
    let (inside, _) = after.rsplit_once("\n---\n").expect("the footer");
    inside.to_owned()
}

/// Every extension that may recognise more than GitHub does.
fn options() -> Options {
    Options::all() - Options::ENABLE_SMART_PUNCTUATION - Options::ENABLE_OLD_FOOTNOTES
}

/// What a parser finds: the structure as words, and the text.
#[derive(Debug, Default, PartialEq)]
struct Found {
    structure: Vec<String>,
    text: String,
}

fn read(markdown: &str) -> Found {
    let mut found = Found::default();
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Text(text) => found.text.push_str(&text),
            Event::HardBreak => found.text.push('\n'),
            Event::InlineHtml(html) if &*html == "<br>" => found.text.push('\n'),
            Event::Start(Tag::Heading { level, id: None, .. }) => {
                found.structure.push(format!("{level}"));
            }
            Event::Start(tag) => {
                let name = format!("{tag:?}");
                let name = name.split(['(', ' ', '{']).next().unwrap_or_default().to_owned();
                found.structure.push(name);
            }
            Event::End(TagEnd::TableCell) => found.text.push('\u{1}'),
            Event::End(_) => {}
            other => found.structure.push(format!("{other:?}")),
        }
    }
    found
}

/// Text of the signs that matter to Markdown, and any other.
fn written() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[-*_`#<>&|~^$\\\\\\[\\](){}!:;=+%@'\"./ \n\t0-9a-cx]{1,4}",
        1 => "\\PC{0,4}",
        1 => prop::sample::select(vec![
            "<script>", "</b>", "<!--", "-->", "&amp;", "&#35;", "http://a.b", "https://a.b/c?d",
            "www.a.b", "a@b.cd", "<a@b.cd>", "<https://a.b>", "[a](b)", "![a](b)", "[^1]", "[[a]]",
            "- [ ] a", "\n---\n", "\n===\n", "\n| a | b |\n|---|---|\n| c | d |\n", "\n```\n",
            "\n    ", "1. ", "1) ", "\n> ", "\n# ", "**a**", "~~a~~", "$a$", "$$", "{#id}",
            "\n: a", "  \n", "\\\n", "\n\n", "&nbsp;", "[a]: b", "\u{a0}", "\u{200b}", "<br>",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| Said::written(&pieces.concat()).text)
}

fn said(text: &str) -> Said {
    Said::written(text)
}

fn item(text: &str) -> Item {
    Item { reference: None, title: Some("I".into()), text: text.into(), here: None }
}

fn table(text: &str) -> Table {
    let column = |title: &str| Column { title: title.into(), share: 1, align: Align::Start };
    Table {
        caption: "C".into(),
        columns: vec![column(text), column("x")],
        rows: vec![Row {
            anchor: None,
            target: None,
            cells: vec![vec![said("y")], vec![said(text), said("z")]],
            tone: None,
        }],
        wide: false,
    }
}

fn heading(text: &str) -> Heading {
    Heading {
        depth: 1,
        reference: None,
        text: said(text),
        anchor: None,
        target: None,
        label: Some(Label { text: "L".into(), tone: Tone::Grave }),
    }
}

fn structure(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_paragraph_is_its_text(text in written()) {
        let found = read(&section(vec![Block::Paragraph(said(&text))]));
        let paragraph: &[&str] = if text.is_empty() { &[] } else { &["Paragraph"] };
        prop_assert_eq!(&found.structure, &structure(paragraph));
        prop_assert_eq!(found.text, text);
    }

    #[test]
    fn a_fact_is_its_name_and_its_texts(text in written()) {
        let values = vec![said(&text), said("z")];
        let found = read(&section(vec![Block::Facts(vec![Fact { name: "N".into(), values }])]));
        prop_assert_eq!(&found.structure, &structure(&["List", "Item", "Strong"]));
        prop_assert_eq!(found.text, format!("N:\n{text}\nz"));
    }

    #[test]
    fn an_item_is_its_text(text in written()) {
        let items = vec![item(&text), item("z")];
        let found = read(&section(vec![Block::List { ordered: true, items }]));
        prop_assert_eq!(&found.structure, &structure(&["List", "Item", "Strong", "Item", "Strong"]));
        let separator = if text.is_empty() { "" } else { "\n" };
        prop_assert_eq!(found.text, format!("I{separator}{text}I\nz"));
    }

    #[test]
    fn a_heading_is_its_text(text in written()) {
        let found = read(&section(vec![Block::Heading(heading(&text))]));
        prop_assert_eq!(&found.structure, &structure(&["h3", "Paragraph", "Emphasis"]));
        prop_assert_eq!(found.text, format!("{text}L"));
    }

    #[test]
    fn a_label_is_its_words(text in written()) {
        let label = Some(Label { text: text.clone(), tone: Tone::Good });
        let found = read(&section(vec![Block::Heading(Heading { label, ..heading("H") })]));
        prop_assert_eq!(found.text, format!("H{}", text.trim()));
        let words: &[&str] = if text.trim().is_empty() { &["h3"] } else { &["h3", "Paragraph", "Emphasis"] };
        prop_assert_eq!(&found.structure, &structure(words));
    }

    #[test]
    fn a_cell_is_its_text(text in written()) {
        let found = read(&section(vec![Block::Table(table(&text))]));
        let cells = ["TableHead", "TableCell", "TableCell", "TableRow", "TableCell", "TableCell"];
        let words = [["Paragraph", "Strong", "Table"].as_slice(), &cells].concat();
        prop_assert_eq!(&found.structure, &structure(&words));
        prop_assert_eq!(found.text, format!("C{text}\u{1}x\u{1}y\u{1}{text}\nz\u{1}"));
    }
}

#[test]
fn every_block_has_its_markdown() {
    let row = |anchor: Option<&str>, cells: [&str; 2]| Row {
        anchor: anchor.map(str::to_owned),
        target: anchor.map(|_| "r-5-2".to_owned()),
        cells: cells.into_iter().map(|cell| vec![Said::ours(cell)]).collect(),
        tone: None,
    };
    let list = |ordered| Block::List {
        ordered,
        items: vec![
            Item {
                reference: Some(("5.2".into(), Some("r-5-2".into()))),
                title: Some("Policy".into()),
                text: "One\ntwo.".into(),
                here: Some("Here".into()),
            },
            Item { reference: None, title: None, text: "Words".into(), here: None },
        ],
    };
    let blocks = vec![
        Block::Heading(Heading {
            depth: 2,
            reference: Some("5.2".into()),
            text: Said::ours("Policy"),
            anchor: Some("r-5-2".into()),
            target: Some("f".into()),
            label: Some(Label { text: "Potential minor".into(), tone: Tone::Minor }),
        }),
        Block::Lead("A lead".into()),
        Block::Paragraph(Said { link: Some("https://a.b/?c=(d)".into()), ..Said::ours("a.b") }),
        Block::Weighted { name: "2 Documented".into(), text: "It is.".into() },
        Block::Facts(vec![Fact::ours("Owner", "A. B."), Fact::written("Why?", "a\nb")]),
        list(false),
        list(true),
        list(true),
        Block::Table(Table {
            caption: "What".into(),
            columns: vec![
                Column { title: "Ref".into(), share: 1, align: Align::Start },
                Column { title: "Sum".into(), share: 1, align: Align::End },
            ],
            rows: vec![row(Some("t-1"), ["5.2", "1"]), row(None, ["", "2"])],
            wide: true,
        }),
        Block::Heatmap(Heatmap {
            alt: "Alt".into(),
            key_title: "Key".into(),
            key: vec![(Mark::Level(3), "Operating".into()), (Mark::Unknown, "Unknown".into())],
            rows: vec![HeatmapRow {
                reference: "A.2".into(),
                title: "Policies".into(),
                figure: "59 %".into(),
                cells: vec![("2".into(), Mark::Level(3)), ("3".into(), Mark::ExcludedBlank)],
            }],
        }),
        Block::Radar(Radar { alt: "Radar".into(), now: "n".into(), at_most: None, axes: vec![] }),
    ];
    insta::assert_snapshot!(section(blocks));
}

#[test]
fn the_document_begins_with_its_cover_and_ends_with_its_footer() {
    let mut document = document(vec![Block::Heading(Heading {
        anchor: Some("a.4".into()),
        reference: Some("4".into()),
        ..heading("Context")
    })]);
    document.organisation = Some("Example *Ltd*".into());
    document.marking = Some("Confidential".into());
    document.cover.facts = vec![Fact::ours("Date", "25 November 2026")];
    document.cover.meaning = vec!["Something is not answered yet.".into()];
    document.cover.figures =
        vec![Figure { name: "Readiness".into(), value: "59 %".into(), meaning: "how far".into() }];
    insta::assert_snapshot!(render(&document));
}

#[test]
fn the_link_to_the_result_is_a_link() {
    let address = "https://gap.example/a_b/#r=1ra0J39Q";
    let link = ResultLink {
        title: "As a link".into(),
        text: "What *it* opens.".into(),
        address: Said { link: Some(address.into()), ..Said::ours(address) },
        code: None,
    };
    let markdown = render(&Document { link: Some(link), ..document(Vec::new()) });
    let leads = |event: &Event<'_>| matches!(event, Event::Start(Tag::Link { dest_url, .. }) if &**dest_url == address);
    assert_eq!(Parser::new_ext(&markdown, options()).filter(leads).count(), 1);
    let text = read(&markdown).text;
    assert!(text.contains(address) && text.contains("What *it* opens."), "{text}");
}
