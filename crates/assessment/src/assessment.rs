//! The thing that is saved, exported and imported.

use std::fmt;

use serde_json::{Map, Value};

use crate::{
    AiSystem, Answer, Date, EntryId, Framework, Kind, Plan, Profile, Rating, Register,
    RequirementId, Risk, RiskCriteria, Timestamp,
};

/// Profile, answers, AI systems, risks and dates, of one framework.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub(crate) framework: &'static Framework,
    /// What the visitor calls this assessment, where there are several; at most
    /// [`Answer::OWNER_LIMIT`] characters.
    pub name: String,
    /// Whether it is put away.
    pub archived: bool,
    /// The day it was taken as a snapshot: then nothing in it changes any more.
    pub snapshot: Option<Date>,
    /// Who is being assessed.
    pub profile: Profile,
    /// One per requirement, in the framework's order.
    pub(crate) answers: Vec<Answer>,
    /// The register of AI systems in scope.
    pub systems: Register<AiSystem>,
    /// The AI risk register.
    pub risks: Register<Risk>,
    /// Which risks are acceptable.
    pub risk_criteria: RiskCriteria,
    /// What the roadmap's calendar rests on.
    pub plan: Plan,
    /// When it was begun.
    pub created: Timestamp,
    /// When it was last changed.
    pub updated: Timestamp,
    /// Fields of the file that this version does not know, kept as they were.
    pub(crate) extra: Map<String, Value>,
}

impl Assessment {
    /// An assessment in which nothing is answered.
    pub fn new(framework: &'static Framework, now: Timestamp) -> Self {
        Self {
            framework,
            name: String::new(),
            archived: false,
            snapshot: None,
            profile: Profile::default(),
            answers: vec![Answer::default(); framework.requirements.len()],
            systems: Register::default(),
            risks: Register::default(),
            risk_criteria: RiskCriteria::default(),
            plan: Plan::default(),
            created: now,
            updated: now,
            extra: Map::new(),
        }
    }

    /// What is assessed against.
    pub fn framework(&self) -> &'static Framework {
        self.framework
    }

    /// The answer to a requirement of this assessment's framework.
    pub fn answer(&self, id: RequirementId) -> &Answer {
        &self.answers[id.index()]
    }

    /// The answer, to change its note, evidence, owner or due date.
    pub fn answer_mut(&mut self, id: RequirementId) -> &mut Answer {
        &mut self.answers[id.index()]
    }

    /// The rating of a requirement of this assessment's framework.
    pub fn rating(&self, id: RequirementId) -> &Rating {
        &self.answer(id).rating
    }

    /// Rates a requirement.
    ///
    /// # Errors
    /// A clause cannot be excluded (ISO/IEC 42001:2023 claims no conformity
    /// where one of clauses 4 to 10 is left out).
    pub fn rate(
        &mut self,
        id: RequirementId,
        rating: Rating,
    ) -> Result<(), ClauseCannotBeExcluded> {
        if rating.is_excluded() && self.framework.requirement(id).kind == Kind::Clause {
            return Err(ClauseCannotBeExcluded);
        }
        self.answers[id.index()].rating = rating;
        Ok(())
    }

    /// How many of these requirements have a level or an exclusion: what coverage counts.
    pub fn covered(&self, ids: impl Iterator<Item = RequirementId>) -> usize {
        ids.filter(|id| self.rating(*id).is_covered()).count()
    }

    /// Removes an AI system; its risks stay, as risks of the organisation.
    pub fn remove_system(&mut self, id: EntryId) -> Option<AiSystem> {
        let removed = self.systems.remove(id)?;
        let risks: Vec<EntryId> = self.risks.ids().collect();
        for risk in risks {
            if let Some(risk) = self.risks.get_mut(risk).filter(|risk| risk.system == Some(id)) {
                risk.system = None;
            }
        }
        Some(removed)
    }

    /// Whether nothing at all was said: neither who is assessed nor an answer,
    /// a system or a risk.
    pub fn is_empty(&self) -> bool {
        self.profile == Profile::default()
            && self.answers.iter().all(Answer::is_empty)
            && self.systems.is_empty()
            && self.risks.is_empty()
    }
}

/// Only controls can be excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClauseCannotBeExcluded;

impl fmt::Display for ClauseCannotBeExcluded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a clause cannot be excluded, only a control")
    }
}

impl std::error::Error for ClauseCannotBeExcluded {}
