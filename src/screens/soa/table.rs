//! The statement as a table; where it is narrow, each row becomes a block.

use assessment::{ISO_42001_2023, ImplementationStatus, RequirementId, SoaRow, SoaSort};
use leptos::prelude::*;
use locale::WorkKey;

use super::cells::{Applies, EvidenceCell, JustificationCell, OwnerCell, StatusCell};
use super::editor::Editor;
use super::view::SoaView;
use crate::content::catalogue;
use crate::session::Session;
use crate::working::Working;

/// The columns, each with what it is sorted by if it is.
const COLUMNS: [(WorkKey, Option<SoaSort>); 6] = [
    (WorkKey::SoaControl, Some(SoaSort::Reference)),
    (WorkKey::SoaApplies, None),
    (WorkKey::SoaJustification, None),
    (WorkKey::SoaStatus, Some(SoaSort::Status)),
    (WorkKey::SoaEvidence, Some(SoaSort::Evidence)),
    (WorkKey::SoaOwner, Some(SoaSort::Owner)),
];

/// The rows that are shown.
#[component]
pub fn Table(view: SoaView) -> impl IntoView {
    let text = Working::from_context().text;
    let headings = COLUMNS.map(|(name, sort)| match sort {
        Some(by) => view! { <Sorted view by name /> }.into_any(),
        None => view! { <th scope="col">{text.get(name)}</th> }.into_any(),
    });
    view! {
        <table class="chart-table soa-table">
            <caption class="visually-hidden">{text.get(WorkKey::SoaTable)}</caption>
            <thead>
                <tr>{headings}</tr>
            </thead>
            <For each=move || view.shown.get() key=|control| *control let:control>
                <Row view control />
            </For>
        </table>
    }
}

/// A heading that sorts; chosen again, the other way round.
#[component]
fn Sorted(view: SoaView, by: SoaSort, name: WorkKey) -> impl IntoView {
    let text = Working::from_context().text;
    let sort = move || {
        let order = view.order.get();
        match (order.by == by, order.descending) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    };
    view! {
        <th scope="col" aria-sort=sort>
            <button
                type="button"
                class="quiet"
                data-sort=by.as_str()
                on:click=move |_| view.order.update(|order| *order = order.chosen(by))
            >
                {text.get(name)}
            </button>
            // Browsers leave buttons out where a heading is repeated on the next page.
            <span class="soa-paper" aria-hidden="true">{text.get(name)}</span>
        </th>
    }
}

/// A control, and under it what changes it while it is open.
#[component]
fn Row(view: SoaView, control: RequirementId) -> impl IntoView {
    let text = Working::from_context().text;
    let requirement = ISO_42001_2023.requirement(control);
    let reference = requirement.reference;
    let title = catalogue().of(control).title.as_str();
    let row =
        Session::from_context().part(move |assessment| SoaRow::of(assessment, control, view.today));
    let open = RwSignal::new(false);
    let label = move || text.get(if open.get() { WorkKey::SoaClose } else { WorkKey::SoaEdit });
    let cell = |column: WorkKey, content: AnyView| {
        view! { <td data-label=text.get(column)>{content}</td> }
    };
    view! {
        <tbody
            data-soa=reference
            data-applicability=move || row.with(|row| row.applicability.as_str())
            data-status=move || row.with(|row| row.status.map(ImplementationStatus::as_str))
        >
            <tr>
                <th scope="row">
                    <span class="reference">{reference}</span>
                    " "
                    {title}
                    <button
                        type="button"
                        class="quiet"
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        {label}
                        <span class="visually-hidden">" "{reference}</span>
                    </button>
                </th>
                {cell(WorkKey::SoaApplies, view! { <Applies row /> }.into_any())}
                {cell(WorkKey::SoaJustification, view! { <JustificationCell row /> }.into_any())}
                {cell(WorkKey::SoaStatus, view! { <StatusCell row /> }.into_any())}
                {cell(WorkKey::SoaEvidence, view! { <EvidenceCell row /> }.into_any())}
                {cell(WorkKey::SoaOwner, view! { <OwnerCell row /> }.into_any())}
            </tr>
            <Show when=move || open.get()>
                <tr class="soa-edit">
                    <td colspan=COLUMNS.len()>
                        <Editor control row />
                    </td>
                </tr>
            </Show>
        </tbody>
    }
}
