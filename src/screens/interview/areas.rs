//! The task list: sixteen areas, in any order.

use assessment::{AreaId, ISO_42001_2023, Kind, Rating, RequirementId, Scope};
use leptos::prelude::*;
use locale::Key;
use report::figures::Metric;

use crate::components::figure::Figure;
use crate::content::{Content, catalogue};
use crate::session::Session;
use shell::route::Route;

/// Every area with its progress, and where to go next.
#[component]
pub fn AreasScreen() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let profiled = session.part(|assessment| assessment.profile.is_complete());
    let profile = move || {
        let (lead, link) = if profiled.get() {
            (None, Key::AreasProfileChange)
        } else {
            (Some(Key::AreasProfileMissing), Key::AreasProfileLink)
        };
        view! {
            <p class="profile-link">
                {lead.map(|key| text.get(key))}" "
                <a href=Route::Profile.to_string()>{text.get(link)}</a>
            </p>
        }
    };
    view! {
        <section class="page areas">
            <h1 tabindex="-1">{text.get(Key::AreasTitle)}</h1>
            <p class="lead">{text.get(Key::AreasLead)}</p>
            <Progress />
            {profile}
            <FirstPass />
            <Suggestions />
            <Group kind=Kind::Clause title=Key::AreasClauses hint=Key::AreasClausesHint />
            <Group kind=Kind::Control title=Key::AreasControls hint=Key::AreasControlsHint />
        </section>
    }
}

#[component]
fn Progress() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let all = ISO_42001_2023.requirements.len();
    let covered = session.part(|assessment| assessment.covered(ISO_42001_2023.requirement_ids()));
    let next = session.part(|assessment| {
        ISO_42001_2023.requirement_ids().find(|id| *assessment.rating(*id) == Rating::Unanswered)
    });
    let link = move || {
        let next = next.get();
        let label = match (next, covered.get()) {
            (Some(id), 0) => begin(text, Key::AreasBegin, id),
            (Some(id), _) => begin(text, Key::AreasContinue, id),
            (None, _) => text.get(Key::AreasToResults).to_owned(),
        };
        let to = next.map_or(Route::Results, Route::to_requirement).to_string();
        view! { <a class="button primary" href=to>{label}</a> }
    };
    view! {
        <div class="progress-line">
            <p>
                {move || text.count_fill(Key::StartProgress, covered.get(), &[("all", &all.to_string())])}
                " · "
                <Figure metric=Metric::Coverage scope=Scope::Overall />
            </p>
            <progress max=all prop:value=move || covered.get() as f64 aria-label=text.get(Key::FigureCoverage)></progress>
            <div class="actions">
                {link}
                <Show when=move || { covered.get() > 0 && next.get().is_some() }>
                    <a class="button" href=Route::Results.to_string()>{text.get(Key::AreasToResults)}</a>
                </Show>
            </div>
        </div>
    }
}

fn begin(text: &locale::Text, key: Key, id: RequirementId) -> String {
    text.fill(key, &[("ref", ISO_42001_2023.requirement(id).reference)])
}

/// The requirements that Stage 1 reviews.
pub fn first_pass() -> impl Iterator<Item = RequirementId> {
    ISO_42001_2023.requirement_ids().filter(|id| ISO_42001_2023.requirement(*id).stage_1)
}

#[component]
fn FirstPass() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let all = first_pass().count();
    let covered = session.part(|assessment| assessment.covered(first_pass()));
    view! {
        <aside class="aside">
            <h2>{text.get(Key::AreasFirstPass)}</h2>
            <p>{text.get(Key::AreasFirstPassText)}</p>
            <p>
                <a href=Route::FirstPass(None).to_string()>{text.get(Key::AreasFirstPassLink)}</a>
                " · "
                <span class="count">{move || answered(text, covered.get(), all)}</span>
            </p>
        </aside>
    }
}

#[component]
fn Suggestions() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let suggested = session.part(|assessment| {
        let open = |id: &RequirementId| {
            *assessment.rating(*id) == Rating::Unanswered
                && assessment.profile.suggests_exclusion_of(ISO_42001_2023.requirement(*id))
        };
        ISO_42001_2023.requirement_ids().filter(open).collect::<Vec<_>>()
    });
    move || {
        let ids = suggested.get();
        (!ids.is_empty()).then(|| {
            let title = text.count(Key::AreasSuggestions, ids.len());
            let links = ids.into_iter().map(|id| {
                let reference = ISO_42001_2023.requirement(id).reference;
                view! { <li><a href=Route::to_requirement(id).to_string()>{reference}</a></li> }
            });
            view! {
                <aside class="aside">
                    <h2>{title}</h2>
                    <p>{text.get(Key::AreasSuggestionsText)}</p>
                    <ul class="inline">{links.collect_view()}</ul>
                </aside>
            }
        })
    }
}

#[component]
fn Group(kind: Kind, title: Key, hint: Key) -> impl IntoView {
    let text = Content::from_context().text;
    let areas = ISO_42001_2023.area_ids().filter(|area| ISO_42001_2023.kind_of(*area) == kind);
    view! {
        <h2>{text.get(title)}</h2>
        <p class="hint">{text.get(hint)}</p>
        <ul class="task-list">{areas.map(|area| view! { <Task area /> }).collect_view()}</ul>
    }
}

#[component]
fn Task(area: AreaId) -> impl IntoView {
    let (text, questions) = (Content::from_context().text, catalogue());
    let session = Session::from_context();
    let all = ISO_42001_2023.area(area).count;
    let covered =
        session.part(move |assessment| assessment.covered(ISO_42001_2023.requirements_of(area)));
    let state = move || {
        let covered = covered.get();
        if covered == all {
            text.get(Key::AreasComplete).to_owned()
        } else {
            answered(text, covered, all)
        }
    };
    view! {
        <li class:complete=move || covered.get() == all>
            <a href=Route::Area(area, None).to_string()>
                <span class="ref">{ISO_42001_2023.area(area).reference}</span>
                <span class="title">{questions.area_title(area)}</span>
            </a>
            <p class="summary">{questions.area_summary(area)}</p>
            <span class="state">{state}</span>
        </li>
    }
}

fn answered(text: &locale::Text, done: usize, all: usize) -> String {
    text.fill(Key::AreasAnswered, &[("done", &done.to_string()), ("all", &all.to_string())])
}
