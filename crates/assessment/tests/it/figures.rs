//! The four figures.

use assessment::{Figures, ISO_42001_2023, Ratio, ScopedFigures};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::oracle::Oracle;
use crate::strategy::{
    BLANK, Code, EXCLUDED, UNANSWERED, UNKNOWN, any_index, cases, codes, rated, rating,
};
use crate::support::{all_at, empty, excluded, rate, scopes};

fn all_five(figures: &Figures) -> [Option<Ratio>; 5] {
    [
        figures.coverage,
        figures.readiness,
        figures.readiness_at_most,
        figures.conformity,
        figures.maturity,
    ]
}

pub fn counts(figures: &Figures) -> [Option<(u32, u32)>; 5] {
    all_five(figures).map(|ratio| ratio.map(|ratio| (ratio.numerator(), ratio.denominator())))
}

fn of(codes: &[Code]) -> ScopedFigures {
    ScopedFigures::of(&rated(codes))
}

/// Every scope of one assessment beside the same scope of another.
fn pairs<'a>(
    before: &'a ScopedFigures,
    after: &'a ScopedFigures,
) -> impl Iterator<Item = (&'static str, &'a Figures, &'a Figures)> {
    scopes().into_iter().map(|(name, scope)| (name, before.in_scope(scope), after.in_scope(scope)))
}

#[test]
fn nothing_answered() {
    let overall = ScopedFigures::of(&empty()).overall;
    assert_eq!(
        counts(&overall),
        [Some((0, 70)), Some((0, 210)), Some((210, 210)), Some((0, 70)), None]
    );
}

#[test]
fn readiness_counts_levels_up_to_three_and_maturity_all_of_them() {
    let overall = ScopedFigures::of(&all_at(assessment::Level::Improving)).overall;
    let full = Some((210, 210));
    assert_eq!(counts(&overall), [Some((70, 70)), full, full, Some((70, 70)), Some((280, 70))]);
}

#[test]
fn an_area_that_is_excluded_whole_is_undefined_but_covered() {
    let mut assessment = all_at(assessment::Level::Operating);
    let area = ISO_42001_2023.find_area("A.3").expect("an area");
    for id in ISO_42001_2023.requirements_of(area) {
        rate(&mut assessment, id, excluded("not ours"));
    }
    let figures = ScopedFigures::of(&assessment);
    assert_eq!(counts(&figures.areas[area.index()]), [Some((2, 2)), None, None, None, None]);
    assert_eq!(figures.overall.readiness.map(Ratio::is_full), Some(true));
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn are_those_of_the_oracle(codes in codes()) {
        let (figures, oracle) = (of(&codes), Oracle::of(&codes));
        for (name, scope) in scopes() {
            prop_assert_eq!(counts(figures.in_scope(scope)), oracle.figures(name), "{}", name);
        }
    }

    #[test]
    fn are_in_range(codes in codes()) {
        let figures = of(&codes);
        for (name, scope) in scopes() {
            let figures = figures.in_scope(scope);
            let [coverage, readiness, at_most, conformity, maturity] = all_five(figures);
            for share in [coverage, readiness, at_most, conformity].into_iter().flatten() {
                prop_assert!(share.numerator() <= share.denominator(), "{} {}", name, share);
                prop_assert!(share.percent() <= 100);
            }
            prop_assert!(maturity.is_none_or(|mean| mean.numerator() <= 4 * mean.denominator()));
            prop_assert!(readiness <= at_most, "{}", name);
            let known = coverage.is_some_and(Ratio::is_full);
            prop_assert!(readiness == at_most || !known, "{}: no range when all is known", name);
            prop_assert!(readiness != at_most || known, "{}: a range while something is open", name);
        }
    }

    #[test]
    fn are_undefined_only_where_nothing_is_applicable(codes in codes(), without in any::<Index>()) {
        // One area is excluded whole, or all controls are.
        let areas = ["A", "A.2.", "A.3.", "A.4.", "A.5.", "A.6.", "A.7.", "A.8.", "A.9.", "A.10."];
        let (without, mut codes) = (without.get(&areas), codes);
        for (code, requirement) in codes.iter_mut().zip(ISO_42001_2023.requirements) {
            if requirement.reference.starts_with(without) {
                *code = EXCLUDED;
            }
        }
        let (figures, oracle) = (of(&codes), Oracle::of(&codes));
        for (name, scope) in scopes() {
            let [coverage, readiness, at_most, conformity, maturity] = all_five(figures.in_scope(scope));
            let applicable = oracle.figures(name)[1].is_some();
            prop_assert!(coverage.is_some());
            for figure in [readiness, at_most, conformity] {
                prop_assert_eq!(figure.is_some(), applicable, "{}", name);
            }
            prop_assert!(maturity.is_none() || applicable, "{}", name);
        }
    }

    #[test]
    fn never_fall_when_a_level_rises(codes in codes(), index in any_index(), level in 0..4_u8) {
        let mut codes = codes;
        codes[index] = level;
        let before = of(&codes);
        codes[index] = level + 1;
        let after = of(&codes);
        for (name, before, after) in pairs(&before, &after) {
            for (before, after) in all_five(before).into_iter().zip(all_five(after)) {
                prop_assert!(after >= before, "{}: {:?} after {:?}", name, after, before);
            }
        }
    }

    #[test]
    fn an_answer_never_lowers_coverage(codes in codes(), index in any_index(), open in UNANSWERED..=UNKNOWN, said in 0..=BLANK) {
        let control = ISO_42001_2023.requirements[index].reference.starts_with('A');
        let mut codes = codes;
        codes[index] = open;
        let before = of(&codes);
        codes[index] = if control { said } else { said.min(4) };
        let after = of(&codes);
        let lower = pairs(&before, &after).find(|(_, before, after)| after.coverage < before.coverage);
        prop_assert!(lower.is_none(), "{:?}", lower);
        let answered = ![UNANSWERED, UNKNOWN].contains(&codes[index]);
        prop_assert_eq!(after.overall.coverage > before.overall.coverage, answered);
    }

    #[test]
    fn an_answer_keeps_readiness_within_its_range(codes in codes(), index in any_index(), level in 0..=4_u8) {
        let mut codes = codes;
        codes[index] = UNKNOWN;
        let before = of(&codes);
        codes[index] = level;
        let after = of(&codes);
        for (name, before, after) in pairs(&before, &after) {
            prop_assert!(before.readiness <= after.readiness, "{}", name);
            prop_assert!(after.readiness_at_most <= before.readiness_at_most, "{}", name);
        }
    }

    #[test]
    fn do_not_depend_on_the_order_of_answering(
        codes in codes(),
        order in Just((0..70_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let ids: Vec<_> = ISO_42001_2023.requirement_ids().collect();
        let mut assessment = empty();
        for index in order {
            rate(&mut assessment, ids[index], rating(codes[index]));
        }
        prop_assert_eq!(assessment, rated(&codes));
    }

    #[test]
    fn of_the_whole_are_the_sums_of_the_parts(codes in codes()) {
        let figures = of(&codes);
        let sum = |parts: &[Figures]| {
            parts.iter().map(counts).fold([(0, 0); 5], |sum, part| {
                let part = part.map(Option::unwrap_or_default);
                std::array::from_fn(|at| (sum[at].0 + part[at].0, sum[at].1 + part[at].1))
            })
        };
        let whole = counts(&figures.overall).map(Option::unwrap_or_default);
        prop_assert_eq!(sum(&figures.areas), whole);
        prop_assert_eq!(sum(&[figures.clauses, figures.controls]), whole);
        prop_assert_eq!(sum(&figures.areas[..7]), sum(&[figures.clauses]));
    }
}
