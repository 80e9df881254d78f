//! The stages of the certification path, and what is open in each.

use super::Step;
use crate::{Framework, Kind, Phase};

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

/// What is open in each stage; `unjustified` exclusions are blockers of Stage 1.
pub(super) fn open(framework: &Framework, steps: &[Step], unjustified: usize) -> [OpenWork; 6] {
    let count = |counts: &dyn Fn(&Step) -> bool| steps.iter().filter(|step| counts(step)).count();
    let of_stage = |stage| count(&|step| step.stage() == stage);
    let of_kind = |kind| count(&|step| framework.requirement(step.id).kind == kind);
    [
        (PathStage::Gap, count(&|step| step.assumed)),
        (PathStage::Implementation, of_stage(PathStage::Implementation)),
        (PathStage::InternalAudit, of_stage(PathStage::InternalAudit)),
        (PathStage::Stage1, count(&|step| step.blocker) + unjustified),
        (PathStage::Stage2, of_kind(Kind::Clause)),
        (PathStage::Certificate, of_kind(Kind::Control)),
    ]
    .map(|(stage, open)| OpenWork { stage, open })
}
