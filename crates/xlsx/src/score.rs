//! What the formulas give at first. Viewers that do not calculate show these
//! values; every rule here has its formula in `requirements` or `summary`, and
//! tests hold both against the core.

use report::document::Mark;

/// A requirement, as far as the formulas look at it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Requirement<'a> {
    pub(crate) area: &'a str,
    pub(crate) is_control: bool,
    pub(crate) stage_1: bool,
    pub(crate) answer: Mark,
}

/// What a row's finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Finding {
    Major,
    Minor,
    /// An exclusion without a justification.
    Against,
    NotAssessed,
    Strength,
}

/// A level counts towards readiness up to this one.
pub(crate) const FULL: u32 = 3;
/// The highest level that is weak.
pub(crate) const WEAK: u32 = 1;
/// The highest level there is.
const HIGHEST: u32 = 4;

impl Requirement<'_> {
    pub(crate) fn level(self) -> Option<u32> {
        match self.answer {
            Mark::Level(level) => Some(u32::from(level)).filter(|level| *level <= HIGHEST),
            _ => None,
        }
    }

    /// Only a control can be excluded.
    pub(crate) fn applicable(self) -> bool {
        !(self.is_control && matches!(self.answer, Mark::Excluded | Mark::ExcludedBlank))
    }

    pub(crate) fn covered(self) -> bool {
        self.level().is_some() || !self.applicable()
    }

    pub(crate) fn points(self) -> u32 {
        self.level().map_or(0, |level| level.min(FULL))
    }

    pub(crate) fn finding(self) -> Option<Finding> {
        match self.level() {
            _ if !self.applicable() => {
                (self.answer == Mark::ExcludedBlank).then_some(Finding::Against)
            }
            None => Some(Finding::NotAssessed),
            Some(HIGHEST..) => Some(Finding::Strength),
            Some(FULL) => None,
            Some(..=WEAK) if !self.is_control => Some(Finding::Major),
            Some(_) => Some(Finding::Minor),
        }
    }

    pub(crate) fn blocks(self) -> bool {
        self.stage_1 && self.level().is_some_and(|level| level <= WEAK)
            || self.finding() == Some(Finding::Against)
    }
}

/// The counts of any set of requirements.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) all: u32,
    pub(crate) covered: u32,
    pub(crate) applicable: u32,
    pub(crate) with_level: u32,
    pub(crate) levels: u32,
    pub(crate) points: u32,
    pub(crate) conforming: u32,
    pub(crate) weak: u32,
}

/// A figure: a fraction, or none where there is nothing to measure.
pub(crate) type Figure = Option<(u32, u32)>;

impl<'a> FromIterator<Requirement<'a>> for Tally {
    fn from_iter<T: IntoIterator<Item = Requirement<'a>>>(requirements: T) -> Self {
        let mut tally = Self::default();
        for requirement in requirements {
            let level = requirement.level();
            tally.all += 1;
            tally.covered += u32::from(requirement.covered());
            tally.applicable += u32::from(requirement.applicable());
            tally.with_level += u32::from(level.is_some());
            tally.levels += level.unwrap_or(0);
            tally.points += requirement.points();
            tally.conforming += u32::from(level.is_some_and(|level| level >= FULL));
            tally.weak += u32::from(level.is_some_and(|level| level <= WEAK));
        }
        tally
    }
}

impl Tally {
    pub(crate) fn coverage(&self) -> Figure {
        fraction(self.covered, self.all)
    }

    pub(crate) fn readiness(&self) -> Figure {
        fraction(self.points, FULL * self.applicable)
    }

    pub(crate) fn readiness_at_most(&self) -> Figure {
        let open = self.applicable - self.with_level;
        fraction(self.points + FULL * open, FULL * self.applicable)
    }

    pub(crate) fn conformity(&self) -> Figure {
        fraction(self.conforming, self.applicable)
    }

    pub(crate) fn maturity(&self) -> Figure {
        fraction(self.levels, self.with_level)
    }

    /// Of the controls of an area: whether their weakness is systemic.
    pub(crate) fn is_systemic(&self) -> bool {
        self.weak >= 2 && 2 * self.weak >= self.applicable
    }
}

fn fraction(numerator: u32, denominator: u32) -> Figure {
    (denominator != 0).then_some((numerator, denominator))
}

/// Which verdict fits: 0 incomplete, 1 not ready, 2 Stage 1, 3 Stage 2.
pub(crate) fn verdict(requirements: &[Requirement<'_>], systemic: usize) -> usize {
    let clause_operates = |one: &Requirement<'_>| one.is_control || one.level() >= Some(FULL);
    if !requirements.iter().all(|one| one.covered()) {
        0
    } else if requirements.iter().any(|one| one.blocks()) {
        1
    } else if systemic > 0 || !requirements.iter().all(clause_operates) {
        // A clause with a major is below level 3 as well.
        2
    } else {
        3
    }
}
