//! The file as a whole: equal every time, well formed, and nothing leads nowhere.

use std::collections::BTreeSet;

use docx::Error;
use report::document::{Code, Document, ResultLink, Said};
use roxmltree::{Document as Xml, Node};

use crate::sample::{document, rendered};

/// The values of an attribute, wherever elements of that name have it.
fn values(xml: &Xml<'_>, element: &str, attribute: &str) -> Vec<String> {
    let of_name = |node: &Node<'_, '_>| node.is_element() && node.tag_name().name() == element;
    let value = |node: Node<'_, '_>| {
        let found = node.attributes().find(|one| one.name() == attribute);
        found.map(|one| one.value().to_owned())
    };
    xml.descendants().filter(of_name).filter_map(value).collect()
}

fn unique(values: &[String]) -> BTreeSet<&String> {
    let set: BTreeSet<_> = values.iter().collect();
    assert_eq!(set.len(), values.len(), "{values:?}");
    set
}

#[test]
fn equal_input_gives_equal_bytes() {
    let first = docx::render(&document()).expect("a document");
    for _ in 0..5 {
        assert_eq!(docx::render(&document()).expect("a document"), first);
    }
}

#[test]
fn every_part_is_well_formed_and_has_a_type() {
    let parts = rendered(&document());
    let types = Xml::parse(&parts["[Content_Types].xml"]).expect("XML");
    let overridden = values(&types, "Override", "PartName");
    unique(&overridden);
    for (name, part) in &parts {
        if name.ends_with(".png") {
            continue;
        }
        Xml::parse(part).unwrap_or_else(|error| panic!("{name}: {error}"));
        let has_type = overridden.contains(&format!("/{name}"));
        assert!(has_type || name.ends_with(".rels") || name.starts_with('['), "{name}");
    }
    for name in &overridden {
        assert!(parts.contains_key(name.trim_start_matches('/')), "{name} is not there");
    }
}

#[test]
fn what_leads_somewhere_arrives() {
    let parts = rendered(&document());
    let body = Xml::parse(&parts["word/document.xml"]).expect("XML");
    let rels = Xml::parse(&parts["word/_rels/document.xml.rels"]).expect("XML");
    let ids = values(&rels, "Relationship", "Id");
    let known = unique(&ids);
    let mut used = values(&body, "hyperlink", "id");
    used.extend(values(&body, "chart", "id"));
    used.extend(values(&body, "blip", "embed"));
    used.extend(values(&body, "headerReference", "id"));
    used.extend(values(&body, "footerReference", "id"));
    assert!(used.len() >= 9, "{used:?}");
    used.iter().for_each(|id| assert!(known.contains(id), "{id}"));

    unique(&values(&body, "bookmarkStart", "id"));
    unique(&values(&body, "docPr", "id"));
    let names = values(&body, "bookmarkStart", "name");
    let bookmarks = unique(&names);
    let anchors = values(&body, "hyperlink", "anchor");
    assert!(anchors.iter().any(|anchor| anchor.ends_with("_row")), "{anchors:?}");
    anchors.iter().for_each(|anchor| assert!(bookmarks.contains(anchor), "{anchor}"));

    let styles = Xml::parse(&parts["word/styles.xml"]).expect("XML");
    let defined = values(&styles, "style", "styleId");
    let defined = unique(&defined);
    for kind in ["pStyle", "rStyle", "tblStyle"] {
        let used = values(&body, kind, "val");
        assert!(!used.is_empty());
        used.iter().for_each(|style| assert!(defined.contains(style), "{style}"));
    }
    let numbering = Xml::parse(&parts["word/numbering.xml"]).expect("XML");
    let numbers = values(&numbering, "num", "numId");
    let numbers = unique(&numbers);
    values(&body, "numId", "val").iter().for_each(|id| assert!(numbers.contains(id), "{id}"));
}

#[test]
fn only_safe_addresses_lead_outside_each_once() {
    let parts = rendered(&document());
    let rels = Xml::parse(&parts["word/_rels/document.xml.rels"]).expect("XML");
    let outside: Vec<_> = values(&rels, "Relationship", "Target")
        .into_iter()
        .filter(|target| target.contains(':'))
        .collect();
    assert_eq!(outside, ["https://example.org/a%20b?c=%22d%22&e=%C3%A9"]);
}

#[test]
fn the_file_says_what_it_is() {
    let parts = rendered(&document());
    let core = &parts["docProps/core.xml"];
    assert!(core.contains("<dc:title>ISO/IEC 42001:2023 gap assessment</dc:title>"));
    assert!(core.contains("<dc:creator>Harbour &lt;&amp; Co&gt;</dc:creator>"));
    assert!(core.contains(">2026-11-25T00:00:00Z</dcterms:created>"));
    assert!(parts["word/styles.xml"].contains("<w:lang w:val=\"en-GB\""));
}

#[test]
fn what_is_no_picture_or_no_day_is_refused() {
    let mut logo = document();
    let of = |document: &mut report::Document, png: &str| {
        document.logo.as_mut().expect("a logo").png = png.to_owned();
    };
    of(&mut logo, "not Base64!");
    assert!(matches!(docx::render(&logo), Err(Error::Logo)));
    of(&mut logo, "PHN2Zz48L3N2Zz4=");
    assert!(matches!(docx::render(&logo), Err(Error::Logo)));

    let mut day = document();
    day.date.iso = "25 November".to_owned();
    let error = docx::render(&day).expect_err("no day");
    assert_eq!(error.to_string(), "The day “25 November” is not a date.");
}

#[test]
fn the_code_of_the_link_is_a_picture_and_the_address_a_link() {
    let address = "https://gap.example/#r=1ra0J39Q";
    let code =
        Code { alt: "The \"code\"".into(), millimetres: 32, side: 29, runs: vec![(4, 4, 7)] };
    let link = ResultLink {
        title: "As a link".into(),
        text: "What it opens.".into(),
        address: Said { link: Some(address.into()), ..Said::ours(address) },
        code: Some(code),
    };
    let with = Document { link: Some(link), ..document() };
    let parts = rendered(&with);
    let body = &parts["word/document.xml"];
    assert!(body.contains("descr=\"The &quot;code&quot;\"") && body.contains("cx=\"1152000\""));
    let relationships = &parts["word/_rels/document.xml.rels"];
    assert!(relationships.contains("Target=\"media/code.png\""));
    assert!(relationships.contains(&format!("Target=\"{address}\" TargetMode=\"External\"")));
    assert!(!rendered(&document())["word/_rels/document.xml.rels"].contains("code.png"));
}
