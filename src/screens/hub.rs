//! The working file: where it leads to.

use leptos::prelude::*;
use locale::WorkKey;

use crate::working::{Working, working};
use shell::route::Route;

/// Draws the screen.
pub fn draw() -> AnyView {
    working(|| view! { <HubScreen /> }.into_any())
}

/// A document of the working file, with what it is for.
type Document = (Route, WorkKey, WorkKey);

const BUILD: [Document; 4] = [
    (Route::Soa, WorkKey::WorkSoa, WorkKey::WorkSoaText),
    (Route::Roadmap, WorkKey::WorkRoadmap, WorkKey::WorkRoadmapText),
    (Route::Systems, WorkKey::WorkSystems, WorkKey::WorkSystemsText),
    (Route::Risks, WorkKey::WorkRisks, WorkKey::WorkRisksText),
];
const READ: [Document; 3] = [
    (Route::EuAiAct, WorkKey::WorkEuAiAct, WorkKey::WorkEuAiActText),
    (Route::Iso27001, WorkKey::WorkIso27001, WorkKey::WorkIso27001Text),
    (Route::NistAiRmf, WorkKey::WorkNistAiRmf, WorkKey::WorkNistAiRmfText),
];
const SEVERAL: Document = (Route::Assessments, WorkKey::WorkSeveral, WorkKey::WorkSeveralText);

#[component]
fn HubScreen() -> impl IntoView {
    let text = Working::from_context().text;
    view! {
        <section class="page wide hub">
            <h1 tabindex="-1">{text.get(WorkKey::WorkTitle)}</h1>
            <p class="lead">{text.get(WorkKey::WorkLead)}</p>
            <h2>{text.get(WorkKey::WorkBuild)}</h2>
            <Documents documents=&BUILD />
            <h2>{text.get(WorkKey::WorkRead)}</h2>
            <Documents documents=&READ />
            <Documents documents=&[SEVERAL] />
            <p class="hint">{text.get(WorkKey::WorkPrinting)}</p>
        </section>
    }
}

#[component]
fn Documents(documents: &'static [Document]) -> impl IntoView {
    let text = Working::from_context().text;
    let documents = documents.iter().map(|(route, name, what)| {
        view! {
            <li>
                <h3>
                    <a href=route.to_string()>{text.get(*name)}</a>
                </h3>
                <p>{text.get(*what)}</p>
            </li>
        }
    });
    view! { <ul class="documents">{documents.collect_view()}</ul> }
}
