//! Why a workbook could not be made.

use std::fmt;

use report::tables::TableId;
use rust_xlsxwriter::XlsxError;

/// Why a workbook could not be made.
#[derive(Debug)]
pub enum Error {
    /// There is no table of requirements, or it has no rows.
    NoRequirements,
    /// A column is missing in a table.
    NoColumn(TableId, &'static str),
    /// A row has not as many values as its table has columns. Rows count from 1.
    Ragged(TableId, usize),
    /// There are not as many answers as requirements.
    Answers {
        /// How many answers there are.
        answers: usize,
        /// How many requirements.
        requirements: usize,
    },
    /// A text is longer than the 32 767 UTF-16 units that a cell holds.
    TooLong {
        /// The sheet it was to stand on.
        sheet: String,
        /// How it begins.
        begin: String,
    },
    /// More rows than a sheet has.
    TooMany(TableId),
    /// The file could not be written: a name that no sheet can have, for example.
    File(XlsxError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRequirements => write!(f, "The workbook has no requirements to work with."),
            Self::NoColumn(table, column) => {
                write!(f, "The table {} has no column {column}.", table.as_str())
            }
            Self::Ragged(table, row) => write!(
                f,
                "Row {row} of the table {} has not as many values as there are columns.",
                table.as_str()
            ),
            Self::Answers { answers, requirements } => {
                write!(f, "There are {answers} answers to {requirements} requirements.")
            }
            Self::TooLong { sheet, begin } => write!(
                f,
                "A text on the sheet {sheet} is longer than a cell can hold. It begins: {begin}"
            ),
            Self::TooMany(table) => {
                write!(f, "The table {} has more rows than a sheet.", table.as_str())
            }
            Self::File(error) => write!(f, "The workbook could not be written: {error}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::File(error) => Some(error),
            _ => None,
        }
    }
}

impl From<XlsxError> for Error {
    fn from(error: XlsxError) -> Self {
        Self::File(error)
    }
}
