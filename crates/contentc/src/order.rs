//! In which order requirements can be met: their phases and prerequisites in
//! `structure.toml`.

use toml::de::DeValue;

use crate::source::{Source, Table};
use crate::{Error, Errors, Requirement};

/// The phases of the roadmap, in order, as `structure.toml` spells them.
const PHASES: [&str; 11] = [
    "context",
    "policy",
    "risk",
    "impact",
    "treatment",
    "lifecycle",
    "competence",
    "operation",
    "monitoring",
    "audit",
    "review",
];

/// What must be in place before a requirement, with where it is written.
#[derive(Debug)]
pub struct Prerequisite {
    /// `6.1.1`.
    pub reference: String,
    at: usize,
}

/// Takes the phase of a row.
pub(crate) fn phase(row: &mut Table<'_>) -> Result<String, Error> {
    let Some((value, at)) = row.take("phase") else {
        return Err(row.error("`phase` is missing"));
    };
    match value.as_str().filter(|word| PHASES.contains(word)) {
        Some(word) => Ok(word.to_owned()),
        None => Err(row.error_at(at, format!("`phase` must be one of {}", PHASES.join(", ")))),
    }
}

/// Takes the prerequisites of a row; whether they exist is for [`check`].
pub(crate) fn after(row: &mut Table<'_>) -> Result<Vec<Prerequisite>, Error> {
    let Some((value, at)) = row.take("after") else {
        return Err(row.error("`after` is missing"));
    };
    let DeValue::Array(items) = value else {
        return Err(row.error_at(at, "`after` must list references"));
    };
    items
        .into_iter()
        .map(|item| {
            let at = item.span().start;
            let reference = item.get_ref().as_str().map(str::to_owned);
            reference
                .map(|reference| Prerequisite { reference, at })
                .ok_or_else(|| row.error_at(at, "`after` must list references"))
        })
        .collect()
}

/// That every prerequisite exists, none comes in a later phase, and none waits
/// for what waits for it.
pub(crate) fn check(requirements: &[Requirement], source: &Source, errors: &mut Errors) {
    let find = |reference: &str| requirements.iter().find(|row| row.reference == reference);
    for row in requirements {
        for prerequisite in &row.after {
            let reference = &prerequisite.reference;
            let message = match find(reference) {
                None => format!("`{reference}` is not a requirement"),
                Some(earlier) if place(&earlier.phase) > place(&row.phase) => format!(
                    "`{}` cannot come after `{reference}`, which is of the later phase {}",
                    row.reference, earlier.phase
                ),
                Some(earlier) if reaches(requirements, earlier, row) => {
                    format!("`{}` and `{reference}` wait for each other", row.reference)
                }
                Some(_) => continue,
            };
            errors.push(source.error(prerequisite.at, message));
        }
    }
}

fn place(phase: &str) -> Option<usize> {
    PHASES.iter().position(|word| *word == phase)
}

/// Whether `from` waits for `to`, directly or by way of others.
fn reaches(requirements: &[Requirement], from: &Requirement, to: &Requirement) -> bool {
    let mut seen = vec![from.reference.as_str()];
    let mut next = 0;
    while let Some(reference) = seen.get(next).copied() {
        if reference == to.reference {
            return true;
        }
        let row = requirements.iter().find(|row| row.reference == reference);
        for prerequisite in row.iter().flat_map(|row| &row.after) {
            if !seen.contains(&prerequisite.reference.as_str()) {
                seen.push(&prerequisite.reference);
            }
        }
        next += 1;
    }
    false
}
