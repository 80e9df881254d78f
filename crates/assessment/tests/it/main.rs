//! The core as others use it: rules against a second telling of them, the file
//! format against its fixtures and schema, whole results against snapshots.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

mod answers;
mod comparison;
mod crosswalk;
mod example;
mod figures;
mod file_any_text;
mod file_errors;
mod file_errors_registers;
mod file_round_trip;
mod findings;
mod fixtures;
mod framework;
mod impact;
mod impact_text;
mod merge;
mod oracle;
mod packs;
mod profile;
mod register;
mod risk_drafts;
mod risks;
mod roadmap;
mod schema;
mod share;
mod snapshots;
mod soa;
mod soa_arranged;
mod strategy;
mod support;
mod verdict;
