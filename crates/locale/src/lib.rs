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
//! let text: Text = Text::parse(&pack)?;
//! assert_eq!(text.language(), "en");
//! let shown = text.fill(Key::AreaNext, &[("ref", "A.8"), ("title", "Information")]);
//! assert!(shown.contains("A.8"));
//! # Ok::<(), locale::PackError>(())
//! ```

use std::fmt;
use std::marker::PhantomData;

include!(concat!(env!("OUT_DIR"), "/keys.rs"));

/// The keys of a pack. Those of another pack are another type, so that no text
/// can be asked for before its pack is loaded.
pub trait PackKey: Copy {
    /// What the pack is called.
    const PACK: &'static str;
    /// How many texts it has.
    const COUNT: usize;
    /// Changes whenever the keys do.
    const FINGERPRINT: &'static str;
    /// The place of a key's text.
    fn index(self) -> usize;
}

/// A pack of interface text in one language: that of the first load, unless said otherwise.
#[derive(Debug)]
pub struct Text<K = Key> {
    language: String,
    lines: Vec<String>,
    keys: PhantomData<K>,
}

/// The text of the working file's screens.
pub type WorkText = Text<WorkKey>;

/// The text is not the pack of this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackError;

impl<K: PackKey> Text<K> {
    /// Reads `text.<language>.txt`, or the file of the pack whose keys these are.
    ///
    /// # Errors
    /// When it is something else, of another build, or cut short.
    pub fn parse(pack: &str) -> Result<Self, PackError> {
        let mut lines = pack.lines();
        let head = lines.next().and_then(|head| head.strip_prefix("aims-gap "));
        let head = head.and_then(|head| head.strip_prefix(K::PACK)?.strip_prefix(' '));
        let (language, fingerprint) =
            head.and_then(|head| head.split_once(' ')).ok_or(PackError)?;
        let lines: Vec<String> = lines.map(str::to_owned).collect();
        if fingerprint != K::FINGERPRINT || lines.len() != K::COUNT {
            return Err(PackError);
        }
        Ok(Self { language: language.to_owned(), lines, keys: PhantomData })
    }

    /// BCP 47 code of the language.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The text of a key.
    pub fn get(&self, key: K) -> &str {
        &self.lines[key.index()]
    }

    /// The text of a key with its placeholders filled: `{name}` by the value of `name`.
    pub fn fill(&self, key: K, values: &[(&str, &str)]) -> String {
        fill(self.get(key), values)
    }

    /// The form of a counted text that suits `n`, with `{n}` filled.
    pub fn count(&self, key: K, n: usize) -> String {
        self.count_fill(key, n, &[])
    }

    /// As [`Text::count`], with further placeholders.
    pub fn count_fill(&self, key: K, n: usize, values: &[(&str, &str)]) -> String {
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
    let line = "{ref} {title}\n".repeat(Key::COUNT);
    format!("aims-gap text en {}\n{}", Key::FINGERPRINT, line.trim_end())
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the interface text is not of this build")
    }
}

impl std::error::Error for PackError {}

#[cfg(test)]
mod tests {
    use super::{Key, PackError, Text, fill, sample};

    #[test]
    fn refuses_a_pack_of_another_build() {
        let pack = sample();
        assert!(Text::<Key>::parse(&pack).is_ok());
        for bad in [
            "",
            "x",
            &pack.replacen("text", "questions", 1),
            &pack.replacen("en ", "en 0", 1),
            &pack[..pack.len() / 2],
        ] {
            assert_eq!(Text::<Key>::parse(bad).err(), Some(PackError), "{:.30}", bad);
        }
    }

    #[test]
    fn fills_in_one_pass() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
        assert_eq!(fill("{unknown} {a", &[("a", "1")]), "{unknown} {a");
    }
}
