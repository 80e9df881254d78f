//! The head and the foot of the pages.

use report::document::Document;

use crate::inline;
use crate::page::{Page, Turn};
use crate::palette::LINE;
use crate::xml::{DECLARATION, escape};

/// How long a text may be that shares its line with the page's number.
const SHORT: usize = 88;

/// Whose it is and what it is, and the marking.
pub(crate) fn header(document: &Document, turn: Turn) -> String {
    let organisation = document.organisation.as_deref();
    let whose: Vec<_> = organisation.into_iter().chain([document.title.as_str()]).collect();
    let mut runs = inline::run(&whose.join(" · "), None);
    if let Some(marking) = &document.marking {
        runs.push_str("<w:r><w:tab/></w:r>");
        runs.push_str(&inline::run(marking, Some("ToneGrave")));
    }
    part("hdr", &paragraph("Header", "", document, turn, &runs))
}

/// That this is a self-assessment, and which page it is.
pub(crate) fn footer(document: &Document, turn: Turn) -> String {
    let line = format!(
        "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"{LINE}\"/></w:pBdr>"
    );
    let text = inline::run(&document.footer, None);
    let page = format!("<w:r><w:tab/></w:r>{}", page(&document.page));
    let paragraphs = if document.footer.chars().count() <= SHORT {
        paragraph("Footer", &line, document, turn, &(text + &page))
    } else {
        paragraph("Footer", &line, document, turn, &text)
            + &paragraph("Footer", "", document, turn, &page)
    };
    part("ftr", &paragraphs)
}

/// Which page this is: fields within words.
fn page(words: &str) -> String {
    let mut out = String::new();
    let mut rest = words;
    while let Some(begin) = rest.find('{') {
        let (before, after) = rest.split_at(begin);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(&inline::run(before, None));
        out.push_str(&match name {
            "{n" => inline::field("PAGE", "1"),
            "{all" => inline::field("NUMPAGES", "1"),
            other => inline::run(other, None),
        });
        rest = after;
    }
    out + &inline::run(rest, None)
}

fn paragraph(style: &str, set: &str, document: &Document, turn: Turn, runs: &str) -> String {
    let end = Page::of(document.paper, turn).measure();
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{}\"/>{set}<w:tabs><w:tab w:val=\"right\" \
         w:pos=\"{end}\"/></w:tabs></w:pPr>{runs}</w:p>",
        escape(style)
    )
}

fn part(name: &str, paragraphs: &str) -> String {
    format!(
        "{DECLARATION}<w:{name} \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         {paragraphs}</w:{name}>"
    )
}
