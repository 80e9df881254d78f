//! The risk register's values in words.

use assessment::{
    Assessment, EntryId, ImpactText, Likelihood, Risk, RiskKind, RiskLevel, RiskText, RiskWarning,
    Severity, SystemWords,
};
use locale::{Text, WorkKey, WorkText};

use super::{date, systems};

/// What the words are taken from.
#[derive(Debug, Clone, Copy)]
pub struct RiskWords<'a> {
    /// The interface text.
    pub work: &'a WorkText,
    /// Scales, levels and treatments.
    pub impact: &'a ImpactText,
    /// The six kinds.
    pub kinds: &'a RiskText,
}

impl<'a> RiskWords<'a> {
    /// How drafts speak of AI systems.
    pub fn of_systems(self) -> SystemWords<'a> {
        SystemWords {
            named: self.work.get(WorkKey::RisksNamedSystem),
            ours: self.work.get(WorkKey::RisksOurSystems),
        }
    }

    /// The name of a kind, or of none.
    pub fn kind(self, kind: Option<RiskKind>) -> &'a str {
        kind.map_or(self.work.get(WorkKey::RiskOwn), |kind| &self.kinds.of(kind).title)
    }

    /// The name of an AI system, or its number; none is the whole organisation.
    pub fn system(self, assessment: &Assessment, id: Option<EntryId>) -> String {
        let Some(id) = id else { return self.work.get(WorkKey::RiskEverywhere).to_owned() };
        let name = assessment.systems.get(id).map(|system| system.name.trim());
        match name.filter(|name| !name.is_empty()) {
            Some(name) => name.to_owned(),
            None => {
                let number = id.number().to_string();
                self.work.fill(WorkKey::RiskUnnamedSystem, &[("n", &number)])
            }
        }
    }

    /// What a risk is called: its kind and where it comes from.
    pub fn title(self, assessment: &Assessment, risk: &Risk) -> String {
        let kind = self.kind(risk.kind);
        match risk.system {
            None => kind.to_owned(),
            id => {
                let system = self.system(assessment, id);
                self.work.fill(WorkKey::RiskTitled, &[("kind", kind), ("system", &system)])
            }
        }
    }

    /// The name of a level.
    pub fn level(self, level: RiskLevel) -> &'a str {
        &self.impact.level(level).title
    }

    /// A step of severity with its number: `3 Serious`.
    pub fn severity(self, step: Severity) -> String {
        systems::severity(step, self.work, self.impact)
    }

    /// A step of likelihood with its number: `3 Likely`.
    pub fn likelihood(self, step: Likelihood) -> String {
        systems::likelihood(step, self.work, self.impact)
    }

    /// The level before treatment, with what it comes from.
    pub fn before(self, risk: &Risk) -> String {
        let weighed = risk.level().zip(risk.severity.zip(risk.likelihood));
        match weighed {
            Some((level, (severity, likelihood))) => {
                let (severity, likelihood) = (self.severity(severity), self.likelihood(likelihood));
                let values = [
                    ("level", self.level(level)),
                    ("severity", &severity),
                    ("likelihood", &likelihood),
                ];
                self.work.fill(WorkKey::RiskWeighed, &values)
            }
            None => self.work.get(WorkKey::RiskNotWeighed).to_owned(),
        }
    }

    /// What is expected after treatment, and whether management has accepted it.
    pub fn after(self, risk: &Risk, text: &Text) -> String {
        let name = |level: Option<RiskLevel>| {
            level.map_or(self.work.get(WorkKey::RiskNotEstimated), |level| self.level(level))
        };
        match (risk.accepted, risk.residual) {
            (Some(day), _) => {
                let (level, day) = (name(risk.expected_level()), date(day, text));
                self.work.fill(WorkKey::RiskAcceptedOn, &[("level", level), ("date", &day)])
            }
            (None, Some(level)) => {
                self.work.fill(WorkKey::RiskExpected, &[("level", self.level(level))])
            }
            (None, None) => name(None).to_owned(),
        }
    }

    /// What is chosen, and what is done.
    pub fn treatment(self, risk: &Risk) -> String {
        let plan = risk.plan.trim();
        let name = risk.treatment.map(|treatment| &*self.impact.treatment(treatment).title);
        match (name, plan.is_empty()) {
            (Some(name), true) => name.to_owned(),
            (Some(name), false) => {
                self.work.fill(WorkKey::RiskTreated, &[("treatment", name), ("plan", plan)])
            }
            (None, true) => self.work.get(WorkKey::RiskUndecided).to_owned(),
            (None, false) => self.work.fill(WorkKey::RiskNotTreated, &[("plan", plan)]),
        }
    }

    /// Who owns it, and by when it is treated.
    pub fn owner(self, risk: &Risk, text: &Text) -> String {
        let owner = risk.owner.trim();
        let due = risk.due.map(|day| date(day, text));
        match (owner.is_empty(), due) {
            (true, None) => self.work.get(WorkKey::RiskNoOwner).to_owned(),
            (true, Some(due)) => self.work.fill(WorkKey::RiskDueOnly, &[("due", &due)]),
            (false, None) => owner.to_owned(),
            (false, Some(due)) => {
                self.work.fill(WorkKey::RiskOwned, &[("owner", owner), ("due", &due)])
            }
        }
    }

    /// What an auditor would ask about a risk, as a sentence.
    pub fn warning(self, assessment: &Assessment, warning: RiskWarning) -> String {
        let key = match warning {
            RiskWarning::Untreated => WorkKey::RiskWarningUntreated,
            RiskWarning::NoOwner => WorkKey::RiskWarningNoOwner,
            RiskWarning::NoPlan => WorkKey::RiskWarningNoPlan,
            RiskWarning::NotAccepted => WorkKey::RiskWarningNotAccepted,
            RiskWarning::ExcludedControl(id) => {
                let reference = assessment.framework().requirement(id).reference;
                return self.work.fill(WorkKey::RiskWarningExcludedControl, &[("ref", reference)]);
            }
            RiskWarning::ResidualHigher => WorkKey::RiskWarningResidualHigher,
        };
        self.work.get(key).to_owned()
    }
}
