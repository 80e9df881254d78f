//! What goes into a link.

use assessment::share::{Payload, ShareError, SharedResult};
use assessment::{Assessment, Date};

use crate::blocks;
use crate::combine::{combined, texts_of};
use crate::compress::compressed;
use crate::ticks::{TextKind, Texts};

/// Everything that goes into a link, and nothing else.
#[derive(Debug, Clone, PartialEq)]
pub struct Contents {
    result: SharedResult,
    /// Deflated; empty where there are none.
    texts: Result<Vec<u8>, ShareError>,
    counts: Vec<(TextKind, usize)>,
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
        let bytes = compressed(&texts);
        let assessment = combined(&result, texts, justification);
        Self { result, texts: bytes, counts, assessment }
    }

    /// The result, which every link holds.
    pub fn result(&self) -> &SharedResult {
        &self.result
    }

    /// How many texts of each kind go in; kinds of which there are none are left out.
    pub fn counts(&self) -> &[(TextKind, usize)] {
        &self.counts
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
