//! The web app manifest: what the page is called, and looks like, once installed.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// The manifest's file, beside the page whose it is.
pub const NAME: &str = "manifest.webmanifest";

/// Of the theme-colors in index.html, the light one: a manifest has only one.
const COLOUR: &str = "#fdfcf9";
/// The icons in `public/`: name, type, sizes, and what for.
const ICONS: [(&str, &str, &str, &str); 4] = [
    ("icon.svg", "image/svg+xml", "any", "any"),
    ("icon-192.png", "image/png", "192x192", "any"),
    ("icon-512.png", "image/png", "512x512", "any"),
    ("icon-maskable-512.png", "image/png", "512x512", "maskable"),
];

/// The manifest in `language`, with the interface's `text` and `root`, the way
/// to the top of the site. `Err` is the key of a text that is missing.
///
/// It has no `id`: that would be taken from the origin's top, and two
/// installations on an origin would be one. Without it, `start_url` is the id.
pub fn make(
    language: &str,
    root: &str,
    text: &BTreeMap<String, String>,
) -> Result<String, &'static str> {
    let text = |key: &'static str| text.get(key).ok_or(key);
    let icon = |(name, media_type, sizes, purpose): (&str, &str, &str, &str)| json!({"src": format!("{root}{name}"), "type": media_type, "sizes": sizes, "purpose": purpose});
    let icons: Vec<Value> = ICONS.map(icon).into();
    let manifest = json!({
        "name": text("app.installed_name")?,
        "short_name": text("app.name")?,
        "description": text("app.description")?,
        "lang": language,
        "start_url": ".",
        "scope": ".",
        "display": "standalone",
        "background_color": COLOUR,
        "theme_color": COLOUR,
        "icons": icons,
    });
    Ok(manifest.to_string())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn text() -> BTreeMap<String, String> {
        let keys = ["app.installed_name", "app.name", "app.description"];
        keys.map(|key| (key.to_owned(), format!("\"{key}\""))).into()
    }

    #[test]
    fn stays_within_its_folder_and_finds_the_icons_at_the_top() {
        let manifest: Value = serde_json::from_str(&make("de", "../", &text()).unwrap()).unwrap();
        assert_eq!(manifest["name"], "\"app.installed_name\"");
        assert_eq!(manifest["lang"], "de");
        assert_eq!((&manifest["start_url"], &manifest["scope"]), (&json!("."), &json!(".")));
        assert_eq!(manifest["icons"][1]["src"], "../icon-192.png");
        assert!(manifest.get("id").is_none());
    }

    #[test]
    fn a_missing_text_is_named() {
        let mut text = text();
        text.remove("app.description");
        assert_eq!(make("en", "./", &text), Err("app.description"));
    }

    #[test]
    fn colour_and_icons_are_those_of_the_site() {
        let page = include_str!("../../../index.html");
        assert!(page.contains(&format!("(prefers-color-scheme: light)\" content=\"{COLOUR}\"")));
        let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public");
        for (name, ..) in ICONS {
            assert!(public.join(name).is_file(), "{name}");
        }
    }
}
