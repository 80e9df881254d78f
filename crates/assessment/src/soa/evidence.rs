//! Evidence and its age.

use crate::{Date, Evidence};

/// An item of evidence in the Statement of Applicability.
#[derive(Debug, Clone, PartialEq)]
pub struct SoaEvidence {
    /// What it is, and when it was last seen.
    pub item: Evidence,
    /// Whether that is still recent.
    pub age: EvidenceAge,
}

closed_list! {
    /// Whether evidence is recent enough.
    EvidenceAge {
        /// Seen within the last twelve months.
        Fresh = "fresh",
        /// Last seen more than twelve months ago. An AIMS is audited every year:
        /// what is older shows nothing of the year that is audited.
        Stale = "stale",
        /// Nobody said when it was last seen.
        Undated = "undated",
    }
}

impl SoaEvidence {
    /// The items that say something, in their order.
    pub(super) fn all(items: &[Evidence], today: Date) -> Vec<Self> {
        let filled = items.iter().filter(|item| !item.text.trim().is_empty());
        filled.map(|item| Self { item: item.clone(), age: EvidenceAge::of(item, today) }).collect()
    }
}

impl EvidenceAge {
    /// The age on that day. Twelve months are a calendar year: what was seen on
    /// 24 November 2025 is fresh up to 24 November 2026, and what was seen on
    /// 29 February up to the next 28 February.
    pub fn of(item: &Evidence, today: Date) -> Self {
        match item.seen {
            None => Self::Undated,
            Some(seen) if seen.a_year_later().is_some_and(|last| last < today) => Self::Stale,
            Some(_) => Self::Fresh,
        }
    }
}
