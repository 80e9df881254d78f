//! Which texts go in: each kind only when it is ticked, and then shown value by value.

use leptos::prelude::*;
use locale::{WorkKey, WorkText};
use share::{Entry, TextKind};

use super::state::State;
use crate::components::fold::Fold;
use crate::session::Session;

/// A tick for every kind of text that the assessment has, and what goes in.
#[component]
pub fn TextChoices(text: &'static WorkText, state: State) -> impl IntoView {
    view! {
        <Fold summary=text.get(WorkKey::ShareTexts).to_owned()>
            <div class="choices">
                <Ticks text state />
                <GoesIn text state />
            </div>
        </Fold>
    }
}

#[component]
fn Ticks(text: &'static WorkText, state: State) -> impl IntoView {
    let session = Session::from_context();
    let counts = session.part(|all| TextKind::ALL.map(|kind| (kind, kind.count(all))));
    let tick = move |(kind, count): (TextKind, usize)| {
        let change = move |event| {
            let wanted = event_target_checked(&event);
            state.ticked.update(|ticked| {
                *ticked = if wanted { ticked.with(kind) } else { ticked.without(kind) };
            });
        };
        let values = [("kind", text.get(name(kind))), ("n", &count.to_string())];
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    name="share-text"
                    value=kind.as_str()
                    prop:checked=move || state.ticked.get().contains(kind)
                    on:change=change
                />
                <span>{text.fill(WorkKey::ShareKind, &values)}</span>
            </label>
        }
    };
    let ticks = move || {
        let there = counts.get().into_iter().filter(|(_, count)| *count > 0);
        let ticks: Vec<_> = there.map(tick).collect();
        if ticks.is_empty() {
            view! { <p>{text.get(WorkKey::ShareNone)}</p> }.into_any()
        } else {
            view! { <div class="ticks">{ticks}</div> }.into_any()
        }
    };
    view! {
        <fieldset>
            <legend>{text.get(WorkKey::ShareTextsText)}</legend>
            {ticks}
        </fieldset>
    }
}

/// Every value that goes in: those who scroll through it have seen it all.
#[component]
fn GoesIn(text: &'static WorkText, state: State) -> impl IntoView {
    let entries = move || state.contents.with(|contents| contents.entries().to_vec());
    let list = move || {
        let entries = entries();
        if entries.is_empty() {
            return view! { <p>{text.get(WorkKey::ShareGoesInNothing)}</p> }.into_any();
        }
        let rows: Vec<_> = entries.into_iter().map(row).collect();
        view! {
            <dl class="goes-in" tabindex="0" aria-labelledby="goes-in-title">{rows}</dl>
        }
        .into_any()
    };
    view! {
        <div>
            <p id="goes-in-title"><strong>{text.get(WorkKey::ShareGoesIn)}</strong></p>
            {list}
        </div>
    }
}

fn row(Entry { path, value }: Entry) -> impl IntoView {
    view! {
        <div>
            <dt>{path.join(" · ")}</dt>
            <dd>{value}</dd>
        </div>
    }
}

fn name(kind: TextKind) -> WorkKey {
    match kind {
        TextKind::Notes => WorkKey::ShareKindNotes,
        TextKind::Evidence => WorkKey::ShareKindEvidence,
        TextKind::Owners => WorkKey::ShareKindOwners,
        TextKind::Names => WorkKey::ShareKindNames,
        TextKind::Justifications => WorkKey::ShareKindJustifications,
        TextKind::Systems => WorkKey::ShareKindSystems,
        TextKind::Risks => WorkKey::ShareKindRisks,
    }
}
