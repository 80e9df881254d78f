//! The AI systems in scope, with their impact assessments.

mod decision;
mod dimension;
mod doubts;
mod earlier;
mod evidence;
mod fields;
mod impact;
mod kept;
mod list;
mod note_change;
mod noted;
mod register;
mod reliance;
mod status;
mod system;
mod triggers;

use assessment::EntryId;
use leptos::prelude::*;

use crate::navigation;
use crate::working::working_with_impact;
use list::ListScreen;
use shell::route::Route;
use system::SystemScreen;

/// Draws these screens.
pub fn draw() -> AnyView {
    working_with_impact(|| view! { <Screens /> }.into_any())
}

/// The system that was added a moment ago: its name is asked for first.
#[derive(Clone, Copy)]
struct JustAdded(StoredValue<Option<EntryId>>);

/// The screen of the present route.
#[component]
fn Screens() -> impl IntoView {
    provide_context(JustAdded(StoredValue::new(None)));
    let route = navigation::route();
    move || match route.get() {
        Route::Systems => view! { <ListScreen /> }.into_any(),
        Route::System(id) => view! { <SystemScreen id /> }.into_any(),
        _ => ().into_any(),
    }
}
