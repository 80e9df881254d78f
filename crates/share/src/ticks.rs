//! The kinds of text that can go into a link, each only when it is ticked.

use assessment::{Assessment, ImpactAssessment, Plan, RiskCriteria};

/// A kind of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextKind {
    /// Notes on answers.
    Notes,
    /// Evidence, with the day it was last seen.
    Evidence,
    /// Owners and due dates, and who approved impact assessments.
    Owners,
    /// The names of the organisation and of the assessment.
    Names,
    /// Why controls are excluded, and why included.
    Justifications,
    /// The AI systems with their impact assessments.
    Systems,
    /// The AI risk register, which risks are acceptable, and the roadmap's plan.
    Risks,
}

/// A set of kinds: what was ticked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Texts(u8);

impl TextKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Notes,
        Self::Evidence,
        Self::Owners,
        Self::Names,
        Self::Justifications,
        Self::Systems,
        Self::Risks,
    ];

    /// The word for it on the command line and in attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Notes => "notes",
            Self::Evidence => "evidence",
            Self::Owners => "owners",
            Self::Names => "names",
            Self::Justifications => "justifications",
            Self::Systems => "systems",
            Self::Risks => "risks",
        }
    }

    /// The kind of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// How many of this kind there are in an assessment. Of [`Contents`] that is
    /// how many go in: owners of systems, for one, only where both are ticked.
    ///
    /// [`Contents`]: crate::Contents
    pub fn count(self, assessment: &Assessment) -> usize {
        let said = |text: &str| usize::from(!text.is_empty());
        let framework = assessment.framework();
        let answers = framework.requirement_ids().map(|id| assessment.answer(id));
        let systems = assessment.systems.iter().map(|(_, system)| system);
        let risks = assessment.risks.iter().map(|(_, risk)| risk);
        match self {
            Self::Notes => answers.map(|answer| said(&answer.note)).sum(),
            Self::Evidence => answers.map(|answer| answer.evidence.len()).sum(),
            Self::Owners => {
                let of_answers =
                    answers.map(|answer| said(&answer.owner) + usize::from(answer.due.is_some()));
                let approvers =
                    |impact: &ImpactAssessment| usize::from(!impact.approver.is_empty());
                let of_systems = systems.map(|system| {
                    said(&system.owner)
                        + approvers(&system.impact)
                        + system.earlier.iter().map(approvers).sum::<usize>()
                });
                let of_risks =
                    risks.map(|risk| said(&risk.owner) + usize::from(risk.due.is_some()));
                of_answers.chain(of_systems).chain(of_risks).sum()
            }
            Self::Names => said(&assessment.profile.organisation) + said(&assessment.name),
            Self::Justifications => answers
                .map(|answer| {
                    usize::from(answer.rating().justification().is_some()) + said(&answer.inclusion)
                })
                .sum(),
            Self::Systems => assessment.systems.len(),
            Self::Risks => {
                let criteria = assessment.risk_criteria != RiskCriteria::default();
                let plan = assessment.plan != Plan::default();
                assessment.risks.len() + usize::from(criteria) + usize::from(plan)
            }
        }
    }
}

impl Texts {
    /// Nothing.
    pub const EMPTY: Self = Self(0);

    /// Everything.
    pub fn all() -> Self {
        TextKind::ALL.into_iter().collect()
    }

    /// This set and `kind`.
    #[must_use]
    pub const fn with(self, kind: TextKind) -> Self {
        Self(self.0 | 1 << kind as u8)
    }

    /// This set without `kind`.
    #[must_use]
    pub const fn without(self, kind: TextKind) -> Self {
        Self(self.0 & !(1 << kind as u8))
    }

    /// Whether `kind` is in the set.
    pub const fn contains(self, kind: TextKind) -> bool {
        self.0 & 1 << kind as u8 != 0
    }

    /// Whether nothing is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// What is in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = TextKind> {
        TextKind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }
}

impl FromIterator<TextKind> for Texts {
    fn from_iter<I: IntoIterator<Item = TextKind>>(kinds: I) -> Self {
        kinds.into_iter().fold(Self::EMPTY, Self::with)
    }
}
