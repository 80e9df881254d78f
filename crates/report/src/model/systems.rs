//! The AI systems and their impact assessments (ISO/IEC 42001:2023, 6.1.4 and 8.4).

use assessment::{
    AiSystem, Date, Dimension, EntryId, ImpactAssessment, ImpactStatus, RequirementId, RiskLevel,
};
use locale::WorkKey;

use super::Sources;
use crate::words::{self, systems as worded};

/// An AI system.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemReport {
    /// Its number in the register, from 1.
    pub number: u32,
    /// What it is called: its name, or its number where it has none.
    pub name: String,
    /// What it is for; this and what follows may be empty.
    pub purpose: String,
    /// The organisation's roles, in words.
    pub roles: String,
    /// Where it is in its life cycle, in words.
    pub stage: String,
    /// Whom it affects.
    pub people: String,
    /// Which models of third parties it uses.
    pub models: String,
    /// Which data it uses.
    pub data: String,
    /// Whether it may be high-risk, in words.
    pub high_risk: String,
    /// Who looks after it.
    pub owner: String,
    /// What the register does not say, if anything.
    pub gaps: Option<String>,
    /// How far its impact assessment is.
    pub status: ImpactStatus,
    /// The same in words.
    pub status_text: String,
    /// The highest level that remains, in words.
    pub remains: Option<String>,
    /// The impact assessment in hand; none if it is not begun.
    pub impact: Option<ImpactReport>,
    /// Those made before, the latest first.
    pub earlier: Vec<ImpactReport>,
}

/// An impact assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct ImpactReport {
    /// What it is meant for; this and what follows may be empty.
    pub intended_use: String,
    /// Which misuse can be foreseen.
    pub misuse: String,
    /// The six dimensions.
    pub dimensions: Vec<DimensionReport>,
    /// What is decided, in words.
    pub decision: String,
    /// Why, and under which conditions.
    pub reasons: String,
    /// Who approved it.
    pub approver: String,
    /// When.
    pub date: Option<Date>,
    /// When it is looked at again.
    pub review: Option<Date>,
    /// The changes noted: kind and day, and what was written.
    pub changes: Vec<(String, String)>,
    /// What an auditor would ask about, a sentence each.
    pub doubts: Vec<String>,
}

/// What an impact assessment says of a dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DimensionReport {
    /// `Fairness`.
    pub title: String,
    /// What could happen; this and what follows may be empty.
    pub impact: String,
    /// Who is affected, in words.
    pub affected: String,
    /// How bad it would be: `3 Serious`.
    pub severity: String,
    /// How likely it is: `2 Possible`.
    pub likelihood: String,
    /// The level before mitigations, and in words.
    pub level: Option<(RiskLevel, String)>,
    /// What is done about it.
    pub mitigations: String,
    /// The requirements that the mitigations rely on.
    pub relies_on: Vec<&'static str>,
    /// The level that remains, in words.
    pub residual: String,
}

pub(super) fn systems(sources: &Sources<'_>) -> Vec<SystemReport> {
    sources.assessment.systems.iter().map(|(id, system)| of_system(sources, id, system)).collect()
}

fn of_system(sources: &Sources<'_>, id: EntryId, system: &AiSystem) -> SystemReport {
    let (work, impact, text) = (sources.texts.work, sources.texts.impact, sources.texts.text);
    let status = ImpactStatus::of(system, sources.date);
    let roles: Vec<&str> = system.roles.iter().map(|role| text.get(words::role(role))).collect();
    let gaps: Vec<&str> = system.gaps().map(|gap| work.get(worded::gap(gap))).collect();
    let high_risk = system.high_risk.map(|answer| text.get(worded::high_risk(answer)));
    let remains = system.last_finished().and_then(|(last, _)| last.highest_residual());
    SystemReport {
        number: id.number(),
        name: worded::name(id, system, work),
        purpose: system.purpose.clone(),
        roles: roles.join(", "),
        stage: system.stage.map(|stage| impact.stage(stage).to_owned()).unwrap_or_default(),
        people: system.people.clone(),
        models: system.models.clone(),
        data: system.data.clone(),
        high_risk: high_risk.unwrap_or_default().to_owned(),
        owner: system.owner.clone(),
        gaps: (!gaps.is_empty()).then(|| gaps.join("; ")),
        status,
        status_text: worded::status(status, work, impact, text),
        remains: remains.map(|level| impact.level(level).title.clone()),
        impact: (!system.impact.is_empty()).then(|| of_impact(sources, &system.impact)),
        earlier: system.earlier.iter().rev().map(|earlier| of_impact(sources, earlier)).collect(),
    }
}

fn of_impact(sources: &Sources<'_>, of: &ImpactAssessment) -> ImpactReport {
    let (work, impact, text) = (sources.texts.work, sources.texts.impact, sources.texts.text);
    let decision = of.decision.map(|decision| impact.decision(decision).title.clone());
    let changes = of.triggers.iter();
    let changes = changes.map(|of| {
        (worded::change(WorkKey::ImpactChangeEntry, of, work, impact, text), of.note.clone())
    });
    let doubts = of.doubts().into_iter().map(|doubt| worded::doubt(doubt, work, impact));
    ImpactReport {
        intended_use: of.intended_use.clone(),
        misuse: of.misuse.clone(),
        dimensions: Dimension::ALL.iter().map(|which| dimension(sources, of, *which)).collect(),
        decision: decision.unwrap_or_default(),
        reasons: of.reasons.clone(),
        approver: of.approver.clone(),
        date: of.date,
        review: of.review,
        changes: changes.collect(),
        doubts: doubts.collect(),
    }
}

fn dimension(sources: &Sources<'_>, of: &ImpactAssessment, which: Dimension) -> DimensionReport {
    let (work, impact) = (sources.texts.work, sources.texts.impact);
    let of = of.dimension(which);
    let level = |level: RiskLevel| impact.level(level).title.clone();
    let severity = |step| worded::severity(step, work, impact);
    let likelihood = |step| worded::likelihood(step, work, impact);
    let reference = |id: &RequirementId| sources.reference(*id);
    DimensionReport {
        title: impact.dimension(which).title.clone(),
        impact: of.impact.clone(),
        affected: worded::affected(of.affected, impact),
        severity: of.severity.map(severity).unwrap_or_default(),
        likelihood: of.likelihood.map(likelihood).unwrap_or_default(),
        level: of.level().map(|of| (of, level(of))),
        mitigations: of.mitigations.clone(),
        relies_on: of.relies_on.iter().map(reference).collect(),
        residual: of.residual.map(level).unwrap_or_default(),
    }
}
