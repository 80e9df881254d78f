//! Assessment files, and standard input.

use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use assessment::Assessment;
use assessment::file::{self, FileError};

use crate::outcome::Outcome;

/// What stands for standard input.
pub const STANDARD_INPUT: &str = "-";

/// Why there is no assessment.
#[derive(Debug)]
pub enum InputError {
    /// The file could not be read.
    Read(io::Error),
    /// It is not text: the place of the first byte that is not UTF-8.
    NotText(usize),
    /// It is not an assessment.
    File(FileError),
}

/// Reads an assessment.
///
/// # Errors
/// When it cannot be read, or is not a valid assessment.
pub fn read(path: &Path) -> Result<Assessment, InputError> {
    let bytes = bytes(path).map_err(InputError::Read)?;
    let text = str::from_utf8(&bytes).map_err(|error| InputError::NotText(error.valid_up_to()))?;
    file::read(text).map_err(InputError::File)
}

/// What it is called in messages.
pub fn name(path: &Path) -> String {
    if is_standard_input(path) { "standard input".to_owned() } else { path.display().to_string() }
}

/// Whether the path stands for standard input.
pub fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == STANDARD_INPUT
}

/// No more than is needed to see that it is too large.
fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    let limit = u64::try_from(file::SIZE_LIMIT).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    let mut read: Box<dyn Read> = if is_standard_input(path) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path)?)
    };
    read.by_ref().take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl InputError {
    /// What it comes to.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Read(_) => Outcome::Failed,
            Self::NotText(_) | Self::File(_) => Outcome::Invalid,
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(error) => write!(f, "cannot be read: {error}"),
            Self::NotText(at) => write!(f, "not text: byte {at} is not UTF-8"),
            Self::File(error) => error.fmt(f),
        }
    }
}
