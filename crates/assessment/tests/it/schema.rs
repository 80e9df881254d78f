//! `docs/formats/assessment.schema.json` says what the code does. The schema
//! itself is checked against the fixtures by any validator; here its lists and
//! limits are held against the code's.

use assessment::file::{FORMAT, VERSION, write};
use assessment::{
    Answer, Date, Framework, HighRisk, ISO_42001_2023, Level, Role, Sector, SizeBand,
};
use serde_json::{Value, json};

use crate::support::{fixture, text_of};

fn schema() -> Value {
    serde_json::from_str(&text_of("docs/formats/assessment.schema.json")).expect("JSON")
}

/// The part of the schema at a path.
#[track_caller]
fn part(path: &str) -> Value {
    schema().pointer(path).unwrap_or_else(|| panic!("{path} is not in the schema")).clone()
}

#[test]
fn constants() {
    assert_eq!(part("/$schema"), "https://json-schema.org/draft/2020-12/schema");
    assert_eq!(part("/$id"), format!("urn:aims-gap:assessment:{VERSION}"));
    assert_eq!(part("/properties/format/const"), FORMAT);
    assert_eq!(part("/properties/version/const"), VERSION);
    let frameworks = Framework::ALL.map(|framework| framework.id);
    assert_eq!(json!([part("/properties/framework/const")]), json!(frameworks));
}

#[test]
fn words() {
    fn words<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> Value {
        all.iter().map(|value| word(*value)).collect()
    }
    let profile = |key: &str| part(&format!("/$defs/profile/properties/{key}/enum"));
    assert_eq!(profile("roles/items"), words(Role::ALL, Role::as_str));
    assert_eq!(profile("size"), words(SizeBand::ALL, SizeBand::as_str));
    assert_eq!(profile("sector"), words(Sector::ALL, Sector::as_str));
    assert_eq!(profile("high_risk"), words(HighRisk::ALL, HighRisk::as_str));
}

#[test]
fn references() {
    let references: Value = ISO_42001_2023.requirements.iter().map(|row| row.reference).collect();
    assert_eq!(part("/$defs/reference/enum"), references);
}

#[test]
fn limits() {
    for (path, limit) in [
        ("answer/properties/note/maxLength", Answer::NOTE_LIMIT),
        ("answer/properties/excluded/maxLength", Answer::NOTE_LIMIT),
        ("answer/properties/owner/maxLength", Answer::OWNER_LIMIT),
        ("answer/properties/evidence/maxItems", Answer::EVIDENCE_LIMIT),
        ("evidence/properties/text/maxLength", Answer::EVIDENCE_TEXT_LIMIT),
        ("profile/properties/organisation/maxLength", Answer::OWNER_LIMIT),
        ("profile/properties/roles/maxItems", Role::ALL.len()),
        ("answer/properties/level/minimum", Level::Absent as usize),
        ("answer/properties/level/maximum", Level::Improving as usize),
    ] {
        assert_eq!(part(&format!("/$defs/{path}")), json!(limit), "{path}");
    }
}

/// The names of an object's fields.
fn names(object: &Value) -> Vec<&str> {
    object.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn fields_are_those_that_are_written_in_that_order() {
    let complete = fixture("complete.json");
    let complete = write(&assessment::file::read(&complete).expect("readable"));
    let complete: Value = serde_json::from_str(&complete).expect("JSON");
    assert_eq!(names(&complete), names(&part("/properties")));
    assert_eq!(names(&complete["profile"]), names(&part("/$defs/profile/properties")));
    let answer = part("/$defs/answer/properties");
    let said = names(&answer).into_iter().filter(|name| !["excluded", "unknown"].contains(name));
    assert_eq!(names(&complete["answers"]["9.2.2"]), said.collect::<Vec<_>>());
    let evidence = &complete["answers"]["9.2.2"]["evidence"][0];
    assert_eq!(names(evidence), names(&part("/$defs/evidence/properties")));
}

#[test]
fn every_field_has_a_title_and_a_description() {
    let schema = schema();
    let described = |value: &Value| {
        let target =
            value["$ref"].as_str().and_then(|path| schema.pointer(path.strip_prefix('#')?));
        [Some(value), target]
            .into_iter()
            .flatten()
            .any(|value| ["title", "description"].iter().all(|key| value[*key].is_string()))
    };
    for object in [
        "/properties",
        "/$defs",
        "/$defs/profile/properties",
        "/$defs/answer/properties",
        "/$defs/evidence/properties",
    ] {
        for (name, value) in part(object).as_object().into_iter().flatten() {
            assert!(described(value), "{object}/{name}");
        }
    }
}

#[test]
fn the_example_of_the_page_is_readable() {
    let page = text_of("docs/formats/assessment.md");
    let example = page.split("```").nth(1).and_then(|block| block.strip_prefix("json\n"));
    let read = assessment::file::read(example.expect("an example")).expect("readable");
    assert_eq!(read.created.date(), "2026-11-24".parse::<Date>().expect("a date"));
    assert_eq!(read.answer(crate::support::id("9.2.2")).evidence.len(), 1);
}
