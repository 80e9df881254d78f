//! What goes into a link.

use assessment::share::{Payload, ShareError, SharedResult};
use assessment::{Assessment, Date};
use serde_json::{Map, Value};

use crate::blocks;
use crate::combine::{combined, texts_of};
use crate::compress::{compressed, said};
use crate::ticks::{TextKind, Texts};

/// One value that goes into a link beside the result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands in the assessment file: `["answers", "A.7.4", "note"]`.
    pub path: Vec<String>,
    /// The value: text as it is, anything else as JSON.
    pub value: String,
}

/// Everything that goes into a link, and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    result: SharedResult,
    /// Deflated; empty where there are none.
    texts: Result<Vec<u8>, ShareError>,
    counts: Vec<(TextKind, usize)>,
    entries: Vec<Entry>,
    assessment: Assessment,
}

impl Contents {
    /// What goes into a link to this assessment's result as of that day, with
    /// the texts that were ticked. `justification` stands for the words of
    /// exclusions that do not go in, as it does for whoever opens the link.
    pub fn of(assessment: &Assessment, date: Date, ticked: Texts, justification: &str) -> Self {
        let result = SharedResult::of(assessment, date);
        let texts = texts_of(assessment, date, ticked);
        let counts = TextKind::ALL.into_iter().map(|kind| (kind, kind.count(&texts)));
        let counts = counts.filter(|(_, count)| *count > 0).collect();
        let said = said(&texts);
        let bytes = said.as_ref().map_or(Ok(Vec::new()), compressed);
        let entries = said.map(entries_of).unwrap_or_default();
        let assessment = combined(&result, texts, justification);
        Self { result, texts: bytes, counts, entries, assessment }
    }

    /// The result, which every link holds.
    pub fn result(&self) -> &SharedResult {
        &self.result
    }

    /// How many texts of each kind go in; kinds of which there are none are left out.
    pub fn counts(&self) -> &[(TextKind, usize)] {
        &self.counts
    }

    /// Every value that goes in beside the result, for the visitor to see before
    /// anything is sent. They are taken from what is compressed, so that none is
    /// left out.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The assessment as it will be for whoever opens the link.
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The payload of the link: a plain one where there are no texts.
    ///
    /// # Errors
    /// [`ShareError::TooLong`]: the file is to be offered instead.
    pub fn payload(&self) -> Result<String, ShareError> {
        let texts = blocks::encode(self.texts()?);
        let result = self.result.clone();
        if texts.is_empty() {
            Payload::Plain(result).write()
        } else {
            Payload::Texts { result, texts: &texts }.write()
        }
    }

    /// The same as bytes, to be encrypted: what [`crate::lock`] calls the secret.
    ///
    /// # Errors
    /// [`ShareError::TooLong`], for texts that no link holds.
    pub fn secret(&self) -> Result<Vec<u8>, ShareError> {
        let mut secret = self.result.write()?.into_bytes();
        secret.extend(self.texts()?);
        Ok(secret)
    }

    fn texts(&self) -> Result<&[u8], ShareError> {
        self.texts.as_deref().map_err(Clone::clone)
    }
}

fn entries_of(mut said: Map<String, Value>) -> Vec<Entry> {
    // The format's, not the visitor's.
    said.shift_remove("version");
    let mut entries = Vec::new();
    collect(Value::Object(said), &mut Vec::new(), &mut entries);
    entries
}

/// The file's depth is that of its format: a few levels.
fn collect(value: Value, path: &mut Vec<String>, entries: &mut Vec<Entry>) {
    let within: Vec<(String, Value)> = match value {
        Value::Object(fields) => fields.into_iter().collect(),
        Value::Array(items) => (1_usize..).map(|number| number.to_string()).zip(items).collect(),
        Value::String(value) => return entries.push(Entry { path: path.clone(), value }),
        other => return entries.push(Entry { path: path.clone(), value: other.to_string() }),
    };
    for (place, value) in within {
        path.push(place);
        collect(value, path, entries);
        path.pop();
    }
}
