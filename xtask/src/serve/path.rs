//! Paths in requests: what they ask for, and what they may not.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

/// The path that a site is served below: begins and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// The base as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Base {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl FromStr for Base {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(match text.trim_matches('/') {
            "" => Self::default(),
            path => Self(format!("/{path}/")),
        })
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The file that a request target (`/de/?x`) names, from the site's folder:
/// `de/index.html`. None if it is outside the base, or is not a plain path: one
/// with `..`, an empty or hidden segment, a backslash, or broken encoding.
pub fn file_of(target: &str, base: &Base) -> Option<String> {
    let path = target.split(['?', '#']).next()?.strip_prefix(base.as_str())?;
    let mut path = decoded(path)?;
    if path.is_empty() || path.ends_with('/') {
        path.push_str("index.html");
    }
    let is_plain = |segment: &str| {
        !segment.is_empty() && !segment.starts_with('.') && !segment.contains(['\\', '\0', ':'])
    };
    path.split('/').all(is_plain).then_some(path)
}

/// Without its percent encoding, if that is valid and gives UTF-8.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => hex(rest.next()?)? << 4 | hex(rest.next()?)?,
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(target: &str, base: &str) -> Option<String> {
        let Ok(base) = base.parse();
        file_of(target, &base)
    }

    #[test]
    fn folders_mean_their_index() {
        assert_eq!(file("/", "/").as_deref(), Some("index.html"));
        assert_eq!(file("/de/?a=/../b", "/").as_deref(), Some("de/index.html"));
        assert_eq!(file("/a-1/app%2Ejs", "/").as_deref(), Some("a-1/app.js"));
    }

    #[test]
    fn only_what_is_below_the_base_is_served() {
        for base in ["sub/path", "/sub/path", "/sub/path/"] {
            assert_eq!(file("/sub/path/", base).as_deref(), Some("index.html"));
            assert_eq!(file("/sub/path/x.js", base).as_deref(), Some("x.js"));
            assert_eq!(file("/x.js", base), None);
            assert_eq!(file("/sub/pathx/x.js", base), None);
        }
    }

    #[test]
    fn nothing_leads_out_of_the_site() {
        for target in [
            "/../Cargo.toml",
            "/a/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "//etc/passwd",
            "/.git/config",
            "/C:/x",
            "/a%00.js",
            "/%zz",
            "/%f",
            "/%ff",
            "http://elsewhere/",
            "*",
            "",
        ] {
            assert_eq!(file(target, "/"), None, "{target}");
        }
    }
}
