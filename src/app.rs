//! Puts the page together. The frame and the start page are in `index.html`,
//! so that they stand before the program is there; this fills their slots.

use any_spawner::Executor;
use leptos::ev;
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;
use wasm_bindgen::JsCast;

use crate::components::banner::BannerWhenNeeded;
use crate::components::notices::NoticesWhenTold;
use crate::components::part::NotLoaded;
use crate::content::Content;
use crate::embed::{self, Embedding};
use crate::navigation;
use crate::screens::{self, Screen};
use crate::session::{Guest, PLACE, Session};
use browser::page;
use browser::storage::PREFIX;
use shell::route::Route;

/// Starts the app.
///
/// # Errors
/// When a content file is not of this build.
pub fn start(text: &str) -> Result<(), String> {
    std::panic::set_hook(Box::new(page::crashed));
    // Effects are made before anything is mounted. A second start finds it there.
    let _ = Executor::init_wasm_bindgen();
    // Signals and context live as long as the page.
    let owner = Owner::new();
    owner.with(|| {
        let content = Content::open(text)?;
        let session = Session::open();
        let route = navigation::follow();
        follow_other_tabs(session);
        keep_place(session, route);
        reflect(content, route);
        begin_ones_own(session);
        embed_if_asked(session, route);
        fill("notices", || view! { <NoticesWhenTold /> }.into_any());
        fill("banner", || view! { <BannerWhenNeeded /> }.into_any());
        fill("start-actions", || view! { <screens::start::Actions /> }.into_any());
        fill("start-open", || view! { <screens::start::Open /> }.into_any());
        fill("screen", || view! { <Screen /> }.into_any());
        let arrival = navigation::Arrival::from_context();
        request_animation_frame(move || arrival.settle());
        page::set_root_attribute("data-ready", Some(""));
        Ok::<(), String>(())
    })?;
    std::mem::forget(owner);
    Ok(())
}

/// Mounts a view in place of what `index.html` has in the element of that id.
fn fill(id: &str, view: fn() -> AnyView) {
    if let Some(element) = page::by_id(id) {
        element.set_inner_html("");
        mount_to(element, view).forget();
    }
}

/// Another tab saved or erased something of ours.
fn follow_other_tabs(session: Session) {
    window_event_listener(ev::storage, move |event| {
        if event.key().is_none_or(|key| key.starts_with(PREFIX)) {
            take_over_news(session);
        }
    });
    // A tab that slept may have missed it.
    window_event_listener(ev::visibilitychange, move |_| take_over_news(session));
}

/// Two tabs are rare: what merges them is fetched when it is needed. Where that
/// fails, the next change is merged before it is saved.
fn take_over_news(session: Session) {
    if session.has_news() {
        spawn_local(async move {
            if let Ok(look) = take_over().await {
                look(session);
            }
        });
    }
}

#[wasm_split(aside, wasm_split_path = leptos::wasm_split, fallible)]
fn take_over() -> Result<fn(Session), NotLoaded> {
    Ok(Session::look)
}

/// Within another site's page, or under a site owner's look.
fn embed_if_asked(session: Session, route: ReadSignal<Route>) {
    provide_context(Embedding(RwSignal::new(false)));
    if page::root_attribute("data-embed").is_some() {
        let owner = Owner::current();
        spawn_local(async move {
            if let (Ok(begin), Some(owner)) = (embed::load().await, owner) {
                owner.with(|| begin(session, route));
            }
        });
    }
}

/// What is begun or gone on with on the start page is one's own, not the example.
fn begin_ones_own(session: Session) {
    window_event_listener(ev::click, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if target.is_some_and(|target| matches!(target.closest("#start-actions a"), Ok(Some(_)))) {
            session.close_guest();
        }
    });
}

/// Keeps where in the interview the visitor is, for coming back another day.
fn keep_place(session: Session, route: ReadSignal<Route>) {
    Effect::new(move |_| {
        let route = route.get();
        let own = untrack(|| session.shelf().guest == Guest::None);
        if own && route.asks() {
            session.store(PLACE, Some(&route.to_string()));
        }
    });
}

/// Shows in the frame which screen is open: title, navigation, start page.
fn reflect(content: Content, route: ReadSignal<Route>) {
    Effect::new(move |_| {
        let route = route.get();
        page::set_title(&screens::title(content, route));
        if let Some(start) = page::by_id("start") {
            start.set_hidden(route != Route::Start);
        }
        page::set_root_attribute("data-deep", None);
        let Ok(links) = document().query_selector_all("header nav a") else { return };
        let section = screens::section(route).map(|section| section.to_string());
        for link in (0..links.length()).filter_map(|index| links.get(index)) {
            let link: web_sys::Element = link.unchecked_into();
            let here = section.is_some() && link.get_attribute("href") == section;
            let _ = if here {
                link.set_attribute("aria-current", "page")
            } else {
                link.remove_attribute("aria-current")
            };
        }
    });
}
