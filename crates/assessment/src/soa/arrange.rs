//! Which rows of a Statement of Applicability are shown, and in which order.

use std::cmp::{Ordering, Reverse};

use super::{
    Applicability, ImplementationStatus, SoaRow, SoaWarning, SoaWarningKind,
    StatementOfApplicability,
};
use crate::{Date, RequirementId};

/// Which rows are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SoaFilter {
    /// All of them.
    #[default]
    All,
    /// Those that are so.
    Is(Applicability),
    /// Those with at least one warning.
    WithWarnings,
    /// Those with a warning of that kind.
    Warned(SoaWarningKind),
}

closed_list! {
    /// What the rows are sorted by.
    SoaSort {
        /// The framework's order.
        Reference = "reference",
        /// How far they are; excluded ones come last.
        Status = "status",
        /// Whose they are, by name; nobody's come last.
        Owner = "owner",
        /// Their oldest evidence; those without a dated one come last.
        Evidence = "evidence",
    }
}

/// An order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SoaOrder {
    /// What the rows are sorted by. What is alike stays in the framework's order.
    pub by: SoaSort,
    /// Whether the greatest comes first. What has no value comes last all the same.
    pub descending: bool,
}

impl SoaFilter {
    /// Whether a row is shown.
    pub fn keeps(self, row: &SoaRow) -> bool {
        match self {
            Self::All => true,
            Self::Is(applicability) => row.applicability == applicability,
            Self::WithWarnings => !row.warnings.is_empty(),
            Self::Warned(kind) => row.warnings.iter().map(SoaWarning::kind).any(|of| of == kind),
        }
    }
}

impl Default for SoaOrder {
    fn default() -> Self {
        Self { by: SoaSort::Reference, descending: false }
    }
}

impl SoaOrder {
    /// The order after its heading was chosen: the other way round if it was
    /// this one already.
    #[must_use]
    pub fn chosen(self, by: SoaSort) -> Self {
        Self { by, descending: self.by == by && !self.descending }
    }
}

impl StatementOfApplicability {
    /// The controls of the rows that `keeps` keeps, in that order.
    pub fn arranged(&self, order: SoaOrder, keeps: impl Fn(&SoaRow) -> bool) -> Vec<RequirementId> {
        let mut rows: Vec<&SoaRow> = self.rows().iter().filter(|row| keeps(row)).collect();
        rows.sort_by(|a, b| match order.by {
            SoaSort::Reference => compare(Some(a.control), Some(b.control), order.descending),
            SoaSort::Status => compare(a.status, b.status, order.descending),
            SoaSort::Owner => compare(a.owner_key(), b.owner_key(), order.descending),
            SoaSort::Evidence => {
                compare(a.oldest_evidence(), b.oldest_evidence(), order.descending)
            }
        });
        rows.into_iter().map(|row| row.control).collect()
    }
}

/// By value, what has none last whichever way.
fn compare<T: Ord>(a: Option<T>, b: Option<T>, descending: bool) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) if descending => Reverse(a).cmp(&Reverse(b)),
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    }
}

impl SoaRow {
    /// The day on which its oldest evidence was last seen.
    pub fn oldest_evidence(&self) -> Option<Date> {
        self.evidence.iter().filter_map(|evidence| evidence.item.seen).min()
    }

    /// Whether these words are in its reference, its title in the reader's
    /// language or one of its texts. `words` are in small letters; no words are
    /// everywhere.
    pub fn mentions(&self, words: &str, reference: &str, title: &str) -> bool {
        let evidence = self.evidence.iter().map(|evidence| evidence.item.text.as_str());
        [reference, title, &self.own_words, &self.note, &self.owner]
            .into_iter()
            .chain(evidence)
            .any(|text| text.to_lowercase().contains(words))
    }

    /// Whether it is that far; every row is where no status is asked for.
    pub fn has_status(&self, status: Option<ImplementationStatus>) -> bool {
        status.is_none() || self.status == status
    }

    fn owner_key(&self) -> Option<String> {
        Some(self.owner.trim().to_lowercase()).filter(|owner| !owner.is_empty())
    }
}
