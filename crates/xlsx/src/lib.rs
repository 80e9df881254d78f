//! The report as a workbook that goes on calculating.
//!
//! - [`render`] makes the bytes of an `.xlsx` file of a
//!   [`Workbook`](report::workbook::Workbook);
//! - `summary` is the first sheet: verdict, figures, counts of findings, all by
//!   formulas over the next one, with what they give at first beside them
//!   (`score`), so that viewers that do not calculate show the same;
//! - `requirements` is the sheet with the one column to edit;
//! - `data` writes the other tables, `key` what the answers mean;
//! - `sheet` and `look` are how a cell is written and what it looks like.
//!
//! Equal input gives equal bytes. Text is written as text: nothing in it is a
//! formula or becomes a link.

mod data;
mod error;
mod height;
mod key;
mod look;
mod names;
mod requirements;
mod rows;
mod score;
mod sheet;
mod summary;

use report::tables::TableId;
use report::workbook::Workbook;
use rust_xlsxwriter::DocProperties;

pub use error::Error;

/// The bytes of an `.xlsx` file.
///
/// # Errors
/// When the tables do not hold what the formulas need, when a text does not fit
/// into a cell, or when a title cannot name a sheet.
pub fn render(workbook: &Workbook) -> Result<Vec<u8>, Error> {
    let rows = rows::Rows::of(workbook)?;
    let mut file = rust_xlsxwriter::Workbook::new();
    file.set_properties(&properties(workbook));
    summary::write(&mut file, workbook, &rows)?;
    for table in &workbook.tables {
        match table.id {
            TableId::Requirements => requirements::write(&mut file, workbook, &rows)?,
            TableId::Figures => (),
            _ => data::write(&mut file, workbook, table)?,
        }
    }
    key::write(&mut file, workbook)?;
    Ok(file.save_to_buffer()?)
}

fn properties(workbook: &Workbook) -> DocProperties {
    let author = workbook.organisation.as_deref().unwrap_or_default();
    let created = sheet::date(&workbook.date.iso).unwrap_or_default();
    DocProperties::new()
        .set_title(&workbook.title)
        .set_subject(&workbook.framework)
        .set_author(author)
        .set_creation_datetime(&created)
}
