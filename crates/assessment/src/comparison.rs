//! Two assessments of the same framework side by side: what changed.

use crate::{
    Assessment, Difference, Evaluation, Figures, FindingKind, Rating, Ratio, RequirementId, Scope,
};

/// How the rating of a requirement changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// To a higher level.
    Rose,
    /// To a lower level.
    Fell,
    /// It had no level, and has one now.
    New,
    /// It had a level, and has none any more.
    Gone,
    /// It applied, and is excluded now.
    Excluded,
    /// It was excluded, and applies again.
    Included,
    /// Not at all: the same level, still without one, or still excluded.
    Same,
}

impl Change {
    /// Every change, in the order in which they are told.
    pub const ALL: [Self; 7] =
        [Self::Rose, Self::Fell, Self::New, Self::Gone, Self::Excluded, Self::Included, Self::Same];

    /// The word in automation attributes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rose => "rose",
            Self::Fell => "fell",
            Self::New => "new",
            Self::Gone => "gone",
            Self::Excluded => "excluded",
            Self::Included => "included",
            Self::Same => "same",
        }
    }

    fn between(before: &Rating, after: &Rating) -> Self {
        match (before.is_excluded(), after.is_excluded()) {
            (true, true) => return Self::Same,
            (true, false) => return Self::Included,
            (false, true) => return Self::Excluded,
            (false, false) => {}
        }
        match (before.level(), after.level()) {
            (Some(before), Some(after)) if after > before => Self::Rose,
            (Some(before), Some(after)) if after < before => Self::Fell,
            (None, Some(_)) => Self::New,
            (Some(_), None) => Self::Gone,
            _ => Self::Same,
        }
    }
}

/// What changed from one assessment to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What followed from the answers before.
    pub before: Evaluation,
    /// What follows from them after.
    pub after: Evaluation,
    /// One per requirement, in the framework's order.
    changes: Vec<Change>,
}

impl Comparison {
    /// Compares two assessments; none where they are of different frameworks.
    pub fn of(before: &Assessment, after: &Assessment) -> Option<Self> {
        let framework = before.framework();
        if framework.id != after.framework().id {
            return None;
        }
        let change = |id| Change::between(before.rating(id), after.rating(id));
        Some(Self {
            before: Evaluation::of(before),
            after: Evaluation::of(after),
            changes: framework.requirement_ids().map(change).collect(),
        })
    }

    /// How a requirement of this framework changed.
    pub fn change(&self, id: RequirementId) -> Change {
        self.changes[id.index()]
    }

    /// How many requirements changed so.
    pub fn count(&self, change: Change) -> usize {
        self.changes.iter().filter(|found| **found == change).count()
    }

    /// The figures of a scope, before and after.
    pub fn figures(&self, scope: Scope) -> (&Figures, &Figures) {
        (self.before.figures.in_scope(scope), self.after.figures.in_scope(scope))
    }

    /// How far a figure moved, exactly; none where it is undefined on either side.
    pub fn moved(
        &self,
        scope: Scope,
        figure: impl Fn(&Figures) -> Option<Ratio>,
    ) -> Option<Difference> {
        let (before, after) = self.figures(scope);
        Some(figure(after)?.minus(figure(before)?))
    }

    /// How many findings of a kind there were before, and are after.
    pub fn findings(&self, kind: FindingKind) -> (usize, usize) {
        (self.before.findings_of(kind).count(), self.after.findings_of(kind).count())
    }
}
