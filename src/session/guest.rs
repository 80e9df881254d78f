//! What is looked at in place of the visitor's own assessment, which stays as it
//! is, in storage and in memory: the example, or a result that somebody shared.

use assessment::Assessment;
use leptos::prelude::*;

use super::Session;
use browser::storage::LocalStorage;
use shell::slot::Open;

/// What is looked at in place of the visitor's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guest {
    /// Nothing.
    None,
    /// The example, which has not been fetched yet.
    ExampleWanted,
    /// The example.
    Example,
    /// A result from a link.
    Shared,
}

impl Guest {
    /// Whether it is the example, fetched or not.
    pub fn is_example(self) -> bool {
        matches!(self, Self::ExampleWanted | Self::Example)
    }

    /// Whether something is in hand in place of the visitor's own.
    pub fn is_in_hand(self) -> bool {
        matches!(self, Self::Example | Self::Shared)
    }
}

impl Session {
    /// Takes the example in hand. Only that it is looked at is stored.
    pub fn open_example(self, example: Assessment) {
        self.take_in_hand(example, Guest::Example);
    }

    /// Takes a result from a link in hand. Nothing of it is stored.
    pub fn open_shared(self, shared: Assessment) {
        self.take_in_hand(shared, Guest::Shared);
    }

    /// Takes the visitor's own in hand again.
    pub fn close_guest(self) {
        if let Some(own) = self.aside.try_update_value(Option::take).flatten() {
            self.assessment.set(own);
        }
        if self.shelf.with_untracked(|shelf| shelf.guest != Guest::None) {
            self.note_guest(Guest::None);
        }
    }

    /// The visitor's own and the result from a link, while that is in hand; tracked.
    pub fn own_and_shared(self) -> Option<(Assessment, Assessment)> {
        let is_shared = self.shelf().guest == Guest::Shared;
        is_shared.then(|| (self.own(), self.with(Assessment::clone)))
    }

    fn take_in_hand(self, assessment: Assessment, guest: Guest) {
        if self.aside.with_value(Option::is_none) {
            self.aside.set_value(Some(self.own()));
        }
        self.assessment.set(assessment);
        self.note_guest(guest);
    }

    fn note_guest(self, guest: Guest) {
        let before = self.shelf.get_untracked();
        if before.guest.is_example() != guest.is_example() {
            Open { slot: before.open, example: guest.is_example() }.write(&LocalStorage);
        }
        self.shelf.update(|shelf| shelf.guest = guest);
    }
}
