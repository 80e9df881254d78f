//! A part of the page that is fetched when it is first shown.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use locale::Key;

use crate::content::Content;

/// What draws a part once its code is here.
pub type Draw = fn() -> AnyView;

/// A part could not be fetched; asking again fetches it anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

impl From<SplitLoaderError> for NotLoaded {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Shows what `load` brings: a split function returns how to draw the part, so
/// that it is drawn here, among its context.
pub fn part<F>(load: fn() -> F) -> impl IntoView
where
    F: Future<Output = Result<Draw, NotLoaded>> + 'static,
{
    let text = Content::from_context().text;
    let loaded = RwSignal::new(None::<Result<Draw, NotLoaded>>);
    let fetch = move || {
        loaded.set(None);
        spawn_local(async move {
            let result = load().await;
            // The visitor may have gone elsewhere meanwhile.
            loaded.try_set(Some(result));
        });
    };
    fetch();
    move || match loaded.get() {
        Some(Ok(draw)) => draw(),
        Some(Err(NotLoaded)) => view! {
            <section class="page">
                <p class="warning" role="alert">
                    {text.get(Key::NoticePartFailed)}" "
                    <button type="button" on:click=move |_| fetch()>
                        {text.get(Key::NoticeRetry)}
                    </button>
                </p>
            </section>
        }
        .into_any(),
        None => view! { <p class="loading">{text.get(Key::AppLoading)}</p> }.into_any(),
    }
}
