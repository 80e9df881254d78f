//! Choosing requirements, one after the other, and taking them back.

use assessment::{AreaId, ISO_42001_2023, RequirementId};
use leptos::html;
use leptos::prelude::*;
use locale::{Key, WorkKey};

use super::fields::Field;
use crate::content::{Content, catalogue};
use crate::session::Session;
use crate::working::Working;

/// Reference and title.
pub fn named(id: RequirementId) -> String {
    format!("{} {}", ISO_42001_2023.requirement(id).reference, catalogue().of(id).title)
}

/// Those that were chosen, in their order, each to be removed; and one more to
/// choose. What is excluded is not offered, nor what is there already.
#[component]
pub fn RequirementPicker(
    /// Of the list from which one more is chosen.
    #[prop(into)]
    id: String,
    legend: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    field: Field<Vec<RequirementId>>,
) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let select = NodeRef::<html::Select>::new();
    // The button that had the focus may be gone.
    let focus = move || {
        if let Some(select) = select.get_untracked() {
            let _ = select.focus();
        }
    };
    let add = move |_| {
        let Some(list) = select.get_untracked() else { return };
        if let Some(added) = ISO_42001_2023.find(&list.value()) {
            let mut ids = untrack(|| field.get());
            ids.push(added);
            ids.sort_unstable();
            ids.dedup();
            field.set(session, ids);
            list.set_value("");
        }
        focus();
    };
    let remove = move |removed: RequirementId| {
        let mut ids = untrack(|| field.get());
        ids.retain(|id| *id != removed);
        field.set(session, ids);
        focus();
    };
    let offered = Memo::new(move |_| {
        let chosen = field.get();
        session.with(|all| {
            let ids = ISO_42001_2023.requirement_ids().filter(|id| !chosen.contains(id));
            ids.filter(|id| !all.rating(*id).is_excluded()).collect::<Vec<_>>()
        })
    });
    let areas = move || {
        let areas = ISO_42001_2023.area_ids();
        areas.map(|area| view! { <Offered area offered /> }).collect_view()
    };
    let hint_id = hint.map(|_| format!("{id}-hint"));
    let described = hint_id.clone();
    view! {
        <fieldset class="picker">
            <legend>{legend}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <ul>
                <For each=move || field.get() key=|id| *id let:id>
                    <Chosen id remove=move || remove(id) />
                </For>
            </ul>
            <Show when=move || !session.is_read_only()>
                <div class="choose">
                    <label class="visually-hidden" for=id.clone()>
                        {text.get(WorkKey::RequirementPickerChoose)}
                    </label>
                    <select id=id.clone() node_ref=select aria-describedby=described.clone()>
                        <option value="">{text.get(WorkKey::RequirementPickerChoose)}</option>
                        {areas()}
                    </select>
                    <button type="button" on:click=add>
                        {text.get(WorkKey::RequirementPickerAdd)}
                    </button>
                </div>
            </Show>
        </fieldset>
    }
}

/// One that was chosen.
#[component]
fn Chosen(id: RequirementId, remove: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let session = Session::from_context();
    let reference = ISO_42001_2023.requirement(id).reference;
    let label = move || work.fill(WorkKey::RequirementPickerRemove, &[("ref", reference)]);
    view! {
        <li>
            <span class="ref">{reference}</span>
            " "
            {catalogue().of(id).title.as_str()}
            <Show when=move || !session.is_read_only()>
                <button
                    type="button"
                    class="quiet"
                    aria-label=label()
                    on:click=move |_| remove()
                >
                    {text.get(Key::RequirementEvidenceRemove)}
                </button>
            </Show>
        </li>
    }
}

/// What an area offers. Keyed, so that what is selected stays selected while
/// others come and go.
#[component]
fn Offered(area: AreaId, offered: Memo<Vec<RequirementId>>) -> impl IntoView {
    let label = format!("{} {}", ISO_42001_2023.area(area).reference, catalogue().area_title(area));
    let ids = move || {
        let ids = ISO_42001_2023.requirements_of(area);
        offered.with(|offered| ids.filter(|id| offered.contains(id)).collect::<Vec<_>>())
    };
    view! {
        <optgroup label=label>
            <For each=ids key=|id| *id let:id>
                <option value=ISO_42001_2023.requirement(id).reference>{named(id)}</option>
            </For>
        </optgroup>
    }
}
