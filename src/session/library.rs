//! The assessments beside the one that is open.

use assessment::{Assessment, Date};
use leptos::prelude::*;

use super::{Session, anew};
use shell::library::{self, Entry, NoRoom};
use shell::slot::Slot;
use shell::store::Denied;

impl Session {
    /// Every assessment of the visitor's own, not tracked.
    pub fn entries(self) -> Vec<Entry> {
        let own = self.own();
        self.library.with_value(|library| library.list(self.slot(), &own))
    }

    /// Opens another one.
    pub fn open_slot(self, slot: Slot) {
        self.close_guest();
        if slot != self.slot() {
            let own = self.own();
            if let Some(keeper) = self.enter(slot) {
                self.library.update_value(|library| library.leave(keeper, own));
                self.refresh();
            }
        }
    }

    /// Begins a further one, and opens it.
    ///
    /// # Errors
    /// Without room for it.
    pub fn new_assessment(self, name: &str) -> Result<Slot, NoRoom> {
        self.open_copy(&library::copy(&anew(), name))
    }

    /// Keeps a further one, and opens it.
    ///
    /// # Errors
    /// Without room for it.
    pub fn open_copy(self, assessment: &Assessment) -> Result<Slot, NoRoom> {
        let slot = self.add(assessment)?;
        self.open_slot(slot);
        Ok(slot)
    }

    /// Keeps a copy to work on, under that name.
    ///
    /// # Errors
    /// Without room for it.
    pub fn duplicate(self, of: &Assessment, name: &str) -> Result<Slot, NoRoom> {
        self.add(&library::copy(of, name))
    }

    /// Keeps a copy that stays as it is today.
    ///
    /// # Errors
    /// Without room for it.
    pub fn take_snapshot(self, of: &Assessment, today: Date) -> Result<Slot, NoRoom> {
        self.add(&library::snapshot(of, today))
    }

    /// Names one, also one that is only to be looked at.
    ///
    /// # Errors
    /// Without room for the name.
    pub fn rename(self, slot: Slot, name: String) -> Result<(), NoRoom> {
        self.change_slot(slot, |assessment| assessment.name = name)
    }

    /// Puts one away, or brings it back.
    ///
    /// # Errors
    /// Without room to say so.
    pub fn archive(self, slot: Slot, archived: bool) -> Result<(), NoRoom> {
        self.change_slot(slot, |assessment| assessment.archived = archived)
    }

    /// Deletes one; in place of the open one, another opens.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn delete(self, slot: Slot) -> Result<(), Denied> {
        let entries = self.entries();
        let deleted = self.library.try_update_value(|library| library.delete(slot));
        deleted.unwrap_or(Ok(()))?;
        if slot == self.slot() {
            let free = || self.library.with_value(|library| library.free(None));
            self.enter(library::successor(&entries, slot).unwrap_or_else(free));
        }
        self.refresh();
        Ok(())
    }

    /// Looks again what is kept.
    pub fn refresh(self) {
        self.shelve(self.slot());
    }

    /// The place of the visitor's own that is open, not tracked.
    fn slot(self) -> Slot {
        self.shelf.with_untracked(|shelf| shelf.open)
    }

    fn add(self, assessment: &Assessment) -> Result<Slot, NoRoom> {
        // An untouched one gives way.
        let taken = (!library::is_blank(&self.own())).then(|| self.slot());
        let added = self.library.try_update_value(|library| library.add(assessment, taken));
        let slot = added.unwrap_or(Err(NoRoom))?;
        if slot == self.slot() {
            self.enter(slot);
        }
        self.refresh();
        Ok(slot)
    }

    fn change_slot(self, slot: Slot, change: impl FnOnce(&mut Assessment)) -> Result<(), NoRoom> {
        if slot == self.slot() {
            // A name is not a change of what is assessed.
            self.change_own(change, |_| {});
        } else {
            let changed = self.library.try_update_value(|library| library.change(slot, change));
            changed.unwrap_or(Ok(()))?;
        }
        self.refresh();
        Ok(())
    }
}
