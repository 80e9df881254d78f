//! The changes that were noted, which make an impact assessment due again.

use assessment::{EntryId, Trigger};
use leptos::prelude::*;
use locale::{Key, WorkKey};
use report::words::systems;

use super::note_change::focus_on_opener;
use crate::content::Content;
use crate::session::Session;
use crate::working::{Working, impact_text};

/// Those noted on the assessment in hand; they can be taken back.
#[component]
pub fn Noted(id: EntryId) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let session = Session::from_context();
    let triggers = session.part(move |all| {
        all.systems.get(id).map(|of| of.impact.triggers.clone()).unwrap_or_default()
    });
    let remove = move |index: usize| {
        session.change(|all| {
            let system = all.systems.get_mut(id).filter(|of| index < of.impact.triggers.len());
            if let Some(system) = system {
                system.impact.triggers.remove(index);
            }
        });
        focus_on_opener();
    };
    let entry = move |(index, trigger): (usize, Trigger)| {
        let label = worded(WorkKey::ImpactChangeRemove, &trigger);
        view! {
            <li data-trigger=trigger.kind.as_str()>
                {said(&trigger)}
                <Show when=move || !session.is_read_only()>
                    <button
                        type="button"
                        class="quiet"
                        aria-label=label.clone()
                        on:click=move |_| remove(index)
                    >
                        {text.get(Key::RequirementEvidenceRemove)}
                    </button>
                </Show>
            </li>
        }
    };
    move || {
        let triggers = triggers.get();
        if triggers.is_empty() {
            return view! { <p class="hint">{work.get(WorkKey::ImpactChangesNone)}</p> }.into_any();
        }
        let entries = triggers.into_iter().enumerate().map(entry).collect_view();
        view! { <ul class="plain noted">{entries}</ul> }.into_any()
    }
}

/// Those for which the assessment in hand is made; they stay with the earlier one.
#[component]
pub fn NotedBefore(id: EntryId) -> impl IntoView {
    let work = Working::from_context().text;
    let session = Session::from_context();
    let before = session.part(move |all| {
        let before = all.systems.get(id).map(|of| of.changes_before().cloned().collect());
        before.unwrap_or_default()
    });
    move || {
        let triggers: Vec<Trigger> = before.get();
        (!triggers.is_empty()).then(|| {
            view! {
                <p class="hint">{work.get(WorkKey::ImpactChangesBefore)}</p>
                <NotedOnce triggers />
            }
        })
    }
}

/// A list of them to be read only.
#[component]
pub fn NotedOnce(triggers: Vec<Trigger>) -> impl IntoView {
    if triggers.is_empty() {
        let none = Working::from_context().text.get(WorkKey::ImpactChangesNone);
        return view! { <p class="hint">{none}</p> }.into_any();
    }
    let entry = |trigger: Trigger| {
        view! { <li data-noted=trigger.kind.as_str()>{said(&trigger)}</li> }
    };
    view! { <ul class="plain">{triggers.into_iter().map(entry).collect_view()}</ul> }.into_any()
}

fn said(of: &Trigger) -> impl IntoView + use<> {
    view! {
        <strong>{worded(WorkKey::ImpactChangeEntry, of)}</strong>
        " "
        {of.note.clone()}
    }
}

fn worded(key: WorkKey, of: &Trigger) -> String {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    systems::change(key, of, work, impact_text(), text)
}
