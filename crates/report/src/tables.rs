//! The report as tables for programs: one value a cell, dates and numbers as
//! such. CSV and the workbook are made from them.

mod build;

use serde::{Deserialize, Serialize};

pub use build::{table, tables, title};

/// A table of values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DataTable {
    /// Which one.
    pub id: TableId,
    /// What it is called, for people: at most 31 characters, none of `[]:*?/\`,
    /// so that it can name a sheet.
    pub title: String,
    /// Its columns.
    pub columns: Vec<DataColumn>,
    /// Its rows, each with as many values as there are columns.
    pub rows: Vec<Vec<Value>>,
}

/// The tables there are. Their words name files and never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableId {
    /// Every requirement with its answer.
    Requirements,
    /// The four figures of every scope.
    Figures,
    /// The potential findings.
    Findings,
    /// The Statement of Applicability.
    Soa,
    /// The steps of the roadmap.
    Roadmap,
    /// The AI systems.
    Systems,
    /// The impact assessments in hand, a row for each dimension of each AI system.
    Impacts,
    /// The AI risk register.
    Risks,
    /// Every item of evidence.
    Evidence,
}

/// A column of values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataColumn {
    /// Its word, unique in the table, the same in every language: `last_seen`.
    pub id: String,
    /// Its heading, for people: `Last seen`.
    pub title: String,
    /// What its values are.
    pub kind: ColumnKind,
}

/// What the values of a column are. A cell may always be empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// A reference, such as `A.7.4`: short, never wrapped.
    Reference,
    /// A few words.
    Short,
    /// Sentences.
    Long,
    /// A whole number or a decimal.
    Number,
    /// A share of one: an exact fraction.
    Share,
    /// A day.
    Date,
    /// Yes or no.
    YesNo,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Nothing.
    Empty,
    /// A text; in a visitor's words it may hold LF and tab, and may look like a
    /// formula or like markup.
    Text(String),
    /// A whole number.
    Whole(u32),
    /// An exact fraction: numerator and denominator, which is not 0.
    Fraction(u32, u32),
    /// A day, `2026-11-25`.
    Date(String),
    /// Yes or no.
    YesNo(bool),
}

impl TableId {
    /// The tables, in the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Requirements,
        Self::Figures,
        Self::Findings,
        Self::Soa,
        Self::Roadmap,
        Self::Systems,
        Self::Impacts,
        Self::Risks,
        Self::Evidence,
    ];

    /// Its word, for file names and the command line: `soa`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Requirements => "requirements",
            Self::Figures => "figures",
            Self::Findings => "findings",
            Self::Soa => "soa",
            Self::Roadmap => "roadmap",
            Self::Systems => "systems",
            Self::Impacts => "impacts",
            Self::Risks => "risks",
            Self::Evidence => "evidence",
        }
    }
}

impl std::str::FromStr for TableId {
    type Err = UnknownTable;

    fn from_str(word: &str) -> Result<Self, UnknownTable> {
        Self::ALL.into_iter().find(|id| id.as_str() == word).ok_or(UnknownTable)
    }
}

/// There is no such table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownTable;
