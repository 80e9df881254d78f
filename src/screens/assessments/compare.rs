//! Two assessments side by side.

use assessment::{Assessment, Change, Comparison};
use leptos::prelude::*;
use locale::WorkKey;

use super::changes::Changes;
use super::figures::{ByArea, Figures};
use super::list::entries;
use crate::components::banner::name_of;
use crate::session::{Notice, Session};
use crate::working::Working;
use browser::clock;
use shell::library::{Entry, pair};
use shell::slot::Slot;

/// What is compared: both sides, and what came of it.
#[derive(Clone, PartialEq)]
pub struct Compared {
    /// How it was.
    pub before: Assessment,
    /// How it is.
    pub after: Assessment,
    /// What changed.
    pub comparison: Comparison,
    /// What the two are called.
    pub names: [WorkKey; 2],
}

impl Compared {
    /// None for assessments of different frameworks.
    fn of(before: Assessment, after: Assessment, names: [WorkKey; 2]) -> Option<Self> {
        let comparison = Comparison::of(&before, &after)?;
        Some(Self { before, after, comparison, names })
    }
}

/// Chooses two, and shows what changed from one to the other; while a result from
/// a link is looked at, the visitor's own and that one.
#[component]
pub fn CompareScreen() -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let shared = Memo::new(move |_| session.own_and_shared());
    let lead = move || {
        let with_shared = shared.with(Option::is_some);
        text.get(if with_shared { WorkKey::SharedCompareLead } else { WorkKey::CompareLead })
    };
    let content = move || match shared.get() {
        Some((mine, theirs)) => {
            shown(Compared::of(mine, theirs, [WorkKey::SharedMine, WorkKey::SharedTheirs]))
        }
        None => view! { <OfKept /> }.into_any(),
    };
    view! {
        <section class="page wide compare">
            <h1 tabindex="-1">{text.get(WorkKey::CompareTitle)}</h1>
            <p class="lead">{lead}</p>
            <p class="hint">{text.get(WorkKey::CompareAnswersOnly)}</p>
            {content}
        </section>
    }
}

/// What came of comparing two; without two, how to get there.
fn shown(compared: Option<Compared>) -> AnyView {
    match compared {
        None => view! { <OnlyOne /> }.into_any(),
        Some(compared) => view! {
            <Summary comparison=compared.comparison.clone() />
            <Figures comparison=compared.comparison.clone() names=compared.names />
            <ByArea comparison=compared.comparison.clone() />
            <Changes compared />
        }
        .into_any(),
    }
}

/// Two of those that are kept here.
#[component]
fn OfKept() -> impl IntoView {
    let session = Session::from_context();
    let entries = entries();
    // What the visitor chose; until then the usual two.
    let chosen = RwSignal::new(None::<(Slot, Slot)>);
    let sides = Memo::new(move |_| {
        let is_there = |slot: Slot| entries.with(|all| readable(all, slot).is_some());
        let usual = || entries.with(|all| pair(all, session.shelf().open));
        chosen.get().filter(|(one, other)| is_there(*one) && is_there(*other)).or_else(usual)
    });
    let compared = Memo::new(move |_| {
        let (before, after) = sides.get()?;
        entries.with(|all| {
            let (before, after) = (readable(all, before)?.clone(), readable(all, after)?.clone());
            Compared::of(before, after, [WorkKey::CompareBefore, WorkKey::CompareAfter])
        })
    });
    view! {
        <Show when=move || sides.get().is_some()>
            <Choose entries sides chosen />
        </Show>
        {move || shown(compared.get())}
    }
}

fn readable(all: &[Entry], slot: Slot) -> Option<&Assessment> {
    all.iter().find(|entry| entry.slot == slot)?.content.as_ref().ok()
}

/// Which two.
#[component]
fn Choose(
    entries: Memo<Vec<Entry>>,
    sides: Memo<Option<(Slot, Slot)>>,
    chosen: RwSignal<Option<(Slot, Slot)>>,
) -> impl IntoView {
    let text = Working::from_context().text;
    let select = move |id: &'static str, label, side: fn((Slot, Slot)) -> Slot, with: Replace| {
        let here = move || sides.get().map(side);
        let options = move || {
            let option = |entry: &Entry| {
                let (slot, kept) = (entry.slot, entry.content.as_ref().ok()?);
                let name = name_of(kept, slot, text);
                Some(view! {
                    <option value=slot.key() selected=move || here() == Some(slot)>{name}</option>
                })
            };
            entries.with(|all| all.iter().filter_map(option).collect_view())
        };
        let choose = move |event| {
            let slot = Slot::of_key(&event_target_value(&event));
            chosen.set(sides.get_untracked().zip(slot).map(|(sides, slot)| with(sides, slot)));
        };
        view! {
            <div class="field">
                <label for=id>{text.get(label)}</label>
                <select
                    id=id
                    prop:value=move || here().map(Slot::key).unwrap_or_default()
                    on:change=choose
                >
                    {options}
                </select>
            </div>
        }
    };
    let swap = move |_| chosen.set(sides.get_untracked().map(|(one, other)| (other, one)));
    view! {
        <div class="pair">
            {select("before", WorkKey::CompareBefore, |(one, _)| one, |(_, other), one| (one, other))}
            {select("after", WorkKey::CompareAfter, |(_, other)| other, |(one, _), other| (one, other))}
        </div>
        <p>
            <button type="button" class="quiet" on:click=swap>{text.get(WorkKey::CompareSwap)}</button>
        </p>
    }
}

/// The two, with another one on one of the sides.
type Replace = fn((Slot, Slot), Slot) -> (Slot, Slot);

/// There is nothing to compare with yet.
#[component]
fn OnlyOne() -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let snapshot = move |_| {
        if session.take_snapshot(&session.own(), clock::today()).is_err() {
            session.tell(Notice::NoRoom);
        }
        crate::navigation::focus_heading_soon();
    };
    view! {
        <p class="block">{text.get(WorkKey::CompareOne)}</p>
        <p>
            <button type="button" class="primary" on:click=snapshot>
                {text.get(WorkKey::AssessmentsSnapshot)}
            </button>
        </p>
    }
}

/// What changed, in words and numbers: `12 rose, 2 fell, 5 are new`.
#[component]
fn Summary(comparison: Comparison) -> impl IntoView {
    let text = Working::from_context().text;
    let counted = |change| Some((change, comparison.count(change))).filter(|(_, n)| *n > 0);
    let told: Vec<String> = Change::ALL
        .into_iter()
        .filter_map(counted)
        .map(|(change, n)| text.count(counted_name(change), n))
        .collect();
    let nothing = comparison.count(Change::Same) == told_requirements(&comparison);
    let said =
        if nothing { text.get(WorkKey::CompareNone).to_owned() } else { told.join(", ") + "." };
    view! {
        <section class="block" aria-labelledby="summary-title">
            <h2 id="summary-title">{text.get(WorkKey::CompareSummary)}</h2>
            <p class="lead" role="status" data-summary="">{said}</p>
        </section>
    }
}

/// How many requirements are compared.
fn told_requirements(comparison: &Comparison) -> usize {
    Change::ALL.iter().map(|change| comparison.count(*change)).sum()
}

fn counted_name(change: Change) -> WorkKey {
    match change {
        Change::Rose => WorkKey::CompareRose,
        Change::Fell => WorkKey::CompareFell,
        Change::New => WorkKey::CompareNew,
        Change::Gone => WorkKey::CompareGone,
        Change::Excluded => WorkKey::CompareExcluded,
        Change::Included => WorkKey::CompareIncluded,
        Change::Same => WorkKey::CompareSame,
    }
}
