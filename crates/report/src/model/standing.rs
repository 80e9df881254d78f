//! Where the organisation stands, what blocks it, and the path ahead: the same
//! in the app and in every document.

use assessment::{Blocker, Evaluation, FindingKind, Framework, Questions, Verdict};
use locale::{Key, Text};

use super::{BlockerRow, Standing, Step};
use crate::words;

/// The verdict in words, with what it means.
pub fn standing(evaluation: &Evaluation, text: &Text) -> Standing {
    let count = |kind| evaluation.findings_of(kind).count();
    let blockers = evaluation.blockers.len();
    let mut meaning = vec![match evaluation.verdict {
        Verdict::Incomplete => {
            text.count(Key::ResultsVerdictIncompleteText, count(FindingKind::NotAssessed))
        }
        Verdict::NotReady => text.count(Key::ResultsVerdictNotReadyText, blockers),
        Verdict::Stage1 => text.get(Key::ResultsVerdictStage1Text).to_owned(),
        Verdict::Stage2 => text.get(Key::ResultsVerdictStage2Text).to_owned(),
    }];
    if evaluation.verdict == Verdict::Incomplete && blockers > 0 {
        meaning.push(text.count(Key::ResultsAlreadyBlocked, blockers));
    }
    let minors = count(FindingKind::Minor);
    if evaluation.verdict == Verdict::Stage2 && minors > 0 {
        meaning.push(text.count(Key::ResultsVerdictMinors, minors));
    }
    Standing {
        verdict: evaluation.verdict,
        name: text.get(words::verdict(evaluation.verdict)).to_owned(),
        meaning,
    }
}

/// What blocks Stage 1, in the framework's order.
pub fn blockers(
    framework: &'static Framework,
    evaluation: &Evaluation,
    questions: &Questions,
    text: &Text,
) -> Vec<BlockerRow> {
    let row = |blocker: &Blocker| BlockerRow {
        reference: framework.requirement(blocker.requirement()).reference,
        title: questions.of(blocker.requirement()).title.clone(),
        reason: match blocker {
            Blocker::BelowDocumented(_, level) => {
                let name = words::level(*level, text);
                text.fill(Key::ResultsBlockerLevel, &[("name", &name)])
            }
            Blocker::BlankJustification(_) => text.get(Key::ResultsBlockerJustification).to_owned(),
        },
    };
    evaluation.blockers.iter().map(row).collect()
}

/// The certification path, with the step at which a verdict leaves the organisation.
pub fn path(verdict: Verdict, text: &Text) -> Vec<Step> {
    let here = match verdict {
        Verdict::Incomplete => 0,
        Verdict::NotReady => 1,
        Verdict::Stage1 => 3,
        Verdict::Stage2 => 4,
    };
    [
        (Key::ResultsPathGap, Key::ResultsPathGapText),
        (Key::ResultsPathBuild, Key::ResultsPathBuildText),
        (Key::ResultsPathAudit, Key::ResultsPathAuditText),
        (Key::ResultsPathStage1, Key::ResultsPathStage1Text),
        (Key::ResultsPathStage2, Key::ResultsPathStage2Text),
        (Key::ResultsPathCertificate, Key::ResultsPathCertificateText),
    ]
    .into_iter()
    .enumerate()
    .map(|(index, (name, what))| Step {
        name: text.get(name).to_owned(),
        text: text.get(what).to_owned(),
        here: index == here,
    })
    .collect()
}
