//! Reading a file that the visitor chose. It goes no further than this tab.

use assessment::file::SIZE_LIMIT;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// Why a chosen file could not be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UploadError {
    /// Larger than the largest assessment file; not read at all.
    TooLarge,
    /// Not UTF-8 text.
    NotText,
    /// The browser could not read it: moved, or no permission.
    Unreadable,
}

/// The file chosen in a file input; the input is emptied, so that the same
/// file can be chosen again.
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// The text of a file.
///
/// # Errors
/// When it is too large, not text, or not readable.
pub async fn read(file: File) -> Result<String, UploadError> {
    if file.size() > SIZE_LIMIT as f64 {
        return Err(UploadError::TooLarge);
    }
    let unreadable = |_: JsValue| UploadError::Unreadable;
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(unreadable)?;
    let bytes = js_sys::Uint8Array::new(buffer.unchecked_ref()).to_vec();
    String::from_utf8(bytes).map_err(|_| UploadError::NotText)
}
