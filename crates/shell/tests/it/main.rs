//! The storage's rules against a store that fails on command, and the routes.
#![allow(clippy::expect_used, missing_docs)]

mod keeper;
mod library;
mod routes;
mod slot;
mod support;
