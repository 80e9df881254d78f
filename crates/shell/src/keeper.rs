//! Keeps an assessment in storage, and never overwrites what it does not understand.
//!
//! The rules, whatever happens:
//! - what is stored is read before anything is written over it;
//! - what cannot be read (corrupt, foreign, of a newer version) stays as it is
//!   until the visitor sets it aside;
//! - what another tab wrote meanwhile is merged, not overwritten;
//! - what was erased in another tab stays erased;
//! - where storage is denied or full, the assessment goes on in memory, and
//!   every further change tries again.

use assessment::file::{self, FileError};
use assessment::{Assessment, merge};

use super::slot::Slot;
use super::store::{Denied, Store, WriteError};

/// Where unreadable values are set aside: `aside-1`, `aside-2` and so on.
pub const ASIDE: &str = "aside-";

/// Whether changes are being saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saving {
    /// They are.
    On,
    /// Storage is denied: in memory only.
    Denied,
    /// Storage is full: the last changes are in memory only.
    Full,
    /// What is stored cannot be read, and is left alone: in memory only.
    Unreadable {
        /// The value as it is stored.
        stored: String,
        /// Why it cannot be read.
        error: FileError,
    },
}

/// What came of looking at the storage before or after a change.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// Nothing that the caller has to take over.
    Unchanged,
    /// Another tab changed it too: this is both together.
    Merged(Box<Assessment>),
    /// Another tab erased it.
    Erased,
}

/// Keeps one assessment in a store.
#[derive(Debug)]
pub struct Keeper<S> {
    store: S,
    slot: Slot,
    saving: Saving,
    /// What this tab last read or wrote: the text, and what it means.
    known: Option<(String, Assessment)>,
}

impl<S: Store> Keeper<S> {
    /// Opens a place of the store: what is stored there, if it is and can be read.
    pub fn open(store: S, slot: Slot) -> (Self, Option<Assessment>) {
        let mut keeper = Self { store, slot, saving: Saving::On, known: None };
        let stored = match keeper.stored() {
            Ok(Some(stored)) => keeper.understand(stored),
            Ok(None) => None,
            Err(Denied) => {
                keeper.saving = Saving::Denied;
                None
            }
        };
        (keeper, stored)
    }

    /// Where it keeps its assessment.
    pub fn slot(&self) -> Slot {
        self.slot
    }

    /// Whether changes are being saved.
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// The store, for what is kept beside the assessment.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// Whether [`Keeper::look`] has something to look at.
    pub fn has_news(&self) -> bool {
        let known = self.known.as_ref().map(|(text, _)| text.as_str());
        self.saving != Saving::On || self.stored().is_ok_and(|stored| stored.as_deref() != known)
    }

    /// Saves `ours`, merged with what another tab wrote since we last looked.
    /// `before` is what it was before this change: the base to merge from where
    /// this tab has seen nothing stored yet.
    pub fn save(&mut self, before: &Assessment, ours: &Assessment) -> Outcome {
        let merged = match self.look(before, ours) {
            Outcome::Erased => return Outcome::Erased,
            Outcome::Merged(merged) => Some(merged),
            Outcome::Unchanged => None,
        };
        if matches!(self.saving, Saving::On | Saving::Full) {
            self.write(merged.as_deref().unwrap_or(ours));
        }
        merged.map_or(Outcome::Unchanged, Outcome::Merged)
    }

    /// Takes over what another tab wrote since we last looked; writes nothing.
    pub fn look(&mut self, before: &Assessment, ours: &Assessment) -> Outcome {
        let stored = match self.stored() {
            Ok(stored) => stored,
            Err(Denied) => {
                self.saving = Saving::Denied;
                return Outcome::Unchanged;
            }
        };
        if self.saving == Saving::Denied {
            self.saving = Saving::On;
        }
        match (stored, self.known.take()) {
            (Some(stored), Some(known)) if stored == known.0 => {
                self.known = Some(known);
                self.resume();
                Outcome::Unchanged
            }
            (Some(stored), known) => {
                let base = known.as_ref().map_or(before, |(_, base)| base);
                match self.understand(stored) {
                    Some(theirs) => Outcome::Merged(Box::new(merge(base, ours, &theirs))),
                    None => Outcome::Unchanged,
                }
            }
            (None, Some(_)) => {
                self.resume();
                Outcome::Erased
            }
            (None, None) => {
                self.resume();
                Outcome::Unchanged
            }
        }
    }

    /// Stores `assessment` in place of whatever could be read: the visitor chose
    /// to. What cannot be read is still left alone, also where another tab wrote
    /// it only now.
    pub fn replace(&mut self, assessment: &Assessment) {
        self.look(assessment, assessment);
        if matches!(self.saving, Saving::On | Saving::Full) {
            self.write(assessment);
        }
    }

    /// Sets what cannot be read aside under a name of its own, and saves `ours`.
    /// Where another tab has written something else meanwhile, that is looked at
    /// instead.
    ///
    /// # Errors
    /// When there is no room for a second copy, or storage is denied: then the
    /// original stays where it is.
    pub fn set_aside(&mut self, ours: &Assessment) -> Result<Outcome, WriteError> {
        let denied = |Denied| WriteError::Denied;
        let Saving::Unreadable { stored, .. } = &self.saving else {
            return Ok(Outcome::Unchanged);
        };
        if self.stored().map_err(denied)?.as_ref() != Some(stored) {
            return Ok(self.save(ours, ours));
        }
        let taken = self.store.keys().map_err(denied)?;
        let free = (1..).map(|n| format!("{ASIDE}{n}")).find(|name| !taken.contains(name));
        if let Some(name) = free {
            self.store.set(&name, stored)?;
        }
        self.write(ours);
        Ok(Outcome::Unchanged)
    }

    /// Removes everything of ours from the store.
    pub fn erase(&mut self) {
        for key in self.store.keys().unwrap_or_default() {
            let _ = self.store.remove(&key);
        }
        self.known = None;
        if self.saving != Saving::Denied {
            self.saving = Saving::On;
        }
    }

    fn stored(&self) -> Result<Option<String>, Denied> {
        self.store.get(&self.slot.key())
    }

    fn write(&mut self, assessment: &Assessment) {
        let text = file::write(assessment);
        // What could not be read back is not written: full before the browser says so.
        let written = match text.len() > file::SIZE_LIMIT {
            true => Err(WriteError::Full),
            false => self.store.set(&self.slot.key(), &text),
        };
        match written {
            Ok(()) => {
                self.saving = Saving::On;
                self.known = Some((text, assessment.clone()));
            }
            Err(error) => self.saving = error.into(),
        }
    }

    /// Reads what is stored, or leaves it alone from now on.
    fn understand(&mut self, stored: String) -> Option<Assessment> {
        match file::read(&stored) {
            Ok(assessment) => {
                self.resume();
                self.known = Some((stored, assessment.clone()));
                Some(assessment)
            }
            Err(error) => {
                self.saving = Saving::Unreadable { stored, error };
                None
            }
        }
    }

    /// What could not be read is gone or mended: save again.
    fn resume(&mut self) {
        if matches!(self.saving, Saving::Unreadable { .. }) {
            self.saving = Saving::On;
        }
    }
}

impl From<WriteError> for Saving {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Full => Self::Full,
            WriteError::Denied => Self::Denied,
        }
    }
}
