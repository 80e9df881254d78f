//! From JSON to a typed assessment, or to the place and reason of the first fault.

use serde_json::Value;

use super::error::Expected;
use super::object::Object;
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
    let value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        FileError::whole(Problem::NotJson { line: error.line(), column: error.column() })
    })?;
    let Value::Object(mut file) = value else {
        return Err(FileError::whole(Problem::Foreign));
    };
    let version = file.get("version").and_then(Value::as_u64);
    let (Some(FORMAT), Some(version)) = (file.get("format").and_then(Value::as_str), version)
    else {
        return Err(FileError::whole(Problem::Foreign));
    };
    migrate::migrate(&mut file, version, migrate::STEPS)?;
    assessment(Object { place: String::new(), fields: file })
}

fn assessment(mut file: Object) -> Result<Assessment, FileError> {
    file.take("format");
    file.take("version");
    let id =
        file.text("framework", Answer::OWNER_LIMIT)?.ok_or_else(|| file.missing("framework"))?;
    let framework = Framework::by_id(&id)
        .ok_or_else(|| file.error("framework", Problem::UnknownFramework(id)))?;
    let profile = match file.object("profile")? {
        Some(object) => profile(object)?,
        None => Profile::default(),
    };
    let mut read = Assessment::new(framework, file.timestamp("created")?);
    read.updated = file.timestamp("updated")?;
    read.name = file.name("name")?;
    read.archived = file.bool("archived")?.unwrap_or_default();
    read.snapshot = file.date("snapshot")?;
    read.profile = profile;
    read.systems = systems::read(&mut file, framework)?;
    read.risks = risks::read(&mut file, framework)?;
    if let Some(object) = file.object("risk_criteria")? {
        read.risk_criteria = risks::read_criteria(object)?;
    }
    if let Some(object) = file.object("plan")? {
        read.plan = plan(object)?;
    }
    if let Some(mut answers) = file.object("answers")? {
        for reference in answers.keys() {
            let id = framework.find(&reference).ok_or_else(|| {
                answers.error(&reference, Problem::UnknownRequirement(reference.clone()))
            })?;
            if let Some(mut object) = answers.object(&reference)? {
                let rating = rating(&mut object)?;
                read.rate(id, rating)
                    .map_err(|_| object.error("excluded", Problem::ClauseExcluded))?;
                answer(object, read.answer_mut(id))?;
            }
        }
    }
    read.extra = file.fields;
    Ok(read)
}

fn profile(mut object: Object) -> Result<Profile, FileError> {
    Ok(Profile {
        organisation: object.name("organisation")?,
        roles: object.words("roles", Role::ALL.len(), Role::from_word)?.into_iter().collect(),
        size: object.word("size", SizeBand::from_word)?,
        sector: object.word("sector", Sector::from_word)?,
        iso_27001: object.bool("iso_27001")?,
        high_risk: object.word("high_risk", HighRisk::from_word)?,
        extra: object.fields,
    })
}

fn rating(object: &mut Object) -> Result<Rating, FileError> {
    let level = match object.take("level") {
        Some(value) => Some(
            value
                .as_u64()
                .and_then(Level::from_number)
                .ok_or_else(|| object.error("level", Problem::Invalid(Expected::Level)))?,
        ),
        None => None,
    };
    let excluded = object.text("excluded", Answer::NOTE_LIMIT)?;
    let unknown = match object.take("unknown") {
        Some(Value::Bool(true)) => true,
        Some(_) => return Err(object.error("unknown", Problem::Invalid(Expected::True))),
        None => false,
    };
    match (level, excluded, unknown) {
        (Some(level), None, false) => Ok(Rating::Level(level)),
        (None, Some(justification), false) => Ok(Rating::Excluded { justification }),
        (None, None, true) => Ok(Rating::Unknown),
        (None, None, false) => Ok(Rating::Unanswered),
        _ => Err(FileError { place: object.place.clone(), problem: Problem::Contradiction }),
    }
}

fn answer(mut object: Object, answer: &mut Answer) -> Result<(), FileError> {
    answer.note = object.note("note")?;
    answer.inclusion = object.note("inclusion")?;
    answer.owner = object.name("owner")?;
    answer.due = object.date("due")?;
    let items = object.objects("evidence", Answer::EVIDENCE_LIMIT)?;
    answer.evidence = items.into_iter().map(evidence).collect::<Result<_, _>>()?;
    answer.extra = object.fields;
    Ok(())
}

fn evidence(mut object: Object) -> Result<Evidence, FileError> {
    Ok(Evidence {
        text: object
            .text("text", Answer::EVIDENCE_TEXT_LIMIT)?
            .ok_or_else(|| object.missing("text"))?,
        seen: object.date("seen")?,
        extra: object.fields,
    })
}

fn plan(mut object: Object) -> Result<Plan, FileError> {
    Ok(Plan {
        start: object.date("start")?,
        capacity: object
            .number("capacity", Expected::Capacity, Capacity::from_percent)?
            .unwrap_or_default(),
        extra: object.fields,
    })
}
