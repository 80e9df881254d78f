//! The register of AI systems in scope (ISO/IEC 42001:2023, 4.3 and A.4.2).

use serde_json::{Map, Value};

use crate::{HighRisk, ImpactAssessment, RoleSet};

/// An AI system in scope. Every part is optional: a register grows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AiSystem {
    /// What it is called; at most [`crate::Answer::OWNER_LIMIT`] characters.
    pub name: String,
    /// What it is for. This and the following texts: at most
    /// [`crate::Answer::NOTE_LIMIT`] characters.
    pub purpose: String,
    /// The roles the organisation plays for it.
    pub roles: RoleSet,
    /// Where it is in its life cycle.
    pub stage: Option<LifeCycleStage>,
    /// The people it affects.
    pub people: String,
    /// The models of third parties that it uses.
    pub models: String,
    /// The data it uses.
    pub data: String,
    /// Whether it may be high-risk under the EU AI Act.
    pub high_risk: Option<HighRisk>,
    /// Who looks after it; at most [`crate::Answer::OWNER_LIMIT`] characters.
    pub owner: String,
    /// The impact assessment in hand, or the last one.
    pub impact: ImpactAssessment,
    /// Those before it, the oldest first: they are kept (ISO/IEC 42001:2023, A.5.3).
    pub earlier: Vec<ImpactAssessment>,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

closed_list! {
    /// Where an AI system is in its life cycle, after ISO/IEC 22989.
    LifeCycleStage {
        /// Thought of, not begun.
        Inception = "inception",
        /// Designed and developed, or selected.
        Development = "development",
        /// Verified and validated.
        Verification = "verification",
        /// Being put into service.
        Deployment = "deployment",
        /// In service, and monitored.
        Operation = "operation",
        /// Taken out of service.
        Retirement = "retirement",
    }
}

impl LifeCycleStage {
    /// Whether people are affected by it now: in deployment or in operation.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Deployment | Self::Operation)
    }
}

impl AiSystem {
    /// The most impact assessments that are kept beside the last one.
    pub const EARLIER_LIMIT: usize = 20;

    /// Begins a finished impact assessment anew, from what it said; it is kept
    /// among the earlier ones, of which the oldest gives way. One that is not
    /// finished goes on as it is.
    pub fn reassess(&mut self) {
        if self.impact.finished().is_none() {
            return;
        }
        let mut next = self.impact.clone();
        next.reopen();
        self.earlier.push(std::mem::replace(&mut self.impact, next));
        if self.earlier.len() > Self::EARLIER_LIMIT {
            self.earlier.remove(0);
        }
    }
}
