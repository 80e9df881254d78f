//! The first draft: what could be added is shown, and added by a click only.

use assessment::{Assessment, Risk, missing_drafts};
use leptos::prelude::*;
use locale::WorkKey;

use super::list::{LIST_TITLE, focus_on};
use super::words::{Words, words};
use crate::components::fold::Fold;
use crate::session::Session;

/// Offers the drafts that the register does not have yet.
#[component]
pub fn Drafts() -> impl IntoView {
    let words = words();
    let text = words.work;
    let session = Session::from_context();
    let missing = session.part(missing_drafts);
    let first = session.part(|all| all.risks.is_empty());
    let added = RwSignal::new(0);
    let offered = move || !missing.with(Vec::is_empty) && !session.is_read_only();
    let add = move |_| {
        session.change(|all| added.set(add_all(all, words)));
        focus_on(LIST_TITLE);
    };
    let button = move || {
        let key = if first.get() { WorkKey::RisksDraftFirst } else { WorkKey::RisksDraftAdd };
        text.count(key, missing.with(Vec::len))
    };
    let said = move || {
        let count = missing.with(Vec::len);
        (!first.get()).then(|| view! { <p>{text.count(WorkKey::RisksDraftMore, count)}</p> })
    };
    view! {
        <Show when=offered>
            <section class="block" aria-labelledby="drafts-title">
                <h2 id="drafts-title">{text.get(WorkKey::RisksDraft)}</h2>
                {said}
                <p>{text.get(WorkKey::RisksDraftText)}</p>
                <Fold summary=text.get(WorkKey::RisksDraftPreview)>
                    <Preview />
                </Fold>
                <p class="actions">
                    <button type="button" class="primary" on:click=add>{button}</button>
                </p>
            </section>
        </Show>
        <p role="status" class="risk-status">
            {move || match added.get() {
                0 => String::new(),
                count => text.count(WorkKey::RisksDrafted, count),
            }}
        </p>
    }
}

/// Adds every draft there is, and says how many.
fn add_all(assessment: &mut Assessment, words: Words) -> usize {
    let drafts = missing_drafts(assessment).into_iter();
    let risks = drafts.map(|draft| draft.risk(assessment, words.kinds, words.of_systems()));
    let risks: Vec<_> = risks.collect();
    risks.into_iter().filter_map(|risk| assessment.risks.add(risk)).count()
}

/// Each draft in a line: what it is, what could happen, and whether its controls
/// operate already.
#[component]
fn Preview() -> impl IntoView {
    let words = words();
    let session = Session::from_context();
    let lines = session.part(move |all| {
        let drafts = missing_drafts(all).into_iter();
        let risks = drafts.map(|draft| draft.risk(all, words.kinds, words.of_systems()));
        let line = |risk: Risk| (words.title(all, &risk), risk.controls_operate(all), risk.event);
        risks.map(line).collect::<Vec<_>>()
    });
    let operating = words.work.get(WorkKey::RisksDraftOperating);
    let line = move |(title, operate, event): (String, bool, String)| {
        view! {
            <li>
                <strong>{title}</strong>
                <p>{event}</p>
                {operate.then(|| view! { <p class="hint">{operating}</p> })}
            </li>
        }
    };
    view! { <ul class="plain">{move || lines.get().into_iter().map(line).collect_view()}</ul> }
}
