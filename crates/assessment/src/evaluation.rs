//! Everything that follows from the answers, computed at once so that every
//! view shows the same.

use crate::{Assessment, Blocker, Finding, FindingKind, ScopedFigures, Verdict};

/// The result of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    /// The figures of every scope.
    pub figures: ScopedFigures,
    /// The potential findings, by area in the framework's order.
    pub findings: Vec<Finding>,
    /// What stands between the organisation and Stage 1.
    pub blockers: Vec<Blocker>,
    /// Where the organisation stands.
    pub verdict: Verdict,
}

impl Evaluation {
    /// Evaluates an assessment; it takes microseconds, so it is never cached.
    pub fn of(assessment: &Assessment) -> Self {
        let figures = ScopedFigures::of(assessment);
        let findings = Finding::all(assessment);
        let blockers = Blocker::all(assessment);
        let verdict = Verdict::of(assessment, figures.overall.coverage, &findings, &blockers);
        Self { figures, findings, blockers, verdict }
    }

    /// The findings of one kind, in order.
    pub fn findings_of(&self, kind: FindingKind) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(move |finding| finding.kind == kind)
    }
}
