//! What changed between two assessments, told by cases and by what must hold
//! for any two.

use assessment::{
    Assessment, Change, Comparison, Evaluation, Figures, FindingKind, Framework, ISO_42001_2023,
    Level, Rating, Ratio, Scope, Verdict,
};
use proptest::prelude::*;

use crate::strategy::{cases, codes, rated};
use crate::support::{all_at, at, empty, excluded, id, scopes, set};

fn compare(before: &Assessment, after: &Assessment) -> Comparison {
    Comparison::of(before, after).expect("of the same framework")
}

/// How one control changed from one rating to another.
fn changed(before: Rating, after: Rating) -> Change {
    let (mut one, mut other) = (empty(), empty());
    set(&mut one, &[("A.7.4", before)]);
    set(&mut other, &[("A.7.4", after)]);
    let comparison = compare(&one, &other);
    assert!(comparison.count(Change::Same) >= 69);
    comparison.change(id("A.7.4"))
}

#[test]
fn each_change_has_its_name() {
    use Rating::{Unanswered, Unknown};
    for (before, after, change) in [
        (at(1), at(2), Change::Rose),
        (at(0), at(4), Change::Rose),
        (at(3), at(0), Change::Fell),
        (at(2), at(2), Change::Same),
        (Unanswered, at(0), Change::New),
        (Unknown, at(4), Change::New),
        (at(0), Unknown, Change::Gone),
        (at(4), Unanswered, Change::Gone),
        (Unanswered, Unknown, Change::Same),
        (at(3), excluded("why"), Change::Excluded),
        (Unanswered, excluded(""), Change::Excluded),
        (excluded("why"), at(0), Change::Included),
        (excluded("why"), Unknown, Change::Included),
        (excluded("why"), excluded("another reason"), Change::Same),
    ] {
        assert_eq!(changed(before.clone(), after.clone()), change, "{before:?} → {after:?}");
    }
}

#[test]
fn a_worked_case() {
    // Before: all documented. After: clause 9 operates, 4.1 is ad hoc, A.7.5 is excluded.
    let before = all_at(Level::Documented);
    let mut after = before.clone();
    set(&mut after, &[("9.1", at(3)), ("9.2.1", at(3)), ("9.2.2", at(4)), ("9.3.2", at(3))]);
    set(&mut after, &[("4.1", at(1)), ("A.7.5", excluded("why"))]);
    let comparison = compare(&before, &after);
    let counts = Change::ALL.map(|change| comparison.count(change));
    assert_eq!(counts, [4, 1, 0, 0, 1, 0, 64]);
    // 140 of 210, and 2 × 64 + 1 + 4 × 3 = 141 of 207: 141/207 - 140/210 = 1/69.
    let moved = comparison.moved(Scope::Overall, |figures| figures.readiness).expect("defined");
    assert_eq!((moved.scaled(69), moved.scaled(1000)), (1, 14));
    let area = ISO_42001_2023.find_area("9").expect("an area");
    let moved = comparison.moved(Scope::Area(area), |figures| figures.readiness).expect("defined");
    assert_eq!(moved.scaled(3), 1);
    // Major: 4.1 is ad hoc. Minor: 27 clauses and 37 controls are documented.
    assert_eq!(comparison.findings(FindingKind::Major), (0, 1));
    assert_eq!(comparison.findings(FindingKind::Minor), (70, 27 + 37));
    assert_eq!(comparison.findings(FindingKind::Strength), (0, 1));
    assert_eq!(
        (comparison.before.verdict, comparison.after.verdict),
        (Verdict::Stage1, Evaluation::of(&after).verdict)
    );
}

#[test]
fn where_nothing_applies_nothing_moved() {
    let mut before = all_at(Level::Operating);
    let area = ISO_42001_2023.find_area("A.3").expect("an area");
    for id in ISO_42001_2023.requirements_of(area) {
        before.rate(id, excluded("why")).expect("a control");
    }
    let comparison = compare(&before, &all_at(Level::Operating));
    assert!(comparison.moved(Scope::Area(area), |figures| figures.readiness).is_none());
    assert!(comparison.moved(Scope::Area(area), |figures| figures.coverage).is_some());
}

#[test]
fn other_frameworks_are_not_compared() {
    static OTHER: Framework = Framework {
        id: "another",
        name: "Another",
        fingerprint: "",
        areas: ISO_42001_2023.areas,
        requirements: ISO_42001_2023.requirements,
    };
    let other = Assessment::new(&OTHER, empty().created);
    assert_eq!(Comparison::of(&empty(), &other), None);
}

/// Every figure that can move.
const FIGURES: [fn(&Figures) -> Option<Ratio>; 4] = [
    |figures| figures.coverage,
    |figures| figures.readiness,
    |figures| figures.conformity,
    |figures| figures.maturity,
];

/// The change that is seen from the other side.
fn swapped(change: Change) -> Change {
    match change {
        Change::Rose => Change::Fell,
        Change::Fell => Change::Rose,
        Change::New => Change::Gone,
        Change::Gone => Change::New,
        Change::Excluded => Change::Included,
        Change::Included => Change::Excluded,
        Change::Same => Change::Same,
    }
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn compared_with_itself_nothing_changed(codes in codes()) {
        let assessment = rated(&codes);
        let comparison = compare(&assessment, &assessment);
        prop_assert_eq!(comparison.count(Change::Same), 70);
        prop_assert_eq!(&comparison.before, &comparison.after);
        for (_, scope) in scopes() {
            for figure in FIGURES {
                prop_assert!(comparison.moved(scope, figure).is_none_or(|moved| moved.is_zero()));
            }
        }
    }

    #[test]
    fn seen_from_the_other_side_everything_is_reversed(one in codes(), other in codes()) {
        let (one, other) = (rated(&one), rated(&other));
        let (there, back) = (compare(&one, &other), compare(&other, &one));
        for id in ISO_42001_2023.requirement_ids() {
            prop_assert_eq!(swapped(there.change(id)), back.change(id));
        }
        for (_, scope) in scopes() {
            for figure in FIGURES {
                let hundredths = |comparison: &Comparison| {
                    comparison.moved(scope, figure).map(|moved| moved.scaled(10_000))
                };
                prop_assert_eq!(hundredths(&there), hundredths(&back).map(|moved| -moved));
            }
        }
    }

    #[test]
    fn every_requirement_is_counted_once(one in codes(), other in codes()) {
        let comparison = compare(&rated(&one), &rated(&other));
        let counted: usize = Change::ALL.iter().map(|change| comparison.count(*change)).sum();
        prop_assert_eq!(counted, 70);
    }

    #[test]
    fn what_only_rises_raises_readiness(codes in codes(), at in 0..70_usize) {
        let before = rated(&codes);
        let mut after = before.clone();
        let id = ISO_42001_2023.requirement_ids().nth(at).expect("one of 70");
        after.rate(id, Rating::Level(Level::Improving)).expect("allowed");
        let comparison = compare(&before, &after);
        let moved = comparison.moved(Scope::Overall, |figures| figures.readiness);
        match comparison.change(id) {
            Change::Rose | Change::New => {
                prop_assert!(moved.is_some_and(|moved| moved.scaled(10_000) >= 0));
            }
            change => prop_assert!(matches!(change, Change::Same | Change::Included)),
        }
    }
}
