//! Every way in which a file is refused: with the place, the problem and a sentence.

use std::collections::BTreeSet;

use assessment::file::{Expected, FileError, Problem, SIZE_LIMIT, read, write};
use serde_json::{Value, json};

use crate::support::{empty, fixture};

/// `minimal.json` with `value` at `path`, its objects made on the way.
pub fn with(path: &[&str], value: Value) -> String {
    let mut file: Value = serde_json::from_str(&fixture("minimal.json")).expect("JSON");
    path.iter().fold(&mut file, |object, key| &mut object[*key]).clone_from(&value);
    file.to_string()
}

fn without(key: &str) -> String {
    let mut file: Value = serde_json::from_str(&fixture("minimal.json")).expect("JSON");
    file.as_object_mut().and_then(|file| file.shift_remove(key)).expect("a field of the file");
    file.to_string()
}

fn answer(reference: &str, answer: Value) -> String {
    with(&["answers", reference], answer)
}

/// That the file is refused so.
#[track_caller]
pub fn refused(text: &str, place: &str, problem: Problem, sentence: &str) {
    let expected = FileError { place: place.to_owned(), problem };
    let found = read(text).map(|_| ());
    assert_eq!(found, Err(expected.clone()));
    assert_eq!(expected.to_string(), sentence);
}

#[track_caller]
pub fn invalid(text: &str, place: &str, expected: Expected, sentence: &str) {
    refused(text, place, Problem::Invalid(expected), &format!("{place}: must be {sentence}"));
}

#[track_caller]
pub fn too_long(text: &str, place: &str, limit: usize) {
    refused(text, place, Problem::TooLong(limit), &format!("{place}: is longer than {limit}"));
}

#[test]
fn not_json() {
    let sentence = |line, column| {
        format!("not JSON: it breaks off or goes wrong at line {line}, column {column}")
    };
    for (text, line, column) in [
        ("", 1, 0),
        ("{", 1, 1),
        ("{}\n{}", 2, 1),
        ("{\n  \"format\": nil\n}", 2, 14),
        ("<!DOCTYPE html>", 1, 1),
        ("{\"x\": \"\\ud800\"}", 1, 14),
        ("{\"x\": 1e999}", 1, 11),
        ("\u{feff}[1,]", 1, 4),
    ] {
        refused(text, "", Problem::NotJson { line, column }, &sentence(line, column));
    }
}

#[test]
fn another_program_s_file() {
    let of_format = |format: Value| with(&["format"], format);
    for text in [
        "[]".to_owned(),
        "null".to_owned(),
        "{}".to_owned(),
        without("format"),
        without("version"),
        of_format(json!("aims-gap.share")),
        of_format(json!("AIMS-GAP.assessment")),
        of_format(json!(1)),
        with(&["version"], json!("1")),
        with(&["version"], json!(1.0)),
        with(&["version"], json!(-1)),
        with(&["version"], json!(0)),
        with(&["version"], json!(null)),
    ] {
        refused(&text, "", Problem::Foreign, "not an assessment file of aims-gap");
    }
}

#[test]
fn a_newer_version() {
    for version in [2, 3, u64::MAX] {
        let sentence =
            format!("written by a newer version (format {version}; this one reads up to 1)");
        refused(&with(&["version"], json!(version)), "", Problem::Newer(version), &sentence);
    }
    // Whatever else it holds: a newer version may do everything differently.
    let text = r#"{"format": "aims-gap.assessment", "version": 2, "answers": []}"#;
    assert_eq!(read(text).map_err(|error| error.problem), Err(Problem::Newer(2)));
}

#[test]
fn a_framework_or_requirement_that_is_not_here() {
    refused(
        &with(&["framework"], json!("iso-27001-2022")),
        "framework",
        Problem::UnknownFramework("iso-27001-2022".to_owned()),
        "framework: `iso-27001-2022` is not a framework known here",
    );
    for reference in ["A.7.7", "A.7", "a.7.4", "", "level"] {
        refused(
            &answer(reference, json!({"level": 3})),
            &format!("answers.{reference}"),
            Problem::UnknownRequirement(reference.to_owned()),
            &format!("answers.{reference}: `{reference}` is not a requirement of the framework"),
        );
    }
}

#[test]
fn something_missing() {
    for key in ["framework", "created", "updated"] {
        refused(&without(key), key, Problem::Missing, &format!("{key}: is missing"));
    }
    let evidence = json!({"evidence": [{"text": "one"}, {"seen": "2026-11-24"}]});
    let place = "answers.A.7.4.evidence.1.text";
    refused(&answer("A.7.4", evidence), place, Problem::Missing, &format!("{place}: is missing"));
}

#[test]
fn something_left_out_that_may_be() {
    for key in ["profile", "answers", "systems"] {
        assert_eq!(read(&without(key)), Ok(empty()), "{key}");
    }
}

#[test]
fn a_value_of_the_wrong_kind() {
    let a_7_4 = |key: &str, value: Value| answer("A.7.4", json!({key: value}));
    let profile = |key: &str, value: Value| with(&["profile", key], value);
    for value in [json!(null), json!(1), json!(["x"]), json!({})] {
        invalid(&with(&["framework"], value.clone()), "framework", Expected::Text, "text");
        for key in ["note", "owner", "excluded"] {
            invalid(
                &a_7_4(key, value.clone()),
                &format!("answers.A.7.4.{key}"),
                Expected::Text,
                "text",
            );
        }
        invalid(&profile("organisation", value), "profile.organisation", Expected::Text, "text");
    }
    for value in [json!(null), json!("x"), json!([])] {
        for key in ["profile", "answers"] {
            invalid(&with(&[key], value.clone()), key, Expected::Object, "an object");
        }
        invalid(&answer("A.7.4", value.clone()), "answers.A.7.4", Expected::Object, "an object");
        let place = "answers.A.7.4.evidence.0";
        invalid(&a_7_4("evidence", json!([value])), place, Expected::Object, "an object");
    }
    for value in [json!(null), json!("x"), json!({})] {
        invalid(&with(&["systems"], value.clone()), "systems", Expected::List, "a list");
        invalid(&profile("roles", value.clone()), "profile.roles", Expected::List, "a list");
        invalid(&a_7_4("evidence", value), "answers.A.7.4.evidence", Expected::List, "a list");
    }
    for value in [json!(null), json!("yes"), json!(1)] {
        invalid(&profile("iso_27001", value), "profile.iso_27001", Expected::Bool, "true or false");
    }
    for value in [json!(null), json!(false), json!(1), json!("true")] {
        invalid(&a_7_4("unknown", value), "answers.A.7.4.unknown", Expected::True, "true");
    }
}

#[test]
fn a_value_outside_its_range() {
    let level = "a whole number from 0 to 4";
    for value in [json!(5), json!(-1), json!(3.5), json!(3.0), json!("3"), json!(null), json!(256)]
    {
        let text = answer("9.2.2", json!({"level": value}));
        invalid(&text, "answers.9.2.2.level", Expected::Level, level);
    }
    let word = "one of the words the schema lists";
    for value in [json!("Provider"), json!(""), json!(1), json!(null)] {
        for key in ["size", "sector", "high_risk"] {
            let text = with(&["profile", key], value.clone());
            invalid(&text, &format!("profile.{key}"), Expected::Word, word);
        }
        let text = with(&["profile", "roles"], json!(["user", value]));
        invalid(&text, "profile.roles.1", Expected::Word, word);
    }
    for value in
        [json!("2026-02-29"), json!("24.11.2026"), json!("2026-11-24T10:00:00Z"), json!(null)]
    {
        let date = "a date such as 2026-11-24";
        let due = answer("4.1", json!({"due": value.clone()}));
        invalid(&due, "answers.4.1.due", Expected::Date, date);
        let seen = answer("4.1", json!({"evidence": [{"text": "", "seen": value}]}));
        invalid(&seen, "answers.4.1.evidence.0.seen", Expected::Date, date);
    }
    for value in [json!("2026-11-24"), json!("2026-11-24T10:00:00+01:00"), json!(0), json!(null)] {
        for key in ["created", "updated"] {
            let moment = "a moment such as 2026-11-24T15:46:51Z";
            invalid(&with(&[key], value.clone()), key, Expected::Timestamp, moment);
        }
    }
}

#[test]
fn a_text_or_list_one_longer_than_its_limit() {
    // Characters, not bytes: each of these takes four.
    let text = |length| "🎉".repeat(length);
    type Make = fn(&str, Value) -> String;
    let of_answer: Make = |key, value| answer("A.7.4", json!({key: value}));
    let of_profile: Make = |key, value| with(&["profile", key], value);
    let of_evidence: Make = |key, value| answer("A.7.4", json!({"evidence": [{key: value}]}));
    for (make, place, key, limit) in [
        (of_answer, "answers.A.7.4.", "note", 4_000),
        (of_answer, "answers.A.7.4.", "excluded", 4_000),
        (of_answer, "answers.A.7.4.", "owner", 200),
        (of_evidence, "answers.A.7.4.evidence.0.", "text", 1_000),
        (of_profile, "profile.", "organisation", 200),
    ] {
        assert!(read(&make(key, json!(text(limit)))).is_ok(), "{key}");
        too_long(&make(key, json!(text(limit + 1))), &format!("{place}{key}"), limit);
    }
    let evidence = |items| of_answer("evidence", json!(vec![json!({"text": "x"}); items]));
    assert!(read(&evidence(50)).is_ok());
    too_long(&evidence(51), "answers.A.7.4.evidence", 50);
    let roles = |roles| of_profile("roles", json!(vec!["user"; roles]));
    assert!(read(&roles(3)).is_ok());
    too_long(&roles(4), "profile.roles", 3);
}

#[test]
fn more_than_one_rating() {
    let sentence = "answers.A.7.4: has more than one of `level`, `excluded` and `unknown`";
    for ratings in [
        json!({"level": 3, "excluded": "why"}),
        json!({"level": 0, "unknown": true}),
        json!({"excluded": "", "unknown": true}),
        json!({"level": 3, "excluded": "why", "unknown": true}),
    ] {
        refused(&answer("A.7.4", ratings), "answers.A.7.4", Problem::Contradiction, sentence);
    }
}

#[test]
fn an_excluded_clause() {
    refused(
        &answer("6.1.3", json!({"excluded": "why"})),
        "answers.6.1.3.excluded",
        Problem::ClauseExcluded,
        "answers.6.1.3.excluded: is a clause, and a clause cannot be excluded",
    );
}

#[test]
fn the_size_limit_is_in_bytes() {
    let file = fixture("minimal.json");
    let padded = |size: usize| format!("{file}{}", " ".repeat(size - file.len()));
    assert!(read(&padded(SIZE_LIMIT)).is_ok());
    let sentence = "the file is larger than 2097152 bytes";
    refused(&padded(SIZE_LIMIT + 1), "", Problem::TooLarge, sentence);
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert_eq!(read(&format!("\u{feff}{}", fixture("minimal.json"))), Ok(empty()));
}

#[test]
fn deep_nesting_is_an_error_and_not_a_crash() {
    for (open, close) in [("[", "]"), ("{\"x\":", "}")] {
        let deep = format!("{}null{}", open.repeat(100_000), close.repeat(100_000));
        for text in [deep.clone(), fixture("minimal.json").replace("[]", &format!("[{deep}]"))] {
            let problem = read(&text).map_err(|error| error.problem);
            assert!(matches!(problem, Err(Problem::NotJson { .. })));
        }
    }
    // What is read can be written, dropped and read again.
    let nested = format!("[{{\"x\": {}{}}}]", "[".repeat(100), "]".repeat(100));
    let read_once = read(&fixture("minimal.json").replace("[]", &nested)).expect("not too deep");
    assert_eq!(read(&write(&read_once)), Ok(read_once));
}

#[test]
fn of_duplicate_keys_the_last_counts_as_in_javascript() {
    let file = r#"{"format": "other", "format": "aims-gap.assessment", "version": 2, "version": 1,
        "framework": "iso-42001-2023", "created": "2026-11-24T10:00:00Z",
        "updated": "2026-11-24T10:00:00Z",
        "answers": {"4.1": {"level": 1, "level": 3}, "4.2": {"level": 0}, "4.2": {"note": "n"}}}"#;
    let written = write(&read(file).expect("readable"));
    let written: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(written["answers"], json!({"4.1": {"level": 3}, "4.2": {"note": "n"}}));
}

#[test]
fn this_table_knows_every_problem() {
    // A new kind of problem does not compile until it is listed, and belongs above.
    let name = |problem: &Problem| match problem {
        Problem::TooLarge => "too large",
        Problem::NotJson { .. } => "not JSON",
        Problem::Foreign => "foreign",
        Problem::Newer(_) => "newer",
        Problem::UnknownFramework(_) => "unknown framework",
        Problem::UnknownRequirement(_) => "unknown requirement",
        Problem::Missing => "missing",
        Problem::Invalid(_) => "invalid",
        Problem::TooLong(_) => "too long",
        Problem::Contradiction => "contradiction",
        Problem::ClauseExcluded => "clause excluded",
    };
    let met: BTreeSet<_> = [
        " ".repeat(SIZE_LIMIT + 1),
        "{".to_owned(),
        "{}".to_owned(),
        with(&["version"], json!(2)),
        with(&["framework"], json!("x")),
        answer("x", json!({})),
        without("created"),
        with(&["created"], json!(1)),
        with(&["framework"], json!("x".repeat(201))),
        answer("A.7.4", json!({"level": 3, "unknown": true})),
        answer("4.1", json!({"excluded": "why"})),
    ]
    .iter()
    .filter_map(|text| read(text).err())
    .map(|error| name(&error.problem))
    .collect();
    assert_eq!(met.len(), 11);
}
