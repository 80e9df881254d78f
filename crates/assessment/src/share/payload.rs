//! A link: what stands behind `#r=`.
//!
//! A version and a kind, what the kind holds, and the check value. Length and
//! check are right or nothing is read, so that a cut link is never another one.

use super::base62::{BASE, digit};
use super::coding::Coding;
use super::number::Number;
use super::{CHECK_LENGTH, LIMIT, ShareError, SharedResult, VERSION, check};

/// What a link holds, by its kind. [`Self::write`] and [`Self::parse`] are each
/// other's reverse.
#[derive(Debug, Clone, PartialEq)]
pub enum Payload<'a> {
    /// The result and nothing else.
    Plain(SharedResult),
    /// The result, and texts that the crate `share` reads.
    Texts {
        /// The result, which can be shown before the texts are read.
        result: SharedResult,
        /// Characters of the alphabet.
        texts: &'a str,
    },
    /// Something that a passphrase opens, with the crate `share`: characters of
    /// the alphabet.
    Locked(&'a str),
}

/// The second character.
const PLAIN: char = 'r';
const TEXTS: char = 't';
const LOCKED: char = 'e';
/// How many characters a link that has no fixed length says its length in.
const COUNT: usize = 3;
/// Version and kind.
const HEADER: usize = 2;

impl<'a> Payload<'a> {
    /// Reads a link. It takes microseconds, whatever the text.
    ///
    /// # Errors
    /// Every [`ShareError`] but those about passphrases. A text whose check value
    /// is right is what somebody's aims-gap wrote: only then is it called newer,
    /// or of another framework.
    pub fn parse(text: &'a str) -> Result<Self, ShareError> {
        if text.is_empty() {
            return Err(ShareError::NoLink);
        }
        if text.len() > LIMIT {
            return Err(ShareError::TooLong);
        }
        if !text.bytes().all(|character| digit(character).is_some()) {
            return Err(ShareError::Mangled);
        }
        let whole = length(text);
        let harm = match whole {
            Some(whole) if text.len() < whole => ShareError::Cut { arrived: text.len(), whole },
            _ => ShareError::Mangled,
        };
        let content = check::verified(text).ok_or(harm)?;
        let version = text.bytes().next().and_then(digit).unwrap_or_default();
        if version > VERSION {
            return Err(ShareError::Newer(version));
        }
        if whole.is_some_and(|whole| whole != text.len()) {
            return Err(ShareError::Mangled);
        }
        let (kind, content) = content.split_at_checked(HEADER).ok_or(ShareError::Foreign)?;
        match (version, kind.chars().next_back()) {
            (VERSION, Some(PLAIN)) => {
                // By its length there is nothing behind the result.
                SharedResult::read(content).map(|(result, _)| Self::Plain(result))
            }
            (VERSION, Some(TEXTS)) => {
                let content = content.get(COUNT..).ok_or(ShareError::Foreign)?;
                let (result, texts) = SharedResult::read(content)?;
                Ok(Self::Texts { result, texts })
            }
            (VERSION, Some(LOCKED)) => {
                content.get(COUNT..).map(Self::Locked).ok_or(ShareError::Foreign)
            }
            _ => Err(ShareError::Foreign),
        }
    }

    /// Writes a link: equal values give equal characters.
    ///
    /// # Errors
    /// [`ShareError::TooLong`] beyond [`LIMIT`];
    /// [`ShareError::UnknownFramework`] for a framework that has no coding.
    pub fn write(&self) -> Result<String, ShareError> {
        let (kind, content) = match self {
            Self::Plain(result) => (PLAIN, result.write()?),
            Self::Texts { result, texts } => (TEXTS, counted(&(result.write()? + texts))?),
            Self::Locked(sealed) => (LOCKED, counted(sealed)?),
        };
        let content = format!("{VERSION}{kind}{content}");
        let check = check::of(&content);
        Ok(content + &check)
    }
}

/// The content with the length of its link before it.
fn counted(content: &str) -> Result<String, ShareError> {
    let length = HEADER + COUNT + content.len() + CHECK_LENGTH;
    if length > LIMIT {
        return Err(ShareError::TooLong);
    }
    let mut count = Number::zero(COUNT);
    count.push(length as u32, 1);
    Ok(count.write() + content)
}

/// How long the link that begins so was when it was written, where it says so.
fn length(text: &str) -> Option<usize> {
    let mut characters = text.chars();
    let (version, kind) = (characters.next()?, characters.next()?);
    if digit(u8::try_from(version).ok()?) != Some(VERSION) {
        return None;
    }
    match kind {
        PLAIN => {
            let coding = Coding::by_code(characters.next()?)?;
            Some(HEADER + 1 + coding.digits + CHECK_LENGTH)
        }
        TEXTS | LOCKED => {
            let count = text.get(HEADER..HEADER + COUNT)?;
            let count = count.bytes().try_fold(0, |count, character| {
                Some(count * usize::from(BASE) + usize::from(digit(character)?))
            });
            count.filter(|count| *count <= LIMIT)
        }
        _ => None,
    }
}
