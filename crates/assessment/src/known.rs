//! An assessment without what this version does not know.

use serde_json::Map;

use crate::{Assessment, ImpactAssessment};

impl Assessment {
    /// Drops the fields that this version does not know, wherever they are. A
    /// file keeps them; what is handed to somebody else has only what was seen.
    pub fn drop_unknown_fields(&mut self) {
        self.extra = Map::new();
        self.profile.extra = Map::new();
        self.risk_criteria.extra = Map::new();
        self.plan.extra = Map::new();
        for answer in &mut self.answers {
            answer.extra = Map::new();
            answer.evidence.iter_mut().for_each(|item| item.extra = Map::new());
        }
        for id in self.systems.ids().collect::<Vec<_>>() {
            if let Some(system) = self.systems.get_mut(id) {
                system.extra = Map::new();
                drop_from(&mut system.impact);
                system.earlier.iter_mut().for_each(drop_from);
            }
        }
        for id in self.risks.ids().collect::<Vec<_>>() {
            if let Some(risk) = self.risks.get_mut(id) {
                risk.extra = Map::new();
            }
        }
    }
}

fn drop_from(impact: &mut ImpactAssessment) {
    impact.extra = Map::new();
    impact.dimensions.iter_mut().for_each(|dimension| dimension.extra = Map::new());
    impact.triggers.iter_mut().for_each(|trigger| trigger.extra = Map::new());
}
