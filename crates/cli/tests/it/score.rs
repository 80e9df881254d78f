use std::fs;

use crate::support::{fixture, folder, run, run_with, text};

#[test]
fn one_file_gives_the_result_that_the_contract_describes() {
    let done = run(&["score", &fixture("half-answered.json")]);
    assert_eq!((done.code, done.errors.as_str()), (0, ""));
    let score = done.json();
    assert_eq!(score["overall"]["coverage"], "35/70");
    assert_eq!(score["overall"]["readiness_percent"], 35);
    assert_eq!(score["verdict"], "incomplete");
    assert!(score["areas"]["A.7"].is_object() && score["blockers"].is_array());
    assert_eq!(score["findings"][0]["kind"], "minor");
}

#[test]
fn standard_input_gives_the_same() {
    let file = fixture("complete.json");
    let bytes = fs::read(&file).expect("a fixture");
    assert_eq!(run_with(&["score", "-"], &bytes).output, run(&["score", &file]).output);
}

#[test]
fn several_files_give_a_list_in_their_order_with_what_failed() {
    let [good, bad] = [fixture("complete.json"), fixture("foreign.json")];
    let done = run(&["score", &bad, &good]);
    assert_eq!(done.code, 1);
    let rows = done.json();
    assert_eq!(rows.as_array().map(Vec::len), Some(2));
    assert_eq!(rows[0]["file"], bad.as_str());
    assert_eq!(rows[0]["error"], "not an assessment file of aims-gap");
    assert_eq!(rows[1]["score"]["verdict"], "not-ready");
    assert!(run(&["score", "--list", &good]).json().is_array());
}

#[test]
fn a_single_bad_file_prints_nothing() {
    let done = run(&["score", &fixture("foreign.json")]);
    assert_eq!((done.code, done.output.len()), (1, 0));
    let missing = text(folder("score-missing").join("none.json"));
    assert_eq!(run(&["score", &missing]).code, 3);
}

#[test]
fn a_hundred_files_are_scored_at_once() {
    let folder = folder("score-hundred");
    let mut arguments = vec!["score".to_owned()];
    for number in 0..100 {
        let path = folder.join(format!("{number}.json"));
        fs::copy(fixture("half-answered.json"), &path).expect("copied");
        arguments.push(text(path));
    }
    let done = run(&arguments);
    assert_eq!(done.code, 0);
    assert_eq!(done.json().as_array().map(Vec::len), Some(100));
}

/// How the score of the complete fixture ends with these conditions, and what is said.
fn gated(conditions: &[&str]) -> (i32, String) {
    let file = fixture("complete.json");
    let arguments: Vec<&str> =
        ["score"].iter().chain(conditions).chain(&[file.as_str()]).copied().collect();
    let done = run(&arguments);
    assert!(done.json()["verdict"].is_string(), "the result is printed in any case");
    (done.code, done.errors)
}

#[test]
fn a_gate_that_is_reached_is_silent() {
    for conditions in [
        &["--require", "not-ready"][..],
        &["--min", "coverage=100", "--min", "readiness=80", "--min", "maturity=2.5"],
        &["--max", "blocker=1", "--max", "not-assessed=0"],
    ] {
        assert_eq!(gated(conditions), (0, String::new()), "{conditions:?}");
    }
}

#[test]
fn what_falls_short_is_said_and_ends_with_4() {
    let (code, said) =
        gated(&["--require", "stage-1", "--min", "readiness=99", "--max", "blocker=0"]);
    assert_eq!(code, 4);
    assert_eq!(said.lines().count(), 3);
    for part in ["the verdict is not-ready", "readiness is 8", "blocker: 1, at most 0"] {
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn figures_are_compared_exactly() {
    // 71/204 is 34.80… %.
    let file = fixture("half-answered.json");
    let code = |least: &str| run(&["score", "--min", least, &file]).code;
    assert_eq!(code("readiness=34.80"), 0);
    assert_eq!(code("readiness=34.81"), 4);
    assert_eq!(code("readiness=35"), 4);
}

#[test]
fn an_invalid_file_is_graver_than_one_that_falls_short() {
    let [good, bad] = [fixture("complete.json"), fixture("foreign.json")];
    assert_eq!(run(&["score", "--require", "stage-2", &good, &bad]).code, 1);
}
