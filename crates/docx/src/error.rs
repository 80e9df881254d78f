//! Why a Word document could not be made.

use std::fmt;

/// Why a Word document could not be made.
#[derive(Debug)]
pub enum Error {
    /// The logo is not Base64, or not a PNG.
    Logo,
    /// The day is not a day as in `2026-11-25`.
    Day(String),
    /// The parts could not be packed.
    Package(zip::result::ZipError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Logo => write!(f, "The logo is not a PNG picture."),
            Self::Day(day) => write!(f, "The day “{day}” is not a date."),
            Self::Package(error) => write!(f, "The document could not be packed: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Package(error) => Some(error),
            Self::Logo | Self::Day(_) => None,
        }
    }
}

impl From<zip::result::ZipError> for Error {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Package(error)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Package(error.into())
    }
}
