//! The thin edge to the browser: everything that names web-sys for something
//! other than rendering. What comes in becomes a typed value or a typed error.

pub mod clock;
pub mod download;
pub mod exporter;
pub mod fetch;
pub mod frame;
pub mod look;
pub mod page;
pub mod picture;
pub mod secret;
pub mod sharing;
pub mod storage;
pub mod upload;

/// The window: there is one wherever this program runs.
#[expect(clippy::expect_used, reason = "the page's own script starts the program")]
pub(crate) fn window() -> web_sys::Window {
    web_sys::window().expect("a window")
}

/// The page's document.
#[expect(clippy::expect_used, reason = "every window of a page has one")]
pub(crate) fn document() -> web_sys::Document {
    window().document().expect("a document")
}
