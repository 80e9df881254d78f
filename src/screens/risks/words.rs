//! The risk register's values in words.

use assessment::{
    Assessment, EntryId, ImpactText, Likelihood, Risk, RiskKind, RiskLevel, RiskText, Severity,
    SystemWords,
};
use leptos::prelude::*;
use locale::{WorkKey, WorkText};

use crate::working::{Working, impact_text};

/// The text that this screen draws from.
#[derive(Clone, Copy)]
pub struct Words {
    /// The interface text.
    pub work: &'static WorkText,
    /// Scales, levels and treatments.
    pub impact: &'static ImpactText,
    /// The six kinds.
    pub kinds: &'static RiskText,
}

impl Words {
    /// The words, from context.
    pub fn from_context() -> Self {
        Self { work: Working::from_context().text, impact: impact_text(), kinds: expect_context() }
    }

    /// How drafts speak of AI systems.
    pub fn of_systems(self) -> SystemWords<'static> {
        SystemWords {
            named: self.work.get(WorkKey::RisksNamedSystem),
            ours: self.work.get(WorkKey::RisksOurSystems),
        }
    }

    /// The name of a kind, or of none.
    pub fn kind(self, kind: Option<RiskKind>) -> &'static str {
        kind.map_or(self.work.get(WorkKey::RiskOwn), |kind| &self.kinds.of(kind).title)
    }

    /// The name of an AI system, or its number; none is the whole organisation.
    pub fn system(self, assessment: &Assessment, id: Option<EntryId>) -> String {
        let Some(id) = id else { return self.work.get(WorkKey::RiskEverywhere).to_owned() };
        let name = assessment.systems.get(id).map(|system| system.name.trim());
        match name.filter(|name| !name.is_empty()) {
            Some(name) => name.to_owned(),
            None => {
                let number = id.number().to_string();
                self.work.fill(WorkKey::RiskUnnamedSystem, &[("n", &number)])
            }
        }
    }

    /// What a risk is called: its kind and where it comes from.
    pub fn title(self, assessment: &Assessment, risk: &Risk) -> String {
        let kind = self.kind(risk.kind);
        match risk.system {
            None => kind.to_owned(),
            id => {
                let system = self.system(assessment, id);
                self.work.fill(WorkKey::RiskTitled, &[("kind", kind), ("system", &system)])
            }
        }
    }

    /// The name of a level.
    pub fn level(self, level: RiskLevel) -> &'static str {
        &self.impact.level(level).title
    }

    /// A step of severity with its number: `3 Serious`.
    pub fn severity(self, step: Severity) -> String {
        self.step(step.number(), &self.impact.severity(step).title)
    }

    /// A step of likelihood with its number: `3 Likely`.
    pub fn likelihood(self, step: Likelihood) -> String {
        self.step(step.number(), &self.impact.likelihood(step).title)
    }

    fn step(self, number: u8, name: &str) -> String {
        self.work.fill(WorkKey::RisksStep, &[("n", &number.to_string()), ("name", name)])
    }
}
