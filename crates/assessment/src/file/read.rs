//! From JSON to a typed assessment, or to the place and reason of the first fault.

use std::str::FromStr;

use serde_json::{Map, Value};

use super::error::Expected;
use super::{FORMAT, FileError, Problem, SIZE_LIMIT, migrate};
use crate::{
    Answer, Assessment, Date, Evidence, Framework, HighRisk, Level, Profile, Rating, Role, RoleSet,
    Sector, SizeBand, Timestamp,
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
    let mut read = Assessment {
        framework,
        profile,
        answers: vec![Answer::default(); framework.requirements.len()],
        systems: file.list("systems", usize::MAX)?.unwrap_or_default(),
        created: file.timestamp("created")?,
        updated: file.timestamp("updated")?,
        extra: Map::new(),
    };
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
    let mut roles = RoleSet::EMPTY;
    for (index, value) in object.list("roles", 3)?.unwrap_or_default().into_iter().enumerate() {
        let role = value.as_str().and_then(Role::from_word);
        roles = roles.with(role.ok_or_else(|| {
            object.error(&format!("roles.{index}"), Problem::Invalid(Expected::Word))
        })?);
    }
    Ok(Profile {
        organisation: object.text("organisation", Answer::OWNER_LIMIT)?.unwrap_or_default(),
        roles,
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
    answer.note = object.text("note", Answer::NOTE_LIMIT)?.unwrap_or_default();
    answer.owner = object.text("owner", Answer::OWNER_LIMIT)?.unwrap_or_default();
    answer.due = object.date("due")?;
    let items = object.list("evidence", Answer::EVIDENCE_LIMIT)?.unwrap_or_default();
    for (index, value) in items.into_iter().enumerate() {
        let item = object.child(&format!("evidence.{index}"), value)?;
        answer.evidence.push(evidence(item)?);
    }
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

/// An object with its place; fields that nobody takes are the unknown ones.
struct Object {
    place: String,
    fields: Map<String, Value>,
}

impl Object {
    fn keys(&self) -> Vec<String> {
        self.fields.keys().cloned().collect()
    }

    fn take(&mut self, key: &str) -> Option<Value> {
        self.fields.shift_remove(key)
    }

    fn error(&self, key: &str, problem: Problem) -> FileError {
        let place = match (self.place.as_str(), key) {
            ("", key) => key.to_owned(),
            (place, key) => format!("{place}.{key}"),
        };
        FileError { place, problem }
    }

    fn missing(&self, key: &str) -> FileError {
        self.error(key, Problem::Missing)
    }

    fn invalid<T>(&self, key: &str, expected: Expected) -> Result<T, FileError> {
        Err(self.error(key, Problem::Invalid(expected)))
    }

    fn child(&self, key: &str, value: Value) -> Result<Self, FileError> {
        match value {
            Value::Object(fields) => {
                let FileError { place, .. } = self.missing(key);
                Ok(Self { place, fields })
            }
            _ => self.invalid(key, Expected::Object),
        }
    }

    fn object(&mut self, key: &str) -> Result<Option<Self>, FileError> {
        self.take(key).map(|value| self.child(key, value)).transpose()
    }

    fn list(&mut self, key: &str, limit: usize) -> Result<Option<Vec<Value>>, FileError> {
        match self.take(key) {
            Some(Value::Array(items)) if items.len() > limit => {
                Err(self.error(key, Problem::TooLong(limit)))
            }
            Some(Value::Array(items)) => Ok(Some(items)),
            Some(_) => self.invalid(key, Expected::List),
            None => Ok(None),
        }
    }

    fn text(&mut self, key: &str, limit: usize) -> Result<Option<String>, FileError> {
        match self.take(key) {
            Some(Value::String(text)) if text.chars().count() > limit => {
                Err(self.error(key, Problem::TooLong(limit)))
            }
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => self.invalid(key, Expected::Text),
            None => Ok(None),
        }
    }

    fn bool(&mut self, key: &str) -> Result<Option<bool>, FileError> {
        match self.take(key) {
            Some(Value::Bool(value)) => Ok(Some(value)),
            Some(_) => self.invalid(key, Expected::Bool),
            None => Ok(None),
        }
    }

    fn word<T>(&mut self, key: &str, read: fn(&str) -> Option<T>) -> Result<Option<T>, FileError> {
        self.parsed(key, Expected::Word, read)
    }

    fn date(&mut self, key: &str) -> Result<Option<Date>, FileError> {
        self.parsed(key, Expected::Date, |text| Date::from_str(text).ok())
    }

    fn timestamp(&mut self, key: &str) -> Result<Timestamp, FileError> {
        let read = |text: &str| Timestamp::from_str(text).ok();
        self.parsed(key, Expected::Timestamp, read)?.ok_or_else(|| self.missing(key))
    }

    fn parsed<T>(
        &mut self,
        key: &str,
        expected: Expected,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, FileError> {
        match self.take(key) {
            Some(value) => match value.as_str().and_then(read) {
                Some(value) => Ok(Some(value)),
                None => self.invalid(key, expected),
            },
            None => Ok(None),
        }
    }
}
