//! What every screen of the working file needs beside the questions: its
//! interface text and the guidance, fetched with the first of these screens.
//!
//! ```ignore
//! Ok(|| working(|| view! { <SoaScreen /> }.into_any()))
//! …
//! let work = Working::from_context();
//! work.text.get(WorkKey::SoaTitle)
//! ```

use std::sync::OnceLock;

use assessment::Guidance;
use futures_util::future::join;
use leptos::prelude::*;
use locale::WorkText;

use crate::components::part::{NotLoaded, awaited};
use crate::content::{Content, fetch_pack};

/// What is here once a screen of the working file is drawn.
#[derive(Clone, Copy)]
pub struct Working {
    /// The interface text of the working file.
    pub text: &'static WorkText,
    /// The guidance of every requirement.
    pub guidance: &'static Guidance,
}

impl Working {
    /// The working file's text, from context.
    pub fn from_context() -> Self {
        expect_context()
    }
}

/// Draws a screen of the working file, once its text is here.
pub fn working(draw: fn() -> AnyView) -> AnyView {
    let content = Content::from_context();
    awaited(
        Box::new(move || {
            Box::pin(async move {
                let (text, guidance) = join(work_text(), content.guidance_now()).await;
                text.zip(guidance)
                    .map(|(text, guidance)| Working { text, guidance })
                    .ok_or(NotLoaded)
            })
        }),
        move |working| {
            provide_context(working);
            draw()
        },
    )
}

/// The interface text of the working file, fetched once.
async fn work_text() -> Option<&'static WorkText> {
    static TEXT: OnceLock<WorkText> = OnceLock::new();
    if TEXT.get().is_none() {
        let text = WorkText::parse(&fetch_pack("data-work").await?).ok()?;
        let _ = TEXT.set(text);
    }
    TEXT.get()
}
