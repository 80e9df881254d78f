//! The working file: where it leads to.

use assessment::{
    Applicability, Assessment, ImpactStatus, Roadmap, SoaFilter, StatementOfApplicability,
};
use browser::clock;
use leptos::prelude::*;
use locale::{WorkKey, WorkText};
use report::schedule;

use crate::session::Session;
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
        let state = state(*route);
        view! {
            <li>
                <h3>
                    <a href=route.to_string()>{text.get(*name)}</a>
                </h3>
                <p>{text.get(*what)}</p>
                {state}
            </li>
        }
    });
    view! { <ul class="documents">{documents.collect_view()}</ul> }
}

/// How far a document is, for those that say so in a line.
type State = fn(&Assessment, &WorkText) -> String;

fn state(route: Route) -> Option<AnyView> {
    let text = Working::from_context().text;
    let state: State = match route {
        Route::Soa => soa,
        Route::Roadmap => roadmap,
        Route::Systems => systems,
        Route::Risks => risks,
        _ => return None,
    };
    let state = Session::from_context().part(move |assessment| state(assessment, text));
    Some(view! { <p class="state">{state}</p> }.into_any())
}

fn soa(assessment: &Assessment, text: &WorkText) -> String {
    let statement = StatementOfApplicability::of(assessment, clock::now().date());
    let count = |filter| statement.count(filter).to_string();
    let applicable = count(SoaFilter::Is(Applicability::Applicable));
    let excluded = count(SoaFilter::Is(Applicability::Excluded));
    let undecided = count(SoaFilter::Is(Applicability::Undecided));
    let warnings = count(SoaFilter::WithWarnings);
    text.fill(
        WorkKey::WorkSoaState,
        &[
            ("applicable", &applicable),
            ("excluded", &excluded),
            ("undecided", &undecided),
            ("warnings", &warnings),
        ],
    )
}

fn roadmap(assessment: &Assessment, text: &WorkText) -> String {
    let roadmap = Roadmap::of(assessment);
    let days = schedule::effort(roadmap.effort);
    text.count_fill(WorkKey::WorkRoadmapState, roadmap.steps.len(), &[("days", &days)])
}

fn systems(assessment: &Assessment, text: &WorkText) -> String {
    let today = clock::now().date();
    let is_due = |system| matches!(ImpactStatus::of(system, today), ImpactStatus::Due(_));
    let due = assessment.systems.iter().filter(|(_, system)| is_due(system)).count();
    let due = text.count(WorkKey::WorkSystemsDue, due);
    text.count_fill(WorkKey::WorkSystemsState, assessment.systems.len(), &[("due", &due)])
}

fn risks(assessment: &Assessment, text: &WorkText) -> String {
    text.count(WorkKey::WorkRisksState, assessment.risks.len())
}
