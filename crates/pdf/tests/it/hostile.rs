//! Whatever is written, there is a document or a sentence that says why not.

use proptest::prelude::*;
use report::document::{Block, Document, Fact, Said, Section, Table};

use crate::sample::sample;

/// The sample with little in it.
fn small(blocks: Vec<Block>) -> Document {
    let section = Section { id: String::from("one"), title: String::from("One"), blocks };
    Document { sections: vec![section], ..sample() }
}

fn render(document: &Document) -> Result<Vec<u8>, pdf::Error> {
    pdf::render(document, &mut |_| {})
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_words_make_a_document_that_conforms(words in "\\PC{0,200}|[\\p{Arabic}\\p{Hebrew} \\n\u{200d}\u{fe0f}]{0,80}") {
        let said = Said::written(&words);
        let mut document = small(vec![
            Block::Paragraph(said.clone()),
            Block::Facts(vec![Fact { name: words.clone(), values: vec![said] }]),
        ]);
        document.organisation = Some(words.replace('\n', " "));
        prop_assert!(render(&document).is_ok());
    }
}

#[test]
fn every_character_can_be_written() {
    // In steps, so that no block of characters is left out.
    let all: String = ('\u{20}'..='\u{10ffff}').step_by(61).collect();
    let words = Said::written(&all);
    assert_eq!(render(&small(vec![Block::Paragraph(words)])).map(|_| ()), Ok(()));
}

#[test]
fn a_document_may_be_empty() {
    let table = Table { caption: String::new(), columns: Vec::new(), rows: Vec::new(), wide: true };
    let mut document = small(vec![
        Block::Lead(String::new()),
        Block::Paragraph(Said::written("")),
        Block::Facts(Vec::new()),
        Block::List { ordered: true, items: Vec::new() },
        Block::Table(table),
    ]);
    document.sections[0].title.clear();
    (document.organisation, document.marking, document.logo) = (None, None, None);
    assert_eq!(render(&document).map(|_| ()), Ok(()));
    document.sections.clear();
    assert_eq!(render(&document).map(|_| ()), Ok(()));
}

#[test]
fn a_document_without_a_title_is_refused() {
    let mut document = small(Vec::new());
    document.title.clear();
    let refused = render(&document).expect_err("PDF/UA wants a title");
    assert!(matches!(&refused, pdf::Error::Conformance(why) if why.contains("NoDocumentTitle")));
    assert!(refused.to_string().starts_with("the PDF would not conform"));
}

#[test]
fn a_logo_that_is_no_picture_is_an_error() {
    let mut document = small(Vec::new());
    for png in ["no Base64!", "AAAA"] {
        document.logo.as_mut().expect("a logo").png = png.to_owned();
        assert_eq!(render(&document), Err(pdf::Error::Logo));
    }
}
