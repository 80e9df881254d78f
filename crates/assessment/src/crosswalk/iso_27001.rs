//! ISO/IEC 27001:2022: what of an information security management system serves
//! here too. Counterpart and reuse are the framework's
//! ([`crate::Requirement::iso_27001`], [`crate::Requirement::reuse`]).

use super::lines::PackLines;
use crate::{
    Assessment, EffortRange, PackError, RequirementId, Reuse, effort, effort_without_reuse,
};

/// What the crosswalk says, in one language.
#[derive(Debug)]
pub struct Iso27001 {
    rows: Vec<ReuseText>,
    /// The two standards side by side.
    pub comparison: Vec<Comparison>,
}

/// What of the other management system serves for a requirement.
#[derive(Debug)]
pub struct ReuseText {
    /// What can be reused; none where nothing can.
    pub reuse: Option<String>,
    /// What remains to be done for AI.
    pub remains: String,
}

/// One aspect in which the two standards are compared.
#[derive(Debug)]
pub struct Comparison {
    /// The aspect.
    pub topic: String,
    /// How it is in ISO/IEC 27001.
    pub iso_27001: String,
    /// How it is in ISO/IEC 42001.
    pub iso_42001: String,
}

impl Iso27001 {
    pub(super) fn read(lines: &mut PackLines<'_>) -> Result<Self, PackError> {
        let requirements = lines.framework.requirements.iter();
        let rows = requirements
            .map(|_| {
                let [reuse, remains] = lines.texts()?;
                Ok(ReuseText { reuse: Some(reuse).filter(|text| !text.is_empty()), remains })
            })
            .collect::<Result<_, PackError>>()?;
        let comparison = lines.several(|lines| {
            let [topic, iso_27001, iso_42001] = lines.texts()?;
            Ok(Comparison { topic, iso_27001, iso_42001 })
        })?;
        Ok(Self { rows, comparison })
    }

    /// What serves for a requirement, and what remains.
    pub fn of(&self, id: RequirementId) -> &ReuseText {
        &self.rows[id.index()]
    }
}

/// What an organisation can reuse: for one that is certified as it is, for
/// another as if it were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reuse27001 {
    /// The applicable requirements for which what exists can be extended as it is.
    pub full: usize,
    /// Those for which what exists needs rework.
    pub partial: usize,
    /// Those that are new.
    pub new: usize,
    /// The effort that is left, with reuse.
    pub left: EffortRange,
    /// The effort that would be left without it.
    pub without: EffortRange,
    efforts: Vec<EffortRange>,
}

impl Reuse27001 {
    /// What can be reused in an assessment.
    pub fn of(assessment: &Assessment) -> Self {
        let mut certified = assessment.clone();
        certified.profile.iso_27001 = Some(true);
        let framework = assessment.framework();
        let count = |reuse: Reuse| {
            let of_kind =
                framework.requirement_ids().filter(|id| framework.requirement(*id).reuse == reuse);
            of_kind.filter(|id| !assessment.rating(*id).is_excluded()).count()
        };
        let ids = || framework.requirement_ids();
        let efforts: Vec<EffortRange> = ids().map(|id| effort(&certified, id)).collect();
        Self {
            full: count(Reuse::Full),
            partial: count(Reuse::Partial),
            new: count(Reuse::None),
            left: efforts.iter().copied().sum(),
            without: ids().map(|id| effort_without_reuse(assessment, id)).sum(),
            efforts,
        }
    }

    /// The effort that is left for a requirement.
    pub fn left_for(&self, id: RequirementId) -> EffortRange {
        self.efforts[id.index()]
    }

    /// The effort that reuse saves.
    pub fn saved(&self) -> EffortRange {
        self.without.less(self.left)
    }
}
