//! What is believed of a site that embeds the assessment, and what is said to it.
//!
//! A site owner gives [`Options`] in the frame's address and in `aims-gap.json`
//! ([`Config`]); the page around the frame sends messages ([`Channel`], [`FromHost`])
//! and is sent some ([`ToHost`]). All of that comes from outside: it becomes a value
//! of a type here, or it is passed over and told to the developer as a [`Problem`].
//! Nothing of it can become HTML, script, or more of a style than one value.
//!
//! ```
//! use embed::{Options, Theme};
//!
//! let (options, problems) = Options::parse("?embed=1&theme=dark&accent=%230b5a5e&radius=1000");
//! assert_eq!(options.theme, Some(Theme::Dark));
//! assert_eq!(problems[0].to_string(), "aims-gap: radius=\"1000\" is not understood and was left out");
//! ```

mod accent;
mod channel;
mod config;
mod hosts;
mod message;
mod options;
mod query;
mod snippet;
mod values;

pub use accent::Look;
pub use channel::Channel;
pub use config::{Config, ConfigError, Settings};
pub use hosts::Hosts;
pub use message::{Consent, Figures, FromHost, ToHost};
pub use options::{NAMES, Options, Problem};
pub use snippet::Snippet;
pub use values::{Font, Label, Logo, Radius, Rgb, Start, StorageMode, Theme, WebUrl};
