//! A result that somebody shared, or why its link cannot be opened.

use assessment::share::ShareError;
use leptos::prelude::*;
use locale::{Key, WorkKey, WorkText};

use super::Outcome;
use crate::components::part::part;
use crate::content::Content;
use crate::navigation;
use crate::screens::share;
use crate::session::{Guest, Link, Session};
use crate::working::{with_text_and_style, with_work_text};
use browser::page;
use shell::route::Route;

/// What came of the link in the address, from context.
#[derive(Clone, Copy)]
pub struct Followed(pub RwSignal<Link>);

/// Follows the link in the address, and every one that comes in its place.
#[component]
pub fn SharedScreen() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let route = navigation::route();
    let follow = move || session.follow_link(&page::fragment(), text.get(Key::SharedJustification));
    let followed = RwSignal::new(follow());
    provide_context(Followed(followed));
    Effect::new(move |before: Option<()>| {
        if route.get() == Route::Shared && before.is_some() {
            followed.set(follow());
        }
    });
    let in_hand = Memo::new(move |_| session.shelf().guest == Guest::Shared);
    move || match followed.get() {
        // The visitor closed or copied it, and is on the way elsewhere.
        Link::Open if !in_hand.get() => ().into_any(),
        Link::Open => view! {
            <section class="page wide results">
                <h1 tabindex="-1">{text.get(Key::TitleShared)}</h1>
                {with_work_text(|text| view! { <Note text /> }.into_any())}
                <Outcome />
            </section>
        }
        .into_any(),
        Link::Unread(_) => part(share::opening),
        Link::Refused(_) => with_text_and_style(|text| view! { <Refused text /> }.into_any()),
    }
}

/// Of which day it is, and what can be in it.
#[component]
fn Note(text: &'static WorkText) -> impl IntoView {
    let session = Session::from_context();
    let common = Content::from_context().text;
    let said = move || {
        let day = report::words::date(session.result_day(), common);
        text.fill(WorkKey::SharedNote, &[("date", &day)])
    };
    view! {
        <p class="lead">
            {said}" " <a href=Route::Method.to_string()>{common.get(Key::ResultsMethod)}</a>
        </p>
    }
}

/// Why a link cannot be opened, and what to ask the sender for.
#[component]
fn Refused(text: &'static WorkText) -> impl IntoView {
    let Followed(followed) = expect_context();
    let why = move || match followed.get() {
        Link::Refused(error) => said(text, &error),
        _ => String::new(),
    };
    let damaged = move || match followed.get() {
        Link::Refused(error) => asks_again(&error),
        _ => false,
    };
    view! {
        <section class="page" data-link="refused">
            <h1 tabindex="-1">{text.get(WorkKey::SharedFailedTitle)}</h1>
            <p class="lead" role="alert">{why}</p>
            <Show when=damaged>
                <p>{text.get(WorkKey::SharedWhole)}</p>
            </Show>
            <p>
                {text.get(WorkKey::SharedOwn)}" "
                <a href=Route::Start.to_string()>
                    {Content::from_context().text.get(Key::MissingLink)}
                </a>
            </p>
        </section>
    }
}

fn said(text: &WorkText, error: &ShareError) -> String {
    let key = match error {
        ShareError::NoLink => WorkKey::SharedNoLink,
        ShareError::Cut { arrived, whole } => {
            let (arrived, whole) = (arrived.to_string(), whole.to_string());
            return text.fill(WorkKey::SharedCut, &[("arrived", &arrived), ("whole", &whole)]);
        }
        ShareError::Mangled => WorkKey::SharedMangled,
        ShareError::Newer(_) => WorkKey::SharedNewer,
        ShareError::UnknownFramework(name) => {
            return text.fill(WorkKey::SharedFramework, &[("name", name)]);
        }
        ShareError::TooLong => WorkKey::SharedTooLong,
        // The other two are no errors where the visitor is asked for a passphrase.
        ShareError::Foreign | ShareError::NeedsPassphrase | ShareError::WrongPassphrase => {
            WorkKey::SharedForeign
        }
    };
    text.get(key).to_owned()
}

/// Whether the same link may arrive better another time.
fn asks_again(error: &ShareError) -> bool {
    matches!(
        error,
        ShareError::NoLink | ShareError::Cut { .. } | ShareError::Mangled | ShareError::TooLong
    )
}
