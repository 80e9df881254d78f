//! The orders in which the risk register is read.

use crate::{Assessment, EntryId};

closed_list! {
    /// What comes first in the risk register.
    RiskOrder {
        /// The highest level that counts now; those without one come last.
        Level = "level",
        /// The organisation as a whole, then system by system.
        System = "system",
        /// Kind by kind; risks of one's own come last.
        Kind = "kind",
    }
}

impl RiskOrder {
    /// The risks of an assessment in this order; where it makes no difference,
    /// as they were added.
    pub fn of(self, assessment: &Assessment) -> Vec<EntryId> {
        let mut risks: Vec<_> = assessment.risks.iter().collect();
        match self {
            Self::Level => risks.sort_by_key(|(_, risk)| std::cmp::Reverse(risk.current_level())),
            Self::System => risks.sort_by_key(|(_, risk)| {
                let place = |id| assessment.systems.ids().position(|other| other == id);
                risk.system.map(place)
            }),
            Self::Kind => risks.sort_by_key(|(_, risk)| (risk.kind.is_none(), risk.kind)),
        }
        risks.into_iter().map(|(id, _)| id).collect()
    }
}
