//! Why a control is included where nobody wrote why. ISO/IEC 42001:2023, 6.1.3
//! asks for a justification of inclusions as well as of exclusions.

use crate::{Assessment, EntryId, HighRisk, RequirementId, RoleSet};

/// Something that speaks for including a control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It typically concerns these roles, which the organisation has.
    Roles(RoleSet),
    /// These risks of the register are treated by it.
    Risks(Vec<EntryId>),
    /// The impact assessments of these AI systems rely on it.
    Impacts(Vec<EntryId>),
    /// It supports these articles of the EU AI Act, and AI in scope may be
    /// high-risk (indicative).
    EuAiAct(&'static [u16]),
}

impl Reason {
    /// Everything that speaks for including a control, the most general first.
    pub(super) fn all(assessment: &Assessment, control: RequirementId) -> Vec<Self> {
        let requirement = assessment.framework().requirement(control);
        let roles = assessment.profile.roles.intersection(requirement.typical_roles);
        let risks = treated_risks(assessment, control);
        let systems = relying_systems(assessment, control);
        let articles = requirement.eu_ai_act;
        let high_risk = !articles.is_empty() && may_be_high_risk(assessment);
        [
            (!roles.is_empty()).then_some(Self::Roles(roles)),
            (!risks.is_empty()).then_some(Self::Risks(risks)),
            (!systems.is_empty()).then_some(Self::Impacts(systems)),
            high_risk.then_some(Self::EuAiAct(articles)),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The risks that a control treats, in the register's order.
pub(super) fn treated_risks(assessment: &Assessment, control: RequirementId) -> Vec<EntryId> {
    let risks = assessment.risks.iter().filter(|(_, risk)| risk.controls.contains(&control));
    risks.map(|(id, _)| id).collect()
}

/// The AI systems whose impact assessment relies on a control, in the register's order.
pub(super) fn relying_systems(assessment: &Assessment, control: RequirementId) -> Vec<EntryId> {
    let systems = assessment.systems.iter().filter(|(_, system)| system.impact.relies_on(control));
    systems.map(|(id, _)| id).collect()
}

/// Whether somebody said so: "not sure" claims nothing.
fn may_be_high_risk(assessment: &Assessment) -> bool {
    let of_systems = assessment.systems.iter().map(|(_, system)| system.high_risk);
    std::iter::once(assessment.profile.high_risk)
        .chain(of_systems)
        .any(|high_risk| high_risk == Some(HighRisk::Yes))
}
