//! What an auditor would likely raise, after ISO/IEC 17021-1's nonconformities:
//! major, which casts doubt on the system achieving its results, and minor.

use crate::{AreaId, Assessment, Kind, Level, RequirementId};

/// A potential finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Finding {
    /// What kind.
    pub kind: FindingKind,
    /// What it was found at.
    pub subject: Subject,
    /// The requirement it is raised against, where that is another one: a blank
    /// justification is raised against 6.1.3 at the excluded control.
    pub against: Option<RequirementId>,
}

/// The kinds of finding, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingKind {
    /// A potential major nonconformity.
    Major,
    /// A potential minor nonconformity.
    Minor,
    /// Unanswered or not known.
    NotAssessed,
    /// Level 4.
    Strength,
}

/// What a finding was found at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A requirement.
    Requirement(RequirementId),
    /// An Annex A area as a whole: a systemic weakness.
    Area(AreaId),
}

/// A systemic weakness takes at least this many weak controls in an area.
const SYSTEMIC_FROM: usize = 2;

impl FindingKind {
    /// Every kind, the gravest first.
    pub const ALL: [Self; 4] = [Self::Major, Self::Minor, Self::NotAssessed, Self::Strength];

    /// The word in exports and automation attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Major => "major",
            Self::Minor => "minor",
            Self::NotAssessed => "not-assessed",
            Self::Strength => "strength",
        }
    }
}

impl Finding {
    /// Every finding of an assessment, by area in the framework's order, an
    /// area's systemic finding before those of its requirements.
    pub fn all(assessment: &Assessment) -> Vec<Self> {
        let framework = assessment.framework();
        framework
            .area_ids()
            .flat_map(|area| {
                let single = framework.requirements_of(area);
                systemic(assessment, area)
                    .into_iter()
                    .chain(single.filter_map(|id| Self::of(assessment, id)))
            })
            .collect()
    }

    fn of(assessment: &Assessment, id: RequirementId) -> Option<Self> {
        let rating = assessment.rating(id);
        let kind = match (rating.level(), assessment.framework().requirement(id).kind) {
            (Some(Level::Absent | Level::AdHoc), Kind::Clause) => FindingKind::Major,
            (Some(Level::Documented), Kind::Clause) => FindingKind::Minor,
            (Some(Level::Absent | Level::AdHoc | Level::Documented), Kind::Control) => {
                FindingKind::Minor
            }
            (Some(Level::Operating), _) => return None,
            (Some(Level::Improving), _) => FindingKind::Strength,
            (None, _) if rating.lacks_justification() => FindingKind::Minor,
            (None, _) if rating.is_excluded() => return None,
            (None, _) => FindingKind::NotAssessed,
        };
        let against = rating.lacks_justification().then(|| statement_of_applicability(assessment));
        Some(Self { kind, subject: Subject::Requirement(id), against: against.flatten() })
    }
}

/// The requirement that asks for a justification of every exclusion.
fn statement_of_applicability(assessment: &Assessment) -> Option<RequirementId> {
    assessment.framework().find("6.1.3")
}

/// At least two applicable controls at level 0 or 1, and these at least half of
/// the area's applicable controls.
fn systemic(assessment: &Assessment, area: AreaId) -> Option<Finding> {
    let framework = assessment.framework();
    if framework.kind_of(area) == Kind::Clause {
        return None;
    }
    let ratings = || framework.requirements_of(area).map(|id| assessment.rating(id));
    let applicable = ratings().filter(|rating| !rating.is_excluded()).count();
    let is_weak = |level: Level| level <= Level::AdHoc;
    let weak = ratings().filter(|rating| rating.level().is_some_and(is_weak)).count();
    (weak >= SYSTEMIC_FROM && 2 * weak >= applicable).then_some(Finding {
        kind: FindingKind::Major,
        subject: Subject::Area(area),
        against: None,
    })
}
