//! The six AI-specific risks of the risk register: what treats them in
//! `catalogue/<framework>/risks.toml`, how they are told in
//! `catalogue/<framework>/<language>/risks.toml`.

use std::path::Path;

use crate::source::{Source, Table};
use crate::{Error, Errors, Framework, framework_folder};

/// The kinds of risk, in the order of `assessment::RiskKind`.
const KINDS: [&str; 6] = ["bias", "safety", "autonomy", "privacy", "transparency", "third_party"];
/// The dimensions of an impact assessment, as `assessment::Dimension` spells them.
const DIMENSIONS: [&str; 6] =
    ["fairness", "safety", "privacy", "autonomy", "transparency", "society"];
/// The roles of an organisation, each with a cause of its own.
const ROLES: [&str; 3] = ["provider", "deployer", "user"];
/// Where a draft names the AI system that it speaks of.
const SYSTEM: &str = "{system}";

/// What is the same in every language: kind by kind, the dimension of the impact
/// assessment that looks at the same harm, empty for none, and references of what treats it.
#[derive(Debug)]
pub(crate) struct Risks(Vec<[String; 2]>);

impl Risks {
    pub(crate) fn read(root: &Path, framework: &Framework) -> Result<Self, Errors> {
        let path = framework_folder(root).join("risks.toml");
        kinds(&path, |row, errors| neutral(row, framework, errors)).map(Self)
    }

    /// The lines of the pack: each kind with its texts, which [`read`] read.
    pub(crate) fn with(&self, texts: Vec<Vec<String>>) -> Vec<String> {
        let kinds = self.0.iter().cloned().zip(texts);
        kinds.flat_map(|(kind, texts)| kind.into_iter().chain(texts)).collect()
    }
}

/// Reads and checks the texts of a language: nine lines of the pack for each kind.
pub(crate) fn read(root: &Path, language: &str) -> Result<Vec<Vec<String>>, Errors> {
    kinds(&framework_folder(root).join(language).join("risks.toml"), texts)
}

/// The tables `[kind.<name>]` of a file: the six, in order.
fn kinds<T>(
    path: &Path,
    read: impl Fn(Table<'_>, &mut Errors) -> Result<T, Error>,
) -> Result<Vec<T>, Errors> {
    let source = Source::read(path)?;
    let mut table = source.table()?;
    let mut errors = Errors::default();
    let mut found = Vec::new();
    match table.subtable("kind") {
        Ok(mut rows) => {
            let mut last = None;
            for kind in KINDS {
                match rows.subtable(kind).and_then(|row| {
                    let at = row.offset();
                    if last.replace(at).is_some_and(|last| at < last) {
                        return Err(row.error(format!("`{kind}` is not in its place")));
                    }
                    read(row, &mut errors)
                }) {
                    Ok(row) => found.push(row),
                    Err(error) => errors.push(error),
                }
            }
            rows.finish(&mut errors);
        }
        Err(error) => errors.push(error),
    }
    table.finish(&mut errors);
    errors.or(found)
}

fn neutral(
    mut row: Table<'_>,
    framework: &Framework,
    errors: &mut Errors,
) -> Result<[String; 2], Error> {
    let at = row.key_offset("dimension");
    let dimension = row.optional("dimension", 40)?.unwrap_or_default();
    if !dimension.is_empty() && !DIMENSIONS.contains(&&*dimension) {
        let message = format!("`{dimension}` is not a dimension");
        return Err(row.error_at(at.unwrap_or_default(), message));
    }
    let at = row.key_offset("controls");
    let controls = row.strings("controls", 3..=8, 10)?;
    if let Some(message) = fault_of(&controls, framework) {
        return Err(row.error_at(at.unwrap_or_default(), message));
    }
    row.finish(errors);
    Ok([dimension, controls.join("\t")])
}

/// What is wrong with a list of references, which are in the framework's order.
fn fault_of(references: &[String], framework: &Framework) -> Option<String> {
    let mut places = Vec::new();
    for reference in references {
        let place = framework.requirements.iter().position(|row| row.reference == *reference);
        let Some(place) = place else {
            return Some(format!("there is no requirement `{reference}`"));
        };
        if places.last().is_some_and(|last| place <= *last) {
            return Some(format!("`{reference}` is not in its place"));
        }
        places.push(place);
    }
    None
}

/// In the order that `assessment::RiskText` reads.
fn texts(mut row: Table<'_>, errors: &mut Errors) -> Result<Vec<String>, Error> {
    let names = [plain(&mut row, "title", 60)?, plain(&mut row, "about", 200)?];
    let rest = [
        drafted(&mut row, "event", 240)?,
        plain(&mut row, "consequence", 240)?,
        plain(&mut row, "affected", 160)?,
        plain(&mut row, "plan", 300)?,
    ];
    let mut causes = row.subtable("cause")?;
    let cause = ROLES.map(|role| drafted(&mut causes, role, 240));
    causes.finish(errors);
    row.finish(errors);
    let cause: Vec<String> = cause.into_iter().collect::<Result<_, _>>()?;
    Ok(names.into_iter().chain(cause).chain(rest).collect())
}

/// A text that may name the AI system.
fn drafted(row: &mut Table<'_>, key: &str, limit: usize) -> Result<String, Error> {
    text(row, key, limit, |text| text.replace(SYSTEM, ""))
}

/// A text without placeholders.
fn plain(row: &mut Table<'_>, key: &str, limit: usize) -> Result<String, Error> {
    text(row, key, limit, str::to_owned)
}

/// A text in which `unknown` leaves no braces.
fn text(
    row: &mut Table<'_>,
    key: &str,
    limit: usize,
    unknown: fn(&str) -> String,
) -> Result<String, Error> {
    let at = row.key_offset(key);
    let text = row.string(key, limit)?;
    if unknown(&text).contains(['{', '}']) {
        let message = format!("`{key}` has a placeholder that is not known here");
        return Err(row.error_at(at.unwrap_or_default(), message));
    }
    Ok(text)
}
