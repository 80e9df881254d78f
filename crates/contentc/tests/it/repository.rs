//! The repository's own content, as far as it does not depend on a language.

use std::path::{Path, PathBuf};

use contentc::{compile, framework_tables, interface_keys, read_framework, source_folders};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn outline_and_structure_are_sound() {
    let framework = read_framework(&root()).unwrap_or_else(|errors| panic!("{errors}"));
    assert_eq!((framework.areas.len(), framework.requirements.len()), (16, 70));
    let tables = framework_tables(&root()).expect("read a moment ago");
    assert_eq!(tables.matches("  Requirement {").count(), 70);
}

#[test]
fn texts_are_sound() {
    let content = compile(&root()).unwrap_or_else(|errors| panic!("{errors}"));
    assert!(content.languages.iter().all(|language| !language.files.is_empty()));
}

#[test]
fn interface_text_is_sound() {
    let keys = interface_keys(&root()).unwrap_or_else(|errors| panic!("{errors}"));
    assert!(keys.contains("pub enum Key {"));
}

#[test]
fn source_folders_are_there() {
    assert!(source_folders(&root()).iter().all(|folder| folder.is_dir()));
}

#[test]
fn everything_is_sound() {
    let content = compile(&root()).unwrap_or_else(|errors| panic!("{errors}"));
    assert!(content.languages.iter().any(|language| language.default));
}
