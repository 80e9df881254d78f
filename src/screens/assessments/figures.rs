//! Verdict, figures and findings of both sides, and readiness by area.

use assessment::{Comparison, FindingKind};
use leptos::prelude::*;
use locale::{Key, WorkKey};
use report::charts::{self, Options};
use report::words;

use crate::content::{Content, catalogue};
use crate::working::Working;

/// What follows from the answers of both sides, which are called by these names.
#[component]
pub fn Figures(comparison: Comparison, names: [WorkKey; 2]) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let heading = |key| view! { <th scope="col" class="number">{work.get(key)}</th> };
    let [before_heading, after_heading] = names.map(heading);
    let sides = [("before", &comparison.before), ("after", &comparison.after)];
    let verdicts = sides.map(|(side, found)| {
        view! {
            <td class="standing" data-side=side data-verdict=found.verdict.as_str()>
                {text.get(words::verdict(found.verdict))}
            </td>
        }
    });
    let findings = FindingKind::ALL.map(|kind| {
        let (before, after) = comparison.findings(kind);
        let moved = match after.cmp(&before) {
            std::cmp::Ordering::Less => format!("−{}", before - after),
            std::cmp::Ordering::Equal => "0".to_owned(),
            std::cmp::Ordering::Greater => format!("+{}", after - before),
        };
        view! {
            <tr data-findings=kind.as_str()>
                <th scope="row">{text.get(finding_name(kind))}</th>
                <td class="number">{before}</td>
                <td class="number">{after}</td>
                <td class="number">{moved}</td>
            </tr>
        }
    });
    view! {
        <section class="block" aria-labelledby="figures-title">
            <h2 id="figures-title">{work.get(WorkKey::CompareFigures)}</h2>
            <table class="chart-table">
                <caption>{work.get(WorkKey::CompareFiguresCaption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{work.get(WorkKey::CompareFigure)}</th>
                        {before_heading}
                        {after_heading}
                        {heading(WorkKey::CompareDifference)}
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">{work.get(WorkKey::CompareVerdict)}</th>
                        {verdicts}
                        <td></td>
                    </tr>
                </tbody>
                <tbody inner_html=charts::compared_figures(&comparison, text)></tbody>
                <tbody>{findings}</tbody>
            </table>
        </section>
    }
}

fn finding_name(kind: FindingKind) -> Key {
    match kind {
        FindingKind::Major => Key::ResultsMajor,
        FindingKind::Minor => Key::ResultsMinor,
        FindingKind::NotAssessed => Key::ResultsNotAssessed,
        FindingKind::Strength => Key::ResultsStrength,
    }
}

/// Readiness by area, as a picture and as a table. The markup is the report's
/// own: references, catalogue titles and numbers, nothing that a visitor wrote.
#[component]
pub fn ByArea(comparison: Comparison) -> impl IntoView {
    let work = Working::from_context().text;
    let picture = charts::dumbbell(&comparison, work, &Options::app());
    let table = charts::dumbbell_table(&comparison, catalogue(), work, &Options::app());
    view! {
        <section class="block" aria-labelledby="by-area-title">
            <h2 id="by-area-title">{work.get(WorkKey::CompareChart)}</h2>
            <p class="hint">{work.get(WorkKey::CompareChartText)}</p>
            <div inner_html=picture></div>
            <details>
                <summary>{work.get(WorkKey::CompareChartTable)}</summary>
                <div inner_html=table></div>
            </details>
        </section>
    }
}
