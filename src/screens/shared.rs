//! A result from a link: read here, shown by the part that shows results.

use leptos::prelude::*;
use locale::Key;

use super::results;
use crate::components::part::catalogue_part;
use crate::content::Content;
use crate::navigation;
use crate::session::{Link, Session};
use browser::page;
use shell::route::Route;

/// What came of the link in the address, from context.
#[derive(Clone, Copy)]
pub struct Followed(pub RwSignal<Link>);

/// Follows the link in the address, and every one that comes in its place.
pub fn shared() -> AnyView {
    let session = Session::from_context();
    let route = navigation::route();
    let justification = Content::from_context().text.get(Key::SharedJustification);
    let follow = move || session.follow_link(&page::fragment(), justification);
    let followed = RwSignal::new(follow());
    provide_context(Followed(followed));
    Effect::new(move |before: Option<()>| {
        if route.get() == Route::Shared && before.is_some() {
            followed.set(follow());
        }
    });
    catalogue_part(results::load)
}
