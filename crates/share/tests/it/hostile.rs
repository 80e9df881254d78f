//! Whatever is opened: an assessment or an error, soon, and within bounds.

use std::time::{Duration, Instant};

use assessment::file::read;
use assessment::share::{LIMIT, Payload, ShareError, SharedResult};
use proptest::prelude::*;
use share::{Contents, PARTS_LIMIT, TEXT_LIMIT, Texts, open};

use crate::strategy::{any_json, cases};
use crate::support::{empty, fixture};
use crate::{PLACEHOLDER, day};

fn link() -> String {
    let mine = read(&fixture("half-answered.json")).expect("readable");
    let contents = Contents::of(&mine, day("2026-11-25"), Texts::all(), PLACEHOLDER);
    contents.payload().expect("short")
}

#[test]
fn no_slip_goes_unnoticed() {
    const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_. ";
    let link = link();
    let refused = |text: String| {
        assert!(text == link || open(&text, PLACEHOLDER).is_err(), "{text}");
    };
    for at in 0..=link.len() {
        let (before, after) = link.split_at(at);
        for character in ALPHABET.chars() {
            refused(format!("{before}{character}{after}"));
            refused(format!("{before}{character}{}", after.get(1..).unwrap_or_default()));
        }
        refused(format!("{before}{}", after.get(1..).unwrap_or_default()));
        if let (Some(rest), Some(last)) = (after.get(1..), before.chars().next_back()) {
            refused(format!("{}{}{last}{rest}", &before[..at - 1], &after[..1]));
        }
        let cut = open(before, PLACEHOLDER);
        match at {
            0 => assert_eq!(cut, Err(ShareError::NoLink)),
            1..5 => assert_eq!(cut, Err(ShareError::Mangled)),
            _ if at < link.len() => {
                assert_eq!(cut, Err(ShareError::Cut { arrived: at, whole: link.len() }));
            }
            _ => assert!(cut.is_ok()),
        }
    }
}

/// A link whose check value is right and whose texts are these bytes.
fn with_texts(bytes: &[u8]) -> Result<share::Opened, ShareError> {
    let result = SharedResult::of(&empty(), day("2026-11-25"));
    let mut secret = result.write().expect("a framework with a code").into_bytes();
    secret.extend(bytes);
    share::lock::reveal(&secret, PLACEHOLDER)
}

fn deflated(text: &[u8]) -> Vec<u8> {
    miniz_oxide::deflate::compress_to_vec(text, 9)
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 1..300)) {
        let _ = with_texts(&bytes);
    }

    #[test]
    fn any_deflated_json(json in any_json()) {
        let _ = with_texts(&deflated(json.to_string().as_bytes()));
    }

    #[test]
    fn any_payload(header in "1[rte]", body in "[0-9A-Za-z]{0,200}") {
        let text = header + &body;
        prop_assert!(open(&text, PLACEHOLDER).is_err());
    }
}

#[test]
fn texts_that_unfold_too_far_are_refused() {
    let fits = format!("{{\"version\":1,\"name\":\"{}\"}}", " ".repeat(100));
    assert!(with_texts(&deflated(fits.as_bytes())).is_ok());
    let space = " ".repeat(TEXT_LIMIT - fits.len());
    assert!(with_texts(&deflated(format!("{fits}{space}").as_bytes())).is_ok());
    assert!(with_texts(&deflated(format!("{fits}{space} ").as_bytes())).is_err());
    assert!(with_texts(&deflated(&vec![b' '; 8 << 20])).is_err());
    let list = |items: usize| format!("{{\"version\":1,\"a\":[{}0]}}", "0,".repeat(items));
    assert!(with_texts(&deflated(list(PARTS_LIMIT - 3).as_bytes())).is_ok());
    assert!(with_texts(&deflated(list(PARTS_LIMIT - 2).as_bytes())).is_err());
}

#[test]
fn texts_cannot_overrule_the_result() {
    let json = r#"{"version":1,"created":"9999-01-01T00:00:00Z","framework":"another",
        "archived":true,"snapshot":"2020-01-01",
        "profile":{"organisation":"Ours","size":"1-10","roles":["user"]},
        "answers":{"4.1":{"level":4},"A.7.5":{"excluded":"why"},"A.7.6":{"unknown":true}}}"#;
    let opened = with_texts(&deflated(json.as_bytes())).expect("readable");
    assert_eq!(opened.assessment.profile.organisation, "Ours");
    let mut expected = empty();
    expected.profile.organisation = "Ours".to_owned();
    expected.created = opened.result.to_assessment("").created;
    expected.updated = expected.created;
    assert_eq!(opened.assessment, expected);
}

#[test]
fn texts_that_are_no_file_are_refused() {
    for json in [
        "",
        "[]",
        "{}",
        "null",
        "{\"version\":2}",
        "{\"version\":1,\"answers\":{\"4.1\":{\"excluded\":\"x\"}}}",
        "{\"version\":1,\"answers\":{\"99\":{}}}",
        "{\"version\":1,\"name\":1}",
        "{\"version\":1",
        "{\"version\":1}x",
        "}",
        "{\"version\":1} {}",
        "{\"version\":1}}",
    ] {
        assert_eq!(with_texts(&deflated(json.as_bytes())), Err(ShareError::Foreign), "{json}");
    }
    assert_eq!(with_texts(&deflated(b"\xff")), Err(ShareError::Foreign));
}

/// The worst that a link of the longest kind can do.
/// Run it with `cargo test --release -p share --test it -- --ignored --nocapture worst`.
#[test]
#[ignore = "measures, in a release build"]
fn the_worst_links_take_this_long() {
    let rows = |piece: &str| {
        let parts = piece.bytes().filter(|byte| matches!(byte, b'{' | b'[' | b',')).count();
        let room = (TEXT_LIMIT - 64) / piece.len();
        let body = piece.repeat(room.min((PARTS_LIMIT - 2) / parts.max(1)));
        deflated(format!("{{\"a\":[{body}0]}}").as_bytes())
    };
    let notes: String = (0..500).map(|_| "{\"name\":\"x\"},").collect();
    let many = format!("{{\"version\":1,\"systems\":[{}{{}}]}}", &notes);
    for (what, bytes) in [
        ("zeros", deflated(&vec![0; 4 << 20])),
        ("spaces", deflated(&vec![b' '; TEXT_LIMIT])),
        ("numbers", rows("0,")),
        ("lists", rows("[],")),
        ("objects", rows("{\"\":0},")),
        ("texts", rows("\"\\n\",")),
        ("systems", deflated(many.as_bytes())),
    ] {
        assert!(bytes.len() < LIMIT * 3 / 4, "{what}: {}", bytes.len());
        let begun = Instant::now();
        let _ = with_texts(&bytes);
        let elapsed = begun.elapsed();
        println!("{what}: {elapsed:?}");
        assert!(elapsed < Duration::from_millis(1), "{what}");
    }
    let noise = "1t28A".to_owned() + &"z".repeat(LIMIT - 5);
    let begun = Instant::now();
    assert!(Payload::parse(&noise).is_err());
    println!("the longest text that is no link: {:?}", begun.elapsed());
}
