//! A table to be read, not to be calculated with: its cells are texts. The
//! tables for programs are [`crate::tables`].

use serde::{Deserialize, Serialize};

use super::{Said, Tone};

/// A table. It may be longer than a page: its head is repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns: at least one.
    pub columns: Vec<Column>,
    /// Its rows, each with as many cells as there are columns.
    pub rows: Vec<Row>,
    /// Whether it wants a page turned sideways: more columns than fit upright.
    pub wide: bool,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Its share of the width, relative to the other columns': 1 to 100.
    pub share: u8,
    /// To which side its cells are set.
    pub align: Align,
}

/// To which side a cell is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Where reading starts: text.
    Start,
    /// Where reading ends: figures.
    End,
}

/// A row. Its first cell is its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What leads here, unique in the document.
    pub anchor: Option<String>,
    /// The anchor that its first cell leads to.
    pub target: Option<String>,
    /// Its cells: each a number of texts on lines of their own, or none.
    pub cells: Vec<Vec<Said>>,
    /// How grave what it says is; added to words, never in their place.
    pub tone: Option<Tone>,
}

impl Row {
    /// A row that leads nowhere and to which nothing leads.
    pub fn of(cells: impl IntoIterator<Item = Vec<Said>>) -> Self {
        Self { anchor: None, target: None, cells: cells.into_iter().collect(), tone: None }
    }
}
