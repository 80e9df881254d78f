//! From an assessment to canonical JSON.

use serde_json::{Map, Value, json};

use super::{FORMAT, VERSION};
use crate::{Answer, Assessment, Evidence, Profile, Rating};

/// Writes an assessment file: known fields in a fixed order, then those that
/// were not understood, as they came; empty parts are left out.
pub fn write(assessment: &Assessment) -> String {
    let mut file = Fields::default();
    file.put("format", FORMAT);
    file.put("version", VERSION);
    file.put("framework", assessment.framework.id);
    file.put("created", assessment.created.to_string());
    file.put("updated", assessment.updated.to_string());
    file.put("profile", profile(&assessment.profile));
    file.put("answers", answers(assessment));
    file.put("systems", assessment.systems.clone());
    // The alternate form is the indented one; writing to a string cannot fail.
    format!("{:#}\n", file.with(&assessment.extra))
}

fn profile(profile: &Profile) -> Value {
    let mut fields = Fields::default();
    fields.put_text("organisation", &profile.organisation);
    if !profile.roles.is_empty() {
        fields.put("roles", profile.roles.iter().map(|role| role.as_str()).collect::<Vec<_>>());
    }
    fields.put_some("size", profile.size.map(|size| size.as_str()));
    fields.put_some("sector", profile.sector.map(|sector| sector.as_str()));
    fields.put_some("iso_27001", profile.iso_27001);
    fields.put_some("high_risk", profile.high_risk.map(|high_risk| high_risk.as_str()));
    fields.with(&profile.extra)
}

fn answers(assessment: &Assessment) -> Value {
    let framework = assessment.framework;
    framework
        .requirement_ids()
        .map(|id| (framework.requirement(id).reference, assessment.answer(id)))
        .filter(|(_, answer)| !answer.is_empty())
        .map(|(reference, said)| (reference.to_owned(), answer(said)))
        .collect::<Map<_, _>>()
        .into()
}

fn answer(answer: &Answer) -> Value {
    let mut fields = Fields::default();
    match &answer.rating {
        Rating::Unanswered => {}
        Rating::Unknown => fields.put("unknown", true),
        Rating::Excluded { justification } => fields.put("excluded", justification.as_str()),
        Rating::Level(level) => fields.put("level", level.number()),
    }
    fields.put_text("note", &answer.note);
    if !answer.evidence.is_empty() {
        fields.put("evidence", answer.evidence.iter().map(evidence).collect::<Vec<_>>());
    }
    fields.put_text("owner", &answer.owner);
    fields.put_some("due", answer.due.map(|date| date.to_string()));
    fields.with(&answer.extra)
}

fn evidence(evidence: &Evidence) -> Value {
    let mut fields = Fields::default();
    fields.put("text", evidence.text.as_str());
    fields.put_some("seen", evidence.seen.map(|date| date.to_string()));
    fields.with(&evidence.extra)
}

/// An object in the making.
#[derive(Default)]
struct Fields(Map<String, Value>);

impl Fields {
    fn put(&mut self, key: &str, value: impl Into<Value>) {
        self.0.insert(key.to_owned(), value.into());
    }

    fn put_some<T: Into<Value>>(&mut self, key: &str, value: Option<T>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    fn put_text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.put(key, text);
        }
    }

    fn with(mut self, extra: &Map<String, Value>) -> Value {
        for (key, value) in extra {
            self.0.entry(key.as_str()).or_insert_with(|| value.clone());
        }
        json!(self.0)
    }
}
