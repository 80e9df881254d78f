//! The assessment file: JSON, `docs/formats/assessment.schema.json`.
//!
//! What is read is understood completely or refused with a [`FileError`] that
//! names the place; fields this version does not know are kept and written
//! again. What is written is canonical: read and written again, it is the same
//! to the byte.

mod error;
mod fields;
mod migrate;
mod object;
mod read;
mod risks;
mod systems;
mod write;

pub use error::{Expected, FileError, Problem};
pub use read::read;
pub use write::write;

/// What the file calls itself.
pub const FORMAT: &str = "aims-gap.assessment";
/// The version of the format that is written; older ones are migrated, newer refused.
pub const VERSION: u64 = 1;
/// The largest file that is read, in bytes.
pub const SIZE_LIMIT: usize = 2 * 1024 * 1024;
