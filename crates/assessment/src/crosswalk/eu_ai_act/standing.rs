//! What an organisation is under the Act, and which articles concern it.

use super::{ActRole, ActRoles, Article};
use crate::{Assessment, HighRisk, LifeCycleStage, Role, RoleSet};

/// What an organisation is under the Act, as far as it said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActStanding {
    /// Its roles; none before it said what it does with AI.
    pub roles: ActRoles,
    /// Whether one of its AI systems may be high-risk.
    pub high_risk: HighRisk,
}

/// Whether an article is for an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Concern {
    /// It addresses one of the organisation's roles.
    Addressed,
    /// So it does if one of its AI systems is high-risk, which is not known.
    IfHighRisk,
    /// So it would if one of its AI systems were high-risk.
    NotHighRisk,
    /// What the organisation does with AI is not known.
    Unknown,
    /// It addresses others.
    NotAddressed,
}

impl ActStanding {
    /// What the organisation of an assessment is under the Act.
    pub fn of(assessment: &Assessment) -> Self {
        Self { roles: roles(assessment.profile.roles), high_risk: high_risk(assessment) }
    }

    /// Its roles among those that an article addresses.
    pub fn roles_in(&self, article: &Article) -> ActRoles {
        self.roles.iter().filter(|role| article.roles.contains(*role)).collect()
    }

    /// Whether an article is for it.
    pub fn concern(&self, article: &Article) -> Concern {
        if self.roles.is_empty() {
            return Concern::Unknown;
        }
        if self.roles_in(article).is_empty() {
            return Concern::NotAddressed;
        }
        match self.high_risk {
            _ if !article.high_risk => Concern::Addressed,
            HighRisk::Yes => Concern::Addressed,
            HighRisk::Unsure => Concern::IfHighRisk,
            HighRisk::No => Concern::NotHighRisk,
        }
    }

    /// The articles, those that are for it first, otherwise in order.
    pub fn sorted<'a>(&self, articles: &'a [Article]) -> Vec<&'a Article> {
        let mut sorted: Vec<&Article> = articles.iter().collect();
        sorted.sort_by_key(|article| self.concern(article));
        sorted
    }
}

impl Concern {
    /// Whether the article addresses what the organisation does with AI, be its
    /// systems high-risk or not.
    pub fn addresses(self) -> bool {
        matches!(self, Self::Addressed | Self::IfHighRisk | Self::NotHighRisk)
    }
}

/// An organisation that uses AI under its authority is a deployer in the Act's
/// sense (Art. 3(4)), whether it builds the AI into its own products or not.
fn roles(of: RoleSet) -> ActRoles {
    of.iter()
        .map(|role| match role {
            Role::Provider => ActRole::Provider,
            Role::Deployer | Role::User => ActRole::Deployer,
        })
        .collect()
}

/// What the profile and the AI systems that are not retired say together: one
/// that may be high-risk is enough, and what is not said is not known.
fn high_risk(assessment: &Assessment) -> HighRisk {
    let profile = assessment.profile.high_risk;
    let systems: Vec<Option<HighRisk>> = assessment
        .systems
        .iter()
        .filter(|(_, system)| system.stage != Some(LifeCycleStage::Retirement))
        .map(|(_, system)| system.high_risk)
        .collect();
    let said = |answer: HighRisk| profile == Some(answer) || systems.contains(&Some(answer));
    let all_systems_said = !systems.is_empty() && !systems.contains(&None);
    if said(HighRisk::Yes) {
        HighRisk::Yes
    } else if said(HighRisk::Unsure) || (profile.is_none() && !all_systems_said) {
        HighRisk::Unsure
    } else {
        HighRisk::No
    }
}
