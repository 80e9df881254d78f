//! The stages of the certification path, and what is open in each.

use super::Step;
use crate::{Assessment, Kind, Phase};

closed_list! {
    /// A stage of the certification path.
    PathStage {
        /// Finding out how things stand.
        Gap = "gap",
        /// Putting the management system in place.
        Implementation = "implementation",
        /// Internal audit and management review.
        InternalAudit = "internal-audit",
        /// The certification body's review of documents.
        Stage1 = "stage-1",
        /// The certification body's audit of practice.
        Stage2 = "stage-2",
        /// The certificate and its yearly surveillance.
        Certificate = "certificate",
    }
}

/// What is open in a stage of the certification path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenWork {
    /// The stage.
    pub stage: PathStage,
    /// How much of it: requirements not rated (gap assessment), steps
    /// (implementation, internal audit), blockers (Stage 1), clauses below level
    /// 3 (Stage 2), controls below level 3, each of which needs a corrective
    /// action (certificate).
    pub open: usize,
}

impl PathStage {
    /// The stage to which the steps of a phase belong.
    pub fn of(phase: Phase) -> Self {
        match phase {
            Phase::Audit | Phase::Review => Self::InternalAudit,
            _ => Self::Implementation,
        }
    }
}

/// What is open in each stage. A blank justification blocks Stage 1 too
/// (ISO/IEC 42001:2023, 6.1.3), though its control is excluded.
pub(super) fn open(assessment: &Assessment, steps: &[Step]) -> [OpenWork; 6] {
    let framework = assessment.framework();
    let count = |counts: &dyn Fn(&Step) -> bool| steps.iter().filter(|step| counts(step)).count();
    let of_kind = |kind| count(&|step| framework.requirement(step.id).kind == kind);
    let unjustified = framework.requirement_ids();
    let unjustified = unjustified.filter(|id| assessment.rating(*id).lacks_justification()).count();
    [
        (PathStage::Gap, count(&|step| step.assumed)),
        (PathStage::Implementation, count(&|step| step.stage() == PathStage::Implementation)),
        (PathStage::InternalAudit, count(&|step| step.stage() == PathStage::InternalAudit)),
        (PathStage::Stage1, count(&|step| step.blocker) + unjustified),
        (PathStage::Stage2, of_kind(Kind::Clause)),
        (PathStage::Certificate, of_kind(Kind::Control)),
    ]
    .map(|(stage, open)| OpenWork { stage, open })
}
