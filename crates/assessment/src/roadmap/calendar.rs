//! From effort to calendar: phases one after the other, by so many people.

use super::{EffortRange, PersonDays, Roadmap};
use crate::{Capacity, Date, Phase, Plan, Ratio};

/// When each phase of a roadmap begins and ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The day work begins, if it is planned.
    pub start: Option<Date>,
    /// Every phase, in order, also those in which nothing is left.
    pub phases: Vec<PhasePlan>,
    /// When the last step is done, at the earliest.
    pub end_low: Elapsed,
    /// When the last step is done, at the latest.
    pub end_high: Elapsed,
}

/// A phase in the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhasePlan {
    /// Which.
    pub phase: Phase,
    /// How many steps it has.
    pub steps: usize,
    /// How many of them block Stage 1.
    pub blockers: usize,
    /// The effort of its steps.
    pub effort: EffortRange,
    /// When it begins and ends at the earliest: everything before it took the low end.
    pub earliest: [Elapsed; 2],
    /// When it begins and ends at the latest.
    pub latest: [Elapsed; 2],
}

/// Time since work began, at a capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Elapsed {
    work: PersonDays,
    capacity: Capacity,
}

impl Roadmap {
    /// When its phases begin and end, one after the other.
    pub fn calendar(&self, plan: &Plan) -> Calendar {
        let at = |work| Elapsed { work, capacity: plan.capacity };
        let mut before = EffortRange::default();
        let phases = Phase::ALL.iter().map(|phase| {
            let effort = self.of_phase(*phase).map(|step| step.effort).sum();
            let after = before.plus(effort);
            let planned = PhasePlan {
                phase: *phase,
                steps: self.of_phase(*phase).count(),
                blockers: self.of_phase(*phase).filter(|step| step.blocker).count(),
                effort,
                earliest: [at(before.low), at(after.low)],
                latest: [at(before.high), at(after.high)],
            };
            before = after;
            planned
        });
        Calendar {
            start: plan.start,
            phases: phases.collect(),
            end_low: at(self.effort.low),
            end_high: at(self.effort.high),
        }
    }
}

/// Working days of a month.
const DAYS_A_MONTH: u32 = 21;
/// Working days of a week.
const DAYS_A_WEEK: u32 = 5;

impl Elapsed {
    /// In months of 21 working days.
    pub fn months(self) -> Ratio {
        self.in_spans_of(DAYS_A_MONTH)
    }

    /// In weeks of 5 working days.
    pub fn weeks(self) -> Ratio {
        self.in_spans_of(DAYS_A_WEEK)
    }

    fn in_spans_of(self, working_days: u32) -> Ratio {
        // Capacity is in percent: a working day brings so many hundredths of a person-day.
        let day = PersonDays::PER_DAY / 100 * u32::from(self.capacity.percent());
        Ratio::new(self.work.units(), day * working_days).unwrap_or(Ratio::ZERO)
    }

    /// The day this falls on if work begins on `start`: five working days are a week
    /// of seven, and a day begun counts in full. None beyond the year 9999.
    pub fn date(self, start: Date) -> Option<Date> {
        let weeks = self.weeks();
        let days = u64::from(weeks.numerator()) * 7;
        start.plus_days(u32::try_from(days.div_ceil(u64::from(weeks.denominator()))).ok()?)
    }
}
