//! When work begins and how many people do it: what the roadmap's calendar rests on.

use serde_json::{Map, Value};

use crate::Date;

/// What the roadmap's calendar rests on.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// The day work begins.
    pub start: Option<Date>,
    /// How many people work on it.
    pub capacity: Capacity,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

/// How many people work on the roadmap, in percent of one full-time person:
/// 10 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Capacity(u16);

impl Capacity {
    /// One full-time lead: what the published 3 to 6 months rest on.
    pub const ONE: Self = Self(100);

    /// The capacity of a number of percent.
    pub fn from_percent(percent: u64) -> Option<Self> {
        let percent = u16::try_from(percent).ok()?;
        (10..=1000).contains(&percent).then_some(Self(percent))
    }

    /// In percent of one full-time person.
    pub fn percent(self) -> u16 {
        self.0
    }
}

impl Default for Capacity {
    fn default() -> Self {
        Self::ONE
    }
}
