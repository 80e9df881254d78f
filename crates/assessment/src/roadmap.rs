//! What to do in which order, and how long it takes (docs/method.md, Roadmap).
//!
//! ```
//! use assessment::{Assessment, ISO_42001_2023, Roadmap};
//!
//! # let now = "2026-11-24T10:00:00Z".parse()?;
//! let assessment = Assessment::new(&ISO_42001_2023, now);
//! let roadmap = Roadmap::of(&assessment);
//! assert_eq!(roadmap.steps.len(), 70, "nothing answered is assumed absent");
//! let calendar = roadmap.calendar(&assessment.plan);
//! assert_eq!(calendar.end_low.months().decimal_2(), "3.00");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod calendar;
mod effort;
mod order;
mod stage;

use crate::{Assessment, Level, Phase, Rating, RequirementId};
pub use calendar::{Calendar, Elapsed, PhasePlan};
pub use effort::{EffortRange, PersonDays, effort, effort_without_reuse};
pub use stage::{OpenWork, PathStage};

/// Every applicable requirement below level 3, in the order to take them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Roadmap {
    /// What is to be done, in order.
    pub steps: Vec<Step>,
    /// What is open in each stage of the certification path.
    pub open: [OpenWork; 6],
    /// How many controls are excluded without saying why: no step, but each blocks
    /// Stage 1 too (ISO/IEC 42001:2023, 6.1.3).
    pub unjustified: usize,
    /// The effort of all steps.
    pub effort: EffortRange,
    /// What it would be if nothing of ISO/IEC 27001 were reused.
    pub effort_without_reuse: EffortRange,
}

/// A requirement to be brought to level 3.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Step {
    /// The requirement.
    pub id: RequirementId,
    /// When its turn comes.
    pub phase: Phase,
    /// Whether it blocks Stage 1: Stage 1 reviews it, and it is at level 0 or 1.
    pub blocker: bool,
    /// Whether it would, since it is not answered: no blocker until somebody says so.
    pub would_block: bool,
    /// Whether it was not rated, and is taken to be absent.
    pub assumed: bool,
    /// Whether it takes a day at most and waits for nothing.
    pub quick_win: bool,
    /// The steps that must be done before it, in the framework's order.
    pub waits_for: Vec<RequirementId>,
    /// What it takes.
    pub effort: EffortRange,
}

impl Roadmap {
    /// The roadmap of an assessment.
    pub fn of(assessment: &Assessment) -> Self {
        let ids = assessment.framework().requirement_ids();
        let steps = order::ordered(ids.filter_map(|id| Step::of(assessment, id)).collect());
        let sum = |of: fn(&Assessment, RequirementId) -> EffortRange| {
            steps.iter().map(|step| of(assessment, step.id)).sum()
        };
        let ids = assessment.framework().requirement_ids();
        let unjustified = ids.filter(|id| assessment.rating(*id).lacks_justification()).count();
        Self {
            open: stage::open(assessment.framework(), &steps, unjustified),
            unjustified,
            effort: sum(effort),
            effort_without_reuse: sum(effort_without_reuse),
            steps,
        }
    }

    /// The steps of a phase, in order.
    pub fn of_phase(&self, phase: Phase) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.phase == phase)
    }

    /// The effort that ISO/IEC 27001 saves.
    pub fn saved(&self) -> EffortRange {
        self.effort_without_reuse.less(self.effort)
    }
}

impl Step {
    /// The step to a requirement; none where nothing is left to do.
    fn of(assessment: &Assessment, id: RequirementId) -> Option<Self> {
        let level = level_to_rise_from(assessment.rating(id))?;
        let requirement = assessment.framework().requirement(id);
        let is_open = |id: &RequirementId| level_to_rise_from(assessment.rating(*id)).is_some();
        let waits_for: Vec<RequirementId> =
            requirement.after.iter().copied().filter(is_open).collect();
        let effort = effort(assessment, id);
        let low = requirement.stage_1 && level <= Level::AdHoc;
        let assumed = !assessment.rating(id).is_covered();
        Some(Self {
            id,
            phase: requirement.phase,
            blocker: low && !assumed,
            would_block: low && assumed,
            assumed,
            quick_win: waits_for.is_empty() && effort.high <= PersonDays::ONE,
            waits_for,
            effort,
        })
    }

    /// Whether it goes before others of its phase: it blocks Stage 1, or would.
    pub fn comes_first(&self) -> bool {
        self.blocker || self.would_block
    }

    /// The stage of the certification path to which it belongs.
    pub fn stage(&self) -> PathStage {
        PathStage::of(self.phase)
    }
}

/// The level from which a requirement has to rise: what is not known is taken to
/// be absent. None where it is not applicable or at level 3 or above.
fn level_to_rise_from(rating: &Rating) -> Option<Level> {
    match rating {
        Rating::Unanswered | Rating::Unknown => Some(Level::Absent),
        Rating::Level(level) => Some(*level).filter(|level| *level < Level::Operating),
        Rating::Excluded { .. } => None,
    }
}
