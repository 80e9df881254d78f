//! ISO/IEC 27001: `iso-27001.toml` of each language. What its counterparts are,
//! and how much of them serves, is in `outline.json`.

use std::path::Path;

use crate::source::{Source, Table};
use crate::{Error, Errors, Framework, Requirement};

/// What of an ISMS serves here, and the two standards compared.
pub(super) struct Iso27001Text {
    /// What can be reused (empty where nothing can) and what remains, one per requirement.
    rows: Vec<[String; 2]>,
    /// Topic, ISO/IEC 27001, ISO/IEC 42001.
    comparison: Vec<[String; 3]>,
}

impl Iso27001Text {
    pub(super) fn read(folder: &Path, framework: &Framework) -> Result<Self, Errors> {
        let source = Source::read(&folder.join("iso-27001.toml"))?;
        let mut table = source.table()?;
        let mut errors = Errors::default();
        let mut text = Self { rows: Vec::new(), comparison: Vec::new() };
        for requirement in &framework.requirements {
            let row = table.subtable(&requirement.reference);
            let read = row.and_then(|row| requirement_text(row, requirement, &mut errors));
            text.rows.extend(errors.keep(read));
        }
        let comparison = table.tables("comparison")?;
        if !(7..=10).contains(&comparison.len()) {
            let message = format!("`comparison` has {} rows, not 7 to 10", comparison.len());
            errors.push(table.error(message));
        }
        for row in comparison {
            let read = comparison_text(row, &mut errors);
            text.comparison.extend(errors.keep(read));
        }
        table.finish(&mut errors);
        errors.or(text)
    }

    /// Adds the lines of the pack.
    pub(super) fn write(&self, lines: &mut Vec<String>) {
        lines.extend(self.rows.iter().flatten().cloned());
        lines.push(self.comparison.len().to_string());
        lines.extend(self.comparison.iter().flatten().cloned());
    }
}

fn requirement_text(
    mut row: Table<'_>,
    requirement: &Requirement,
    errors: &mut Errors,
) -> Result<[String; 2], Error> {
    let reuse = row.optional("reuse", 180)?;
    let remains = row.string("remains", 220)?;
    match (&reuse, requirement.reuse.as_str()) {
        (Some(_), "none") => {
            return Err(row.error("`reuse` is here, though outline.json has no reuse"));
        }
        (None, reuse @ ("full" | "partial")) => {
            return Err(row.error(format!("`reuse` is missing, which outline.json has as {reuse}")));
        }
        _ => {}
    }
    row.finish(errors);
    Ok([reuse.unwrap_or_default(), remains])
}

fn comparison_text(mut row: Table<'_>, errors: &mut Errors) -> Result<[String; 3], Error> {
    let text =
        [row.string("topic", 60)?, row.string("iso_27001", 160)?, row.string("iso_42001", 160)?];
    row.finish(errors);
    Ok(text)
}
