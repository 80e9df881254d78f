//! Pages, and what is around them.

use std::collections::BTreeSet;

use lopdf::{Object, ObjectId};
use report::document::Paper;

use crate::read::{Pdf, rendered};
use crate::sample::sample;

/// A page's width and height, rounded to points.
fn sizes(pdf: &Pdf) -> Vec<(i64, i64)> {
    let round = |object: &Object| object.as_float().expect("a number").round() as i64;
    let size = |id| {
        let media = pdf.page(id).get(b"MediaBox").and_then(Object::as_array).expect("a size");
        (round(&media[2]), round(&media[3]))
    };
    pdf.pages().into_values().map(size).collect()
}

#[test]
fn says_that_it_is_accessible_in_which_language_and_what_it_is_called() {
    let (bytes, pdf) = rendered();
    let catalog = pdf.catalog();
    assert_eq!(
        lopdf::decode_text_string(catalog.get(b"Lang").expect("a language")).expect("text"),
        "en"
    );
    let marked = pdf.get(catalog.get(b"MarkInfo").expect("marks")).as_dict().expect("marks");
    assert!(marked.get(b"Marked").and_then(Object::as_bool).expect("whether it is tagged"));
    let viewer = pdf.get(catalog.get(b"ViewerPreferences").expect("preferences"));
    let shows = viewer.as_dict().expect("preferences").get(b"DisplayDocTitle");
    assert!(shows.and_then(Object::as_bool).expect("whether the title is shown"));
    let whole = String::from_utf8_lossy(bytes);
    assert!(whole.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(whole.contains("2026-11-25"));
}

#[test]
fn every_page_has_a_running_foot_and_all_but_the_cover_a_head() {
    let pdf = &rendered().1;
    for (number, id) in pdf.pages() {
        let drawing = pdf.drawing(id);
        assert!(
            drawing.contains("/Subtype/Footer") || drawing.contains("/Subtype /Footer"),
            "{number}"
        );
        let head = drawing.contains("/Subtype/Header") || drawing.contains("/Subtype /Header");
        assert_eq!(head, number > 1, "{number}");
    }
}

#[test]
fn everything_drawn_is_marked_as_something() {
    let pdf = &rendered().1;
    for (number, id) in pdf.pages() {
        // Text and lines stand between the beginning and the end of a mark.
        let mut depth = 0;
        for token in pdf.drawing(id).split_ascii_whitespace() {
            for operator in ["BDC", "BMC"] {
                depth += i32::from(token.ends_with(operator));
            }
            depth -= i32::from(token.starts_with("EMC"));
            let draws = ["Tj", "TJ", "f", "S", "Do"].contains(&token)
                || token.ends_with("]TJ")
                || token.ends_with(">Tj");
            assert!(!draws || depth > 0, "{token} on page {number}");
        }
        assert_eq!(depth, 0, "page {number}");
    }
}

#[test]
fn wide_tables_turn_the_paper_with_what_leads_up_to_them() {
    let pdf = &rendered().1;
    let sizes = sizes(pdf);
    assert!(sizes.iter().all(|size| [(595, 842), (842, 595)].contains(size)));
    let page = bookmarks(pdf).into_iter().find(|entry| entry.title == "Statement of Applicability");
    let page = page.expect("a bookmark").page;
    // Its title is on a page turned, and no page before it is.
    let first = sizes.iter().position(|size| *size == (842, 595)).expect("a page turned");
    assert_eq!(pdf.pages().into_values().position(|id| id == page), Some(first));
    assert_eq!(sizes.last(), Some(&(595, 842)));
}

#[test]
fn letter_is_letter() {
    let mut document = sample();
    document.paper = Paper::Letter;
    let pdf = Pdf::read(&pdf::render(&document, &mut |_| {}).expect("a PDF"));
    let found: BTreeSet<_> = sizes(&pdf).into_iter().collect();
    assert_eq!(found, BTreeSet::from([(612, 792), (792, 612)]));
}

/// A bookmark of the first rank.
struct Bookmark {
    title: String,
    page: ObjectId,
    has_more: bool,
}

fn bookmarks(pdf: &Pdf) -> Vec<Bookmark> {
    let outline = pdf.get(pdf.catalog().get(b"Outlines").expect("an outline"));
    let first = outline.as_dict().expect("an outline").get(b"First").expect("an entry");
    let mut all = Vec::new();
    let mut entry = Some(pdf.get(first).as_dict().expect("an entry"));
    while let Some(this) = entry {
        let place = pdf.get(this.get(b"Dest").expect("a place")).as_array().expect("a place");
        all.push(Bookmark {
            title: lopdf::decode_text_string(this.get(b"Title").expect("a title")).expect("text"),
            page: place[0].as_reference().expect("a page"),
            has_more: this.has(b"First"),
        });
        entry = this.get(b"Next").ok().map(|next| pdf.get(next).as_dict().expect("an entry"));
    }
    all
}

#[test]
fn sections_and_their_headings_are_bookmarks() {
    let found = bookmarks(&rendered().1).into_iter().map(|entry| (entry.title, entry.has_more));
    let sections = sample().sections.into_iter().map(|section| section.title);
    let below = [true, false, true, false, false, false];
    assert_eq!(found.collect::<Vec<_>>(), sections.zip(below).collect::<Vec<_>>());
}

#[test]
fn equal_documents_give_equal_bytes() {
    let again = pdf::render(&sample(), &mut |_| {}).expect("a PDF");
    assert!(again == rendered().0);
}

#[test]
fn tells_how_far_it_is() {
    let mut told = Vec::new();
    pdf::render(&sample(), &mut |progress| told.push(progress.percent)).expect("a PDF");
    assert!(told.is_sorted() && told.len() > 10, "{told:?}");
    assert_eq!(told.last(), Some(&100));
}
