//! The result as JSON.
use crate::support::{all_at, excluded, id};
use assessment::{Evaluation, Level, Rating};
use report::json::score_json;

#[test]
fn the_shape_is_the_contract() {
    let mut assessment = all_at(Level::Operating);
    assessment.rate(id("9.2.2"), Rating::Level(Level::Absent)).expect("allowed");
    assessment.rate(id("A.7.5"), excluded("")).expect("a control");
    for control in ["A.3.2", "A.3.3"] {
        assessment.rate(id(control), excluded("not ours")).expect("a control");
    }
    let score = score_json(&assessment, &Evaluation::of(&assessment));
    let keys: Vec<&String> = score.as_object().expect("an object").keys().collect();
    assert_eq!(
        keys,
        ["framework", "overall", "clauses", "controls", "areas", "findings", "blockers", "verdict"]
    );
    insta::assert_snapshot!("overall", format!("{:#}", score["overall"]));
    insta::assert_snapshot!("undefined_area", format!("{:#}", score["areas"]["A.3"]));
    insta::assert_snapshot!("findings", format!("{:#}", score["findings"]));
    assert_eq!(score["areas"].as_object().map(|areas| areas.len()), Some(16));
    assert_eq!(score["blockers"], serde_json::json!(["9.2.2", "A.7.5"]));
    assert_eq!(score["verdict"], "not-ready");
}
