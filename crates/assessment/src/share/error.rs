//! Why a link was not opened, or not made.

use std::fmt;

use super::{LIMIT, VERSION};

/// Why a link was not opened, or not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ShareError {
    /// There is no link in the text.
    NoLink,
    /// The end is missing.
    Cut {
        /// How many characters there are.
        arrived: usize,
        /// How many there were.
        whole: usize,
    },
    /// The check value does not fit: characters were lost, added or changed.
    Mangled,
    /// Of a newer version of the format: its number.
    Newer(u8),
    /// Of a framework that this version does not have: its code in the link, or its id.
    UnknownFramework(String),
    /// Longer than [`LIMIT`], or more text than a link may hold.
    TooLong,
    /// Unharmed, but not what aims-gap writes.
    Foreign,
    /// It can be opened with a passphrase only.
    NeedsPassphrase,
    /// It cannot be opened with this passphrase.
    WrongPassphrase,
}

impl fmt::Display for ShareError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoLink => f.write_str("there is no result link in this text"),
            Self::Cut { arrived, whole } => write!(
                f,
                "the link is cut: {arrived} of {whole} characters arrived. \
                 Ask for it again as a whole, or for the assessment file"
            ),
            Self::Mangled => f.write_str(
                "the link was changed on its way, or its end is missing. \
                 Ask for it again as a whole, or for the assessment file",
            ),
            Self::Newer(version) => write!(
                f,
                "the link was made by a newer version (format {version}; this one reads up to \
                 {VERSION})"
            ),
            Self::UnknownFramework(framework) => {
                write!(f, "the link is about a framework that is not known here (`{framework}`)")
            }
            Self::TooLong => write!(
                f,
                "too long for a link, which has at most {LIMIT} characters: \
                 send the assessment file instead"
            ),
            Self::Foreign => {
                f.write_str("the link arrived whole, but aims-gap does not write such links")
            }
            Self::NeedsPassphrase => f.write_str("the link is locked: it needs its passphrase"),
            Self::WrongPassphrase => f.write_str("the passphrase does not open this link"),
        }
    }
}

impl std::error::Error for ShareError {}
