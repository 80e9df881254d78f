//! From an assessment to canonical JSON.

use serde_json::{Map, Value};

use super::fields::Fields;
use super::{FORMAT, VERSION, risks, systems};
use crate::{Answer, Assessment, Capacity, Evidence, Plan, Profile, Rating};

/// Writes an assessment file: known fields in a fixed order, then those that
/// were not understood, as they came; empty parts are left out.
pub fn write(assessment: &Assessment) -> String {
    let mut file = Fields::default();
    file.put("format", FORMAT);
    file.put("version", VERSION);
    file.put("framework", assessment.framework.id);
    file.put("created", assessment.created.to_string());
    file.put("updated", assessment.updated.to_string());
    file.put_text("name", &assessment.name);
    file.put_some("archived", assessment.archived.then_some(true));
    file.put_date("snapshot", assessment.snapshot);
    file.put("profile", profile(&assessment.profile));
    file.put("answers", answers(assessment));
    file.put("systems", systems::write(&assessment.systems, assessment.framework));
    file.put_list("risks", risks::write(&assessment.risks, assessment.framework));
    file.put_object("risk_criteria", risks::write_criteria(&assessment.risk_criteria));
    file.put_object("plan", plan(&assessment.plan));
    // The alternate form is the indented one; writing to a string cannot fail.
    format!("{:#}\n", file.with(&assessment.extra))
}

fn profile(profile: &Profile) -> Value {
    let mut fields = Fields::default();
    fields.put_text("organisation", &profile.organisation);
    fields.put_list("roles", profile.roles.iter().map(|role| role.as_str()));
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
    fields.put_text("inclusion", &answer.inclusion);
    fields.put_list("evidence", answer.evidence.iter().map(evidence));
    fields.put_text("owner", &answer.owner);
    fields.put_date("due", answer.due);
    fields.with(&answer.extra)
}

fn evidence(evidence: &Evidence) -> Value {
    let mut fields = Fields::default();
    fields.put("text", evidence.text.as_str());
    fields.put_date("seen", evidence.seen);
    fields.with(&evidence.extra)
}

fn plan(plan: &Plan) -> Value {
    let mut fields = Fields::default();
    fields.put_date("start", plan.start);
    let capacity = Some(plan.capacity).filter(|capacity| *capacity != Capacity::ONE);
    fields.put_some("capacity", capacity.map(Capacity::percent));
    fields.with(&plan.extra)
}
