//! Requirement by requirement, a table for each area.

use assessment::crosswalk::{Iso27001, Reuse27001};
use assessment::{AreaId, ISO_42001_2023, RequirementId, Reuse};
use leptos::prelude::*;
use locale::WorkKey;

use crate::content::catalogue;
use crate::session::Session;
use crate::working::Working;
use report::schedule;
use shell::route::Route;

const COLUMNS: [WorkKey; 6] = [
    WorkKey::Iso27001Requirement,
    WorkKey::Iso27001Counterpart,
    WorkKey::Iso27001Reuse,
    WorkKey::Iso27001Serves,
    WorkKey::Iso27001Remains,
    WorkKey::Iso27001Effort,
];

/// Every area.
#[component]
pub fn Areas(iso_27001: &'static Iso27001, reuse: Memo<Reuse27001>) -> impl IntoView {
    ISO_42001_2023.area_ids().map(|area| view! { <Area area iso_27001 reuse /> }).collect_view()
}

#[component]
fn Area(area: AreaId, iso_27001: &'static Iso27001, reuse: Memo<Reuse27001>) -> impl IntoView {
    let (text, questions) = (Working::from_context().text, catalogue());
    let reference = ISO_42001_2023.area(area).reference;
    let title = questions.area_title(area);
    let head = COLUMNS.map(|column| view! { <th scope="col">{text.get(column)}</th> });
    let rows = ISO_42001_2023.requirements_of(area).map(|id| view! { <Row id iso_27001 reuse /> });
    view! {
        <h3>
            <span class="ref">{reference}</span>
            " "
            {title}
        </h3>
        <table class="chart-table stacked reuse">
            <caption class="visually-hidden">
                {text.fill(WorkKey::Iso27001Table, &[("area", reference)])}
            </caption>
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Row(id: RequirementId, iso_27001: &'static Iso27001, reuse: Memo<Reuse27001>) -> impl IntoView {
    let (text, questions) = (Working::from_context().text, catalogue());
    let requirement = ISO_42001_2023.requirement(id);
    let said = iso_27001.of(id);
    let excluded = Session::from_context().part(move |all| all.rating(id).is_excluded());
    let effort = Memo::new(move |_| reuse.with(|reuse| reuse.left_for(id)));
    let left = move || match effort.get() {
        _ if excluded.get() => text.get(WorkKey::Iso27001Excluded).to_owned(),
        none if none.is_zero() => text.get(WorkKey::Iso27001InPlace).to_owned(),
        effort => schedule::effort(effort),
    };
    let (word, name) = match requirement.reuse {
        Reuse::Full => ("full", WorkKey::Iso27001ReuseFull),
        Reuse::Partial => ("partial", WorkKey::Iso27001ReusePartial),
        Reuse::None => ("none", WorkKey::Iso27001ReuseNone),
    };
    let [_, counterpart, how_much, serves, remains, person_days] = COLUMNS.map(|key| text.get(key));
    view! {
        <tr data-ref=requirement.reference data-reuse=word>
            <th scope="row">
                <a class="reference" href=Route::to_requirement(id).to_string()>
                    {requirement.reference}
                </a>
                " "
                {questions.of(id).title.as_str()}
            </th>
            <td data-label=counterpart>
                {requirement.iso_27001.unwrap_or(text.get(WorkKey::Iso27001NoCounterpart))}
            </td>
            <td data-label=how_much>{text.get(name)}</td>
            <td data-label=serves>
                {said.reuse.as_deref().unwrap_or(report::figures::DASH)}
            </td>
            <td data-label=remains>{said.remains.as_str()}</td>
            <td data-label=person_days>{left}</td>
        </tr>
    }
}
