//! Handing a file to the visitor. It is made in memory and never leaves the browser.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long a download's contents are kept, in milliseconds: it has begun by the
/// next turn of the event loop, but a busy machine may take longer.
const REVOKE_AFTER: i32 = 30_000;

/// Offers `contents` for download under `name`.
///
/// # Errors
/// When the browser refuses to make the file, which no known one does.
pub fn offer(name: &str, media_type: &str, contents: &str) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&JsValue::from_str(contents));
    offer_blob(name, &Blob::new_with_str_sequence_and_options(&parts, &of_type(media_type))?)
}

/// As [`offer`], for what is not text.
///
/// # Errors
/// As [`offer`].
pub fn offer_bytes(
    name: &str,
    media_type: &str,
    contents: &js_sys::Uint8Array,
) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(contents);
    offer_blob(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &of_type(media_type))?)
}

fn of_type(media_type: &str) -> BlobPropertyBag {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    options
}

fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = crate::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    let revoke = Closure::once_into_js(move || drop(Url::revoke_object_url(&url)));
    let _ = crate::window().set_timeout_with_callback_and_timeout_and_arguments_0(
        revoke.unchecked_ref(),
        REVOKE_AFTER,
    );
    Ok(())
}
