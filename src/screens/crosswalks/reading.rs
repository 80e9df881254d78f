//! What an article or a category shows of the answers: how far its requirements
//! are, and each of them.

use assessment::{Figures, ISO_42001_2023, RequirementId};
use leptos::prelude::*;
use locale::{Key, WorkKey};
use report::figures::Metric;
use report::words;

use crate::components::figure::{FigureOf, RangeOf};
use crate::components::fold::Fold;
use crate::content::{Content, catalogue};
use crate::session::Session;
use crate::working::Working;
use shell::route::Route;

/// A requirement and how it is linked to what is shown.
pub type Link = (RequirementId, WorkKey);

/// The readiness of some requirements, as number and bar, and each requirement
/// with its link and rating.
#[component]
pub fn Reading(
    /// What the figure is called for programs: `eu-ai-act-9`.
    #[prop(into)]
    scope: String,
    /// In the framework's order.
    links: Vec<Link>,
) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let session = Session::from_context();
    let ids: Vec<RequirementId> = links.iter().map(|(id, _)| *id).collect();
    let figures = session.part(move |all| Figures::of_requirements(all, ids.iter().copied()));
    let summary = work.count(WorkKey::CrosswalkSupports, links.len());
    let links = StoredValue::new(links);
    view! {
        <div class="reading">
            <p>
                {text.get(Key::FigureReadiness)}
                " "
                <FigureOf metric=Metric::Readiness scope figures />
            </p>
            <Bar figures />
            <p class="hint"><RangeOf figures /></p>
        </div>
        <Fold summary>
            <ul class="rows">
                {links.with_value(|links| links.iter().copied().map(row).collect_view())}
            </ul>
        </Fold>
    }
}

/// The readiness as a bar: the number beside it says the same.
#[component]
fn Bar(figures: Memo<Figures>) -> impl IntoView {
    move || {
        figures.get().readiness.map(|ratio| {
            view! {
                <progress
                    aria-hidden="true"
                    max=ratio.denominator()
                    value=ratio.numerator()
                ></progress>
            }
        })
    }
}

fn row((id, link): Link) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let rating = Session::from_context().part(move |all| all.rating(id).clone());
    let said = move || {
        let rating = words::rating(&rating.get(), text);
        work.fill(WorkKey::CrosswalkRow, &[("link", work.get(link)), ("rating", &rating)])
    };
    view! {
        <li data-ref=ISO_42001_2023.requirement(id).reference>
            <a class="reference" href=Route::to_requirement(id).to_string()>
                {ISO_42001_2023.requirement(id).reference}
            </a>
            <div>
                <p class="row-title">{catalogue().of(id).title.as_str()}</p>
                <p class="hint">{said}</p>
            </div>
        </li>
    }
}
