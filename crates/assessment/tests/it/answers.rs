//! Ratings, levels, evidence.

use assessment::{Answer, ClauseCannotBeExcluded, Evidence, Kind, Level, Rating, Timestamp};

use crate::support::{at, empty, excluded, id, set};

#[test]
fn levels_are_the_numbers_from_0_to_4() {
    let numbers = Level::ALL.map(Level::number);
    assert_eq!(numbers, [0, 1, 2, 3, 4]);
    assert!(Level::ALL.is_sorted());
    for level in Level::ALL {
        assert_eq!(Level::from_number(level.number().into()), Some(level));
    }
    assert_eq!(Level::from_number(5), None);
    assert_eq!(Level::from_number(256), None, "not cut to a byte");
}

#[test]
fn a_clause_cannot_be_excluded_and_keeps_its_rating() {
    let mut assessment = empty();
    set(&mut assessment, &[("6.1.3", at(2))]);
    let error = assessment.rate(id("6.1.3"), excluded("why"));
    assert_eq!(error, Err(ClauseCannotBeExcluded));
    assert_eq!(assessment.rating(id("6.1.3")), &at(2));
    assert_eq!(ClauseCannotBeExcluded.to_string(), "a clause cannot be excluded, only a control");
    for requirement in assessment.framework().requirement_ids() {
        let control = assessment.framework().requirement(requirement).kind == Kind::Control;
        assert_eq!(assessment.rate(requirement, excluded("why")).is_ok(), control);
    }
}

#[test]
fn what_counts_as_covered_and_as_excluded() {
    let cases = [
        (Rating::Unanswered, false, false, false),
        (Rating::Unknown, false, false, false),
        (at(0), true, false, false),
        (excluded("why"), true, true, false),
        (excluded("\n "), true, true, true),
    ];
    for (rating, covered, is_excluded, blank) in cases {
        assert_eq!(rating.is_covered(), covered, "{rating:?}");
        assert_eq!(rating.is_excluded(), is_excluded, "{rating:?}");
        assert_eq!(rating.lacks_justification(), blank, "{rating:?}");
        assert_eq!(rating.level().is_some(), rating == at(0), "{rating:?}");
    }
}

#[test]
fn an_assessment_is_empty_until_something_is_said() {
    assert!(empty().is_empty());
    type Change = fn(&mut assessment::Assessment);
    let changes: [Change; 6] = [
        |it| set(it, &[("4.1", Rating::Unknown)]),
        |it| it.answer_mut(id("A.10.4")).note = " ".into(),
        |it| it.answer_mut(id("4.1")).owner = "CEO".into(),
        |it| it.answer_mut(id("4.1")).due = "2027-01-31".parse().ok(),
        |it| it.answer_mut(id("4.1")).evidence.push(Evidence::default()),
        |it| it.profile.iso_27001 = Some(false),
    ];
    for change in changes {
        let mut assessment = empty();
        change(&mut assessment);
        assert!(!assessment.is_empty());
    }
    let mut later = empty();
    later.updated = Timestamp::EPOCH;
    assert!(later.is_empty(), "a date says nothing");
    assert!(Answer::default().is_empty());
}

#[test]
fn only_web_addresses_are_links() {
    let link = |text: &str| Evidence::new(text, None).link().map(str::to_owned);
    for text in ["https://example.org/a?b=c#d", "http://intranet/policy", "https://x"] {
        assert_eq!(link(text).as_deref(), Some(text));
        assert_eq!(link(&format!(" {text}\n")).as_deref(), Some(text), "trimmed");
    }
    for text in [
        "",
        "https://",
        "http:/example.org",
        "//example.org",
        "example.org",
        "javascript:alert(1)",
        "data:text/html,https://example.org",
        "ftp://example.org",
        "see https://example.org",
        "https://example.org and more",
        "https://example.org\u{a0}x",
    ] {
        assert_eq!(link(text), None, "{text:?}");
    }
}

#[test]
fn the_epoch_is_the_first_of_january_1970() {
    assert_eq!(Timestamp::EPOCH.to_string(), "1970-01-01T00:00:00Z");
    assert_eq!(Timestamp::EPOCH.date().to_string(), "1970-01-01");
}
