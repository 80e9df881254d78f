//! Where the organisation stands on the certification path.

use crate::{Assessment, Finding, FindingKind, Kind, Level, Rating, Ratio, RequirementId};

/// Where the organisation stands, from the least to the most ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Something is not answered yet: what follows is provisional.
    Incomplete,
    /// A blocker remains.
    NotReady,
    /// No blocker, but a potential major nonconformity or a clause below level 3.
    Stage1,
    /// No blocker, no potential major nonconformity, every clause at level 3 or 4.
    Stage2,
}

/// What stands between the organisation and a Stage 1 audit. A blocker caps the
/// verdict whatever the percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Blocker {
    /// A requirement that Stage 1 reviews is at level 0 or 1.
    BelowDocumented(RequirementId, Level),
    /// A control is excluded without a justification.
    BlankJustification(RequirementId),
}

impl Verdict {
    /// The word in exports and automation attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Incomplete => "incomplete",
            Self::NotReady => "not-ready",
            Self::Stage1 => "stage-1",
            Self::Stage2 => "stage-2",
        }
    }

    /// The first that fits, of the rules above in their order.
    pub(crate) fn of(
        assessment: &Assessment,
        coverage: Option<Ratio>,
        findings: &[Finding],
        blockers: &[Blocker],
    ) -> Self {
        let major = findings.iter().any(|finding| finding.kind == FindingKind::Major);
        if !coverage.is_some_and(Ratio::is_full) {
            Self::Incomplete
        } else if !blockers.is_empty() {
            Self::NotReady
        } else if major || !every_clause_operates(assessment) {
            Self::Stage1
        } else {
            Self::Stage2
        }
    }
}

impl Blocker {
    /// The blockers of an assessment, in the framework's order.
    pub fn all(assessment: &Assessment) -> Vec<Self> {
        let framework = assessment.framework();
        let blocker = |id: RequirementId| match assessment.rating(id) {
            Rating::Level(level @ (Level::Absent | Level::AdHoc))
                if framework.requirement(id).stage_1 =>
            {
                Some(Self::BelowDocumented(id, *level))
            }
            rating if rating.lacks_justification() => Some(Self::BlankJustification(id)),
            _ => None,
        };
        framework.requirement_ids().filter_map(blocker).collect()
    }

    /// The requirement that blocks.
    pub fn requirement(self) -> RequirementId {
        match self {
            Self::BelowDocumented(id, _) | Self::BlankJustification(id) => id,
        }
    }
}

fn every_clause_operates(assessment: &Assessment) -> bool {
    let framework = assessment.framework();
    framework
        .requirement_ids()
        .filter(|id| framework.requirement(*id).kind == Kind::Clause)
        .all(|id| assessment.rating(id).level() >= Some(Level::Operating))
}
