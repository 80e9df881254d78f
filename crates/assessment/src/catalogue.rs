//! The catalogue's text in one language, read from the packs that
//! `crates/contentc` writes: questions with the first load, guidance when it is
//! first needed.

use std::fmt;
use std::str::Lines;

use crate::{AreaId, Framework, Level, RequirementId, Role};

/// What the interview needs: area titles, questions, level descriptions.
#[derive(Debug)]
pub struct Questions {
    areas: Vec<[String; 2]>,
    requirements: Vec<Question>,
}

/// The question of one requirement.
#[derive(Debug)]
pub struct Question {
    /// The requirement's title.
    pub title: String,
    /// One plain question.
    pub question: String,
    levels: [String; 5],
    for_role: [String; 3],
}

/// What is shown when somebody wants to know more.
#[derive(Debug)]
pub struct Guidance {
    requirements: Vec<RequirementGuidance>,
}

/// The guidance of one requirement.
#[derive(Debug)]
pub struct RequirementGuidance {
    /// Why it matters.
    pub why: String,
    /// Three to six things an auditor would accept.
    pub evidence: Vec<String>,
    /// Who usually owns it.
    pub owner: String,
    /// The document or record it yields.
    pub document: String,
    /// What is often got wrong.
    pub watch_out: Option<String>,
    /// A draft justification, for controls whose exclusion is suggested to some.
    pub exclusion: Option<String>,
}

/// The text is not the pack that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackError {
    /// It is something else, or of another framework or build.
    Foreign,
    /// It ends too early.
    Short,
}

impl Questions {
    /// Reads `questions.<framework>.<language>.txt`.
    ///
    /// # Errors
    /// When the text is another pack, of another build, or cut short.
    pub fn parse(framework: &Framework, pack: &str) -> Result<Self, PackError> {
        let mut lines = open(framework, "questions", pack)?;
        let areas = framework.areas.iter().map(|_| texts(&mut lines)).collect::<Result<_, _>>()?;
        let requirements = framework
            .requirements
            .iter()
            .map(|_| {
                let [title, question] = texts(&mut lines)?;
                Ok(Question {
                    title,
                    question,
                    levels: texts(&mut lines)?,
                    for_role: texts(&mut lines)?,
                })
            })
            .collect::<Result<_, PackError>>()?;
        Ok(Self { areas, requirements })
    }

    /// The title of an area.
    pub fn area_title(&self, area: AreaId) -> &str {
        &self.areas[area.index()][0]
    }

    /// What an area is about, in a sentence.
    pub fn area_summary(&self, area: AreaId) -> &str {
        &self.areas[area.index()][1]
    }

    /// The question of a requirement.
    pub fn of(&self, id: RequirementId) -> &Question {
        &self.requirements[id.index()]
    }
}

impl Question {
    /// What a level looks like for this very requirement.
    pub fn level(&self, level: Level) -> &str {
        &self.levels[usize::from(level.number())]
    }

    /// What a role changes here, if it changes anything.
    pub fn for_role(&self, role: Role) -> Option<&str> {
        Some(self.for_role[role as usize].as_str()).filter(|text| !text.is_empty())
    }
}

impl Guidance {
    /// Reads `guidance.<framework>.<language>.txt`.
    ///
    /// # Errors
    /// As [`Questions::parse`].
    pub fn parse(framework: &Framework, pack: &str) -> Result<Self, PackError> {
        let mut lines = open(framework, "guidance", pack)?;
        let requirements = framework
            .requirements
            .iter()
            .map(|_| {
                let [why, evidence, owner, document, watch_out, exclusion] = texts(&mut lines)?;
                Ok(RequirementGuidance {
                    why,
                    evidence: evidence.split('\t').map(str::to_owned).collect(),
                    owner,
                    document,
                    watch_out: Some(watch_out).filter(|text| !text.is_empty()),
                    exclusion: Some(exclusion).filter(|text| !text.is_empty()),
                })
            })
            .collect::<Result<_, PackError>>()?;
        Ok(Self { requirements })
    }

    /// The guidance of a requirement.
    pub fn of(&self, id: RequirementId) -> &RequirementGuidance {
        &self.requirements[id.index()]
    }
}

/// Checks the first line: which pack, of which framework, of which references.
pub(crate) fn open<'p>(
    framework: &Framework,
    pack: &str,
    text: &'p str,
) -> Result<Lines<'p>, PackError> {
    let mut lines = text.lines();
    let fingerprint = lines
        .next()
        .and_then(|head| head.strip_prefix("aims-gap ")?.strip_prefix(pack)?.strip_prefix(' '))
        .and_then(|head| head.strip_prefix(framework.id)?.strip_prefix(' '));
    if fingerprint == Some(framework.fingerprint) { Ok(lines) } else { Err(PackError::Foreign) }
}

/// The next lines of a pack.
pub(crate) fn texts<const N: usize>(lines: &mut Lines<'_>) -> Result<[String; N], PackError> {
    let mut found = [const { String::new() }; N];
    for text in &mut found {
        *text = lines.next().ok_or(PackError::Short)?.to_owned();
    }
    Ok(found)
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "the content file is not of this build",
            Self::Short => "the content file is cut short",
        })
    }
}

impl std::error::Error for PackError {}
