//! What an auditor would ask about an entry of the risk register.

use super::{Risk, Treatment};
use crate::{Assessment, RequirementId, RiskLevel};

/// What an auditor would ask about a risk (ISO/IEC 42001:2023, 6.1.2 and 6.1.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RiskWarning {
    /// Its level is above what is acceptable, and no treatment is chosen.
    Untreated,
    /// A treatment is chosen, and nobody owns the risk.
    NoOwner,
    /// A treatment other than retaining is chosen, and nothing says what is done.
    NoPlan,
    /// What is retained, or is expected to remain, is above what is acceptable,
    /// and there is no day of management's acceptance.
    NotAccepted,
    /// It relies on a control that is excluded.
    ExcludedControl(RequirementId),
    /// More remains than there was before treatment.
    ResidualHigher,
}

impl RiskWarning {
    /// The warnings of a risk, in the order above.
    pub fn all(risk: &Risk, assessment: &Assessment) -> Vec<Self> {
        let acceptable = assessment.risk_criteria.acceptable();
        let above = |level: Option<RiskLevel>| level.is_some_and(|level| level > acceptable);
        let treated = risk.treatment.is_some();
        let retained = risk.treatment == Some(Treatment::Retain);
        // Retaining lowers nothing, whatever is expected to remain.
        let remaining = if retained { risk.residual.max(risk.level()) } else { risk.residual };
        let higher = risk.residual.zip(risk.level()).is_some_and(|(after, before)| after > before);
        let warnings = [
            (!treated && above(risk.level()), Self::Untreated),
            (treated && risk.owner.trim().is_empty(), Self::NoOwner),
            (treated && !retained && risk.plan.trim().is_empty(), Self::NoPlan),
            (treated && above(remaining) && risk.accepted.is_none(), Self::NotAccepted),
        ];
        let warnings = warnings.into_iter().filter_map(|(holds, warning)| holds.then_some(warning));
        let excluded = risk.controls.iter().filter(|id| assessment.rating(**id).is_excluded());
        warnings
            .chain(excluded.map(|id| Self::ExcludedControl(*id)))
            .chain(higher.then_some(Self::ResidualHigher))
            .collect()
    }
}
