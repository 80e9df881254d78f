//! What is written is read again as the same, to the byte, and what this
//! version does not know is kept.

use assessment::file::{read, write};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value};

use crate::strategy::{any_json, assessments, cases, text};
use crate::support::{empty, fixture};

/// Where unknown fields can be: the path of every object that has fields of its
/// own, which is every one but those whose names are references or dimensions.
fn objects(file: &Value) -> Vec<String> {
    fn collect(value: &Value, path: &str, paths: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                if !["/answers", "/dimensions"].iter().any(|end| path.ends_with(end)) {
                    paths.push(path.to_owned());
                }
                fields
                    .iter()
                    .for_each(|(key, value)| collect(value, &format!("{path}/{key}"), paths));
            }
            Value::Array(items) => {
                let items = items.iter().enumerate();
                items.for_each(|(index, item)| collect(item, &format!("{path}/{index}"), paths));
            }
            _ => {}
        }
    }
    let mut paths = Vec::new();
    collect(file, "", &mut paths);
    paths
}

/// A field that no version has, at the front or at the end.
fn add(object: &mut Map<String, Value>, name: &str, value: &Value, in_front: bool) {
    let before = if in_front { std::mem::take(object) } else { Map::new() };
    object.insert(format!("x-{name}"), value.clone());
    object.extend(before);
}

#[test]
fn an_empty_assessment_is_a_few_lines() {
    let expected = r#"{
  "format": "aims-gap.assessment",
  "version": 1,
  "framework": "iso-42001-2023",
  "created": "2026-11-24T10:00:00Z",
  "updated": "2026-11-24T10:00:00Z",
  "profile": {},
  "answers": {},
  "systems": []
}
"#;
    assert_eq!(write(&empty()), expected);
    assert_eq!(read(expected), Ok(empty()));
}

#[test]
fn unknown_fields_come_after_the_known_in_their_own_order() {
    let file = r#"{"z": 1, "format": "aims-gap.assessment", "a": {"z": 1, "a": 2}, "version": 1,
        "framework": "iso-42001-2023", "created": "2026-11-24T10:00:00Z",
        "updated": "2026-11-24T10:00:00Z", "m": null}"#;
    let written = write(&read(file).expect("readable"));
    let (_, end) = written.split_once("\"systems\": [],\n").expect("the known fields come first");
    let expected = "  \"z\": 1,\n  \"a\": {\n    \"z\": 1,\n    \"a\": 2\n  },\n  \"m\": null\n}\n";
    assert_eq!(end, expected);
}

#[test]
fn an_answer_that_says_nothing_is_not_written_unless_it_has_unknown_fields() {
    let with = |answer: &str| {
        let file =
            write(&empty()).replace("\"answers\": {}", &format!("\"answers\": {{{answer}}}"));
        write(&read(&file).expect("readable"))
    };
    assert_eq!(with(r#""A.7.4": {"note": "", "owner": "", "evidence": []}"#), write(&empty()));
    assert!(with(r#""A.7.4": {"x": null}"#).contains("\"A.7.4\": {\n      \"x\": null\n    }"));
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn what_is_written_is_read_again(assessment in assessments()) {
        let written = write(&assessment);
        let read_again = read(&written);
        prop_assert_eq!(read_again.as_ref(), Ok(&assessment));
        prop_assert_eq!(read_again.map(|again| write(&again)), Ok(written));
    }

    #[test]
    fn unknown_fields_are_kept_at_every_depth(
        assessment in assessments(),
        (name, value) in (text(), any_json()),
        in_front in any::<bool>(),
    ) {
        let mut file: Value = serde_json::from_str(&write(&assessment)).expect("JSON");
        for path in objects(&file) {
            if let Some(Value::Object(object)) = file.pointer_mut(&path) {
                add(object, &name, &value, in_front);
            }
        }
        let read_once = read(&file.to_string()).expect("unknown fields are no fault");
        let written = write(&read_once);
        prop_assert_eq!(serde_json::from_str::<Value>(&written).expect("JSON"), file);
        prop_assert_eq!(read(&written), Ok(read_once));
    }

    #[test]
    fn unknown_fields_are_dropped_at_every_depth(assessment in assessments()) {
        let mut file: Value = serde_json::from_str(&write(&assessment)).expect("JSON");
        for path in objects(&file) {
            if let Some(Value::Object(object)) = file.pointer_mut(&path) {
                add(object, "", &Value::Null, false);
            }
        }
        let mut read_once = read(&file.to_string()).expect("unknown fields are no fault");
        read_once.drop_unknown_fields();
        prop_assert_eq!(read_once, assessment);
    }

    #[test]
    fn the_order_of_fields_does_not_matter(assessment in assessments(), at in any::<Index>()) {
        let written = write(&assessment);
        let Ok(Value::Object(file)) = serde_json::from_str(&written) else { return Ok(()) };
        let mut fields: Vec<_> = file.into_iter().collect();
        let middle = at.index(fields.len());
        fields.rotate_left(middle);
        let turned = Value::from(fields.into_iter().collect::<Map<_, _>>()).to_string();
        prop_assert_eq!(read(&turned).map(|again| write(&again)), Ok(written));
    }
}

fn number_kept(number: &str) -> bool {
    let x = format!("\"x\": {number}");
    let file = fixture("minimal.json").replace("\"profile\"", &format!("{x},\n  \"profile\""));
    write(&read(&file).expect("readable")).contains(&format!("{x}\n"))
}

#[test]
fn numbers_in_unknown_fields_are_kept_to_15_digits() {
    let (whole, negative) = (u64::MAX.to_string(), i64::MIN.to_string());
    for number in
        ["0", "-1", &whole, &negative, "0.1", "3.0", "-96.3627994734747", "123456.789012345"]
    {
        assert!(number_kept(number), "{number}");
    }
}

fn with_number(number: &str) -> String {
    fixture("minimal.json").replace("\"profile\"", &format!("\"x\": {number},\n  \"profile\""))
}

/// Found by the fuzzer: longer ones went on changing in their last digit.
#[test]
fn a_number_that_was_rounded_once_stays_as_it_is() {
    let long = "31".repeat(70);
    for number in [&*long, "93.62395387648645", "0.30000000000000004", "1e-300", "[[2.7e-17]]"] {
        let written = write(&read(&with_number(number)).expect("readable"));
        assert_eq!(write(&read(&written).expect("readable")), written, "{number}");
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn every_number_settles(number in any::<f64>().prop_filter("JSON has no others", |x| x.is_finite())) {
        let written = write(&read(&with_number(&format!("{number:e}"))).expect("readable"));
        prop_assert_eq!(write(&read(&written).expect("readable")), written);
    }
}
