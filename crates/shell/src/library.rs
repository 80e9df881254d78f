//! All assessments that are kept here, beside the one that is open.
//!
//! Where the browser refuses to store, they go on in memory: each with the
//! keeper that could not save it, so that it is saved by the same rules once
//! the browser allows it.

use std::collections::{BTreeMap, BTreeSet};

use assessment::file::{self, FileError};
use assessment::{Answer, Assessment, Date};

use crate::keeper::{Keeper, Saving};
use crate::slot::Slot;
use crate::store::{Denied, Store};

/// One of the assessments.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Where it is kept.
    pub slot: Slot,
    /// What it is, or why it cannot be read.
    pub content: Result<Assessment, Unreadable>,
}

/// A stored value that this version cannot read, and leaves as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The value as it is stored.
    pub stored: String,
    /// Why it cannot be read.
    pub error: FileError,
}

/// There is no room for a further assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoRoom;

/// The assessments in a store, and those that could not be stored.
#[derive(Debug)]
pub struct Library<S> {
    store: S,
    parked: BTreeMap<Slot, (Keeper<S>, Assessment)>,
}

impl<S: Store + Clone> Library<S> {
    /// What is kept in a store.
    pub fn new(store: S) -> Self {
        Self { store, parked: BTreeMap::new() }
    }

    /// Every assessment in the order of their places; the open one as it is in hand.
    pub fn list(&self, open: Slot, in_hand: &Assessment) -> Vec<Entry> {
        let mut slots = self.used();
        slots.insert(open);
        let content = |slot| {
            if slot == open {
                return Some(Ok(in_hand.clone()));
            }
            if let Some((_, parked)) = self.parked.get(&slot) {
                return Some(Ok(parked.clone()));
            }
            let stored = self.store.get(&slot.key()).ok()??;
            Some(file::read(&stored).map_err(|error| Unreadable { stored, error }))
        };
        slots.into_iter().filter_map(|slot| Some(Entry { slot, content: content(slot)? })).collect()
    }

    /// How many there are beside the open one.
    pub fn others(&self, open: Slot) -> usize {
        self.used().into_iter().filter(|slot| *slot != open).count()
    }

    /// Keeps a further assessment in the first place that is free. `taken` is
    /// free in the store, but has an open assessment that is not stored yet.
    ///
    /// # Errors
    /// When the store is full: then nothing has changed.
    pub fn add(&mut self, assessment: &Assessment, taken: Option<Slot>) -> Result<Slot, NoRoom> {
        let used = self.used();
        let mut slot = Slot::FIRST;
        while used.contains(&slot) || taken == Some(slot) {
            slot = slot.next();
        }
        let (mut keeper, _) = Keeper::open(self.store.clone(), slot);
        keeper.save(assessment, assessment);
        match keeper.saving() {
            Saving::On => Ok(slot),
            Saving::Denied => {
                self.parked.insert(slot, (keeper, assessment.clone()));
                Ok(slot)
            }
            Saving::Full | Saving::Unreadable { .. } => Err(NoRoom),
        }
    }

    /// Changes one that is not open, by the rules of its keeper; none where it
    /// is not there or cannot be read.
    ///
    /// # Errors
    /// When the store is full: then it stays as it was.
    pub fn change(
        &mut self,
        slot: Slot,
        change: impl FnOnce(&mut Assessment),
    ) -> Result<Option<()>, NoRoom> {
        let was_parked = self.parked.contains_key(&slot);
        let (mut keeper, Some(before)) = self.take(slot) else { return Ok(None) };
        let mut ours = before.clone();
        change(&mut ours);
        keeper.save(&before, &ours);
        if *keeper.saving() != Saving::Full {
            self.leave(keeper, ours);
            return Ok(Some(()));
        }
        if was_parked {
            self.leave(keeper, before);
        }
        Err(NoRoom)
    }

    /// The keeper of a place, with what it keeps, to be opened.
    pub fn take(&mut self, slot: Slot) -> (Keeper<S>, Option<Assessment>) {
        match self.parked.remove(&slot) {
            Some((keeper, parked)) => (keeper, Some(parked)),
            None => Keeper::open(self.store.clone(), slot),
        }
    }

    /// Gives back what was open. What is not saved stays in memory.
    pub fn leave(&mut self, keeper: Keeper<S>, in_hand: Assessment) {
        let is_blank = in_hand.is_empty() && in_hand.name.is_empty();
        if *keeper.saving() != Saving::On && !is_blank {
            self.parked.insert(keeper.slot(), (keeper, in_hand));
        }
    }

    /// Deletes one, whatever it is.
    ///
    /// # Errors
    /// When the browser refuses: then it is still stored.
    pub fn delete(&mut self, slot: Slot) -> Result<(), Denied> {
        self.parked.remove(&slot);
        let removed = self.store.remove(&slot.key());
        // Where nothing can be read, nothing was stored: it was in memory only.
        if matches!(self.store.get(&slot.key()), Ok(Some(_))) { removed } else { Ok(()) }
    }

    /// Forgets what is in memory: everything was erased.
    pub fn forget(&mut self) {
        self.parked.clear();
    }

    fn used(&self) -> BTreeSet<Slot> {
        let stored = Slot::used(&self.store).unwrap_or_default();
        stored.into_iter().chain(self.parked.keys().copied()).collect()
    }
}

/// What to open once the open one is deleted: the first that can be worked on,
/// or else looked at.
pub fn successor(entries: &[Entry]) -> Option<Slot> {
    let readable = || {
        let content = |entry: &Entry| Some((entry.slot, entry.content.as_ref().ok()?.clone()));
        entries.iter().filter_map(content)
    };
    let is_ordinary = |all: &Assessment| !all.archived && all.snapshot.is_none();
    let ordinary = readable().find(|(_, all)| is_ordinary(all));
    ordinary.or_else(|| readable().next()).map(|(slot, _)| slot)
}

/// A copy to work on, under that name.
pub fn copy(of: &Assessment, name: &str) -> Assessment {
    let mut copy = of.clone();
    copy.name = shortened(name, Answer::OWNER_LIMIT);
    copy.archived = false;
    copy.snapshot = None;
    copy
}

/// A copy that stays as it is that day, and is called after it.
pub fn snapshot(of: &Assessment, day: Date) -> Assessment {
    let base = if of.name.is_empty() { &of.profile.organisation } else { &of.name };
    let day_written = day.to_string();
    let base = shortened(base, Answer::OWNER_LIMIT - day_written.len() - 1);
    let mut taken = copy(of, format!("{base} {day_written}").trim_start());
    taken.snapshot = Some(day);
    taken
}

/// The beginning of a text, at most that many characters.
fn shortened(text: &str, limit: usize) -> String {
    text.chars().take(limit).collect()
}
