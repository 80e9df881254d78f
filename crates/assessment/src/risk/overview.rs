//! The risk register counted: by severity and likelihood, and by expected level.

use super::Risk;
use crate::{Likelihood, Register, RiskLevel, Severity};

/// How many risks there are of what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RiskOverview {
    /// Before treatment: by severity, then likelihood.
    cells: [[usize; 4]; 4],
    /// By [`Risk::expected_level`].
    expected: [usize; 4],
    /// Those without severity or likelihood: they are in no cell.
    pub open: usize,
}

impl RiskOverview {
    /// Counts a register.
    pub fn of(risks: &Register<Risk>) -> Self {
        let mut counted = Self::default();
        for (_, risk) in risks.iter() {
            match risk.severity.zip(risk.likelihood) {
                Some((severity, likelihood)) => {
                    counted.cells[severity.index()][likelihood.index()] += 1;
                }
                None => counted.open += 1,
            }
            if let Some(level) = risk.expected_level() {
                counted.expected[level as usize] += 1;
            }
        }
        counted
    }

    /// How many are of that severity and likelihood, before treatment.
    pub fn cell(&self, severity: Severity, likelihood: Likelihood) -> usize {
        self.cells[severity.index()][likelihood.index()]
    }

    /// How many are expected to be at that level after treatment.
    pub fn expected(&self, level: RiskLevel) -> usize {
        self.expected[level as usize]
    }
}
