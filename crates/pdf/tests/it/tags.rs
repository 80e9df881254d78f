//! The tree of tags: what those hear who do not see the pages.

use report::document::{Block, Code, Document, ResultLink, Said};

use crate::read::{Element, Pdf, rendered};
use crate::sample::sample;

fn tree() -> &'static Element {
    &rendered().1.tree
}

/// A heading's level, of `H1` to `H6`.
fn level(element: &Element) -> Option<u32> {
    element.kind.strip_prefix('H').and_then(|level| level.parse().ok())
}

fn count(document: &Document, wanted: impl Fn(&Block) -> bool) -> usize {
    document
        .sections
        .iter()
        .flat_map(|section| &section.blocks)
        .filter(|block| wanted(block))
        .count()
}

#[test]
fn headings_begin_at_the_title_and_skip_no_level() {
    let all = tree().all();
    let headings: Vec<(u32, &str)> = all
        .iter()
        .filter_map(|element| Some((level(element)?, element.title.as_deref()?)))
        .collect();
    assert_eq!(headings[0], (1, "ISO/IEC 42001:2023 gap assessment"));
    assert_eq!(headings.iter().filter(|heading| heading.0 == 1).count(), 1);
    for pair in headings.windows(2) {
        assert!(pair[1].0 <= pair[0].0 + 1, "{pair:?}");
    }
    // Cover, contents and six sections; a heading of depth 3 right below one.
    assert_eq!(headings.iter().filter(|heading| heading.0 == 2).count(), 8);
    assert!(headings.contains(&(3, "Deeper than it should be")));
}

#[test]
fn every_table_has_a_head_once_and_rows_of_equal_length() {
    let tables = tree().of("Table");
    assert_eq!(tables.len(), count(&sample(), |block| matches!(block, Block::Table(_))));
    for table in tables {
        let kinds: Vec<&str> = table.children.iter().map(|child| child.kind.as_str()).collect();
        assert_eq!(kinds, ["Caption", "THead", "TBody"]);
        let heads = table.children[1].of("TH");
        assert!(!heads.is_empty());
        assert!(heads.iter().all(|head| head.scope.as_deref() == Some("Column")));
        for row in &table.children[2].children {
            assert_eq!(row.kind, "TR");
            assert_eq!(row.children.len(), heads.len());
            assert_eq!(row.children[0].kind, "TH");
            assert_eq!(row.children[0].scope.as_deref(), Some("Row"));
            assert!(row.children[1..].iter().all(|cell| cell.kind == "TD"));
        }
    }
}

#[test]
fn a_table_has_as_many_rows_as_the_document_says_however_many_pages_it_takes() {
    let sample = sample();
    let blocks = sample.sections.iter().flat_map(|section| &section.blocks);
    let rows = blocks.filter_map(|block| match block {
        Block::Table(table) => Some(table.rows.len()),
        _ => None,
    });
    let found = tree().of("TBody").into_iter().map(|body| body.children.len());
    assert_eq!(found.collect::<Vec<_>>(), rows.collect::<Vec<_>>());
}

#[test]
fn what_is_repeated_on_a_page_is_not_said_again() {
    let document = &tree().children[0];
    assert_eq!(document.kind, "Document");
    assert!(document.children.iter().all(|part| part.kind == "Sect"));
    // Cover, contents and sections; a head for each table, whatever its pages.
    assert_eq!(document.children.len(), 2 + sample().sections.len());
    assert_eq!(tree().of("THead").len(), tree().of("Table").len());
}

#[test]
fn every_picture_says_what_it_shows() {
    let pictures = tree().of("Figure");
    let alts: Vec<&str> = pictures.iter().filter_map(|picture| picture.alt.as_deref()).collect();
    assert_eq!(
        alts,
        [
            "Nordlicht Analytics GmbH",
            "Radar of readiness by area, from 22 to 91 per cent.",
            "Every requirement with its level; the table says the same.",
            "Four phases, 6 to 14 months in all; the table says the same.",
        ]
    );
    assert!(pictures.iter().all(|picture| picture.contents > 0));
}

#[test]
fn lists_and_facts_have_labels_and_bodies() {
    let items = tree().of("LI");
    assert!(items.len() > 50);
    for item in items {
        let kinds: Vec<&str> = item.children.iter().map(|child| child.kind.as_str()).collect();
        assert_eq!(kinds, ["Lbl", "LBody"]);
        assert!(item.children.iter().all(|child| child.all().iter().any(|part| part.contents > 0)));
    }
}

#[test]
fn every_link_has_words_and_an_annotation() {
    let links = tree().of("Link");
    assert!(links.len() > 40);
    for link in &links {
        assert!(link.contents > 0 && link.annotations > 0, "{link:?}");
    }
    // Each entry of the contents is a link.
    for entry in tree().of("TOCI") {
        assert_eq!(entry.of("Link").len(), 1);
    }
}

#[test]
fn nothing_but_cells_is_empty() {
    for element in tree().all() {
        let cell = matches!(element.kind.as_str(), "TD" | "TH");
        let held = element.contents + element.children.len();
        assert!(cell || held > 0, "an empty {}", element.kind);
    }
}

#[test]
fn the_code_of_the_link_is_a_figure_and_the_address_a_link() {
    let address = format!("https://gap.example/{}#r=1ra0J39Q", "folder/".repeat(40));
    let code = Code {
        alt: String::from("QR code"),
        millimetres: 32,
        side: 29,
        runs: vec![(4, 4, 7), (12, 4, 1), (4, 5, 1)],
    };
    let link = ResultLink {
        title: String::from("As a link"),
        text: String::from("What it opens."),
        address: Said { link: Some(address.clone()), ..Said::ours(&*address) },
        code: Some(code),
    };
    let with = Document { link: Some(link), ..sample() };
    let bytes = pdf::render(&with, &mut |_| ()).expect("it conforms");
    let found = Pdf::read(&bytes);
    let cover = &found.tree.children[0].children[0];
    let told: Vec<_> = cover.of("Figure").iter().filter_map(|figure| figure.alt.clone()).collect();
    assert_eq!(told, ["Nordlicht Analytics GmbH", "QR code"]);
    assert_eq!(cover.of("Link").len(), 1);
    assert!(cover.of("Link")[0].annotations > 1, "it goes over several lines");
    // One path: an outline for each run, all filled at once.
    let mut outlines = vec![0];
    for token in found.drawing(found.pages()[&1]).split_ascii_whitespace() {
        match (token, outlines.last_mut()) {
            ("m" | "re", Some(last)) => *last += 1,
            ("f" | "f*" | "S" | "n", _) => outlines.push(0),
            _ => {}
        }
    }
    assert!(outlines.contains(&3), "{outlines:?}");
}
