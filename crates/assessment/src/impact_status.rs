//! How far the impact assessment of a system is, and when it is due again.

use crate::{AiSystem, Date, ImpactAssessment, LifeCycleStage, Trigger, TriggerKind};

/// How far the impact assessment of a system is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImpactStatus {
    /// Nothing is assessed, and nothing makes it due.
    NotBegun,
    /// So many of the six dimensions are assessed, or only the decision is missing.
    Begun(usize),
    /// It is to be made, or made again.
    Due(DueReason),
    /// It is finished and still holds.
    Complete(Date),
}

/// Why an impact assessment is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DueReason {
    /// The system is live and has never been assessed to the end.
    NeverFinished,
    /// Something has happened since, or is about to; before the first assessment
    /// is finished, this is a first deployment.
    Triggered(TriggerKind),
    /// The day of the review has passed.
    ReviewPassed(Date),
}

impl ImpactStatus {
    /// How far the impact assessment of a system is on that day.
    ///
    /// One that is made again does not cease to be due by being begun: until it
    /// is finished, the last finished one is what holds, with what was noted since.
    /// Of a retired system nothing is due.
    pub fn of(system: &AiSystem, today: Date) -> Self {
        let stage = system.stage;
        let retired = stage == Some(LifeCycleStage::Retirement);
        let due = match system.last_finished() {
            _ if retired => None,
            Some((impact, finished)) => system.due_again(impact, finished, today),
            None => system.due_first(),
        };
        match (due, system.impact.finished()) {
            (Some(reason), _) => Self::Due(reason),
            (None, Some(finished)) => Self::Complete(finished),
            (None, None) if system.impact.is_empty() => Self::NotBegun,
            (None, None) => Self::Begun(system.impact.assessed()),
        }
    }

    /// The word that automation attributes use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotBegun => "not-begun",
            Self::Begun(_) => "begun",
            Self::Due(_) => "due",
            Self::Complete(_) => "complete",
        }
    }
}

impl AiSystem {
    /// The impact assessment that holds, with its day: the one in hand if it is
    /// finished, else the last of the earlier ones that is.
    pub fn last_finished(&self) -> Option<(&ImpactAssessment, Date)> {
        let latest_first = std::iter::once(&self.impact).chain(self.earlier.iter().rev());
        latest_first.filter_map(|impact| Some((impact, impact.finished()?))).next()
    }

    /// The changes that the assessment in hand is made for: those noted on the
    /// earlier ones since the last finished one. None once it is finished itself.
    pub fn changes_before(&self) -> impl Iterator<Item = &Trigger> {
        let in_hand = self.impact.finished().is_none();
        let last = self.earlier.iter().rposition(|impact| impact.finished().is_some());
        let open = self.earlier.get(last.unwrap_or(0)..).filter(|_| in_hand).unwrap_or_default();
        let finished = open.first().and_then(ImpactAssessment::finished);
        let noted = open.iter().flat_map(|impact| &impact.triggers);
        noted.filter(move |trigger| finished.is_none_or(|day| trigger.date >= day))
    }

    /// Why the assessment finished last is to be made again. What happened on
    /// the day itself counts; the day of the review is the last good one.
    fn due_again(&self, last: &ImpactAssessment, finished: Date, today: Date) -> Option<DueReason> {
        let noted = self.changes_before().chain(&self.impact.triggers);
        let first = noted.filter(|trigger| trigger.date >= finished).min_by_key(|of| of.date);
        let passed = last.review.filter(|review| *review < today);
        first
            .map(|trigger| DueReason::Triggered(trigger.kind))
            .or_else(|| passed.map(DueReason::ReviewPassed))
    }

    /// Why the first assessment is to be made.
    fn due_first(&self) -> Option<DueReason> {
        let deployed = |of: &Trigger| of.kind == TriggerKind::Deployment;
        let live = self.stage.is_some_and(LifeCycleStage::is_live);
        let noted = self.changes_before().chain(&self.impact.triggers).any(deployed);
        live.then_some(DueReason::NeverFinished)
            .or_else(|| noted.then_some(DueReason::Triggered(TriggerKind::Deployment)))
    }
}
