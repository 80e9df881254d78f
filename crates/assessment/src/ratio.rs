//! Exact fractions.

use std::fmt;
use std::num::NonZeroU32;

/// A fraction of two counts, kept as counted: `41/70` stays `41/70`.
///
/// Rounding happens only where a figure is shown.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    numerator: u32,
    denominator: NonZeroU32,
}

impl Ratio {
    /// Nothing of one.
    pub const ZERO: Self = Self { numerator: 0, denominator: NonZeroU32::MIN };

    /// `numerator` of `denominator`; none where the denominator is 0: nothing
    /// to measure is shown as a dash, never as 0 or 100 %.
    pub fn new(numerator: u32, denominator: u32) -> Option<Self> {
        NonZeroU32::new(denominator).map(|denominator| Self { numerator, denominator })
    }

    /// The upper count.
    pub fn numerator(self) -> u32 {
        self.numerator
    }

    /// The lower count, never 0.
    pub fn denominator(self) -> u32 {
        self.denominator.get()
    }

    /// Whether it is exactly 1, or more.
    pub fn is_full(self) -> bool {
        self.numerator >= self.denominator.get()
    }

    /// The value in whole percent, rounded half up.
    pub fn percent(self) -> u64 {
        self.scaled(100)
    }

    /// The value in percent with two decimals, rounded half up: `58.57`.
    pub fn percent_2(self) -> String {
        decimals(self.scaled(10_000))
    }

    /// The value with two decimals, rounded half up: `2.35`.
    pub fn decimal_2(self) -> String {
        decimals(self.scaled(100))
    }

    /// How far it lies above `other`, exactly.
    pub fn minus(self, other: Self) -> Difference {
        let (ours, theirs) = self.crossed(other);
        Difference {
            above: ours >= theirs,
            numerator: ours.abs_diff(theirs),
            denominator: u64::from(self.denominator.get()) * u64::from(other.denominator.get()),
        }
    }

    fn scaled(self, scale: u64) -> u64 {
        let denominator = u64::from(self.denominator.get());
        (u64::from(self.numerator) * scale * 2 + denominator) / (denominator * 2)
    }

    fn crossed(self, other: Self) -> (u64, u64) {
        let product = |a: Self, b: Self| u64::from(a.numerator) * u64::from(b.denominator.get());
        (product(self, other), product(other, self))
    }
}

fn decimals(hundredths: u64) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = self.crossed(*other);
        a == b
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (a, b) = self.crossed(*other);
        a.cmp(&b)
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

/// The exact difference of two fractions.
#[derive(Debug, Clone, Copy)]
pub struct Difference {
    above: bool,
    numerator: u64,
    /// Never 0.
    denominator: u64,
}

impl Difference {
    /// The value times `scale`, rounded to the nearest whole number and halves
    /// away from zero, so that a rise and a fall of the same size read alike.
    pub fn scaled(self, scale: u32) -> i64 {
        let scaled = u128::from(self.numerator) * u128::from(scale) * 2;
        let denominator = u128::from(self.denominator);
        let size = (scaled + denominator) / (denominator * 2);
        // Fractions of the product are counts, far below this.
        let size = i64::try_from(size).unwrap_or(i64::MAX);
        if self.above { size } else { -size }
    }

    /// Whether both are the same.
    pub fn is_zero(self) -> bool {
        self.numerator == 0
    }
}

#[cfg(test)]
mod tests {
    use super::Ratio;

    #[test]
    fn differences_are_exact_and_rounded_alike_in_both_directions() {
        let ratio = |n, d| Ratio::new(n, d).expect("a denominator");
        let (low, high) = (ratio(1, 3), ratio(5, 12));
        assert_eq!((high.minus(low).scaled(12), low.minus(high).scaled(12)), (1, -1));
        // 1/8 is 12.5 %: half a point rounds away from zero.
        assert_eq!(ratio(1, 8).minus(ratio(0, 5)).scaled(100), 13);
        assert_eq!(ratio(0, 5).minus(ratio(1, 8)).scaled(100), -13);
        assert!(ratio(2, 4).minus(ratio(1, 2)).is_zero());
        let (least, most) = (ratio(1, u32::MAX), ratio(u32::MAX, 1));
        assert!(most.minus(least).scaled(u32::MAX) > 0);
    }

    #[test]
    fn rounds_half_up_only_when_shown() {
        let shown = |n, d| Ratio::new(n, d).map(|ratio| (ratio.percent(), ratio.percent_2()));
        assert_eq!(shown(1, 8), Some((13, "12.50".into())));
        assert_eq!(shown(1, 3), Some((33, "33.33".into())));
        assert_eq!(shown(2, 3), Some((67, "66.67".into())));
        assert_eq!(shown(1, 16_000), Some((0, "0.01".into())));
        assert_eq!(shown(7, 7), Some((100, "100.00".into())));
        assert_eq!(shown(0, 0), None);
    }

    #[test]
    fn compares_by_value_and_prints_as_counted() {
        let (half, two_quarters) = (Ratio::new(1, 2), Ratio::new(2, 4));
        assert_eq!(half, two_quarters);
        assert_eq!(two_quarters.map(|ratio| ratio.to_string()), Some("2/4".into()));
        assert!(Ratio::new(2, 3) > half);
    }
}
