//! Heatmap and radar, each with a table that says the same. The markup is the
//! report's own: references, catalogue titles and numbers, escaped, and nothing
//! that a visitor wrote.

use assessment::{Assessment, Questions, ScopedFigures};
use leptos::prelude::*;
use locale::{Key, Text};
use report::charts::{self, Options};

use crate::content::{Content, catalogue};
use crate::session::Session;

type Draw = fn(&Assessment, &ScopedFigures, &Questions, &Text, &Options<'_>) -> String;

/// Both charts.
#[component]
pub fn Charts() -> impl IntoView {
    let text = Content::from_context().text;
    view! {
        <section class="block" aria-labelledby="heatmap-title">
            <h2 id="heatmap-title">{text.get(Key::ResultsHeatmap)}</h2>
            <p class="hint">{text.get(Key::ResultsHeatmapText)}</p>
            <Chart draw=charts::heatmap />
            <details>
                <summary>{text.get(Key::ResultsHeatmapTable)}</summary>
                <Chart draw=charts::requirement_table />
            </details>
        </section>
        <section class="block" aria-labelledby="radar-title">
            <h2 id="radar-title">{text.get(Key::ResultsRadar)}</h2>
            <Chart draw=charts::radar />
            <details>
                <summary>{text.get(Key::ResultsRadarTable)}</summary>
                <Chart draw=charts::area_table />
            </details>
        </section>
    }
}

#[component]
fn Chart(draw: Draw) -> impl IntoView {
    let (text, questions) = (Content::from_context().text, catalogue());
    let session = Session::from_context();
    let evaluation = session.evaluation();
    let markup = move || {
        session.with(|assessment| {
            evaluation
                .with(|found| draw(assessment, &found.figures, questions, text, &Options::app()))
        })
    };
    view! { <div class="chart" inner_html=markup></div> }
}
