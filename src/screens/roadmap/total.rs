//! What all of it takes, and what that rests on.

use assessment::{Calendar, Roadmap};
use leptos::prelude::*;
use locale::WorkKey;
use report::schedule::{self, Unit};
use report::words;

use crate::content::Content;
use crate::session::Session;
use crate::working::Working;
use shell::route::Route;

/// Effort, time, what ISO/IEC 27001 saves; and the assumptions in words.
#[component]
pub fn Total(roadmap: Memo<Roadmap>, calendar: Memo<Calendar>) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let effort = Memo::new(move |_| roadmap.with(|roadmap| roadmap.effort));
    let saved = Memo::new(move |_| roadmap.with(Roadmap::saved));

    let steps = move || work.count(WorkKey::RoadmapTotalSteps, roadmap.with(|all| all.steps.len()));
    let unit = move || calendar.with(Unit::of);
    let time = move || calendar.with(|calendar| unit().range(calendar.end_low, calendar.end_high));
    let unit_name = move || work.get(words::roadmap::unit(unit()));
    let dates = move || {
        let dates = calendar.with(|calendar| words::roadmap::dates(calendar, work, text));
        dates.map(|dates| view! { <span class="range">{dates}</span> })
    };
    view! {
        <section class="block" aria-labelledby="total-title">
            <h2 id="total-title">{work.get(WorkKey::RoadmapTotal)}</h2>
            <dl class="figures">
                <div
                    data-effort-low=move || effort.get().low.decimal()
                    data-effort-high=move || effort.get().high.decimal()
                >
                    <dt>{work.get(WorkKey::RoadmapTotalEffort)}</dt>
                    <dd class="figure-main">
                        <span class="figure-value">{move || schedule::effort(effort.get())}</span>
                        " "
                        <span class="figure-of">{steps}</span>
                    </dd>
                </div>
                <div>
                    <dt>{work.get(WorkKey::RoadmapTotalTime)}</dt>
                    <dd class="figure-main">
                        <span class="figure-value">{time}</span>
                        " "
                        <span class="figure-of">{unit_name}{dates}</span>
                    </dd>
                </div>
                <Show when=move || !saved.get().is_zero()>
                    <div
                        data-saved-low=move || saved.get().low.decimal()
                        data-saved-high=move || saved.get().high.decimal()
                    >
                        <dt>{work.get(WorkKey::RoadmapTotalSaved)}</dt>
                        <dd class="figure-main">
                            <span class="figure-value">{move || schedule::effort(saved.get())}</span>
                            " "
                            <span class="figure-of">{work.get(WorkKey::RoadmapTotalSavedText)}</span>
                        </dd>
                    </div>
                </Show>
            </dl>
            <Assumptions roadmap />
        </section>
    }
}

#[component]
fn Assumptions(roadmap: Memo<Roadmap>) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let profile = Session::from_context().part(|assessment| assessment.profile.clone());
    let sentences = move || {
        let said = roadmap.with(|roadmap| {
            profile.with(|profile| words::roadmap::assumptions(roadmap, profile, work, text))
        });
        said.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view()
    };
    view! {
        <h3>{work.get(WorkKey::RoadmapAssumptions)}</h3>
        <ul class="assumptions">{sentences}</ul>
        <p class="hint">
            {work.get(WorkKey::RoadmapAssumeEstimate)} " "
            <a href=Route::Profile.to_string()>{work.get(WorkKey::RoadmapProfile)}</a>
        </p>
    }
}
