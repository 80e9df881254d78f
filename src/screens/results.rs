//! The result: verdict, figures, charts, findings, downloads, and the link to it.
//! All of it is read from the one evaluation, so that every view shows the same.

mod charts;
mod downloads;
mod figures;
mod findings;
pub mod shared;
mod standing;

use assessment::ISO_42001_2023;
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::Key;

use super::share;
use crate::components::part::{Draw, NotLoaded, part};
use crate::content::Content;
use crate::embed::{self, Embedding};
use crate::navigation;
use crate::session::Session;
use shell::route::Route;

/// Brings the screen, of the visitor's own result or of one from a link.
#[wasm_split(results, wasm_split_path = leptos::wasm_split, fallible)]
pub fn load() -> Result<Draw, NotLoaded> {
    Ok(|| match navigation::route().get_untracked() {
        Route::Shared => view! { <shared::SharedScreen /> }.into_any(),
        _ => view! { <ResultsScreen /> }.into_any(),
    })
}

/// Everything that follows from the answers.
#[component]
fn ResultsScreen() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let Embedding(embedding) = expect_context();
    let untouched =
        session.part(|assessment| assessment.covered(ISO_42001_2023.requirement_ids()) == 0);
    let nothing_yet = move || {
        untouched.get().then(|| {
            view! {
                <div class="aside">
                    <h2>{text.get(Key::ResultsEmptyTitle)}</h2>
                    <p>{text.get(Key::ResultsEmptyText)}</p>
                    <p>
                        <a class="button primary" href=Route::Areas.to_string()>
                            {text.get(Key::ResultsContinue)}
                        </a>
                    </p>
                </div>
            }
        })
    };
    view! {
        <section class="page wide results">
            <h1 tabindex="-1">{text.get(Key::ResultsTitle)}</h1>
            <p class="lead">
                {text.get(Key::ResultsLead)}" "
                <a href=Route::Method.to_string()>{text.get(Key::ResultsMethod)}</a>
            </p>
            {nothing_yet}
            <Outcome />
            {part(share::section)}
            {move || embedding.get().then(|| part(embed::consent))}
        </section>
    }
}

/// What is shown of every result.
#[component]
fn Outcome() -> impl IntoView {
    view! {
        <standing::Standing />
        <figures::FigureTable />
        <charts::Charts />
        <findings::Findings />
        <downloads::Downloads />
    }
}
