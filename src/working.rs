//! What every screen of the working file needs beside the questions: its
//! interface text and the guidance, fetched with the first of these screens.
//!
//! ```ignore
//! Ok(|| working(|| view! { <SoaScreen /> }.into_any()))
//! …
//! let work = Working::from_context();
//! work.text.get(WorkKey::SoaTitle)
//! ```

use std::future::Future;
use std::sync::OnceLock;

use assessment::{Guidance, ISO_42001_2023, ImpactText, RiskText};
use futures_util::future::{join, join3};
use leptos::prelude::*;
use locale::{WorkKey, WorkText};
use shell::route::Route;

use browser::{fetch, page};

use crate::components::part::{NotLoaded, awaited};
use crate::content::{Content, fetched_once};
use crate::navigation;

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
    once_here(brought, provide_context, draw)
}

/// As [`working`], for a screen that also shows the words and scales of impact
/// assessments and risks, which it takes from [`impact_text`].
pub fn working_with_impact(draw: fn() -> AnyView) -> AnyView {
    let provide = |(working, impact): (Working, &'static ImpactText)| {
        provide_context(working);
        provide_context(impact);
    };
    once_here(brought_with_impact, provide, draw)
}

/// Draws a screen among its siblings, once what it needs is here and provided.
fn once_here<T, F>(bring: fn(Content) -> F, provide: fn(T), draw: fn() -> AnyView) -> AnyView
where
    T: Copy + Send + Sync + 'static,
    F: Future<Output = Option<T>> + 'static,
{
    let content = Content::from_context();
    awaited(
        Box::new(move || Box::pin(async move { bring(content).await.ok_or(NotLoaded) })),
        move |brought| {
            provide(brought);
            (view! { <Siblings /> }, draw()).into_any()
        },
    )
}

/// The words and scales of impact assessments and risks, from context.
pub fn impact_text() -> &'static ImpactText {
    expect_context()
}

async fn brought(content: Content) -> Option<Working> {
    // All are under way at once.
    let (text, guidance, style) = join3(work_text(), content.guidance_now(), style()).await;
    let ((text, guidance), ()) = text.zip(guidance).zip(style)?;
    Some(Working { text, guidance })
}

async fn brought_with_impact(content: Content) -> Option<(Working, &'static ImpactText)> {
    let (working, impact) = join(brought(content), impact_text_now()).await;
    working.zip(impact)
}

/// The style of these screens, fetched once.
async fn style() -> Option<()> {
    static HERE: OnceLock<()> = OnceLock::new();
    if HERE.get().is_none() {
        fetch::style(&page::root_attribute("data-work-style")?).await.ok()?;
        let _ = HERE.set(());
    }
    Some(())
}

/// The documents of the working file, in the order in which they are worked with.
const DOCUMENTS: [(Route, WorkKey); 8] = [
    (Route::WorkingFile, WorkKey::WorkOverview),
    (Route::Soa, WorkKey::WorkSoa),
    (Route::Roadmap, WorkKey::WorkRoadmap),
    (Route::Systems, WorkKey::WorkSystems),
    (Route::Risks, WorkKey::WorkRisks),
    (Route::EuAiAct, WorkKey::WorkEuAiAct),
    (Route::Iso27001, WorkKey::WorkIso27001),
    (Route::NistAiRmf, WorkKey::WorkNistAiRmf),
];

/// From one document to the next; not on screens that are none.
#[component]
fn Siblings() -> impl IntoView {
    let text = Working::from_context().text;
    let route = navigation::route();
    let here = move || match route.get() {
        Route::System(_) => Route::Systems,
        route => route,
    };
    let is_document = move || DOCUMENTS.iter().any(|(document, _)| *document == here());
    let links = move || {
        let link = |(document, name): (Route, WorkKey)| {
            let current = move || (here() == document).then_some("page");
            view! {
                <a href=document.to_string() aria-current=current>{text.get(name)}</a>
            }
        };
        DOCUMENTS.map(link)
    };
    view! {
        <Show when=is_document>
            <nav class="siblings" aria-label=text.get(WorkKey::WorkNav)>{links()}</nav>
        </Show>
    }
}

/// The interface text of the working file, fetched once.
pub async fn work_text() -> Option<&'static WorkText> {
    static TEXT: OnceLock<WorkText> = OnceLock::new();
    fetched_once(&TEXT, "data-work", |pack| WorkText::parse(pack).ok()).await
}

/// The words and scales of impact assessments and risks, fetched once.
pub async fn impact_text_now() -> Option<&'static ImpactText> {
    static TEXT: OnceLock<ImpactText> = OnceLock::new();
    fetched_once(&TEXT, "data-impact", |pack| ImpactText::parse(&ISO_42001_2023, pack).ok()).await
}

/// Draws a part that shows the working file's text and none of its screens, once
/// the text is here.
pub fn with_work_text(draw: fn(&'static WorkText) -> AnyView) -> AnyView {
    awaited(Box::new(|| Box::pin(async { work_text().await.ok_or(NotLoaded) })), draw)
}

/// As [`with_work_text`], for what also has the look of these screens.
pub fn with_text_and_style(draw: fn(&'static WorkText) -> AnyView) -> AnyView {
    awaited(Box::new(|| Box::pin(async { text_and_style().await.ok_or(NotLoaded) })), draw)
}

async fn text_and_style() -> Option<&'static WorkText> {
    let (text, style) = join(work_text(), style()).await;
    text.zip(style).map(|(text, ())| text)
}

/// What the risk register is drafted from, fetched once.
pub async fn risk_text() -> Option<&'static RiskText> {
    static TEXT: OnceLock<RiskText> = OnceLock::new();
    fetched_once(&TEXT, "data-risks", |pack| RiskText::parse(&ISO_42001_2023, pack).ok()).await
}
