//! What was said about one requirement.

use serde_json::{Map, Value};

use crate::Date;

/// How far a requirement is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing is there.
    Absent = 0,
    /// Done, but not written or not consistent.
    AdHoc = 1,
    /// Defined and approved, not yet shown in practice.
    Documented = 2,
    /// Carried out as documented, and records show it.
    Operating = 3,
    /// Measured, reviewed, improved.
    Improving = 4,
}

impl Level {
    /// Every level, from the lowest.
    pub const ALL: [Self; 5] =
        [Self::Absent, Self::AdHoc, Self::Documented, Self::Operating, Self::Improving];

    /// The level of a number from 0 to 4.
    pub fn from_number(number: u64) -> Option<Self> {
        Self::ALL.into_iter().find(|level| u64::from(level.number()) == number)
    }

    /// 0 to 4.
    pub fn number(self) -> u8 {
        self as u8
    }
}

/// The rating of a requirement.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Rating {
    /// Not looked at yet.
    #[default]
    Unanswered,
    /// "Don't know yet": scored as unanswered, listed as something to find out.
    Unknown,
    /// Not applicable; for controls only (ISO/IEC 42001:2023, 6.1.3).
    Excluded {
        /// Why. Blank is a potential nonconformity.
        justification: String,
    },
    /// Applicable, and this far.
    Level(Level),
}

impl Rating {
    /// The level, if it has one.
    pub fn level(&self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(*level),
            Self::Unanswered | Self::Unknown | Self::Excluded { .. } => None,
        }
    }

    /// Whether it is excluded.
    pub fn is_excluded(&self) -> bool {
        matches!(self, Self::Excluded { .. })
    }

    /// Why it is excluded, if it is and that is said.
    pub fn justification(&self) -> Option<&str> {
        match self {
            Self::Excluded { justification } if !justification.trim().is_empty() => {
                Some(justification)
            }
            _ => None,
        }
    }

    /// Whether it is excluded without saying why.
    pub fn lacks_justification(&self) -> bool {
        self.is_excluded() && self.justification().is_none()
    }

    /// Whether it counts towards coverage: a level or an exclusion.
    pub fn is_covered(&self) -> bool {
        matches!(self, Self::Level(_) | Self::Excluded { .. })
    }
}

/// Everything said about one requirement.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answer {
    pub(crate) rating: Rating,
    /// A note, for oneself; at most [`Answer::NOTE_LIMIT`] characters.
    pub note: String,
    /// Why the control is included in the Statement of Applicability (6.1.3),
    /// where the visitor put it in words of their own; at most
    /// [`Answer::NOTE_LIMIT`] characters.
    pub inclusion: String,
    /// What could be laid before an auditor; at most [`Answer::EVIDENCE_LIMIT`] items.
    pub evidence: Vec<Evidence>,
    /// Who looks after it; at most [`Answer::OWNER_LIMIT`] characters.
    pub owner: String,
    /// When it is to be done.
    pub due: Option<Date>,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

impl Answer {
    /// The longest note or justification, in characters.
    pub const NOTE_LIMIT: usize = 4_000;
    /// The longest evidence text, in characters.
    pub const EVIDENCE_TEXT_LIMIT: usize = 1_000;
    /// The most items of evidence for one requirement.
    pub const EVIDENCE_LIMIT: usize = 50;
    /// The longest owner or organisation name, in characters.
    pub const OWNER_LIMIT: usize = 200;

    /// The rating; [`crate::Assessment::rate`] sets it.
    pub fn rating(&self) -> &Rating {
        &self.rating
    }

    /// Whether nothing at all was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Something that shows that a requirement is met.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Evidence {
    /// What it is, or a link to it.
    pub text: String,
    /// When it was last seen.
    pub seen: Option<Date>,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

impl Evidence {
    /// Evidence of that text and date.
    pub fn new(text: impl Into<String>, seen: Option<Date>) -> Self {
        Self { text: text.into(), seen, extra: Map::new() }
    }

    /// The text as a link, when it is one that is safe to follow: `http` or
    /// `https` and nothing else, so that a file cannot carry a script.
    pub fn link(&self) -> Option<&str> {
        let text = self.text.trim();
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
        (!rest.is_empty() && !text.contains(char::is_whitespace)).then_some(text)
    }
}
