//! Where the organisation stands, what blocks it, and the path ahead.

use assessment::{ISO_42001_2023, Rating, Verdict};
use leptos::prelude::*;
use locale::Key;
use report::model;

use crate::content::{Content, catalogue};
use crate::session::Session;
use shell::route::Route;

/// Verdict, blockers and path.
#[component]
pub fn Standing() -> impl IntoView {
    let text = Content::from_context().text;
    let evaluation = Session::from_context().evaluation();
    view! {
        <section class="block" aria-labelledby="verdict-title">
            <h2 id="verdict-title">{text.get(Key::ResultsVerdict)}</h2>
            {move || verdict(model::standing(&evaluation.get(), text))}
        </section>
        <div class="two">
            <section class="block" aria-labelledby="blockers-title">
                <h2 id="blockers-title">{text.get(Key::ResultsBlockers)}</h2>
                <Blockers />
            </section>
            <section class="block" aria-labelledby="path-title">
                <h2 id="path-title">{text.get(Key::ResultsPath)}</h2>
                <ol class="path">{move || path(evaluation.with(|found| found.verdict))}</ol>
            </section>
        </div>
    }
}

fn verdict(standing: model::Standing) -> impl IntoView {
    let word = standing.verdict.as_str();
    let meaning = standing.meaning.into_iter().map(|sentence| view! { <p>{sentence}</p> });
    view! {
        <div class=format!("verdict verdict-{word}") data-verdict=word>
            <p class="verdict-name">{standing.name}</p>
            {meaning.collect_view()}
            {(standing.verdict == Verdict::Incomplete).then(|| view! { <Continue /> })}
        </div>
    }
}

/// To the first requirement that nobody has rated.
#[component]
fn Continue() -> impl IntoView {
    let text = Content::from_context().text;
    let open = Session::from_context().with(|assessment| {
        ISO_42001_2023.requirement_ids().find(|id| !Rating::is_covered(assessment.rating(*id)))
    });
    let to = open.map_or(Route::Areas, Route::to_requirement);
    view! {
        <p><a class="button" href=to.to_string()>{text.get(Key::ResultsContinue)}</a></p>
    }
}

#[component]
fn Blockers() -> impl IntoView {
    let (text, questions) = (Content::from_context().text, catalogue());
    let evaluation = Session::from_context().evaluation();
    move || {
        let blockers =
            evaluation.with(|found| model::blockers(&ISO_42001_2023, found, questions, text));
        if blockers.is_empty() {
            return view! { <p>{text.get(Key::ResultsNoBlockers)}</p> }.into_any();
        }
        let rows = blockers.into_iter().map(|blocker| {
            let to = ISO_42001_2023.find(blocker.reference).map(Route::to_requirement);
            view! {
                <li data-blocker=blocker.reference>
                    <a class="reference" href=to.unwrap_or(Route::Areas).to_string()>
                        {blocker.reference}
                    </a>
                    <div>
                        <p class="row-title">{blocker.title}</p>
                        <p>{blocker.reason}</p>
                    </div>
                </li>
            }
        });
        view! { <ol class="rows">{rows.collect_view()}</ol> }.into_any()
    }
}

fn path(verdict: Verdict) -> impl IntoView {
    let text = Content::from_context().text;
    let steps = model::path(verdict, text).into_iter().map(|step| {
        let here = step.here.then(|| {
            view! { " " <span class="here">{text.get(Key::ResultsPathHere)}</span> }
        });
        view! {
            <li aria-current=step.here.then_some("step")>
                <p class="row-title">{step.name} {here}</p>
                <p>{step.text}</p>
            </li>
        }
    });
    steps.collect_view()
}
