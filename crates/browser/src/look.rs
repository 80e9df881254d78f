//! The site owner's look: custom properties, and what stands in the frame. Values
//! are set by interfaces that take text, so that none of them is read as HTML.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::document;

/// Sets a custom property of the whole page.
pub fn set_property(name: &str, value: &str) {
    let root = document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        let _ = root.style().set_property(name, value);
    }
}

/// Puts a name, a logo or both in the place of ours.
pub fn set_brand(name: Option<&str>, logo: Option<&str>) {
    let Some(brand) = found(".brand") else { return };
    if let Some(name) = name {
        // What is left of it is our mark.
        while brand.last_child().is_some_and(|last| last.node_type() == web_sys::Node::TEXT_NODE) {
            brand.last_child().iter().for_each(|last| drop(brand.remove_child(last)));
        }
        let _ = brand.append_with_str_1(name);
    }
    let Some(logo) = logo else { return };
    if let (Ok(image), Ok(Some(mark))) =
        (document().create_element("img"), brand.query_selector("svg"))
    {
        let _ = image.set_attribute("src", logo);
        // The name stands beside it.
        let _ = image.set_attribute("alt", "");
        let _ = mark.replace_with_with_node_1(&image);
    }
}

/// Where the name leads, out of the frame.
pub fn set_brand_link(url: &str) {
    if let Some(brand) = found(".brand") {
        lead_out(&brand, url);
    }
}

/// Puts a call to action at the page's foot.
pub fn set_call(label: &str, url: &str) {
    let (Some(foot), Ok(link)) = (found("footer.site"), document().create_element("a")) else {
        return;
    };
    link.set_class_name("button primary call");
    link.set_text_content(Some(label));
    lead_out(&link, url);
    let _ = foot.prepend_with_node_1(&link);
}

fn lead_out(link: &Element, url: &str) {
    for (name, value) in [("href", url), ("target", "_blank"), ("rel", "noopener")] {
        let _ = link.set_attribute(name, value);
    }
}

fn found(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// Where in the frame there is something to see, for dialogs: CSS reads it.
pub fn set_view(top: u32, height: u32) {
    set_property("--view-top", &format!("{top}px"));
    set_property("--view-height", &format!("{height}px"));
}

/// Says something to whoever tries the page out on their own machine.
pub fn tell_developer(said: &str) {
    let name = crate::window().location().hostname().unwrap_or_default();
    if matches!(&*name, "localhost" | "127.0.0.1" | "[::1]") {
        web_sys::console::info_1(&said.into());
    }
}
