//! An object of the file, of which one field after the other is taken.

use std::str::FromStr;

use serde_json::{Map, Value};

use super::{Expected, FileError, Problem};
use crate::{Answer, Date, Framework, RequirementId, Timestamp};

/// An object with its place; fields that nobody takes are the unknown ones.
pub(super) struct Object {
    pub(super) place: String,
    pub(super) fields: Map<String, Value>,
}

impl Object {
    pub(super) fn keys(&self) -> Vec<String> {
        self.fields.keys().cloned().collect()
    }

    pub(super) fn take(&mut self, key: &str) -> Option<Value> {
        self.fields.shift_remove(key)
    }

    pub(super) fn error(&self, key: &str, problem: Problem) -> FileError {
        let place = match (self.place.as_str(), key) {
            ("", key) => key.to_owned(),
            (place, key) => format!("{place}.{key}"),
        };
        FileError { place, problem }
    }

    pub(super) fn missing(&self, key: &str) -> FileError {
        self.error(key, Problem::Missing)
    }

    pub(super) fn invalid<T>(&self, key: &str, expected: Expected) -> Result<T, FileError> {
        Err(self.error(key, Problem::Invalid(expected)))
    }

    pub(super) fn child(&self, key: &str, value: Value) -> Result<Self, FileError> {
        match value {
            Value::Object(fields) => {
                let FileError { place, .. } = self.missing(key);
                Ok(Self { place, fields })
            }
            _ => self.invalid(key, Expected::Object),
        }
    }

    pub(super) fn object(&mut self, key: &str) -> Result<Option<Self>, FileError> {
        self.take(key).map(|value| self.child(key, value)).transpose()
    }

    pub(super) fn list(
        &mut self,
        key: &str,
        limit: usize,
    ) -> Result<Option<Vec<Value>>, FileError> {
        match self.take(key) {
            Some(Value::Array(items)) if items.len() > limit => {
                Err(self.error(key, Problem::TooLong(limit)))
            }
            Some(Value::Array(items)) => Ok(Some(items)),
            Some(_) => self.invalid(key, Expected::List),
            None => Ok(None),
        }
    }

    pub(super) fn text(&mut self, key: &str, limit: usize) -> Result<Option<String>, FileError> {
        match self.take(key) {
            Some(Value::String(text)) if text.chars().count() > limit => {
                Err(self.error(key, Problem::TooLong(limit)))
            }
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => self.invalid(key, Expected::Text),
            None => Ok(None),
        }
    }

    pub(super) fn bool(&mut self, key: &str) -> Result<Option<bool>, FileError> {
        match self.take(key) {
            Some(Value::Bool(value)) => Ok(Some(value)),
            Some(_) => self.invalid(key, Expected::Bool),
            None => Ok(None),
        }
    }

    pub(super) fn word<T>(
        &mut self,
        key: &str,
        read: fn(&str) -> Option<T>,
    ) -> Result<Option<T>, FileError> {
        self.parsed(key, Expected::Word, read)
    }

    pub(super) fn date(&mut self, key: &str) -> Result<Option<Date>, FileError> {
        self.parsed(key, Expected::Date, |text| Date::from_str(text).ok())
    }

    pub(super) fn timestamp(&mut self, key: &str) -> Result<Timestamp, FileError> {
        let read = |text: &str| Timestamp::from_str(text).ok();
        self.parsed(key, Expected::Timestamp, read)?.ok_or_else(|| self.missing(key))
    }

    pub(super) fn parsed<T>(
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

    /// The objects of a list, each with its place.
    pub(super) fn objects(&mut self, key: &str, limit: usize) -> Result<Vec<Self>, FileError> {
        let items = self.list(key, limit)?.unwrap_or_default().into_iter().enumerate();
        items.map(|(index, value)| self.child(&format!("{key}.{index}"), value)).collect()
    }

    /// A list of at most `limit` words, each of them read by `read`.
    pub(super) fn words<T>(
        &mut self,
        key: &str,
        limit: usize,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Vec<T>, FileError> {
        let items = self.list(key, limit)?.unwrap_or_default();
        let read = |(index, value): (usize, Value)| {
            value.as_str().and_then(&read).ok_or_else(|| {
                self.error(&format!("{key}.{index}"), Problem::Invalid(Expected::Word))
            })
        };
        items.into_iter().enumerate().map(read).collect()
    }

    /// A list of references, in the framework's order and each once.
    pub(super) fn references(
        &mut self,
        key: &str,
        framework: &Framework,
    ) -> Result<Vec<RequirementId>, FileError> {
        let items = self.list(key, framework.requirements.len())?.unwrap_or_default();
        let mut found = Vec::new();
        for (index, value) in items.iter().enumerate() {
            let at = format!("{key}.{index}");
            let Some(reference) = value.as_str() else {
                return self.invalid(&at, Expected::Text);
            };
            found.push(framework.find(reference).ok_or_else(|| {
                self.error(&at, Problem::UnknownRequirement(reference.to_owned()))
            })?);
        }
        found.sort_unstable();
        found.dedup();
        Ok(found)
    }

    /// A whole number that `read` accepts.
    pub(super) fn number<T>(
        &mut self,
        key: &str,
        expected: Expected,
        read: fn(u64) -> Option<T>,
    ) -> Result<Option<T>, FileError> {
        match self.take(key) {
            Some(value) => match value.as_u64().and_then(read) {
                Some(value) => Ok(Some(value)),
                None => self.invalid(key, expected),
            },
            None => Ok(None),
        }
    }

    /// A note, or nothing.
    pub(super) fn note(&mut self, key: &str) -> Result<String, FileError> {
        Ok(self.text(key, Answer::NOTE_LIMIT)?.unwrap_or_default())
    }

    /// A name, or nothing.
    pub(super) fn name(&mut self, key: &str) -> Result<String, FileError> {
        Ok(self.text(key, Answer::OWNER_LIMIT)?.unwrap_or_default())
    }
}
