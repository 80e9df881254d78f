//! Findings, and the systemic rule at its edges.

use std::collections::BTreeSet;

use assessment::{Evaluation, Finding, FindingKind, ISO_42001_2023, Level, Rating, Subject};
use proptest::prelude::*;

use crate::oracle::Oracle;
use crate::strategy::{cases, codes, rated};
use crate::support::{all_at, at, excluded, findings, id, set, told};

#[test]
fn each_rating_of_a_clause_and_of_a_control() {
    let cases = [
        (at(0), ["major 4.1"].as_slice(), ["minor A.9.2"].as_slice()),
        (at(1), &["major 4.1"], &["minor A.9.2"]),
        (at(2), &["minor 4.1"], &["minor A.9.2"]),
        (at(3), &[], &[]),
        (at(4), &["strength 4.1"], &["strength A.9.2"]),
        (Rating::Unanswered, &["not-assessed 4.1"], &["not-assessed A.9.2"]),
        (Rating::Unknown, &["not-assessed 4.1"], &["not-assessed A.9.2"]),
    ];
    for (rating, of_clause, of_control) in cases {
        for (reference, expected) in [("4.1", of_clause), ("A.9.2", of_control)] {
            let mut assessment = all_at(Level::Operating);
            set(&mut assessment, &[(reference, rating.clone())]);
            assert_eq!(findings(&assessment), expected, "{reference} {rating:?}");
        }
    }
}

#[test]
fn an_exclusion_is_a_finding_only_when_its_justification_is_blank() {
    for (justification, expected) in [
        ("Nothing is developed here.", [].as_slice()),
        (".", &[]),
        ("", &["minor A.9.2 against 6.1.3"]),
        (" \t\r\n\u{a0}\u{2003}", &["minor A.9.2 against 6.1.3"]),
    ] {
        let mut assessment = all_at(Level::Operating);
        set(&mut assessment, &[("A.9.2", excluded(justification))]);
        assert_eq!(findings(&assessment), expected, "{justification:?}");
    }
}

#[test]
fn systemic_is_two_weak_controls_that_are_at_least_half() {
    // A.8 has four controls: A.8.2 to A.8.5.
    let why = || excluded("why");
    let cases = [
        ("all weak", [at(0), at(1), at(0), at(1)], true),
        ("three of four", [at(0), at(1), at(0), at(2)], true),
        ("exactly half", [at(0), at(1), at(2), at(4)], true),
        ("one of four", [at(0), at(2), at(3), at(4)], false),
        ("documented is not weak", [at(2), at(2), at(2), at(2)], false),
        ("two of three applicable", [at(0), at(1), at(3), why()], true),
        ("both of two applicable", [at(0), at(1), why(), why()], true),
        ("one of two applicable", [at(0), at(3), why(), why()], false),
        ("one of one applicable", [at(0), why(), why(), why()], false),
        ("open ones are applicable", [at(1), at(1), Rating::Unknown, Rating::Unanswered], true),
        ("open ones are not weak", [at(0), Rating::Unknown, Rating::Unanswered, at(2)], false),
        ("none applicable", [why(), why(), why(), why()], false),
    ];
    for (name, ratings, systemic) in cases {
        let mut assessment = all_at(Level::Operating);
        let references = ["A.8.2", "A.8.3", "A.8.4", "A.8.5"];
        set(&mut assessment, &references.into_iter().zip(ratings).collect::<Vec<_>>());
        assert_eq!(findings(&assessment).contains(&"major A.8".to_owned()), systemic, "{name}");
    }
}

#[test]
fn two_weak_controls_of_five_or_nine_are_not_systemic() {
    for (area, weak, systemic) in [
        ("A.7", ["A.7.2", "A.7.3"].as_slice(), false),
        ("A.7", &["A.7.2", "A.7.3", "A.7.6"], true),
        ("A.6", &["A.6.1.2", "A.6.1.3", "A.6.2.2", "A.6.2.3"], false),
        ("A.6", &["A.6.1.2", "A.6.1.3", "A.6.2.2", "A.6.2.3", "A.6.2.8"], true),
    ] {
        let mut assessment = all_at(Level::Operating);
        set(&mut assessment, &weak.iter().map(|reference| (*reference, at(1))).collect::<Vec<_>>());
        assert_eq!(findings(&assessment)[0] == format!("major {area}"), systemic, "{weak:?}");
    }
}

#[test]
fn what_is_excluded_does_not_make_the_half_larger() {
    // Two weak controls of A.7's five: not half of five, but of the three that apply.
    let mut assessment = all_at(Level::Operating);
    set(&mut assessment, &[("A.7.2", at(1)), ("A.7.3", at(1))]);
    assert!(!findings(&assessment).contains(&"major A.7".to_owned()));
    set(&mut assessment, &[("A.7.5", excluded("why")), ("A.7.6", excluded("why"))]);
    assert!(findings(&assessment).contains(&"major A.7".to_owned()));
}

#[test]
fn a_clause_area_is_never_systemic() {
    let mut assessment = all_at(Level::Operating);
    set(&mut assessment, &[("10.1", at(0)), ("10.2", at(0))]);
    assert_eq!(findings(&assessment), ["major 10.1", "major 10.2"]);
}

#[test]
fn of_one_kind_are_picked_in_order() {
    let mut assessment = all_at(Level::Operating);
    set(&mut assessment, &[("A.7.4", at(2)), ("4.1", at(2)), ("5.2", at(4))]);
    let evaluation = Evaluation::of(&assessment);
    let minors: Vec<_> = evaluation.findings_of(FindingKind::Minor).map(told).collect();
    assert_eq!(minors, ["minor 4.1", "minor A.7.4"]);
    assert_eq!(evaluation.findings_of(FindingKind::Major).count(), 0);
}

/// Where a finding stands: its area, a systemic one first, then its requirement.
fn place(finding: &Finding) -> (usize, Option<usize>) {
    match finding.subject {
        Subject::Area(area) => (area.index(), None),
        Subject::Requirement(id) => (ISO_42001_2023.requirement(id).area.index(), Some(id.index())),
    }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn are_those_of_the_oracle(codes in codes()) {
        let told: BTreeSet<_> = findings(&rated(&codes)).into_iter().collect();
        prop_assert_eq!(told, Oracle::of(&codes).findings());
    }

    #[test]
    fn are_in_order_and_at_most_one_at_each_place(codes in codes()) {
        let evaluation = Evaluation::of(&rated(&codes));
        let places: Vec<_> = evaluation.findings.iter().map(place).collect();
        prop_assert!(places.is_sorted_by(|a, b| a < b), "{:?}", places);
    }

    #[test]
    fn only_a_blank_justification_is_raised_against_another_requirement(codes in codes()) {
        for finding in Evaluation::of(&rated(&codes)).findings {
            let blank = match finding.subject {
                Subject::Requirement(requirement) => codes[requirement.index()] >= crate::strategy::BLANK,
                Subject::Area(_) => false,
            };
            prop_assert_eq!(finding.against, blank.then(|| id("6.1.3")));
        }
    }
}
