//! What an organisation is under the Act, and which articles concern it.

use super::{ActRole, ActRoles, Article};
use crate::{AiSystem, Assessment, HighRisk, LifeCycleStage, Role, RoleSet};

/// What an organisation is under the Act, as far as it said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActStanding {
    /// Its roles; none before it said what it does with AI.
    pub roles: ActRoles,
    /// The roles that it may have besides: provider, where it offers others' AI
    /// and did not say whether under its own name.
    pub possible: ActRoles,
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
    /// It addresses a role that the organisation only may have
    /// ([`ActStanding::possible`]).
    Possible,
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
        let said = said_roles(assessment);
        Self {
            roles: roles(said),
            possible: possible_roles(said),
            high_risk: high_risk(assessment),
        }
    }

    /// Its roles among those that an article addresses.
    pub fn roles_in(&self, article: &Article) -> ActRoles {
        self.roles.intersection(article.roles)
    }

    /// The roles that it may have among those that an article addresses.
    pub fn possible_in(&self, article: &Article) -> ActRoles {
        self.possible.intersection(article.roles)
    }

    /// Whether an article is for it.
    pub fn concern(&self, article: &Article) -> Concern {
        if self.roles.is_empty() {
            return Concern::Unknown;
        }
        let has_role = !self.roles_in(article).is_empty();
        if !has_role && self.possible_in(article).is_empty() {
            return Concern::NotAddressed;
        }
        match self.high_risk {
            HighRisk::No if article.high_risk => Concern::NotHighRisk,
            _ if !has_role => Concern::Possible,
            HighRisk::Unsure if article.high_risk => Concern::IfHighRisk,
            _ => Concern::Addressed,
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
    /// Whether the article addresses what the organisation does with AI, or may
    /// do, be its systems high-risk or not.
    pub fn addresses(self) -> bool {
        matches!(self, Self::Addressed | Self::IfHighRisk | Self::Possible | Self::NotHighRisk)
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

/// Whoever has an AI system developed and offers it under its own name is its
/// provider (Art. 3(3)). Who puts others' AI into its products may do just that.
fn possible_roles(of: RoleSet) -> ActRoles {
    if of.contains(Role::Deployer) && !of.contains(Role::Provider) {
        ActRoles::EMPTY.with(ActRole::Provider)
    } else {
        ActRoles::EMPTY
    }
}

/// The roles that the profile and the AI systems in use say together.
fn said_roles(assessment: &Assessment) -> RoleSet {
    let of_systems = systems_in_use(assessment).flat_map(|system| system.roles.iter());
    assessment.profile.roles.iter().chain(of_systems).collect()
}

/// The AI systems that are not retired.
fn systems_in_use(assessment: &Assessment) -> impl Iterator<Item = &AiSystem> {
    let systems = assessment.systems.iter().map(|(_, system)| system);
    systems.filter(|system| system.stage != Some(LifeCycleStage::Retirement))
}

/// What the profile and the AI systems that are not retired say together: one
/// that may be high-risk is enough, and what is not said is not known.
fn high_risk(assessment: &Assessment) -> HighRisk {
    let profile = assessment.profile.high_risk;
    let systems: Vec<Option<HighRisk>> =
        systems_in_use(assessment).map(|system| system.high_risk).collect();
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
