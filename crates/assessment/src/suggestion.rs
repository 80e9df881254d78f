//! The evidence that finished impact assessments yield. It is suggested, and
//! added by the visitor only.

use crate::{
    Affected, AiSystem, Answer, Assessment, Date, EntryId, Evidence, ImpactAssessment,
    RequirementId,
};

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

/// What an impact assessment may show (ISO/IEC 42001:2023): that it was made
/// (8.4), by a process (A.5.2), is documented (A.5.3), and looked at individuals
/// and groups (A.5.4) and at society (A.5.5).
const SHOWN: [&str; 5] = ["8.4", "A.5.2", "A.5.3", "A.5.4", "A.5.5"];

impl EvidenceSuggestion {
    /// What is suggested on account of every finished impact assessment without
    /// doubts, by system; `write` words it. Not suggested: what the assessment
    /// does not show, what is there already, what there is no room for, and
    /// anything for an excluded control.
    pub fn all(
        assessment: &Assessment,
        write: impl Fn(RequirementId, EntryId, &AiSystem, Date) -> String,
    ) -> Vec<Self> {
        let framework = assessment.framework();
        let pairs = assessment.systems.iter().flat_map(|(id, system)| {
            SHOWN.iter().filter_map(move |reference| {
                let date = system.impact.shows(reference)?;
                Some(((id, system, date), framework.find(reference)?))
            })
        });
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

    /// Whether an impact assessment may serve as evidence for a requirement that
    /// does not have it yet: nothing there was seen on its day. For screens that
    /// lead to where it can be added.
    pub fn awaits(assessment: &Assessment, requirement: RequirementId) -> bool {
        let reference = assessment.framework().requirement(requirement).reference;
        let answer = assessment.answer(requirement);
        let mut days =
            assessment.systems.iter().filter_map(|(_, system)| system.impact.shows(reference));
        !answer.rating().is_excluded()
            && days.any(|day| answer.evidence.iter().all(|item| item.seen != Some(day)))
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

impl ImpactAssessment {
    /// The day on which it was seen to show what a requirement asks for, if it
    /// does: finished, and nothing about it is in doubt.
    fn shows(&self, reference: &str) -> Option<Date> {
        let found = match reference {
            "A.5.4" => self.affects(Affected::Individuals) || self.affects(Affected::Groups),
            "A.5.5" => self.affects(Affected::Society),
            _ => SHOWN.contains(&reference),
        };
        self.finished().filter(|_| found && self.doubts().is_empty())
    }
}
