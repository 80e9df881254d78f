//! From the report to the document: what is said in which section.

mod answers;
mod areas;
mod findings;
mod risks;
mod roadmap;
mod soa;
mod summary;
mod systems;

use assessment::Date;
use locale::{Key, Text, WorkKey, WorkText};

use super::{Block, Day, Document, Fact, Heading, Item, ResultLink, Said, Section, Table};
use crate::choices::{Choices, Part};
use crate::{Report, prose, words};

/// What the sections are made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    report: &'a Report,
    text: &'a Text,
    work: &'a WorkText,
    choices: &'a Choices,
}

impl Document {
    /// The report as a document, with the parts that are wanted.
    pub fn new(report: &Report, text: &Text, work: &WorkText, choices: &Choices) -> Self {
        let source = Source { report, text, work, choices };
        Self {
            language: text.language().to_owned(),
            title: report.title.clone(),
            organisation: report.organisation.as_deref().map(prose::one_line),
            date: source.day(report.date),
            paper: choices.paper,
            marking: choices.marked(),
            logo: choices.logo.clone(),
            link: choices.link.as_deref().map(|link| ResultLink::new(link, work)),
            cover: summary::cover(source),
            contents: text.get(Key::ReportContents).to_owned(),
            footer: text.get(Key::ResultsLead).to_owned(),
            page: work.get(WorkKey::DocumentPage).to_owned(),
            sections: sections(source),
        }
    }
}

/// The section of one part.
pub(crate) fn section(
    report: &Report,
    text: &Text,
    work: &WorkText,
    choices: &Choices,
    part: Part,
) -> Section {
    Source { report, text, work, choices }.part(part)
}

fn sections(source: Source<'_>) -> Vec<Section> {
    let parts = Part::ALL.into_iter().filter(|part| source.choices.has(*part));
    let mut sections = vec![
        source.section("figures", Key::ResultsFigures, summary::figures(source)),
        source.section("blockers", Key::ResultsBlockers, summary::blockers(source)),
        source.section("path", Key::ResultsPath, summary::path(source)),
    ];
    sections.extend(parts.map(|part| source.part(part)));
    sections.push(source.section("disclaimer", Key::ReportDisclaimer, summary::disclaimer(source)));
    sections
}

impl<'a> Source<'a> {
    fn part(self, part: Part) -> Section {
        let blocks = match part {
            Part::Areas => areas::blocks(self),
            Part::Findings => findings::blocks(self),
            Part::Roadmap => roadmap::blocks(self),
            Part::Soa => soa::blocks(self),
            Part::Systems => systems::blocks(self),
            Part::Risks => risks::blocks(self),
            Part::Answers => answers::blocks(self),
            Part::Method => summary::method(self),
        };
        let title = part.title(self.text, self.work).to_owned();
        Section { id: part.as_str().to_owned(), title, blocks }
    }

    fn section(self, id: &str, title: Key, blocks: Vec<Block>) -> Section {
        Section { id: id.to_owned(), title: self.text.get(title).to_owned(), blocks }
    }

    fn lead(self, key: Key) -> Block {
        Block::Lead(self.text.get(key).to_owned())
    }

    fn work_lead(self, key: WorkKey) -> Block {
        Block::Lead(self.work.get(key).to_owned())
    }

    fn day(self, date: Date) -> Day {
        Day { iso: date.to_string(), shown: self.date(date) }
    }

    fn date(self, date: Date) -> String {
        words::date(date, self.text)
    }

    /// What leads to the answer of a requirement, if the answers are there.
    fn target(self, reference: &str) -> Option<String> {
        self.choices.has(Part::Answers).then(|| anchor(reference))
    }
}

/// The anchor of a requirement's answer or of an area's answers.
fn anchor(reference: &str) -> String {
    crate::charts::anchor(reference)
}

/// A heading without reference or mark.
fn heading(depth: u8, text: Said) -> Block {
    Block::Heading(Heading::new(depth, text))
}

/// What the visitor wrote, unless there is nothing.
fn written(name: &str, text: &str) -> Option<Fact> {
    (!text.trim().is_empty()).then(|| Fact::written(name, text))
}

/// What we say, unless there is nothing.
fn ours(name: &str, text: &str) -> Option<Fact> {
    (!text.trim().is_empty()).then(|| Fact::ours(name, text))
}

/// Facts, unless there are none.
fn facts(facts: impl IntoIterator<Item = Option<Fact>>) -> Option<Block> {
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    (!facts.is_empty()).then_some(Block::Facts(facts))
}

/// A list of sentences, unless there are none.
fn sentences(sentences: &[String]) -> Option<Block> {
    let item = |text: &String| Item { text: text.clone(), ..Item::default() };
    let items: Vec<Item> = sentences.iter().map(item).collect();
    (!items.is_empty()).then_some(Block::List { ordered: false, items })
}

/// A table, unless it has no rows.
fn table(table: Table) -> Option<Block> {
    (!table.rows.is_empty()).then_some(Block::Table(table))
}
