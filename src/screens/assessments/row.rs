//! One of the assessments: its name, how far it is, and what can be done with it.

use assessment::{Answer, Assessment, Evaluation};
use leptos::prelude::*;
use locale::{Key, WorkKey};
use report::figures::Metric;
use report::words;

use super::list::{focus_on, name_id};
use crate::components::banner::name_of;
use crate::components::question::Confirm;
use crate::content::Content;
use crate::session::Session;
use crate::words::file_error;
use crate::working::Working;
use browser::{clock, download, page};
use shell::library::{Entry, NoRoom};
use shell::route::Route;
use shell::slot::Slot;

type Said = RwSignal<Option<WorkKey>>;

/// One that can be read.
#[component]
pub fn Row(place: Slot, entries: Memo<Vec<Entry>>, said: Said) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let kept = Memo::new(move |_| {
        entries.with(|all| {
            let entry = all.iter().find(|entry| entry.slot == place)?;
            entry.content.as_ref().ok().cloned()
        })
    });
    let name = Memo::new(move |_| kept.with(|kept| kept.as_ref().map(|kept| kept.name.clone())));
    let called = Memo::new(move |_| {
        kept.with(|kept| kept.as_ref().map(|kept| name_of(kept, place, text)).unwrap_or_default())
    });
    let rename = move |event| {
        let renamed = session.rename(place, event_target_value(&event).trim().to_owned());
        if renamed == Err(NoRoom) {
            said.set(Some(WorkKey::AssessmentsNoRoom));
        }
    };
    view! {
        <li data-slot=place.to_string()>
            <div class="field">
                <label for=name_id(place)>{text.get(WorkKey::AssessmentsName)}</label>
                <input
                    id=name_id(place)
                    type="text"
                    autocomplete="off"
                    maxlength=Answer::OWNER_LIMIT
                    placeholder=called
                    prop:value=move || name.get().unwrap_or_default()
                    on:change=rename
                />
            </div>
            <span class="visually-hidden" id=format!("called-{place}")>{called}</span>
            <p class="flags">{move || flags(place, kept.get(), entries)}</p>
            {move || kept.get().map(|kept| view! { <Facts kept /> })}
            <Actions place kept called said />
        </li>
    }
}

/// Whether it is open, a snapshot, or not saved.
fn flags(place: Slot, kept: Option<Assessment>, entries: Memo<Vec<Entry>>) -> Vec<AnyView> {
    let (text, shown) = (Content::from_context().text, Working::from_context().text);
    let open = (Session::from_context().shelf().open == place)
        .then(|| shown.get(WorkKey::AssessmentsOpenNow).to_owned());
    let taken = kept
        .and_then(|kept| kept.snapshot)
        .map(|day| shown.fill(WorkKey::AssessmentsTaken, &[("date", &words::date(day, text))]));
    let unsaved = entries
        .with(|all| all.iter().any(|entry| entry.slot == place && entry.unsaved))
        .then(|| shown.get(WorkKey::AssessmentsUnsaved).to_owned());
    let flags = [open, taken, unsaved].into_iter().flatten();
    flags.map(|flag| view! { <span class="flag">{flag}</span> }.into_any()).collect()
}

#[component]
fn Facts(kept: Assessment) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let evaluation = Evaluation::of(&kept);
    let figures = &evaluation.figures.overall;
    let organisation = (!kept.profile.organisation.is_empty()).then_some(kept.profile.organisation);
    view! {
        <dl class="facts">
            {organisation.map(|name| view! {
                <div>
                    <dt>{work.get(WorkKey::AssessmentsOrganisation)}</dt>
                    <dd>{name}</dd>
                </div>
            })}
            <div>
                <dt>{work.get(WorkKey::AssessmentsChanged)}</dt>
                <dd>{words::date(kept.updated.date(), text)}</dd>
            </div>
            <div>
                <dt>{work.get(WorkKey::AssessmentsVerdict)}</dt>
                <dd data-verdict=evaluation.verdict.as_str()>
                    {text.get(words::verdict(evaluation.verdict))}
                </dd>
            </div>
            <div>
                <dt>{text.get(Key::FigureReadiness)}</dt>
                <dd
                    class="figure-value"
                    data-metric=Metric::Readiness.as_str()
                    data-scope="overall"
                    data-value=Metric::Readiness.value_attribute(figures)
                >
                    {Metric::Readiness.shown(figures)}
                </dd>
            </div>
        </dl>
    }
}

#[component]
fn Actions(
    place: Slot,
    kept: Memo<Option<Assessment>>,
    called: Memo<String>,
    said: Said,
) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let is_open = move || session.shelf().open == place;
    let is_snapshot = Memo::new(move |_| {
        kept.with(|kept| kept.as_ref().is_some_and(|kept| kept.snapshot.is_some()))
    });
    let archived =
        Memo::new(move |_| kept.with(|kept| kept.as_ref().is_some_and(|kept| kept.archived)));
    let open = move |_| {
        session.open_slot(place);
        let to = if is_snapshot.get_untracked() { Route::Results } else { Route::Areas };
        page::go_to(&to.to_string());
    };
    // What has come is focused, what could not come is said.
    let added = move |slot: Result<Slot, NoRoom>, done: WorkKey| {
        said.set(Some(if slot.is_ok() { done } else { WorkKey::AssessmentsNoRoom }));
        if let Ok(slot) = slot {
            focus_on(Some(slot));
        }
    };
    let duplicate = move |_| {
        if let Some(kept) = kept.get_untracked() {
            let name = text.fill(WorkKey::AssessmentsCopyOf, &[("name", &called.get_untracked())]);
            added(session.duplicate(&kept, &name), WorkKey::AssessmentsDuplicated);
        }
    };
    let snapshot = move |_| {
        if let Some(kept) = kept.get_untracked() {
            let taken = session.take_snapshot(&kept, clock::today());
            added(taken, WorkKey::AssessmentsSnapshotTaken);
        }
    };
    let archive = move |_| match session.archive(place, !archived.get_untracked()) {
        Ok(()) => focus_on(None),
        Err(NoRoom) => said.set(Some(WorkKey::AssessmentsNoRoom)),
    };
    let archive_label = move || {
        let key =
            if archived.get() { WorkKey::AssessmentsRestore } else { WorkKey::AssessmentsArchive };
        text.get(key)
    };
    let described = move || format!("called-{place}");
    view! {
        <div class="actions">
            <Show when=move || !is_open()>
                <button type="button" aria-describedby=described() on:click=open>
                    {text.get(WorkKey::AssessmentsOpen)}
                </button>
            </Show>
            <button type="button" class="quiet" aria-describedby=described() on:click=duplicate>
                {text.get(WorkKey::AssessmentsDuplicate)}
            </button>
            <Show when=move || !is_snapshot.get()>
                <button type="button" class="quiet" aria-describedby=described() on:click=snapshot>
                    {text.get(WorkKey::AssessmentsSnapshot)}
                </button>
            </Show>
            <button type="button" class="quiet" aria-describedby=described() on:click=archive>
                {archive_label}
            </button>
            <Delete place called=Signal::from(called) said />
        </div>
    }
}

#[component]
fn Delete(place: Slot, called: Signal<String>, said: Said) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let delete = move |()| match session.delete(place) {
        Ok(()) => focus_on(None),
        Err(_) => said.set(Some(WorkKey::AssessmentsNotDeleted)),
    };
    let question = move || text.fill(WorkKey::AssessmentsDeleteText, &[("name", &called.get())]);
    view! {
        <Confirm
            id=format!("delete-{place}")
            button=text.get(WorkKey::AssessmentsDelete)
            class="quiet"
            described_by=format!("called-{place}")
            title=text.get(WorkKey::AssessmentsDeleteTitle)
            text=Signal::derive(question)
            no=text.get(WorkKey::AssessmentsDeleteNo)
            yes=text.get(WorkKey::AssessmentsDeleteYes)
            on_yes=delete
        />
    }
}

/// One that cannot be read: it can be downloaded and deleted, and stays as it is.
#[component]
pub fn UnreadableRow(place: Slot, entries: Memo<Vec<Entry>>, said: Said) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let found = entries.with_untracked(|all| {
        let entry = all.iter().find(|entry| entry.slot == place)?;
        entry.content.as_ref().err().cloned()
    });
    found.map(|unreadable| {
        let reason = file_error(text, &unreadable.error);
        let values = [("key", place.key()), ("reason", reason)];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        let why = work.fill(WorkKey::AssessmentsUnreadableText, &values);
        let download = move |_| {
            let name = format!("aims-gap-{}.txt", place.key());
            let _ = download::offer(&name, "text/plain;charset=utf-8", &unreadable.stored);
        };
        view! {
            <li data-slot=place.to_string()>
                <p class="row-title" id=format!("called-{place}")>
                    {work.get(WorkKey::AssessmentsUnreadable)}
                </p>
                <p>{why}</p>
                <div class="actions">
                    <button type="button" data-download="stored" on:click=download>
                        {work.get(WorkKey::AssessmentsDownload)}
                    </button>
                    <Delete place called=Signal::derive(move || place.key()) said />
                </div>
            </li>
        }
    })
}
