//! The two standards side by side.

use assessment::crosswalk::Comparison;
use leptos::prelude::*;
use locale::WorkKey;

use crate::working::Working;

/// A row for each topic.
#[component]
pub fn ComparisonTable(comparison: &'static [Comparison]) -> impl IntoView {
    let text = Working::from_context().text;
    let (iso_27001, iso_42001) =
        (text.get(WorkKey::Iso27001Title), text.get(WorkKey::Iso27001Iso42001));
    let rows = comparison.iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.topic.as_str()}</th>
                <td data-label=iso_27001>{row.iso_27001.as_str()}</td>
                <td data-label=iso_42001>{row.iso_42001.as_str()}</td>
            </tr>
        }
    });
    view! {
        <section class="block" aria-labelledby="standards">
            <h2 id="standards">{text.get(WorkKey::Iso27001Comparison)}</h2>
            <table class="chart-table stacked">
                <caption>{text.get(WorkKey::Iso27001ComparisonTable)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text.get(WorkKey::Iso27001Topic)}</th>
                        <th scope="col">{iso_27001}</th>
                        <th scope="col">{iso_42001}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
