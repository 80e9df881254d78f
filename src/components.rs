//! Pieces of screens: each takes what it shows and nothing more.

pub mod banner;
pub mod exclusion;
pub mod fields;
pub mod figure;
pub mod fold;
pub mod guard;
pub mod guidance;
pub mod levels;
pub mod notices;
pub mod opener;
pub mod part;
pub mod question;
pub mod record;
pub mod requirement;
pub mod requirements;
