//! What can go wrong.

use std::fmt;

use krilla::error::KrillaError;

/// Why a document could not be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// A typeface that travels with the program cannot be read.
    Font,
    /// The logo is not a PNG in Base64.
    Logo,
    /// A page has no size.
    Layout,
    /// What would be written does not conform to PDF/UA-1, with the reason.
    Conformance(String),
    /// What would be written exceeds what PDF allows, with the reason.
    Writing(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Font => write!(f, "a typeface of the program cannot be read"),
            Self::Logo => write!(f, "the logo is not a PNG picture in Base64"),
            Self::Layout => write!(f, "a page of the document has no size"),
            Self::Conformance(why) => write!(f, "the PDF would not conform to PDF/UA-1: {why}"),
            Self::Writing(why) => write!(f, "the PDF could not be written: {why}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<KrillaError> for Error {
    fn from(error: KrillaError) -> Self {
        match error {
            KrillaError::Validation(errors) => Self::Conformance(format!("{errors:?}")),
            KrillaError::Image(..) => Self::Logo,
            other => Self::Writing(other.to_string()),
        }
    }
}
