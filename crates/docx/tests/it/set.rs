//! How blocks are set.

use report::document::{Block, Paper};

use crate::sample::{body, document, heading, rendered, table};

fn count(text: &str, part: &str) -> usize {
    text.matches(part).count()
}

#[test]
fn tables_repeat_their_head_and_fill_the_line() {
    let body = body(&document());
    assert_eq!(count(&body, "<w:tblHeader/>"), 2);
    // 30, 50 and 20 parts of an upright and of a sideways line.
    for widths in [[2_789, 4_649, 1_860], [4_269, 7_115, 2_846]] {
        let columns = widths.map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).concat();
        assert!(body.contains(&columns), "{columns}");
    }
    assert!(body.contains("<w:jc w:val=\"right\"/></w:pPr><w:r><w:t xml:space=\"preserve\">59 %"));
}

#[test]
fn a_caption_that_a_heading_has_said_is_not_said_again() {
    let caption = "<w:pStyle w:val=\"Caption\"/>";
    let mut document = document();
    assert_eq!(count(&body(&document), caption), 2);
    document.sections[2].blocks =
        vec![heading(1, "What there is", None), Block::Table(table(false))];
    assert_eq!(count(&body(&document), caption), 2);
    document.sections[2].blocks[0] = heading(1, "Something else", None);
    assert_eq!(count(&body(&document), caption), 3);
}

#[test]
fn numbered_lists_begin_with_one_each() {
    let parts = rendered(&document());
    let body = &parts["word/document.xml"];
    let number = |id: usize| count(body, &format!("<w:numId w:val=\"{id}\"/>"));
    assert_eq!([number(1), number(3), number(4)], [2, 2, 2]);
    assert_eq!(count(&parts["word/numbering.xml"], "<w:startOverride w:val=\"1\"/>"), 2);
}

#[test]
fn wide_tables_turn_the_page_and_it_is_turned_back() {
    let body = body(&document());
    let upright = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    let sideways = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>";
    let places: Vec<_> = body.match_indices("<w:pgSz").map(|(at, _)| &body[at..]).collect();
    assert_eq!(places.len(), 3);
    assert!(places[0].starts_with(upright));
    assert!(places[1].starts_with(sideways));
    assert!(places[2].starts_with(upright));
    // Only the first page of all has no head.
    assert_eq!(count(&body, "<w:titlePg/>"), 1);
    let mut letter = document();
    letter.paper = Paper::Letter;
    let body = crate::sample::body(&letter);
    assert_eq!(count(&body, "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>"), 2);
}

#[test]
fn pictures_say_what_they_show() {
    let parts = rendered(&document());
    let body = &parts["word/document.xml"];
    assert!(body.contains("descr=\"The &quot;logo&quot;\""));
    assert!(body.contains("descr=\"Readiness by area &lt;1&gt;\""));
    assert!(body.contains("<w:tblCaption w:val=\"Every requirement\"/>"));
    let chart = &parts["word/charts/chart1.xml"];
    assert!(chart.contains("<c:pt idx=\"1\"><c:v>0.5005</c:v></c:pt>"), "{chart}");
    assert_eq!(count(chart, "<c:ser>"), 2);
}

#[test]
fn every_page_says_what_it_is_and_which() {
    let parts = rendered(&document());
    for turn in ["Upright", "Sideways"] {
        let header = &parts[&format!("word/header{turn}.xml")];
        assert!(header.contains("Harbour &lt;&amp; Co&gt; · ISO/IEC 42001:2023 gap assessment"));
        assert!(header.contains(">Confidential<"));
        let footer = &parts[&format!("word/footer{turn}.xml")];
        assert!(footer.contains("A self-assessment."));
        assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "), "{footer}");
    }
}

#[test]
fn contents_list_what_the_headings_say() {
    let body = body(&document());
    let contents = body.split("<w:sdtContent>").nth(1).expect("contents");
    let contents = contents.split("</w:sdtContent>").next().expect("an end");
    assert_eq!(count(contents, "<w:hyperlink"), 4);
    for text in ["Section all", "A.7.4  First", "Section wide", "Section empty"] {
        assert!(contents.contains(&format!(">{text}</w:t>")), "{text}");
    }
    assert!(contents.contains(r#"TOC \o "1-2" \h \z \u"#));
}
