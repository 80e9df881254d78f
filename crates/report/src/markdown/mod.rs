//! The document as Markdown in GitHub's flavour (CommonMark with tables).
//!
//! Everything is there but what only paper has (its size, a logo, a QR code, page
//! numbers).
//! Radar and timeline are left out: the tables after them say the same. Lines
//! are not wrapped. `docs/formats/markdown.md` says what a reader can rely on.

mod blocks;
pub(crate) mod escape;
mod table;

use blocks::Writer;

use crate::document::{Block, Cover, Document, ResultLink, Section};

/// The whole document, ended by a line feed.
///
/// No word in it can become markup: read as Markdown, it has the text that the
/// document has, and HTML only of ours (`<a id>` and, in tables, `<br>`).
pub fn render(document: &Document) -> String {
    let mut out = Writer::default();
    if let Some(marking) = &document.marking {
        out.block(&blocks::strong(marking));
    }
    out.block(&blocks::quiet(&document.cover.eyebrow));
    out.block(&format!("# {}", escape::line(&document.title)));
    if let Some(organisation) = &document.organisation {
        out.block(&blocks::strong(organisation));
    }
    cover(&mut out, &document.cover);
    if let Some(link) = &document.link {
        result_link(&mut out, link);
    }
    contents(&mut out, document);
    for section in &document.sections {
        out.block(&format!("## {}{}", blocks::anchor(&section.id), escape::line(&section.title)));
        for block in &section.blocks {
            out.content(block);
        }
    }
    out.block("---");
    out.block(&escape::line(&document.footer));
    out.finish()
}

fn cover(out: &mut Writer, cover: &Cover) {
    out.facts(&cover.facts);
    out.block(&format!("## {}", escape::line(&cover.verdict_title)));
    out.block(&blocks::strong(&cover.verdict));
    for paragraph in &cover.meaning {
        out.block(&escape::lines(paragraph, ""));
    }
    let figures = cover.figures.iter().map(|figure| {
        let (value, meaning) = (escape::line(&figure.value), escape::line(&figure.meaning));
        format!("{} {value}\\\n  {meaning}", blocks::named(&figure.name))
    });
    out.list(false, figures.collect());
    out.block(&format!("> {}", escape::lines(&cover.reminder, "> ")));
}

fn result_link(out: &mut Writer, link: &ResultLink) {
    out.block(&blocks::strong(&link.title));
    out.block(&escape::lines(&link.text, ""));
    out.content(&Block::Paragraph(link.address.clone()));
}

/// Sections, and the parts of each that something leads to.
fn contents(out: &mut Writer, document: &Document) {
    out.block(&format!("## {}", escape::line(&document.contents)));
    out.list(false, document.sections.iter().map(entry).collect());
}

fn entry(section: &Section) -> String {
    let mut entry = blocks::link(&escape::line(&section.title), &section.id);
    for block in &section.blocks {
        if let Block::Heading(heading) = block
            && let (1, Some(anchor)) = (heading.depth, &heading.anchor)
        {
            let reference = heading.reference.iter().map(String::as_str);
            let words: Vec<&str> = reference.chain([heading.text.text.as_str()]).collect();
            let title = escape::line(&words.join(" "));
            entry.push_str(&format!("\n  - {}", blocks::link(&title, anchor)));
        }
    }
    entry
}
