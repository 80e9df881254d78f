//! Links that were made once and open for ever: the plain ones of
//! `tests/fixtures/share-vectors.json`. The crate `share` has the others.

use assessment::file::{read, write};
use assessment::share::Payload;
use serde_json::Value;

use super::{day, plain};
use crate::support::fixture;

#[test]
fn plain_links_open_and_are_made_as_they_always_were() {
    let vectors: Value = serde_json::from_str(&fixture("share-vectors.json")).expect("JSON");
    let plains = vectors["plain"].as_array().expect("a list");
    assert!(plains.len() >= 7);
    for vector in plains {
        let text = |field: &str| vector[field].as_str().expect("text");
        let result = super::parsed(text("payload"));
        assert_eq!(result.date(), day(text("date")));
        let opened = result.to_assessment(vectors["placeholder"].as_str().expect("text"));
        let file: Value = serde_json::from_str(&write(&opened)).expect("JSON");
        assert_eq!(file, vector["opened"], "{}", text("name"));
        let mine = read(&vector["opened"].to_string()).expect("readable");
        assert_eq!(plain(&mine, day(text("date"))), text("payload"));
    }
}

/// The result of a link with texts is readable without the crate that reads them.
#[test]
fn links_with_texts_show_their_result() {
    let vectors: Value = serde_json::from_str(&fixture("share-vectors.json")).expect("JSON");
    for vector in vectors["texts"].as_array().expect("a list") {
        let payload = vector["payload"].as_str().expect("text");
        let Ok(Payload::Texts { result, .. }) = Payload::parse(payload) else {
            panic!("{payload}")
        };
        let mine = read(&vector["opened"].to_string()).expect("readable");
        assert_eq!(result, assessment::share::SharedResult::of(&mine, result.date()));
    }
}
