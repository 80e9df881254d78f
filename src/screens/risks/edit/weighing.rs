//! How bad and how likely a risk is, what is chosen to do about it, and what is
//! expected to remain.

use assessment::{Answer, EntryId, Likelihood, RiskLevel, Severity, Treatment};
use leptos::prelude::*;
use locale::WorkKey;

use super::super::entry::element_id;
use super::super::words::words;
use super::{part, step};
use crate::components::fields::{Choice, TextArea};

/// Severity and likelihood; what the chosen step means is under it.
#[component]
pub fn Weighing(id: EntryId) -> impl IntoView {
    let words = words();
    let text = words.work;
    let severity = part(
        id,
        |risk| number(risk.severity.map(Severity::number)),
        |risk, word| risk.severity = step(&word, Severity::from_number),
    );
    let likelihood = part(
        id,
        |risk| number(risk.likelihood.map(Likelihood::number)),
        |risk, word| risk.likelihood = step(&word, Likelihood::from_number),
    );
    let severities = Severity::ALL.map(|of| (of.number().to_string(), words.severity(of)));
    let likelihoods = Likelihood::ALL.map(|of| (of.number().to_string(), words.likelihood(of)));
    let severity_means = move || {
        let step = step(&severity.get(), Severity::from_number);
        step.map(|step| &*words.impact.severity(step).text)
    };
    let likelihood_means = move || {
        let step = step(&likelihood.get(), Likelihood::from_number);
        step.map(|step| &*words.impact.likelihood(step).text)
    };
    view! {
        <div class="risk-fields">
            <div>
                <Choice
                    id=format!("{}-severity", element_id(id))
                    label=text.get(WorkKey::RisksSeverity)
                    field=severity
                    none=text.get(WorkKey::RiskEditNotWeighed).to_owned()
                    choices=severities.to_vec()
                />
                <p class="hint">{severity_means}</p>
            </div>
            <div>
                <Choice
                    id=format!("{}-likelihood", element_id(id))
                    label=text.get(WorkKey::RisksLikelihood)
                    field=likelihood
                    none=text.get(WorkKey::RiskEditNotWeighed).to_owned()
                    choices=likelihoods.to_vec()
                />
                <p class="hint">{likelihood_means}</p>
            </div>
        </div>
    }
}

/// What is chosen to do about it, and what is done.
#[component]
pub fn Treating(id: EntryId) -> impl IntoView {
    let words = words();
    let text = words.work;
    let treatment = part(
        id,
        |risk| risk.treatment.map(Treatment::as_str).unwrap_or_default().to_owned(),
        |risk, word| risk.treatment = Treatment::from_word(&word),
    );
    let plan = part(id, |risk| risk.plan.clone(), |risk, text| risk.plan = text);
    let name = |of: &Treatment| (of.as_str().to_owned(), words.impact.treatment(*of).title.clone());
    let means = move || {
        let chosen = Treatment::from_word(&treatment.get());
        chosen.map(|treatment| &*words.impact.treatment(treatment).text)
    };
    view! {
        <div>
            <Choice
                id=format!("{}-treatment", element_id(id))
                label=text.get(WorkKey::RiskTreatment)
                field=treatment
                none=text.get(WorkKey::RiskEditTreatmentNone).to_owned()
                choices=Treatment::ALL.iter().map(name).collect()
            />
            <p class="hint">{means}</p>
        </div>
        <TextArea
            id=format!("{}-plan", element_id(id))
            label=text.get(WorkKey::RiskEditPlan)
            field=plan
            limit=Answer::NOTE_LIMIT
        />
    }
}

/// What is expected to remain with the treatment in place.
#[component]
pub fn Residual(id: EntryId) -> impl IntoView {
    let words = words();
    let text = words.work;
    let residual = part(
        id,
        |risk| risk.residual.map(RiskLevel::as_str).unwrap_or_default().to_owned(),
        |risk, word| risk.residual = RiskLevel::from_word(&word),
    );
    let level = |of: &RiskLevel| (of.as_str().to_owned(), words.level(*of).to_owned());
    view! {
        <Choice
            id=format!("{}-residual", element_id(id))
            label=text.get(WorkKey::RiskEditResidual)
            field=residual
            none=text.get(WorkKey::RiskEditResidualNone).to_owned()
            choices=RiskLevel::ALL.iter().map(level).collect()
        />
    }
}

/// The number of a step as a word.
fn number(step: Option<u8>) -> String {
    step.map(|number| number.to_string()).unwrap_or_default()
}
