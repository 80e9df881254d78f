//! Arbitrary AI systems with impact assessments, risks, and what else an
//! assessment says of itself.

use assessment::{
    Affected, AiSystem, Assessment, Capacity, Date, Decision, Dimension, DimensionAssessment,
    HighRisk, ISO_42001_2023, ImpactAssessment, LifeCycleStage, Likelihood, Register,
    RequirementId, Risk, RiskKind, RiskLevel, Role, Severity, Treatment, Trigger, TriggerKind,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::{any_index, date, text};

fn maybe<T: Clone + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    prop::option::of(select(all))
}

fn day() -> impl Strategy<Value = Option<Date>> {
    prop::option::of(date())
}

/// Steps of both scales, each given or not.
fn steps() -> impl Strategy<Value = (Option<Severity>, Option<Likelihood>)> {
    (maybe(&Severity::ALL), maybe(&Likelihood::ALL))
}

fn references() -> impl Strategy<Value = Vec<RequirementId>> {
    prop::collection::btree_set(any_index(), 0..3).prop_map(|indices| {
        let ids: Vec<_> = ISO_42001_2023.requirement_ids().collect();
        indices.into_iter().map(|index| ids[index]).collect()
    })
}

/// Registers of which some have lost an entry, so that places and numbers differ.
fn register<T: Clone + std::fmt::Debug>(
    entry: impl Strategy<Value = T>,
) -> impl Strategy<Value = Register<T>> {
    (prop::collection::vec(entry, 0..4), prop::option::of(0..3_usize)).prop_map(
        |(entries, lost)| {
            let mut register = Register::default();
            for entry in entries {
                register.add(entry).expect("it is not full");
            }
            let lost = lost.and_then(|lost| register.ids().nth(lost));
            lost.and_then(|id| register.remove(id));
            register
        },
    )
}

fn dimension() -> impl Strategy<Value = DimensionAssessment> {
    let affected = prop::collection::vec(select(Affected::ALL), 0..=3);
    (text(), affected, steps(), text(), references(), maybe(RiskLevel::ALL)).prop_map(
        |(impact, affected, (severity, likelihood), mitigations, relies_on, residual)| {
            let mut dimension = DimensionAssessment::default();
            dimension.impact = impact;
            dimension.affected = affected.into_iter().collect();
            (dimension.severity, dimension.likelihood) = (severity, likelihood);
            dimension.mitigations = mitigations;
            dimension.relies_on = relies_on;
            dimension.residual = residual;
            dimension
        },
    )
}

fn impact() -> impl Strategy<Value = ImpactAssessment> {
    let trigger = (select(TriggerKind::ALL), date(), text());
    let trigger = trigger.prop_map(|(kind, date, note)| Trigger::new(kind, date, note));
    let said = prop::collection::vec((select(Dimension::ALL), dimension()), 0..8);
    (
        (text(), text(), text(), text()),
        said,
        maybe(Decision::ALL),
        (day(), day()),
        prop::collection::vec(trigger, 0..3),
    )
        .prop_map(
            |((intended_use, misuse, reasons, approver), said, decision, days, triggers)| {
                let mut impact = ImpactAssessment::default();
                impact.intended_use = intended_use;
                impact.misuse = misuse;
                for (of, said) in said {
                    *impact.dimension_mut(of) = said;
                }
                impact.decision = decision;
                impact.reasons = reasons;
                impact.approver = approver;
                (impact.date, impact.review) = days;
                impact.triggers = triggers;
                impact
            },
        )
}

pub fn system() -> impl Strategy<Value = AiSystem> {
    (
        (text(), text(), text(), text(), text(), text()),
        prop::collection::vec(select(Role::ALL), 0..=3),
        maybe(LifeCycleStage::ALL),
        maybe(HighRisk::ALL),
        impact(),
        prop::collection::vec(impact(), 0..2),
    )
        .prop_map(|(texts, roles, stage, high_risk, impact, earlier)| {
            let mut system = AiSystem::default();
            let AiSystem { name, purpose, people, models, data, owner, .. } = &mut system;
            (*name, *purpose, *people, *models, *data, *owner) = texts;
            system.roles = roles.into_iter().collect();
            system.stage = stage;
            system.high_risk = high_risk;
            system.impact = impact;
            system.earlier = earlier;
            system
        })
}

fn risk() -> impl Strategy<Value = Risk> {
    (
        (text(), text(), text(), text(), text(), text()),
        maybe(RiskKind::ALL),
        (steps(), references(), maybe(Treatment::ALL), maybe(RiskLevel::ALL)),
        (day(), day()),
    )
        .prop_map(
            |(texts, kind, ((severity, likelihood), controls, treatment, residual), days)| {
                let mut risk = Risk::default();
                let Risk { cause, event, consequence, affected, plan, owner, .. } = &mut risk;
                (*cause, *event, *consequence, *affected, *plan, *owner) = texts;
                risk.kind = kind;
                risk.controls = controls;
                (risk.severity, risk.likelihood) = (severity, likelihood);
                (risk.treatment, risk.residual) = (treatment, residual);
                (risk.due, risk.accepted) = days;
                risk
            },
        )
}

/// Systems, and risks of which some name one of them.
pub fn registers() -> impl Strategy<Value = (Register<AiSystem>, Register<Risk>)> {
    let named = prop::collection::vec(any::<prop::sample::Index>(), 0..2);
    (register(system()), register(risk()), named).prop_map(|(systems, mut risks, named)| {
        let (ids, of): (Vec<_>, Vec<_>) = (systems.ids().collect(), risks.ids().collect());
        for (id, named) in of.into_iter().zip(named) {
            if let Some(risk) = risks.get_mut(id).filter(|_| !ids.is_empty()) {
                risk.system = Some(*named.get(&ids));
            }
        }
        (systems, risks)
    })
}

/// What an assessment says of itself, of its plan and of acceptable risks.
#[derive(Debug, Clone)]
pub struct About {
    texts: (String, String),
    archived: bool,
    days: (Option<Date>, Option<Date>),
    capacity: u64,
    acceptable: Option<RiskLevel>,
    inclusions: Vec<(usize, String)>,
}

impl About {
    pub fn say(self, assessment: &mut Assessment) {
        (assessment.name, assessment.risk_criteria.statement) = self.texts;
        assessment.archived = self.archived;
        (assessment.snapshot, assessment.plan.start) = self.days;
        assessment.plan.capacity = Capacity::from_percent(self.capacity).expect("in its range");
        assessment.risk_criteria.acceptable = self.acceptable;
        let ids: Vec<_> = ISO_42001_2023.requirement_ids().collect();
        for (index, inclusion) in self.inclusions {
            assessment.answer_mut(ids[index]).inclusion = inclusion;
        }
    }
}

pub fn about() -> impl Strategy<Value = About> {
    let inclusions = prop::collection::vec((any_index(), text()), 0..3);
    let parts = (any::<bool>(), 10..=1000_u64, maybe(RiskLevel::ALL), inclusions);
    ((text(), text()), (day(), day()), parts).prop_map(
        |(texts, days, (archived, capacity, acceptable, inclusions))| About {
            texts,
            archived,
            days,
            capacity,
            acceptable,
            inclusions,
        },
    )
}
