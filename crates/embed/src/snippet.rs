//! What a site owner pastes.

use crate::options::NAMES;
use crate::query::encoded;

/// A snippet in the making: where the app is, and what is set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    base: String,
    title: String,
    values: Vec<(&'static str, String)>,
}

impl Snippet {
    /// For the app at `base`, which ends in a slash; `title` says what it is to those
    /// who do not see it. Of `values` those count that are not empty and have a name
    /// of ours.
    pub fn new(base: &str, title: &str, values: &[(&str, String)]) -> Self {
        let value = |name: &'static str| {
            let (_, value) = values.iter().find(|(other, _)| *other == name)?;
            (!value.is_empty()).then(|| (name, value.clone()))
        };
        Self {
            base: base.to_owned(),
            title: title.to_owned(),
            values: NAMES.into_iter().filter_map(value).collect(),
        }
    }

    /// The two lines: a script and an element.
    pub fn element(&self) -> String {
        let attributes =
            self.values.iter().map(|(name, value)| format!(" {name}=\"{}\"", html(value)));
        format!(
            "<script src=\"{}embed.js\" defer></script>\n<aims-gap{}></aims-gap>",
            html(&self.base),
            attributes.collect::<String>()
        )
    }

    /// A frame alone, for sites that allow no script.
    pub fn frame(&self) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"900\" loading=\"lazy\" \
             style=\"border:0\" allow=\"clipboard-write; web-share\"></iframe>",
            html(&self.address()),
            html(&self.title)
        )
    }

    /// The frame's address, which is also that of the page alone under this look.
    pub fn address(&self) -> String {
        let values = self.values.iter().map(|(name, value)| format!("&{name}={}", encoded(value)));
        format!("{}?embed=1{}", self.base, values.collect::<String>())
    }
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}
