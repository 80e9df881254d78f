//! The EU AI Act, Regulation (EU) 2024/1689, by article.

mod standing;

use std::str::FromStr;

use super::lines::PackLines;
use crate::{Date, PackError, RequirementId};
pub use standing::{ActStanding, Concern};

/// Articles and dates of the Act, in order.
#[derive(Debug)]
pub struct EuAiAct {
    /// The day on which the dates were looked up.
    pub as_of: Date,
    /// The days from which something applies.
    pub dates: Vec<ActDate>,
    /// The articles that ISO/IEC 42001 supports.
    pub articles: Vec<Article>,
}

/// A day from which something applies.
#[derive(Debug)]
pub struct ActDate {
    /// `annex_iii`.
    pub id: String,
    /// The day.
    pub date: Date,
    /// Whether it comes from an amendment that was not seen in the Official Journal.
    pub unconfirmed: bool,
    /// Where it was read.
    pub source: String,
    /// What applies from that day.
    pub text: String,
}

/// An article of the Act.
#[derive(Debug)]
pub struct Article {
    /// Its number.
    pub number: u16,
    /// Whom it addresses.
    pub roles: ActRoles,
    /// Whether it is for high-risk AI systems only.
    pub high_risk: bool,
    /// The day from which it applies.
    pub applies: Date,
    /// The later day for systems that are given more time: those in products
    /// under Annex I.
    pub later: Option<Date>,
    /// Whether one of these days is unconfirmed ([`ActDate::unconfirmed`]).
    pub unconfirmed: bool,
    /// The requirements that support it, in the framework's order.
    pub support: Vec<(RequirementId, Strength)>,
    /// Its subject, in our words.
    pub title: String,
    /// What it asks, in our words.
    pub asks: String,
    /// What it asks beyond the framework.
    pub beyond: String,
}

closed_list! {
    /// Whom the Act addresses.
    ActRole {
        /// Who develops an AI system, or has it developed, and puts it on the
        /// market or into service under its own name or trademark (Art. 3(3)).
        Provider = "provider",
        /// Who uses an AI system under its authority (Art. 3(4)).
        Deployer = "deployer",
    }
}

closed_set! {
    /// A set of [`ActRole`]s.
    ActRoles of ActRole
}

closed_list! {
    /// How much a requirement supports an article. Never all of it.
    Strength {
        /// Much of what the article asks comes from it.
        Strong = "strong",
        /// A part of it.
        Partial = "partial",
        /// It helps.
        Weak = "weak",
    }
}

/// Where a day stands as seen from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStanding {
    /// It has come: what it brings is in force.
    InForce,
    /// None comes before it.
    Next,
    /// Others come before it.
    Later,
}

impl EuAiAct {
    pub(super) fn read(lines: &mut PackLines<'_>) -> Result<Self, PackError> {
        Ok(Self {
            as_of: lines.value()?,
            dates: lines.several(ActDate::read)?,
            articles: lines.several(Article::read)?,
        })
    }

    /// Where a day stands as seen from today.
    pub fn standing(&self, date: Date, today: Date) -> DateStanding {
        let next = self.dates.iter().map(|other| other.date).filter(|other| *other > today).min();
        match next {
            _ if date <= today => DateStanding::InForce,
            Some(next) if next < date => DateStanding::Later,
            _ => DateStanding::Next,
        }
    }
}

impl ActDate {
    fn read(lines: &mut PackLines<'_>) -> Result<Self, PackError> {
        let [id] = lines.texts()?;
        let date = lines.value()?;
        let unconfirmed = !lines.line()?.is_empty();
        let [source, text] = lines.texts()?;
        Ok(Self { id, date, unconfirmed, source, text })
    }
}

impl Article {
    fn read(lines: &mut PackLines<'_>) -> Result<Self, PackError> {
        let number = lines.value()?;
        let roles = lines.list(ActRole::from_word)?.into_iter().collect();
        let high_risk = !lines.line()?.is_empty();
        let unconfirmed = !lines.line()?.is_empty();
        let applies = lines.value()?;
        let later = Some(lines.line()?).filter(|text| !text.is_empty());
        let later = later.map(Date::from_str).transpose().map_err(|_| PackError::Foreign)?;
        let framework = lines.framework;
        let support = lines.list(|text| {
            let (reference, strength) = text.split_once(' ')?;
            Some((framework.find(reference)?, Strength::from_word(strength)?))
        })?;
        let [title, asks, beyond] = lines.texts()?;
        Ok(Self {
            number,
            roles,
            high_risk,
            applies,
            later,
            unconfirmed,
            support,
            title,
            asks,
            beyond,
        })
    }

    /// The requirements that support it.
    pub fn requirements(&self) -> impl Iterator<Item = RequirementId> {
        self.support.iter().map(|(id, _)| *id)
    }
}
