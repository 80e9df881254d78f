//! The interview: who is assessed, the task list, the area pages. One part,
//! fetched when the first of them opens.

mod area;
mod areas;
mod profile;

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

use crate::components::part::{Draw, NotLoaded};
use crate::navigation;
use shell::route::Route;

/// Brings the interview.
#[wasm_split(interview, wasm_split_path = leptos::wasm_split, fallible)]
pub fn load() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <Interview /> }.into_any())
}

#[component]
fn Interview() -> impl IntoView {
    let route = navigation::route();
    let screen = Memo::new(move |_| route.get().screen());
    // Keyed, so that nothing of one screen's elements, such as what is unfolded,
    // is carried over to the next.
    view! {
        <For each=move || [screen.get()] key=Route::to_string let:screen>
            {draw(screen)}
        </For>
    }
}

fn draw(screen: Route) -> AnyView {
    match screen {
        Route::Profile => view! { <profile::ProfileScreen /> }.into_any(),
        Route::Areas => view! { <areas::AreasScreen /> }.into_any(),
        Route::FirstPass(_) => view! { <area::FirstPassScreen /> }.into_any(),
        Route::Area(area, _) => view! { <area::AreaScreen area /> }.into_any(),
        _ => ().into_any(),
    }
}
