//! The evidence that finished impact assessments yield. It is suggested, and
//! added by the visitor only.

use crate::{AiSystem, Answer, Assessment, Date, EntryId, Evidence, RequirementId};

/// Evidence that could be added to the answer to a requirement.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceSuggestion {
    /// The system whose impact assessment is finished.
    pub system: EntryId,
    /// The requirement for which it is evidence.
    pub requirement: RequirementId,
    /// What would be added.
    pub evidence: Evidence,
}

/// What an impact assessment shows (ISO/IEC 42001:2023): that it was made
/// (8.4), by a process (A.5.2), is documented (A.5.3), and covers individuals
/// and groups (A.5.4) as well as society (A.5.5), as all six dimensions do.
const SHOWN: [&str; 5] = ["8.4", "A.5.2", "A.5.3", "A.5.4", "A.5.5"];

impl EvidenceSuggestion {
    /// What is suggested on account of every finished impact assessment, by
    /// system; `write` words it. Not suggested: what is there already, what
    /// there is no room for, and anything for an excluded control.
    pub fn all(
        assessment: &Assessment,
        write: impl Fn(RequirementId, EntryId, &AiSystem, Date) -> String,
    ) -> Vec<Self> {
        let framework = assessment.framework();
        let shown = SHOWN.iter().filter_map(|reference| framework.find(reference));
        let finished = assessment.systems.iter().filter_map(|(id, system)| {
            let date = system.impact.finished()?;
            Some((id, system, date))
        });
        let pairs = finished.flat_map(|of| shown.clone().map(move |requirement| (of, requirement)));
        pairs
            .filter_map(|((id, system, date), requirement)| {
                let text = write(requirement, id, system, date);
                let text: String = text.chars().take(Answer::EVIDENCE_TEXT_LIMIT).collect();
                let suggestion =
                    Self { system: id, requirement, evidence: Evidence::new(text, Some(date)) };
                suggestion.is_wanted(assessment).then_some(suggestion)
            })
            .collect()
    }

    /// Whether a finished impact assessment is evidence for a requirement that
    /// does not have it yet: nothing there was seen on its day. For screens that
    /// lead to where it can be added.
    pub fn awaits(assessment: &Assessment, requirement: RequirementId) -> bool {
        let reference = assessment.framework().requirement(requirement).reference;
        let answer = assessment.answer(requirement);
        let mut finished =
            assessment.systems.iter().filter_map(|(_, system)| system.impact.finished());
        SHOWN.contains(&reference)
            && !answer.rating().is_excluded()
            && finished.any(|day| answer.evidence.iter().all(|item| item.seen != Some(day)))
    }

    /// Adds the evidence; nothing where it is not wanted any more.
    pub fn add_to(self, assessment: &mut Assessment) {
        if self.is_wanted(assessment) {
            assessment.answer_mut(self.requirement).evidence.push(self.evidence);
        }
    }

    fn is_wanted(&self, assessment: &Assessment) -> bool {
        let answer = assessment.answer(self.requirement);
        let is_there = |there: &Evidence| there.text.trim() == self.evidence.text.trim();
        !answer.rating().is_excluded()
            && answer.evidence.len() < Answer::EVIDENCE_LIMIT
            && !answer.evidence.iter().any(is_there)
    }
}
