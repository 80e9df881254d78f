//! The page within another site's page: messages both ways, and how much of the
//! frame there is to see.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    MessageEvent, ResizeObserver, Window,
};

/// The longest message that is read, in characters: a full storage, and some.
const LIMIT: u32 = 6 * 1024 * 1024;

/// The page that embeds this one, if one does.
fn host() -> Option<Window> {
    let window = crate::window();
    // One that is not embedded is its own parent.
    window.parent().ok().flatten().filter(|parent| *parent != window)
}

/// Whether another page embeds this one.
pub fn is_framed() -> bool {
    host().is_some()
}

/// Sends a message, as JSON, to the page that embeds this one, if that is of the
/// origin; `*` is every origin.
pub fn post(json: &str, origin: &str) {
    if let (Some(host), Ok(message)) = (host(), JSON::parse(json)) {
        // Refused only for what is no origin.
        let _ = host.post_message(&message, origin);
    }
}

/// Calls `read` with the origin and the JSON of every message of the page that
/// embeds this one, for as long as the page lives.
pub fn listen(read: impl Fn(&str, &str) + 'static) {
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let from_host = host().is_some_and(|host| {
            event.source().is_some_and(|source| JsValue::from(source) == JsValue::from(host))
        });
        if !from_host {
            return;
        }
        // What is no JSON, such as a circle, throws.
        if let Ok(json) = JSON::stringify(&event.data())
            && json.is_string()
            && json.length() <= LIMIT
        {
            read(&event.origin(), &String::from(json));
        }
    });
    let function = listener.as_ref().unchecked_ref();
    let _ = crate::window().add_event_listener_with_callback("message", function);
    listener.forget();
}

/// Calls `changed` with the height of the page's content, in CSS pixels, now and
/// whenever it changes, for as long as the page lives.
pub fn watch_height(changed: impl Fn(u32) + 'static) {
    let Some(body) = crate::document().body() else { return };
    let watched = body.clone();
    let observed = Closure::<dyn Fn()>::new(move || {
        // A height is no negative number and no large one.
        changed(watched.get_bounding_client_rect().height().ceil() as u32);
    });
    if let Ok(observer) = ResizeObserver::new(observed.as_ref().unchecked_ref()) {
        observer.observe(&body);
    }
    observed.forget();
}

/// Calls `seen` with whether an element is wholly to be seen, for as long as it
/// is there. Where the browser can tell, an element that is covered by something
/// of the page around is not to be seen.
pub fn watch_seen(element: &Element, seen: impl Fn(bool) + 'static) {
    let observed = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let Some(entry) = entries.iter().last() else { return };
        let covered = Reflect::get(&entry, &"isVisible".into()).is_ok_and(|is| is == false);
        let entry: IntersectionObserverEntry = entry.unchecked_into();
        seen(entry.intersection_ratio() >= 0.98 && !covered);
    });
    let options = IntersectionObserverInit::new();
    let steps = [0.0, 0.5, 0.98, 1.0].map(JsValue::from_f64);
    options.set_threshold(&steps.iter().collect::<Array>());
    // Browsers without this second version of the observer pass over it.
    for (name, value) in [("trackVisibility", JsValue::TRUE), ("delay", 100.into())] {
        let _ = Reflect::set(&options, &name.into(), &value);
    }
    let function = observed.as_ref().unchecked_ref();
    if let Ok(observer) = IntersectionObserver::new_with_options(function, &options) {
        observer.observe(element);
    }
    observed.forget();
}

/// Calls `focused` with top and height, in CSS pixels of the page, of whatever
/// receives the focus, for as long as the page lives.
pub fn watch_focus(focused: impl Fn(u32, u32) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let Some(target) = target else { return };
        let (place, scrolled) = (target.get_bounding_client_rect(), crate::page::scroll_position());
        // Negative is above the page, where nothing is.
        focused((place.top() + scrolled).max(0.0) as u32, place.height() as u32);
    });
    let function = listener.as_ref().unchecked_ref();
    let _ = crate::window().add_event_listener_with_callback("focusin", function);
    listener.forget();
}
