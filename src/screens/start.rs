//! What moves on the start page; the rest of it is in `index.html`.

use assessment::{Assessment, ISO_42001_2023};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::Key;

use crate::components::opener::Opener;
use crate::components::part::{Draw, NotLoaded, part};
use crate::content::Content;
use crate::navigation;
use crate::session::{Example, PLACE, Session};
use shell::route::Route;

/// Begin, or go on where one left off.
#[component]
pub fn Actions() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let route = navigation::route();
    let begun = session.part(|assessment| !assessment.is_empty());
    let done = session.part(|assessment| assessment.covered(ISO_42001_2023.requirement_ids()));
    // Read again whenever the start page opens.
    let place = move || {
        route.get();
        let stored =
            session.stored(PLACE).and_then(|place| Some(place.strip_prefix('#')?.to_owned()));
        let place = stored.map(|place| Route::parse(&place));
        place.filter(|place| place.asks()).unwrap_or(
            if session.with(|all: &Assessment| all.profile.is_complete()) {
                Route::Areas
            } else {
                Route::Profile
            },
        )
    };
    let example = move |class| {
        view! {
            <a class=class href=Route::Example.to_string()>{text.get(Key::StartExample)}</a>
        }
    };
    move || {
        if session.shelf().example != Example::Closed {
            view! {
                <button type="button" class="primary" on:click=move |_| session.close_example()>
                    {text.get(Key::StartOwn)}
                </button>
                {example("button")}
            }
            .into_any()
        } else if begun.get() {
            let all = ISO_42001_2023.requirements.len().to_string();
            let progress = text.count_fill(Key::StartProgress, done.get(), &[("all", &all)]);
            view! {
                <a class="button primary" href=place().to_string()>{text.get(Key::StartResume)}</a>
                <a class="button" href=Route::Results.to_string()>{text.get(Key::StartSeeResults)}</a>
                {example("")}
                <p class="hint">{progress}</p>
            }
            .into_any()
        } else {
            view! {
                <a class="button primary" href=Route::Profile.to_string()>
                    {text.get(Key::StartBegin)}
                </a>
                {example("button")}
            }
            .into_any()
        }
    }
}

/// Open a saved file. What opens it is fetched when somebody wants to.
#[component]
pub fn Open() -> impl IntoView {
    let text = Content::from_context().text;
    let wanted = RwSignal::new(false);
    move || {
        if wanted.get() {
            part(load)
        } else {
            view! {
                <button type="button" on:click=move |_| wanted.set(true)>
                    {text.get(Key::StartOpenButton)}
                </button>
            }
            .into_any()
        }
    }
}

#[wasm_split(open, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <Opener id="start-file" at_once=true /> }.into_any())
}
