//! The six stages of the certification path, with what is open in each.

use assessment::{OpenWork, Roadmap};
use leptos::prelude::*;
use locale::{Key, WorkKey};
use report::model;
use report::words::roadmap as roadmap_words;

use crate::content::Content;
use crate::session::Session;
use crate::working::Working;

/// The path, as the results show it, with what is open.
#[component]
pub fn Path(roadmap: Memo<Roadmap>) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let evaluation = Session::from_context().evaluation();
    let verdict = Memo::new(move |_| evaluation.with(|evaluation| evaluation.verdict));
    let open = Memo::new(move |_| roadmap.with(|roadmap| roadmap.open));
    let unjustified = Memo::new(move |_| roadmap.with(|roadmap| roadmap.unjustified));
    let stages = move || {
        let stage = |(step, open): (model::Step, OpenWork)| {
            let here = step.here.then(|| {
                view! { " " <span class="here">{text.get(Key::ResultsPathHere)}</span> }
            });
            view! {
                <li
                    aria-current=step.here.then_some("step")
                    data-stage=open.stage.as_str()
                    data-open=open.open
                >
                    <p class="row-title">{step.name} {here}</p>
                    <p>{roadmap_words::open(open, unjustified.get(), work)}</p>
                </li>
            }
        };
        model::path(verdict.get(), text).into_iter().zip(open.get()).map(stage).collect_view()
    };
    view! {
        <section class="block" aria-labelledby="path-title">
            <h2 id="path-title">{work.get(WorkKey::RoadmapPath)}</h2>
            <ol class="path">{stages}</ol>
        </section>
    }
}
