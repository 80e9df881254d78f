//! Speaking with the page around.

use std::cell::RefCell;

use embed::{Channel, FromHost, Hosts, Options, StorageMode, ToHost};
use leptos::prelude::*;
use locale::{Key, Text};

use super::{Embedding, kept, reset};
use crate::content::Content;
use crate::session::Session;
use browser::{frame, page};
use shell::route::Route;

/// The page around, once it has said who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    origin: String,
}

thread_local! {
    static CHANNEL: RefCell<Channel> = RefCell::new(Channel::default());
}

impl Host {
    /// The host, if there is one that has said who it is.
    pub fn here() -> Option<Self> {
        let origin = CHANNEL.with_borrow(|channel| channel.origin().map(str::to_owned));
        origin.map(|origin| Self { origin })
    }

    /// What it is called before people: its origin without `https://`.
    pub fn name(&self) -> String {
        self.origin.strip_prefix("https://").unwrap_or(&self.origin).to_owned()
    }

    /// Sends a message to it and to no other page.
    pub fn send(&self, message: &ToHost) {
        frame::post(&message.to_json(), &self.origin);
    }
}

/// Sends a message to the host, once it has said who it is.
pub fn send(message: &ToHost) {
    if let Some(host) = Host::here() {
        host.send(message);
    }
}

/// Listens, says so, and tells the host how the content's height and the count of
/// answers change.
pub fn speak(session: Session, route: ReadSignal<Route>, options: &Options, hosts: Hosts) {
    let owner = Owner::current();
    let text = Content::from_context().text;
    let Embedding(embedding) = expect_context();
    let storage = options.storage.unwrap_or(StorageMode::Own);
    frame::listen(move |origin, json| {
        let received = CHANNEL.with_borrow_mut(|channel| channel.receive(origin, &hosts, json));
        let Some(message) = received else { return };
        let act = || match message {
            FromHost::Welcome { stored, .. } => {
                if storage == StorageMode::Host {
                    kept::restore(session, &stored);
                }
                embedding.set(true);
                greet(session, route, text);
                kept::tell(storage);
            }
            FromHost::View { top, height } => browser::look::set_view(top, height),
            FromHost::Start { request } => {
                session.close_guest();
                page::go_to(&Route::Profile.to_string());
                send(&ToHost::done(request, true));
            }
            FromHost::GetProgress { request } => {
                let (answered, total) = untrack(|| progress(session));
                send(&ToHost::progress_reply(request, answered, total));
            }
            FromHost::Reset { request } => reset::ask(session, request),
        };
        match &owner {
            Some(owner) => owner.with(act),
            None => act(),
        }
    });
    // It says nothing, so that every page may hear it.
    frame::post(&ToHost::hello().to_json(), "*");
}

/// Everything that the host is told by itself: heights, places and counts.
fn greet(session: Session, route: ReadSignal<Route>, text: &'static Text) {
    send(&ToHost::ready(
        env!("CARGO_PKG_VERSION"),
        assessment::ISO_42001_2023.id,
        &page::root_attribute("lang").unwrap_or_default(),
    ));
    frame::watch_height(|height| send(&ToHost::resize(height)));
    frame::watch_focus(|top, height| send(&ToHost::reveal(top, height)));
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        if before.is_some_and(|before| !before.same_screen(now)) {
            send(&ToHost::reveal(0, 1));
        }
        now
    });
    Effect::new(move |before: Option<(u32, u32)>| {
        let now @ (answered, total) = progress(session);
        if before != Some(now) {
            send(&ToHost::progress(answered, total));
            if before.is_some() && answered == total {
                send(&ToHost::complete(total));
            }
        }
        now
    });
    if session.is_denied() {
        send(&ToHost::error("storage-denied", text.get(Key::NoticeDenied)));
    }
}

/// How many requirements have an answer, of how many; tracked. Of the visitor's own:
/// what they only look at is none of the host's business.
fn progress(session: Session) -> (u32, u32) {
    let count = session.own_part(|all| {
        let framework = all.framework();
        (all.covered(framework.requirement_ids()), framework.requirements.len())
    });
    let (answered, total) = count.get();
    (u32::try_from(answered).unwrap_or(u32::MAX), u32::try_from(total).unwrap_or(u32::MAX))
}
