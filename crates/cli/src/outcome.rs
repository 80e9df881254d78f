//! How it went: exit codes, and what is said on standard error.

use std::fmt;
use std::io::Write as _;
use std::process::ExitCode;

/// How it went, from good to grave: of several files the gravest counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Everything was done.
    Done,
    /// Everything was done, and a result falls short of what was asked for.
    Short,
    /// Something that was read is not a valid assessment.
    Invalid,
    /// Something could not be read, made or written.
    Failed,
    /// The command line makes no sense.
    Usage,
}

/// What is wrong with a command line that could be parsed, in a sentence.
pub type Usage = String;

impl Outcome {
    /// The exit code, part of the documented interface.
    fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Invalid => 1,
            Self::Usage => 2,
            Self::Failed => 3,
            Self::Short => 4,
        }
    }

    /// The graver of two.
    pub fn and(self, other: Self) -> Self {
        self.max(other)
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        outcome.code().into()
    }
}

/// Says something on standard error.
pub fn tell(message: &impl fmt::Display) {
    // If nobody can be told, the exit code still says so.
    let _ = writeln!(std::io::stderr(), "aims-gap: {message}");
}
