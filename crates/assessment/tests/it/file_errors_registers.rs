//! Faults in the registers of systems and risks, in the plan and in what an
//! assessment says of itself: each names its place.

use assessment::file::{Expected, Problem, read};
use serde_json::{Value, json};

use crate::file_errors::{invalid, refused, too_long, with};

const WORD: &str = "one of the words the schema lists";
const STEP: &str = "a whole number from 1 to 4";
const DATE: &str = "a date such as 2026-11-24";
const ID: &str = "a whole number from 1 that no other entry has";

fn systems(systems: Value) -> String {
    with(&["systems"], systems)
}

/// A system of which one field is this.
fn system(key: &str, value: Value) -> String {
    systems(json!([{ key: value }]))
}

/// Its impact assessment.
fn impact(key: &str, value: Value) -> String {
    system("impact", json!({ key: value }))
}

/// What that says of fairness.
fn fairness(key: &str, value: Value) -> String {
    impact("dimensions", json!({"fairness": { key: value }}))
}

fn trigger(trigger: Value) -> String {
    impact("triggers", json!([{"kind": "use", "date": "2026-11-24"}, trigger]))
}

fn risk(key: &str, value: Value) -> String {
    with(&["risks"], json!([{}, { key: value }]))
}

/// Makes a file with a field of that name and value in some object.
type Make = fn(&str, Value) -> String;

const SYSTEM: (Make, &str) = (system, "systems.0");
const IMPACT: (Make, &str) = (impact, "systems.0.impact");
const FAIRNESS: (Make, &str) = (fairness, "systems.0.impact.dimensions.fairness");
const RISK: (Make, &str) = (risk, "risks.1");
const TOP: (Make, &str) = (|key, value| with(&[key], value), "");
const CRITERIA: (Make, &str) = (|key, value| with(&["risk_criteria", key], value), "risk_criteria");
const PLAN: (Make, &str) = (|key, value| with(&["plan", key], value), "plan");

fn place(object: &str, key: &str) -> String {
    if object.is_empty() { key.to_owned() } else { format!("{object}.{key}") }
}

#[test]
fn texts() {
    for ((make, object), notes, names) in [
        (SYSTEM, &["purpose", "people", "models", "data"][..], &["name", "owner"][..]),
        (IMPACT, &["intended_use", "misuse", "reasons"], &["approver"]),
        (FAIRNESS, &["impact", "mitigations"], &[]),
        (RISK, &["cause", "event", "consequence", "affected", "plan"], &["owner"]),
        (CRITERIA, &["statement"], &[]),
        (TOP, &[], &["name"]),
    ] {
        let notes = notes.iter().map(|key| (key, 4_000));
        for (key, limit) in notes.chain(names.iter().map(|key| (key, 200))) {
            let at = place(object, key);
            for value in [json!(null), json!(1), json!(["x"]), json!({})] {
                invalid(&make(key, value), &at, Expected::Text, "text");
            }
            assert!(read(&make(key, json!("🎉".repeat(limit)))).is_ok(), "{at}");
            too_long(&make(key, json!("🎉".repeat(limit + 1))), &at, limit);
        }
    }
}

#[test]
fn words_dates_and_steps() {
    for ((make, object), key) in [
        (SYSTEM, "stage"),
        (SYSTEM, "high_risk"),
        (IMPACT, "decision"),
        (FAIRNESS, "residual"),
        (RISK, "kind"),
        (RISK, "treatment"),
        (RISK, "residual"),
        (CRITERIA, "acceptable"),
    ] {
        for value in [json!("Low"), json!(""), json!(1), json!(null)] {
            invalid(&make(key, value), &place(object, key), Expected::Word, WORD);
        }
    }
    for ((make, object), key) in [
        (IMPACT, "date"),
        (IMPACT, "review"),
        (RISK, "due"),
        (RISK, "accepted"),
        (PLAN, "start"),
        (TOP, "snapshot"),
    ] {
        for value in [json!("2026-02-29"), json!("2026-11-24T10:00:00Z"), json!(1), json!(null)] {
            invalid(&make(key, value), &place(object, key), Expected::Date, DATE);
        }
    }
    for (make, object) in [FAIRNESS, RISK] {
        for key in ["severity", "likelihood"] {
            for value in [json!(0), json!(5), json!(2.0), json!(-1), json!("2"), json!(null)] {
                invalid(&make(key, value), &place(object, key), Expected::Step, STEP);
            }
        }
    }
}

#[test]
fn objects_and_lists() {
    for value in [json!(null), json!("x"), json!([])] {
        invalid(&systems(json!([{}, value])), "systems.1", Expected::Object, "an object");
        let risks = with(&["risks"], json!([value]));
        invalid(&risks, "risks.0", Expected::Object, "an object");
        for ((make, object), key) in
            [(SYSTEM, "impact"), (IMPACT, "dimensions"), (TOP, "risk_criteria"), (TOP, "plan")]
        {
            let at = place(object, key);
            invalid(&make(key, value.clone()), &at, Expected::Object, "an object");
        }
        let of_fairness = impact("dimensions", json!({"fairness": value}));
        invalid(&of_fairness, FAIRNESS.1, Expected::Object, "an object");
        let of_earlier = system("earlier", json!([{}, value]));
        invalid(&of_earlier, "systems.0.earlier.1", Expected::Object, "an object");
        let of_trigger = trigger(value);
        invalid(&of_trigger, "systems.0.impact.triggers.1", Expected::Object, "an object");
    }
    for value in [json!(null), json!("x"), json!({})] {
        for ((make, object), key) in [
            (SYSTEM, "roles"),
            (SYSTEM, "earlier"),
            (IMPACT, "triggers"),
            (FAIRNESS, "affected"),
            (FAIRNESS, "relies_on"),
            (RISK, "controls"),
            (TOP, "risks"),
        ] {
            let at = place(object, key);
            invalid(&make(key, value.clone()), &at, Expected::List, "a list");
        }
    }
    let archived = with(&["archived"], json!(1));
    invalid(&archived, "archived", Expected::Bool, "true or false");
}

#[test]
fn what_the_entries_of_a_list_may_be() {
    for value in [json!("everybody"), json!(1), json!(null)] {
        let roles = system("roles", json!(["user", value]));
        invalid(&roles, "systems.0.roles.1", Expected::Word, WORD);
        let affected = fairness("affected", json!(["groups", value]));
        invalid(&affected, &format!("{}.affected.1", FAIRNESS.1), Expected::Word, WORD);
    }
    for ((make, object), key) in [(FAIRNESS, "relies_on"), (RISK, "controls")] {
        let at = place(object, &format!("{key}.1"));
        invalid(&make(key, json!(["A.7.4", 7])), &at, Expected::Text, "text");
        refused(
            &make(key, json!(["A.7.4", "A.7.7"])),
            &at,
            Problem::UnknownRequirement("A.7.7".to_owned()),
            &format!("{at}: `A.7.7` is not a requirement of the framework"),
        );
    }
}

#[test]
fn a_dimension_that_there_is_not() {
    let text = impact("dimensions", json!({"fairness": {}, "ethics": {}}));
    invalid(&text, "systems.0.impact.dimensions.ethics", Expected::Word, WORD);
    // Also in the earlier ones.
    let text = system("earlier", json!([{"dimensions": {"society": {"severity": 9}}}]));
    let at = "systems.0.earlier.0.dimensions.society.severity";
    invalid(&text, at, Expected::Step, STEP);
}

#[test]
fn a_trigger_has_kind_and_date() {
    let at = |key: &str| format!("systems.0.impact.triggers.1.{key}");
    for (key, other) in [("kind", json!({"date": "2026-11-24"})), ("date", json!({"kind": "use"}))]
    {
        let sentence = format!("{}: is missing", at(key));
        refused(&trigger(other), &at(key), Problem::Missing, &sentence);
    }
    let of = |key: &str, value: Value| {
        let mut whole = json!({"kind": "use", "date": "2026-11-24"});
        whole[key] = value;
        trigger(whole)
    };
    invalid(&of("kind", json!("boredom")), &at("kind"), Expected::Word, WORD);
    invalid(&of("date", json!("soon")), &at("date"), Expected::Date, DATE);
    invalid(&of("note", json!(1)), &at("note"), Expected::Text, "text");
    assert!(read(&of("note", json!("x".repeat(4_000)))).is_ok());
    too_long(&of("note", json!("x".repeat(4_001))), &at("note"), 4_000);
}

#[test]
fn lists_one_longer_than_their_limit() {
    let many = |item: Value, length: usize| Value::from(vec![item; length]);
    let some = json!({"kind": "use", "date": "2026-11-24"});
    for ((make, object), key, item, limit) in [
        (TOP, "systems", json!({}), 500),
        (TOP, "risks", json!({}), 500),
        (SYSTEM, "roles", json!("user"), 3),
        (SYSTEM, "earlier", json!({}), 20),
        (IMPACT, "triggers", some, 50),
        (FAIRNESS, "affected", json!("groups"), 3),
        (FAIRNESS, "relies_on", json!("A.7.4"), 70),
        (RISK, "controls", json!("A.7.4"), 70),
    ] {
        assert!(read(&make(key, many(item.clone(), limit))).is_ok(), "{object}.{key}");
        too_long(&make(key, many(item, limit + 1)), &place(object, key), limit);
    }
}

#[test]
fn numbers_are_of_one_entry_each() {
    for register in ["systems", "risks"] {
        let of = |entries: Value| with(&[register], entries);
        let at = |index: usize| format!("{register}.{index}.id");
        for value in
            [json!(0), json!(-1), json!(1.0), json!("1"), json!(null), json!(4_294_967_296_u64)]
        {
            invalid(&of(json!([{}, {"id": value}])), &at(1), Expected::Id, ID);
        }
        invalid(&of(json!([{"id": 7}, {"id": 7}])), &at(1), Expected::Id, ID);
        // The number of a place that another entry names.
        invalid(&of(json!([{"id": 2}, {}])), &at(1), Expected::Id, ID);
        invalid(&of(json!([{}, {"id": 1}])), &at(1), Expected::Id, ID);
        assert!(read(&of(json!([{"id": 2}, {"id": 1}, {}, {"id": 4_294_967_295_u32}]))).is_ok());
    }
    for value in [json!(0), json!("one"), json!(1.5)] {
        invalid(&risk("system", value), "risks.1.system", Expected::Id, ID);
    }
}

#[test]
fn the_capacity_is_in_its_range() {
    let sentence = "a whole number from 10 to 1000";
    for value in [json!(9), json!(1001), json!(50.0), json!("50"), json!(null)] {
        let text = with(&["plan", "capacity"], value);
        invalid(&text, "plan.capacity", Expected::Capacity, sentence);
    }
    for value in [10, 1000] {
        assert!(read(&with(&["plan", "capacity"], json!(value))).is_ok());
    }
}
