//! What moves on the start page; the rest of it is in `index.html`.

use assessment::ISO_42001_2023;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::Key;

use crate::components::opener::Opener;
use crate::components::part::{Draw, NotLoaded, part};
use crate::content::Content;
use crate::navigation;
use crate::session::{PLACE, Session};
use shell::route::Route;

/// Begin, or go on where one left off: with one's own, also while the example is
/// looked at.
#[component]
pub fn Actions() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let route = navigation::route();
    let begun = session.own_part(|assessment| !assessment.is_empty());
    let done = session.own_part(|assessment| assessment.covered(ISO_42001_2023.requirement_ids()));
    let profiled = session.own_part(|assessment| assessment.profile.is_complete());
    // Read again whenever the start page opens.
    let place = move || {
        route.get();
        let stored =
            session.stored(PLACE).and_then(|place| Some(place.strip_prefix('#')?.to_owned()));
        let place = stored.map(|place| Route::parse(&place));
        place.filter(|place| place.asks()).unwrap_or(if profiled.get() {
            Route::Areas
        } else {
            Route::Profile
        })
    };
    move || {
        if begun.get() {
            let all = ISO_42001_2023.requirements.len().to_string();
            let progress = text.count_fill(Key::StartProgress, done.get(), &[("all", &all)]);
            view! {
                <a class="button primary" href=place().to_string()>{text.get(Key::StartResume)}</a>
                <a class="button" href=Route::Results.to_string()>{text.get(Key::StartSeeResults)}</a>
                <p class="hint">{progress}</p>
            }
            .into_any()
        } else {
            view! {
                <a class="button primary" href=Route::Profile.to_string()>
                    {text.get(Key::StartBegin)}
                </a>
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

#[wasm_split(aside, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <Opener id="start-file" at_once=true /> }.into_any())
}
