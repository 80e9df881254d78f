//! The content compiler: what it makes of sound content, and that every fault
//! stops it with file and line.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod catalogue_faults;
mod compiled;
mod crosswalk_faults;
mod framework_faults;
mod impact_faults;
mod interface_faults;
mod repository;
mod risks_faults;
mod support;
