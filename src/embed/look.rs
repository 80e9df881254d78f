//! The site owner's look, and their name, logo and call to action.

use embed::{Look, Options};

use browser::{look, page};

/// Sets the colours, the corners, the face; the name, the logo, the links.
pub fn apply(options: &Options) {
    if let Some(accent) = options.accent {
        let look = Look::of(accent);
        for ((name, light), (_, dark)) in look.light.iter().zip(&look.dark) {
            look::set_property(name, &format!("light-dark({light}, {dark})"));
        }
        if look.adjusted {
            look::tell_developer(
                "aims-gap: the accent was made lighter or darker, so that text in it can be read.",
            );
        }
    }
    if let Some(radius) = options.radius {
        look::set_property("--radius", &radius.to_css());
    }
    if let Some(font) = &options.font {
        look::set_property("--sans", &font.to_css());
        look::set_property("--serif", &font.to_css());
    }
    if let Some(base) = &options.share_base {
        page::set_root_attribute("data-share-base", Some(&base.to_string()));
    }
    let logo = options.logo.as_ref().map(ToString::to_string);
    look::set_brand(options.name.as_ref().map(|name| name.as_str()), logo.as_deref());
    if let Some(link) = &options.link {
        look::set_brand_link(&link.to_string());
    }
    if let (Some(label), Some(url)) = (&options.cta, &options.cta_url) {
        look::set_call(label.as_str(), &url.to_string());
    }
}
