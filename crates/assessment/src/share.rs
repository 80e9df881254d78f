//! A result as a link: a few dozen letters and digits that hold it whole, for
//! the fragment of an address, which browsers send to no server.
//!
//! [`Payload`] is what stands behind `#r=`; [`payload_in`] finds it in whatever
//! was pasted, and [`url`] writes it. Here are the plain link and what every
//! kind has in common: the header, the length and the check value. Texts and
//! passphrases are the crate `share`'s, which is only fetched when asked for.
//!
//! The format never changes under old links: what a version means is fixed for
//! ever, and tests keep links of every version (`tests/fixtures/share-vectors.json`).
//! `docs/formats/share-link.md` is the format in full.
//!
//! ```
//! use assessment::share::{Payload, SharedResult};
//! use assessment::{Assessment, ISO_42001_2023, Timestamp};
//!
//! let mine = Assessment::new(&ISO_42001_2023, Timestamp::EPOCH);
//! let result = SharedResult::of(&mine, Timestamp::EPOCH.date());
//! let link = Payload::Plain(result.clone()).write();
//! assert_eq!(link.map(|link| link.len()), Ok(51));
//! # let link = Payload::Plain(result.clone()).write().expect("within the limit");
//! assert_eq!(Payload::parse(&link), Ok(Payload::Plain(result)));
//! ```

pub mod base62;
mod check;
mod coding;
mod error;
mod number;
mod payload;
mod result;
mod url;

pub use check::LENGTH as CHECK_LENGTH;
pub use error::ShareError;
pub use payload::Payload;
pub use result::{SharedRating, SharedResult};
pub use url::{payload_in, url};

/// The version of the format that is written.
pub const VERSION: u8 = 1;
/// The longest payload, in characters: beyond, the file is offered instead.
pub const LIMIT: usize = 8 * 1024;
