//! A part of the page that is fetched when it is first shown.

use std::future::Future;
use std::pin::Pin;

use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use locale::Key;

use crate::content::{Content, provide_catalogue};
use crate::navigation::Arrival;

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

type Loading<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// Shows what `load` brings: a split function returns how to draw the part, so
/// that it is drawn here, among its context.
pub fn part<F>(load: fn() -> F) -> AnyView
where
    F: Future<Output = Result<Draw, NotLoaded>> + 'static,
{
    shown(Box::new(move || Box::pin(load())))
}

/// As [`part`], for a screen that shows the catalogue's questions.
pub fn catalogue_part<F>(load: fn() -> F) -> AnyView
where
    F: Future<Output = Result<Draw, NotLoaded>> + 'static,
{
    let content = Content::from_context();
    shown(Box::new(move || {
        // Both are under way at once.
        let both = join(load(), content.questions_now());
        Box::pin(async move {
            let (draw, questions) = both.await;
            questions.ok_or(NotLoaded).and(draw)
        })
    }))
}

fn shown(load: Box<dyn Fn() -> Loading<Draw> + Send + Sync>) -> AnyView {
    let content = Content::from_context();
    awaited(load, move |draw| {
        // Not tracked: questions that arrive later draw nothing anew.
        if let Some(questions) = untrack(|| content.questions()) {
            provide_catalogue(questions);
        }
        draw()
    })
}

/// Shows what `draw` makes of what `load` brings; meanwhile that it is loading,
/// and if it fails, that it did, with a button to try again.
pub fn awaited<T: Copy + Send + Sync + 'static>(
    load: Box<dyn Fn() -> Loading<T> + Send + Sync>,
    draw: impl Fn(T) -> AnyView + Send + 'static,
) -> AnyView {
    let text = Content::from_context().text;
    let arrival = Arrival::from_context();
    let loaded = RwSignal::new(None::<Result<T, NotLoaded>>);
    let load = StoredValue::new(load);
    let fetch = move || {
        loaded.set(None);
        spawn_local(async move {
            let result = load.with_value(|load| load()).await;
            // The visitor may have gone elsewhere meanwhile.
            loaded.try_set(Some(result));
            request_animation_frame(move || arrival.settle());
        });
    };
    fetch();
    let view = move || match loaded.get() {
        Some(Ok(brought)) => draw(brought),
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
    };
    view.into_any()
}
