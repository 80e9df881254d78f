//! The four figures, as exact fractions. All weights are 1 (docs/method.md).

use crate::{AreaId, Assessment, Kind, Level, Rating, Ratio, RequirementId};

/// What a figure speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// All requirements.
    Overall,
    /// Clauses or controls.
    Kind(Kind),
    /// One area.
    Area(AreaId),
}

/// The figures of one scope. None stands for undefined: nothing is applicable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figures {
    /// Requirements with a level or an exclusion, of all requirements.
    pub coverage: Option<Ratio>,
    /// Σ min(level, 3) of 3 × applicable requirements; what is not known counts as 0.
    pub readiness: Option<Ratio>,
    /// What readiness could still become: everything not known at level 3 or above.
    /// Its low end is [`Figures::readiness`].
    pub readiness_at_most: Option<Ratio>,
    /// Applicable requirements at level 3 or 4, of the applicable ones.
    pub conformity: Option<Ratio>,
    /// The mean level, 0 to 4, of the applicable requirements that have one.
    pub maturity: Option<Ratio>,
}

/// The figures of every scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScopedFigures {
    /// All requirements.
    pub overall: Figures,
    /// Clauses 4 to 10.
    pub clauses: Figures,
    /// Annex A controls.
    pub controls: Figures,
    /// One per area, in the framework's order.
    pub areas: Vec<Figures>,
}

/// A level counts towards readiness up to this one.
const FULL: u32 = Level::Operating as u32;

#[derive(Default)]
struct Tally {
    all: u32,
    covered: u32,
    applicable: u32,
    with_level: u32,
    levels: u32,
    capped_levels: u32,
    conforming: u32,
}

impl Tally {
    fn count(&mut self, rating: &Rating) {
        self.all += 1;
        self.covered += u32::from(rating.is_covered());
        self.applicable += u32::from(!rating.is_excluded());
        if let Some(level) = rating.level() {
            let number = u32::from(level.number());
            self.with_level += 1;
            self.levels += number;
            self.capped_levels += number.min(FULL);
            self.conforming += u32::from(number >= FULL);
        }
    }

    fn figures(&self) -> Figures {
        let not_known = self.applicable - self.with_level;
        Figures {
            coverage: Ratio::new(self.covered, self.all),
            readiness: Ratio::new(self.capped_levels, FULL * self.applicable),
            readiness_at_most: Ratio::new(
                self.capped_levels + FULL * not_known,
                FULL * self.applicable,
            ),
            conformity: Ratio::new(self.conforming, self.applicable),
            maturity: Ratio::new(self.levels, self.with_level),
        }
    }
}

impl Figures {
    /// The figures of any set of requirements, each of which counts as often as
    /// it is named.
    pub fn of_requirements(
        assessment: &Assessment,
        ids: impl IntoIterator<Item = RequirementId>,
    ) -> Self {
        let mut tally = Tally::default();
        ids.into_iter().for_each(|id| tally.count(assessment.rating(id)));
        tally.figures()
    }
}

impl ScopedFigures {
    /// The figures of an assessment in every scope.
    pub fn of(assessment: &Assessment) -> Self {
        let framework = assessment.framework();
        let of_kind = |kind| {
            let ids = framework.requirement_ids();
            Figures::of_requirements(
                assessment,
                ids.filter(|id| framework.requirement(*id).kind == kind),
            )
        };
        Self {
            overall: Figures::of_requirements(assessment, framework.requirement_ids()),
            clauses: of_kind(Kind::Clause),
            controls: of_kind(Kind::Control),
            areas: framework
                .area_ids()
                .map(|area| Figures::of_requirements(assessment, framework.requirements_of(area)))
                .collect(),
        }
    }

    /// The figures of one scope.
    pub fn in_scope(&self, scope: Scope) -> &Figures {
        match scope {
            Scope::Overall => &self.overall,
            Scope::Kind(Kind::Clause) => &self.clauses,
            Scope::Kind(Kind::Control) => &self.controls,
            Scope::Area(area) => &self.areas[area.index()],
        }
    }
}
