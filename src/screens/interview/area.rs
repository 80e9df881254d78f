//! The requirements of one area on one page, and those of Stage 1 on another.

use assessment::{AreaId, ISO_42001_2023, RequirementId, Scope};
use leptos::prelude::*;
use locale::Key;
use report::figures::Metric;

use super::areas::first_pass;
use crate::components::figure::Figure;
use crate::components::requirement::RequirementCard;
use crate::content::{Content, catalogue};
use shell::route::Route;

/// One area.
#[component]
pub fn AreaScreen(area: AreaId) -> impl IntoView {
    let (text, questions) = (Content::from_context().text, catalogue());
    let reference = ISO_42001_2023.area(area).reference;
    let next = ISO_42001_2023.area_ids().find(|other| *other > area);
    let previous = ISO_42001_2023.area_ids().rev().find(|other| *other < area);
    let link = move |key: Key, area: AreaId| {
        let values =
            [("ref", ISO_42001_2023.area(area).reference), ("title", questions.area_title(area))];
        let label = text.fill(key, &values);
        (Route::Area(area, None).to_string(), label)
    };
    let (next_to, next_label) = next.map_or_else(
        || (Route::Results.to_string(), text.get(Key::AreaToResults).to_owned()),
        |area| link(Key::AreaNext, area),
    );
    let back = previous.map(|area| {
        let (to, label) = link(Key::AreaPrevious, area);
        view! { <a href=to>{label}</a> }
    });
    view! {
        <section class="page area">
            <p class="back"><a href=Route::Areas.to_string()>{text.get(Key::AreaAll)}</a></p>
            <h1 tabindex="-1">
                <span class="ref">{reference}</span>
                " "
                {questions.area_title(area)}
            </h1>
            <p class="lead">{questions.area_summary(area)}</p>
            <Live area=Some(area) />
            <Requirements ids=ISO_42001_2023.requirements_of(area).collect() />
            <nav class="pager" aria-label=text.get(Key::AreaAll)>
                <a class="button primary" href=next_to>{next_label}</a>
                {back}
                <a href=Route::Areas.to_string()>{text.get(Key::AreaAll)}</a>
            </nav>
        </section>
    }
}

/// What Stage 1 reviews, across areas: an honest first result in ten minutes.
#[component]
pub fn FirstPassScreen() -> impl IntoView {
    let text = Content::from_context().text;
    view! {
        <section class="page area">
            <p class="back"><a href=Route::Areas.to_string()>{text.get(Key::AreaAll)}</a></p>
            <h1 tabindex="-1">{text.get(Key::AreaFirstPassTitle)}</h1>
            <p class="lead">{text.get(Key::AreaFirstPassLead)}</p>
            <Live area=None />
            <Requirements ids=first_pass().collect() />
            <nav class="pager" aria-label=text.get(Key::AreaAll)>
                <a class="button primary" href=Route::Results.to_string()>
                    {text.get(Key::AreaToResults)}
                </a>
                <a href=Route::Areas.to_string()>{text.get(Key::AreaAll)}</a>
            </nav>
        </section>
    }
}

/// The figures that move with every answer on this page.
#[component]
fn Live(area: Option<AreaId>) -> impl IntoView {
    let text = Content::from_context().text;
    let named = move |name: String, metric: Metric, scope: Scope| {
        view! { <div><dt>{name}</dt><dd><Figure metric scope /></dd></div> }
    };
    let readiness = text.get(Key::FigureReadiness);
    let of_area = area.map(|area| {
        let name = format!("{readiness} {}", ISO_42001_2023.area(area).reference);
        named(name, Metric::Readiness, Scope::Area(area))
    });
    let overall = format!("{readiness}, {}", text.get(Key::FigureOverall).to_lowercase());
    view! {
        <dl class="live" aria-label=text.get(Key::AreaLive)>
            {of_area}
            {named(overall, Metric::Readiness, Scope::Overall)}
            {named(text.get(Key::FigureCoverage).to_owned(), Metric::Coverage, Scope::Overall)}
        </dl>
    }
}

#[component]
fn Requirements(ids: Vec<RequirementId>) -> impl IntoView {
    ids.into_iter().map(|id| view! { <RequirementCard id /> }).collect_view()
}
