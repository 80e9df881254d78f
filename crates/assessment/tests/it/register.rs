//! Numbered entries, and what two tabs make of them.

use assessment::{AiSystem, Assessment, Dimension, EntryId, Register, Risk, Role, Severity, merge};
use proptest::prelude::*;

use crate::strategy::{assessments, cases};
use crate::support::empty;

fn number(number: u64) -> EntryId {
    EntryId::from_number(number).expect("from 1")
}

fn named(name: &str) -> AiSystem {
    let mut system = AiSystem::default();
    system.name = name.into();
    system
}

/// A risk of a system.
fn risk(event: &str, system: Option<EntryId>) -> Risk {
    let mut risk = Risk::default();
    (risk.event, risk.system) = (event.into(), system);
    risk
}

/// An assessment with systems of these names.
fn with(names: &[&str]) -> Assessment {
    let mut assessment = empty();
    for name in names {
        assessment.systems.add(named(name)).expect("room");
    }
    assessment
}

/// Number and name of each system, in order.
fn told(assessment: &Assessment) -> Vec<String> {
    let systems = assessment.systems.iter();
    systems.map(|(id, system)| format!("{} {}", id.number(), system.name)).collect()
}

/// A tab's change to `base`.
fn changed(base: &Assessment, change: impl Fn(&mut Assessment)) -> Assessment {
    let mut changed = base.clone();
    change(&mut changed);
    changed
}

#[test]
fn numbers_begin_at_1_and_are_kept() {
    let mut register = Register::default();
    let ids: Vec<_> = ["a", "b", "c"].iter().filter_map(|entry| register.add(*entry)).collect();
    assert_eq!(ids, [1, 2, 3].map(number));
    assert_eq!(register.remove(number(2)), Some("b"));
    assert_eq!(register.remove(number(2)), None);
    assert_eq!(register.add("d"), Some(number(4)), "no number of an entry is given again");
    assert_eq!(register.ids().collect::<Vec<_>>(), [1, 3, 4].map(number));
    assert_eq!((register.get(number(3)), register.get(number(2))), (Some(&"c"), None));
    assert_eq!(EntryId::from_number(0), None);
    assert_eq!(EntryId::from_number(u64::from(u32::MAX) + 1), None);
}

#[test]
fn a_register_that_is_full_takes_no_more() {
    let mut register = Register::default();
    let added = (0..Register::<u8>::LIMIT).filter_map(|_| register.add(0_u8)).count();
    assert_eq!((added, register.add(0)), (500, None));
    assert_eq!(register.len(), 500);
}

#[test]
fn a_system_that_is_removed_leaves_its_risks_to_the_organisation() {
    let mut assessment = with(&["one", "two"]);
    assessment.risks.add(risk("of one", Some(number(1))));
    assessment.risks.add(risk("of two", Some(number(2))));
    assert_eq!(assessment.remove_system(number(1)).map(|system| system.name), Some("one".into()));
    assert_eq!(assessment.remove_system(number(1)), None);
    let systems: Vec<_> = assessment.risks.iter().map(|(_, risk)| risk.system).collect();
    assert_eq!(systems, [None, Some(number(2))]);
}

#[test]
fn both_add_one() {
    let base = with(&["one"]);
    let ours = changed(&base, |all| {
        all.systems.add(named("ours"));
    });
    let theirs = changed(&base, |all| {
        let first = all.systems.add(named("theirs"));
        all.systems.add(named("theirs too"));
        all.risks.add(risk("of theirs", first));
        all.risks.add(risk("of one", Some(number(1))));
        all.risks.add(risk("of theirs too", Some(number(3))));
    });
    let merged = merge(&base, &ours, &theirs);
    // Theirs keep their numbers where they can, and their risks follow.
    assert_eq!(told(&merged), ["1 one", "2 ours", "3 theirs too", "4 theirs"]);
    let risks: Vec<_> = merged.risks.iter().map(|(_, risk)| (&*risk.event, risk.system)).collect();
    assert_eq!(
        risks,
        [
            ("of theirs", Some(number(4))),
            ("of one", Some(number(1))),
            ("of theirs too", Some(number(3)))
        ]
    );
    // The other tab sees the same things, with the numbers the other way round.
    assert_eq!(
        told(&merge(&base, &theirs, &ours)),
        ["1 one", "2 theirs", "3 theirs too", "4 ours"]
    );
    // A later look at the same file changes nothing more.
    assert_eq!(merge(&merged, &merged, &merged), merged);
}

#[test]
fn both_add_the_same() {
    let base = with(&[]);
    let added = with(&["one"]);
    assert_eq!(told(&merge(&base, &added, &added)), ["1 one"]);
}

#[test]
fn one_removes_what_the_other_left_alone_or_changed() {
    let base = with(&["one", "two", "three"]);
    let removed = changed(&base, |all| {
        all.remove_system(number(1));
        all.remove_system(number(2));
    });
    let edited = changed(&base, |all| {
        all.systems.get_mut(number(2)).expect("there").owner = "Data team".into();
    });
    for merged in [merge(&base, &removed, &edited), merge(&base, &edited, &removed)] {
        let mut told = told(&merged);
        told.sort();
        assert_eq!(told, ["2 two", "3 three"]);
        assert_eq!(merged.systems.get(number(2)).map(|two| &*two.owner), Some("Data team"));
    }
}

#[test]
fn a_risk_of_a_system_that_the_other_removed_is_the_organisation_s() {
    let base = with(&["one"]);
    let removed = changed(&base, |all| {
        all.remove_system(number(1));
    });
    let with_risk = changed(&base, |all| {
        all.risks.add(risk("of one", Some(number(1))));
    });
    for merged in [merge(&base, &removed, &with_risk), merge(&base, &with_risk, &removed)] {
        assert_eq!(told(&merged), [""; 0]);
        // Its number may be given again, and must not bring the risk along.
        assert_eq!(merged.risks.get(number(1)).map(|risk| risk.system), Some(None));
    }
}

#[test]
fn both_change_one_system_in_different_fields() {
    let base = with(&["one"]);
    let edit = |change: fn(&mut AiSystem)| {
        changed(&base, |all| change(all.systems.get_mut(number(1)).expect("there")))
    };
    let ours = edit(|system| {
        system.name = "ours".into();
        system.impact.dimension_mut(Dimension::Privacy).severity = Some(Severity::ALL[3]);
        system.impact.misuse = "ours".into();
    });
    let theirs = edit(|system| {
        system.name = "theirs".into();
        system.purpose = "theirs".into();
        system.roles = system.roles.with(Role::User);
        system.impact.dimension_mut(Dimension::Privacy).mitigations = "theirs".into();
        system.impact.dimension_mut(Dimension::Safety).impact = "theirs".into();
    });
    let merged = merge(&base, &ours, &theirs);
    let system = merged.systems.get(number(1)).expect("there");
    assert_eq!(
        (&*system.name, &*system.purpose, &*system.impact.misuse),
        ("ours", "theirs", "ours")
    );
    assert!(system.roles.contains(Role::User));
    let privacy = system.impact.dimension(Dimension::Privacy);
    assert_eq!((privacy.severity, &*privacy.mitigations), (Some(Severity::ALL[3]), "theirs"));
    assert_eq!(system.impact.dimension(Dimension::Safety).impact, "theirs");
}

#[test]
fn both_add_a_risk() {
    let base = with(&["one"]);
    let added = |event: &str| {
        changed(&base, |all| {
            all.risks.add(risk(event, Some(number(1))));
        })
    };
    let merged = merge(&base, &added("ours"), &added("theirs"));
    let risks: Vec<_> = merged.risks.iter().map(|(id, risk)| (id.number(), &*risk.event)).collect();
    assert_eq!(risks, [(1, "ours"), (2, "theirs")]);
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn nothing_that_one_of_them_added_is_lost(base in assessments(), ours in 1..4_usize, theirs in 1..4_usize) {
        let added = |name: &str, count: usize| {
            changed(&base, |all| {
                for n in 0..count {
                    let system = all.systems.add(named(&format!("{name} {n}")));
                    all.risks.add(risk(&format!("{name} {n}"), system));
                }
            })
        };
        let merged = merge(&base, &added("ours", ours), &added("theirs", theirs));
        prop_assert_eq!(merged.systems.len(), base.systems.len() + ours + theirs);
        prop_assert_eq!(merged.risks.len(), base.risks.len() + ours + theirs);
        // And every new risk is of the new system of its name.
        let new = merged.risks.iter().filter(|(id, _)| base.risks.get(*id).is_none());
        for (_, risk) in new {
            let system = risk.system.and_then(|id| merged.systems.get(id));
            prop_assert_eq!(system.map(|system| &system.name), Some(&risk.event));
        }
    }
}
