//! The four figures: overall, of the clauses and of the controls.

use assessment::{Kind, Scope};
use leptos::prelude::*;
use locale::Key;
use report::figures::Metric;

use crate::components::figure::{Figure, ReadinessRange};
use crate::content::Content;

/// The four figures side by side.
#[component]
pub fn FigureTable() -> impl IntoView {
    let text = Content::from_context().text;
    let part = move |metric: Metric, kind: Kind, name: Key| {
        view! {
            <dd class="figure-part">
                <span>{text.get(name)}</span>
                " "
                <Figure metric scope=Scope::Kind(kind) />
            </dd>
        }
    };
    let columns = Metric::ALL.map(|metric| {
        view! {
            <div>
                <dt>{text.get(metric.name())}</dt>
                <dd class="figure-main">
                    <Figure metric scope=Scope::Overall />
                    " "
                    <span class="figure-of">
                        {text.get(metric.meaning())}
                        {(metric == Metric::Readiness).then(|| view! { " " <ReadinessRange /> })}
                    </span>
                </dd>
                {part(metric, Kind::Clause, Key::FigureClauses)}
                {part(metric, Kind::Control, Key::FigureControls)}
            </div>
        }
    });
    view! {
        <section class="block" aria-labelledby="figures-title">
            <h2 id="figures-title">{text.get(Key::ResultsFigures)}</h2>
            <dl class="figures">{columns}</dl>
        </section>
    }
}
