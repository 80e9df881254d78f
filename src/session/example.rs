//! The example: looked at in place of the visitor's own assessment, which stays
//! as it is, in storage and in memory.

use assessment::Assessment;
use leptos::prelude::*;

use super::Session;
use browser::storage::LocalStorage;
use shell::slot::Open;

/// Whether the example is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// It is not.
    Closed,
    /// It is to be, and has not been fetched yet.
    Wanted,
    /// It is in hand.
    Open,
}

impl Session {
    /// Takes the example in hand. Only that it is looked at is stored.
    pub fn open_example(self, example: Assessment) {
        if self.aside.with_value(Option::is_none) {
            self.aside.set_value(Some(self.own()));
        }
        self.assessment.set(example);
        self.note_example(Example::Open);
    }

    /// Takes the visitor's own in hand again.
    pub fn close_example(self) {
        if let Some(own) = self.aside.try_update_value(Option::take).flatten() {
            self.assessment.set(own);
        }
        if self.shelf.with_untracked(|shelf| shelf.example != Example::Closed) {
            self.note_example(Example::Closed);
        }
    }

    fn note_example(self, example: Example) {
        let slot = self.shelf.with_untracked(|shelf| shelf.open);
        Open { slot, example: example != Example::Closed }.write(&LocalStorage);
        self.shelf.update(|shelf| shelf.example = example);
    }
}
