//! Says what is open when it is not the ordinary case: the example, a snapshot,
//! or one of several. Whoever has one assessment never meets it.

use assessment::Assessment;
use browser::page;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::{Key, WorkKey, WorkText};
use shell::library;
use shell::route::Route;
use shell::slot::Slot;

use super::part::{Draw, NotLoaded, part};
use crate::content::Content;
use crate::navigation;
use crate::session::{Guest, Notice, Session};
use crate::working::with_work_text;

/// Fetches the banner only where there is something to say.
#[component]
pub fn BannerWhenNeeded() -> impl IntoView {
    let session = Session::from_context();
    let needed = Memo::new(move |_| {
        let shelf = session.shelf();
        shelf.others || shelf.guest != Guest::None || session.is_read_only()
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
    let guest = Memo::new(move |_| session.shelf().guest);
    let taken = session.part(|assessment| assessment.snapshot);
    let name = Memo::new(move |_| {
        let slot = session.shelf().open;
        session.with(|assessment| name_of(assessment, slot, text))
    });
    let body = move || match (guest.get(), taken.get()) {
        (Guest::Example | Guest::ExampleWanted, _) => view! { <OfExample text /> }.into_any(),
        (Guest::Shared, _) => view! { <OfShared text /> }.into_any(),
        (Guest::None, Some(day)) => {
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
        (Guest::None, None) => {
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
        session.close_guest();
        navigation::focus_heading_soon();
    };
    view! {
        <p>{text.get(WorkKey::BannerExample)}</p>
        <Copy text label=text.get(WorkKey::BannerExampleCopy) />
        <button type="button" on:click=back>{own}</button>
    }
}

/// Of which day a shared result is, whose if that is known, and what can be done
/// with it.
#[component]
fn OfShared(text: &'static WorkText) -> impl IntoView {
    let session = Session::from_context();
    let common = Content::from_context().text;
    let said = session.part(move |shared| {
        let day = report::words::date(shared.updated.date(), common);
        match shared_name(shared) {
            Some(name) => text.fill(WorkKey::BannerSharedOf, &[("name", name), ("date", &day)]),
            None => text.fill(WorkKey::BannerShared, &[("date", &day)]),
        }
    });
    let own_is_empty = session.own_part(Assessment::is_empty);
    let back = move |_| {
        session.close_guest();
        page::go_to(&Route::Results.to_string());
        navigation::focus_heading_soon();
    };
    view! {
        <p>{said}</p>
        <Copy text label=text.get(WorkKey::BannerExampleCopy) />
        <Show when=move || !own_is_empty.get()>
            <a class="button" href=Route::Compare.to_string()>
                {text.get(WorkKey::BannerSharedCompare)}
            </a>
        </Show>
        <button type="button" on:click=back>{common.get(Key::StartOwn)}</button>
    }
}

/// What the sender calls it: its name, or the organisation's.
fn shared_name(shared: &Assessment) -> Option<&str> {
    let names = [&shared.name, &shared.profile.organisation];
    names.into_iter().map(|name| name.trim()).find(|name| !name.is_empty())
}

/// Copies what is in hand, and opens the copy.
#[component]
fn Copy(text: &'static WorkText, label: &'static str) -> impl IntoView {
    let session = Session::from_context();
    // While the example is still to come, there is nothing to copy.
    let waiting = move || session.shelf().guest == Guest::ExampleWanted;
    let copy = move |_| {
        let in_hand = session.with_untracked(Assessment::clone);
        let name = match session.shelf().guest {
            Guest::Shared => shared_copy_name(&in_hand, text),
            _ => text.fill(WorkKey::AssessmentsCopyOf, &[("name", &in_hand.name)]),
        };
        // Off the link's address: a copy is one's own.
        let was_shared = session.shelf().guest == Guest::Shared;
        if session.open_copy(&library::copy(&in_hand, &name)).is_err() {
            session.tell(Notice::NoRoom);
        } else if was_shared {
            page::go_to(&Route::Results.to_string());
        }
        navigation::focus_heading_soon();
    };
    view! {
        <button type="button" disabled=waiting on:click=copy>{label}</button>
    }
}

/// What a copy of a shared result is called.
fn shared_copy_name(shared: &Assessment, text: &WorkText) -> String {
    match shared_name(shared) {
        Some(name) => text.fill(WorkKey::AssessmentsCopyOf, &[("name", name)]),
        None => {
            let date = shared.updated.date().to_string();
            text.fill(WorkKey::ShareCopyName, &[("date", &date)])
        }
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
