//! The risk register: strength of controls, warnings, counts.

use assessment::{
    AiSystem, Assessment, EntryId, ISO_42001_2023, Likelihood, Ratio, Register, Risk, RiskKind,
    RiskLevel, RiskOrder, RiskOverview, RiskWarning, ScopedFigures, Severity, Treatment,
};
use proptest::prelude::*;

use crate::strategy::{cases, codes, rated};
use crate::support::{at, empty, excluded, id, set};

fn weighed(severity: u64, likelihood: u64) -> Risk {
    let mut risk = Risk::default();
    risk.severity = Severity::from_number(severity);
    risk.likelihood = Likelihood::from_number(likelihood);
    risk
}

/// A high risk that nobody could ask anything about.
fn sound() -> Risk {
    let mut risk = weighed(3, 3);
    risk.treatment = Some(Treatment::Modify);
    risk.owner = "Head of product".to_owned();
    risk.plan = "Test by group.".to_owned();
    risk.residual = Some(RiskLevel::Low);
    risk
}

#[test]
fn strength_is_the_readiness_of_the_controls_that_apply() {
    let mut assessment = empty();
    set(
        &mut assessment,
        &[("A.8.2", at(3)), ("A.8.3", at(1)), ("A.8.4", excluded("None.")), ("A.8.5", at(4))],
    );
    let strength = |references: &[&str]| {
        let mut risk = Risk::default();
        risk.controls = references.iter().map(|reference| id(reference)).collect();
        risk.strength(&assessment).readiness.map(|ratio| ratio.to_string())
    };
    assert_eq!(strength(&["A.8.2", "A.8.3", "A.8.4"]).as_deref(), Some("4/6"));
    assert_eq!(strength(&["A.8.5"]).as_deref(), Some("3/3"));
    assert_eq!(strength(&["A.8.5", "A.9.2"]).as_deref(), Some("3/6"));
    assert_eq!(strength(&["A.8.4"]), None);
    assert_eq!(strength(&[]), None);
    let operate = |references: &[&str]| {
        let mut risk = Risk::default();
        risk.controls = references.iter().map(|reference| id(reference)).collect();
        risk.controls_operate(&assessment)
    };
    assert!(operate(&["A.8.2", "A.8.4", "A.8.5"]));
    assert!(!operate(&["A.8.2", "A.8.3"]), "one is at level 1");
    assert!(!operate(&["A.8.5", "A.9.2"]), "one is not answered");
    assert!(!operate(&["A.8.4"]) && !operate(&[]), "nothing applies");
}

#[test]
fn what_is_expected_counts_once_it_is_accepted() {
    use RiskLevel::{High, Low};
    let levels = |residual: Option<RiskLevel>, accepted: bool| {
        let mut risk = sound();
        risk.residual = residual;
        risk.accepted = "2026-10-01".parse().ok().filter(|_| accepted);
        (risk.current_level(), risk.expected_level())
    };
    assert_eq!(levels(None, false), (Some(High), Some(High)));
    assert_eq!(levels(Some(Low), false), (Some(High), Some(Low)));
    assert_eq!(levels(Some(Low), true), (Some(Low), Some(Low)));
    assert_eq!(levels(None, true), (Some(High), Some(High)));
    let mut unweighed = Risk::default();
    unweighed.residual = Some(Low);
    assert_eq!((unweighed.current_level(), unweighed.expected_level()), (None, Some(Low)));
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_strength_of_an_area_s_controls_is_the_area_s_readiness(codes in codes()) {
        let assessment = rated(&codes);
        let figures = ScopedFigures::of(&assessment);
        for (area, expected) in ISO_42001_2023.area_ids().zip(figures.areas) {
            let mut risk = Risk::default();
            risk.controls = ISO_42001_2023.requirements_of(area).collect();
            prop_assert_eq!(risk.strength(&assessment), expected);
        }
    }
}

#[test]
fn warnings_are_what_an_auditor_would_ask() {
    use RiskWarning::{ExcludedControl, NoOwner, NoPlan, NotAccepted, ResidualHigher, Untreated};
    type Change = fn(&mut Risk, &mut Assessment);
    let cases: &[(&str, Change, &[RiskWarning])] = &[
        ("sound", |_, _| {}, &[]),
        ("nothing known", |risk, _| *risk = Risk::default(), &[]),
        ("high, untreated", |risk, _| risk.treatment = None, &[Untreated]),
        ("low, untreated", |risk, _| *risk = weighed(2, 1), &[]),
        ("medium, untreated", |risk, _| *risk = weighed(1, 3), &[Untreated]),
        (
            "medium is acceptable",
            |risk, all| {
                *risk = weighed(1, 3);
                all.risk_criteria.acceptable = Some(RiskLevel::Medium);
            },
            &[],
        ),
        ("no owner", |risk, _| risk.owner = " ".to_owned(), &[NoOwner]),
        ("no plan", |risk, _| risk.plan = "\n".to_owned(), &[NoPlan]),
        (
            "nobody, nothing",
            |risk, _| {
                risk.owner.clear();
                risk.plan.clear();
            },
            &[NoOwner, NoPlan],
        ),
        (
            "retained high",
            |risk, _| {
                risk.treatment = Some(Treatment::Retain);
                risk.residual = None;
                risk.plan.clear();
            },
            &[NotAccepted],
        ),
        (
            "retained high, with less expected",
            |risk, _| risk.treatment = Some(Treatment::Retain),
            &[NotAccepted],
        ),
        (
            "retained low",
            |risk, _| {
                (risk.severity, risk.residual) = (Severity::from_number(1), None);
                risk.likelihood = Likelihood::from_number(2);
                risk.treatment = Some(Treatment::Retain);
            },
            &[],
        ),
        (
            "retained high, accepted",
            |risk, _| {
                risk.treatment = Some(Treatment::Retain);
                risk.residual = None;
                risk.accepted = "2026-10-01".parse().ok();
            },
            &[],
        ),
        ("more remains", |risk, _| risk.residual = Some(RiskLevel::Medium), &[NotAccepted]),
        ("not known what remains", |risk, _| risk.residual = None, &[]),
        (
            "higher than before",
            |risk, _| {
                risk.residual = Some(RiskLevel::VeryHigh);
                risk.accepted = "2026-10-01".parse().ok();
            },
            &[ResidualHigher],
        ),
        (
            "relies on what is excluded",
            |risk, all| {
                set(all, &[("A.7.4", excluded("No data.")), ("A.7.5", excluded(""))]);
                risk.controls = vec![id("A.5.4"), id("A.7.4"), id("A.7.5")];
            },
            &[ExcludedControl(id("A.7.4")), ExcludedControl(id("A.7.5"))],
        ),
    ];
    for (name, change, expected) in cases {
        let (mut risk, mut assessment) = (sound(), empty());
        change(&mut risk, &mut assessment);
        assert_eq!(RiskWarning::all(&risk, &assessment), *expected, "{name}");
    }
}

#[test]
fn the_register_is_counted_by_cell_and_by_expected_level() {
    let mut risks = Register::default();
    let mut treated = sound();
    treated.residual = Some(RiskLevel::Medium);
    let mut estimated = Risk::default();
    estimated.residual = Some(RiskLevel::Low);
    for risk in [weighed(4, 4), weighed(3, 3), weighed(3, 3), treated, weighed(2, 1), estimated] {
        risks.add(risk);
    }
    risks.add(Risk::default());
    let overview = RiskOverview::of(&risks);
    let cell = |severity: u64, likelihood: u64| {
        let severity = Severity::from_number(severity).expect("a step");
        overview.cell(severity, Likelihood::from_number(likelihood).expect("a step"))
    };
    assert_eq!((cell(4, 4), cell(3, 3), cell(2, 1), cell(1, 2)), (1, 3, 1, 0));
    let levels: Vec<_> = RiskLevel::ALL.iter().map(|level| overview.expected(*level)).collect();
    assert_eq!((levels, overview.open), (vec![2, 1, 2, 1], 2));
}

#[test]
fn the_register_is_read_by_level_by_system_or_by_kind() {
    let mut assessment = empty();
    let (first, second) =
        (assessment.systems.add(AiSystem::default()), assessment.systems.add(AiSystem::default()));
    for (kind, system, severity) in [
        (None, second, 1),
        (Some(RiskKind::Safety), None, 4),
        (Some(RiskKind::Bias), second, 0),
        (Some(RiskKind::Safety), first, 4),
    ] {
        let mut risk = weighed(severity, 4);
        (risk.kind, risk.system) = (kind, system);
        // What is only expected moves nothing.
        risk.residual = Some(RiskLevel::Low);
        assessment.risks.add(risk);
    }
    let order = |order: RiskOrder| -> Vec<_> {
        order.of(&assessment).into_iter().map(EntryId::number).collect()
    };
    assert_eq!(order(RiskOrder::Level), [2, 4, 1, 3]);
    assert_eq!(order(RiskOrder::System), [2, 4, 1, 3]);
    assert_eq!(order(RiskOrder::Kind), [3, 2, 4, 1]);
}

#[test]
fn the_figure_of_no_requirement_is_undefined() {
    let figures = assessment::Figures::of_requirements(&empty(), std::iter::empty());
    assert_eq!((figures.coverage, figures.readiness), (None::<Ratio>, None));
}
