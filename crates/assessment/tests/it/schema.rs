//! `docs/formats/assessment.schema.json` says what the code does. The schema
//! itself is checked against the fixtures by any validator; here its lists and
//! limits are held against the code's.

use assessment::file::{FORMAT, VERSION, write};
use assessment::{
    Affected, AiSystem, Answer, Date, Decision, Dimension, Framework, HighRisk, ISO_42001_2023,
    ImpactAssessment, Level, LifeCycleStage, Register, Risk, RiskKind, RiskLevel, Role, Sector,
    SizeBand, Treatment, TriggerKind,
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
    let of = |path: &str| part(&format!("/$defs/{path}/enum"));
    assert_eq!(of("system/properties/roles/items"), words(Role::ALL, Role::as_str));
    let stages = words(LifeCycleStage::ALL, LifeCycleStage::as_str);
    assert_eq!(of("system/properties/stage"), stages);
    assert_eq!(of("system/properties/high_risk"), words(HighRisk::ALL, HighRisk::as_str));
    assert_eq!(of("impact/properties/decision"), words(Decision::ALL, Decision::as_str));
    let dimensions = part("/$defs/impact/properties/dimensions/properties");
    assert_eq!(json!(names(&dimensions)), words(Dimension::ALL, Dimension::as_str));
    let affected = words(Affected::ALL, Affected::as_str);
    assert_eq!(of("dimension/properties/affected/items"), affected);
    assert_eq!(of("trigger/properties/kind"), words(TriggerKind::ALL, TriggerKind::as_str));
    assert_eq!(of("risk/properties/kind"), words(RiskKind::ALL, RiskKind::as_str));
    assert_eq!(of("risk/properties/treatment"), words(Treatment::ALL, Treatment::as_str));
    assert_eq!(of("riskLevel"), words(RiskLevel::ALL, RiskLevel::as_str));
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
        ("system/properties/roles/maxItems", Role::ALL.len()),
        ("system/properties/earlier/maxItems", AiSystem::EARLIER_LIMIT),
        ("system/properties/id/maximum", u32::MAX as usize),
        ("impact/properties/triggers/maxItems", ImpactAssessment::TRIGGER_LIMIT),
        ("dimension/properties/affected/maxItems", Affected::ALL.len()),
        ("risk/properties/system/maximum", u32::MAX as usize),
        ("plan/properties/capacity/minimum", 10),
        ("plan/properties/capacity/maximum", 1000),
    ] {
        assert_eq!(part(&format!("/$defs/{path}")), json!(limit), "{path}");
    }
    assert_eq!(part("/properties/systems/maxItems"), Register::<AiSystem>::LIMIT);
    assert_eq!(part("/properties/risks/maxItems"), Register::<Risk>::LIMIT);
    assert_eq!(part("/properties/name/maxLength"), Answer::OWNER_LIMIT);
}

/// Of the working file, every text is a note or a name, every list of
/// references has room for all, and every step is from 1 to 4.
#[test]
fn limits_of_the_working_file() {
    for object in ["system", "impact", "dimension", "trigger", "risk", "riskCriteria", "plan"] {
        let properties = part(&format!("/$defs/{object}/properties"));
        for (name, value) in properties.as_object().into_iter().flatten() {
            if value["type"] == "string" {
                let is_name = ["name", "owner", "approver"].contains(&name.as_str());
                let limit = if is_name { Answer::OWNER_LIMIT } else { Answer::NOTE_LIMIT };
                assert_eq!(value["maxLength"], limit, "{object}.{name}");
            }
            if value["items"]["$ref"] == "#/$defs/reference" {
                let all = ISO_42001_2023.requirements.len();
                assert_eq!(value["maxItems"], all, "{object}.{name}");
            }
            if ["severity", "likelihood"].contains(&name.as_str()) {
                assert_eq!((&value["minimum"], &value["maximum"]), (&json!(1), &json!(4)));
            }
        }
    }
}

/// The names of an object's fields.
fn names(object: &Value) -> Vec<&str> {
    object.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn fields_are_those_that_are_written_in_that_order() {
    let written = |name: &str| -> Value {
        let read = assessment::file::read(&fixture(name)).expect("readable");
        serde_json::from_str(&write(&read)).expect("JSON")
    };
    let complete = written("complete.json");
    assert_eq!(names(&complete["profile"]), names(&part("/$defs/profile/properties")));
    let answer = part("/$defs/answer/properties");
    let others = ["excluded", "unknown", "inclusion"];
    let said = names(&answer).into_iter().filter(|name| !others.contains(name));
    assert_eq!(names(&complete["answers"]["9.2.2"]), said.collect::<Vec<_>>());
    let evidence = &complete["answers"]["9.2.2"]["evidence"][0];
    assert_eq!(names(evidence), names(&part("/$defs/evidence/properties")));

    let file = written("systems.json");
    assert_eq!(names(&file), names(&part("/properties")));
    assert_eq!(names(&file["answers"]["A.5.2"]), ["level", "inclusion"]);
    let (system, risk) = (&file["systems"][0], &file["risks"][0]);
    let impact = &system["impact"];
    for (object, name) in [
        (system, "system"),
        (impact, "impact"),
        (&impact["dimensions"]["fairness"], "dimension"),
        (&impact["triggers"][0], "trigger"),
        (risk, "risk"),
        (&file["risk_criteria"], "riskCriteria"),
        (&file["plan"], "plan"),
    ] {
        let properties = part(&format!("/$defs/{name}/properties"));
        // A number is written where the place does not say it, and then first.
        let expected: Vec<&str> =
            names(&properties).into_iter().filter(|name| *name != "id").collect();
        assert_eq!(names(object), expected, "{name}");
    }
    for register in ["systems", "risks"] {
        assert_eq!(names(&file[register][1])[0], "id");
    }
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
        "/$defs/system/properties",
        "/$defs/impact/properties",
        "/$defs/dimension/properties",
        "/$defs/trigger/properties",
        "/$defs/risk/properties",
        "/$defs/riskCriteria/properties",
        "/$defs/plan/properties",
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
