//! Noting a change: what kind, when, and what.

use assessment::{Answer, Date, EntryId, ImpactAssessment, Trigger, TriggerKind};
use leptos::prelude::*;
use locale::WorkKey;

use crate::session::Session;
use crate::working::{Working, impact_text};
use browser::{clock, page};

/// The heading over the changes.
pub const CHANGES: &str = "changes";
const OPENER: &str = "change-add";
const KIND: &str = "change-kind";
const DATE: &str = "change-date";
const REFUSED: &str = "change-refused";

/// The button that notes a change, and the form behind it.
#[component]
pub fn NoteChange(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let open = RwSignal::new(false);
    let room = session.part(move |all| {
        let system = all.systems.get(id);
        system.is_some_and(|of| of.impact.triggers.len() < ImpactAssessment::TRIGGER_LIMIT)
    });
    let begin = move |_| {
        open.set(true);
        request_animation_frame(|| focus_on(KIND));
    };
    let close = move || {
        open.set(false);
        request_animation_frame(focus_on_opener);
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
                        <button type="button" id=OPENER on:click=begin>
                            {text.get(WorkKey::ImpactChangeAdd)}
                        </button>
                    </Show>
                </p>
            }
        >
            <Form id close />
        </Show>
    }
}

/// Asks for the change; what is missing is said, and nothing is noted without it.
#[component]
fn Form(id: EntryId, close: impl Fn() + Copy + 'static) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let kind = RwSignal::new(None::<TriggerKind>);
    let date = RwSignal::new(Some(clock::today()));
    let note = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<(&'static str, WorkKey)>);
    let refuse = move |field: &'static str, why: WorkKey| {
        refused.set(Some((field, why)));
        focus_on(field);
    };
    let save = move |_| {
        let Some(kind) = kind.get_untracked() else {
            return refuse(KIND, WorkKey::ImpactChangeKindMissing);
        };
        let Some(date) = date.get_untracked() else {
            return refuse(DATE, WorkKey::ImpactChangeDateMissing);
        };
        let trigger = Trigger::new(kind, date, note.get_untracked());
        session.change(|all| {
            if let Some(system) = all.systems.get_mut(id) {
                system.impact.triggers.push(trigger);
            }
        });
        close();
    };
    let wrong = move |field| refused.get().is_some_and(|(of, _)| of == field);
    let invalid = move |field| wrong(field).then_some("true");
    let described = move |field| wrong(field).then_some(REFUSED);
    let meaning = move || kind.get().map(|kind| impact_text().trigger(kind).text.as_str());
    let kinds = TriggerKind::ALL.iter().map(|of| {
        let title = impact_text().trigger(*of).title.as_str();
        view! { <option value=of.as_str()>{title}</option> }
    });
    view! {
        <fieldset class="change">
            <legend>{text.get(WorkKey::ImpactChangeAdd)}</legend>
            <div class="field">
                <label for=KIND>{text.get(WorkKey::ImpactChangeKind)}</label>
                <select
                    id=KIND
                    aria-invalid=move || invalid(KIND)
                    aria-describedby=move || described(KIND)
                    on:change=move |event| {
                        refused.set(None);
                        kind.set(TriggerKind::from_word(&event_target_value(&event)));
                    }
                >
                    <option value="">{text.get(WorkKey::ImpactChangeKindNone)}</option>
                    {kinds.collect_view()}
                </select>
                <p class="hint">{meaning}</p>
            </div>
            <div class="field">
                <label for=DATE>{text.get(WorkKey::ImpactChangeDate)}</label>
                <input
                    id=DATE
                    type="date"
                    aria-invalid=move || invalid(DATE)
                    aria-describedby=move || described(DATE)
                    prop:value=move || date.get().map(|day| day.to_string()).unwrap_or_default()
                    on:change=move |event| {
                        refused.set(None);
                        date.set(event_target_value(&event).parse::<Date>().ok());
                    }
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
            <p id=REFUSED role="alert">
                {move || refused.get().map(|(_, why)| text.get(why))}
            </p>
            <p class="actions">
                <button type="button" on:click=save>{text.get(WorkKey::ImpactChangeSave)}</button>
                <button type="button" class="quiet" on:click=move |_| close()>
                    {text.get(WorkKey::ImpactChangeCancel)}
                </button>
            </p>
        </fieldset>
    }
}

/// Moves the focus to the button; to the heading where there is no room for more.
pub fn focus_on_opener() {
    focus_on(if page::by_id(OPENER).is_some() { OPENER } else { CHANGES });
}

fn focus_on(id: &str) {
    if let Some(element) = page::by_id(id) {
        page::focus(&element);
    }
}
