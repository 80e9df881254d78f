//! What changed, requirement by requirement.

use assessment::{AreaId, Change, ISO_42001_2023, Rating, RequirementId};
use leptos::prelude::*;
use locale::WorkKey;
use report::words;

use super::compare::Compared;
use crate::components::fold::Fold;
use crate::content::{Content, catalogue};
use crate::working::Working;
use shell::route::Route;

/// The changed requirements by area, the unchanged ones folded.
#[component]
pub fn Changes(compared: Compared) -> impl IntoView {
    let text = Working::from_context().text;
    let change = |id: &RequirementId| compared.comparison.change(*id);
    let areas: Vec<AnyView> = ISO_42001_2023
        .area_ids()
        .filter_map(|area| {
            let changed =
                ISO_42001_2023.requirements_of(area).filter(|id| change(id) != Change::Same);
            let rows: Vec<AnyView> = changed.map(|id| row(id, &compared)).collect();
            (!rows.is_empty()).then(|| of_area(area, rows))
        })
        .collect();
    let same: Vec<RequirementId> =
        ISO_42001_2023.requirement_ids().filter(|id| change(id) == Change::Same).collect();
    let unchanged = (!same.is_empty()).then(|| {
        let summary = Signal::stored(text.get(WorkKey::CompareUnchanged).to_owned());
        let compared = StoredValue::new(compared.clone());
        view! {
            <Fold summary>
                <ul class="changes">
                    {compared.with_value(|all| same.iter().map(|id| row(*id, all)).collect_view())}
                </ul>
            </Fold>
        }
    });
    view! {
        <section class="block" aria-labelledby="changes-title">
            <h2 id="changes-title">{text.get(WorkKey::CompareChanges)}</h2>
            {areas}
            {unchanged}
        </section>
    }
}

fn of_area(area: AreaId, rows: Vec<AnyView>) -> AnyView {
    view! {
        <h3>
            {ISO_42001_2023.area(area).reference} " " {catalogue().area_title(area)}
        </h3>
        <ul class="changes">{rows}</ul>
    }
    .into_any()
}

/// One requirement: its title, what became of it, from what to what.
fn row(id: RequirementId, compared: &Compared) -> AnyView {
    let text = Working::from_context().text;
    let reference = ISO_42001_2023.requirement(id).reference;
    let change = compared.comparison.change(id);
    let (before, after) = (told(compared.before.rating(id)), told(compared.after.rating(id)));
    let from_to = text.fill(WorkKey::CompareChange, &[("before", &before), ("after", &after)]);
    view! {
        <li data-change=change.as_str() data-ref=reference>
            <a href=Route::to_requirement(id).to_string()>
                <span class="reference">{reference}</span>
                " "
                {catalogue().of(id).title.as_str()}
            </a>
            <p>
                <strong>{text.get(word(change))}</strong>
                ": "
                {if change == Change::Same { after } else { from_to }}
            </p>
        </li>
    }
    .into_any()
}

fn told(rating: &Rating) -> String {
    words::rating(rating, Content::from_context().text)
}

fn word(change: Change) -> WorkKey {
    match change {
        Change::Rose => WorkKey::CompareWordRose,
        Change::Fell => WorkKey::CompareWordFell,
        Change::New => WorkKey::CompareWordNew,
        Change::Gone => WorkKey::CompareWordGone,
        Change::Excluded => WorkKey::CompareWordExcluded,
        Change::Included => WorkKey::CompareWordIncluded,
        Change::Same => WorkKey::CompareWordSame,
    }
}
