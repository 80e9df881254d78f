//! Faults in content, each with the place where somebody can mend it.

use std::fmt;
use std::path::PathBuf;

/// One fault in a content file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// The file it is in.
    pub file: PathBuf,
    /// The line, from 1; none when it concerns the whole file.
    pub line: Option<usize>,
    /// What is wrong, as a sentence.
    pub message: String,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file.display(), self.message),
            None => write!(f, "{}: {}", self.file.display(), self.message),
        }
    }
}

/// All faults of one run: somebody mending content wants the whole list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Errors(Vec<Error>);

impl Errors {
    /// The faults, in the order they were found.
    pub fn list(&self) -> &[Error] {
        &self.0
    }

    pub(crate) fn one(file: impl Into<PathBuf>, line: Option<usize>, message: String) -> Self {
        Self(vec![Error { file: file.into(), line, message }])
    }

    pub(crate) fn push(&mut self, error: Error) {
        self.0.push(error);
    }

    /// The value of `result`, or none with its errors kept here.
    pub(crate) fn keep<T>(&mut self, result: Result<T, impl Into<Self>>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(errors) => {
                self.0.extend(errors.into().0);
                None
            }
        }
    }

    /// Whether nothing was found wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// `value` if nothing was found wrong.
    pub(crate) fn or<T>(self, value: T) -> Result<T, Errors> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

impl From<Error> for Errors {
    fn from(error: Error) -> Self {
        Self(vec![error])
    }
}

impl fmt::Display for Errors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, error) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Errors {}
