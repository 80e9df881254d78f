//! Paragraphs.

use report::document::Said;

use crate::direction;
use crate::inline;
use crate::links::Links;

/// A paragraph in a style, around runs.
#[derive(Default)]
pub(crate) struct Paragraph {
    pub(crate) style: &'static str,
    pub(crate) keep_next: bool,
    /// Whether it begins a page.
    pub(crate) new_page: bool,
    /// The list it is an item of.
    pub(crate) list: Option<usize>,
    /// Whether it is read from right to left.
    pub(crate) rtl: bool,
    /// Whether it is set to where reading ends.
    pub(crate) end: bool,
    /// What is set besides, in the schema's order, after the direction.
    pub(crate) more: &'static str,
}

impl Paragraph {
    pub(crate) fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }

    /// For a text: its direction follows its letters if a visitor wrote it.
    pub(crate) fn for_said(style: &'static str, said: &Said) -> Self {
        Self { rtl: said.written && direction::is_rtl(&said.text), ..Self::of(style) }
    }

    pub(crate) fn around(&self, runs: &str) -> String {
        let mut set = String::new();
        if !self.style.is_empty() {
            set.push_str(&format!("<w:pStyle w:val=\"{}\"/>", self.style));
        }
        if self.keep_next {
            set.push_str("<w:keepNext/>");
        }
        if self.new_page {
            set.push_str("<w:pageBreakBefore/>");
        }
        if let Some(list) = self.list {
            set.push_str(&format!(
                "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>"
            ));
        }
        if self.rtl {
            set.push_str("<w:bidi/>");
        }
        set.push_str(self.more);
        if self.end {
            set.push_str("<w:jc w:val=\"right\"/>");
        }
        format!("<w:p><w:pPr>{set}</w:pPr>{runs}</w:p>")
    }
}

/// A paragraph of our own words that stays with what follows.
pub(crate) fn kept(style: &'static str, text: &str) -> String {
    let set = Paragraph { keep_next: true, ..Paragraph::of(style) };
    set.around(&inline::run(text, None))
}

/// A paragraph of our own words.
pub(crate) fn plain(style: &'static str, text: &str) -> String {
    Paragraph::of(style).around(&inline::run(text, None))
}

/// A paragraph of a text, whosever words it is.
pub(crate) fn said(style: &'static str, said: &Said, links: &mut Links<'_>) -> String {
    Paragraph::for_said(style, said).around(&inline::said(said, links, None))
}
