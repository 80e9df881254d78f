//! NIST AI RMF 1.0: `nist-ai-rmf.toml`, here and in each language.

use std::path::Path;

use crate::source::{Source, Table};
use crate::{Error, Errors, Framework};

/// The functions, each with the number of its categories.
const FUNCTIONS: [(&str, usize); 4] = [("govern", 6), ("map", 5), ("measure", 4), ("manage", 4)];

/// The requirements of each category, in the order of [`FUNCTIONS`].
pub(super) struct NistAiRmf {
    categories: Vec<Category>,
}

struct Category {
    /// From NIST's own crosswalk.
    published: Vec<String>,
    /// Ours.
    inferred: Vec<String>,
}

/// The text, in the order of [`FUNCTIONS`].
pub(super) struct NistAiRmfText {
    /// Title and what it is about.
    functions: Vec<[String; 2]>,
    /// Titles.
    categories: Vec<String>,
}

/// The ids of the categories: `govern-1` to `manage-4`.
fn ids() -> impl Iterator<Item = String> {
    FUNCTIONS
        .into_iter()
        .flat_map(|(function, count)| (1..=count).map(move |n| format!("{function}-{n}")))
}

impl NistAiRmf {
    pub(super) fn read(folder: &Path, framework: &Framework) -> Result<Self, Errors> {
        let source = Source::read(&folder.join("nist-ai-rmf.toml"))?;
        let mut table = source.table()?;
        let mut errors = Errors::default();
        let mut rows = table.tables("category")?.into_iter();
        let mut categories = Vec::new();
        for id in ids() {
            let Some(row) = rows.next() else {
                errors.push(table.error(format!("`{id}` is missing")));
                break;
            };
            let read = Category::read(row, &id, framework, &mut errors);
            categories.extend(errors.keep(read));
        }
        if let Some(row) = rows.next() {
            errors.push(row.error("the framework has no further category"));
        }
        table.finish(&mut errors);
        errors.or(Self { categories })
    }

    /// Adds the lines of the pack.
    pub(super) fn write(&self, text: &NistAiRmfText, lines: &mut Vec<String>) {
        let mut categories = ids().zip(&text.categories).zip(&self.categories);
        lines.push(FUNCTIONS.len().to_string());
        for ((id, count), text) in FUNCTIONS.into_iter().zip(&text.functions) {
            lines.push(id.to_owned());
            lines.extend(text.iter().cloned());
            lines.push(count.to_string());
            for ((id, title), category) in categories.by_ref().take(count) {
                let (published, inferred) = (&category.published, &category.inferred);
                lines.extend([id, title.clone(), published.join("\t"), inferred.join("\t")]);
            }
        }
    }
}

impl Category {
    fn read(
        mut row: Table<'_>,
        id: &str,
        framework: &Framework,
        errors: &mut Errors,
    ) -> Result<Self, Error> {
        let found = row.string("id", 20)?;
        if found != id {
            return Err(row.error(format!("`{found}` is where `{id}` belongs")));
        }
        let limit = framework.requirements.len();
        let read = Self {
            published: row.strings("published", 0..=limit, 20)?,
            inferred: row.strings("inferred", 0..=limit, 20)?,
        };
        let mut all: Vec<&String> = read.published.iter().chain(&read.inferred).collect();
        if all.is_empty() {
            return Err(row.error(format!("`{id}` has no requirement")));
        }
        for reference in &all {
            if !framework.requirements.iter().any(|row| row.reference == **reference) {
                errors.push(row.error(format!("`{reference}` is not in outline.json")));
            }
        }
        all.sort_unstable();
        if let Some(twice) = all.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(row.error(format!("`{}` is here twice", twice[0])));
        }
        row.finish(errors);
        Ok(read)
    }
}

impl NistAiRmfText {
    pub(super) fn read(folder: &Path) -> Result<Self, Errors> {
        let source = Source::read(&folder.join("nist-ai-rmf.toml"))?;
        let mut table = source.table()?;
        let mut errors = Errors::default();
        let mut text = Self { functions: Vec::new(), categories: Vec::new() };
        let mut functions = table.subtable("function")?;
        for (id, _) in FUNCTIONS {
            let read = functions.subtable(id).and_then(|mut row| {
                let text = [row.string("title", 40)?, row.string("about", 200)?];
                row.finish(&mut errors);
                Ok(text)
            });
            text.functions.extend(errors.keep(read));
        }
        functions.finish(&mut errors);
        let mut categories = table.subtable("category")?;
        for id in ids() {
            let read = categories.subtable(&id).and_then(|mut row| {
                let title = row.string("title", 120)?;
                row.finish(&mut errors);
                Ok(title)
            });
            text.categories.extend(errors.keep(read));
        }
        categories.finish(&mut errors);
        table.finish(&mut errors);
        errors.or(text)
    }
}
