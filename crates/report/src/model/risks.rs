//! The AI risk register (ISO/IEC 42001:2023, 6.1.2 and 6.1.3).

use assessment::{Date, EntryId, Risk, RiskLevel, RiskWarning};

use super::Sources;
use crate::figures;
use crate::words::risks::RiskWords;

/// The register.
#[derive(Debug, Clone, PartialEq)]
pub struct RisksReport {
    /// The highest level that needs no treatment, in words; none if it is not chosen.
    pub acceptable: Option<String>,
    /// Who may accept what, as it was written; may be empty.
    pub statement: String,
    /// The risks, by number.
    pub risks: Vec<RiskReport>,
}

/// A risk. Texts may be empty.
#[derive(Debug, Clone, PartialEq)]
pub struct RiskReport {
    /// Its number in the register, from 1.
    pub number: u32,
    /// Its kind and where it comes from.
    pub title: String,
    /// The kind in words.
    pub kind: String,
    /// The AI system it comes from, or that it is everybody's.
    pub system: String,
    /// Cause.
    pub cause: String,
    /// Event.
    pub event: String,
    /// Consequence.
    pub consequence: String,
    /// Who is affected.
    pub affected: String,
    /// The requirements that treat it.
    pub controls: Vec<&'static str>,
    /// Readiness of these, as shown; none if there are none.
    pub strength: Option<String>,
    /// `3 Serious`.
    pub severity: String,
    /// `2 Possible`.
    pub likelihood: String,
    /// The level before treatment.
    pub level: Option<RiskLevel>,
    /// The same in words.
    pub level_text: String,
    /// The level with what it comes from.
    pub before: String,
    /// What is expected after treatment, and whether it is accepted.
    pub after: String,
    /// The level expected after treatment, in words.
    pub residual: String,
    /// The day of management's acceptance.
    pub accepted: Option<Date>,
    /// The treatment chosen, in words.
    pub treatment: String,
    /// What is done.
    pub plan: String,
    /// The treatment with what is done.
    pub treated: String,
    /// Who owns it.
    pub owner: String,
    /// By when it is treated.
    pub due: Option<Date>,
    /// The owner with the day.
    pub owned: String,
    /// What an auditor would ask about, a sentence each.
    pub warnings: Vec<String>,
    /// The level that counts today.
    pub current: Option<RiskLevel>,
}

pub(super) fn risks(sources: &Sources<'_>) -> RisksReport {
    let words = RiskWords {
        work: sources.texts.work,
        impact: sources.texts.impact,
        kinds: sources.texts.risks,
    };
    let assessment = sources.assessment;
    let criteria = &assessment.risk_criteria;
    RisksReport {
        acceptable: criteria.acceptable.map(|level| words.level(level).to_owned()),
        statement: criteria.statement.clone(),
        risks: assessment
            .risks
            .iter()
            .map(|(id, risk)| of_risk(sources, words, id, risk))
            .collect(),
    }
}

fn of_risk(sources: &Sources<'_>, words: RiskWords<'_>, id: EntryId, risk: &Risk) -> RiskReport {
    let (assessment, text) = (sources.assessment, sources.texts.text);
    let level = |level: Option<RiskLevel>| level.map(|of| words.level(of).to_owned());
    let strength = || figures::percent(risk.strength(assessment).readiness);
    let warnings = RiskWarning::all(risk, assessment).into_iter();
    let treatment = risk.treatment.map(|treatment| words.impact.treatment(treatment).title.clone());
    RiskReport {
        number: id.number(),
        title: words.title(assessment, risk),
        kind: words.kind(risk.kind).to_owned(),
        system: words.system(assessment, risk.system),
        cause: risk.cause.clone(),
        event: risk.event.clone(),
        consequence: risk.consequence.clone(),
        affected: risk.affected.clone(),
        controls: risk.controls.iter().map(|id| sources.reference(*id)).collect(),
        strength: (!risk.controls.is_empty()).then(strength),
        severity: risk.severity.map(|step| words.severity(step)).unwrap_or_default(),
        likelihood: risk.likelihood.map(|step| words.likelihood(step)).unwrap_or_default(),
        level: risk.level(),
        level_text: level(risk.level()).unwrap_or_default(),
        before: words.before(risk),
        after: words.after(risk, text),
        residual: level(risk.residual).unwrap_or_default(),
        accepted: risk.accepted,
        treatment: treatment.unwrap_or_default(),
        plan: risk.plan.clone(),
        treated: words.treatment(risk),
        owner: risk.owner.clone(),
        due: risk.due,
        owned: words.owner(risk, text),
        warnings: warnings.map(|warning| words.warning(assessment, warning)).collect(),
        current: risk.current_level(),
    }
}
