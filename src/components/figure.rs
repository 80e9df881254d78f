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
    let figures =
        Memo::new(move |_| evaluation.with(|evaluation| *evaluation.figures.in_scope(scope)));
    let scope = figures::scope_attribute(&ISO_42001_2023, scope);
    view! { <FigureOf metric scope figures /> }
}

/// As [`Figure`], of any requirements; `scope` is what they are called for programs.
#[component]
pub fn FigureOf(
    metric: Metric,
    #[prop(into)] scope: String,
    figures: Memo<Figures>,
) -> impl IntoView {
    view! {
        <span
            class="figure-value"
            data-metric=metric.as_str()
            data-scope=scope
            data-value=move || metric.value_attribute(&figures.get())
        >
            {move || shown(metric, &figures.get())}
        </span>
    }
}

/// The range of the overall readiness in words, while something is not answered.
#[component]
pub fn ReadinessRange() -> impl IntoView {
    let evaluation = Session::from_context().evaluation();
    let figures = Memo::new(move |_| evaluation.with(|evaluation| evaluation.figures.overall));
    view! { <RangeOf figures /> }
}

/// As [`ReadinessRange`], of any requirements.
#[component]
pub fn RangeOf(figures: Memo<Figures>) -> impl IntoView {
    let text = Content::from_context().text;
    move || {
        let figures = figures.get();
        let incomplete = !figures.coverage.is_some_and(Ratio::is_full);
        incomplete.then(|| {
            let low = figures::percent(figures.readiness);
            let high = figures::percent(figures.readiness_at_most);
            let range = text.fill(Key::FigureRange, &[("low", &low), ("high", &high)]);
            view! { <span class="range">{range}</span> }
        })
    }
}
