//! The text of the language in use: interface text with the first load, the
//! catalogue's questions with the first screen that asks them, guidance when
//! somebody wants to know more.

use std::sync::OnceLock;

use assessment::{Guidance, ISO_42001_2023, Questions};
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::Text;

use browser::{fetch, page};

/// The text of the language in use.
#[derive(Clone, Copy)]
pub struct Content {
    /// Interface text.
    pub text: &'static Text,
    questions: RwSignal<Option<&'static Questions>>,
    guidance: RwSignal<GuidanceState>,
}

/// The guidance, which is fetched when first needed.
#[derive(Clone, Copy)]
pub enum GuidanceState {
    /// Not asked for.
    Absent,
    /// Asked for.
    Loading,
    /// Here.
    Here(&'static Guidance),
    /// It could not be loaded.
    Failed,
}

/// The questions, for the screens that are drawn only once they are here.
#[derive(Clone, Copy)]
struct Catalogue(&'static Questions);

/// Provides the questions as context to what is drawn next.
pub fn provide_catalogue(questions: &'static Questions) {
    provide_context(Catalogue(questions));
}

/// The questions and level descriptions, from context.
pub fn catalogue() -> &'static Questions {
    expect_context::<Catalogue>().0
}

impl Content {
    /// Reads the pack of the first load and provides the content as context.
    ///
    /// # Errors
    /// When the pack is not of this build.
    pub fn open(text: &str) -> Result<Self, String> {
        let text = Text::parse(text).map_err(|error| error.to_string())?;
        let content = Self {
            // One language for as long as the page lives.
            text: Box::leak(Box::new(text)),
            questions: RwSignal::new(None),
            guidance: RwSignal::new(GuidanceState::Absent),
        };
        provide_context(content);
        Ok(content)
    }

    /// The content of this app.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// The questions if they are here, tracked.
    pub fn questions(self) -> Option<&'static Questions> {
        self.questions.get()
    }

    /// The questions, fetched if need be; none when that fails.
    pub async fn questions_now(self) -> Option<&'static Questions> {
        if let Some(questions) = self.questions.get_untracked() {
            return Some(questions);
        }
        let pack = fetch_pack("data-questions").await?;
        let questions = Questions::parse(&ISO_42001_2023, &pack).ok()?;
        let questions: &'static Questions = Box::leak(Box::new(questions));
        self.questions.set(Some(questions));
        Some(questions)
    }

    /// The guidance as far as it is loaded, tracked.
    pub fn guidance(self) -> GuidanceState {
        self.guidance.get()
    }

    /// Loads the guidance unless it is here or on its way.
    pub fn load_guidance(self) {
        if matches!(self.guidance.get_untracked(), GuidanceState::Absent | GuidanceState::Failed) {
            self.guidance.set(GuidanceState::Loading);
            spawn_local(async move {
                if self.guidance_now().await.is_none() {
                    self.guidance.set(GuidanceState::Failed);
                }
            });
        }
    }

    /// The guidance, fetched if need be; none when that fails.
    pub async fn guidance_now(self) -> Option<&'static Guidance> {
        if let GuidanceState::Here(guidance) = self.guidance.get_untracked() {
            return Some(guidance);
        }
        let pack = fetch_pack("data-guidance").await?;
        let guidance = Guidance::parse(&ISO_42001_2023, &pack).ok()?;
        let guidance: &'static Guidance = Box::leak(Box::new(guidance));
        self.guidance.set(GuidanceState::Here(guidance));
        Some(guidance)
    }
}

/// What `read` makes of the file that the attribute names, kept in `held` for as
/// long as the page lives; none when it cannot be fetched or read, and then it is
/// tried again the next time.
pub async fn fetched_once<T>(
    held: &'static OnceLock<T>,
    attribute: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> Option<&'static T> {
    if held.get().is_none() {
        let _ = held.set(read(&fetch_pack(attribute).await?)?);
    }
    held.get()
}

/// A pack, from where the attribute of the root element of `index.html` says it is.
async fn fetch_pack(attribute: &str) -> Option<String> {
    fetch::text(&page::root_attribute(attribute)?).await.ok()
}
