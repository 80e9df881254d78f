//! OSCAL: what NIST's schema cannot check. `tests/formats/check_oscal.py` holds
//! what the command line writes against the schema itself.

use std::collections::BTreeSet;

use assessment::{Evidence, ISO_42001_2023, Level, Rating};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use report::oscal;
use serde_json::Value;

use crate::support::{all_at, content, empty, excluded, id, report as report_of};

fn catalog() -> Value {
    let day = "2026-11-24".parse().expect("a date");
    let catalog = oscal::catalog(&ISO_42001_2023, content().texts(), day);
    serde_json::from_str(&catalog).expect("JSON")
}

fn results(assessment: &assessment::Assessment) -> Value {
    let results = oscal::assessment_results(&report_of(assessment), &content().text);
    serde_json::from_str(&results).expect("JSON")
}

/// An assessment with something of everything.
fn mixed() -> assessment::Assessment {
    let mut mixed = all_at(Level::Operating);
    let ratings = [
        ("5.2", Rating::Level(Level::Absent)),
        ("6.1.2", Rating::Level(Level::Documented)),
        ("9.1", Rating::Level(Level::Improving)),
        ("10.1", Rating::Unknown),
        ("A.2.2", Rating::Level(Level::Absent)),
        ("A.2.3", Rating::Level(Level::AdHoc)),
        ("A.7.4", excluded("No data is\nprepared here.")),
        ("A.7.5", excluded(" ")),
    ];
    for (reference, rating) in ratings {
        mixed.rate(id(reference), rating).expect("allowed");
    }
    mixed.profile.organisation = "Example \"Ltd\"".into();
    mixed.answer_mut(id("A.7.2")).inclusion = "Our data\nneeds it.".into();
    let answer = mixed.answer_mut(id("5.2"));
    answer.note = "A *note*\nof two lines".into();
    answer.owner = "A. \n B.".into();
    answer.due = "2027-01-31".parse().ok();
    answer.evidence = vec![
        Evidence::new("https://example.org/ü?a=[b]", "2026-11-20".parse().ok()),
        Evidence::new("Minutes", "2026-10-01".parse().ok()),
        Evidence::new(" ", None),
    ];
    mixed
}

/// Every value below that key, anywhere.
fn all<'a>(value: &'a Value, key: &str, found: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get(key));
            fields.values().for_each(|value| all(value, key, found));
        }
        Value::Array(items) => items.iter().for_each(|value| all(value, key, found)),
        _ => {}
    }
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    let mut found = Vec::new();
    all(value, key, &mut found);
    found.into_iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn property(of: &Value, name: &str) -> Option<String> {
    let properties = of["props"].as_array()?;
    let found = properties.iter().find(|property| property["name"] == name)?;
    found["value"].as_str().map(str::to_owned)
}

fn observation(results: &Value, reference: &str) -> Value {
    let observations = results["assessment-results"]["results"][0]["observations"].as_array();
    let title = format!("{reference} ");
    let mut observations = observations.expect("observations").iter();
    let found = observations.find(|each| each["title"].as_str().expect("one").starts_with(&title));
    found.expect("an observation of every requirement").clone()
}

/// Kind, reference, target and state of each finding that has a kind.
fn findings(results: &Value) -> Vec<[String; 4]> {
    let findings = results["assessment-results"]["results"][0]["findings"].as_array();
    let kinds = findings.expect("findings").iter().filter_map(|finding| {
        let target = &finding["target"];
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        Some([
            property(finding, "kind")?,
            property(finding, "ref")?,
            text(&target["target-id"]),
            text(&target["status"]["state"]),
        ])
    });
    kinds.collect()
}

/// The text that a reader of OSCAL's Markdown shows; nothing else may be in it.
fn shown(markdown: &str) -> String {
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(part) => text.push_str(&part),
            Event::HardBreak => text.push('\n'),
            Event::Start(Tag::Paragraph) | Event::End(_) => {}
            other => text.push_str(&format!("\u{0}{other:?}")),
        }
    }
    text
}

#[test]
fn the_catalog_has_every_area_and_requirement_once() {
    let catalog = catalog();
    let groups = catalog["catalog"]["groups"].as_array().expect("groups");
    assert_eq!(groups.len(), 16);
    let controls: usize =
        groups.iter().filter_map(|group| group["controls"].as_array()).map(Vec::len).sum();
    assert_eq!(controls, 70);
    let ids = texts(&catalog, "id");
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), unique.len());
    assert!(ids.iter().all(|id| id.starts_with("iso42001-")));
}

#[test]
fn a_control_says_what_the_catalogue_says() {
    let catalog = catalog();
    let group = &catalog["catalog"]["groups"][12];
    let control = &group["controls"][2];
    assert_eq!(control["id"], "iso42001-a.7.4");
    insta::assert_snapshot!(format!("{control:#}"));
}

#[test]
fn whatever_is_referred_to_is_there() {
    let (catalog, results) = (catalog(), results(&mixed()));
    let ids: BTreeSet<String> = texts(&catalog, "id").into_iter().collect();
    for document in [&catalog, &results] {
        let uuids: BTreeSet<String> = texts(document, "uuid").into_iter().collect();
        assert_eq!(uuids.len(), texts(document, "uuid").len(), "a UUID stands for one thing");
        for href in texts(document, "href").iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(uuids.contains(href) || ids.contains(href), "{href}");
        }
        assert!(texts(document, "observation-uuid").iter().all(|uuid| uuids.contains(uuid)));
    }
    for key in ["target-id", "control-id"] {
        let named = texts(&results, key);
        assert!(!named.is_empty() && named.iter().all(|id| ids.contains(id)), "{key}");
    }
}

#[test]
fn tokens_are_tokens_and_values_stand_on_one_line() {
    for document in [catalog(), results(&mixed())] {
        for key in ["id", "class", "name", "rel", "target-id", "control-id"] {
            for token in texts(&document, key) {
                let begins = token.starts_with(|sign: char| sign.is_alphabetic() || sign == '_');
                let goes_on = |sign: char| sign.is_alphanumeric() || "._-".contains(sign);
                let is_name_of_party = key == "name" && token.contains("Ltd");
                assert!(begins && token.chars().all(goes_on) || is_name_of_party, "{key}: {token}");
            }
        }
        for value in texts(&document, "value") {
            assert!(
                !value.is_empty() && value == value.trim() && !value.contains('\n'),
                "{value:?}"
            );
        }
    }
}

#[test]
fn findings_are_those_of_the_report() {
    let results = results(&mixed());
    let [met, unmet] = ["satisfied", "not-satisfied"];
    let row = |row: [&str; 4]| row.map(str::to_owned);
    assert_eq!(
        findings(&results),
        [
            ["major", "5.2", "iso42001-5.2_obj", unmet],
            ["minor", "6.1.2", "iso42001-6.1.2_obj", unmet],
            ["strength", "9.1", "iso42001-9.1_obj", met],
            ["major", "A.2", "iso42001-a.2_obj", unmet],
            ["minor", "A.2.2", "iso42001-a.2.2_obj", unmet],
            ["minor", "A.2.3", "iso42001-a.2.3_obj", unmet],
            ["minor", "A.7.5", "iso42001-6.1.3_smt", unmet],
        ]
        .map(row)
    );
    // With the 61 requirements at level 3, all but two excluded and one unknown.
    let all = results["assessment-results"]["results"][0]["findings"].as_array().map(Vec::len);
    assert_eq!(all, Some(70 - 3 + 2));
    let excluded = texts(&results, "control-id");
    assert_eq!(excluded, ["iso42001-a.7.4", "iso42001-a.7.5"]);
}

#[test]
fn an_answer_is_an_observation() {
    let results = results(&mixed());
    let answered = observation(&results, "5.2");
    assert_eq!(property(&answered, "rating").as_deref(), Some("0"));
    assert_eq!(property(&answered, "owner").as_deref(), Some("A. B."));
    assert_eq!(property(&answered, "due").as_deref(), Some("2027-01-31"));
    assert_eq!(answered["collected"], "2026-11-20T00:00:00Z");
    assert_eq!(answered["methods"], serde_json::json!(["INTERVIEW", "EXAMINE"]));
    let evidence = answered["relevant-evidence"].as_array().expect("evidence");
    assert_eq!(evidence.len(), 2);
    assert_eq!(evidence[0]["href"], "https://example.org/%C3%BC?a=%5Bb%5D");
    assert_eq!(shown(answered["remarks"].as_str().expect("a note")), "A *note*\nof two lines");
    let left_out = observation(&results, "A.7.4");
    let why = left_out["description"].as_str().expect("a justification");
    assert_eq!(shown(why), "No data is\nprepared here.");
    assert_eq!(property(&observation(&results, "10.1"), "rating").as_deref(), Some("unknown"));
    let included = texts(&results["assessment-results"]["results"][0]["findings"], "remarks");
    assert_eq!(included, ["Our data\\\nneeds it."]);
}

#[test]
fn figures_are_properties_and_the_undefined_has_none() {
    let mut assessment = mixed();
    for reference in ["A.10.2", "A.10.3", "A.10.4"] {
        assessment.rate(id(reference), excluded("Alone.")).expect("a control");
    }
    let results = results(&assessment);
    let result = &results["assessment-results"]["results"][0];
    assert_eq!(property(result, "verdict").as_deref(), Some("incomplete"));
    assert_eq!(property(result, "blocker").as_deref(), Some("5.2"));
    let figures = result["props"].as_array().expect("properties");
    let of = |scope: &str| -> Vec<String> {
        let figures = figures.iter().filter(|figure| figure["class"] == scope);
        figures.map(|figure| format!("{}={}", figure["name"], figure["value"])).collect()
    };
    assert_eq!(of("overall")[..2], [r#""coverage"="69/70""#, r#""coverage-percent"="98.57""#]);
    assert_eq!(of("iso42001-a.10"), [r#""coverage"="3/3""#, r#""coverage-percent"="100.00""#]);
}

#[test]
fn equal_input_gives_equal_bytes_and_other_organisations_other_identifiers() {
    let (one, mut other) = (mixed(), mixed());
    assert_eq!(results(&one), results(&mixed()));
    other.profile.organisation = "Another".into();
    let uuids = |of: &assessment::Assessment| -> BTreeSet<String> {
        let results = results(of);
        let result = &results["assessment-results"]["results"];
        texts(result, "uuid").into_iter().collect()
    };
    assert!(uuids(&one).is_disjoint(&uuids(&other)));
    // A changed answer is another document with the same observations.
    let mut changed = mixed();
    changed.answer_mut(id("5.2")).note.clear();
    let document = |of| results(of)["assessment-results"]["uuid"].clone();
    assert_ne!(document(&one), document(&changed));
    assert_eq!(uuids(&one), uuids(&changed));
}

#[test]
fn the_register_is_its_risks() {
    let file = include_str!("../../../../tests/fixtures/systems.json");
    let results = results(&assessment::file::read(file).expect("an assessment"));
    let risks = results["assessment-results"]["results"][0]["risks"].as_array().expect("risks");
    let [first, second] = risks.as_slice() else { panic!("two of them") };
    assert_eq!(first["status"], "deviation-approved");
    assert_eq!(first["deadline"], "2027-01-31T00:00:00Z");
    assert_eq!(property(first, "level").as_deref(), Some("high"));
    assert_eq!(first["statement"], "A deadline is missed.");
    assert_eq!(first["remediations"][0]["description"], "Tests by language before each release.");
    let controls = first["props"].as_array().expect("properties").iter();
    let controls = controls.filter(|property| property["name"] == "control-id");
    let controls: Vec<_> = controls.map(|property| property["value"].clone()).collect();
    assert_eq!(controls, ["iso42001-a.6.2.4", "iso42001-a.7.4"]);
    assert_eq!(
        (&second["status"], property(second, "number").as_deref()),
        (&"open".into(), Some("5"))
    );
}

#[test]
fn nothing_answered_has_no_findings() {
    let results = results(&empty());
    let result = &results["assessment-results"]["results"][0];
    assert_eq!(result.get("findings"), None);
    assert_eq!(result["observations"].as_array().map(Vec::len), Some(70));
    assert_eq!(results["assessment-results"]["metadata"].get("parties"), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_note_can_be_read_back(note in "[-*_`#<>&|^$\\[\\](){}!:;=+%@'\"./\\\\ \n\t0-9a-cx]{1,24}|\\PC{1,9}") {
        let mut assessment = empty();
        assessment.answer_mut(id("5.2")).note.clone_from(&note);
        let observation = observation(&results(&assessment), "5.2");
        let remarks = observation["remarks"].as_str().expect("a note");
        prop_assert_eq!(shown(remarks), report::prose::lines(&note));
    }
}
