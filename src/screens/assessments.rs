//! The assessments that are kept in this browser: named, copied, compared. And
//! the example, which is not kept.

mod changes;
mod compare;
mod example;
mod figures;
mod list;
mod row;

use leptos::prelude::*;

use crate::navigation;
use crate::session::{Guest, Session};
use crate::working::working;
use shell::route::Route;

/// Draws these screens.
pub fn draw() -> AnyView {
    working(|| view! { <Screens /> }.into_any())
}

/// The screen of the present route; the example's in place of any other that
/// would show it, until it is here.
#[component]
fn Screens() -> impl IntoView {
    let session = Session::from_context();
    let route = navigation::route();
    let wanted = Memo::new(move |_| session.shelf().guest == Guest::ExampleWanted);
    move || match route.get() {
        Route::Assessments => view! { <list::ListScreen /> }.into_any(),
        Route::Compare => view! { <compare::CompareScreen /> }.into_any(),
        Route::Example => view! { <example::ExampleScreen /> }.into_any(),
        _ if wanted.get() => view! { <example::ExampleScreen /> }.into_any(),
        _ => ().into_any(),
    }
}
