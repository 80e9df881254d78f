//! What a result link can hold beside the result, and what locks it: the part
//! of sharing that is only fetched when somebody asks for it.
//!
//! `assessment::share` has the link itself; this crate fills and reads the two
//! kinds that a plain link is not:
//!
//! 1. [`Contents`]: what goes in after the visitor ticked [`Texts`], the whole of
//!    it and nothing more ([`Contents::entries`]), with its [`Length`];
//! 2. [`open()`]: a link with or without texts, as an assessment;
//! 3. [`lock`]: the layout of a link that a passphrase opens, and with the
//!    feature `crypto` the cryptography, which browsers bring themselves.
//!
//! Nothing here is random and nothing knows a clock: salt, nonce and day come in
//! as arguments, and equal input gives equal links.
//!
//! ```
//! use assessment::{Assessment, ISO_42001_2023, Timestamp};
//! use share::{Contents, Texts, TextKind};
//!
//! let mut mine = Assessment::new(&ISO_42001_2023, Timestamp::EPOCH);
//! mine.name = "Ours, 2026".to_owned();
//! mine.profile.organisation = "Example Ltd".to_owned();
//! let ticked = Texts::EMPTY.with(TextKind::Names);
//! let contents = Contents::of(&mine, Timestamp::EPOCH.date(), ticked, "Not shared.");
//! assert_eq!(contents.counts(), [(TextKind::Names, 2)]);
//! let link = contents.payload()?;
//! assert_eq!(share::open(&link, "Not shared.")?.assessment.name, "Ours, 2026");
//! # Ok::<(), assessment::share::ShareError>(())
//! ```

mod blocks;
mod combine;
mod compress;
mod contents;
#[cfg(feature = "crypto")]
mod crypto;
mod length;
pub mod lock;
mod open;
mod ticks;

pub use compress::{PARTS_LIMIT, TEXT_LIMIT};
pub use contents::{Contents, Entry};
pub use length::Length;
pub use open::{Opened, open};
pub use ticks::{TextKind, Texts};
