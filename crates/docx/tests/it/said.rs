//! Words: a visitor's stay what they are, in the direction in which they are read.

use roxmltree::{Document as Xml, Node};

use report::document::{Block, Said};

use crate::sample::{HOSTILE, body, document};

/// The paragraphs whose text begins so.
fn paragraphs<'a>(xml: &'a Xml<'a>, begin: &str) -> Vec<Node<'a, 'a>> {
    xml.descendants()
        .filter(|node| {
            node.has_tag_name(("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "p"))
        })
        .filter(|paragraph| text(*paragraph).starts_with(begin))
        .collect()
}

/// The text of a paragraph, with its breaks and tabs.
fn text(paragraph: Node<'_, '_>) -> String {
    paragraph
        .descendants()
        .filter_map(|node| match node.tag_name().name() {
            "t" => Some(node.text().unwrap_or_default().to_owned()),
            "br" => Some("\n".to_owned()),
            "tab" if node.parent().is_some_and(|parent| parent.tag_name().name() == "r") => {
                Some("\t".to_owned())
            }
            _ => None,
        })
        .collect()
}

fn has(paragraph: Node<'_, '_>, element: &str) -> bool {
    paragraph.descendants().any(|node| node.tag_name().name() == element)
}

#[test]
fn what_looks_like_markup_is_text_and_breaks_are_kept() {
    let body = body(&document());
    let xml = Xml::parse(&body).expect("XML");
    let found = paragraphs(&xml, "<script>");
    assert_eq!(found.len(), 4, "a paragraph, a fact and a cell of either table");
    for paragraph in found {
        assert_eq!(text(paragraph), HOSTILE);
    }
}

#[test]
fn control_characters_do_not_reach_the_file() {
    let mut document = document();
    let text = "a\u{0}\u{b}\u{1f}\u{fffe}\u{ffff}b".to_owned();
    let said = Said { text, written: true, link: None };
    document.sections[0].blocks.push(Block::Paragraph(said));
    assert!(body(&document).contains(">ab</w:t>"));
}

#[test]
fn paragraphs_are_read_from_the_side_of_their_first_letter() {
    let body = body(&document());
    let xml = Xml::parse(&body).expect("XML");
    let hebrew = paragraphs(&xml, "שלום")[0];
    assert!(has(hebrew, "bidi"));
    let runs: Vec<(bool, String)> = hebrew
        .children()
        .filter(|node| node.tag_name().name() == "r")
        .map(|run| (has(run, "rtl"), text(run)))
        .collect();
    let run = |rtl, text: &str| (rtl, text.to_owned());
    assert_eq!(runs, [run(true, "שלום, עולם ("), run(false, "ISO"), run(true, " 42001)")]);
    assert!(!has(paragraphs(&xml, "<script>")[0], "bidi"));
}
