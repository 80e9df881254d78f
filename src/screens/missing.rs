//! An address that leads nowhere.

use leptos::prelude::*;
use locale::Key;

use crate::content::Content;
use shell::route::Route;

/// Says so, and leads back.
#[component]
pub fn MissingScreen() -> impl IntoView {
    let text = Content::from_context().text;
    view! {
        <section class="page">
            <h1 tabindex="-1">{text.get(Key::MissingTitle)}</h1>
            <p class="lead">{text.get(Key::MissingText)}</p>
            <p><a class="button" href=Route::Start.to_string()>{text.get(Key::MissingLink)}</a></p>
        </section>
    }
}
