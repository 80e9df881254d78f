//! The body: cover, contents and sections, on pages upright and sideways.

use report::document::{Block, Document, Heading, Label, Section, Tone};

use crate::links::Links;
use crate::page::{Page, Turn};
use crate::paragraph::{self, Paragraph};
use crate::{contents, cover, heatmap, inline, list, pages, radar, table, timeline, turns};

/// What the body is made into.
pub(crate) struct Body<'a> {
    pub(crate) xml: String,
    pub(crate) links: Links<'a>,
    /// The parts of the charts, in order.
    pub(crate) charts: Vec<String>,
    /// How many numbered lists there are.
    pub(crate) lists: usize,
}

/// What is written so far.
struct Writer<'a> {
    document: &'a Document,
    links: Links<'a>,
    charts: Vec<String>,
    lists: usize,
    headings: usize,
    /// The last heading, in words.
    heading: String,
    turn: Turn,
    xml: String,
    first: bool,
}

pub(crate) fn body(document: &Document) -> Body<'_> {
    let mut writer = Writer {
        document,
        links: Links::of(document),
        charts: Vec::new(),
        lists: 0,
        headings: 0,
        heading: String::new(),
        turn: Turn::Upright,
        xml: String::new(),
        first: true,
    };
    let measure = writer.measure();
    writer.xml.push_str(&cover::cover(document, measure, &mut writer.links));
    writer.xml.push_str(&contents::contents(document));
    let breaks = pages::breaks(&document.sections, document.paper);
    for (section, new_page) in document.sections.iter().zip(breaks) {
        writer.section(section, new_page);
    }
    let last = writer.page().section(writer.first);
    writer.xml.push_str(&last);
    let Writer { xml, links, charts, lists, .. } = writer;
    Body { xml, links, charts, lists }
}

impl<'a> Writer<'a> {
    fn page(&self) -> Page {
        Page::of(self.document.paper, self.turn)
    }

    fn measure(&self) -> u32 {
        self.page().measure()
    }

    /// Goes on on pages turned so.
    fn turn_to(&mut self, turn: Turn) {
        if self.turn != turn {
            let end = self.page().section(self.first);
            self.xml.push_str(&format!(
                "<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/>{end}</w:pPr></w:p>"
            ));
            self.first = false;
            self.turn = turn;
        }
    }

    fn section(&mut self, section: &'a Section, new_page: bool) {
        let sideways = turns::sideways(&section.blocks);
        let begins_sideways = sideways.first() == Some(&true)
            && !matches!(section.blocks.first(), Some(Block::Heading(_)));
        self.turn_to(if begins_sideways { Turn::Sideways } else { Turn::Upright });
        let title = inline::run(&section.title, None);
        let title = inline::bookmarked(Some(&section.id), &mut self.links, &title);
        self.heading = section.title.clone();
        let set = Paragraph { new_page, ..Paragraph::of("Heading1") };
        self.heading_paragraph(&set, &title);
        let followers = section.blocks.iter().skip(1).map(Some).chain([None]);
        for ((block, next), sideways) in section.blocks.iter().zip(followers).zip(sideways) {
            self.turn_to(if sideways { Turn::Sideways } else { Turn::Upright });
            self.block(block, next);
        }
    }

    fn block(&mut self, block: &'a Block, next: Option<&Block>) {
        let measure = self.measure();
        let keep_next = next.is_some_and(is_shown_whole);
        let xml = match block {
            Block::Heading(heading) => return self.heading(heading),
            Block::Lead(text) if keep_next => paragraph::kept("Lead", text),
            Block::Lead(text) => paragraph::plain("Lead", text),
            Block::Paragraph(said) => paragraph::said("", said, &mut self.links),
            Block::Weighted { name, text } => {
                let runs = inline::run(&format!("{name}. "), Some("Strong"));
                Paragraph::of("").around(&(runs + &inline::run(text, None)))
            }
            Block::Facts(facts) => table::facts(facts, measure, &mut self.links),
            Block::List { ordered, items } => {
                let list = ordered.then(|| {
                    self.lists += 1;
                    self.lists
                });
                list::list(items, list, &self.links)
            }
            Block::Table(of) => table::table(of, &self.heading, measure, &mut self.links),
            Block::Heatmap(of) => heatmap::heatmap(of, measure),
            Block::Radar(of) => {
                let (drawing, part) = radar::radar(of, self.charts.len() + 1);
                self.charts.push(part);
                drawing
            }
            Block::Timeline(of) => timeline::timeline(of, measure),
        };
        self.xml.push_str(&xml);
    }

    fn heading(&mut self, heading: &Heading) {
        let style = match heading.depth {
            0 | 1 => "Heading2",
            2 => "Heading3",
            _ => "Heading4",
        };
        let mut runs = String::new();
        if let Some(reference) = &heading.reference {
            let target = heading.target.as_deref();
            runs.push_str(&match target.and_then(|target| self.links.bookmark(target)) {
                Some(_) => inline::leading(reference, target, &self.links, "Reference"),
                None => inline::run(reference, None),
            });
            runs.push_str(&inline::run("  ", None));
        }
        let mut text = heading.text.clone();
        text.text = inline::one_line(&text.text);
        runs.push_str(&inline::said(&text, &mut self.links, None));
        let runs = inline::bookmarked(heading.anchor.as_deref(), &mut self.links, &runs);
        self.heading_paragraph(&Paragraph::of(style), &runs);
        self.heading = text.text;
        if let Some(Label { text, tone }) = &heading.label {
            let run = inline::run(text, Some(tone_style(*tone)));
            self.xml.push_str(&Paragraph::of("Label").around(&run));
        }
    }

    /// A heading. The first two depths are what the table of contents leads to.
    fn heading_paragraph(&mut self, set: &Paragraph, runs: &str) {
        let listed = matches!(set.style, "Heading1" | "Heading2");
        let runs = if listed {
            let number = self.headings;
            self.headings += 1;
            let unique = self.links.bookmarks() + 1 + number;
            inline::marked(&contents::bookmark(number), unique, runs)
        } else {
            runs.to_owned()
        };
        self.xml.push_str(&set.around(&runs));
    }
}

/// What a lead before it must not be parted from.
fn is_shown_whole(block: &Block) -> bool {
    matches!(
        block,
        Block::Radar(_)
            | Block::Timeline(_)
            | Block::Heatmap(_)
            | Block::Table(_)
            | Block::Facts(_)
    )
}

fn tone_style(tone: Tone) -> &'static str {
    match tone {
        Tone::Grave => "ToneGrave",
        Tone::Minor => "ToneMinor",
        Tone::Neutral => "ToneNeutral",
        Tone::Good => "ToneGood",
    }
}
