//! What a plain link says: who was assessed, when, and the ratings.

use super::ShareError;
use super::coding::Coding;
use super::number::Number;
use crate::{
    Assessment, Date, Framework, HighRisk, Kind, Level, Profile, Rating, RequirementId, Role,
    RoleSet, Sector, SizeBand, Timestamp,
};

/// A result without any text: what every link holds.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedResult {
    framework: &'static Framework,
    date: Date,
    /// Without the organisation.
    profile: Profile,
    /// One per requirement, in the framework's order; no clause is excluded.
    ratings: Vec<SharedRating>,
}

/// A [`Rating`] without the words of its justification.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SharedRating {
    /// This far.
    Level(Level),
    /// Not looked at.
    Unanswered,
    /// "Don't know yet".
    Unknown,
    /// Not applicable. Whether a justification was given makes a difference to
    /// findings and verdict; the words do not.
    Excluded {
        /// Whether it was.
        justified: bool,
    },
}

/// How many values each part of the profile has in this version of the format,
/// "not said" being one. A list that grows needs a new version.
const ROLES: u32 = 8;
const SIZES: u32 = 6;
const SECTORS: u32 = 11;
const ISO_27001: u32 = 3;
const HIGH_RISK: u32 = 4;
const _: () = assert!(
    1 << Role::ALL.len() == ROLES
        && SizeBand::ALL.len() + 1 == SIZES as usize
        && Sector::ALL.len() + 1 == SECTORS as usize
        && HighRisk::ALL.len() + 1 == HIGH_RISK as usize,
    "the lists of the profile are frozen in links"
);

impl SharedResult {
    /// The result of an assessment, as of that day.
    pub fn of(assessment: &Assessment, date: Date) -> Self {
        let framework = assessment.framework();
        let profile = &assessment.profile;
        let shared = Profile {
            roles: profile.roles,
            size: profile.size,
            sector: profile.sector,
            iso_27001: profile.iso_27001,
            high_risk: profile.high_risk,
            ..Profile::default()
        };
        let ratings = framework.requirement_ids().map(|id| SharedRating::of(assessment.rating(id)));
        Self { framework, date, profile: shared, ratings: ratings.collect() }
    }

    /// What was assessed against.
    pub fn framework(&self) -> &'static Framework {
        self.framework
    }

    /// The day of the result.
    pub fn date(&self) -> Date {
        self.date
    }

    /// Who was assessed; the organisation's name is empty.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The ratings, in the framework's order.
    pub fn ratings(&self) -> impl Iterator<Item = (RequirementId, SharedRating)> {
        self.framework.requirement_ids().zip(self.ratings.iter().copied())
    }

    /// An assessment of these ratings, made on that day, whose figures, findings
    /// and verdict are the sender's. Where an exclusion was justified, the given
    /// text says so in place of the words; a blank one is replaced by "…", since
    /// it would become a finding.
    pub fn to_assessment(&self, justification: &str) -> Assessment {
        let justification = if justification.trim().is_empty() { "…" } else { justification };
        let mut assessment = Assessment::new(self.framework, Timestamp::from(self.date));
        assessment.profile = self.profile.clone();
        for (id, rating) in self.ratings() {
            assessment.answers[id.index()].rating = match rating {
                SharedRating::Level(level) => Rating::Level(level),
                SharedRating::Unanswered => Rating::Unanswered,
                SharedRating::Unknown => Rating::Unknown,
                SharedRating::Excluded { justified } => {
                    let justification = if justified { justification } else { "" };
                    Rating::Excluded { justification: justification.to_owned() }
                }
            };
        }
        assessment
    }

    /// The result in characters: the code of the framework's coding, and a
    /// number of a fixed length.
    ///
    /// # Errors
    /// [`ShareError::UnknownFramework`] for a framework that has no coding.
    pub fn write(&self) -> Result<String, ShareError> {
        let coding = Coding::of(self.framework)
            .ok_or_else(|| ShareError::UnknownFramework(self.framework.id.to_owned()))?;
        let mut number = Number::zero(coding.digits);
        let profile = &self.profile;
        number.push(self.date.number(), Date::COUNT);
        number.push(Role::ALL.iter().fold(0, |bits, role| bits | bit(profile.roles, *role)), ROLES);
        number.push(profile.size.map_or(0, |size| size as u32 + 1), SIZES);
        number.push(profile.sector.map_or(0, |sector| sector as u32 + 1), SECTORS);
        number.push(profile.iso_27001.map_or(0, |held| u32::from(held) + 1), ISO_27001);
        number.push(profile.high_risk.map_or(0, |risk| risk as u32 + 1), HIGH_RISK);
        for (id, rating) in self.ratings() {
            number.push(rating.state(), states(self.framework, id));
        }
        Ok(format!("{}{}", coding.code, number.write()))
    }

    /// Reads what [`Self::write`] wrote from the beginning of a text; with it,
    /// the rest of the text.
    ///
    /// # Errors
    /// [`ShareError::UnknownFramework`], or [`ShareError::Foreign`] for what
    /// [`Self::write`] does not write.
    pub fn read(text: &str) -> Result<(Self, &str), ShareError> {
        let mut characters = text.chars();
        let code = characters.next().ok_or(ShareError::Foreign)?;
        let coding =
            Coding::by_code(code).ok_or_else(|| ShareError::UnknownFramework(code.to_string()))?;
        let (digits, rest) =
            characters.as_str().split_at_checked(coding.digits).ok_or(ShareError::Foreign)?;
        let read = Number::parse(digits).and_then(|number| Self::from_number(coding, number));
        read.map(|read| (read, rest)).ok_or(ShareError::Foreign)
    }

    /// In the order opposite to that in which it was written.
    fn from_number(coding: &Coding, mut number: Number) -> Option<Self> {
        let framework = coding.framework;
        let mut ratings = Vec::with_capacity(framework.requirements.len());
        for id in framework.requirement_ids().rev() {
            ratings.push(SharedRating::from_state(number.pop(states(framework, id)))?);
        }
        ratings.reverse();
        let high_risk = at(HighRisk::ALL, number.pop(HIGH_RISK));
        let iso_27001 = at(&[false, true], number.pop(ISO_27001));
        let sector = at(Sector::ALL, number.pop(SECTORS));
        let size = at(SizeBand::ALL, number.pop(SIZES));
        let roles = number.pop(ROLES);
        let roles = Role::ALL.iter().copied().filter(|role| roles & 1 << *role as u32 != 0);
        let roles = roles.collect();
        let profile = Profile { roles, size, sector, iso_27001, high_risk, ..Profile::default() };
        let date = Date::from_number(number.pop(Date::COUNT))?;
        number.is_zero().then_some(Self { framework, date, profile, ratings })
    }
}

impl SharedRating {
    fn of(rating: &Rating) -> Self {
        match rating {
            Rating::Level(level) => Self::Level(*level),
            Rating::Unanswered => Self::Unanswered,
            Rating::Unknown => Self::Unknown,
            Rating::Excluded { .. } => Self::Excluded { justified: !rating.lacks_justification() },
        }
    }

    /// Its number in links. A clause has only those that no exclusion has.
    fn state(self) -> u32 {
        match self {
            Self::Level(level) => u32::from(level.number()),
            Self::Unanswered => 5,
            Self::Unknown => 6,
            Self::Excluded { justified: true } => 7,
            Self::Excluded { justified: false } => 8,
        }
    }

    fn from_state(state: u32) -> Option<Self> {
        match state {
            5 => Some(Self::Unanswered),
            6 => Some(Self::Unknown),
            7 => Some(Self::Excluded { justified: true }),
            8 => Some(Self::Excluded { justified: false }),
            level => Level::from_number(u64::from(level)).map(Self::Level),
        }
    }
}

/// How many states the rating of a requirement has.
fn states(framework: &Framework, id: RequirementId) -> u32 {
    match framework.requirement(id).kind {
        Kind::Clause => 7,
        Kind::Control => 9,
    }
}

fn bit(roles: RoleSet, role: Role) -> u32 {
    u32::from(roles.contains(role)) << role as u32
}

/// The value at a place of its list, counted from 1; none for 0.
fn at<T: Copy>(all: &[T], place: u32) -> Option<T> {
    all.get(place.checked_sub(1)? as usize).copied()
}
