//! The browser shell's entry: `src/boot.js` calls [`start`].

use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Starts the app with the interface text.
///
/// # Errors
/// When a file is not of this build; the page then says so.
#[wasm_bindgen]
pub fn start(text: &str) -> Result<(), JsError> {
    aims_gap::app::start(text).map_err(|error| JsError::new(&error))
}

fn main() {}
