//! The browser shell of aims-gap: screens, components, storage, downloads.
//!
//! It is thin: what an assessment is and what follows from it is in
//! `crates/assessment`, how it is reported in `crates/report`, what is said in
//! `locales/` and `catalogue/`. To read it: [`app`] puts the page together,
//! `crates/shell` names the routes and keeps the storage's rules,
//! `crates/browser` is the edge to the browser, [`session`] holds the assessment
//! in hand.

pub mod app;
mod components;
mod content;
mod embed;
mod navigation;
mod screens;
mod session;
mod words;
mod working;
