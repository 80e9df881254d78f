//! Links: what comes out is what went in, and what is not a link says so.

mod manglings;
mod vectors;

use assessment::file::read;
use assessment::share::{LIMIT, Payload, ShareError, SharedRating, SharedResult, payload_in, url};
use assessment::{Assessment, Date, Evaluation, ISO_42001_2023, Level, Profile};
use proptest::prelude::*;

use crate::strategy::{assessments, cases, codes, date, rated};
use crate::support::{all_at, at, empty, excluded, fixture, set};

pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

pub fn plain(assessment: &Assessment, date: Date) -> String {
    Payload::Plain(SharedResult::of(assessment, date)).write().expect("every framework has a code")
}

fn parsed(link: &str) -> SharedResult {
    match Payload::parse(link) {
        Ok(Payload::Plain(result)) => result,
        other => panic!("{link}: {other:?}"),
    }
}

/// Everything but the words.
fn without_words(profile: &Profile) -> Profile {
    let mut profile = profile.clone();
    profile.organisation.clear();
    profile
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_comes_out_is_what_went_in(mine in assessments(), date in date()) {
        let link = plain(&mine, date);
        let result = parsed(&link);
        prop_assert_eq!(result.date(), date);
        prop_assert_eq!(result.profile(), &without_words(&mine.profile));
        let theirs = result.to_assessment("It was justified.");
        for id in ISO_42001_2023.requirement_ids() {
            let (mine, theirs) = (mine.rating(id), theirs.rating(id));
            prop_assert_eq!(mine.level(), theirs.level());
            prop_assert_eq!(mine.is_excluded(), theirs.is_excluded());
            prop_assert_eq!(mine.lacks_justification(), theirs.lacks_justification());
            prop_assert_eq!(mine.is_covered(), theirs.is_covered());
        }
        prop_assert_eq!(Evaluation::of(&mine), Evaluation::of(&theirs));
        prop_assert_eq!(plain(&theirs, date), link, "shared on, it is the same link");
    }

    #[test]
    fn links_are_short_letters_and_digits(codes in codes(), date in date()) {
        let link = plain(&rated(&codes), date);
        prop_assert_eq!(link.len(), 51);
        prop_assert!(link.starts_with("1ra"));
        prop_assert!(link.bytes().all(|character| character.is_ascii_alphanumeric()));
    }

    /// What is not a link is refused; what is one is written again as it was.
    #[test]
    fn any_text(text in prop::collection::vec(any::<char>(), 0..80).prop_map(String::from_iter)) {
        prop_assert!(Payload::parse(&text).is_err());
        let _ = payload_in(&text);
        prop_assert!(SharedResult::read(&text).is_err());
    }

    /// Past the check value, too: only one text stands for a result.
    #[test]
    fn any_number(digits in "a[0-9A-Za-z]{42}") {
        if let Ok((result, rest)) = SharedResult::read(&digits) {
            prop_assert_eq!(rest, "");
            prop_assert_eq!(result.write(), Ok(digits));
        }
    }
}

#[test]
fn lengths_that_the_documentation_states() {
    let date = day("2026-11-25");
    let typical = read(&fixture("half-answered.json")).expect("readable");
    let complete = read(&fixture("complete.json")).expect("readable");
    for (what, assessment) in [("empty", empty()), ("typical", typical), ("complete", complete)] {
        let length = plain(&assessment, date).len();
        println!("{what}: {length} characters");
        assert_eq!(length, 51, "{what}");
    }
}

#[test]
fn the_largest_number_fits_and_the_smallest_is_padded() {
    let mut largest = empty();
    for id in ISO_42001_2023.requirement_ids() {
        let clause = largest.rate(id, excluded("")).is_err();
        if clause {
            largest.rate(id, assessment::Rating::Unknown).expect("any requirement may be");
        }
    }
    largest.profile.roles = assessment::Role::ALL.iter().copied().collect();
    largest.profile.size = assessment::SizeBand::ALL.last().copied();
    largest.profile.sector = assessment::Sector::ALL.last().copied();
    largest.profile.iso_27001 = Some(true);
    largest.profile.high_risk = assessment::HighRisk::ALL.last().copied();
    let date = day("9999-12-31");
    let result = SharedResult::of(&largest, date);
    assert_eq!(parsed(&plain(&largest, date)), result);
    let written = result.write().expect("a framework with a code");
    assert!(!written.starts_with("a0"), "41 digits would do: {written}");
    let smallest = plain(&all_at(Level::Absent), day("0000-01-01"));
    assert_eq!(&smallest[..45], format!("1ra{}", "0".repeat(42)));
}

#[test]
fn a_blank_placeholder_does_not_become_a_finding() {
    let mut mine = all_at(Level::Improving);
    set(&mut mine, &[("A.7.5", excluded("All models are bought.")), ("A.7.6", excluded(" \n"))]);
    let result = SharedResult::of(&mine, day("2026-11-25"));
    let ratings: Vec<_> = result.ratings().map(|(_, rating)| rating).collect();
    assert!(ratings.contains(&SharedRating::Excluded { justified: true }));
    assert!(ratings.contains(&SharedRating::Excluded { justified: false }));
    for placeholder in ["", " ", "Not shared."] {
        let theirs = result.to_assessment(placeholder);
        assert_eq!(Evaluation::of(&theirs), Evaluation::of(&mine), "{placeholder:?}");
    }
}

#[test]
fn nothing_but_the_result_goes_in() {
    let mut mine = read(&fixture("complete.json")).expect("readable");
    let date = day("2026-11-25");
    let before = plain(&mine, date);
    mine.name = "Ours".to_owned();
    mine.profile.organisation = "Somebody else".to_owned();
    mine.answer_mut(ISO_42001_2023.find("9.2.2").expect("a clause")).note.clear();
    mine.updated = mine.created;
    assert_eq!(plain(&mine, date), before);
    assert!(read(&fixture("unknown-fields.json")).is_ok());
    set(&mut mine, &[("9.2.2", at(4))]);
    assert_ne!(plain(&mine, date), before);
}

/// Links of tomorrow: with the check value that every version has.
#[test]
fn newer_and_other_links_are_named_as_such() {
    let link = plain(&empty(), day("2026-11-25"));
    let error = |content: &str| Payload::parse(&checked(content)).expect_err(content);
    assert_eq!(checked(&link[..45]), link);
    assert_eq!(error("2r0"), ShareError::Newer(2));
    assert_eq!(error("2xanythingatallofanylength"), ShareError::Newer(2));
    assert_eq!(error("zr0"), ShareError::Newer(61));
    assert_eq!(error("0r0"), ShareError::Foreign);
    assert_eq!(error("1x0"), ShareError::Foreign);
    assert_eq!(error("1rb0"), ShareError::UnknownFramework("b".to_owned()));
    assert!(error("2r0").to_string().contains("newer version"));
    // A number that no result has, and lengths that are not the link's.
    assert_eq!(error(&format!("1ra{}", "z".repeat(42))), ShareError::Foreign);
    assert_eq!(error(&link[..44]), ShareError::Mangled);
    assert_eq!(error("1e00Exxxxx"), ShareError::Mangled);
    assert!(Payload::parse(&checked("1e00Gxxxxx")).is_ok());
}

/// The content with its check value, told a second time: as large numbers.
fn checked(content: &str) -> String {
    const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const PRIME: u128 = 49_999_999_967;
    let digit = |character| ALPHABET.find(character).expect("a character of links") as u128;
    let content_is = content.chars().fold(0, |sum, c| (sum * 62 + digit(c)) % PRIME);
    let check = (42_001 + PRIME - content_is * 62_u128.pow(6) % PRIME) % PRIME;
    let places = (0..6).rev().map(|place| check / 62_u128.pow(place) % 62);
    let characters = places.map(|digit| ALPHABET.as_bytes()[digit as usize]).map(char::from);
    content.chars().chain(characters).collect()
}

#[test]
fn errors_say_what_to_do() {
    let link = plain(&empty(), day("2026-11-25"));
    let error = |text: &str| Payload::parse(text).expect_err(text);
    assert_eq!(error(""), ShareError::NoLink);
    assert_eq!(error(&link[..44]), ShareError::Cut { arrived: 44, whole: 51 });
    assert_eq!(error(&format!("{link}x")), ShareError::Mangled);
    assert_eq!(error(&link.to_lowercase()), ShareError::Mangled);
    assert_eq!(error(&"a".repeat(LIMIT + 1)), ShareError::TooLong);
    assert_eq!(error("1t"), ShareError::Mangled);
    assert_eq!(error("1tzzz0000000"), ShareError::Mangled, "no link is so long");
    for text in [&link[..44], "x"] {
        assert!(error(text).to_string().contains("Ask for it again as a whole"), "{text}");
    }
}

#[test]
fn payloads_are_found_where_programs_put_them() {
    let link = plain(&empty(), day("2026-11-25"));
    assert_eq!(url("https://a.example/gap/", &link), format!("https://a.example/gap/#r={link}"));
    assert_eq!(url("https://a.example/#/results", "1x"), "https://a.example/#r=1x");
    let found = |text: String| assert_eq!(payload_in(&text), Some(&*link), "{text}");
    for (before, after) in [
        ("", ""),
        ("  ", "\r\n"),
        ("<", ">"),
        ("\"", "\","),
        ("(", ")."),
        ("r=", ""),
        ("r%3D", ""),
        ("#r=", ""),
        ("https://a.example/?lang=de#r=", ""),
        ("<https://a.example/#r=", ">"),
        ("See [the result](https://a.example/#r=", "), please."),
        ("https://a.example/#r%3D", "&utm_source=chat"),
        ("https://a.example/%23r%3d", ""),
        ("https://safe.example/?url=https%3A%2F%2Fa.example%2F%23r%3D", "&data=05%7C"),
        ("twice: https://a.example/#r=1raold and https://a.example/#r=", "\u{200b}"),
    ] {
        found(format!("{before}{link}{after}"));
    }
    for text in ["", " ", "no link here", "https://a.example/#/results", "<>", "…"] {
        assert_eq!(payload_in(text), None, "{text}");
    }
    assert_eq!(payload_in("https://a.example/#r="), Some(""));
}
