//! An impact assessment in full, to be read only.

use assessment::{Dimension, DimensionAssessment, ImpactAssessment, RiskLevel};
use leptos::prelude::*;
use locale::WorkKey;
use report::words::systems;

use super::noted::NotedOnce;
use crate::components::requirements::named;
use crate::content::Content;
use crate::working::{Working, impact_text};

/// What was said: use and misuse, the dimensions, the decision, what came after.
#[component]
pub fn Kept(of: ImpactAssessment) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let date = |date: Option<_>| date.map(|day| report::words::date(day, text)).unwrap_or_default();
    let decision = of.decision.map(|decision| impact_text().decision(decision).title.clone());
    let dimensions = Dimension::ALL.iter().map(|which| {
        let title = impact_text().dimension(*which).title.as_str();
        view! {
            <h4>{title}</h4>
            {list(said(of.dimension(*which)))}
        }
    });
    let dimensions = dimensions.collect_view();
    let uses =
        vec![(WorkKey::ImpactIntendedUse, of.intended_use), (WorkKey::ImpactMisuse, of.misuse)];
    let decided = vec![
        (WorkKey::ImpactDecision, decision.unwrap_or_default()),
        (WorkKey::ImpactReasons, of.reasons),
        (WorkKey::ImpactApprover, of.approver),
        (WorkKey::ImpactDate, date(of.date)),
        (WorkKey::ImpactReview, date(of.review)),
    ];
    view! {
        <div class="kept">
            {list(uses)}
            {dimensions}
            <h4>{work.get(WorkKey::ImpactDecisionTitle)}</h4>
            {list(decided)}
            <h4>{work.get(WorkKey::ImpactChangesList)}</h4>
            <NotedOnce triggers=of.triggers />
        </div>
    }
}

/// What was said of a dimension.
fn said(of: &DimensionAssessment) -> Vec<(WorkKey, String)> {
    let (work, text) = (Working::from_context().text, impact_text());
    let level = |level: RiskLevel| text.level(level).title.clone();
    let severity = |step| systems::severity(step, work, text);
    let likelihood = |step| systems::likelihood(step, work, text);
    let relies_on: Vec<_> = of.relies_on.iter().copied().map(named).collect();
    vec![
        (WorkKey::ImpactWhat, of.impact.clone()),
        (WorkKey::ImpactAffected, systems::affected(of.affected, text)),
        (WorkKey::ImpactSeverity, of.severity.map(severity).unwrap_or_default()),
        (WorkKey::ImpactLikelihood, of.likelihood.map(likelihood).unwrap_or_default()),
        (WorkKey::ImpactLevelBefore, of.level().map(level).unwrap_or_default()),
        (WorkKey::ImpactMitigations, of.mitigations.clone()),
        (WorkKey::ImpactReliesOn, relies_on.join("\n")),
        (WorkKey::ImpactResidual, of.residual.map(level).unwrap_or_default()),
    ]
}

/// What was asked, and what was said; or that nothing was.
fn list(pairs: Vec<(WorkKey, String)>) -> impl IntoView {
    let text = Working::from_context().text;
    let pair = move |(key, said): (WorkKey, String)| {
        let said = match said.trim().is_empty() {
            true => text.get(WorkKey::ImpactNotSaid).to_owned(),
            false => said,
        };
        view! {
            <div>
                <dt>{text.get(key)}</dt>
                <dd>{said}</dd>
            </div>
        }
    };
    view! { <dl class="pairs">{pairs.into_iter().map(pair).collect_view()}</dl> }
}
