//! Two tabs: what each of them changed is kept.

use std::collections::BTreeSet;

use assessment::{
    Assessment, Evidence, ISO_42001_2023, Level, Rating, Role, RoleSet, SizeBand, Timestamp, merge,
};
use proptest::prelude::*;

use crate::strategy::{any_index, assessments, cases};
use crate::support::{at, empty, excluded, id, rate, set};

/// A part of an answer or of the profile: each is changed on its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Rating(usize),
    Note(usize),
    Evidence(usize),
    Owner(usize),
    Due(usize),
    Organisation,
    Roles,
    Size,
    Certified,
}

fn part() -> impl Strategy<Value = Part> {
    prop_oneof![
        any_index().prop_map(Part::Rating),
        any_index().prop_map(Part::Note),
        any_index().prop_map(Part::Evidence),
        any_index().prop_map(Part::Owner),
        any_index().prop_map(Part::Due),
        prop::sample::select(&[Part::Organisation, Part::Roles, Part::Size, Part::Certified][..]),
    ]
}

/// Several parts; indices are few, so that the tabs often meet.
fn parts() -> impl Strategy<Value = BTreeSet<Part>> {
    let part = part().prop_map(|part| match part {
        Part::Rating(index) => Part::Rating(index % 4),
        Part::Note(index) => Part::Note(index % 4),
        part => part,
    });
    prop::collection::btree_set(part, 0..12)
}

/// Who changes: ours and theirs make different values, both unlike the base's.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Tab {
    Ours = 1,
    Theirs = 2,
}

fn change(base: &Assessment, parts: &BTreeSet<Part>, tab: Tab, onto: &mut Assessment) {
    let ids: Vec<_> = ISO_42001_2023.requirement_ids().collect();
    let step = tab as usize;
    let name = format!("{tab:?}, and nobody else");
    for part in parts {
        match *part {
            Part::Rating(index) => {
                let level =
                    base.rating(ids[index]).level().map_or(0, |level| level as usize + step);
                rate(onto, ids[index], Rating::Level(Level::ALL[level % 5]));
            }
            Part::Note(index) => onto.answer_mut(ids[index]).note.clone_from(&name),
            Part::Evidence(index) => {
                onto.answer_mut(ids[index]).evidence = vec![Evidence::new(name.as_str(), None); 3];
            }
            Part::Owner(index) => onto.answer_mut(ids[index]).owner.clone_from(&name),
            Part::Due(index) => {
                onto.answer_mut(ids[index]).due = format!("2027-12-3{}", step - 1).parse().ok();
            }
            Part::Organisation => onto.profile.organisation.clone_from(&name),
            Part::Roles => {
                let other = Role::ALL[step];
                let has = base.profile.roles.contains(other);
                let roles = base.profile.roles;
                onto.profile.roles = if has { roles.without(other) } else { roles.with(other) };
            }
            Part::Size => {
                let size = base.profile.size.map_or(0, |size| size as usize + step);
                onto.profile.size = Some(SizeBand::ALL[size % 5]);
            }
            Part::Certified => {
                onto.profile.iso_27001 =
                    base.profile.iso_27001.map_or(Some(true), |yes| Some(!yes));
            }
        }
    }
}

fn changed(base: &Assessment, parts: &BTreeSet<Part>, tab: Tab) -> Assessment {
    let mut changed = base.clone();
    change(base, parts, tab, &mut changed);
    changed
}

/// Of one assessment's three versions, the first was begun when the others were.
fn same_dates(of: &Assessment, mut to: Assessment) -> Assessment {
    (to.created, to.updated) = (of.created, of.updated);
    to
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn with_one_side_unchanged_is_the_other(base in assessments(), other in assessments()) {
        let other = same_dates(&base, other);
        prop_assert_eq!(&merge(&base, &other, &base), &other);
        prop_assert_eq!(&merge(&base, &base, &other), &other);
        prop_assert_eq!(&merge(&base, &other, &other), &other);
        prop_assert_eq!(&merge(&base, &base, &base), &base);
    }

    #[test]
    fn keeps_both_sides_changes_and_prefers_ours(base in assessments(), ours in parts(), theirs in parts()) {
        let merged = merge(
            &base,
            &changed(&base, &ours, Tab::Ours),
            &changed(&base, &theirs, Tab::Theirs),
        );
        let mut expected = changed(&base, &theirs, Tab::Theirs);
        change(&base, &ours, Tab::Ours, &mut expected);
        prop_assert_eq!(merged, expected);
    }

    #[test]
    fn does_not_depend_on_whose_changes_they_are_when_they_are_disjoint(
        base in assessments(),
        ours in parts(),
        theirs in parts(),
    ) {
        let theirs: BTreeSet<Part> = theirs.difference(&ours).copied().collect();
        let (ours, theirs) = (changed(&base, &ours, Tab::Ours), changed(&base, &theirs, Tab::Theirs));
        prop_assert_eq!(merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
    }
}

#[test]
fn a_rating_and_a_note_of_one_requirement_are_things_of_their_own() {
    let base = empty();
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    set(&mut ours, &[("A.7.4", at(3))]);
    theirs.answer_mut(id("A.7.4")).note = "theirs".into();
    set(&mut theirs, &[("A.7.5", excluded("theirs"))]);
    let merged = merge(&base, &ours, &theirs);
    assert_eq!(merged.rating(id("A.7.4")), &at(3));
    assert_eq!(merged.answer(id("A.7.4")).note, "theirs");
    assert_eq!(merged.rating(id("A.7.5")), &excluded("theirs"));
}

#[test]
fn taking_something_back_is_a_change_too() {
    let mut base = empty();
    set(&mut base, &[("4.1", at(3)), ("4.2", at(3))]);
    base.answer_mut(id("4.1")).note = "base".into();
    base.profile.roles = RoleSet::EMPTY.with(Role::User);
    let (mut ours, mut theirs) = (base.clone(), base.clone());
    set(&mut ours, &[("4.1", Rating::Unanswered)]);
    theirs.answer_mut(id("4.1")).note.clear();
    theirs.profile.roles = RoleSet::EMPTY;
    let merged = merge(&base, &ours, &theirs);
    assert!(merged.answer(id("4.1")).is_empty());
    assert!(merged.profile.roles.is_empty());
    assert_eq!(merged.rating(id("4.2")), &at(3));
}

#[test]
fn was_created_at_the_earlier_and_updated_at_the_later_moment() {
    let at = |hour: u8| -> Timestamp {
        format!("2026-11-24T{hour:02}:00:00Z").parse().expect("a moment")
    };
    let of = |created, updated| {
        let mut assessment = empty();
        (assessment.created, assessment.updated) = (at(created), at(updated));
        assessment
    };
    for (ours, theirs) in [(of(8, 12), of(9, 11)), (of(9, 11), of(8, 12)), (of(9, 12), of(8, 11))] {
        let merged = merge(&of(10, 10), &ours, &theirs);
        assert_eq!((merged.created, merged.updated), (at(8), at(12)));
    }
}

#[test]
fn systems_and_unknown_fields_are_merged_as_they_are() {
    use assessment::file::read;
    let with = |systems: &str, at_top: &str| {
        let file = crate::support::fixture("minimal.json");
        let file = file
            .replace("[]", systems)
            .replace("\"profile\"", &format!("\"x\": {at_top}, \"profile\""));
        read(&file).expect("readable")
    };
    let one = r#"[{"name": "Triage"}]"#;
    let merged = merge(&with("[]", "0"), &with(one, "0"), &with("[]", "2"));
    assert_eq!(merged, with(one, "2"));
}
