//! The described scale on which impacts and risks are weighed.
//!
//! ISO/IEC 42001:2023 (6.1.1, 6.1.2) asks for criteria of one's own and fixes
//! none. This scale is the product's: four steps of severity by four of
//! likelihood, described in `catalogue/`.

/// A step of a scale from 1 to 4.
macro_rules! steps {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u8);

        impl $name {
            /// Every step, from the lowest.
            pub const ALL: [Self; 4] = [Self(1), Self(2), Self(3), Self(4)];

            /// The step of a number from 1 to 4.
            pub fn from_number(number: u64) -> Option<Self> {
                Self::ALL.into_iter().find(|step| u64::from(step.0) == number)
            }

            /// 1 to 4.
            pub fn number(self) -> u8 {
                self.0
            }

            /// Its place in [`Self::ALL`].
            pub(crate) fn index(self) -> usize {
                usize::from(self.0 - 1)
            }
        }
    };
}

steps! {
    /// How bad it would be, from 1, negligible, to 4.
    Severity
}

steps! {
    /// How likely it is, from 1 to 4.
    Likelihood
}

closed_list! {
    /// What severity and likelihood come to.
    RiskLevel {
        /// Severity times likelihood of 1 or 2.
        Low = "low",
        /// 3 or 4.
        Medium = "medium",
        /// 6 to 9.
        High = "high",
        /// 12 or 16.
        VeryHigh = "very_high",
    }
}

impl RiskLevel {
    /// The level of a severity at a likelihood. Nothing of severity 4 is low,
    /// and nothing of severity 1 is high.
    pub fn of(severity: Severity, likelihood: Likelihood) -> Self {
        match severity.0 * likelihood.0 {
            ..=2 => Self::Low,
            3..=4 => Self::Medium,
            5..=9 => Self::High,
            _ => Self::VeryHigh,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Likelihood, RiskLevel, Severity};

    #[test]
    fn the_matrix_is_the_one_that_is_described() {
        use RiskLevel::{High, Low, Medium, VeryHigh};
        let rows = Severity::ALL
            .map(|severity| Likelihood::ALL.map(|likelihood| RiskLevel::of(severity, likelihood)));
        assert_eq!(
            rows,
            [
                [Low, Low, Medium, Medium],
                [Low, Medium, High, High],
                [Medium, High, High, VeryHigh],
                [Medium, High, VeryHigh, VeryHigh],
            ]
        );
    }
}
