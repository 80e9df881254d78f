//! The assessment in hand: every screen reads it here and changes it here.
//!
//! ```ignore
//! let session = Session::from_context();
//! session.change(|assessment| assessment.answer_mut(id).note = note);
//! ```

mod guest;
mod library;
mod link;
mod notice;

use assessment::{Assessment, Evaluation, Framework, ISO_42001_2023, Rating, RequirementId};
use leptos::prelude::*;

use browser::storage::LocalStorage;
use browser::{clock, page};
pub use guest::Guest;
pub use link::Link;
pub use notice::Notice;
use shell::keeper::{Keeper, Outcome, Saving};
use shell::library::Library;
use shell::slot::{Open, Slot};
use shell::store::Store;

/// The key under which the last place of the interview is kept.
pub const PLACE: &str = "place";
/// The key under which the visitor's choice of light or dark is kept.
pub const THEME: &str = "theme";

/// The assessment in hand, its storage, and what the visitor is to be told.
///
/// In hand is the visitor's own that is open, but for as long as the example or a
/// shared result is looked at: then that is, and what is open is set aside.
#[derive(Clone, Copy)]
pub struct Session {
    assessment: RwSignal<Assessment>,
    /// The visitor's own while something else is in hand.
    aside: StoredValue<Option<Assessment>>,
    shelf: RwSignal<Shelf>,
    library: StoredValue<Library<LocalStorage>>,
    evaluation: StoredValue<Option<Memo<Evaluation>>>,
    /// Lives as long as the page.
    owner: StoredValue<Option<Owner>>,
    saving: RwSignal<Saving>,
    notices: RwSignal<Vec<Notice>>,
    keeper: StoredValue<Keeper<LocalStorage>>,
}

/// What is open, among what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shelf {
    /// The place of the visitor's own that is open.
    pub open: Slot,
    /// Whether there are others of the visitor's own.
    pub others: bool,
    /// What is looked at in its place.
    pub guest: Guest,
}

impl Session {
    /// Opens what this browser keeps and provides it as context.
    pub fn open() -> Self {
        let Open { slot, example } = Open::read(&LocalStorage);
        let (keeper, stored) = Keeper::open(LocalStorage, slot);
        let library = Library::new(LocalStorage);
        let assessment = stored.unwrap_or_else(anew);
        let assessment = RwSignal::new(assessment);
        let session = Self {
            assessment,
            aside: StoredValue::new(None),
            shelf: RwSignal::new(Shelf {
                open: slot,
                others: library.has_others(slot),
                guest: if example { Guest::ExampleWanted } else { Guest::None },
            }),
            library: StoredValue::new(library),
            evaluation: StoredValue::new(None),
            owner: StoredValue::new(Owner::current()),
            saving: RwSignal::new(keeper.saving().clone()),
            notices: RwSignal::new(Vec::new()),
            keeper: StoredValue::new(keeper),
        };
        provide_context(session);
        session
    }

    /// The session of this app.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// The assessment, tracked.
    pub fn with<T>(self, read: impl FnOnce(&Assessment) -> T) -> T {
        self.assessment.with(read)
    }

    /// The assessment, not tracked.
    pub fn with_untracked<T>(self, read: impl FnOnce(&Assessment) -> T) -> T {
        self.assessment.with_untracked(read)
    }

    /// A part of the assessment that notifies only when it changes itself.
    pub fn part<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Assessment) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.assessment.with(&read))
    }

    /// As [`Session::part`], of the visitor's own also while something else is in hand.
    pub fn own_part<T: PartialEq + Send + Sync + 'static>(
        self,
        read: fn(&Assessment) -> T,
    ) -> Memo<T> {
        Memo::new(move |_| {
            self.shelf.track();
            let aside = self.aside.with_value(|aside| aside.as_ref().map(read));
            aside.unwrap_or_else(|| self.assessment.with(read))
        })
    }

    /// What follows from the answers: worked out by the first screen that shows
    /// it, so that the code for it is not in the first load, and once for all.
    pub fn evaluation(self) -> Memo<Evaluation> {
        if let Some(evaluation) = self.evaluation.get_value() {
            return evaluation;
        }
        let assessment = self.assessment;
        let make = || Memo::new(move |_| assessment.with(Evaluation::of));
        // Not the screen's own: it outlives the screen.
        let evaluation = self.owner.with_value(|owner| match owner {
            Some(owner) => owner.with(make),
            None => make(),
        });
        self.evaluation.set_value(Some(evaluation));
        evaluation
    }

    /// Whether changes are being saved, tracked.
    pub fn saving(self) -> Saving {
        self.saving.get()
    }

    /// What the visitor is to be told.
    pub fn notices(self) -> RwSignal<Vec<Notice>> {
        self.notices
    }

    /// What is open, tracked; it notifies also when something else that is kept
    /// changes.
    pub fn shelf(self) -> Shelf {
        self.shelf.get()
    }

    /// Whether the assessment in hand is only to be looked at, tracked: the
    /// example, a shared result, or a snapshot.
    pub fn is_read_only(self) -> bool {
        self.shelf().guest.is_in_hand()
            || self.assessment.with(|assessment| assessment.snapshot.is_some())
    }

    /// Changes the assessment and saves it at once; one that is only to be
    /// looked at stays as it is.
    pub fn change(self, change: impl FnOnce(&mut Assessment)) {
        if untrack(|| self.is_read_only()) {
            return;
        }
        self.change_own(change, |assessment| assessment.updated = clock::now());
    }

    /// Changes the visitor's own and saves it at once, whatever it is; `then` is
    /// done to it where that changed anything.
    fn change_own(self, change: impl FnOnce(&mut Assessment), then: impl FnOnce(&mut Assessment)) {
        let before = self.own();
        let mut ours = before.clone();
        change(&mut ours);
        if ours == before {
            return;
        }
        then(&mut ours);
        let outcome = self.with_keeper(|keeper| keeper.save(&before, &ours));
        self.set_own(ours);
        self.take_over(outcome);
    }

    /// The visitor's own assessment that is open, not tracked.
    pub fn own(self) -> Assessment {
        self.aside.get_value().unwrap_or_else(|| self.assessment.get_untracked())
    }

    fn set_own(self, own: Assessment) {
        if self.aside.with_value(Option::is_some) {
            self.aside.set_value(Some(own));
        } else {
            self.assessment.set(own);
        }
    }

    /// Rates a requirement. Only controls are offered an exclusion, so that the
    /// core's refusal of any other cannot happen here.
    pub fn rate(self, id: RequirementId, rating: Rating) {
        self.change(|assessment| {
            let _ = assessment.rate(id, rating);
        });
    }

    /// Opens a file in place of the visitor's own that is open.
    pub fn replace(self, assessment: Assessment) {
        self.close_guest();
        self.with_keeper(|keeper| keeper.replace(&assessment));
        self.assessment.set(assessment);
    }

    /// Whether another tab may have changed or erased something.
    pub fn has_news(self) -> bool {
        self.keeper.with_value(Keeper::has_news)
    }

    /// Takes over what another tab changed or erased.
    pub fn look(self) {
        let ours = self.own();
        let outcome = self.with_keeper(|keeper| keeper.look(&ours, &ours));
        if let Outcome::Merged(merged) = &outcome
            && **merged != ours
        {
            self.tell(Notice::OtherTab);
        }
        self.take_over(outcome);
    }

    /// Sets an unreadable stored value aside, and saves from now on.
    pub fn set_aside(self) {
        let ours = self.own();
        match self.with_keeper(|keeper| keeper.set_aside(&ours)) {
            Ok(outcome) => {
                self.take_over(outcome);
                self.tell(Notice::SetAside);
            }
            Err(_) => self.tell(Notice::NoRoomAside),
        }
    }

    /// Erases everything that is stored, and every assessment in memory.
    pub fn erase(self) {
        self.with_keeper(Keeper::erase);
        self.library.update_value(Library::forget);
        page::set_root_attribute("data-theme", None);
        self.go_on(Notice::Erased);
    }

    /// Tells the visitor something; the same thing is told once.
    pub fn tell(self, notice: Notice) {
        self.notices.update(|notices| {
            notices.retain(|told| *told != notice);
            notices.push(notice);
        });
    }

    /// A value kept beside the assessment; none where storage is denied.
    pub fn stored(self, key: &str) -> Option<String> {
        self.keeper.with_value(|keeper| keeper.store().get(key).ok().flatten())
    }

    /// Keeps a value beside the assessment, where storage allows it: nothing
    /// depends on it.
    pub fn store(self, key: &str, value: Option<&str>) {
        self.keeper.with_value(|keeper| {
            let _ = match value {
                Some(value) => keeper.store().set(key, value).is_ok(),
                None => keeper.store().remove(key).is_ok(),
            };
        });
    }

    /// The visitor's choice of light or dark; none is the system's.
    pub fn theme(self) -> Option<String> {
        self.stored(THEME).filter(|theme| theme == "light" || theme == "dark")
    }

    /// Chooses light or dark, or the system's look.
    pub fn set_theme(self, theme: Option<&str>) {
        self.store(THEME, theme);
        page::set_root_attribute("data-theme", theme);
    }

    /// Everything that is stored, by key; none where storage is denied.
    pub fn everything_stored(self) -> Option<Vec<(String, String)>> {
        self.keeper.with_value(|keeper| {
            let store = keeper.store();
            let value = |key: String| {
                let value = store.get(&key).ok().flatten()?;
                Some((key, value))
            };
            let mut keys = store.keys().ok()?;
            keys.sort();
            Some(keys.into_iter().filter_map(value).collect())
        })
    }

    /// Whether storage is denied, not tracked.
    pub fn is_denied(self) -> bool {
        self.saving.with_untracked(|saving| *saving == Saving::Denied)
    }

    /// Begins the assessment that is open anew: what was answered in it is erased.
    pub fn begin_anew(self) {
        self.replace(anew());
    }

    /// Opens what storage holds now, which something other than this session put
    /// there.
    pub fn reopen(self) {
        self.library.update_value(Library::forget);
        self.enter(Open::read(&LocalStorage).slot);
    }

    fn take_over(self, outcome: Outcome) {
        match outcome {
            Outcome::Unchanged => {}
            Outcome::Merged(merged) => self.set_own(*merged),
            Outcome::Erased => {
                let slot = self.shelf.with_untracked(|shelf| shelf.open);
                let others = self.library.with_value(|library| library.has_others(slot));
                self.go_on(if others { Notice::DeletedElsewhere } else { Notice::ErasedElsewhere });
            }
        }
    }

    /// What was open is gone: goes on with what is left, or begins anew.
    fn go_on(self, notice: Notice) {
        self.enter(Open::read(&LocalStorage).slot);
        self.notices.set(vec![notice]);
    }

    /// Opens a place, whatever was in hand; the keeper of what was open before.
    fn enter(self, slot: Slot) -> Option<Keeper<LocalStorage>> {
        let (keeper, kept) = self.library.try_update_value(|library| library.take(slot))?;
        self.saving.set(keeper.saving().clone());
        let before = self.keeper.try_update_value(|open| std::mem::replace(open, keeper));
        self.aside.set_value(None);
        self.assessment.set(kept.unwrap_or_else(anew));
        Open::own(slot).write(&LocalStorage);
        self.shelf.update(|shelf| shelf.guest = Guest::None);
        self.shelve(slot);
        before
    }

    /// Notes what is open, and looks what is kept beside it.
    fn shelve(self, open: Slot) {
        let others = self.library.with_value(|library| library.has_others(open));
        self.shelf.update(|shelf| {
            shelf.open = open;
            shelf.others = others;
        });
    }

    fn with_keeper<T>(self, act: impl FnOnce(&mut Keeper<LocalStorage>) -> T) -> T {
        let mut keeper = self.keeper.write_value();
        let result = act(&mut keeper);
        if self.saving.with_untracked(|saving| saving != keeper.saving()) {
            self.saving.set(keeper.saving().clone());
        }
        result
    }
}

/// An assessment in which nothing is answered.
fn anew() -> Assessment {
    Assessment::new(framework(), clock::now())
}

/// What new assessments are of.
fn framework() -> &'static Framework {
    &ISO_42001_2023
}
