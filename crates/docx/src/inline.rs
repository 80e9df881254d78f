//! What stands in a line: runs of letters, breaks, links and bookmarks.

use report::document::Said;

use crate::direction;
use crate::links::Links;
use crate::xml::escape;

/// Letters in a style; none for the paragraph's own.
pub(crate) fn run(text: &str, style: Option<&str>) -> String {
    directed(text, style, false)
}

/// A text, in the direction of its paragraph.
pub(crate) fn said(said: &Said, links: &mut Links<'_>, style: Option<&str>) -> String {
    let rtl = said.written && direction::is_rtl(&said.text);
    let address = said.link.as_deref().and_then(|address| links.outside(address));
    match address {
        Some(relationship) => format!(
            "<w:hyperlink r:id=\"{relationship}\" w:history=\"1\">{}</w:hyperlink>",
            directed(&said.text, Some("Hyperlink"), rtl)
        ),
        None => directed(&said.text, style, rtl),
    }
}

/// Letters that lead to an anchor, if the document has it.
pub(crate) fn leading(text: &str, anchor: Option<&str>, links: &Links<'_>, style: &str) -> String {
    match anchor.and_then(|anchor| links.bookmark(anchor)) {
        Some((name, _)) => format!(
            "<w:hyperlink w:anchor=\"{name}\" w:history=\"1\">{}</w:hyperlink>",
            run(text, Some(style))
        ),
        None => run(text, Some("Strong")),
    }
}

/// What an anchor's links lead to, around something.
pub(crate) fn bookmarked(anchor: Option<&str>, links: &mut Links<'_>, content: &str) -> String {
    match anchor.and_then(|anchor| links.place(anchor)) {
        Some((name, number)) => marked(&name, number, content),
        None => content.to_owned(),
    }
}

/// A bookmark of any name; its number is unique in the document.
pub(crate) fn marked(name: &str, number: usize, content: &str) -> String {
    format!(
        "<w:bookmarkStart w:id=\"{number}\" w:name=\"{name}\"/>{content}\
         <w:bookmarkEnd w:id=\"{number}\"/>"
    )
}

/// A field that Word fills in, with what it shows until then.
pub(crate) fn field(instruction: &str, shown: &str) -> String {
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>\
         <w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}\
         <w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        run(shown, None)
    )
}

/// On one line, as headings need it.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn directed(text: &str, style: Option<&str>, paragraph_rtl: bool) -> String {
    let mut out = String::new();
    for (rtl, stretch) in direction::stretches(text, paragraph_rtl) {
        let style = style.map(|style| format!("<w:rStyle w:val=\"{style}\"/>")).unwrap_or_default();
        let rtl = if rtl { "<w:rtl/>" } else { "" };
        let set = match (style.as_str(), rtl) {
            ("", "") => String::new(),
            (style, rtl) => format!("<w:rPr>{style}{rtl}</w:rPr>"),
        };
        out.push_str(&format!("<w:r>{set}{}</w:r>", letters(stretch)));
    }
    out
}

/// Letters with their line breaks and tabs.
fn letters(text: &str) -> String {
    let mut out = String::new();
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            out.push_str("<w:br/>");
        }
        for (index, piece) in line.split('\t').enumerate() {
            if index > 0 {
                out.push_str("<w:tab/>");
            }
            if !piece.is_empty() {
                out.push_str(&format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(piece)));
            }
        }
    }
    out
}
