//! Effort, exact: what the catalogue says, by level, size and reuse.

use std::iter::Sum;

use crate::{Assessment, Level, Rating, RequirementId, Reuse, SizeBand};

/// Working time of one person, in whole 1/600 of a day: half days of the
/// catalogue, by thirds of the way to level 3, by tenths for size and reuse,
/// come out even.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonDays(u32);

/// A range of effort.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EffortRange {
    /// The low end.
    pub low: PersonDays,
    /// The high end, never below the low one.
    pub high: PersonDays,
}

impl PersonDays {
    /// How many of its units are a day.
    const PER_DAY: u32 = 600;

    /// In 1/600 of a day.
    pub fn units(self) -> u32 {
        self.0
    }

    /// In half days, rounded half up: for people.
    pub fn half_days(self) -> u32 {
        let half = Self::PER_DAY / 2;
        self.0.saturating_add(half / 2) / half
    }
}

impl EffortRange {
    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let plus = |a: PersonDays, b: PersonDays| PersonDays(a.0.saturating_add(b.0));
        Self { low: plus(self.low, other.low), high: plus(self.high, other.high) }
    }

    /// What is left of it without `other`.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        let less = |a: PersonDays, b: PersonDays| PersonDays(a.0.saturating_sub(b.0));
        Self { low: less(self.low, other.low), high: less(self.high, other.high) }
    }

    /// Whether there is none.
    pub fn is_zero(self) -> bool {
        self.high.0 == 0
    }
}

impl Sum for EffortRange {
    fn sum<I: Iterator<Item = Self>>(ranges: I) -> Self {
        ranges.fold(Self::default(), Self::plus)
    }
}

/// What it takes to bring a requirement to level 3, with what the organisation
/// can reuse if it is certified to ISO/IEC 27001. What is not known is taken to
/// be absent; what is excluded or there takes nothing.
pub(super) fn effort(assessment: &Assessment, id: RequirementId) -> EffortRange {
    let reuse = match assessment.profile.iso_27001 {
        Some(true) => assessment.framework().requirement(id).reuse,
        _ => Reuse::None,
    };
    scaled(assessment, id, reuse)
}

/// As [`effort`], if nothing of ISO/IEC 27001 were reused.
pub(super) fn effort_without_reuse(assessment: &Assessment, id: RequirementId) -> EffortRange {
    scaled(assessment, id, Reuse::None)
}

fn scaled(assessment: &Assessment, id: RequirementId, reuse: Reuse) -> EffortRange {
    let level = match assessment.rating(id) {
        Rating::Unanswered | Rating::Unknown => Level::Absent,
        Rating::Level(level) => *level,
        Rating::Excluded { .. } => Level::Operating,
    };
    let levels = Level::Operating.number().saturating_sub(level.number());
    // Half days × thirds × tenths × tenths are 1/600 of a day.
    let factor = u32::from(levels) * size_tenths(assessment.profile.size) * reuse_tenths(reuse);
    let of = |half_days: u8| PersonDays(u32::from(half_days) * factor);
    let catalogue = assessment.framework().requirement(id).effort;
    EffortRange { low: of(catalogue.low), high: of(catalogue.high) }
}

/// How the effort grows with the organisation, in tenths; one that did not say
/// is taken to be of the size that the catalogue speaks of.
fn size_tenths(size: Option<SizeBand>) -> u32 {
    match size {
        Some(SizeBand::UpTo10) => 5,
        Some(SizeBand::UpTo50) | None => 10,
        Some(SizeBand::UpTo250) => 16,
        Some(SizeBand::UpTo1000) => 25,
        Some(SizeBand::Over1000) => 40,
    }
}

/// How much of the effort remains, in tenths.
fn reuse_tenths(reuse: Reuse) -> u32 {
    match reuse {
        Reuse::Full => 3,
        Reuse::Partial => 7,
        Reuse::None => 10,
    }
}
