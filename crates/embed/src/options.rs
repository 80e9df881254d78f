//! What a site owner can set, in the frame's address or in `aims-gap.json`.

use std::fmt;

use crate::query::pairs;
use crate::values::{Font, Label, Logo, Radius, Rgb, Start, StorageMode, Theme, WebUrl};

/// The names of everything that can be set: attributes of `<aims-gap>`, parts of the
/// frame's query and fields of `aims-gap.json` are the same words.
pub const NAMES: [&str; 14] = [
    "framework",
    "lang",
    "theme",
    "accent",
    "radius",
    "font",
    "start",
    "share-base",
    "storage",
    "name",
    "logo",
    "link",
    "cta",
    "cta-url",
];

/// What a site owner set; what they did not is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The accent.
    pub accent: Option<Rgb>,
    /// How round corners are.
    pub radius: Option<Radius>,
    /// The face.
    pub font: Option<Font>,
    /// Where a visitor begins.
    pub start: Option<Start>,
    /// The page that links to results lead to.
    pub share_base: Option<WebUrl>,
    /// Where answers are kept.
    pub storage: Option<StorageMode>,
    /// The name that stands in the place of ours.
    pub name: Option<Label>,
    /// The logo beside it.
    pub logo: Option<Logo>,
    /// Where the name leads.
    pub link: Option<WebUrl>,
    /// What the call to action at the end says.
    pub cta: Option<Label>,
    /// Where it leads.
    pub cta_url: Option<WebUrl>,
}

/// A value that was left out, for whoever tries the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What was to be set.
    pub name: String,
    /// To what; its beginning, where it is long.
    pub value: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "aims-gap: {}={:?} is not understood and was left out", self.name, self.value)
    }
}

impl Options {
    /// The options of a query, the first of each name, and what is wrong in it. What
    /// it has beside them, and empty values, are passed over.
    pub fn parse(query: &str) -> (Self, Vec<Problem>) {
        let mut seen = Vec::new();
        Self::collect(pairs(query).filter(|(name, _)| {
            let first = !seen.contains(name);
            seen.push(name.clone());
            first
        }))
    }

    /// Whether a value of that name is understood; an empty one sets nothing.
    pub fn takes(name: &str, value: &str) -> bool {
        value.is_empty() || Self::default().set(name, value)
    }

    /// The options among named values.
    pub(crate) fn collect(values: impl Iterator<Item = (String, String)>) -> (Self, Vec<Problem>) {
        let (mut options, mut problems) = (Self::default(), Vec::new());
        for (name, value) in values.filter(|(_, value)| !value.is_empty()) {
            if !options.set(&name, &value) {
                problems.push(Problem { name, value: value.chars().take(60).collect() });
            }
        }
        (options, problems)
    }

    /// Sets one; whether its value is understood, or its name is none of ours.
    fn set(&mut self, name: &str, value: &str) -> bool {
        match name {
            "theme" => put(&mut self.theme, Theme::parse(value)),
            "accent" => put(&mut self.accent, Rgb::parse(value)),
            "radius" => put(&mut self.radius, Radius::parse(value)),
            "font" => put(&mut self.font, Font::parse(value)),
            "start" => put(&mut self.start, Start::parse(value)),
            "share-base" => put(&mut self.share_base, WebUrl::parse(value)),
            "storage" => put(&mut self.storage, StorageMode::parse(value)),
            "name" => put(&mut self.name, Label::parse(value)),
            "logo" => put(&mut self.logo, Logo::parse(value)),
            "link" => put(&mut self.link, WebUrl::parse(value)),
            "cta" => put(&mut self.cta, Label::parse(value)),
            "cta-url" => put(&mut self.cta_url, WebUrl::parse(value)),
            _ => true,
        }
    }

    /// These, and where one is not set, that of `others`.
    #[must_use]
    pub fn or(self, others: Self) -> Self {
        Self {
            theme: self.theme.or(others.theme),
            accent: self.accent.or(others.accent),
            radius: self.radius.or(others.radius),
            font: self.font.or(others.font),
            start: self.start.or(others.start),
            share_base: self.share_base.or(others.share_base),
            storage: self.storage.or(others.storage),
            name: self.name.or(others.name),
            logo: self.logo.or(others.logo),
            link: self.link.or(others.link),
            cta: self.cta.or(others.cta),
            cta_url: self.cta_url.or(others.cta_url),
        }
    }
}

fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
    *place = value;
    place.is_some()
}
