//! One dimension of an impact assessment: questions, ratings, what is done.

use assessment::{
    Affected, Answer, Dimension, DimensionAssessment, EntryId, Likelihood, RiskLevel, Severity,
};
use leptos::prelude::*;
use locale::WorkKey;

use super::fields::{Described, OneOf, Tick, affects, of_dimension};
use super::reliance::Reliance;
use crate::components::fields::{Choice, TextArea};
use crate::components::fold::Fold;
use crate::session::Session;
use crate::working::{Working, impact_text};

/// A dimension, folded; its summary says how far it is.
#[component]
pub fn DimensionFold(id: EntryId, of: Dimension) -> impl IntoView {
    let session = Session::from_context();
    let said = session.part(move |all| {
        let system = all.systems.get(id);
        system.map(|system| system.impact.dimension(of).clone()).unwrap_or_default()
    });
    let level = move || said.with(DimensionAssessment::level);
    view! {
        <div
            class="dimension"
            data-dimension=of.as_str()
            data-level=move || level().map(RiskLevel::as_str)
        >
            <Fold summary=Signal::derive(move || said.with(|said| summary(of, said)))>
                <Sheet id of />
            </Fold>
        </div>
    }
}

fn summary(of: Dimension, said: &DimensionAssessment) -> String {
    let (work, text) = (Working::from_context().text, impact_text());
    let title = text.dimension(of).title.as_str();
    let name = |level: RiskLevel| text.level(level).title.as_str();
    match (said.level(), said.residual) {
        (None, _) => work.fill(WorkKey::ImpactUnrated, &[("title", title)]),
        (Some(level), None) => {
            work.fill(WorkKey::ImpactRated, &[("title", title), ("level", name(level))])
        }
        (Some(level), Some(residual)) => work.fill(
            WorkKey::ImpactRatedResidual,
            &[("title", title), ("level", name(level)), ("residual", name(residual))],
        ),
    }
}

/// The steps of a scale from 1 to 4, each with what it means.
fn steps<T>(
    all: [T; 4],
    number: fn(&T) -> u8,
    described: impl Fn(T) -> &'static assessment::Described,
) -> Vec<Described> {
    let step = |step: T| {
        let number = number(&step).to_string();
        let means = described(step);
        let name = format!("{number} {}", means.title);
        (number, name, means.text.clone())
    };
    all.map(step).into()
}

fn written(number: Option<u8>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

#[component]
fn Sheet(id: EntryId, of: Dimension) -> impl IntoView {
    let (work, text) = (Working::from_context().text, impact_text());
    let about = text.dimension(of);
    let word = of.as_str();
    let prompts = about.prompts.iter().map(|prompt| view! { <li>{prompt.as_str()}</li> });
    let examples = move || {
        let examples = about.mitigations.iter();
        examples.map(|example| view! { <li>{example.as_str()}</li> }).collect_view()
    };
    let affected = Affected::ALL.iter().map(|whom| {
        let means = text.affected(*whom);
        let box_id = format!("{word}-{}", whom.as_str());
        let field = affects(id, of, *whom);
        view! { <Tick id=box_id name=means.title.as_str() text=means.text.as_str() field /> }
    });
    let levels = RiskLevel::ALL.iter();
    let levels = levels.map(|level| (level.as_str().into(), text.level(*level).title.clone()));
    let severity = of_dimension(
        id,
        of,
        |said| written(said.severity.map(Severity::number)),
        |said, step| said.severity = step.parse().ok().and_then(Severity::from_number),
    );
    let likelihood = of_dimension(
        id,
        of,
        |said| written(said.likelihood.map(Likelihood::number)),
        |said, step| said.likelihood = step.parse().ok().and_then(Likelihood::from_number),
    );
    view! {
        <div class="sheet">
            <p class="question">{about.question.as_str()}</p>
            <p class="hint">{about.about.as_str()}</p>
            <h4>{work.get(WorkKey::ImpactPrompts)}</h4>
            <ul class="hint">{prompts.collect_view()}</ul>
            <TextArea
                id=format!("{word}-impact")
                label=work.get(WorkKey::ImpactWhat)
                field=of_dimension(id, of, |said| said.impact.clone(), |said, text| said.impact = text)
                limit=Answer::NOTE_LIMIT
            />
            <fieldset>
                <legend>{work.get(WorkKey::ImpactAffected)}</legend>
                {affected.collect_view()}
            </fieldset>
            <div class="halves">
                <OneOf
                    id=format!("{word}-severity")
                    legend=work.get(WorkKey::ImpactSeverity)
                    field=severity
                    choices=steps(Severity::ALL, |step| step.number(), |step| text.severity(step))
                />
                <OneOf
                    id=format!("{word}-likelihood")
                    legend=work.get(WorkKey::ImpactLikelihood)
                    field=likelihood
                    choices=steps(Likelihood::ALL, |step| step.number(), |step| text.likelihood(step))
                />
            </div>
            <Level id of />
            <TextArea
                id=format!("{word}-mitigations")
                label=work.get(WorkKey::ImpactMitigations)
                field=of_dimension(
                    id,
                    of,
                    |said| said.mitigations.clone(),
                    |said, text| said.mitigations = text,
                )
                limit=Answer::NOTE_LIMIT
            />
            <Fold summary=work.get(WorkKey::ImpactMitigationsExamples)>
                <ul class="hint">{examples()}</ul>
            </Fold>
            <Reliance id of />
            <Choice
                id=format!("{word}-residual")
                label=work.get(WorkKey::ImpactResidual)
                none=work.get(WorkKey::ImpactResidualNone)
                field=of_dimension(
                    id,
                    of,
                    |said| said.residual.map(RiskLevel::as_str).unwrap_or_default().to_owned(),
                    |said, word| said.residual = RiskLevel::from_word(&word),
                )
                choices=levels.collect()
            />
        </div>
    }
}

/// The level, as soon as it follows, with what it means.
#[component]
fn Level(id: EntryId, of: Dimension) -> impl IntoView {
    let (work, text) = (Working::from_context().text, impact_text());
    let session = Session::from_context();
    let level = session.part(move |all| all.systems.get(id)?.impact.dimension(of).level());
    view! {
        <p class="aside" role="status">
            {move || match level.get() {
                None => work.get(WorkKey::ImpactLevelOpen).into_any(),
                Some(level) => {
                    let means = text.level(level);
                    let said = work.fill(WorkKey::ImpactLevel, &[("level", &means.title)]);
                    view! { <strong>{said}</strong>" "{means.text.as_str()} }.into_any()
                }
            }}
        </p>
    }
}
