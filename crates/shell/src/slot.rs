//! Where an assessment is kept, and which of several is open.
//!
//! The first one has the key `assessment`, as it had before there could be
//! several; the others have `assessment-2`, `assessment-3` and so on. The key
//! `open` says which of them opens at start (docs/adr/0007).

use std::fmt;
use std::num::NonZeroU32;

use crate::store::Store;

/// The key of the first assessment, and how those of the others begin.
pub const ASSESSMENT: &str = "assessment";
/// The key that names what opens at start.
pub const OPEN: &str = "open";
/// What [`OPEN`] says while the example is looked at; before the number of the
/// assessment to come back to, where that is not the first.
const EXAMPLE: &str = "example";

/// A place for one assessment, numbered from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(NonZeroU32);

impl Slot {
    /// The place of the only assessment that most visitors have.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// The place of a number as [`Slot`] prints it: no sign, no leading zero.
    fn parse(number: &str) -> Option<Self> {
        let slot = Self(number.parse().ok()?);
        (slot.to_string() == number).then_some(slot)
    }

    /// The key under which it is stored.
    pub fn key(self) -> String {
        if self == Self::FIRST { ASSESSMENT.to_owned() } else { format!("{ASSESSMENT}-{self}") }
    }

    /// The place that is stored under a key, if it is one.
    pub fn of_key(key: &str) -> Option<Self> {
        let rest = key.strip_prefix(ASSESSMENT)?;
        if rest.is_empty() {
            return Some(Self::FIRST);
        }
        Self::parse(rest.strip_prefix('-')?).filter(|slot| *slot != Self::FIRST)
    }

    /// Every place in use, in no particular order; none where the browser refuses.
    pub fn used(store: &impl Store) -> Vec<Self> {
        let keys = store.keys().unwrap_or_default();
        keys.iter().filter_map(|key| Self::of_key(key)).collect()
    }

    /// The place after this one.
    pub(crate) fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// The visitor's own assessment.
    pub slot: Slot,
    /// Whether the example is looked at meanwhile.
    pub example: bool,
}

impl Open {
    /// One of the visitor's own.
    pub fn own(slot: Slot) -> Self {
        Self { slot, example: false }
    }

    /// What the store says is open. Where it says nothing, or names what is not
    /// there: the first, or else the lowest that is there.
    pub fn read(store: &impl Store) -> Self {
        let said = store.get(OPEN).ok().flatten().unwrap_or_default();
        let (example, number) = match said.strip_prefix(EXAMPLE) {
            Some(rest) => (true, rest.strip_prefix('-').unwrap_or(rest)),
            None => (false, said.as_str()),
        };
        let used = Slot::used(store);
        let named = Slot::parse(number).filter(|slot| used.contains(slot));
        let slot = named.or(used.into_iter().min()).unwrap_or(Slot::FIRST);
        Self { slot, example }
    }

    /// Says so in the store, as far as it lets itself be written. That the first
    /// is open needs no words.
    pub fn write(self, store: &impl Store) {
        let said = match (self.example, self.slot) {
            (false, Slot::FIRST) => {
                let _ = store.remove(OPEN);
                return;
            }
            (false, slot) => slot.to_string(),
            (true, Slot::FIRST) => EXAMPLE.to_owned(),
            (true, slot) => format!("{EXAMPLE}-{slot}"),
        };
        let _ = store.set(OPEN, &said);
    }
}
