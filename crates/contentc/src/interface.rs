//! Interface text: `locales/<language>/*.toml`, sections of keys, shown from the
//! first screen on; and the packs beside it, such as `locales/<language>/work/*.toml`,
//! which are fetched with the screens that show them.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use toml::de::DeValue;

use crate::source::Source;
use crate::{Error, Errors};

/// The longest interface text, in characters.
const LIMIT: usize = 600;

/// One text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// The same whatever it speaks of.
    Plain(String),
    /// One form for a single thing and one for any other number (`{n}`).
    Counted {
        /// For exactly one.
        one: String,
        /// For none and for several.
        other: String,
    },
}

/// A part of the interface text that is shipped as one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pack {
    /// With the first load.
    Text,
    /// With the screens of the working file.
    Work,
}

impl Pack {
    /// Every pack.
    pub(crate) const ALL: [Self; 2] = [Self::Text, Self::Work];

    /// What the shipped file is called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Work => "work",
        }
    }

    /// Where it is, below the folder of a language.
    fn folder(self) -> &'static str {
        match self {
            Self::Text => "",
            Self::Work => "work",
        }
    }

    /// Where it is.
    fn path(self, language: PathBuf) -> PathBuf {
        match self.folder() {
            "" => language,
            folder => language.join(folder),
        }
    }

    /// The Rust type of its keys.
    fn key_type(self) -> &'static str {
        match self {
            Self::Text => "Key",
            Self::Work => "WorkKey",
        }
    }
}

/// The interface text of one language, by dotted key (`start.title`), sorted.
#[derive(Debug)]
pub struct Interface {
    /// BCP 47 code.
    pub language: String,
    /// Every text.
    pub entries: BTreeMap<String, Entry>,
    /// The file and line of every key.
    places: BTreeMap<String, (PathBuf, usize)>,
    path: PathBuf,
}

/// The languages there are: one per folder of `locales/`.
pub(crate) fn languages(root: &Path) -> Result<Vec<String>, Errors> {
    names_in(&root.join("locales"), "")
}

/// The names in a folder that end so, without that ending, sorted.
fn names_in(folder: &Path, ending: &str) -> Result<Vec<String>, Errors> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| Errors::one(folder, None, format!("cannot be read: {error}")))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(ending).map(Into::into))
        .collect();
    names.sort();
    Ok(names)
}

impl Interface {
    /// The text of a pack, in one language.
    pub(crate) fn read(root: &Path, language: &str, pack: Pack) -> Result<Self, Errors> {
        let path = pack.path(root.join("locales").join(language));
        let mut errors = Errors::default();
        let mut read = Self {
            language: language.to_owned(),
            entries: BTreeMap::new(),
            places: BTreeMap::new(),
            path,
        };
        for name in names_in(&read.path, ".toml")? {
            let source = Source::read(&read.path.join(format!("{name}.toml")));
            if let Some(source) = errors.keep(source) {
                let added = read.add(&source, &mut errors);
                errors.keep(added);
            }
        }
        errors.or(read)
    }

    fn add(&mut self, source: &Source, errors: &mut Errors) -> Result<(), Errors> {
        for (section, value, at) in source.table()?.drain() {
            let mut texts = match source.as_table(&section, value, at) {
                Ok(texts) => texts,
                Err(error) => {
                    errors.push(error);
                    continue;
                }
            };
            for (key, value, at) in texts.drain() {
                let key = format!("{section}.{key}");
                match entry(source, &key, value, at) {
                    Ok(_) if self.entries.contains_key(&key) => {
                        errors.push(source.error(at, format!("`{key}` is in another file too")));
                    }
                    Ok(entry) => {
                        self.places.insert(key.clone(), (source.path.clone(), source.line(at)));
                        self.entries.insert(key, entry);
                    }
                    Err(error) => errors.push(error),
                }
            }
        }
        Ok(())
    }

    /// Every key of `reference` and no other, each with the same placeholders.
    pub(crate) fn check_against(&self, reference: &Self) -> Result<(), Errors> {
        let mut errors = Errors::default();
        for (key, expected) in &reference.entries {
            match self.entries.get(key) {
                None => {
                    let message = format!("`{key}` is missing in {}", self.path.display());
                    errors.push(reference.error(key, message));
                }
                Some(found) if found.placeholders() != expected.placeholders() => {
                    let message = format!(
                        "`{key}` has the placeholders {:?}, not {:?}",
                        found.placeholders(),
                        expected.placeholders()
                    );
                    errors.push(self.error(key, message));
                }
                Some(_) => {}
            }
        }
        for key in self.entries.keys().filter(|key| !reference.entries.contains_key(*key)) {
            let message = format!("`{key}` is not in {}", reference.path.display());
            errors.push(self.error(key, message));
        }
        errors.or(())
    }

    /// A fault at `key`, where it is in this language.
    fn error(&self, key: &str, message: String) -> Error {
        match self.places.get(key) {
            Some((file, line)) => Error { file: file.clone(), line: Some(*line), message },
            None => Error { file: self.path.clone(), line: None, message },
        }
    }

    /// The texts that do not depend on a number.
    pub(crate) fn plain(&self) -> BTreeMap<String, String> {
        let plain = |(key, entry): (&String, &Entry)| match entry {
            Entry::Plain(text) => Some((key.clone(), text.clone())),
            Entry::Counted { .. } => None,
        };
        self.entries.iter().filter_map(plain).collect()
    }

    /// The keys as Rust source: an enum and its fingerprint.
    pub(crate) fn to_rust(&self, pack: Pack) -> String {
        let name = pack.key_type();
        let mut out = format!(
            "// Made by crates/contentc from locales/.\n\
             /// A text of the interface, by its key in `locales/<language>/{}`.\n\
             #[derive(Debug, Clone, Copy, PartialEq, Eq)]\n#[repr(u16)]\npub enum {name} {{\n",
            pack.folder()
        );
        for (key, entry) in &self.entries {
            let english = match entry {
                Entry::Plain(text) => text,
                Entry::Counted { other, .. } => other,
            };
            let doc = format!("`{key}`: {english}");
            let _ = writeln!(out, "    #[doc = {doc:?}]\n    {},", variant(key));
        }
        let _ = writeln!(
            out,
            "}}\n\nimpl PackKey for {name} {{\n    const PACK: &'static str = {:?};\n    \
             const COUNT: usize = {};\n    const FINGERPRINT: &'static str = {:?};\n    \
             fn index(self) -> usize {{ self as usize }}\n}}\n",
            pack.name(),
            self.entries.len(),
            self.fingerprint()
        );
        out
    }

    /// Changes whenever the keys do: a pack of another build is recognised by it.
    pub(crate) fn fingerprint(&self) -> String {
        crate::pack::fingerprint(self.entries.keys().map(String::as_str))
    }
}

impl Entry {
    /// The names in braces.
    fn placeholders(&self) -> BTreeSet<&str> {
        let names = |text: &'_ str| -> Vec<(usize, usize)> {
            text.match_indices('{')
                .filter_map(|(at, _)| Some((at + 1, at + text[at..].find('}')?)))
                .collect()
        };
        let texts: Vec<&str> = match self {
            Self::Plain(text) => vec![text],
            Self::Counted { one, other } => vec![one, other],
        };
        texts.iter().flat_map(|text| names(text).into_iter().map(|(a, b)| &text[a..b])).collect()
    }
}

fn entry(source: &Source, key: &str, value: DeValue<'_>, at: usize) -> Result<Entry, Error> {
    if !matches!(value, DeValue::Table(_)) {
        return source.string(value, at, key, LIMIT).map(Entry::Plain);
    }
    let mut forms = source.as_table(key, value, at)?;
    let entry =
        Entry::Counted { one: forms.string("one", LIMIT)?, other: forms.string("other", LIMIT)? };
    match forms.drain().first() {
        Some((form, _, at)) => Err(source.error(*at, format!("`{form}` is not a plural form"))),
        None => Ok(entry),
    }
}

/// `start.how_long` as `StartHowLong`.
fn variant(key: &str) -> String {
    key.split(['.', '_', '-'])
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
        })
        .collect()
}
