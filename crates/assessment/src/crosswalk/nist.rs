//! NIST AI RMF 1.0, by category.

use super::lines::PackLines;
use crate::{PackError, RequirementId};

/// The functions of the AI RMF core, in order.
#[derive(Debug)]
pub struct NistAiRmf {
    /// Govern, Map, Measure, Manage.
    pub functions: Vec<NistFunction>,
}

/// A function of the core.
#[derive(Debug)]
pub struct NistFunction {
    /// `govern`, `map`, `measure` or `manage`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// Its categories, in order.
    pub categories: Vec<NistCategory>,
}

/// A category of a function.
#[derive(Debug)]
pub struct NistCategory {
    /// `govern-1`.
    pub id: String,
    /// What it is about, in our words.
    pub title: String,
    /// The requirements that NIST's own crosswalk puts beside it.
    pub published: Vec<RequirementId>,
    /// The requirements that we put beside it.
    pub inferred: Vec<RequirementId>,
}

impl NistAiRmf {
    pub(super) fn read(lines: &mut PackLines<'_>) -> Result<Self, PackError> {
        Ok(Self { functions: lines.several(NistFunction::read)? })
    }
}

impl NistFunction {
    fn read(lines: &mut PackLines<'_>) -> Result<Self, PackError> {
        let [id, title, about] = lines.texts()?;
        Ok(Self { id, title, about, categories: lines.several(NistCategory::read)? })
    }
}

impl NistCategory {
    fn read(lines: &mut PackLines<'_>) -> Result<Self, PackError> {
        let [id, title] = lines.texts()?;
        let (published, inferred) = (lines.requirements()?, lines.requirements()?);
        Ok(Self { id, title, published, inferred })
    }

    /// Its requirements, each with whether NIST's own crosswalk has it, in the
    /// framework's order.
    pub fn requirements(&self) -> Vec<(RequirementId, bool)> {
        let published = self.published.iter().map(|id| (*id, true));
        let mut all: Vec<_> =
            published.chain(self.inferred.iter().map(|id| (*id, false))).collect();
        all.sort_unstable();
        all
    }
}
