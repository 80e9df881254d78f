//! The register at a glance: severity by likelihood as a table that is its own
//! picture, and how many risks are expected at each level after treatment.

use assessment::{Likelihood, RiskLevel, RiskOverview, Severity};
use leptos::prelude::*;
use locale::WorkKey;

use super::words::words;
use crate::components::fold::Fold;
use crate::session::Session;

/// Matrix, levels, and what the words mean; once there is a risk.
#[component]
pub fn Overview() -> impl IntoView {
    let text = words().work;
    let session = Session::from_context();
    let overview = session.part(|all| RiskOverview::of(&all.risks));
    let some = session.part(|all| !all.risks.is_empty());
    let open = move || {
        let open = overview.with(|overview| overview.open);
        (open > 0)
            .then(|| view! { <p class="hint">{text.count(WorkKey::RisksMatrixOpen, open)}</p> })
    };
    view! {
        <Show when=move || some.get()>
            <section class="block" aria-labelledby="matrix-title">
                <h2 id="matrix-title">{text.get(WorkKey::RisksMatrix)}</h2>
                <Matrix overview />
                {open}
                <h3>{text.get(WorkKey::RisksMatrixExpected)}</h3>
                <p class="hint">{text.get(WorkKey::RisksMatrixExpectedText)}</p>
                <Levels overview />
                <Fold summary=text.get(WorkKey::RisksScales)>
                    <Scales />
                </Fold>
            </section>
        </Show>
    }
}

#[component]
fn Matrix(overview: Memo<RiskOverview>) -> impl IntoView {
    let words = words();
    let text = words.work;
    let columns = Likelihood::ALL.map(|step| {
        let name = words.likelihood(step);
        view! { <th scope="col">{name}</th> }
    });
    let mut rows = Severity::ALL.map(|severity| {
        let name = words.severity(severity);
        let cells =
            Likelihood::ALL.map(|likelihood| view! { <Cell overview severity likelihood /> });
        view! { <tr><th scope="row">{name}</th>{cells}</tr> }
    });
    // The highest severity on top, as people draw it.
    rows.reverse();
    view! {
        <table class="matrix">
            <caption>{text.get(WorkKey::RisksMatrixCaption)}</caption>
            <thead>
                <tr>
                    <th scope="col">{text.get(WorkKey::RisksMatrixAxes)}</th>
                    {columns}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// The level that severity and likelihood come to, and how many risks are there.
#[component]
fn Cell(overview: Memo<RiskOverview>, severity: Severity, likelihood: Likelihood) -> impl IntoView {
    let words = words();
    let level = RiskLevel::of(severity, likelihood);
    let count = move || overview.with(|overview| overview.cell(severity, likelihood));
    let number = move || match count() {
        // Seen as an empty cell.
        0 => view! { <span class="visually-hidden">"0"</span> }.into_any(),
        count => view! { <span class="count-number">{count}</span> }.into_any(),
    };
    view! {
        <td class=format!("risk-{}", level.as_str())>
            {number} " " <span class="risk-level">{words.level(level)}</span>
        </td>
    }
}

/// How many risks are expected at each level after treatment, the highest first.
#[component]
fn Levels(overview: Memo<RiskOverview>) -> impl IntoView {
    let words = words();
    let levels = RiskLevel::ALL.iter().rev().map(|level| {
        let count = move || overview.with(|overview| overview.expected(*level));
        view! {
            <li>
                <span class="count-number">{count}</span>
                " "
                {words.level(*level)}
            </li>
        }
    });
    view! { <ul class="counts">{levels.collect_view()}</ul> }
}

/// What the steps of severity and likelihood and the levels mean.
#[component]
fn Scales() -> impl IntoView {
    let words = words();
    let (text, impact) = (words.work, words.impact);
    let severities = Severity::ALL.map(|step| (words.severity(step), &*impact.severity(step).text));
    let likelihoods =
        Likelihood::ALL.map(|step| (words.likelihood(step), &*impact.likelihood(step).text));
    let levels = RiskLevel::ALL.iter().map(|level| {
        let of = impact.level(*level);
        (of.title.clone(), &*of.text)
    });
    view! {
        <h3>{text.get(WorkKey::RisksSeverity)}</h3>
        {described(severities)}
        <h3>{text.get(WorkKey::RisksLikelihood)}</h3>
        {described(likelihoods)}
        <h3>{text.get(WorkKey::RisksLevel)}</h3>
        {described(levels)}
    }
}

fn described(rows: impl IntoIterator<Item = (String, &'static str)>) -> impl IntoView {
    let rows = rows.into_iter().map(|(name, says)| view! { <dt>{name}</dt><dd>{says}</dd> });
    view! { <dl class="glossary">{rows.collect_view()}</dl> }
}
