//! What an auditor would ask about a system or its impact assessment.

use crate::{AiSystem, Decision, Dimension, ImpactAssessment, RiskLevel};

closed_list! {
    /// What the register does not say of a system (ISO/IEC 42001:2023, 4.3,
    /// A.4.2 to A.4.5, A.5.2, A.10.3).
    SystemGap {
        /// What it is called.
        Name = "name",
        /// What it is for.
        Purpose = "purpose",
        /// Which role the organisation plays.
        Roles = "roles",
        /// Where it is in its life cycle.
        Stage = "stage",
        /// Whom it affects.
        People = "people",
        /// Which models of third parties it uses.
        Models = "models",
        /// Which data it uses.
        Data = "data",
        /// Whether it may be high-risk.
        HighRisk = "high_risk",
        /// Who looks after it.
        Owner = "owner",
    }
}

/// What does not add up in an impact assessment that has a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImpactDoubt {
    /// Nobody says what use was assessed.
    NoUse,
    /// The level is medium or higher, and nothing is said to be done about it.
    Unmitigated(Dimension, RiskLevel),
    /// It goes ahead although so much remains.
    TooMuchRemains(RiskLevel),
    /// Nobody says why, or under which conditions.
    NoReasons,
    /// Nobody says who decided.
    NoApprover,
    /// No day is set by which it is looked at again.
    NoReview,
}

impl AiSystem {
    /// What the register does not say of it.
    pub fn gaps(&self) -> impl Iterator<Item = SystemGap> {
        let blank = |text: &str| text.trim().is_empty();
        SystemGap::ALL.iter().copied().filter(move |gap| match gap {
            SystemGap::Name => blank(&self.name),
            SystemGap::Purpose => blank(&self.purpose),
            SystemGap::Roles => self.roles.is_empty(),
            SystemGap::Stage => self.stage.is_none(),
            SystemGap::People => blank(&self.people),
            SystemGap::Models => blank(&self.models),
            SystemGap::Data => blank(&self.data),
            SystemGap::HighRisk => self.high_risk.is_none(),
            SystemGap::Owner => blank(&self.owner),
        })
    }
}

impl ImpactAssessment {
    /// What does not add up, once something is decided; nothing before.
    ///
    /// What a level allows is as `impact-assessment.toml` describes it: nothing
    /// very high goes ahead, and nothing high without conditions.
    pub fn doubts(&self) -> Vec<ImpactDoubt> {
        let Some(decision) = self.decision else { return Vec::new() };
        let unmitigated = Dimension::ALL.iter().filter_map(|of| {
            let said = self.dimension(*of);
            let level = said.level().filter(|level| *level >= RiskLevel::Medium)?;
            said.mitigations.trim().is_empty().then_some(ImpactDoubt::Unmitigated(*of, level))
        });
        let allowed = match decision {
            Decision::Go => RiskLevel::Medium,
            Decision::Conditions => RiskLevel::High,
            Decision::Stop => RiskLevel::VeryHigh,
        };
        let remains = self.highest_residual().filter(|remains| *remains > allowed);
        let blank = |text: &str| text.trim().is_empty();
        let no_use = blank(&self.intended_use).then_some(ImpactDoubt::NoUse);
        no_use
            .into_iter()
            .chain(unmitigated)
            .chain(remains.map(ImpactDoubt::TooMuchRemains))
            .chain(blank(&self.reasons).then_some(ImpactDoubt::NoReasons))
            .chain(blank(&self.approver).then_some(ImpactDoubt::NoApprover))
            .chain(self.review.is_none().then_some(ImpactDoubt::NoReview))
            .collect()
    }
}
