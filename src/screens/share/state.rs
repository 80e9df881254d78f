//! What the link is made of; it lives as long as the screen does.

use assessment::share::{ShareError, url};
use leptos::prelude::*;
use locale::Key;
use share::{Contents, Length, Texts};

use super::plain_link;
use crate::content::Content;
use crate::session::Session;
use browser::page;

/// What the link is made of.
#[derive(Clone, Copy)]
pub struct State {
    /// The texts that go in.
    pub ticked: RwSignal<Texts>,
    /// What goes in.
    pub contents: Memo<Contents>,
    /// The payload of the link, once it is locked; it is not any more when what
    /// goes in changes.
    pub locked: RwSignal<Option<String>>,
}

impl State {
    /// The plain link.
    pub fn new() -> Self {
        let session = Session::from_context();
        let justification = Content::from_context().text.get(Key::SharedJustification);
        let ticked = RwSignal::new(Texts::EMPTY);
        let contents = Memo::new(move |_| {
            let day = session.result_day();
            session.with(|all| Contents::of(all, day, ticked.get(), justification))
        });
        let locked = RwSignal::new(None);
        Effect::new(move |before: Option<()>| {
            contents.with(|_| ());
            if before.is_some() {
                locked.set(None);
            }
        });
        Self { ticked, contents, locked }
    }

    /// The link, tracked.
    ///
    /// # Errors
    /// [`ShareError::TooLong`] with these texts.
    pub fn link(self) -> Result<String, ShareError> {
        let payload = match self.locked.get() {
            Some(payload) => payload,
            None => self.contents.with(Contents::payload)?,
        };
        let link = url(&page::address(), &payload);
        match Length::of(link.len()) {
            Length::TooLong => Err(ShareError::TooLong),
            _ => Ok(link),
        }
    }

    /// The link without texts or lock, tracked.
    ///
    /// # Errors
    /// For a framework that links do not know.
    pub fn plain(self) -> Result<String, ShareError> {
        self.contents.with(|contents| plain_link(contents.result()))
    }
}
