//! An object of the file, of which one field after the other is taken.
//!
//! A fault does not stop the reading: it is noted, the field is read as if it
//! were not there, and [`super::read()`] refuses the file in the end, with the
//! first fault. Nothing that was read so is ever seen. The code of every field
//! is one call without a way out, which makes the first load a tenth smaller.

use std::cell::RefCell;
use std::str::FromStr;

use serde_json::{Map, Value};

use super::{Expected, FileError, Problem};
use crate::{Answer, Date, Framework, RequirementId, Timestamp};

/// The first fault of a file, once there is one.
pub(super) type Fault = RefCell<Option<FileError>>;

/// An object with its place; fields that nobody takes are the unknown ones.
pub(super) struct Object<'f> {
    pub(super) place: String,
    pub(super) fields: Map<String, Value>,
    pub(super) fault: &'f Fault,
}

impl Object<'_> {
    pub(super) fn keys(&self) -> Vec<String> {
        self.fields.keys().cloned().collect()
    }

    #[inline(never)]
    pub(super) fn take(&mut self, key: &str) -> Option<Value> {
        self.fields.shift_remove(key)
    }

    fn place_of(&self, key: &str) -> String {
        match (self.place.as_str(), key) {
            ("", key) => key.to_owned(),
            (place, key) => format!("{place}.{key}"),
        }
    }

    /// Notes what is wrong with a field.
    #[inline(never)]
    pub(super) fn fail(&self, key: &str, problem: Problem) {
        self.note_fault(self.place_of(key), problem);
    }

    /// Notes what is wrong with the object itself.
    pub(super) fn fail_here(&self, problem: Problem) {
        self.note_fault(self.place.clone(), problem);
    }

    fn note_fault(&self, place: String, problem: Problem) {
        self.fault.borrow_mut().get_or_insert(FileError { place, problem });
    }

    /// A value that is not what was expected.
    pub(super) fn invalid<T>(&self, key: &str, expected: Expected) -> Option<T> {
        self.fail(key, Problem::Invalid(expected));
        None
    }

    fn child(&self, key: &str, value: Value) -> Option<Self> {
        match value {
            Value::Object(fields) => {
                Some(Self { place: self.place_of(key), fields, fault: self.fault })
            }
            _ => self.invalid(key, Expected::Object),
        }
    }

    #[inline(never)]
    pub(super) fn object(&mut self, key: &str) -> Option<Self> {
        let value = self.take(key)?;
        self.child(key, value)
    }

    #[inline(never)]
    pub(super) fn list(&mut self, key: &str, limit: usize) -> Vec<Value> {
        match self.take(key) {
            Some(Value::Array(items)) if items.len() <= limit => return items,
            Some(Value::Array(_)) => self.fail(key, Problem::TooLong(limit)),
            Some(_) => self.fail(key, Expected::List.into()),
            None => {}
        }
        Vec::new()
    }

    /// The objects of a list, each with its place.
    #[inline(never)]
    pub(super) fn objects(&mut self, key: &str, limit: usize) -> Vec<Self> {
        let items = self.list(key, limit).into_iter().enumerate();
        items.filter_map(|(index, value)| self.child(&format!("{key}.{index}"), value)).collect()
    }

    /// A list of at most `limit` words, each of them read by `read`.
    pub(super) fn words<T>(
        &mut self,
        key: &str,
        limit: usize,
        read: impl Fn(&str) -> Option<T>,
    ) -> Vec<T> {
        let items = self.list(key, limit).into_iter().enumerate();
        let read = |(index, value): (usize, Value)| {
            let word = value.as_str().and_then(&read);
            word.or_else(|| self.invalid(&format!("{key}.{index}"), Expected::Word))
        };
        items.filter_map(read).collect()
    }

    /// A list of references, in the framework's order and each once.
    #[inline(never)]
    pub(super) fn references(&mut self, key: &str, framework: &Framework) -> Vec<RequirementId> {
        let mut found = Vec::new();
        for (index, value) in self.list(key, framework.requirements.len()).iter().enumerate() {
            let at = format!("{key}.{index}");
            let Some(reference) = value.as_str() else {
                self.fail(&at, Expected::Text.into());
                continue;
            };
            match framework.find(reference) {
                Some(id) => found.push(id),
                None => self.fail(&at, Problem::UnknownRequirement(reference.to_owned())),
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    #[inline(never)]
    pub(super) fn text(&mut self, key: &str, limit: usize) -> Option<String> {
        match self.take(key)? {
            // No text has more characters than bytes.
            Value::String(text) if text.len() <= limit || text.chars().count() <= limit => {
                return Some(text);
            }
            Value::String(_) => self.fail(key, Problem::TooLong(limit)),
            _ => self.fail(key, Expected::Text.into()),
        }
        None
    }

    /// A note, or nothing.
    pub(super) fn note(&mut self, key: &str) -> String {
        self.text(key, Answer::NOTE_LIMIT).unwrap_or_default()
    }

    /// A name, or nothing.
    pub(super) fn name(&mut self, key: &str) -> String {
        self.text(key, Answer::OWNER_LIMIT).unwrap_or_default()
    }

    #[inline(never)]
    pub(super) fn bool(&mut self, key: &str) -> Option<bool> {
        match self.take(key)? {
            Value::Bool(value) => Some(value),
            _ => self.invalid(key, Expected::Bool),
        }
    }

    /// A whole number; one that is no such thing reads as one that no range has.
    #[inline(never)]
    fn whole(&mut self, key: &str) -> Option<u64> {
        Some(self.take(key)?.as_u64().unwrap_or(u64::MAX))
    }

    /// A whole number that `read` accepts.
    pub(super) fn number<T>(
        &mut self,
        key: &str,
        expected: Expected,
        read: fn(u64) -> Option<T>,
    ) -> Option<T> {
        let number = self.whole(key)?;
        read(number).or_else(|| self.invalid(key, expected))
    }

    /// A text of which `read` makes something; what is no text reads as none.
    #[inline(never)]
    fn written(&mut self, key: &str) -> Option<String> {
        match self.take(key)? {
            Value::String(text) => Some(text),
            _ => Some(String::new()),
        }
    }

    /// A word of a closed list.
    pub(super) fn word<T>(&mut self, key: &str, read: fn(&str) -> Option<T>) -> Option<T> {
        let word = self.written(key)?;
        read(&word).or_else(|| self.invalid(key, Expected::Word))
    }

    #[inline(never)]
    pub(super) fn date(&mut self, key: &str) -> Option<Date> {
        let text = self.written(key)?;
        Date::from_str(&text).ok().or_else(|| self.invalid(key, Expected::Date))
    }

    /// A moment, which must be there.
    #[inline(never)]
    pub(super) fn timestamp(&mut self, key: &str) -> Timestamp {
        let Some(text) = self.written(key) else {
            self.fail(key, Problem::Missing);
            return Timestamp::EPOCH;
        };
        text.parse().unwrap_or_else(|_| {
            self.fail(key, Expected::Timestamp.into());
            Timestamp::EPOCH
        })
    }
}
