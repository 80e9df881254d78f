//! Fetching our own files, on demand. The content security policy allows no other.

use js_sys::Promise;
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

/// Applies the style sheet at `url` to the page, once it is here. It stays.
///
/// # Errors
/// Without a network, or when the file is not there.
pub async fn style(url: &str) -> Result<(), FetchFailed> {
    let document = crate::document();
    let link = document.create_element("link").map_err(failed)?;
    link.set_attribute("rel", "stylesheet").map_err(failed)?;
    link.set_attribute("href", url).map_err(failed)?;
    let arrives = Promise::new(&mut |arrived, failed| {
        let _ = link.add_event_listener_with_callback("load", &arrived);
        let _ = link.add_event_listener_with_callback("error", &failed);
    });
    let head = document.head().ok_or(FetchFailed)?;
    head.append_child(&link).map_err(failed)?;
    match JsFuture::from(arrives).await {
        Ok(_) => Ok(()),
        Err(_) => {
            // Asked again, it is fetched anew.
            link.remove();
            Err(FetchFailed)
        }
    }
}

fn failed(_: JsValue) -> FetchFailed {
    FetchFailed
}
