//! All assessments that are kept here, beside the one that is open.
//!
//! Where the browser refuses to store, they go on in memory: each with the
//! keeper that could not save it, so that it is saved by the same rules once
//! the browser allows it.

use std::collections::BTreeSet;

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
    /// Whether it is in memory only, and was left so.
    pub unsaved: bool,
}

/// A stored value that this version cannot read, and leaves as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// The value as it is stored.
    pub stored: String,
    /// Why it cannot be read.
    pub error: FileError,
}

/// There is no room for it in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoRoom;

/// The assessments in a store, and those that could not be stored.
#[derive(Debug)]
pub struct Library<S> {
    store: S,
    parked: Vec<(Keeper<S>, Assessment)>,
}

impl<S: Store + Clone> Library<S> {
    /// What is kept in a store.
    pub fn new(store: S) -> Self {
        Self { store, parked: Vec::new() }
    }

    /// Every assessment in the order of their places; the open one as it is in hand.
    pub fn list(&self, open: Slot, in_hand: &Assessment) -> Vec<Entry> {
        let mut slots = self.used();
        slots.insert(open);
        let entry = |slot| {
            let content = if slot == open { Ok(in_hand.clone()) } else { self.read(slot)? };
            let unsaved = slot != open && self.parked(slot).is_some();
            Some(Entry { slot, content, unsaved })
        };
        slots.into_iter().filter_map(entry).collect()
    }

    /// What is kept in a place, if anything is.
    pub fn read(&self, slot: Slot) -> Option<Result<Assessment, Unreadable>> {
        if let Some((_, parked)) = self.parked(slot) {
            return Some(Ok(parked.clone()));
        }
        let stored = self.store.get(&slot.key()).ok()??;
        Some(file::read(&stored).map_err(|error| Unreadable { stored, error }))
    }

    /// Whether there are any beside the open one.
    pub fn has_others(&self, open: Slot) -> bool {
        let parked = self.parked.iter().map(|(keeper, _)| keeper.slot());
        Slot::used(&self.store).into_iter().chain(parked).any(|slot| slot != open)
    }

    /// The first place that is free; not `taken`, which may have an open
    /// assessment that is not stored yet.
    pub fn free(&self, taken: Option<Slot>) -> Slot {
        let used = self.used();
        let mut slot = Slot::FIRST;
        while used.contains(&slot) || taken == Some(slot) {
            slot = slot.next();
        }
        slot
    }

    /// Keeps a further assessment in the first free place; `taken` as in
    /// [`Library::free`].
    ///
    /// # Errors
    /// When the store is full: then nothing has changed.
    pub fn add(&mut self, assessment: &Assessment, taken: Option<Slot>) -> Result<Slot, NoRoom> {
        let slot = self.free(taken);
        let (mut keeper, _) = Keeper::open(self.store.clone(), slot);
        keeper.save(assessment, assessment);
        match keeper.saving() {
            Saving::On => Ok(slot),
            Saving::Denied => {
                self.parked.push((keeper, assessment.clone()));
                Ok(slot)
            }
            Saving::Full | Saving::Unreadable { .. } => Err(NoRoom),
        }
    }

    /// Changes one that is not open, by the rules of its keeper. What is not
    /// there or cannot be read stays as it is.
    ///
    /// # Errors
    /// When the store is full: then it stays as it was.
    pub fn change(
        &mut self,
        slot: Slot,
        change: impl FnOnce(&mut Assessment),
    ) -> Result<(), NoRoom> {
        let was_parked = self.parked(slot).is_some();
        let (mut keeper, Some(before)) = self.take(slot) else { return Ok(()) };
        let mut ours = before.clone();
        change(&mut ours);
        keeper.save(&before, &ours);
        if *keeper.saving() != Saving::Full {
            self.leave(keeper, ours);
            return Ok(());
        }
        if was_parked {
            self.leave(keeper, before);
        }
        Err(NoRoom)
    }

    /// The keeper of a place, with what it keeps, to be opened.
    pub fn take(&mut self, slot: Slot) -> (Keeper<S>, Option<Assessment>) {
        match self.parked.iter().position(|(keeper, _)| keeper.slot() == slot) {
            Some(index) => {
                let (keeper, parked) = self.parked.swap_remove(index);
                (keeper, Some(parked))
            }
            None => Keeper::open(self.store.clone(), slot),
        }
    }

    /// Gives back what was open. What is not saved stays in memory.
    pub fn leave(&mut self, keeper: Keeper<S>, in_hand: Assessment) {
        if *keeper.saving() != Saving::On && !is_blank(&in_hand) {
            self.parked.push((keeper, in_hand));
        }
    }

    /// Deletes one, whatever it is.
    ///
    /// # Errors
    /// When the browser refuses: then it is still stored.
    pub fn delete(&mut self, slot: Slot) -> Result<(), Denied> {
        self.parked.retain(|(keeper, _)| keeper.slot() != slot);
        let removed = self.store.remove(&slot.key());
        // Where nothing can be read, nothing was stored: it was in memory only.
        if matches!(self.store.get(&slot.key()), Ok(Some(_))) { removed } else { Ok(()) }
    }

    /// Forgets what is in memory: everything was erased.
    pub fn forget(&mut self) {
        self.parked.clear();
    }

    fn parked(&self, slot: Slot) -> Option<&(Keeper<S>, Assessment)> {
        self.parked.iter().find(|(keeper, _)| keeper.slot() == slot)
    }

    fn used(&self) -> BTreeSet<Slot> {
        let parked = self.parked.iter().map(|(keeper, _)| keeper.slot());
        Slot::used(&self.store).into_iter().chain(parked).collect()
    }
}

/// Whether nothing would be lost with it: not even a name was given.
pub fn is_blank(assessment: &Assessment) -> bool {
    assessment.is_empty() && assessment.name.is_empty()
}

/// What to open once `gone` is deleted: the first that can be worked on, or
/// else looked at.
pub fn successor(entries: &[Entry], gone: Slot) -> Option<Slot> {
    let others = entries.iter().filter(|entry| entry.slot != gone);
    let readable = others.filter_map(|entry| Some((entry.slot, entry.content.as_ref().ok()?)));
    let (ordinary, others): (Vec<_>, Vec<_>) =
        readable.partition(|(_, all)| !all.archived && all.snapshot.is_none());
    ordinary.into_iter().chain(others).map(|(slot, _)| slot).next()
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

/// The two to compare unless the visitor says otherwise: before, the newest
/// snapshot, or else the one that was changed last; after, the open one. Where
/// the open one is a snapshot itself, it is the one before.
pub fn pair(entries: &[Entry], open: Slot) -> Option<(Slot, Slot)> {
    let readable =
        || entries.iter().filter_map(|entry| Some((entry.slot, entry.content.as_ref().ok()?)));
    let others = || readable().filter(|(slot, _)| *slot != open);
    let (_, in_hand) = readable().find(|(slot, _)| *slot == open)?;
    if in_hand.snapshot.is_some() {
        let latest = others().max_by_key(|(_, all)| (all.snapshot.is_none(), all.updated))?;
        return Some((open, latest.0));
    }
    let earlier = others().max_by_key(|(_, all)| (all.snapshot, all.updated))?;
    Some((earlier.0, open))
}
