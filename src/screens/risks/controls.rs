//! The controls that treat a risk: how strong they are, and which they are.

use assessment::{EntryId, RequirementId, Risk};
use leptos::prelude::*;
use locale::WorkKey;
use report::figures::{self, Metric};
use report::words;

use super::entry::element_id;
use super::words::words;
use crate::components::fold::Fold;
use crate::components::requirements::named;
use crate::content::Content;
use crate::session::Session;
use shell::route::Route;

/// The readiness of the controls that treat a risk: it moves with every answer.
#[component]
pub fn Strength(id: EntryId, risk: Memo<Risk>) -> impl IntoView {
    let text = words().work;
    let session = Session::from_context();
    let strength = Memo::new(move |_| risk.with(|risk| session.with(|all| risk.strength(all))));
    view! {
        <div>
            <dt>{text.get(WorkKey::RiskStrength)}</dt>
            <dd>
                <span
                    class="figure-value"
                    data-metric=Metric::Readiness.as_str()
                    data-scope=element_id(id)
                    data-value=move || Metric::Readiness.value_attribute(&strength.get())
                >
                    {move || figures::percent(strength.get().readiness)}
                </span>
                " "
                <span class="hint">{text.get(WorkKey::RiskStrengthText)}</span>
            </dd>
        </div>
    }
}

/// The controls themselves, each with its rating.
#[component]
pub fn Controls(risk: Memo<Risk>) -> impl IntoView {
    let text = words().work;
    let controls = Memo::new(move |_| risk.with(|risk| risk.controls.clone()));
    let summary = move || text.count(WorkKey::RiskControls, controls.with(Vec::len));
    view! {
        <Show
            when=move || !controls.with(Vec::is_empty)
            fallback=move || view! { <p class="hint">{text.get(WorkKey::RiskNoControls)}</p> }
        >
            <Fold summary=Signal::derive(summary)>
                <ul class="plain risk-controls">
                    <For each=move || controls.get() key=|id| *id let:id>
                        <Control id />
                    </For>
                </ul>
            </Fold>
        </Show>
    }
}

#[component]
fn Control(id: RequirementId) -> impl IntoView {
    let text = Content::from_context().text;
    let rating = Session::from_context().part(move |all| words::rating(all.rating(id), text));
    view! {
        <li>
            <a href=Route::to_requirement(id).to_string()>{named(id)}</a>
            " "
            <span class="hint">{rating}</span>
        </li>
    }
}
