//! How effort and time are shown, the same on every screen.

use assessment::{Calendar, EffortRange, Elapsed, Phase, Ratio};
use locale::WorkKey;

use crate::figures::{DASH, decimal};

/// A phase of the roadmap.
pub fn phase(phase: Phase) -> WorkKey {
    match phase {
        Phase::Context => WorkKey::PhaseContext,
        Phase::Policy => WorkKey::PhasePolicy,
        Phase::Risk => WorkKey::PhaseRisk,
        Phase::Impact => WorkKey::PhaseImpact,
        Phase::Treatment => WorkKey::PhaseTreatment,
        Phase::Lifecycle => WorkKey::PhaseLifecycle,
        Phase::Competence => WorkKey::PhaseCompetence,
        Phase::Operation => WorkKey::PhaseOperation,
        Phase::Monitoring => WorkKey::PhaseMonitoring,
        Phase::Audit => WorkKey::PhaseAudit,
        Phase::Review => WorkKey::PhaseReview,
    }
}

/// Half days as days: `½`, `1`, `1½`, `0`.
pub fn days(half_days: u32) -> String {
    match (half_days / 2, half_days % 2) {
        (0, 1) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}

/// A range of effort in days, rounded to half days: `½–1½`. What is less than a
/// quarter of a day, and not nothing, is `<½`.
pub fn effort(effort: EffortRange) -> String {
    match (effort.low.half_days(), effort.high.half_days()) {
        (_, 0) if !effort.is_zero() => "<½".to_owned(),
        (low, high) if low == high => days(high),
        (low, high) => format!("{}{DASH}{}", days(low), days(high)),
    }
}

/// What a calendar is told in: weeks where it ends within two months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Weeks of 5 working days.
    Weeks,
    /// Months of 21 working days.
    Months,
}

impl Unit {
    /// The unit that suits a calendar.
    pub fn of(calendar: &Calendar) -> Self {
        let two = Ratio::new(2, 1);
        if Some(calendar.end_high.months()) <= two { Self::Weeks } else { Self::Months }
    }

    /// A time in this unit, exact.
    pub fn measure(self, time: Elapsed) -> Ratio {
        match self {
            Self::Weeks => time.weeks(),
            Self::Months => time.months(),
        }
    }

    /// From the low to the high end, with one decimal: `3.0–6.0`.
    pub fn range(self, low: Elapsed, high: Elapsed) -> String {
        let [low, high] = [low, high].map(|time| decimal(Some(self.measure(time))));
        if low == high { low } else { format!("{low}{DASH}{high}") }
    }
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn half_days_are_days() {
        let shown = [0, 1, 2, 3, 126].map(days);
        assert_eq!(shown, ["0", "½", "1", "1½", "63"]);
    }
}
