//! The text of a framework in one language: `catalogue/<framework>/<language>/`.

use std::path::Path;

use crate::source::{Source, Table};
use crate::{Area, Error, Errors, Framework, Requirement, framework_folder};

/// All text of a framework in one language, in the framework's order.
#[derive(Debug)]
pub struct CatalogueText {
    /// One per area.
    pub areas: Vec<AreaText>,
    /// One per requirement.
    pub requirements: Vec<RequirementText>,
}

/// The text of an area.
#[derive(Debug)]
pub struct AreaText {
    /// Its title.
    pub title: String,
    /// What it is about, in a sentence.
    pub summary: String,
}

/// The text of a requirement; `catalogue/README.md` says what each part is for.
#[derive(Debug)]
pub struct RequirementText {
    /// Its title.
    pub title: String,
    /// One plain question.
    pub question: String,
    /// What each of the five levels looks like for this requirement.
    pub levels: Vec<String>,
    /// Why it matters.
    pub why: String,
    /// Three to six things an auditor would accept.
    pub evidence: Vec<String>,
    /// Who usually owns it.
    pub owner: String,
    /// The document or record it yields.
    pub document: String,
    /// A sentence for each role: provider, deployer, user.
    pub for_role: [Option<String>; 3],
    /// What is often got wrong.
    pub watch_out: Option<String>,
    /// A draft justification where an exclusion is suggested.
    pub exclusion: Option<String>,
}

impl CatalogueText {
    pub(crate) fn read(root: &Path, framework: &Framework, language: &str) -> Result<Self, Errors> {
        let folder = framework_folder(root).join(language);
        // The outline's titles are the English ones: `en/` may not drift from them.
        let outlined = language == crate::DEFAULT_LANGUAGE;
        let mut errors = Errors::default();
        let mut text = Self { areas: Vec::new(), requirements: Vec::new() };
        for (index, area) in framework.areas.iter().enumerate() {
            let path = folder.join(format!("{}.toml", area.reference));
            let Some(source) = errors.keep(Source::read(&path)) else { continue };
            let Some(mut table) = errors.keep(source.table()) else { continue };
            match table
                .subtable("area")
                .and_then(|row| AreaText::read(row, area, outlined, &mut errors))
            {
                Ok(read) => text.areas.push(read),
                Err(error) => errors.push(error),
            }
            for requirement in framework.requirements_of(index) {
                let row = table.subtable(&requirement.reference);
                let read = row
                    .and_then(|row| RequirementText::read(row, requirement, outlined, &mut errors));
                match read {
                    Ok(read) => text.requirements.push(read),
                    Err(error) => errors.push(error),
                }
            }
            table.finish(&mut errors);
        }
        errors.or(text)
    }
}

impl AreaText {
    fn read(
        mut row: Table<'_>,
        area: &Area,
        outlined: bool,
        errors: &mut Errors,
    ) -> Result<Self, Error> {
        let title = row.title(90, outlined.then_some(&*area.title), errors)?;
        let read = Self { title, summary: row.string("summary", 160)? };
        row.finish(errors);
        Ok(read)
    }
}

impl RequirementText {
    fn read(
        mut row: Table<'_>,
        requirement: &Requirement,
        outlined: bool,
        errors: &mut Errors,
    ) -> Result<Self, Error> {
        let read = Self {
            title: row.title(90, outlined.then_some(&*requirement.title), errors)?,
            question: row.string("question", 180)?,
            levels: row.strings("levels", 5..=5, 140)?,
            why: row.string("why", 340)?,
            evidence: row.strings("evidence", 3..=6, 130)?,
            owner: row.string("owner", 60)?,
            document: row.string("document", 90)?,
            for_role: [
                row.optional("for_provider", 220)?,
                row.optional("for_deployer", 220)?,
                row.optional("for_user", 220)?,
            ],
            watch_out: row.optional("watch_out", 300)?,
            exclusion: row.optional("exclusion", 240)?,
        };
        if requirement.kind == "clause" && read.exclusion.is_some() {
            return Err(row.error("`exclusion` is for controls: a clause cannot be excluded"));
        }
        if !requirement.suggest_exclusion_to.is_empty() && read.exclusion.is_none() {
            return Err(row.error("`exclusion` is missing, though structure.toml suggests one"));
        }
        row.finish(errors);
        Ok(read)
    }
}
