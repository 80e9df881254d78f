//! Assessments made by hand, and the repository's files.

use std::fs;
use std::path::{Path, PathBuf};

use assessment::{
    Assessment, Evaluation, Finding, ISO_42001_2023, Level, Rating, RequirementId, Scope, Subject,
};
use serde_json::Value;

pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The text of a file of the repository.
pub fn text_of(path: &str) -> String {
    let path = repository().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file of `tests/fixtures`.
pub fn fixture(name: &str) -> String {
    text_of(&format!("tests/fixtures/{name}"))
}

/// `outline.json`, which the framework's tables are made from.
pub fn outline() -> Value {
    let text = text_of("catalogue/iso-42001-2023/outline.json");
    serde_json::from_str(&text).expect("the outline is JSON")
}

/// An assessment in which nothing is answered.
pub fn empty() -> Assessment {
    Assessment::new(&ISO_42001_2023, "2026-11-24T10:00:00Z".parse().expect("a moment"))
}

/// Every requirement at one level.
pub fn all_at(level: Level) -> Assessment {
    let mut assessment = empty();
    for id in ISO_42001_2023.requirement_ids() {
        rate(&mut assessment, id, Rating::Level(level));
    }
    assessment
}

/// Rates several requirements: `set(&mut x, &[("9.2.2", at(1)), ("A.7.5", excluded("why"))])`.
pub fn set(assessment: &mut Assessment, ratings: &[(&str, Rating)]) {
    for (reference, rating) in ratings {
        rate(assessment, id(reference), rating.clone());
    }
}

pub fn rate(assessment: &mut Assessment, id: RequirementId, rating: Rating) {
    assessment.rate(id, rating).expect("a rating that this requirement may have");
}

pub fn at(level: u64) -> Rating {
    Rating::Level(Level::from_number(level).expect("a level"))
}

pub fn excluded(justification: &str) -> Rating {
    Rating::Excluded { justification: justification.to_owned() }
}

pub fn id(reference: &str) -> RequirementId {
    ISO_42001_2023.find(reference).expect("a requirement of the standard")
}

pub fn reference(id: RequirementId) -> &'static str {
    ISO_42001_2023.requirement(id).reference
}

/// Every scope there is, with the name that exports use.
pub fn scopes() -> Vec<(&'static str, Scope)> {
    use assessment::Kind::{Clause, Control};
    let areas = ISO_42001_2023.area_ids();
    [
        ("overall", Scope::Overall),
        ("clauses", Scope::Kind(Clause)),
        ("controls", Scope::Kind(Control)),
    ]
    .into_iter()
    .chain(areas.map(|area| (ISO_42001_2023.area(area).reference, Scope::Area(area))))
    .collect()
}

/// A finding in a few letters: `major A.7`, `minor A.7.5 against 6.1.3`.
pub fn told(finding: &Finding) -> String {
    let at = match finding.subject {
        Subject::Requirement(id) => reference(id),
        Subject::Area(area) => ISO_42001_2023.area(area).reference,
    };
    let against = finding.against.map(|id| format!(" against {}", reference(id)));
    format!("{} {at}{}", finding.kind.as_str(), against.unwrap_or_default())
}

/// The findings of an assessment, each in a few letters, in order.
pub fn findings(assessment: &Assessment) -> Vec<String> {
    Evaluation::of(assessment).findings.iter().map(told).collect()
}

/// The references of the blockers, in order.
pub fn blockers(assessment: &Assessment) -> Vec<&'static str> {
    let evaluation = Evaluation::of(assessment);
    evaluation.blockers.iter().map(|blocker| reference(blocker.requirement())).collect()
}
