//! Fetches the example and takes it in hand.

use std::sync::OnceLock;

use assessment::{Assessment, file};
use leptos::prelude::*;
use locale::WorkKey;

use crate::components::part::{NotLoaded, awaited};
use crate::content::fetched_once;
use crate::navigation;
use crate::session::{Guest, Session};
use crate::working::Working;
use browser::page;
use shell::route::Route;

/// What is shown until the example is here, or if it cannot be fetched.
#[component]
pub fn ExampleScreen() -> impl IntoView {
    let text = Working::from_context().text;
    view! {
        <section class="page">
            <h1 tabindex="-1">{text.get(WorkKey::ExampleTitle)}</h1>
            <p class="lead">{text.get(WorkKey::ExampleLead)}</p>
            {awaited(
                Box::new(|| Box::pin(async { example().await.ok_or(NotLoaded) })),
                |example| view! { <Arrived example /> }.into_any(),
            )}
            <p><a href=Route::Start.to_string()>{text.get(WorkKey::ExampleBack)}</a></p>
        </section>
    }
}

/// Opens the example, once what waited for it is drawn.
#[component]
fn Arrived(example: &'static Assessment) -> impl IntoView {
    let session = Session::from_context();
    let route = navigation::route();
    Effect::new(move |_| {
        if session.shelf().guest != Guest::Example {
            session.open_example(example.clone());
        }
        if route.get_untracked() == Route::Example {
            // In its place: going back from the results leads to where one was before.
            page::replace(&Route::Results.to_string());
        }
    });
}

/// The example, fetched once.
async fn example() -> Option<&'static Assessment> {
    static EXAMPLE: OnceLock<Assessment> = OnceLock::new();
    fetched_once(&EXAMPLE, "data-example", |text| file::read(text).ok()).await
}
