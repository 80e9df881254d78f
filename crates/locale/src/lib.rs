//! Interface text in one language, by typed key.
//!
//! The keys are made from `locales/` at build time ([`Key`]); the text of one
//! language is one file, packed by `crates/contentc` and loaded beside the
//! program, so that only the language in use is downloaded and a further
//! language is a further file.
//!
//! ```
//! use locale::{Key, Text};
//!
//! # let pack = locale::sample();
//! let text = Text::parse(&pack)?;
//! assert_eq!(text.language(), "en");
//! let shown = text.fill(Key::AreaNext, &[("ref", "A.8"), ("title", "Information")]);
//! assert!(shown.contains("A.8"));
//! # Ok::<(), locale::PackError>(())
//! ```

use std::fmt;

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The interface text of one language.
#[derive(Debug)]
pub struct Text {
    language: String,
    lines: Vec<String>,
}

/// The text is not the pack of this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackError;

impl Text {
    /// Reads `text.<language>.txt`.
    ///
    /// # Errors
    /// When it is something else, of another build, or cut short.
    pub fn parse(pack: &str) -> Result<Self, PackError> {
        let mut lines = pack.lines();
        let head = lines.next().and_then(|head| head.strip_prefix("aims-gap text "));
        let (language, fingerprint) =
            head.and_then(|head| head.split_once(' ')).ok_or(PackError)?;
        let lines: Vec<String> = lines.map(str::to_owned).collect();
        if fingerprint != FINGERPRINT || lines.len() != COUNT {
            return Err(PackError);
        }
        Ok(Self { language: language.to_owned(), lines })
    }

    /// BCP 47 code of the language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The text of a key.
    pub fn get(&self, key: Key) -> &str {
        &self.lines[key as usize]
    }

    /// The text of a key with its placeholders filled: `{name}` by the value of `name`.
    pub fn fill(&self, key: Key, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// The form of a counted text that suits `n`, with `{n}` filled.
    pub fn count(&self, key: Key, n: usize) -> String {
        self.count_fill(key, n, &[])
    }

    /// As [`Text::count`], with further placeholders.
    pub fn count_fill(&self, key: Key, n: usize, values: &[(&str, &str)]) -> String {
        let line = self.get(key);
        let (one, other) = line.split_once('\t').unwrap_or((line, line));
        let form = if n == 1 { one } else { other };
        fill(&form.replace("{n}", &n.to_string()), values)
    }
}

/// Fills placeholders in one pass: a value that looks like one is left alone.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let found = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = values.iter().find(|(key, _)| *key == name)?;
            Some((value, tail))
        });
        match found {
            Some((value, tail)) => {
                out.push_str(value);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// A pack of the right shape, for examples and tests that need no real text.
#[doc(hidden)]
pub fn sample() -> String {
    let line = "{ref} {title}\n".repeat(COUNT);
    format!("aims-gap text en {FINGERPRINT}\n{}", line.trim_end())
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the interface text is not of this build")
    }
}

impl std::error::Error for PackError {}

#[cfg(test)]
mod tests {
    use super::{PackError, Text, fill, sample};

    #[test]
    fn refuses_a_pack_of_another_build() {
        let pack = sample();
        assert!(Text::parse(&pack).is_ok());
        for bad in [
            "",
            "x",
            &pack.replacen("text", "questions", 1),
            &pack.replacen("en ", "en 0", 1),
            &pack[..pack.len() / 2],
        ] {
            assert_eq!(Text::parse(bad).err(), Some(PackError), "{:.30}", bad);
        }
    }

    #[test]
    fn fills_in_one_pass() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
        assert_eq!(fill("{unknown} {a", &[("a", "1")]), "{unknown} {a");
    }
}
