//! A style of paragraphs, written in the order that the schema demands.

use super::{BOLD, face};
use crate::palette::SERIF;

/// A style of paragraphs. Sizes are in twentieths of a point, those of letters in
/// halves.
#[derive(Default)]
pub(super) struct Style {
    id: &'static str,
    name: &'static str,
    based_on: Option<&'static str>,
    /// Whether it is Word's own, by this name.
    built_in: bool,
    /// Whether it is offered first, with text as what follows.
    quick: bool,
    keep_next: bool,
    keep_lines: bool,
    new_page: bool,
    list: Option<u32>,
    border: String,
    tab: Option<u32>,
    spacing: String,
    indent: u32,
    centred: bool,
    level: Option<u32>,
    serif: bool,
    bold: bool,
    colour: Option<&'static str>,
    size: Option<u32>,
}

impl Style {
    pub(super) fn new(id: &'static str, name: &'static str) -> Self {
        Self { id, name, ..Self::default() }
    }

    /// One that Word has too.
    pub(super) fn word(id: &'static str, name: &'static str) -> Self {
        Self { built_in: true, ..Self::new(id, name) }
    }

    pub(super) fn quick(self) -> Self {
        Self { quick: true, ..self }
    }

    pub(super) fn based_on(self, id: &'static str) -> Self {
        Self { based_on: Some(id), ..self }
    }

    /// Stays with what follows.
    pub(super) fn kept(self) -> Self {
        Self { keep_next: true, ..self }
    }

    pub(super) fn new_page(self) -> Self {
        Self { new_page: true, ..self }
    }

    /// A heading of a level, from 0.
    pub(super) fn heading(self, level: u32) -> Self {
        Self { level: Some(level), keep_lines: true, ..self.kept().quick() }
    }

    pub(super) fn list(self, number: u32) -> Self {
        Self { list: Some(number), ..self }
    }

    /// A line at a side, so far away.
    pub(super) fn border(self, side: &str, colour: &str, space: u32) -> Self {
        let border = format!(
            "<w:pBdr><w:{side} w:val=\"single\" w:sz=\"6\" w:space=\"{space}\" \
             w:color=\"{colour}\"/></w:pBdr>"
        );
        Self { border, ..self }
    }

    /// Where figures stand, after dots.
    pub(super) fn tab(self, place: u32) -> Self {
        Self { tab: Some(place), ..self }
    }

    pub(super) fn space(self, before: u32, after: u32) -> Self {
        let spacing = format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>");
        Self { spacing, ..self }
    }

    /// With lines closer together.
    pub(super) fn tight(self, before: u32, after: u32) -> Self {
        self.lines(before, after, 247, "auto")
    }

    /// With lines exactly so high.
    pub(super) fn exactly(self, height: u32) -> Self {
        self.lines(0, 0, height, "exact")
    }

    fn lines(self, before: u32, after: u32, line: u32, rule: &str) -> Self {
        let spacing = format!(
            "<w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"{line}\" \
             w:lineRule=\"{rule}\"/>"
        );
        Self { spacing, ..self }
    }

    pub(super) fn indent(self, indent: u32) -> Self {
        Self { indent, ..self }
    }

    pub(super) fn centred(self) -> Self {
        Self { centred: true, ..self }
    }

    pub(super) fn serif(self) -> Self {
        Self { serif: true, ..self }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) fn colour(self, colour: &'static str) -> Self {
        Self { colour: Some(colour), ..self }
    }

    pub(super) fn size(self, size: u32) -> Self {
        Self { size: Some(size), ..self }
    }

    pub(super) fn xml(&self) -> String {
        let Self { id, name, .. } = self;
        let custom = if self.built_in { "" } else { " w:customStyle=\"1\"" };
        let based_on = self.based_on.unwrap_or("Normal");
        let (next, quick) = if self.quick { ("Normal", "<w:qFormat/>") } else { (*id, "") };
        format!(
            "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"{based_on}\"/><w:next w:val=\"{next}\"/>{quick}\
             <w:pPr>{}</w:pPr><w:rPr>{}</w:rPr></w:style>",
            self.layout(),
            self.letters()
        )
    }

    fn layout(&self) -> String {
        let flag = |wanted: bool, xml: &str| if wanted { xml.to_owned() } else { String::new() };
        let list = |list| format!("<w:numPr><w:numId w:val=\"{list}\"/></w:numPr>");
        let tab = |place| {
            format!("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{place}\"/></w:tabs>")
        };
        [
            flag(self.keep_next, "<w:keepNext/>"),
            flag(self.keep_lines, "<w:keepLines/>"),
            flag(self.new_page, "<w:pageBreakBefore/>"),
            self.list.map(list).unwrap_or_default(),
            self.border.clone(),
            self.tab.map(tab).unwrap_or_default(),
            self.spacing.clone(),
            flag(self.indent > 0, &format!("<w:ind w:left=\"{}\"/>", self.indent)),
            flag(self.centred, "<w:jc w:val=\"center\"/>"),
            self.level.map(|one| format!("<w:outlineLvl w:val=\"{one}\"/>")).unwrap_or_default(),
        ]
        .concat()
    }

    fn letters(&self) -> String {
        let colour = |colour| format!("<w:color w:val=\"{colour}\"/>");
        let size = |size| format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
        [
            if self.serif { face(SERIF) } else { String::new() },
            if self.bold { BOLD.to_owned() } else { String::new() },
            self.colour.map(colour).unwrap_or_default(),
            self.size.map(size).unwrap_or_default(),
        ]
        .concat()
    }
}
