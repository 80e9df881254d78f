//! From JSON to a typed assessment, or to the place and reason of the first fault.

use serde_json::Value;

use super::error::Expected;
use super::object::{Fault, Object};
use super::{FORMAT, FileError, Problem, SIZE_LIMIT, migrate, risks, systems};
use crate::{
    Answer, Assessment, Capacity, Evidence, Framework, HighRisk, Level, Plan, Profile, Rating,
    Role, Sector, SizeBand,
};

/// Reads an assessment file.
///
/// # Errors
/// [`FileError`] names the place and the problem; nothing is repaired or guessed.
pub fn read(text: &str) -> Result<Assessment, FileError> {
    if text.len() > SIZE_LIMIT {
        return Err(FileError::whole(Problem::TooLarge));
    }
    let mut value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        FileError::whole(Problem::NotJson { line: error.line(), column: error.column() })
    })?;
    settle(&mut value);
    let Value::Object(mut file) = value else {
        return Err(FileError::whole(Problem::Foreign));
    };
    let version = file.get("version").and_then(Value::as_u64);
    let (Some(FORMAT), Some(version)) = (file.get("format").and_then(Value::as_str), version)
    else {
        return Err(FileError::whole(Problem::Foreign));
    };
    migrate::migrate(&mut file, version, migrate::STEPS)?;
    let fault = Fault::default();
    let read = assessment(Object { place: String::new(), fields: file, fault: &fault });
    match (fault.into_inner(), read) {
        (None, Some(read)) => Ok(read),
        (fault, _) => Err(fault.unwrap_or_else(|| FileError::whole(Problem::Foreign))),
    }
}

/// serde_json reads a long decimal fraction to the last bit but one, and would
/// read it a little differently again after every save. (Its features that read
/// to the last bit add 2 KB to the first load.) What cannot be settled is kept as
/// text: nothing is lost, and a file that is saved twice is the same twice.
fn settle(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(settle),
        Value::Object(fields) => fields.values_mut().for_each(settle),
        Value::Number(number) if number.is_f64() => {
            let mut text = number.to_string();
            for _ in 0..4 {
                match serde_json::from_str(&text) {
                    Ok(Value::Number(again)) if again != *number => {
                        text = again.to_string();
                        *number = again;
                    }
                    _ => return,
                }
            }
            *value = Value::String(text);
        }
        _ => {}
    }
}

/// None only where the framework is not known.
fn assessment(mut file: Object<'_>) -> Option<Assessment> {
    file.take("format");
    file.take("version");
    let Some(id) = file.text("framework", Answer::OWNER_LIMIT) else {
        file.fail("framework", Problem::Missing);
        return None;
    };
    let Some(framework) = Framework::by_id(&id) else {
        file.fail("framework", Problem::UnknownFramework(id));
        return None;
    };
    let profile = file.object("profile").map(profile).unwrap_or_default();
    let created = file.timestamp("created");
    let mut read = Assessment::new(framework, created);
    read.profile = profile;
    read.updated = file.timestamp("updated");
    read.name = file.name("name");
    read.archived = file.bool("archived").unwrap_or_default();
    read.snapshot = file.date("snapshot");
    read.systems = systems::read(&mut file, framework);
    read.risks = risks::read(&mut file, framework);
    read.risk_criteria = file.object("risk_criteria").map(risks::read_criteria).unwrap_or_default();
    read.plan = file.object("plan").map(plan).unwrap_or_default();
    if let Some(answers) = file.object("answers") {
        read_answers(answers, &mut read);
    }
    read.extra = file.fields;
    Some(read)
}

fn profile(mut object: Object<'_>) -> Profile {
    Profile {
        organisation: object.name("organisation"),
        roles: object.words("roles", Role::ALL.len(), Role::from_word).into_iter().collect(),
        size: object.word("size", SizeBand::from_word),
        sector: object.word("sector", Sector::from_word),
        iso_27001: object.bool("iso_27001"),
        high_risk: object.word("high_risk", HighRisk::from_word),
        extra: object.fields,
    }
}

fn read_answers(mut answers: Object<'_>, read: &mut Assessment) {
    for reference in answers.keys() {
        let Some(id) = read.framework().find(&reference) else {
            answers.fail(&reference, Problem::UnknownRequirement(reference.clone()));
            continue;
        };
        if let Some(mut object) = answers.object(&reference) {
            let rating = rating(&mut object);
            if read.rate(id, rating).is_err() {
                object.fail("excluded", Problem::ClauseExcluded);
            }
            answer(object, read.answer_mut(id));
        }
    }
}

fn rating(object: &mut Object<'_>) -> Rating {
    let level = object.number("level", Expected::Level, Level::from_number);
    let excluded = object.text("excluded", Answer::NOTE_LIMIT);
    let unknown = object.take("unknown").map(|value| value == Value::Bool(true));
    match (level, excluded, unknown) {
        (Some(level), None, None) => return Rating::Level(level),
        (None, Some(justification), None) => return Rating::Excluded { justification },
        (None, None, Some(true)) => return Rating::Unknown,
        (None, None, None) => {}
        (_, _, Some(false)) => object.fail("unknown", Expected::True.into()),
        _ => object.fail_here(Problem::Contradiction),
    }
    Rating::Unanswered
}

fn answer(mut object: Object<'_>, answer: &mut Answer) {
    answer.note = object.note("note");
    answer.inclusion = object.note("inclusion");
    answer.owner = object.name("owner");
    answer.due = object.date("due");
    let items = object.objects("evidence", Answer::EVIDENCE_LIMIT);
    answer.evidence = items.into_iter().map(evidence).collect();
    answer.extra = object.fields;
}

fn evidence(mut object: Object<'_>) -> Evidence {
    if !object.fields.contains_key("text") {
        object.fail("text", Problem::Missing);
    }
    Evidence {
        text: object.text("text", Answer::EVIDENCE_TEXT_LIMIT).unwrap_or_default(),
        seen: object.date("seen"),
        extra: object.fields,
    }
}

fn plan(mut object: Object<'_>) -> Plan {
    Plan {
        start: object.date("start"),
        capacity: object
            .number("capacity", Expected::Capacity, Capacity::from_percent)
            .unwrap_or_default(),
        extra: object.fields,
    }
}
