//! The Statement of Applicability filtered, searched and sorted.

use assessment::{
    Applicability, Assessment, Date, Evidence, ImplementationStatus, RequirementId, SoaFilter,
    SoaOrder, SoaRow, SoaSort, SoaWarningKind, StatementOfApplicability,
};
use proptest::prelude::*;

use crate::strategy::{assessments, cases};
use crate::support::{at, empty, excluded, id, reference, set};

fn statement(assessment: &Assessment) -> StatementOfApplicability {
    StatementOfApplicability::of(assessment, "2026-11-24".parse().expect("a day"))
}

/// Five controls of A.7 with something to sort by.
fn five() -> Assessment {
    let mut assessment = empty();
    set(
        &mut assessment,
        &[("A.7.2", at(3)), ("A.7.3", excluded("why")), ("A.7.4", at(0)), ("A.7.5", at(3))],
    );
    let mut answer = |control: &str, owner: &str, seen: &[&str]| {
        let answer = assessment.answer_mut(id(control));
        answer.owner = owner.to_owned();
        let date = |text: &&str| text.parse::<Date>().ok();
        answer.evidence = seen.iter().map(|seen| Evidence::new("Log", date(seen))).collect();
    };
    answer("A.7.2", "zoe", &["2026-05-01", "2024-01-01"]);
    answer("A.7.3", " ", &["2025-01-01"]);
    answer("A.7.4", "Ada", &[""]);
    answer("A.7.5", "ada", &["2023-01-01"]);
    assessment
}

fn sorted(by: SoaSort, descending: bool) -> Vec<&'static str> {
    let in_area = |row: &SoaRow| reference(row.control).starts_with("A.7.");
    let controls = statement(&five()).arranged(SoaOrder { by, descending }, in_area);
    controls.into_iter().map(reference).collect()
}

#[test]
fn what_has_no_value_comes_last_whichever_way() {
    use SoaSort::{Evidence, Owner, Reference, Status};
    for (by, up, down) in [
        (
            Reference,
            ["A.7.2", "A.7.3", "A.7.4", "A.7.5", "A.7.6"],
            ["A.7.6", "A.7.5", "A.7.4", "A.7.3", "A.7.2"],
        ),
        // A.7.6 is not assessed, A.7.3 is excluded.
        (
            Status,
            ["A.7.6", "A.7.4", "A.7.2", "A.7.5", "A.7.3"],
            ["A.7.2", "A.7.5", "A.7.4", "A.7.6", "A.7.3"],
        ),
        (
            Owner,
            ["A.7.4", "A.7.5", "A.7.2", "A.7.3", "A.7.6"],
            ["A.7.2", "A.7.4", "A.7.5", "A.7.3", "A.7.6"],
        ),
        (
            Evidence,
            ["A.7.5", "A.7.2", "A.7.3", "A.7.4", "A.7.6"],
            ["A.7.3", "A.7.2", "A.7.5", "A.7.4", "A.7.6"],
        ),
    ] {
        assert_eq!(sorted(by, false), up, "{by:?}");
        assert_eq!(sorted(by, true), down, "{by:?}, descending");
    }
}

#[test]
fn choosing_a_heading_again_turns_the_order_round() {
    let order = SoaOrder::default().chosen(SoaSort::Owner);
    assert_eq!(order, SoaOrder { by: SoaSort::Owner, descending: false });
    assert!(order.chosen(SoaSort::Owner).descending);
    assert!(!order.chosen(SoaSort::Owner).chosen(SoaSort::Owner).descending);
    assert!(!order.chosen(SoaSort::Owner).chosen(SoaSort::Status).descending);
}

#[test]
fn words_are_looked_for_in_every_text() {
    let mut assessment = five();
    let answer = assessment.answer_mut(id("A.7.2"));
    answer.note = "Reviewed in Spring".to_owned();
    answer.inclusion = "Ärzte ask for it".to_owned();
    let statement = statement(&assessment);
    let row = statement.row(id("A.7.2")).expect("a control");
    for (words, found) in [
        ("zoe", true),
        ("log", true),
        ("in spring", true),
        ("ärz", true),
        ("a.7.2", true),
        ("data for", true),
        ("", true),
        ("a.7.3", false),
    ] {
        assert_eq!(row.mentions(words, "A.7.2", "Data for development"), found, "{words}");
    }
}

#[test]
fn a_status_is_asked_for_or_none() {
    let statement = statement(&five());
    let with = |status| {
        let controls = statement.arranged(SoaOrder::default(), |row| row.has_status(status));
        controls.into_iter().map(reference).collect::<Vec<_>>()
    };
    assert_eq!(with(Some(ImplementationStatus::Implemented)), ["A.7.2", "A.7.5"]);
    assert_eq!(with(Some(ImplementationStatus::Improving)), [""; 0]);
    assert_eq!(with(None).len(), 38);
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_filters_part_the_rows(assessment in assessments()) {
        let statement = statement(&assessment);
        let kept = |filter: SoaFilter| statement.arranged(SoaOrder::default(), |row| filter.keeps(row));
        let parts = Applicability::ALL.iter().flat_map(|one| kept(SoaFilter::Is(*one)));
        let mut parts: Vec<RequirementId> = parts.collect();
        parts.sort();
        prop_assert_eq!(parts, kept(SoaFilter::All));
        let warned = statement.rows().iter().filter(|row| !row.warnings.is_empty());
        prop_assert_eq!(kept(SoaFilter::WithWarnings).len(), warned.count());
        for kind in SoaWarningKind::ALL {
            let kept = kept(SoaFilter::Warned(*kind));
            let warned = |row: &&SoaRow| row.warnings.iter().any(|warning| warning.kind() == *kind);
            prop_assert_eq!(kept.len(), statement.rows().iter().filter(warned).count());
        }
    }

    #[test]
    fn an_order_loses_nothing(assessment in assessments(), by in prop::sample::select(SoaSort::ALL), descending: bool) {
        let statement = statement(&assessment);
        let mut sorted = statement.arranged(SoaOrder { by, descending }, |_| true);
        sorted.sort();
        prop_assert_eq!(sorted, statement.rows().iter().map(|row| row.control).collect::<Vec<_>>());
    }
}
