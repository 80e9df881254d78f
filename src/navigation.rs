//! Following the address: which route, where to scroll, what to focus.

use assessment::RequirementId;
use leptos::ev;
use leptos::prelude::*;

use browser::page;
use shell::route::Route;

/// Follows the address for as long as the page lives, and provides the route
/// and the arrival as context.
pub fn follow() -> ReadSignal<Route> {
    page::restore_scroll_ourselves();
    let (route, set_route) = signal(Route::parse(&page::fragment()));
    provide_context(route);
    let arrival = Arrival(StoredValue::new(Some((None, route.get_untracked()))));
    provide_context(arrival);

    let arrived = move || {
        let (before, now) = (route.get_untracked(), Route::parse(&page::fragment()));
        arrival.0.set_value(Some((Some(before), now)));
        set_route.set(now);
        // After the screen is drawn.
        request_animation_frame(move || arrival.settle());
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

/// Whence and where the visitor has gone, until the screen there is drawn: a
/// part of the page may still have to be fetched.
#[derive(Clone, Copy)]
pub struct Arrival(StoredValue<Option<(Option<Route>, Route)>>);

impl Arrival {
    /// The arrival, from context.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// Scrolls and focuses, once the screen is there.
    pub fn settle(self) {
        if screen_is_loading() {
            return;
        }
        let Some((before, now)) = self.0.try_update_value(Option::take).flatten() else { return };
        match (now.requirement(), page::remembered_scroll()) {
            // Back or forward, or reloaded: as it was.
            (_, Some(position)) => page::scroll_to(position),
            (Some(id), None) => show(id),
            (None, None) if before.is_some() => page::scroll_to(0.0),
            (None, None) => {}
        }
        let moved = before.is_some_and(|before| !before.same_screen(now));
        if moved && now.requirement().is_none() {
            focus_heading();
        }
    }
}

fn screen_is_loading() -> bool {
    matches!(document().query_selector("#screen > .loading"), Ok(Some(_)))
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

/// Focuses the heading of the screen once it is drawn anew: what was focused is gone.
pub fn focus_heading_soon() {
    request_animation_frame(focus_heading);
}

/// Screen readers begin a new screen at its heading.
fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("main section:not([hidden]) h1") {
        use wasm_bindgen::JsCast;
        page::focus(heading.unchecked_ref());
    }
}
