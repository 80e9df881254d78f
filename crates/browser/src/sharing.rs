//! Handing a link on: the clipboard, and the system's share sheet.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlTextAreaElement, Navigator, ShareData};

/// Copies text; whether the browser let us.
pub async fn copy(text: &str) -> bool {
    // Undefined on an insecure page, whatever its type says.
    let clipboard = navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Selects all that is in a field, for copying by hand.
pub fn select(field: &HtmlTextAreaElement) {
    let _ = field.focus();
    field.select();
}

/// Whether the system has a share sheet for links.
pub fn has_sheet() -> bool {
    Reflect::has(&navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Opens the share sheet. That the visitor closes it again is no error.
pub async fn send(title: &str, url: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let _ = JsFuture::from(navigator().share_with_data(&data)).await;
}

fn navigator() -> Navigator {
    crate::window().navigator()
}
