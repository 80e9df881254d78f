//! What was answered: an observation for each requirement.

use assessment::{Evidence, Rating};
use serde_json::{Value, json};
use uuid::Uuid;

use super::ids;
use super::words::{address, markup, markup_line, midnight, property};
use crate::Report;
use crate::model::AnswerRow;

/// An observation for every requirement, answered or not, in order.
pub(super) fn all(report: &Report, own: Uuid) -> Vec<Value> {
    let answers = report.areas.iter().flat_map(|area| &area.answers);
    answers.map(|answer| observation(report, own, answer)).collect()
}

/// The identifier of the observation of a requirement.
pub(super) fn uuid(own: Uuid, reference: &str) -> Uuid {
    ids::uuid(own, &format!("observation {reference}"))
}

fn observation(report: &Report, own: Uuid, answer: &AnswerRow) -> Value {
    let evidence: Vec<Value> = answer.evidence.iter().filter_map(evidence).collect();
    let seen = answer.evidence.iter().filter_map(|item| item.seen).max();
    let said = answer.rating.justification().or(answer.description.as_deref());
    let properties = [
        property("control-id", &ids::token(report.framework, answer.reference)),
        property("rating", &rating(&answer.rating)),
        property("owner", &answer.owner),
        answer.due.and_then(|due| property("due", &due.to_string())),
    ];
    let methods: &[&str] =
        if evidence.is_empty() { &["INTERVIEW"] } else { &["INTERVIEW", "EXAMINE"] };
    let mut observation = json!({
        "uuid": uuid(own, answer.reference).to_string(),
        "title": markup_line(&format!(
            "{} {}: {}", answer.reference, answer.title, answer.rating_text
        )),
        "description": markup(said.unwrap_or(&answer.rating_text)),
        "props": properties.into_iter().flatten().collect::<Vec<_>>(),
        "methods": methods,
        "types": ["control-objective"],
    });
    if !evidence.is_empty() {
        observation["relevant-evidence"] = evidence.into();
    }
    observation["collected"] = midnight(seen.unwrap_or(report.date)).into();
    if !answer.note.is_empty() {
        observation["remarks"] = markup(&answer.note).into();
    }
    observation
}

/// A level's number, or the word for there being none.
fn rating(rating: &Rating) -> String {
    match rating {
        Rating::Level(level) => level.number().to_string(),
        Rating::Unanswered => "unanswered".to_owned(),
        Rating::Unknown => "unknown".to_owned(),
        Rating::Excluded { .. } => "excluded".to_owned(),
    }
}

fn evidence(item: &Evidence) -> Option<Value> {
    if item.text.trim().is_empty() {
        return None;
    }
    let mut evidence = json!({});
    if let Some(link) = item.link() {
        evidence["href"] = address(link).into();
    }
    evidence["description"] = markup(&item.text).into();
    if let Some(seen) = item.seen {
        evidence["props"] = json!(property("last-seen", &seen.to_string()).as_slice());
    }
    Some(evidence)
}
