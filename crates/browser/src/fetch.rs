//! Fetching our own files, on demand. The content security policy allows no other.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The file could not be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FetchFailed;

/// The text at `url`.
///
/// # Errors
/// Without a network, or when the file is not there.
pub async fn text(url: &str) -> Result<String, FetchFailed> {
    let window = crate::window();
    let response = JsFuture::from(window.fetch_with_str(url)).await.map_err(failed)?;
    let response: Response = response.dyn_into().map_err(failed)?;
    if !response.ok() {
        return Err(FetchFailed);
    }
    let text = JsFuture::from(response.text().map_err(failed)?).await.map_err(failed)?;
    text.as_string().ok_or(FetchFailed)
}

fn failed(_: JsValue) -> FetchFailed {
    FetchFailed
}
