//! A figure, as it is shown everywhere: the report's number and attributes.

use assessment::{Figures, ISO_42001_2023, Ratio, Scope};
use leptos::prelude::*;
use locale::Key;
use report::figures::{self, Metric};

use crate::content::Content;
use crate::session::Session;

/// One number without a range: where a range matters, [`ReadinessRange`] says it in words.
fn shown(metric: Metric, figures: &Figures) -> String {
    match metric {
        Metric::Readiness => figures::percent(figures.readiness),
        metric => metric.shown(figures),
    }
}

/// The number of a figure; it moves with every answer.
#[component]
pub fn Figure(metric: Metric, scope: Scope) -> impl IntoView {
    let evaluation = Session::from_context().evaluation();
    let values = Memo::new(move |_| {
        evaluation.with(|evaluation| {
            let figures = evaluation.figures.in_scope(scope);
            (shown(metric, figures), metric.value_attribute(figures))
        })
    });
    view! {
        <span
            class="figure-value"
            data-metric=metric.as_str()
            data-scope=figures::scope_attribute(&ISO_42001_2023, scope)
            data-value=move || values.get().1
        >
            {move || values.get().0}
        </span>
    }
}

/// The range of the overall readiness in words, while something is not answered.
#[component]
pub fn ReadinessRange() -> impl IntoView {
    let text = Content::from_context().text;
    let evaluation = Session::from_context().evaluation();
    move || {
        evaluation.with(|evaluation| {
            let figures = &evaluation.figures.overall;
            let incomplete = !figures.coverage.is_some_and(Ratio::is_full);
            incomplete.then(|| {
                let low = figures::percent(figures.readiness);
                let high = figures::percent(figures.readiness_at_most);
                let range = text.fill(Key::FigureRange, &[("low", &low), ("high", &high)]);
                view! { <span class="range">{range}</span> }
            })
        })
    }
}
