//! A first draft of the risk register, from profile, AI systems and answers: the
//! seed of ISO/IEC 42001:2023, 6.1.2 and 6.1.3. It is offered, never added
//! silently, and meant to be edited.

use super::{Risk, RiskKind, RiskText};
use crate::{AiSystem, Assessment, EntryId, Register, Role, RoleSet};

/// A risk that could be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RiskDraft {
    /// Which of the six it is.
    pub kind: RiskKind,
    /// The AI system it would come from; none for the organisation as a whole.
    pub system: Option<EntryId>,
}

/// What a draft calls the AI system that it speaks of, in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct SystemWords<'w> {
    /// One that has a name, which stands for `{name}`: `“{name}”`.
    pub named: &'w str,
    /// All of them, or one without a name: `our AI systems`.
    pub ours: &'w str,
}

/// The drafts that the register does not have yet, system by system: those of
/// every AI system or, where none is registered, of the organisation as a whole.
///
/// There are never more of them than the register has room for.
pub fn missing_drafts(assessment: &Assessment) -> Vec<RiskDraft> {
    let mut systems: Vec<_> = assessment.systems.ids().map(Some).collect();
    if systems.is_empty() {
        systems.push(None);
    }
    let drafts = systems.into_iter().flat_map(|system| {
        let kinds = RiskKind::ALL.iter().map(move |kind| RiskDraft { kind: *kind, system });
        kinds.filter(|draft| draft.applies(assessment) && !draft.is_in(assessment))
    });
    let room = Register::<Risk>::LIMIT.saturating_sub(assessment.risks.len());
    drafts.take(room).collect()
}

impl RiskDraft {
    /// The risk as it would be added: texts from the content, without the
    /// controls that are excluded; owner, severity and likelihood from the
    /// system and the matching dimension of its impact assessment, where there
    /// is one and they are known.
    pub fn risk(self, assessment: &Assessment, text: &RiskText, words: SystemWords<'_>) -> Risk {
        let (system, text) = (self.system_of(assessment), text.of(self.kind));
        let name = system.map(|system| system.name.trim()).filter(|name| !name.is_empty());
        let name = name.map(|name| words.named.replace("{name}", name));
        let name = name.as_deref().unwrap_or(words.ours);
        let told = |template: &str| template.replace("{system}", name);
        let weighed = system.zip(text.dimension);
        let impact = weighed.map(|(system, dimension)| system.impact.dimension(dimension));
        let controls = text.controls.iter().copied();
        let event = told(&text.event);
        Risk {
            kind: Some(self.kind),
            system: self.system,
            cause: told(text.cause(self.role(assessment))),
            event,
            consequence: text.consequence.clone(),
            affected: text.affected.clone(),
            controls: controls.filter(|id| !assessment.rating(*id).is_excluded()).collect(),
            severity: impact.and_then(|impact| impact.severity),
            likelihood: impact.and_then(|impact| impact.likelihood),
            plan: text.plan.clone(),
            owner: system.map(|system| system.owner.clone()).unwrap_or_default(),
            ..Risk::default()
        }
    }

    /// Dependency on third parties makes sense where there may be any: where
    /// the system names models of others, or the organisation does more than
    /// provide, or nothing is said about its role. The other five always do.
    fn applies(self, assessment: &Assessment) -> bool {
        let roles = self.roles(assessment);
        let system = self.system_of(assessment);
        self.kind != RiskKind::ThirdParty
            || system.is_some_and(|system| !system.models.trim().is_empty())
            || roles.contains(Role::Deployer)
            || roles.contains(Role::User)
            || roles.is_empty()
    }

    fn is_in(self, assessment: &Assessment) -> bool {
        let mut risks = assessment.risks.iter();
        risks.any(|(_, risk)| risk.kind == Some(self.kind) && risk.system == self.system)
    }

    /// The first role of provider, deployer, user; where none is given, user:
    /// it claims the least.
    fn role(self, assessment: &Assessment) -> Role {
        self.roles(assessment).iter().next().unwrap_or(Role::User)
    }

    /// The roles that the organisation plays for the system, else at all.
    fn roles(self, assessment: &Assessment) -> RoleSet {
        let roles = self.system_of(assessment).map(|system| system.roles);
        roles.filter(|roles| !roles.is_empty()).unwrap_or(assessment.profile.roles)
    }

    fn system_of(self, assessment: &Assessment) -> Option<&AiSystem> {
        assessment.systems.get(self.system?)
    }
}
