//! The table of contents: a field that Word fills with page numbers when the
//! document is opened. Until then it lists the headings, each leading to its place.

use report::document::{Block, Document, Heading};

use crate::inline;
use crate::paragraph::{self, Paragraph};
use crate::xml::escape;

/// The bookmark of a heading, by its place among those that are listed.
pub(crate) fn bookmark(place: usize) -> String {
    format!("_Toc{:06}", place + 1)
}

pub(crate) fn contents(document: &Document) -> String {
    let heading = paragraph::plain("ContentsHeading", &document.contents);
    let mut out = format!(
        "<w:sdt><w:sdtPr><w:alias w:val=\"{}\"/><w:docPartObj>\
         <w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/></w:docPartObj>\
         </w:sdtPr><w:sdtContent>{}",
        escape(&document.contents),
        heading
    );
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-2\" \\h \\z \\u </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    let entries = entries(document);
    let last = entries.len().saturating_sub(1);
    for (place, (style, text)) in entries.iter().enumerate() {
        let link = format!(
            "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">{}</w:hyperlink>",
            bookmark(place),
            inline::run(text, None)
        );
        let (before, after) =
            (if place == 0 { begin } else { "" }, if place == last { end } else { "" });
        out.push_str(&Paragraph::of(style).around(&format!("{before}{link}{after}")));
    }
    if entries.is_empty() {
        out.push_str(&Paragraph::of("TOC1").around(&format!("{begin}{end}")));
    }
    out.push_str("</w:sdtContent></w:sdt>");
    out
}

/// The headings that are listed, in order.
fn entries(document: &Document) -> Vec<(&'static str, String)> {
    let mut entries = Vec::new();
    for section in &document.sections {
        entries.push(("TOC1", section.title.clone()));
        for block in &section.blocks {
            if let Block::Heading(Heading { depth: 0 | 1, reference, text, .. }) = block {
                let reference = reference.as_deref().map(|reference| format!("{reference}  "));
                let text = inline::one_line(&text.text);
                entries.push(("TOC2", reference.unwrap_or_default() + &text));
            }
        }
    }
    entries
}
