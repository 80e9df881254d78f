//! The thing that is saved, exported and imported.

use std::fmt;

use serde_json::{Map, Value};

use crate::{Answer, Framework, Kind, Profile, Rating, RequirementId, Timestamp};

/// Profile, answers and dates, of one framework.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub(crate) framework: &'static Framework,
    /// Who is being assessed.
    pub profile: Profile,
    /// One per requirement, in the framework's order.
    pub(crate) answers: Vec<Answer>,
    /// The register of AI systems: carried unread by this version.
    pub(crate) systems: Vec<Value>,
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
            profile: Profile::default(),
            answers: vec![Answer::default(); framework.requirements.len()],
            systems: Vec::new(),
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

    /// Whether anything at all was said.
    pub fn is_empty(&self) -> bool {
        self.profile == Profile::default() && self.answers.iter().all(Answer::is_empty)
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
