//! All assessments of the visitor's own, and a further one.

use assessment::Answer;
use leptos::ev;
use leptos::prelude::*;
use locale::WorkKey;

use super::row::{Row, UnreadableRow};
use crate::navigation;
use crate::session::Session;
use crate::working::Working;
use browser::page;
use shell::keeper::Saving;
use shell::library::Entry;
use shell::route::Route;
use shell::slot::Slot;

/// The list: those in use, the archived ones folded, those that cannot be read.
#[component]
pub fn ListScreen() -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let entries = entries();
    // What just happened, for those who do not see the list change.
    let said = RwSignal::new(None::<WorkKey>);
    // Another tab may have others open.
    let listening = window_event_listener(ev::storage, move |_| session.refresh());
    on_cleanup(move || listening.remove());

    let slots = move |shown: fn(&Entry) -> bool| {
        move || {
            let shown = |all: &Vec<Entry>| {
                all.iter().filter(|entry| shown(entry)).map(|entry| entry.slot).collect()
            };
            entries.with::<Vec<Slot>>(shown)
        }
    };
    let in_use = slots(|entry| entry.content.as_ref().is_ok_and(|all| !all.archived));
    let archived = slots(|entry| entry.content.as_ref().is_ok_and(|all| all.archived));
    let unreadable = slots(|entry| entry.content.is_err());
    let archived_count = Memo::new(move |_| archived().len());
    let archived_summary = move || text.count(WorkKey::AssessmentsArchived, archived_count.get());
    let in_memory = move || session.saving() == Saving::Denied;
    view! {
        <section class="page wide kept">
            <h1 tabindex="-1">{text.get(WorkKey::AssessmentsTitle)}</h1>
            <p class="lead">{text.get(WorkKey::AssessmentsLead)}</p>
            <Show when=in_memory>
                <p class="warning">{text.get(WorkKey::AssessmentsMemory)}</p>
            </Show>
            <p role="status">{move || said.get().map(|said| text.get(said))}</p>
            <ul class="kept-list">
                <For each=in_use key=|slot| *slot let:slot>
                    <Row place=slot entries said />
                </For>
                <For each=unreadable key=|slot| *slot let:slot>
                    <UnreadableRow place=slot entries said />
                </For>
            </ul>
            <Show when=move || { archived_count.get() > 0 }>
                <details>
                    <summary>{archived_summary}</summary>
                    <ul class="kept-list">
                        <For each=archived key=|slot| *slot let:slot>
                            <Row place=slot entries said />
                        </For>
                    </ul>
                </details>
            </Show>
            <p>
                <a href=Route::Compare.to_string()>{text.get(WorkKey::AssessmentsCompare)}</a>
            </p>
            <New said />
        </section>
    }
}

/// Every assessment, as it changes.
pub fn entries() -> Memo<Vec<Entry>> {
    let session = Session::from_context();
    Memo::new(move |_| {
        session.shelf();
        session.with(|_| ());
        session.entries()
    })
}

/// Begins a further one under a name of its own.
#[component]
fn New(said: RwSignal<Option<WorkKey>>) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let name = RwSignal::new(String::new());
    let create = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match session.new_assessment(name.get_untracked().trim()) {
            Ok(_) => page::go_to(&Route::Profile.to_string()),
            Err(_) => said.set(Some(WorkKey::AssessmentsNoRoom)),
        }
    };
    view! {
        <form class="block" on:submit=create>
            <h2>{text.get(WorkKey::AssessmentsNew)}</h2>
            <div class="field">
                <label for="new-name">{text.get(WorkKey::AssessmentsNewName)}</label>
                <p class="hint" id="new-name-hint">{text.get(WorkKey::AssessmentsNewHint)}</p>
                <input
                    id="new-name"
                    type="text"
                    autocomplete="off"
                    required
                    maxlength=Answer::OWNER_LIMIT
                    aria-describedby="new-name-hint"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            <p class="actions">
                <button type="submit" class="primary">{text.get(WorkKey::AssessmentsCreate)}</button>
            </p>
        </form>
    }
}

/// Moves the focus to the name of one that has just come, or to the heading
/// where one has just gone.
pub fn focus_on(slot: Option<Slot>) {
    match slot {
        Some(slot) => request_animation_frame(move || {
            if let Some(field) = page::by_id(&name_id(slot)) {
                page::reveal(&field);
                page::focus(&field);
            }
        }),
        None => navigation::focus_heading_soon(),
    }
}

/// The id of the field with a name.
pub fn name_id(slot: Slot) -> String {
    format!("name-{slot}")
}
