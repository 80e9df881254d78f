//! The Statement of Applicability (ISO/IEC 42001:2023, 6.1.3): which Annex A
//! controls apply and which do not, why, and how far those that apply are.
//!
//! It is read from the assessment and never kept: there is nothing to go out of
//! step. What an auditor would ask about is a [`SoaWarning`].

mod arrange;
mod evidence;
mod reason;
mod warning;

pub use arrange::{SoaFilter, SoaOrder, SoaSort};
pub use evidence::{EvidenceAge, SoaEvidence};
pub use reason::Reason;
pub use warning::{SoaWarning, SoaWarningKind};

use crate::{Answer, Assessment, Date, Kind, Level, Rating, RequirementId};

/// The Statement of Applicability of an assessment on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementOfApplicability {
    rows: Vec<SoaRow>,
}

/// What the statement says of one control.
#[derive(Debug, Clone, PartialEq)]
pub struct SoaRow {
    /// The control.
    pub control: RequirementId,
    /// Whether it applies.
    pub applicability: Applicability,
    /// Why it is excluded, or else included, in the visitor's own words; blank
    /// when nothing was written.
    pub own_words: String,
    /// What speaks for including it: the justification of an inclusion that has
    /// no words of its own.
    pub reasons: Vec<Reason>,
    /// How far it is; none where it is excluded.
    pub status: Option<ImplementationStatus>,
    /// The visitor's note.
    pub note: String,
    /// The evidence that says something, each item with its age.
    pub evidence: Vec<SoaEvidence>,
    /// Who looks after it; blank when nobody was named.
    pub owner: String,
    /// When it is to be done.
    pub due: Option<Date>,
    /// What an auditor would ask about, the gravest first.
    pub warnings: Vec<SoaWarning>,
}

closed_list! {
    /// Whether a control applies.
    Applicability {
        /// It has a level.
        Applicable = "applicable",
        /// It is excluded.
        Excluded = "excluded",
        /// Nobody has said, or nobody knows yet.
        Undecided = "undecided",
    }
}

closed_list! {
    /// How far a control is, as a Statement of Applicability says it: the level
    /// in other words. From the least to the most.
    ImplementationStatus {
        /// It has no level.
        NotAssessed = "not-assessed",
        /// [`Level::Absent`].
        NotImplemented = "not-implemented",
        /// [`Level::AdHoc`].
        Partly = "partly",
        /// [`Level::Documented`].
        Documented = "documented",
        /// [`Level::Operating`].
        Implemented = "implemented",
        /// [`Level::Improving`].
        Improving = "improving",
    }
}

/// What justifies a control's inclusion or exclusion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Justification<'a> {
    /// The visitor's own words.
    Own(&'a str),
    /// What follows from profile, risks and AI systems; never empty.
    Reasons(&'a [Reason]),
    /// Nothing.
    Missing,
}

impl StatementOfApplicability {
    /// The statement as it stands on that day: a row for each control, in the
    /// framework's order.
    pub fn of(assessment: &Assessment, today: Date) -> Self {
        let framework = assessment.framework();
        let controls = framework
            .requirement_ids()
            .filter(|id| framework.requirement(*id).kind == Kind::Control);
        Self { rows: controls.map(|control| SoaRow::of(assessment, control, today)).collect() }
    }

    /// The rows, in the framework's order.
    pub fn rows(&self) -> &[SoaRow] {
        &self.rows
    }

    /// The row of a control; none for a clause.
    pub fn row(&self, control: RequirementId) -> Option<&SoaRow> {
        self.rows.iter().find(|row| row.control == control)
    }

    /// How many rows a filter keeps.
    pub fn count(&self, filter: SoaFilter) -> usize {
        self.rows.iter().filter(|row| filter.keeps(row)).count()
    }
}

impl SoaRow {
    /// What the statement says of a control on that day.
    pub fn of(assessment: &Assessment, control: RequirementId, today: Date) -> Self {
        let Answer { rating, note, inclusion, evidence, owner, due, .. } =
            assessment.answer(control);
        let (applicability, own_words) = match rating {
            Rating::Level(_) => (Applicability::Applicable, inclusion),
            Rating::Excluded { justification } => (Applicability::Excluded, justification),
            Rating::Unanswered | Rating::Unknown => (Applicability::Undecided, inclusion),
        };
        let mut row = Self {
            control,
            applicability,
            own_words: own_words.clone(),
            reasons: Reason::all(assessment, control),
            status: ImplementationStatus::of(rating),
            note: note.clone(),
            evidence: SoaEvidence::all(evidence, today),
            owner: owner.clone(),
            due: *due,
            warnings: Vec::new(),
        };
        row.warnings = SoaWarning::all(assessment, &row);
        row
    }

    /// What justifies its inclusion or exclusion. Nothing but words of one's own
    /// justifies an exclusion; for a control that is not decided on it is what
    /// would justify its inclusion.
    pub fn justification(&self) -> Justification<'_> {
        if !self.own_words.trim().is_empty() {
            Justification::Own(&self.own_words)
        } else if self.applicability == Applicability::Excluded || self.reasons.is_empty() {
            Justification::Missing
        } else {
            Justification::Reasons(&self.reasons)
        }
    }
}

impl ImplementationStatus {
    /// The status of a rating; none where it is excluded.
    pub fn of(rating: &Rating) -> Option<Self> {
        match rating {
            Rating::Excluded { .. } => None,
            Rating::Unanswered | Rating::Unknown => Some(Self::NotAssessed),
            Rating::Level(Level::Absent) => Some(Self::NotImplemented),
            Rating::Level(Level::AdHoc) => Some(Self::Partly),
            Rating::Level(Level::Documented) => Some(Self::Documented),
            Rating::Level(Level::Operating) => Some(Self::Implemented),
            Rating::Level(Level::Improving) => Some(Self::Improving),
        }
    }

    /// Whether it says that the control is in operation, which evidence must show.
    pub fn is_implemented(self) -> bool {
        self >= Self::Implemented
    }
}
