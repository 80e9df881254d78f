//! What paragraphs look like: calm, one accent.

use super::style::Style;
use crate::palette::{ACCENT, DANGER, INK, LINE, MUTED};

pub(super) fn paragraphs(measure: u32) -> Vec<Style> {
    let mut all = cover();
    all.extend(headings(measure));
    all.extend(text());
    all.extend(cells());
    all
}

/// The first page.
fn cover() -> Vec<Style> {
    let (new, word) = (Style::new, Style::word);
    vec![
        word("Title", "Title").quick().tight(0, 160).serif().colour(INK).size(64),
        word("Subtitle", "Subtitle").quick().tight(0, 360).colour(MUTED).size(30),
        new("Marking", "Marking").space(0, 0).bold().colour(DANGER).size(21),
        new("Logo", "Logo").space(0, 240),
        new("Eyebrow", "Eyebrow").kept().space(0, 80).bold().colour(ACCENT).size(22),
        new("VerdictTitle", "Verdict Title").kept().space(480, 40).colour(MUTED).size(21),
        new("Verdict", "Verdict").kept().tight(0, 100).serif().colour(ACCENT).size(44),
        new("Figure", "Figure").kept().tight(60, 0).serif().colour(INK).size(44),
        new("FigureName", "Figure Name").kept().space(0, 0).bold(),
        new("Reminder", "Reminder").border("top", LINE, 8).tight(480, 0).colour(MUTED).size(19),
    ]
}

/// Headings, and the table of contents that leads to them.
fn headings(measure: u32) -> Vec<Style> {
    let (new, word) = (Style::new, Style::word);
    let contents = new("ContentsHeading", "Contents Heading").kept().new_page();
    vec![
        word("Heading1", "heading 1").heading(0).tight(560, 200).serif().colour(INK).size(40),
        word("Heading2", "heading 2").heading(1).tight(360, 100).serif().colour(ACCENT).size(28),
        word("Heading3", "heading 3").heading(2).tight(280, 60).bold().colour(INK).size(23),
        word("Heading4", "heading 4").heading(3).tight(200, 40).bold().colour(MUTED).size(21),
        new("Label", "Label").kept().tight(0, 80).bold().colour(MUTED).size(19),
        contents.border("bottom", LINE, 6).tight(0, 280).serif().colour(INK).size(40),
        word("TOC1", "toc 1").tab(measure).tight(60, 20).bold(),
        word("TOC2", "toc 2").tab(measure).tight(0, 20).indent(284),
    ]
}

fn text() -> Vec<Style> {
    let (new, word) = (Style::new, Style::word);
    vec![
        new("Lead", "Lead").quick().space(0, 160).colour(MUTED).size(23),
        new("Small", "Small").tight(0, 60).colour(MUTED).size(18),
        word("ListBullet", "List Bullet").list(1).space(0, 80),
        word("ListNumber", "List Number").list(2).space(0, 80),
        word("Caption", "caption").quick().kept().tight(200, 80).colour(MUTED).size(19),
        word("Header", "header").space(0, 0).colour(MUTED).size(17),
        word("Footer", "footer").tight(0, 0).colour(MUTED).size(17),
    ]
}

/// What stands in tables, and charts.
fn cells() -> Vec<Style> {
    let new = Style::new;
    vec![
        new("TableText", "Table Text").tight(30, 30).size(19),
        new("TableHead", "Table Head").based_on("TableText").kept().bold(),
        new("FactName", "Fact Name").tight(20, 20).colour(MUTED),
        new("FactText", "Fact Text").tight(20, 20),
        new("Cell", "Heatmap Cell").kept().tight(20, 20).centred().bold().size(19),
        new("Tick", "Timeline Tick").kept().tight(0, 0).colour(MUTED).size(16),
        new("Chart", "Chart").kept().space(120, 120).centred(),
        new("AfterTable", "After Table").exactly(160).size(8),
        new("SectionEnd", "Section End").exactly(20).size(2),
    ]
}
