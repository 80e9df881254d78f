//! ISO/IEC 27001: what serves, and the effort that is left.

use assessment::EffortRange;
use assessment::crosswalk::Reuse27001;
use assessment::{ISO_42001_2023, Level, Reuse, SizeBand};
use proptest::prelude::*;

use super::crosswalks;
use crate::strategy::{Code, EXCLUDED, cases, codes, rated};
use crate::support::{all_at, at, empty, excluded, id, set};

#[test]
fn every_requirement_says_what_remains_and_what_can_be_reused() {
    let iso_27001 = &crosswalks().iso_27001;
    for id in ISO_42001_2023.requirement_ids() {
        let text = iso_27001.of(id);
        let none = ISO_42001_2023.requirement(id).reuse == Reuse::None;
        assert_eq!(text.reuse.is_none(), none, "{}", ISO_42001_2023.requirement(id).reference);
        assert!(!text.remains.is_empty());
    }
    assert!(iso_27001.of(id("4.1")).remains.starts_with("Add AI law"));
    assert!(iso_27001.of(id("A.10.3")).reuse.is_some());
    assert_eq!(iso_27001.comparison.len(), 10);
    assert_eq!(iso_27001.comparison[6].topic, "Annex A");
    assert!(iso_27001.comparison[6].iso_42001.starts_with("38 controls"));
}

/// In 1/600 of a day.
fn units(range: EffortRange) -> (u32, u32) {
    (range.low.units(), range.high.units())
}

#[test]
fn effort_by_level_size_and_reuse() {
    // 5.1: 1 to 1.5 days, full reuse. 6.1.2: 2 to 3.5, partial. 6.1.4: 2 to 3.5, none.
    let mut assessment = empty();
    let left =
        |assessment: &_, reference| units(Reuse27001::of(assessment).left_for(id(reference)));
    assert_eq!(left(&assessment, "5.1"), (180, 270), "three tenths of 600 to 900");
    assert_eq!(left(&assessment, "6.1.2"), (840, 1470), "seven tenths of 1200 to 2100");
    assert_eq!(left(&assessment, "6.1.4"), (1200, 2100));
    for (size, expected) in [
        (SizeBand::UpTo10, (600, 1050)),
        (SizeBand::UpTo50, (1200, 2100)),
        (SizeBand::UpTo250, (1920, 3360)),
        (SizeBand::UpTo1000, (3000, 5250)),
        (SizeBand::Over1000, (4800, 8400)),
    ] {
        assessment.profile.size = Some(size);
        assert_eq!(left(&assessment, "6.1.4"), expected, "{size:?}");
    }
    assessment.profile.size = None;
    for (level, expected) in
        [(0, (1200, 2100)), (1, (800, 1400)), (2, (400, 700)), (3, (0, 0)), (4, (0, 0))]
    {
        set(&mut assessment, &[("6.1.4", at(level))]);
        assert_eq!(left(&assessment, "6.1.4"), expected, "level {level}");
    }
    set(&mut assessment, &[("A.5.2", excluded("why"))]);
    assert_eq!(left(&assessment, "A.5.2"), (0, 0));
}

#[test]
fn counts_are_of_what_is_applicable() {
    let mut assessment = empty();
    let of = |assessment: &_| {
        let reuse = Reuse27001::of(assessment);
        (reuse.full, reuse.partial, reuse.new)
    };
    let whole = of(&assessment);
    assert_eq!(whole.0 + whole.1 + whole.2, 70);
    let requirement = ISO_42001_2023.requirement(id("A.7.4"));
    assert_eq!(requirement.reuse, Reuse::None);
    set(&mut assessment, &[("A.7.4", excluded("why"))]);
    assert_eq!(of(&assessment), (whole.0, whole.1, whole.2 - 1));
}

#[test]
fn what_is_there_leaves_nothing_to_save() {
    let reuse = Reuse27001::of(&all_at(Level::Operating));
    assert!(reuse.left.is_zero() && reuse.without.is_zero() && reuse.saved().is_zero());
}

#[test]
fn half_days_are_rounded_half_up() {
    let mut assessment = empty();
    // 5.1 with full reuse: 0.3 to 0.45 days.
    let left = Reuse27001::of(&assessment).left_for(id("5.1"));
    assert_eq!((left.low.half_days(), left.high.half_days()), (1, 1));
    set(&mut assessment, &[("5.1", at(1))]);
    let left = Reuse27001::of(&assessment).left_for(id("5.1"));
    assert_eq!((left.low.half_days(), left.high.half_days()), (0, 1), "0.2 and 0.3 days");
}

/// Numerators of 30 × the effort in half days, low and high, straight from the rule.
fn by_rule(codes: &[Code], reuse: bool) -> [u32; 2] {
    let mut sum = [0; 2];
    for (row, code) in ISO_42001_2023.requirements.iter().zip(codes) {
        let missing = match code {
            0..=2 => u32::from(3 - code),
            3 | 4 => 0,
            code if *code >= EXCLUDED => 0,
            _ => 3,
        };
        let tenths = match row.reuse {
            Reuse::Full if reuse => 3,
            Reuse::Partial if reuse => 7,
            _ => 10,
        };
        sum[0] += u32::from(row.effort.low) * missing * tenths;
        sum[1] += u32::from(row.effort.high) * missing * tenths;
    }
    sum
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn effort_is_by_the_rule_and_does_not_depend_on_being_certified(
        codes in codes(),
        certified in any::<Option<bool>>(),
    ) {
        let mut assessment = rated(&codes);
        assessment.profile.size = Some(SizeBand::UpTo50);
        assessment.profile.iso_27001 = certified;
        let reuse = Reuse27001::of(&assessment);
        let told = |range: EffortRange| [range.low.units() / 10, range.high.units() / 10];
        prop_assert_eq!(told(reuse.left), by_rule(&codes, true));
        prop_assert_eq!(told(reuse.without), by_rule(&codes, false));
        prop_assert_eq!(reuse.saved().plus(reuse.left), reuse.without);
        let each: EffortRange =
            ISO_42001_2023.requirement_ids().map(|id| reuse.left_for(id)).sum();
        prop_assert_eq!(each, reuse.left);
    }
}
