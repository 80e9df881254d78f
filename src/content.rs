//! The text of the language in use: interface and questions with the first
//! load, guidance when it is first needed.

use assessment::{Guidance, ISO_42001_2023, PackError, Questions};
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::Text;

use crate::browser::{fetch, page};

/// The text of the language in use.
#[derive(Clone, Copy)]
pub struct Content {
    /// Interface text.
    pub text: &'static Text,
    /// The catalogue's questions and level descriptions.
    pub questions: &'static Questions,
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

impl Content {
    /// Reads the packs of the first load and provides them as context.
    ///
    /// # Errors
    /// When a pack is not of this build.
    pub fn open(text: &str, questions: &str) -> Result<Self, String> {
        let text = Text::parse(text).map_err(|error| error.to_string())?;
        let questions = Questions::parse(&ISO_42001_2023, questions)
            .map_err(|error: PackError| error.to_string())?;
        let content = Self {
            // One language for as long as the page lives.
            text: Box::leak(Box::new(text)),
            questions: Box::leak(Box::new(questions)),
            guidance: RwSignal::new(GuidanceState::Absent),
        };
        provide_context(content);
        Ok(content)
    }

    /// The content of this app.
    pub fn from_context() -> Self {
        expect_context()
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
                let state = match fetch_guidance().await {
                    Some(guidance) => GuidanceState::Here(Box::leak(Box::new(guidance))),
                    None => GuidanceState::Failed,
                };
                self.guidance.set(state);
            });
        }
    }

    /// The guidance, fetched if need be; none when that fails.
    pub async fn guidance_now(self) -> Option<&'static Guidance> {
        if let GuidanceState::Here(guidance) = self.guidance.get_untracked() {
            return Some(guidance);
        }
        let guidance: &'static Guidance = Box::leak(Box::new(fetch_guidance().await?));
        self.guidance.set(GuidanceState::Here(guidance));
        Some(guidance)
    }
}

/// `index.html` says where the file is.
async fn fetch_guidance() -> Option<Guidance> {
    let url = page::root_attribute("data-guidance")?;
    let pack = fetch::text(&url).await.ok()?;
    Guidance::parse(&ISO_42001_2023, &pack).ok()
}
