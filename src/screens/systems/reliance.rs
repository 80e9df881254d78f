//! The requirements on which mitigations rely: chosen from all of them, one
//! after the other, and taken back.

use assessment::{Dimension, EntryId, ISO_42001_2023, RequirementId};
use leptos::html;
use leptos::prelude::*;
use locale::{Key, WorkKey};

use super::fields::of_dimension;
use crate::content::{Content, catalogue};
use crate::session::Session;
use crate::working::Working;

/// Those that were chosen, and a way to choose more.
#[component]
pub fn Reliance(id: EntryId, of: Dimension) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let field = of_dimension(
        id,
        of,
        |said| said.relies_on.clone(),
        |said, ids: Vec<RequirementId>| said.relies_on = ids,
    );
    let chosen = NodeRef::<html::Select>::new();
    let select_id = format!("{}-relies-on", of.as_str());
    let hint_id = format!("{select_id}-hint");
    let add = move |_| {
        let Some(select) = chosen.get_untracked() else { return };
        if let Some(added) = ISO_42001_2023.find(&select.value()) {
            let mut ids = untrack(|| field.get());
            ids.push(added);
            ids.sort_unstable();
            ids.dedup();
            field.set(session, ids);
            select.set_value("");
        }
    };
    let remove = move |removed: RequirementId| {
        let ids = untrack(|| field.get()).into_iter().filter(|id| *id != removed);
        field.set(session, ids.collect());
        // The button that had the focus is gone.
        if let Some(select) = chosen.get_untracked() {
            let _ = select.focus();
        }
    };
    let chip = move |id: RequirementId| {
        let reference = ISO_42001_2023.requirement(id).reference;
        let label = text.fill(WorkKey::ImpactReliesOnRemove, &[("ref", reference)]);
        view! {
            <li>
                <span class="ref">{reference}</span>
                " "
                {catalogue().of(id).title.as_str()}
                <Show when=move || !session.is_read_only()>
                    <button
                        type="button"
                        class="quiet"
                        aria-label=label.clone()
                        on:click=move |_| remove(id)
                    >
                        {Content::from_context().text.get(Key::RequirementEvidenceRemove)}
                    </button>
                </Show>
            </li>
        }
    };
    let described = hint_id.clone();
    view! {
        <div class="field">
            <label for=select_id.clone()>{text.get(WorkKey::ImpactReliesOn)}</label>
            <p class="hint" id=hint_id>{text.get(WorkKey::ImpactReliesOnHint)}</p>
            <ul class="relied-on">
                <For each=move || field.get() key=|id| *id let:id>
                    {chip(id)}
                </For>
            </ul>
            <Show when=move || !session.is_read_only()>
                <div class="choose">
                    <select id=select_id.clone() node_ref=chosen aria-describedby=described.clone()>
                        <option value="">{text.get(WorkKey::ImpactReliesOnChoose)}</option>
                        {options()}
                    </select>
                    <button type="button" on:click=add>{text.get(WorkKey::ImpactReliesOnAdd)}</button>
                </div>
            </Show>
        </div>
    }
}

/// Every requirement, by area.
fn options() -> impl IntoView {
    let areas = ISO_42001_2023.area_ids().map(|area| {
        let rows = ISO_42001_2023.requirements_of(area).map(|id| {
            let reference = ISO_42001_2023.requirement(id).reference;
            let name = format!("{reference} {}", catalogue().of(id).title);
            view! { <option value=reference>{name}</option> }
        });
        let label =
            format!("{} {}", ISO_42001_2023.area(area).reference, catalogue().area_title(area));
        view! { <optgroup label=label>{rows.collect_view()}</optgroup> }
    });
    areas.collect_view()
}
