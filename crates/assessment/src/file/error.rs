//! Why a file was refused.

use std::fmt;

/// Why a file was refused, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The path of the value at fault, `answers.A.7.4.level`; empty for the file itself.
    pub place: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What can be wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Larger than [`super::SIZE_LIMIT`].
    TooLarge,
    /// Not JSON.
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// JSON, but not an assessment of aims-gap.
    Foreign,
    /// Written by a newer version of the format.
    Newer(u64),
    /// Of a framework that this version does not have.
    UnknownFramework(String),
    /// A reference that the framework does not have.
    UnknownRequirement(String),
    /// A value that is missing.
    Missing,
    /// A value of the wrong kind, or outside its range.
    Invalid(Expected),
    /// A text longer than this many characters, or a list longer than this many items.
    TooLong(usize),
    /// More than one of level, excluded and unknown.
    Contradiction,
    /// An exclusion of a clause.
    ClauseExcluded,
}

/// What should have been there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Text.
    Text,
    /// An object.
    Object,
    /// A list.
    List,
    /// `true` or `false`.
    Bool,
    /// `true`.
    True,
    /// A whole number from 0 to 4.
    Level,
    /// A whole number from 1 to 4.
    Step,
    /// A whole number from 10 to 1000.
    Capacity,
    /// A whole number from 1 that no other entry of the list has.
    Id,
    /// A date such as `2026-11-24`.
    Date,
    /// A moment such as `2026-11-24T15:46:51Z`.
    Timestamp,
    /// One of the words of a closed list.
    Word,
}

impl FileError {
    /// A fault of the file itself.
    pub(super) fn whole(problem: Problem) -> Self {
        Self { place: String::new(), problem }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            self.problem.fmt(f)
        } else {
            write!(f, "{}: {}", self.place, self.problem)
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge => write!(f, "the file is larger than {} bytes", super::SIZE_LIMIT),
            Self::NotJson { line, column } => {
                write!(f, "not JSON: it breaks off or goes wrong at line {line}, column {column}")
            }
            Self::Foreign => f.write_str("not an assessment file of aims-gap"),
            Self::Newer(version) => write!(
                f,
                "written by a newer version (format {version}; this one reads up to {})",
                super::VERSION
            ),
            Self::UnknownFramework(id) => write!(f, "`{id}` is not a framework known here"),
            Self::UnknownRequirement(reference) => {
                write!(f, "`{reference}` is not a requirement of the framework")
            }
            Self::Missing => f.write_str("is missing"),
            Self::Invalid(expected) => write!(f, "must be {expected}"),
            Self::TooLong(limit) => write!(f, "is longer than {limit}"),
            Self::Contradiction => {
                f.write_str("has more than one of `level`, `excluded` and `unknown`")
            }
            Self::ClauseExcluded => f.write_str("is a clause, and a clause cannot be excluded"),
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::Object => "an object",
            Self::List => "a list",
            Self::Bool => "true or false",
            Self::True => "true",
            Self::Level => "a whole number from 0 to 4",
            Self::Step => "a whole number from 1 to 4",
            Self::Capacity => "a whole number from 10 to 1000",
            Self::Id => "a whole number from 1 that no other entry has",
            Self::Date => "a date such as 2026-11-24",
            Self::Timestamp => "a moment such as 2026-11-24T15:46:51Z",
            Self::Word => "one of the words the schema lists",
        })
    }
}

impl std::error::Error for FileError {}

impl From<Expected> for Problem {
    fn from(expected: Expected) -> Self {
        Self::Invalid(expected)
    }
}
