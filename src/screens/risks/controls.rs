//! The controls that treat a risk: how strong they are, and which they are.

use assessment::{EntryId, ISO_42001_2023, RequirementId, Risk};
use leptos::prelude::*;
use locale::WorkKey;
use report::figures::{self, Metric};
use report::words;

use super::entry::element_id;
use super::words::Words;
use crate::components::fields::Field;
use crate::components::fold::Fold;
use crate::content::{Content, catalogue};
use crate::session::Session;
use browser::page;
use shell::route::Route;

/// The readiness of the controls that treat a risk: it moves with every answer.
#[component]
pub fn Strength(id: EntryId, risk: Memo<Risk>) -> impl IntoView {
    let text = Words::from_context().work;
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
    let text = Words::from_context().work;
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

/// Reference and title.
fn named(id: RequirementId) -> String {
    format!("{} {}", ISO_42001_2023.requirement(id).reference, catalogue().of(id).title)
}

/// Which controls treat it, to change: each can be removed, and one be added.
#[component]
pub fn EditControls(id: EntryId, field: Field<Vec<RequirementId>>) -> impl IntoView {
    let text = Words::from_context().work;
    let session = Session::from_context();
    let select = format!("{}-add", element_id(id));
    let chosen = NodeRef::<leptos::html::Select>::new();
    let focus = StoredValue::new(select.clone());
    let focus_on_select = move || {
        if let Some(element) = focus.with_value(|id| page::by_id(id)) {
            page::focus(&element);
        }
    };
    let add = move |_| {
        let Some(select) = chosen.get_untracked() else { return };
        if let Some(id) = ISO_42001_2023.find(&select.value()) {
            let mut controls = untrack(|| field.get());
            controls.push(id);
            controls.sort_unstable();
            controls.dedup();
            field.set(session, controls);
            select.set_value("");
        }
        focus_on_select();
    };
    let remove = move |id: RequirementId| {
        let mut controls = untrack(|| field.get());
        controls.retain(|other| *other != id);
        field.set(session, controls);
        focus_on_select();
    };
    let rows = move |id: RequirementId| {
        let reference = ISO_42001_2023.requirement(id).reference;
        let label = text.fill(WorkKey::RiskEditRemoveControlOf, &[("ref", reference)]);
        view! {
            <li>
                {named(id)} " "
                <button
                    type="button"
                    class="quiet"
                    aria-label=label
                    disabled=move || session.is_read_only()
                    on:click=move |_| remove(id)
                >
                    {text.get(WorkKey::RiskEditRemoveControl)}
                </button>
            </li>
        }
    };
    // What is excluded treats nothing; what is there already is not offered again.
    let options = move || {
        let offered = session.with(|all| {
            let ids = ISO_42001_2023.requirement_ids();
            let ids = ids.filter(|id| !all.rating(*id).is_excluded());
            ids.filter(|id| !field.get().contains(id)).collect::<Vec<_>>()
        });
        let option = |id: RequirementId| {
            let reference = ISO_42001_2023.requirement(id).reference;
            view! { <option value=reference>{named(id)}</option> }
        };
        offered.into_iter().map(option).collect_view()
    };
    view! {
        <fieldset>
            <legend>{text.get(WorkKey::RiskEditControls)}</legend>
            <ul class="plain risk-controls">
                <For each=move || field.get() key=|id| *id children=rows />
            </ul>
            <div class="risk-add">
                <div class="field">
                    <label for=select.clone()>{text.get(WorkKey::RiskEditAddControl)}</label>
                    <select id=select node_ref=chosen disabled=move || session.is_read_only()>
                        <option value="">{text.get(WorkKey::RiskEditAddControlNone)}</option>
                        {options}
                    </select>
                </div>
                <button type="button" disabled=move || session.is_read_only() on:click=add>
                    {text.get(WorkKey::RiskEditAddControlButton)}
                </button>
            </div>
        </fieldset>
    }
}
