//! A TOML file read with the place of every value, so that a fault can name it.

use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};
use toml::value::Datetime;

use crate::{Error, Errors};

/// A content file: its path and text.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    text: String,
}

impl Source {
    pub(crate) fn read(path: &Path) -> Result<Self, Errors> {
        match std::fs::read_to_string(path) {
            Ok(text) => Ok(Self { path: path.to_owned(), text }),
            Err(error) => Err(Errors::one(path, None, format!("cannot be read: {error}"))),
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The file's top-level table.
    pub(crate) fn table(&self) -> Result<Table<'_>, Errors> {
        match DeTable::parse(&self.text) {
            Ok(table) => {
                let at = table.span().start;
                Ok(Table { source: self, at, entries: table.into_inner() })
            }
            Err(error) => {
                let line = error.span().map(|span| self.line(span.start));
                Err(Errors::one(&self.path, line, error.message().to_owned()))
            }
        }
    }

    pub(crate) fn error(&self, at: usize, message: impl Into<String>) -> Error {
        Error { file: self.path.clone(), line: Some(self.line(at)), message: message.into() }
    }

    pub(crate) fn line(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }
}

/// A table within a [`Source`]: what is taken from it is what is known; what
/// is left at [`Table::finish`] is unknown and a fault.
pub(crate) struct Table<'s> {
    source: &'s Source,
    at: usize,
    entries: DeTable<'s>,
}

impl<'s> Table<'s> {
    /// A fault at the head of this table.
    pub(crate) fn error(&self, message: impl Into<String>) -> Error {
        self.source.error(self.at, message)
    }

    /// A fault at `at`, an offset that [`Table::take`] gave.
    pub(crate) fn error_at(&self, at: usize, message: impl Into<String>) -> Error {
        self.source.error(at, message)
    }

    /// Takes the value of `key` with its offset.
    pub(crate) fn take(&mut self, key: &str) -> Option<(DeValue<'s>, usize)> {
        let (_, value) = self.entries.remove_entry(key)?;
        let at = value.span().start;
        Some((value.into_inner(), at))
    }

    /// Takes the remaining entries, in key order, with the offset of each key.
    pub(crate) fn drain(&mut self) -> Vec<(String, DeValue<'s>, usize)> {
        std::mem::take(&mut self.entries)
            .into_iter()
            .map(|(key, value)| {
                let at = key.span().start;
                (key.into_inner().into_owned(), Spanned::into_inner(value), at)
            })
            .collect()
    }

    /// Takes a table; `at` its key.
    pub(crate) fn subtable(&mut self, key: &str) -> Result<Table<'s>, Error> {
        let at = self.key_offset(key);
        match self.take(key) {
            Some((DeValue::Table(entries), value_at)) => {
                Ok(Table { source: self.source, at: at.unwrap_or(value_at), entries })
            }
            Some((_, at)) => Err(self.source.error(at, format!("`{key}` must be a table"))),
            None => Err(self.error(format!("`{key}` is missing"))),
        }
    }

    /// Takes a list of tables (`[[key]]`), each with its own place.
    pub(crate) fn tables(&mut self, key: &str) -> Result<Vec<Table<'s>>, Error> {
        let Some((value, at)) = self.take(key) else {
            return Err(self.error(format!("`{key}` is missing")));
        };
        let DeValue::Array(items) = value else {
            return Err(self.error_at(at, format!("`{key}` must be a list of tables")));
        };
        items
            .into_iter()
            .map(|item| {
                let at = item.span().start;
                self.source.as_table(key, item.into_inner(), at)
            })
            .collect()
    }

    /// A required, non-blank string of at most `limit` characters.
    pub(crate) fn string(&mut self, key: &str, limit: usize) -> Result<String, Error> {
        match self.take(key) {
            Some((value, at)) => self.source.string(value, at, key, limit),
            None => Err(self.error(format!("`{key}` is missing"))),
        }
    }

    /// As [`Table::string`], or none when the key is absent.
    pub(crate) fn optional(&mut self, key: &str, limit: usize) -> Result<Option<String>, Error> {
        match self.take(key) {
            Some((value, at)) => self.source.string(value, at, key, limit).map(Some),
            None => Ok(None),
        }
    }

    /// A required string that is one of `words`.
    pub(crate) fn word<'w>(&mut self, key: &str, words: &[&'w str]) -> Result<&'w str, Error> {
        match self.take(key) {
            Some((value, at)) => self.source.word(&value, at, key, words),
            None => Err(self.error(format!("`{key}` is missing"))),
        }
    }

    /// A required day, `2026-11-25`.
    pub(crate) fn date(&mut self, key: &str) -> Result<String, Error> {
        let at = self.key_offset(key).unwrap_or(self.at);
        let text = self.string(key, 10)?;
        match text.parse::<Datetime>() {
            Ok(Datetime { date: Some(_), time: None, offset: None }) => Ok(text),
            _ => Err(self.error_at(at, format!("`{key}` is not a day of the form 2026-11-25"))),
        }
    }

    /// A required whole number above 0.
    pub(crate) fn number(&mut self, key: &str) -> Result<u16, Error> {
        let Some((value, at)) = self.take(key) else {
            return Err(self.error(format!("`{key}` is missing")));
        };
        let number = value.as_integer().and_then(|number| number.as_str().parse().ok());
        number
            .filter(|number| *number > 0)
            .ok_or_else(|| self.error_at(at, format!("`{key}` must be a whole number above 0")))
    }

    /// Whether `key` is true; it must be said.
    pub(crate) fn truth(&mut self, key: &str) -> Result<bool, Error> {
        match self.take(key) {
            Some((DeValue::Boolean(value), _)) => Ok(value),
            Some((_, at)) => Err(self.error_at(at, format!("`{key}` must be true or false"))),
            None => Err(self.error(format!("`{key}` is missing"))),
        }
    }

    /// A list of strings, its length within `count`.
    pub(crate) fn strings(
        &mut self,
        key: &str,
        count: std::ops::RangeInclusive<usize>,
        limit: usize,
    ) -> Result<Vec<String>, Error> {
        let Some((value, at)) = self.take(key) else {
            return Err(self.error(format!("`{key}` is missing")));
        };
        let DeValue::Array(items) = value else {
            return Err(self.source.error(at, format!("`{key}` must be a list")));
        };
        if !count.contains(&items.len()) {
            let message = format!(
                "`{key}` has {} entries, not {} to {}",
                items.len(),
                count.start(),
                count.end()
            );
            return Err(self.source.error(at, message));
        }
        items
            .into_iter()
            .map(|item| {
                let at = item.span().start;
                self.source.string(item.into_inner(), at, key, limit)
            })
            .collect()
    }

    /// A fault for every key that nobody took.
    pub(crate) fn finish(mut self, errors: &mut Errors) {
        let source = self.source;
        for (key, _, at) in self.drain() {
            errors.push(source.error(at, format!("`{key}` is not known here")));
        }
    }

    /// A title of at most `limit` characters; one that is given must be this one.
    pub(crate) fn title(
        &mut self,
        limit: usize,
        given: Option<&str>,
        errors: &mut Errors,
    ) -> Result<String, Error> {
        let at = self.key_offset("title").unwrap_or(self.at);
        let title = self.string("title", limit)?;
        if let Some(given) = given.filter(|given| *given != title) {
            let message = format!("the title `{title}` is `{given}` in outline.json");
            errors.push(self.source.error(at, message));
        }
        Ok(title)
    }

    /// The offset of this table: for one with a header, its header's line.
    pub(crate) fn offset(&self) -> usize {
        self.at
    }

    /// The offset of `key` itself: for a table, its header's line.
    pub(crate) fn key_offset(&self, key: &str) -> Option<usize> {
        self.entries
            .keys()
            .find(|candidate| candidate.get_ref().as_ref() == key)
            .map(|candidate| candidate.span().start)
    }
}

impl Source {
    /// Wraps a value that was drained from a table of this source.
    pub(crate) fn as_table<'s>(
        &'s self,
        key: &str,
        value: DeValue<'s>,
        at: usize,
    ) -> Result<Table<'s>, Error> {
        match value {
            DeValue::Table(entries) => Ok(Table { source: self, at, entries }),
            _ => Err(self.error(at, format!("`{key}` must be a table"))),
        }
    }

    /// A value that must be one of `words`.
    pub(crate) fn word<'w>(
        &self,
        value: &DeValue<'_>,
        at: usize,
        key: &str,
        words: &[&'w str],
    ) -> Result<&'w str, Error> {
        let found = value.as_str().and_then(|text| words.iter().find(|word| **word == text));
        found
            .copied()
            .ok_or_else(|| self.error(at, format!("`{key}` must be one of {}", words.join(", "))))
    }

    /// A value that must be one line of text of at most `limit` characters.
    pub(crate) fn string(
        &self,
        value: DeValue<'_>,
        at: usize,
        key: &str,
        limit: usize,
    ) -> Result<String, Error> {
        let DeValue::String(text) = value else {
            return Err(self.error(at, format!("`{key}` must be text")));
        };
        let length = text.chars().count();
        if text.trim().is_empty() {
            Err(self.error(at, format!("`{key}` is blank")))
        } else if text.trim() != text {
            Err(self.error(at, format!("`{key}` begins or ends with white space")))
        } else if text.contains(['\n', '\r', '\t']) {
            // The packs are lines and tabs.
            Err(self.error(at, format!("`{key}` has a line break or a tab")))
        } else if length > limit {
            Err(self.error(at, format!("`{key}` has {length} characters, {limit} are allowed")))
        } else {
            Ok(text.into_owned())
        }
    }
}
