//! The values that a site owner may set. Each can be made by parsing only.

use std::fmt;

/// The longest address, in characters.
const URL_LIMIT: usize = 2_000;
/// The largest logo in the address or the file itself, in characters.
const LOGO_LIMIT: usize = 64 * 1024;

/// A list of words of which one is chosen.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $variant,)* }

        impl $name {
            /// The value of a word.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// Light or dark.
    Theme {
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
        /// As the visitor's system is.
        Auto = "auto",
    }
}
words! {
    /// Where a visitor begins.
    Start {
        /// On the start page.
        Welcome = "welcome",
        /// At the first question.
        Questions = "questions",
    }
}
words! {
    /// Where answers are kept.
    StorageMode {
        /// In the frame's own local storage.
        Own = "own",
        /// By the page around, once the visitor agrees.
        Host = "host",
        /// Nowhere.
        None = "none",
    }
}

/// A colour of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// `#0b5a5e`, `0b5a5e`, `#0b5` or `0b5`; no names and no functions.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let digits: Option<Vec<u8>> = digits
            .chars()
            .map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        match *digits? {
            [r, g, b] => Some(Self(r * 17, g * 17, b * 17)),
            [r, s, g, h, b, c] => Some(Self(r << 4 | s, g << 4 | h, b << 4 | c)),
            _ => None,
        }
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// How round corners are, in CSS pixels: 0 to 24.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Radius(u8);

impl Radius {
    /// `8` or `8px`.
    pub fn parse(text: &str) -> Option<Self> {
        let number = text.strip_suffix("px").unwrap_or(text).parse().ok()?;
        (number <= 24).then_some(Self(number))
    }

    /// As CSS has it.
    pub fn to_css(self) -> String {
        format!("{}px", self.0)
    }
}

/// Families of faces that the visitor's machine may have: none is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font(Vec<String>);

impl Font {
    const GENERIC: [&str; 6] =
        ["system-ui", "serif", "sans-serif", "monospace", "ui-serif", "ui-sans-serif"];

    /// Up to five names with commas between them, of letters, digits, spaces and
    /// hyphens, with or without quotes.
    pub fn parse(text: &str) -> Option<Self> {
        let name = |name: &str| {
            let name = name.trim().trim_matches(['"', '\'']).trim();
            let plain = name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
            let fits = (1..=60).contains(&name.chars().count());
            (plain && fits).then(|| name.to_owned())
        };
        let names: Vec<String> = text.split(',').map(name).collect::<Option<_>>()?;
        (names.len() <= 5).then_some(Self(names))
    }

    /// As CSS has it.
    pub fn to_css(&self) -> String {
        let name = |name: &String| match Self::GENERIC.contains(&name.as_str()) {
            true => name.clone(),
            false => format!("\"{name}\""),
        };
        self.0.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}

/// An address of the web, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebUrl(String);

impl WebUrl {
    /// `https://…` or `http://…`, without user and password.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let lower = text.get(..8).unwrap_or_default().to_ascii_lowercase();
        let scheme =
            ["https://", "http://"].into_iter().find(|scheme| lower.starts_with(scheme))?;
        let behind = text.get(scheme.len()..)?;
        let host = behind.split(['/', '?', '#']).next()?;
        let bad = |c: char| c.is_whitespace() || c.is_control() || "\"'<>\\`".contains(c);
        let whole = !host.is_empty() && !host.contains('@') && text.len() <= URL_LIMIT;
        (whole && !text.contains(bad)).then(|| Self(format!("{scheme}{behind}")))
    }
}

impl fmt::Display for WebUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A picture that stands beside the app, or in the text itself: none is fetched
/// from elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo(String);

impl Logo {
    /// `logo.svg`, `brand/logo.png`, or `data:image/…;base64,…`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let of = |characters: &str, text: &str| {
            let known = |c: char| c.is_ascii_alphanumeric() || characters.contains(c);
            !text.is_empty() && text.chars().all(known)
        };
        let data = ["png", "svg+xml", "webp"]
            .into_iter()
            .find_map(|kind| text.strip_prefix(&format!("data:image/{kind};base64,")));
        let good = match data {
            Some(data) => text.len() <= LOGO_LIMIT && of("+/=", data),
            None => {
                let steps_out = text.starts_with('/') || text.split('/').any(|part| part == "..");
                text.len() <= URL_LIMIT && of("._-/", text) && !steps_out
            }
        };
        good.then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for Logo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name of up to 80 characters on one line, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label(String);

impl Label {
    /// Without characters that control anything, such as the direction of text.
    pub fn parse(text: &str) -> Option<Self> {
        let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        let label: String = text.chars().filter(|c| !c.is_control() && !turns(*c)).collect();
        let label = label.trim();
        (1..=80).contains(&label.chars().count()).then(|| Self(label.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
