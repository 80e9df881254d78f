//! The report as a workbook that goes on calculating: the tables of values, and
//! every word that stands around them, in the reader's language.
//!
//! The figures are not here: they are formulas over the requirements, and what
//! they give at first is worked out from the same rows, so that a level changed
//! in a spreadsheet moves everything that follows from it.

mod build;

use serde::{Deserialize, Serialize};

use crate::document::{Day, Mark, Paper};
use crate::tables::DataTable;

/// A whole workbook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Workbook {
    /// What it is called: `ISO/IEC 42001:2023 gap assessment`.
    pub title: String,
    /// Whose it is, on one line.
    pub organisation: Option<String>,
    /// What was assessed against: `ISO/IEC 42001:2023`.
    pub framework: String,
    /// The day it was made.
    pub date: Day,
    /// The marking on the first sheet and at the top of every printed page.
    pub marking: Option<String>,
    /// The paper it is printed on.
    pub paper: Paper,
    /// The tables, a sheet each, in this order. One of them is
    /// [`Requirements`](crate::tables::TableId::Requirements).
    /// [`Figures`](crate::tables::TableId::Figures) gets no sheet: the first one
    /// works them out.
    pub tables: Vec<DataTable>,
    /// The answers, one for each row of the requirements, in their order.
    pub answers: Vec<Mark>,
    /// Every word around them.
    pub words: Words,
}

/// The words of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Names the first sheet: `Summary`. At most 31 characters, none of `[]:*?/\`.
    pub summary: String,
    /// Names the last sheet, with what the answers mean and how the workbook is
    /// used: `Key and notes`. At most 31 characters, none of `[]:*?/\`.
    pub key: String,
    /// `Organisation`.
    pub organisation: String,
    /// `Framework`.
    pub framework: String,
    /// `Date`.
    pub date: String,
    /// `Marking`.
    pub marking: String,
    /// That this is a self-assessment.
    pub reminder: String,
    /// The heading of the verdict: `Where you stand`.
    pub verdict: String,
    /// The verdicts from incomplete to Stage 2, with the rule for each.
    pub verdicts: [Term; 4],
    /// The figures and counts of the first sheet.
    pub figures: FigureWords,
    /// The levels 0 to 4, without their numbers: `Absent`.
    pub levels: [Term; 5],
    /// `Don't know yet`: offered as an answer.
    pub unknown: Term,
    /// `Not applicable`: offered as an answer to controls.
    pub not_applicable: Term,
    /// `Not answered`: what an empty cell stands for.
    pub unanswered: Term,
    /// What the requirements are headed with.
    pub answers: AnswerWords,
    /// The kinds of finding.
    pub findings: FindingWords,
    /// The heading of the notes: `How to use this workbook`.
    pub notes_title: String,
    /// How to use the workbook, a paragraph each: which column to edit, what moves
    /// with it, that the other sheets show the day of the export.
    pub notes: Vec<String>,
    /// `Yes`.
    pub yes: String,
    /// `No`.
    pub no: String,
    /// At the foot of printed pages, with `{n}` and `{all}`: `Page {n} of {all}`.
    pub page: String,
}

/// A name, and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// `Documented`.
    pub name: String,
    /// `Defined and approved, not yet shown in practice.`
    pub meaning: String,
}

/// Words around the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FigureWords {
    /// The heading of the table of figures: `Figures`.
    pub title: String,
    /// The heading above what they speak of: `Area`.
    pub scope: String,
    /// `Overall`.
    pub overall: String,
    /// `Clauses 4 to 10`.
    pub clauses: String,
    /// `Annex A controls`.
    pub controls: String,
    /// `Coverage`.
    pub coverage: String,
    /// `Readiness`.
    pub readiness: String,
    /// What readiness could still become: `Readiness at most`.
    pub readiness_at_most: String,
    /// `Conformity`.
    pub conformity: String,
    /// `Maturity`.
    pub maturity: String,
    /// How many requirements count: `Applicable`.
    pub applicable: String,
    /// How many of them are weak: `At level 0 or 1`.
    pub weak: String,
    /// What stands where there is nothing to measure: a dash.
    pub none: String,
}

/// Words around the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerWords {
    /// The heading of the one column to edit: `Answer`.
    pub title: String,
    /// The answer on the day of the export, which does not change: `As assessed`.
    pub as_assessed: String,
    /// `Blocks Stage 1`.
    pub blocks: String,
    /// Shown at an answer's cell, at most 32 characters: `Answer`.
    pub hint_title: String,
    /// Shown at an answer's cell, at most 255 characters: `0 to 4, … Empty: not answered.`
    pub hint: String,
    /// Shown when something else is entered, at most 32 characters.
    pub refused_title: String,
    /// Shown when something else is entered, at most 255 characters.
    pub refused: String,
    /// The heading above the columns that only calculate: `Level as counted`.
    pub level: String,
    /// `Counts as answered`.
    pub covered: String,
    /// `Applicable`.
    pub applicable: String,
    /// What counts towards readiness, 0 to 3: `Points`.
    pub points: String,
}

/// Words around the findings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingWords {
    /// The heading of their counts: `Potential findings`.
    pub title: String,
    /// `Potential major`.
    pub major: String,
    /// An area's own, among the majors: `Potential major (systemic)`.
    pub systemic: String,
    /// The heading of its column in the table of areas: `Systemic`.
    pub systemic_title: String,
    /// `Potential minor`.
    pub minor: String,
    /// An exclusion without a justification, among the minors: `Potential minor
    /// against 6.1.3`. Must differ from [`FindingWords::minor`].
    pub minor_against: String,
    /// `Not assessed`.
    pub not_assessed: String,
    /// `Strength`.
    pub strength: String,
    /// What blocks Stage 1: `Blockers of Stage 1`.
    pub blockers: String,
    /// Before a count that is part of the one above: `of which`.
    pub of_which: String,
}
