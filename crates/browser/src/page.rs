//! The page around the app: its address, title, focus and scroll position.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use crate::{document, window};

/// The address's fragment without its `#`, percent-decoding undone.
pub fn fragment() -> String {
    let hash = window().location().hash().unwrap_or_default();
    let raw = hash.strip_prefix('#').unwrap_or(&hash);
    js_sys::decode_uri_component(raw).map(String::from).unwrap_or_else(|_| raw.to_owned())
}

/// The address that links to this page begin with: the one that the site owner
/// names, or its own without query and fragment.
pub fn address() -> String {
    if let Some(named) = root_attribute("data-share-base") {
        return named;
    }
    let href = window().location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// The address that opens a draft of an e-mail.
pub fn mail_draft(subject: &str, body: &str) -> String {
    let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
    format!("mailto:?subject={}&body={}", encoded(subject), encoded(body))
}

/// The address's query, with its `?`.
pub fn query() -> String {
    window().location().search().unwrap_or_default()
}

/// Goes to a fragment, as a link would.
pub fn go_to(fragment: &str) {
    // Setting the hash cannot fail for a fragment of our own making.
    let _ = window().location().set_hash(fragment);
}

/// Goes to a fragment in place of the present one: going back leads further back.
pub fn replace(fragment: &str) {
    // As above.
    let _ = window().location().replace(fragment);
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Opens the browser's print dialog.
pub fn print() {
    // Refused only where the page is embedded and may not.
    let _ = window().print();
}

/// The element of an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus without scrolling: whoever navigates decides on the scroll.
pub fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Scrolls an element into view, at once.
pub fn reveal(element: &Element) {
    element.scroll_into_view();
}

/// The vertical scroll position in CSS pixels.
pub fn scroll_position() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Scrolls to a position in CSS pixels.
pub fn scroll_to(position: f64) {
    window().scroll_to_with_x_and_y(0.0, position);
}

/// What this entry of the tab's history remembers as its scroll position.
pub fn remembered_scroll() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Makes this entry of the tab's history remember the scroll position: it
/// lives as long as the tab does and is stored nowhere.
pub fn remember_scroll() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&JsValue::from_f64(scroll_position()), "");
    }
}

/// Lets us restore the scroll position: the browser would do it before the
/// screen is there.
pub fn restore_scroll_ourselves() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Sets or removes an attribute of the document's root element.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = document().document_element() {
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// An attribute of the document's root element.
pub fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

/// The program has come to an end that it should not have: told to the visitor
/// by `src/boot.js`, and to whoever mends it in the console.
pub fn crashed(panic: &std::panic::PanicHookInfo<'_>) {
    web_sys::console::error_1(&panic.to_string().into());
    set_root_attribute("data-crashed", Some(""));
}
