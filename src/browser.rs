//! The thin edge to the browser: everything that names web-sys for something
//! other than rendering. What comes in becomes a typed value or a typed error.

pub mod clock;
pub mod download;
pub mod fetch;
pub mod page;
pub mod storage;
pub mod upload;
