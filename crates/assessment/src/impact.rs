//! The AI system impact assessment (ISO/IEC 42001:2023, 6.1.4, 8.4 and A.5.2 to
//! A.5.5; ISO/IEC 42005 gives guidance). Six dimensions; broader than a data
//! protection impact assessment.

use serde_json::{Map, Value};

use crate::{Date, Likelihood, RequirementId, RiskLevel, Severity};

/// The impact assessment of one AI system.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImpactAssessment {
    /// What the system is meant to be used for. This and the following texts: at
    /// most [`crate::Answer::NOTE_LIMIT`] characters.
    pub intended_use: String,
    /// Misuse that can reasonably be foreseen.
    pub misuse: String,
    /// One per [`Dimension`], in its order.
    pub(crate) dimensions: [DimensionAssessment; 6],
    /// What was decided.
    pub decision: Option<Decision>,
    /// Why, and under which conditions.
    pub reasons: String,
    /// Who decided; at most [`crate::Answer::OWNER_LIMIT`] characters.
    pub approver: String,
    /// The day it was finished.
    pub date: Option<Date>,
    /// The day by which it is looked at again.
    pub review: Option<Date>,
    /// What has happened since; at most [`ImpactAssessment::TRIGGER_LIMIT`].
    pub triggers: Vec<Trigger>,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

/// What the assessment says of one dimension.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct DimensionAssessment {
    /// What could happen, to whom.
    pub impact: String,
    /// Who is affected.
    pub affected: AffectedSet,
    /// How bad it would be.
    pub severity: Option<Severity>,
    /// How likely it is.
    pub likelihood: Option<Likelihood>,
    /// What is done about it.
    pub mitigations: String,
    /// The requirements on which the mitigations rely, in the framework's order.
    pub relies_on: Vec<RequirementId>,
    /// What remains with the mitigations in place.
    pub residual: Option<RiskLevel>,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

/// Something after which an impact assessment is made again.
#[derive(Debug, Clone, PartialEq)]
pub struct Trigger {
    /// What kind.
    pub kind: TriggerKind,
    /// The day it happened.
    pub date: Date,
    /// What happened; at most [`crate::Answer::NOTE_LIMIT`] characters.
    pub note: String,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

closed_list! {
    /// The six dimensions of an impact.
    Dimension {
        /// Does it perform differently across groups?
        Fairness = "fairness",
        /// What if it is wrong at scale?
        Safety = "safety",
        /// Training data, inferences, outputs.
        Privacy = "privacy",
        /// Does reliance erode people's own judgment?
        Autonomy = "autonomy",
        /// Can an affected person understand the decision?
        Transparency = "transparency",
        /// What at ten times the scale?
        Society = "society",
    }
}

closed_list! {
    /// Whom an impact affects (ISO/IEC 42001:2023, 6.1.4).
    Affected {
        /// Individuals.
        Individuals = "individuals",
        /// Groups of individuals.
        Groups = "groups",
        /// Society.
        Society = "society",
    }
}

closed_set! {
    /// A set of [`Affected`].
    AffectedSet of Affected
}

closed_list! {
    /// What an impact assessment decides.
    Decision {
        /// The system goes ahead.
        Go = "go",
        /// It goes ahead under conditions.
        Conditions = "conditions",
        /// It does not.
        Stop = "stop",
    }
}

closed_list! {
    /// What makes an impact assessment due again.
    TriggerKind {
        /// The first deployment.
        Deployment = "deployment",
        /// A significant change of the system.
        Change = "change",
        /// A new use case.
        Use = "use",
        /// A changed context.
        Context = "context",
    }
}

impl Trigger {
    /// Something that happened on that day.
    pub fn new(kind: TriggerKind, date: Date, note: impl Into<String>) -> Self {
        Self { kind, date, note: note.into(), extra: Map::new() }
    }
}

impl ImpactAssessment {
    /// The most triggers of one impact assessment.
    pub const TRIGGER_LIMIT: usize = 50;

    /// What it says of a dimension.
    pub fn dimension(&self, dimension: Dimension) -> &DimensionAssessment {
        &self.dimensions[dimension as usize]
    }

    /// What it says of a dimension, to change it.
    pub fn dimension_mut(&mut self, dimension: Dimension) -> &mut DimensionAssessment {
        &mut self.dimensions[dimension as usize]
    }

    /// How many of the six dimensions are assessed.
    pub fn assessed(&self) -> usize {
        self.dimensions.iter().filter(|dimension| dimension.level().is_some()).count()
    }

    /// The day it was finished, if it is: six dimensions, a decision, who decided,
    /// and a date. A result that is kept (ISO/IEC 42001:2023, A.5.3) says whose it is.
    pub fn finished(&self) -> Option<Date> {
        let assessed = self.assessed() == self.dimensions.len();
        let decided = self.decision.is_some() && !self.approver.trim().is_empty();
        self.date.filter(|_| assessed && decided)
    }

    /// Whether nothing at all was said.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether any of its mitigations relies on a requirement.
    pub fn relies_on(&self, id: RequirementId) -> bool {
        self.dimensions.iter().any(|dimension| dimension.relies_on.contains(&id))
    }

    /// Whether it finds that somebody of that kind is affected: it is said of a
    /// dimension, or the impact there is more than negligible. Five dimensions
    /// are about individuals and groups, one is about society.
    pub fn affects(&self, whom: Affected) -> bool {
        Dimension::ALL.iter().any(|of| {
            let said = self.dimension(*of);
            let about = (*of == Dimension::Society) == (whom == Affected::Society);
            let felt = said.severity.is_some_and(|severity| severity.number() > 1);
            said.affected.contains(whom) || (about && felt)
        })
    }

    /// The highest level that is left with the mitigations in place, where any
    /// is known; without a residual level it is the level before them.
    pub fn highest_residual(&self) -> Option<RiskLevel> {
        let levels = self.dimensions.iter();
        levels.filter_map(|dimension| dimension.residual.or_else(|| dimension.level())).max()
    }

    /// Takes back the decision, with who made it, its date and what led to making
    /// it anew.
    pub(crate) fn reopen(&mut self) {
        self.decision = None;
        self.reasons.clear();
        self.approver.clear();
        self.date = None;
        self.review = None;
        self.triggers.clear();
    }
}

impl DimensionAssessment {
    /// The level before mitigations: of severity and likelihood, once both are given.
    pub fn level(&self) -> Option<RiskLevel> {
        Some(RiskLevel::of(self.severity?, self.likelihood?))
    }
}
