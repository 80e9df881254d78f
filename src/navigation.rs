//! Following the address: which route, where to scroll, what to focus.

use assessment::RequirementId;
use leptos::ev;
use leptos::prelude::*;

use crate::browser::page;
use crate::route::Route;

/// The fragment of the skip link: not a route, a jump to the content.
const SKIP: &str = "main";

/// Follows the address for as long as the page lives, and provides the route
/// as context.
pub fn follow() -> ReadSignal<Route> {
    page::restore_scroll_ourselves();
    let (route, set_route) = signal(Route::parse(&page::fragment()));
    provide_context(route);

    let arrived = move || {
        let fragment = page::fragment();
        if fragment == SKIP {
            return focus_content();
        }
        let (before, now) = (route.get_untracked(), Route::parse(&fragment));
        set_route.set(now);
        // After the screen is drawn.
        request_animation_frame(move || settle(before, now));
    };
    window_event_listener(ev::hashchange, move |_| arrived());
    // The scroll position of the place one leaves, for coming back to it.
    window_event_listener(ev::scrollend, |_| page::remember_scroll());
    window_event_listener(ev::pagehide, |_| page::remember_scroll());
    route
}

/// The route, from context.
pub fn route() -> ReadSignal<Route> {
    expect_context()
}

/// Takes the visitor to where they were when the page was loaded.
pub fn arrive_first(route: Route) {
    request_animation_frame(move || match (page::remembered_scroll(), route.requirement()) {
        (Some(position), _) => page::scroll_to(position),
        (None, Some(id)) => show(id),
        (None, None) => {}
    });
}

fn settle(before: Route, now: Route) {
    match (now.requirement(), page::remembered_scroll()) {
        // Back or forward: as it was.
        (_, Some(position)) => page::scroll_to(position),
        (Some(id), None) => show(id),
        (None, None) => page::scroll_to(0.0),
    }
    if !before.same_screen(now) && now.requirement().is_none() {
        focus_heading();
    }
}

/// The id of a requirement's fieldset.
pub fn element_id(reference: &str) -> String {
    format!("r-{reference}")
}

fn show(id: RequirementId) {
    let reference = assessment::ISO_42001_2023.requirement(id).reference;
    if let Some(element) = page::by_id(&element_id(reference)) {
        page::reveal(&element);
        page::focus(&element);
    }
}

/// Screen readers begin a new screen at its heading.
fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("main section:not([hidden]) h1") {
        use wasm_bindgen::JsCast;
        page::focus(heading.unchecked_ref());
    }
}

fn focus_content() {
    if let Some(main) = page::by_id(SKIP) {
        page::focus(&main);
    }
}
