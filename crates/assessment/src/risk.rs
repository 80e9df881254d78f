//! The AI risk register: the seed of the risk assessment and the risk treatment
//! plan (ISO/IEC 42001:2023, 6.1.2 and 6.1.3).

mod draft;
mod order;
mod overview;
mod text;
mod warning;

use serde_json::{Map, Value};

use crate::{
    Assessment, Date, EntryId, Figures, Likelihood, Ratio, RequirementId, RiskLevel, Severity,
};

pub use draft::{RiskDraft, SystemWords, missing_drafts};
pub use order::RiskOrder;
pub use overview::RiskOverview;
pub use text::{RiskKindText, RiskText};
pub use warning::RiskWarning;

/// A risk. Texts: at most [`crate::Answer::NOTE_LIMIT`] characters.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Risk {
    /// Which of the six AI-specific risks it is an instance of, if it is one.
    pub kind: Option<RiskKind>,
    /// The AI system it comes from; none for the organisation as a whole.
    pub system: Option<EntryId>,
    /// Why it could happen.
    pub cause: String,
    /// What could happen.
    pub event: String,
    /// What would follow.
    pub consequence: String,
    /// Who would be affected.
    pub affected: String,
    /// The requirements that treat it, in the framework's order.
    pub controls: Vec<RequirementId>,
    /// How bad it would be.
    pub severity: Option<Severity>,
    /// How likely it is.
    pub likelihood: Option<Likelihood>,
    /// What is chosen to do about it.
    pub treatment: Option<Treatment>,
    /// What is done.
    pub plan: String,
    /// Who owns it; at most [`crate::Answer::OWNER_LIMIT`] characters.
    pub owner: String,
    /// When that is to be done.
    pub due: Option<Date>,
    /// The level that is expected to remain with the treatment in place.
    pub residual: Option<RiskLevel>,
    /// The day management accepted what remains (6.1.3).
    pub accepted: Option<Date>,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

/// Which risks are acceptable as they are (6.1.1).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RiskCriteria {
    /// The highest level that needs no treatment.
    pub acceptable: Option<RiskLevel>,
    /// Who may accept what, in words; at most [`crate::Answer::NOTE_LIMIT`] characters.
    pub statement: String,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

closed_list! {
    /// The six AI-specific risks.
    RiskKind {
        /// Bias and discrimination.
        Bias = "bias",
        /// Safety failures.
        Safety = "safety",
        /// Autonomy erosion.
        Autonomy = "autonomy",
        /// Privacy violations through AI.
        Privacy = "privacy",
        /// Transparency gaps.
        Transparency = "transparency",
        /// Third-party AI dependency.
        ThirdParty = "third_party",
    }
}

closed_list! {
    /// What is done about a risk, after ISO 31000 and ISO/IEC 23894.
    Treatment {
        /// Controls make it less likely or less bad.
        Modify = "modify",
        /// The activity is given up.
        Avoid = "avoid",
        /// Somebody else bears a part of it.
        Share = "share",
        /// It is borne knowingly.
        Retain = "retain",
    }
}

impl Risk {
    /// The level before treatment: of severity and likelihood, once both are given.
    pub fn level(&self) -> Option<RiskLevel> {
        Some(RiskLevel::of(self.severity?, self.likelihood?))
    }

    /// The level that counts now: the one before treatment, until management
    /// has accepted what remains (6.1.3). A treatment that is only planned
    /// lowers nothing.
    pub fn current_level(&self) -> Option<RiskLevel> {
        self.accepted.and(self.residual).or_else(|| self.level())
    }

    /// The level that is expected after treatment: what remains where that is
    /// estimated, else what is there without it.
    pub fn expected_level(&self) -> Option<RiskLevel> {
        self.residual.or_else(|| self.level())
    }

    /// How strong its controls are by the answers: the figures over them, of
    /// which readiness is the one that is shown.
    pub fn strength(&self, assessment: &Assessment) -> Figures {
        Figures::of_requirements(assessment, self.controls.iter().copied())
    }

    /// Whether all its controls that apply operate by the answers, that is at
    /// level 3 or more; without any, they do not.
    pub fn controls_operate(&self, assessment: &Assessment) -> bool {
        self.strength(assessment).readiness.is_some_and(Ratio::is_full)
    }
}

impl RiskCriteria {
    /// The highest level that needs no treatment: low, unless something else was chosen.
    pub fn acceptable(&self) -> RiskLevel {
        self.acceptable.unwrap_or(RiskLevel::Low)
    }
}
