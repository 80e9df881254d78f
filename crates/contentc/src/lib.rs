//! The content compiler: reads `catalogue/` and `locales/`, checks every row,
//! and turns them into what the product carries.
//!
//! It runs at build time only. `crates/assessment` and `crates/locale` call it
//! from their build scripts for the language-neutral tables; `cargo xtask
//! build` calls [`compile`] for the text of each language. A missing hint, an
//! unknown reference or a language that lacks a key is an [`Error`] with file
//! and line, and stops the build.

mod catalogue;
mod crosswalks;
mod error;
mod example;
mod framework;
mod impact;
mod interface;
mod language;
mod order;
mod pack;
mod risks;
mod source;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use catalogue::{AreaText, CatalogueText, RequirementText};
pub use error::{Error, Errors};
pub use framework::{Area, Framework, Requirement};
use interface::Pack;
pub use interface::{Entry, Interface};
use language::Shared;
pub use order::Prerequisite;

/// The folder of the one framework there is, below `catalogue/`.
pub const FRAMEWORK: &str = "iso-42001-2023";
/// The language of `dist/index.html`; the others get a folder of their own.
pub const DEFAULT_LANGUAGE: &str = "en";

/// Everything that is shipped as text, in every language there is.
#[derive(Debug)]
pub struct Content {
    /// One entry per folder in `locales/`, the default language first.
    pub languages: Vec<Language>,
}

/// One language: its interface text, and the files that are shipped for it.
#[derive(Debug)]
pub struct Language {
    /// BCP 47 code, the name of its folder `locales/<code>/`.
    pub code: String,
    /// Whether `dist/index.html` is in this language.
    pub default: bool,
    /// Interface text by dotted key (`start.title`), for filling `index.html`.
    pub text: BTreeMap<String, String>,
    /// File names and contents, such as `text.en.txt`.
    pub files: Vec<(String, String)>,
}

/// Reads, checks and packs the content below `root` (the repository).
///
/// # Errors
/// Every fault found, each with file and line, not only the first.
pub fn compile(root: &Path) -> Result<Content, Errors> {
    let shared = Shared::read(root)?;
    let mut errors = Errors::default();
    let codes = interface::languages(root)?;
    let read = codes.iter().map(|code| errors.keep(Language::read(root, &shared, code)));
    let mut languages: Vec<Language> = read.collect::<Vec<_>>().into_iter().flatten().collect();
    languages.sort_by_key(|language| (!language.default, language.code.clone()));
    errors.or(Content { languages })
}

/// Reads and checks the language-neutral part of the framework.
///
/// # Errors
/// Every fault found, each with file and line.
pub fn read_framework(root: &Path) -> Result<Framework, Errors> {
    Framework::read(&framework_folder(root))
}

/// Rust source of the static framework tables, for `crates/assessment`.
///
/// # Errors
/// As [`read_framework`].
pub fn framework_tables(root: &Path) -> Result<String, Errors> {
    Ok(read_framework(root)?.to_rust())
}

/// Rust source of the interface text's keys, for `crates/locale`.
///
/// # Errors
/// As [`Interface::read`].
pub fn interface_keys(root: &Path) -> Result<String, Errors> {
    let packs = language::read_packs(root, DEFAULT_LANGUAGE)?;
    Ok(packs.iter().zip(Pack::ALL).map(|(text, pack)| text.to_rust(pack)).collect())
}

/// The folders whose change must rebuild whoever calls this from a build script.
pub fn source_folders(root: &Path) -> [PathBuf; 2] {
    [root.join("catalogue"), root.join("locales")]
}

fn framework_folder(root: &Path) -> PathBuf {
    root.join("catalogue").join(FRAMEWORK)
}
