//! A link, opened.

use assessment::Assessment;
use assessment::share::{Payload, ShareError, SharedResult};

use crate::blocks;
use crate::combine::combined;
use crate::compress;

/// What a link held.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The result, with its day.
    pub result: SharedResult,
    /// The result as an assessment, with the texts that came along.
    pub assessment: Assessment,
}

/// Opens a link with or without texts. `justification` stands for the words of
/// exclusions that did not come along.
///
/// # Errors
/// Those of [`Payload::parse`]; [`ShareError::NeedsPassphrase`] for a link that
/// [`crate::lock`] opens.
pub fn open(payload: &str, justification: &str) -> Result<Opened, ShareError> {
    match Payload::parse(payload)? {
        Payload::Plain(result) => opened(result, &[], justification),
        Payload::Texts { result, texts } => {
            let texts = blocks::decode(texts).ok_or(ShareError::Foreign)?;
            opened(result, &texts, justification)
        }
        Payload::Locked(_) => Err(ShareError::NeedsPassphrase),
    }
}

/// Opens what [`crate::Contents::secret`] gave.
///
/// # Errors
/// [`ShareError::Foreign`] for anything else, [`ShareError::UnknownFramework`].
pub fn reveal(secret: &[u8], justification: &str) -> Result<Opened, ShareError> {
    // The result is text, what follows is not.
    let text = secret.utf8_chunks().next().ok_or(ShareError::Foreign)?.valid();
    let (result, rest) = SharedResult::read(text)?;
    let texts = secret.get(text.len() - rest.len()..).unwrap_or_default();
    opened(result, texts, justification)
}

fn opened(
    result: SharedResult,
    compressed: &[u8],
    justification: &str,
) -> Result<Opened, ShareError> {
    let assessment = if compressed.is_empty() {
        result.to_assessment(justification)
    } else {
        combined(&result, compress::texts(&result, compressed)?, justification)
    };
    Ok(Opened { result, assessment })
}
