//! Blockers and verdict: no average hides a missing internal audit.

use assessment::{Assessment, Blocker, Evaluation, Level, Rating, Verdict};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::oracle::{Oracle, stage_1};
use crate::strategy::{Code, EXCLUDED, UNANSWERED, any_index, cases, codes, rated};
use crate::support::{all_at, at, blockers, excluded, id, set};

fn verdict(assessment: &Assessment) -> Verdict {
    Evaluation::of(assessment).verdict
}

/// Everything at level 3 but these.
fn verdict_with(ratings: &[(&str, Rating)]) -> Verdict {
    let mut assessment = all_at(Level::Operating);
    set(&mut assessment, ratings);
    verdict(&assessment)
}

#[test]
fn are_ordered_from_the_least_to_the_most_ready() {
    let path = [Verdict::Incomplete, Verdict::NotReady, Verdict::Stage1, Verdict::Stage2];
    assert!(path.is_sorted_by(|a, b| a < b));
    assert_eq!(path.map(Verdict::as_str), ["incomplete", "not-ready", "stage-1", "stage-2"]);
}

#[test]
fn each_rule_by_its_smallest_case() {
    let cases = [
        (Verdict::Stage2, vec![]),
        (Verdict::Stage2, vec![("A.9.2", at(2))]),
        (Verdict::Stage2, vec![("A.9.2", at(0))]),
        (Verdict::Stage2, vec![("A.9.2", excluded("why"))]),
        (Verdict::Stage1, vec![("4.1", at(2))]),
        (Verdict::Stage1, vec![("4.1", at(0))]),
        (Verdict::Stage1, vec![("4.3", at(2))]),
        (Verdict::Stage1, vec![("A.9.2", at(0)), ("A.9.3", at(1))]),
        (Verdict::NotReady, vec![("4.3", at(1))]),
        (Verdict::NotReady, vec![("A.2.2", at(0))]),
        (Verdict::NotReady, vec![("A.9.2", excluded(" "))]),
        (Verdict::Incomplete, vec![("A.9.2", Rating::Unanswered)]),
        (Verdict::Incomplete, vec![("A.9.2", Rating::Unknown)]),
        (Verdict::Incomplete, vec![("A.9.2", Rating::Unknown), ("4.3", at(0))]),
    ];
    for (expected, ratings) in cases {
        assert_eq!(verdict_with(&ratings), expected, "{ratings:?}");
    }
}

#[test]
fn a_control_that_stage_1_reviews_may_be_excluded_with_a_justification() {
    assert_eq!(verdict_with(&[("A.5.2", excluded("why"))]), Verdict::Stage2);
}

#[test]
fn a_blocker_says_what_it_is() {
    let mut assessment = all_at(Level::Operating);
    set(&mut assessment, &[("9.2.2", at(1)), ("A.7.5", excluded("")), ("4.1", at(0))]);
    assert_eq!(
        Evaluation::of(&assessment).blockers,
        [
            Blocker::BelowDocumented(id("9.2.2"), Level::AdHoc),
            Blocker::BlankJustification(id("A.7.5"))
        ]
    );
}

#[test]
fn blockers_show_before_all_is_answered() {
    let mut assessment = crate::support::empty();
    set(&mut assessment, &[("9.2.2", at(0))]);
    assert_eq!((verdict(&assessment), blockers(&assessment)), (Verdict::Incomplete, vec!["9.2.2"]));
}

#[test]
fn the_strategy_reaches_every_verdict() {
    let (mut runner, strategy) = (TestRunner::deterministic(), codes());
    let mut counts = [0; 4];
    for _ in 0..200 {
        let codes = strategy.new_tree(&mut runner).expect("codes").current();
        counts[verdict(&rated(&codes)) as usize] += 1;
    }
    assert!(counts.iter().all(|count| *count >= 5), "{counts:?}");
}

proptest! {
    #![proptest_config(cases(384))]

    #[test]
    fn and_blockers_are_those_of_the_oracle(codes in codes()) {
        let (assessment, oracle) = (rated(&codes), Oracle::of(&codes));
        prop_assert_eq!(verdict(&assessment).as_str(), oracle.verdict());
        prop_assert_eq!(blockers(&assessment), oracle.blockers());
    }

    #[test]
    fn never_worsens_when_a_level_rises(codes in codes(), index in any_index(), level in 0..4_u8) {
        let mut codes = codes;
        codes[index] = level;
        let before = verdict(&rated(&codes));
        codes[index] = level + 1;
        prop_assert!(verdict(&rated(&codes)) >= before);
    }

    #[test]
    fn one_blocker_caps_it_whatever_the_rest(codes in codes(), which in any::<Index>(), level in 0..2_u8) {
        // Everything else is answered, and well; then one thing is missing.
        let mut codes: Vec<Code> = codes.into_iter().map(|code| match code {
            0..=2 | UNANSWERED.. if code != EXCLUDED => 4,
            code => code,
        }).collect();
        prop_assert_eq!(verdict(&rated(&codes)), Verdict::Stage2);
        let reviewed: Vec<&str> = stage_1().iter().map(String::as_str).collect();
        let blocking = reviewed[which.index(reviewed.len())];
        codes[id(blocking).index()] = level;
        let assessment = rated(&codes);
        prop_assert_eq!(verdict(&assessment), Verdict::NotReady);
        prop_assert_eq!(blockers(&assessment), [blocking]);
    }
}
