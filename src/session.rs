//! The assessment in hand: every screen reads it here and changes it here.
//!
//! ```ignore
//! let session = Session::from_context();
//! session.change(|assessment| assessment.answer_mut(id).note = note);
//! ```

mod notice;

use assessment::{Assessment, Evaluation, Framework, ISO_42001_2023, Rating, RequirementId};
use leptos::prelude::*;

use browser::storage::LocalStorage;
use browser::{clock, page};
pub use notice::Notice;
use shell::keeper::{Keeper, Outcome, Saving};
use shell::store::Store;

/// The key under which the last place of the interview is kept.
pub const PLACE: &str = "place";
/// The key under which the visitor's choice of light or dark is kept.
pub const THEME: &str = "theme";

/// The assessment in hand, its storage, and what the visitor is to be told.
#[derive(Clone, Copy)]
pub struct Session {
    assessment: RwSignal<Assessment>,
    evaluation: StoredValue<Option<Memo<Evaluation>>>,
    /// Lives as long as the page.
    owner: StoredValue<Option<Owner>>,
    saving: RwSignal<Saving>,
    notices: RwSignal<Vec<Notice>>,
    keeper: StoredValue<Keeper<LocalStorage>>,
}

impl Session {
    /// Opens what this browser keeps and provides it as context.
    pub fn open() -> Self {
        let (keeper, stored) = Keeper::open(LocalStorage);
        let assessment = stored.unwrap_or_else(|| Assessment::new(framework(), clock::now()));
        let assessment = RwSignal::new(assessment);
        let session = Self {
            assessment,
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

    /// Whether the assessment in hand is only to be looked at, tracked: a
    /// snapshot.
    pub fn is_read_only(self) -> bool {
        self.assessment.with(|assessment| assessment.snapshot.is_some())
    }

    /// Changes the assessment and saves it at once; one that is only to be
    /// looked at stays as it is.
    pub fn change(self, change: impl FnOnce(&mut Assessment)) {
        if untrack(|| self.is_read_only()) {
            return;
        }
        let before = self.assessment.get_untracked();
        let mut ours = before.clone();
        change(&mut ours);
        if ours == before {
            return;
        }
        ours.updated = clock::now();
        let outcome = self.with_keeper(|keeper| keeper.save(&before, &ours));
        self.assessment.set(ours);
        self.take_over(outcome);
    }

    /// Rates a requirement. Only controls are offered an exclusion, so that the
    /// core's refusal of any other cannot happen here.
    pub fn rate(self, id: RequirementId, rating: Rating) {
        self.change(|assessment| {
            let _ = assessment.rate(id, rating);
        });
    }

    /// Opens a file in place of the assessment in hand.
    pub fn replace(self, assessment: Assessment) {
        self.with_keeper(|keeper| keeper.replace(&assessment));
        self.assessment.set(assessment);
    }

    /// Whether another tab may have changed or erased something.
    pub fn has_news(self) -> bool {
        self.keeper.with_value(Keeper::has_news)
    }

    /// Takes over what another tab changed or erased.
    pub fn look(self) {
        let ours = self.assessment.get_untracked();
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
        let ours = self.assessment.get_untracked();
        match self.with_keeper(|keeper| keeper.set_aside(&ours)) {
            Ok(outcome) => {
                self.take_over(outcome);
                self.tell(Notice::SetAside);
            }
            Err(_) => self.tell(Notice::NoRoomAside),
        }
    }

    /// Erases everything that is stored, and the assessment in hand.
    pub fn erase(self) {
        self.with_keeper(Keeper::erase);
        page::set_root_attribute("data-theme", None);
        self.begin_anew(Notice::Erased);
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

    fn take_over(self, outcome: Outcome) {
        match outcome {
            Outcome::Unchanged => {}
            Outcome::Merged(merged) => self.assessment.set(*merged),
            Outcome::Erased => self.begin_anew(Notice::ErasedElsewhere),
        }
    }

    fn begin_anew(self, notice: Notice) {
        self.assessment.set(Assessment::new(framework(), clock::now()));
        self.notices.set(vec![notice]);
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

/// What new assessments are of.
fn framework() -> &'static Framework {
    &ISO_42001_2023
}
