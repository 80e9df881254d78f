//! Says what is open when it is not the ordinary case: the example, a snapshot,
//! or one of several. Whoever has one assessment never meets it.

use assessment::Assessment;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::{Key, WorkKey, WorkText};
use shell::library;
use shell::route::Route;
use shell::slot::Slot;

use super::part::{Draw, NotLoaded, part};
use crate::content::Content;
use crate::navigation;
use crate::session::{Example, Notice, Session};
use crate::working::with_work_text;

/// Fetches the banner only where there is something to say.
#[component]
pub fn BannerWhenNeeded() -> impl IntoView {
    let session = Session::from_context();
    let needed = Memo::new(move |_| {
        let shelf = session.shelf();
        shelf.others || shelf.example != Example::Closed || session.is_read_only()
    });
    move || if needed.get() { part(load) } else { ().into_any() }
}

#[wasm_split(aside, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<Draw, NotLoaded> {
    Ok(|| with_work_text(|text| view! { <Banner text /> }.into_any()))
}

#[component]
fn Banner(text: &'static WorkText) -> impl IntoView {
    let session = Session::from_context();
    let is_example = Memo::new(move |_| session.shelf().example != Example::Closed);
    let taken = session.part(|assessment| assessment.snapshot);
    let name = Memo::new(move |_| {
        let slot = session.shelf().open;
        session.with(|assessment| name_of(assessment, slot, text))
    });
    let body = move || match taken.get() {
        _ if is_example.get() => view! { <OfExample text /> }.into_any(),
        Some(day) => {
            let day = report::words::date(day, Content::from_context().text);
            let said = move || {
                text.fill(WorkKey::BannerSnapshot, &[("name", &name.get()), ("date", &day)])
            };
            let label = text.get(WorkKey::BannerSnapshotCopy);
            view! {
                <p>{said} " " <All text /></p>
                <Copy text label />
            }
            .into_any()
        }
        None => {
            let said = move || text.fill(WorkKey::BannerOpen, &[("name", &name.get())]);
            view! { <p>{said} " · " <All text /></p> }.into_any()
        }
    };
    view! {
        <section class="notice" data-banner="" aria-label=text.get(WorkKey::BannerLabel)>
            {body}
        </section>
    }
}

#[component]
fn OfExample(text: &'static WorkText) -> impl IntoView {
    let session = Session::from_context();
    let own = Content::from_context().text.get(Key::StartOwn);
    let back = move |_| {
        session.close_example();
        navigation::focus_heading_soon();
    };
    view! {
        <p>{text.get(WorkKey::BannerExample)}</p>
        <Copy text label=text.get(WorkKey::BannerExampleCopy) />
        <button type="button" on:click=back>{own}</button>
    }
}

/// Copies what is in hand, and opens the copy.
#[component]
fn Copy(text: &'static WorkText, label: &'static str) -> impl IntoView {
    let session = Session::from_context();
    // While the example is still to come, there is nothing to copy.
    let waiting = move || session.shelf().example == Example::Wanted;
    let copy = move |_| {
        let in_hand = session.with_untracked(Assessment::clone);
        let name = text.fill(WorkKey::AssessmentsCopyOf, &[("name", &in_hand.name)]);
        if session.open_copy(&library::copy(&in_hand, &name)).is_err() {
            session.tell(Notice::NoRoom);
        }
        navigation::focus_heading_soon();
    };
    view! {
        <button type="button" disabled=waiting on:click=copy>{label}</button>
    }
}

#[component]
fn All(text: &'static WorkText) -> impl IntoView {
    view! { <a href=Route::Assessments.to_string()>{text.get(WorkKey::BannerAll)}</a> }
}

/// What an assessment is called: its name, its organisation, or its number.
pub fn name_of(assessment: &Assessment, slot: Slot, text: &WorkText) -> String {
    [&assessment.name, &assessment.profile.organisation]
        .into_iter()
        .find(|name| !name.trim().is_empty())
        .cloned()
        .unwrap_or_else(|| text.fill(WorkKey::AssessmentsUnnamed, &[("n", &slot.to_string())]))
}
