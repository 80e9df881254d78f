//! The browser shell of aims-gap: screens, components, storage, downloads.
//!
//! It is thin: what an assessment is and what follows from it is in
//! `crates/assessment`, how it is reported in `crates/report`, what is said in
//! `locales/` and `catalogue/`. To read it: [`app`] puts the page together,
//! [`route`] names the screens, [`session`] holds the assessment in hand.

pub mod app;
pub mod browser;
mod components;
mod content;
mod navigation;
pub mod route;
mod screens;
pub mod session;
mod words;
