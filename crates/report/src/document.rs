//! The report as a document to be read: sections of blocks, in words, in the
//! reader's language. It knows neither framework nor file format, so that a
//! format is a way of setting blocks, and every format says the same.
//!
//! [`Report`](crate::Report) becomes a [`Document`] once; Markdown, Word and PDF
//! are made from it, the last two in a worker to which it travels as JSON.

mod build;
mod link;
mod table;

use serde::{Deserialize, Serialize};

pub(crate) use build::section;
pub use link::{Code, ResultLink};
pub use table::{Align, Column, Row, Table};

/// A whole document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// BCP 47 code of its language.
    pub language: String,
    /// What it is called: `ISO/IEC 42001:2023 gap assessment`.
    pub title: String,
    /// Whose it is, on one line.
    pub organisation: Option<String>,
    /// The day it was made: `2026-11-25`, and in words.
    pub date: Day,
    /// The paper it is set on.
    pub paper: Paper,
    /// The marking on the cover and at the top of every page: `Confidential`.
    pub marking: Option<String>,
    /// The organisation's logo, for the cover.
    pub logo: Option<Logo>,
    /// The link to this result, for the cover.
    pub link: Option<ResultLink>,
    /// The first page.
    pub cover: Cover,
    /// The heading of the table of contents.
    pub contents: String,
    /// At the foot of every page: that this is a self-assessment.
    pub footer: String,
    /// Which page this is, with `{n}` and `{all}` to be filled: `Page {n} of {all}`.
    pub page: String,
    /// What it says.
    pub sections: Vec<Section>,
}

/// A day, for programs and for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// `2026-11-25`.
    pub iso: String,
    /// `25 November 2026`.
    pub shown: String,
}

/// The size of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// A picture that the visitor gave, already checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// What it is, for those who do not see it: the organisation's name.
    pub alt: String,
    /// Width in pixels, at least 1.
    pub width: u32,
    /// Height in pixels, at least 1.
    pub height: u32,
    /// A PNG, in Base64. An SVG is drawn into one before it comes here.
    pub png: String,
}

/// The first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// Above the title: what kind of document this is.
    pub eyebrow: String,
    /// Date, framework, profile.
    pub facts: Vec<Fact>,
    /// The heading of the verdict: `Where you stand`.
    pub verdict_title: String,
    /// The verdict in words.
    pub verdict: String,
    /// Which one: `incomplete`, `not-ready`, `stage-1` or `stage-2`.
    pub verdict_kind: String,
    /// What it means, a paragraph each.
    pub meaning: Vec<String>,
    /// The four figures, overall.
    pub figures: Vec<Figure>,
    /// That this is a self-assessment.
    pub reminder: String,
}

/// A figure, rounded as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// `Readiness`.
    pub name: String,
    /// `59 %`, `41–63 %`, `2.4` or a dash.
    pub value: String,
    /// What it counts, in a phrase.
    pub meaning: String,
}

/// Something with a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// `Owner`.
    pub name: String,
    /// What there is to say: at least one text, each on a line of its own.
    pub values: Vec<Said>,
}

/// A text, and whose words they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The text. In a visitor's words it may hold line feeds, other scripts and
    /// anything that looks like markup; never a control character but LF and tab.
    pub text: String,
    /// Whether a visitor wrote it: then its direction follows its letters and its
    /// line breaks are kept.
    pub written: bool,
    /// Where it leads outside: an `https:` address that is safe to follow.
    pub link: Option<String>,
}

/// A part of the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Unique in the document: `findings`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading below that of the section.
    Heading(Heading),
    /// What a part is about: set quieter than other text.
    Lead(String),
    /// A paragraph.
    Paragraph(Said),
    /// A paragraph that begins with a few words of weight: `2 Documented. …`.
    Weighted {
        /// The words of weight, without a full stop.
        name: String,
        /// What follows.
        text: String,
    },
    /// Names and what there is to say of each.
    Facts(Vec<Fact>),
    /// A list.
    List {
        /// Whether its order matters.
        ordered: bool,
        /// Its items.
        items: Vec<Item>,
    },
    /// A table.
    Table(Table),
    /// Every requirement with its level. A table elsewhere says the same.
    Heatmap(Heatmap),
    /// Readiness by area. The table after it says the same.
    Radar(Radar),
    /// The phases of the roadmap. The table after it says the same.
    Timeline(Timeline),
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    /// 1, 2 or 3: below the section's title, below that, and so on.
    pub depth: u8,
    /// What stands before it: `A.7.4`.
    pub reference: Option<String>,
    /// What it says.
    pub text: Said,
    /// What leads here, unique in the document: `r-A-7-4`.
    pub anchor: Option<String>,
    /// The anchor that its reference leads to.
    pub target: Option<String>,
    /// What marks it: `Potential minor`.
    pub label: Option<Label>,
}

/// A mark beside a heading, in words; its tone is an addition, never all there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// `Potential minor against 6.1.3`.
    pub text: String,
    /// How grave it is.
    pub tone: Tone,
}

/// How grave something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tone {
    /// Stands in the way: a major, a blocker.
    Grave,
    /// To be corrected: a minor, a warning.
    Minor,
    /// To be found out, or neither good nor bad.
    Neutral,
    /// Good.
    Good,
}

/// An item of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The reference before it, and the anchor it leads to, if any.
    pub reference: Option<(String, Option<String>)>,
    /// Its title.
    pub title: Option<String>,
    /// What there is to say; may be empty if there is a title.
    pub text: String,
    /// Whether this is where the organisation is: the words that say so.
    pub here: Option<String>,
}

/// Every requirement with its level, a row for each area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heatmap {
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The heading above the marks' meanings.
    pub key_title: String,
    /// What the marks mean.
    pub key: Vec<(Mark, String)>,
    /// The areas, in the framework's order.
    pub rows: Vec<HeatmapRow>,
}

/// An area of a heatmap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeatmapRow {
    /// `A.7`.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Its readiness as shown: `59 %`.
    pub figure: String,
    /// Its requirements: the last part of the reference (`4` of `A.7.4`), and the mark.
    pub cells: Vec<(String, Mark)>,
}

/// What a cell of a heatmap holds: a level from 0 to 4, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A level: 0 to 4.
    Level(u8),
    /// Not answered.
    Unanswered,
    /// Don't know yet.
    Unknown,
    /// Not applicable, with a justification.
    Excluded,
    /// Not applicable, without a justification.
    ExcludedBlank,
}

/// Readiness by area, an axis each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Radar {
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What the solid shape means.
    pub now: String,
    /// What the outline means; none where nothing is open.
    pub at_most: Option<String>,
    /// The axes, clockwise from the top: those whose readiness is undefined are left out.
    pub axes: Vec<Axis>,
}

/// An axis of a radar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// `A.7`.
    pub name: String,
    /// Readiness, in hundredths of a percent: 0 to 10 000.
    pub now: u32,
    /// What it could still become, in the same unit; at least `now`.
    pub at_most: u32,
}

/// The phases of the roadmap, one after the other, at low and at high effort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What the axis counts: `Months of work`.
    pub unit: String,
    /// What the solid bar means.
    pub earliest: String,
    /// What the outlined bar means.
    pub latest: String,
    /// The numbers along the axis, each with its place.
    pub ticks: Vec<(u32, u32)>,
    /// The phases. Places are hundredths of a percent of the axis: 0 to 10 000.
    pub phases: Vec<TimelinePhase>,
}

/// A phase of a timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelinePhase {
    /// What it is called.
    pub name: String,
    /// Its effort as shown, or that nothing is left.
    pub effort: String,
    /// Where the solid bar begins and ends; none where nothing is left.
    pub earliest: Option<(u32, u32)>,
    /// Where the outlined bar begins and ends.
    pub latest: Option<(u32, u32)>,
}

impl Heading {
    /// A heading that has no reference and no mark, and to which nothing leads.
    pub fn new(depth: u8, text: Said) -> Self {
        Self { depth, reference: None, text, anchor: None, target: None, label: None }
    }
}

impl Said {
    /// Our own words.
    pub fn ours(text: impl Into<String>) -> Self {
        Self { text: text.into(), written: false, link: None }
    }

    /// A visitor's words: CR LF and CR become LF, and control characters that no
    /// document format allows are left out.
    pub fn written(text: &str) -> Self {
        Self { text: crate::prose::lines(text), written: true, link: None }
    }
}

impl Fact {
    /// A name and one text of ours.
    pub fn ours(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { name: name.into(), values: vec![Said::ours(text)] }
    }

    /// A name and one text of the visitor's.
    pub fn written(name: impl Into<String>, text: &str) -> Self {
        Self { name: name.into(), values: vec![Said::written(text)] }
    }
}
