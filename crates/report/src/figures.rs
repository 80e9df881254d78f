//! How figures are shown, the same on every screen and in every export.
//!
//! A figure is an exact [`Ratio`] until it is shown. What people read is rounded
//! half up (`59 %`, `2.4`); what programs read is the `data-value` attribute with
//! two decimals (`58.57`). Undefined is a dash for people and empty for programs.

use assessment::{Difference, Figures, Framework, Kind, Ratio, Scope};
use locale::Key;

/// What stands where there is nothing to measure.
pub const DASH: &str = "–";

/// Between a number and its sign: they stay on one line.
const NO_BREAK_SPACE: char = '\u{a0}';

/// One of the four figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Metric {
    /// How much is answered.
    Coverage,
    /// How far what is asked for is in place.
    Readiness,
    /// How much is fully in place.
    Conformity,
    /// The mean level.
    Maturity,
}

impl Metric {
    /// The four, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Coverage, Self::Readiness, Self::Conformity, Self::Maturity];

    /// The word in exports and automation attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Readiness => "readiness",
            Self::Conformity => "conformity",
            Self::Maturity => "maturity",
        }
    }

    /// Its name, for people.
    pub fn name(self) -> Key {
        match self {
            Self::Coverage => Key::FigureCoverage,
            Self::Readiness => Key::FigureReadiness,
            Self::Conformity => Key::FigureConformity,
            Self::Maturity => Key::FigureMaturity,
        }
    }

    /// What it counts, in a phrase for people.
    pub fn meaning(self) -> Key {
        match self {
            Self::Coverage => Key::FigureCoverageText,
            Self::Readiness => Key::FigureReadinessText,
            Self::Conformity => Key::FigureConformityText,
            Self::Maturity => Key::FigureMaturityText,
        }
    }

    /// Its value; none when undefined.
    pub fn of(self, figures: &Figures) -> Option<Ratio> {
        match self {
            Self::Coverage => figures.coverage,
            Self::Readiness => figures.readiness,
            Self::Conformity => figures.conformity,
            Self::Maturity => figures.maturity,
        }
    }

    /// As people read it: `59 %`, `41–63 %`, `2.4` or a dash.
    pub fn shown(self, figures: &Figures) -> String {
        match self {
            Self::Readiness => readiness(figures),
            Self::Coverage | Self::Conformity => percent(self.of(figures)),
            Self::Maturity => decimal(self.of(figures)),
        }
    }

    /// How far it moved, as people read it: `+4.8` percentage points, `−0.3`
    /// levels, or a dash.
    pub fn moved(self, by: Option<Difference>) -> String {
        let Some(tenths) = by.map(|by| by.scaled(self.scale() * 10)) else {
            return DASH.to_owned();
        };
        let sign = match tenths {
            1.. => "+",
            0 => "",
            ..0 => "−",
        };
        let size = tenths.unsigned_abs();
        format!("{sign}{}.{}", size / 10, size % 10)
    }

    /// How far it moved, as programs read it: with two decimals, empty when undefined.
    pub fn moved_attribute(self, by: Option<Difference>) -> String {
        let Some(hundredths) = by.map(|by| by.scaled(self.scale() * 100)) else {
            return String::new();
        };
        let sign = if hundredths < 0 { "-" } else { "" };
        let size = hundredths.unsigned_abs();
        format!("{sign}{}.{:02}", size / 100, size % 100)
    }

    /// What a whole counts: percent, or levels as they are.
    fn scale(self) -> u32 {
        match self {
            Self::Coverage | Self::Readiness | Self::Conformity => 100,
            Self::Maturity => 1,
        }
    }

    /// As programs read it, in `data-value`: percent or levels with two decimals,
    /// empty when undefined.
    pub fn value_attribute(self, figures: &Figures) -> String {
        let value = self.of(figures);
        match self {
            Self::Coverage | Self::Readiness | Self::Conformity => percent_value(value),
            Self::Maturity => decimal_value(value),
        }
    }
}

/// Whole percent, rounded half up: `59 %`.
pub fn percent(value: Option<Ratio>) -> String {
    value.map_or_else(|| DASH.to_owned(), |ratio| format!("{}{NO_BREAK_SPACE}%", ratio.percent()))
}

/// One decimal, rounded half up: `2.4`.
pub fn decimal(value: Option<Ratio>) -> String {
    value.map_or_else(
        || DASH.to_owned(),
        |ratio| {
            let (numerator, denominator) =
                (u64::from(ratio.numerator()), u64::from(ratio.denominator()));
            let tenths = (numerator * 20 + denominator) / (denominator * 2);
            format!("{}.{}", tenths / 10, tenths % 10)
        },
    )
}

/// A range in whole percent: `41–63 %`; one number where both ends are shown alike.
pub fn range(low: Option<Ratio>, high: Option<Ratio>) -> String {
    match (low, high) {
        (Some(from), Some(to)) if from.percent() != to.percent() => {
            format!("{}{DASH}{}{NO_BREAK_SPACE}%", from.percent(), to.percent())
        }
        _ => percent(low),
    }
}

/// Readiness, with its range while something is not known.
pub fn readiness(figures: &Figures) -> String {
    range(figures.readiness, figures.readiness_at_most)
}

/// Percent with two decimals for `data-value`: `58.57`, empty when undefined.
pub fn percent_value(value: Option<Ratio>) -> String {
    value.map(Ratio::percent_2).unwrap_or_default()
}

/// Levels with two decimals for `data-value`: `2.35`, empty when undefined.
pub fn decimal_value(value: Option<Ratio>) -> String {
    value.map(Ratio::decimal_2).unwrap_or_default()
}

/// The word of `data-scope`: `overall`, `clauses`, `controls` or an area's reference.
pub fn scope_attribute(framework: &'static Framework, scope: Scope) -> &'static str {
    match scope {
        Scope::Overall => "overall",
        Scope::Kind(kind) => scope_of_kind(kind),
        Scope::Area(area) => framework.area(area).reference,
    }
}

/// The word of `data-scope` for clauses or controls.
pub(crate) fn scope_of_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Clause => "clauses",
        Kind::Control => "controls",
    }
}

#[cfg(test)]
mod tests {
    use super::{Metric, decimal, decimal_value, percent, percent_value, range};
    use assessment::Ratio;

    #[test]
    fn rounds_half_up_and_shows_the_undefined_as_a_dash() {
        assert_eq!(percent(Ratio::new(1, 8)), "13\u{a0}%");
        assert_eq!(percent(None), "–");
        assert_eq!(percent_value(Ratio::new(41, 70)), "58.57");
        assert_eq!(percent_value(None), "");
        assert_eq!(decimal(Ratio::new(47, 20)), "2.4");
        assert_eq!(decimal(Ratio::new(4, 1)), "4.0");
        assert_eq!(decimal(None), "–");
        assert_eq!(decimal_value(Ratio::new(47, 20)), "2.35");
    }

    #[test]
    fn a_move_has_its_sign_and_nothing_has_none() {
        let moved = |from: (u32, u32), to: (u32, u32), metric: Metric| {
            let ratio = |(n, d)| Ratio::new(n, d).expect("a denominator");
            let by = Some(ratio(to).minus(ratio(from)));
            (metric.moved(by), metric.moved_attribute(by))
        };
        let shown = |shown: &str, value: &str| (shown.to_owned(), value.to_owned());
        assert_eq!(moved((1, 8), (1, 4), Metric::Readiness), shown("+12.5", "12.50"));
        assert_eq!(moved((1, 4), (1, 8), Metric::Coverage), shown("−12.5", "-12.50"));
        assert_eq!(moved((1, 2), (2, 4), Metric::Conformity), shown("0.0", "0.00"));
        assert_eq!(moved((1, 1), (9, 4), Metric::Maturity), shown("+1.3", "1.25"));
        assert_eq!(Metric::Maturity.moved(None), "–");
        assert_eq!(Metric::Maturity.moved_attribute(None), "");
    }

    #[test]
    fn shows_a_range_only_where_its_ends_differ() {
        assert_eq!(range(Ratio::new(41, 100), Ratio::new(63, 100)), "41–63\u{a0}%");
        assert_eq!(range(Ratio::new(1, 1000), Ratio::new(2, 1000)), "0\u{a0}%");
        assert_eq!(range(None, None), "–");
    }
}
