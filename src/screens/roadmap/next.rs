//! What to do next, in words.

use assessment::{Roadmap, Step};
use leptos::prelude::*;
use locale::WorkKey;
use report::words::roadmap as words;

use super::{requirement_link, what_to_do};
use crate::working::Working;

/// How many steps are told at once.
const COUNT: usize = 3;

/// The first steps of the roadmap.
#[component]
pub fn Next(roadmap: Memo<Roadmap>) -> impl IntoView {
    let text = Working::from_context().text;
    let first = Memo::new(move |_| {
        roadmap.with(|roadmap| roadmap.steps.iter().take(COUNT).cloned().collect::<Vec<_>>())
    });
    let steps = move || first.get().iter().map(step).collect_view();
    view! {
        <section class="block" aria-labelledby="next-title">
            <h2 id="next-title">
                {move || text.count(WorkKey::RoadmapNext, first.with(Vec::len))}
            </h2>
            <ol class="next">{steps}</ol>
        </section>
    }
}

fn step(step: &Step) -> impl IntoView + use<> {
    let Working { text, guidance } = Working::from_context();
    let guidance = guidance.of(step.id);
    let values = [
        ("document", guidance.document.as_str()),
        ("owner", guidance.owner.as_str()),
        ("effort", &*words::days(step.effort, text)),
    ];
    view! {
        <li>
            <h3>{requirement_link(step.id)}</h3>
            <p>{what_to_do(step.id)}</p>
            <p class="hint">{text.fill(WorkKey::RoadmapNextText, &values)}</p>
        </li>
    }
}
