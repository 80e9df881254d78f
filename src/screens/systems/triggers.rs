//! What has changed since an impact assessment, which makes it due again; and
//! beginning it again.

use assessment::{Answer, Date, EntryId, ImpactAssessment, Trigger, TriggerKind};
use leptos::prelude::*;
use locale::{Key, WorkKey};

use crate::content::Content;
use crate::session::Session;
use crate::working::{Working, impact_text};
use browser::{clock, page};

const OPENER: &str = "change-add";
const DATE: &str = "change-date";
/// The heading of the impact assessment.
pub const HEADING: &str = "impact";

/// Changes since a finished assessment: one in hand takes them in at once.
#[component]
pub fn Changes(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let finished = session
        .part(move |all| all.systems.get(id).is_some_and(|of| of.impact.finished().is_some()));
    let again = move |_| {
        session.change(|all| {
            if let Some(system) = all.systems.get_mut(id) {
                system.reassess();
            }
        });
        if let Some(heading) = page::by_id(HEADING) {
            page::reveal(&heading);
            page::focus(&heading);
        }
    };
    view! {
        <Show
            when=move || finished.get()
            fallback=move || view! { <p class="hint">{text.get(WorkKey::ImpactOpen)}</p> }
        >
            <h3>{text.get(WorkKey::ImpactChangesTitle)}</h3>
            <p>{text.get(WorkKey::ImpactChanges)}</p>
            <Noted id />
            <Show when=move || !session.is_read_only()>
                <NoteChange id />
                <p class="hint">{text.get(WorkKey::ImpactAgainText)}</p>
                <p>
                    <button type="button" on:click=again>{text.get(WorkKey::ImpactAgain)}</button>
                </p>
            </Show>
        </Show>
    }
}

/// The changes that were noted.
#[component]
fn Noted(id: EntryId) -> impl IntoView {
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
        if let Some(opener) = page::by_id(OPENER) {
            page::focus(&opener);
        }
    };
    let entry = move |(index, trigger): (usize, Trigger)| {
        let date = report::words::date(trigger.date, text);
        let values = [("kind", &*impact_text().trigger(trigger.kind).title), ("date", &*date)];
        let label = work.fill(WorkKey::ImpactChangeRemove, &values);
        view! {
            <li data-trigger=trigger.kind.as_str()>
                <strong>{work.fill(WorkKey::ImpactChangeEntry, &values)}</strong>
                " "
                {trigger.note}
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

/// Notes a change: what kind, when, and what.
#[component]
fn NoteChange(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let open = RwSignal::new(false);
    let kind = RwSignal::new(TriggerKind::Change);
    let date = RwSignal::new(Some(clock::today()));
    let note = RwSignal::new(String::new());
    let room = session.part(move |all| {
        let system = all.systems.get(id);
        system.is_some_and(|of| of.impact.triggers.len() < ImpactAssessment::TRIGGER_LIMIT)
    });
    let close = move || {
        open.set(false);
        note.set(String::new());
        request_animation_frame(|| focus_on(OPENER));
    };
    let save = move |_| {
        let Some(date) = date.get_untracked() else { return focus_on(DATE) };
        let trigger = Trigger::new(kind.get_untracked(), date, note.get_untracked());
        session.change(|all| {
            if let Some(system) = all.systems.get_mut(id) {
                system.impact.triggers.push(trigger);
            }
        });
        close();
    };
    let kinds = move || {
        let choice = |of: &'static TriggerKind| {
            let (of, means) = (*of, impact_text().trigger(*of));
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name="change-kind"
                        value=of.as_str()
                        prop:checked=move || kind.get() == of
                        on:change=move |_| kind.set(of)
                    />
                    <span class="name">{means.title.as_str()}</span>
                    <span class="text">{means.text.as_str()}</span>
                </label>
            }
        };
        TriggerKind::ALL.iter().map(choice).collect_view()
    };
    view! {
        <Show
            when=move || open.get()
            fallback=move || view! {
                <p>
                    <Show
                        when=move || room.get()
                        fallback=move || text.get(WorkKey::ImpactChangeFull)
                    >
                        <button type="button" id=OPENER on:click=move |_| open.set(true)>
                            {text.get(WorkKey::ImpactChangeAdd)}
                        </button>
                    </Show>
                </p>
            }
        >
            <fieldset class="change">
                <legend>{text.get(WorkKey::ImpactChangeKind)}</legend>
                {kinds()}
                <div class="field">
                    <label for=DATE>{text.get(WorkKey::ImpactChangeDate)}</label>
                    <input
                        id=DATE
                        type="date"
                        prop:value=move || date.get().map(|day| day.to_string()).unwrap_or_default()
                        on:change=move |event| date.set(event_target_value(&event).parse::<Date>().ok())
                    />
                </div>
                <div class="field">
                    <label for="change-note">{text.get(WorkKey::ImpactChangeNote)}</label>
                    <textarea
                        id="change-note"
                        rows="2"
                        maxlength=Answer::NOTE_LIMIT
                        prop:value=move || note.get()
                        on:input=move |event| note.set(event_target_value(&event))
                    ></textarea>
                </div>
                <p class="actions">
                    <button type="button" on:click=save>{text.get(WorkKey::ImpactChangeSave)}</button>
                    <button type="button" class="quiet" on:click=move |_| close()>
                        {text.get(WorkKey::ImpactChangeCancel)}
                    </button>
                </p>
            </fieldset>
        </Show>
    }
}

fn focus_on(id: &str) {
    if let Some(element) = page::by_id(id) {
        page::focus(&element);
    }
}
