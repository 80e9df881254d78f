//! The roadmap: what to do in which order, and how long it takes. All of it is
//! read from one [`Roadmap`], so that it moves with every answer.

mod next;
mod path;
mod plan;
mod steps;
mod timeline;
mod total;

use assessment::{ISO_42001_2023, Level, RequirementId, Roadmap};
use leptos::prelude::*;
use locale::WorkKey;

use crate::content::catalogue;
use crate::session::Session;
use crate::working::{Working, working};
use shell::route::Route;

/// Draws the screen.
pub fn draw() -> AnyView {
    working(|| view! { <RoadmapScreen /> }.into_any())
}

/// What is left to do.
#[component]
fn RoadmapScreen() -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let roadmap = session.part(Roadmap::of);
    let plan = session.part(|assessment| assessment.plan.clone());
    let calendar = Memo::new(move |_| roadmap.with(|roadmap| roadmap.calendar(&plan.get())));
    let untouched =
        session.part(|assessment| assessment.covered(ISO_42001_2023.requirement_ids()) == 0);
    let done = Memo::new(move |_| roadmap.with(|roadmap| roadmap.steps.is_empty()));
    let nothing_yet = move || {
        view! {
            <div class="aside">
                <h2>{text.get(WorkKey::RoadmapEmptyTitle)}</h2>
                <p>{text.get(WorkKey::RoadmapEmptyText)}</p>
                <p>
                    <a class="button primary" href=Route::Areas.to_string()>
                        {text.get(WorkKey::RoadmapEmptyLink)}
                    </a>
                </p>
            </div>
        }
    };
    let nothing_left = move || {
        view! {
            <div class="aside">
                <h2>{text.get(WorkKey::RoadmapDoneTitle)}</h2>
                <p>{text.get(WorkKey::RoadmapDoneText)}</p>
            </div>
        }
    };
    view! {
        <section class="page wide roadmap">
            <h1 tabindex="-1">{text.get(WorkKey::RoadmapTitle)}</h1>
            <p class="lead">{text.get(WorkKey::RoadmapLead)}</p>
            <Show when=move || untouched.get()>{nothing_yet()}</Show>
            <Show when=move || done.get()>{nothing_left()}</Show>
            <Show when=move || !done.get()>
                <total::Total roadmap calendar />
                <div class="two">
                    <next::Next roadmap />
                    <plan::PlanFields />
                </div>
            </Show>
            <path::Path roadmap />
            <Show when=move || !done.get()>
                <timeline::Timeline calendar />
                <steps::Steps roadmap />
            </Show>
        </section>
    }
}

/// Reference and title of a requirement, as a link to its question.
fn requirement_link(id: RequirementId) -> impl IntoView {
    view! {
        <a href=Route::to_requirement(id).to_string()>
            <span class="reference">{ISO_42001_2023.requirement(id).reference}</span>
            " "
            {catalogue().of(id).title.as_str()}
        </a>
    }
}

/// What is to be brought about: what level 3 looks like here.
fn what_to_do(id: RequirementId) -> &'static str {
    catalogue().of(id).level(Level::Operating)
}
