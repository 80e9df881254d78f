//! Links that were made once and open for ever: `tests/fixtures/share-vectors.json`.
//! Entries are added; none is changed or taken away.

use ::share::lock::{Lock, Sealed, reveal};
use ::share::{Contents, TextKind, Texts, open};
use assessment::Assessment;
use assessment::file::{read, write};
use assessment::share::{Payload, ShareError};
use serde_json::Value;

use crate::support::fixture;
use crate::{PLACEHOLDER, day};

/// The vectors of a kind.
fn vectors(kind: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(&fixture("share-vectors.json")).expect("JSON");
    assert_eq!(file["placeholder"], PLACEHOLDER);
    file[kind].as_array().cloned().expect("a list")
}

fn text<'a>(vector: &'a Value, field: &str) -> &'a str {
    vector[field].as_str().unwrap_or_else(|| panic!("{vector}: {field}"))
}

fn file(assessment: &Assessment) -> Value {
    serde_json::from_str(&write(assessment)).expect("JSON")
}

/// What a vector opens as, as an assessment.
fn assessment_of(vector: &Value) -> Assessment {
    read(&vector["opened"].to_string()).expect("readable")
}

fn bytes(vector: &Value, field: &str) -> Vec<u8> {
    let digits = text(vector, field);
    let pairs = (0..digits.len()).step_by(2).map(|at| &digits[at..at + 2]);
    pairs.map(|pair| u8::from_str_radix(pair, 16).expect("hexadecimal")).collect()
}

#[test]
fn they_are_all_there() {
    let counts = ["plain", "texts", "locked"].map(|kind| vectors(kind).len());
    assert!(counts[0] >= 7 && counts[1] >= 3 && counts[2] >= 2, "{counts:?}");
}

#[test]
fn links_open_as_they_always_did() {
    for vector in vectors("plain").iter().chain(&vectors("texts")) {
        let opened = open(text(vector, "payload"), PLACEHOLDER).expect("a link");
        assert_eq!(file(&opened.assessment), vector["opened"], "{}", text(vector, "name"));
        assert_eq!(opened.result.date(), day(text(vector, "date")));
    }
}

#[test]
fn plain_links_are_made_as_they_always_were() {
    for vector in vectors("plain") {
        let date = day(text(&vector, "date"));
        let contents = Contents::of(&assessment_of(&vector), date, Texts::EMPTY, PLACEHOLDER);
        assert_eq!(contents.payload().as_deref(), Ok(text(&vector, "payload")));
    }
}

/// Of today's compressor. Should another version of it pack differently, the
/// old links still have to open (above); this test then gets new vectors beside them.
#[test]
fn links_with_texts_are_made_alike_everywhere() {
    for vector in vectors("texts") {
        let words = vector["texts"].as_array().expect("a list").iter();
        let kinds = words.map(|word| TextKind::from_word(word.as_str().unwrap_or_default()));
        let ticked: Texts = kinds.map(|kind| kind.expect("a kind")).collect();
        let date = day(text(&vector, "date"));
        let contents = Contents::of(&assessment_of(&vector), date, ticked, PLACEHOLDER);
        assert_eq!(contents.payload().as_deref(), Ok(text(&vector, "payload")));
    }
}

#[test]
fn locked_links_open_as_they_always_did() {
    for vector in vectors("locked") {
        let link = text(&vector, "payload");
        assert_eq!(open(link, PLACEHOLDER), Err(ShareError::NeedsPassphrase));
        let Ok(Payload::Locked(locked)) = Payload::parse(link) else { panic!("{link}") };
        let sealed = Sealed::parse(locked).expect("a locked link");
        assert_eq!(sealed.lock.iterations(), vector["iterations"]);
        assert_eq!(sealed.lock.salt().to_vec(), bytes(&vector, "salt"));
        assert_eq!(sealed.lock.nonce().to_vec(), bytes(&vector, "nonce"));

        let secret = sealed.decrypt(text(&vector, "passphrase")).expect("the passphrase");
        assert_eq!(secret, bytes(&vector, "secret"));
        let opened = reveal(&secret, PLACEHOLDER).expect("a result");
        assert_eq!(file(&opened.assessment), vector["opened"]);

        let lock = Lock::new(*sealed.lock.salt(), *sealed.lock.nonce());
        let ciphertext = lock.encrypt(text(&vector, "passphrase"), &secret).expect("short");
        assert_eq!(lock.payload(&ciphertext).as_deref(), Ok(link));
    }
}
