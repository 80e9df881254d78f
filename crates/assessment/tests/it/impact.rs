//! Impact assessments: levels, when they are due, what is asked about them, and
//! the evidence they yield.

use assessment::{
    Affected, AffectedSet, AiSystem, Answer, Assessment, Date, Decision, Dimension, DueReason,
    Evidence, EvidenceSuggestion, ImpactAssessment, ImpactDoubt, ImpactStatus, LifeCycleStage,
    Likelihood, RiskLevel, Role, RoleSet, Severity, SystemGap, Trigger, TriggerKind,
};
use proptest::prelude::*;

use crate::strategy::{cases, system};
use crate::support::{empty, excluded, id, rate, reference};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// All six dimensions at a severity and a likelihood.
fn assessed(severity: usize, likelihood: usize) -> ImpactAssessment {
    let mut impact = ImpactAssessment::default();
    for dimension in Dimension::ALL {
        let said = impact.dimension_mut(*dimension);
        said.severity = Some(Severity::ALL[severity - 1]);
        said.likelihood = Some(Likelihood::ALL[likelihood - 1]);
    }
    impact
}

fn finished(date: &str) -> ImpactAssessment {
    let mut impact = assessed(1, 1);
    impact.decision = Some(Decision::Go);
    impact.approver = "Managing director".into();
    impact.date = Some(day(date));
    impact
}

/// One that leaves no doubt, and finds that somebody of each kind is affected.
fn sound(date: &str) -> ImpactAssessment {
    let mut impact = finished(date);
    impact.intended_use = "Sorting letters".into();
    impact.reasons = "Little can happen".into();
    impact.review = day(date).a_year_later();
    for whom in [Affected::Individuals, Affected::Society] {
        let said = impact.dimension_mut(Dimension::Fairness);
        said.affected = said.affected.with(whom);
    }
    impact
}

fn with(stage: LifeCycleStage, impact: ImpactAssessment) -> AiSystem {
    let mut system = AiSystem::default();
    (system.stage, system.impact) = (Some(stage), impact);
    system
}

fn on(system: &AiSystem, today: &str) -> ImpactStatus {
    ImpactStatus::of(system, day(today))
}

#[test]
fn it_is_finished_with_six_dimensions_a_decision_an_approver_and_a_date() {
    let whole = finished("2026-09-01");
    assert_eq!(whole.finished(), Some(day("2026-09-01")));
    let without = |change: fn(&mut ImpactAssessment)| {
        let mut impact = whole.clone();
        change(&mut impact);
        impact.finished()
    };
    assert_eq!(without(|impact| impact.decision = None), None);
    assert_eq!(without(|impact| impact.approver = " \n".into()), None);
    assert_eq!(without(|impact| impact.date = None), None);
    assert_eq!(without(|impact| impact.dimension_mut(Dimension::Society).severity = None), None);
    assert_eq!(without(|impact| impact.dimension_mut(Dimension::Fairness).likelihood = None), None);
}

#[test]
fn status_before_it_is_finished() {
    use LifeCycleStage::{Deployment, Development, Inception, Operation, Retirement, Verification};
    let never = ImpactStatus::Due(DueReason::NeverFinished);
    let mut half = assessed(2, 2);
    half.dimension_mut(Dimension::Privacy).severity = None;
    for stage in [Inception, Development, Verification, Retirement] {
        let empty = with(stage, ImpactAssessment::default());
        assert_eq!(on(&empty, "2026-11-24"), ImpactStatus::NotBegun, "{stage:?}");
        assert_eq!(on(&with(stage, half.clone()), "2026-11-24"), ImpactStatus::Begun(5));
    }
    for stage in [Deployment, Operation] {
        let empty = with(stage, ImpactAssessment::default());
        assert_eq!(on(&empty, "2026-11-24"), never, "{stage:?}");
        assert_eq!(on(&with(stage, half.clone()), "2026-11-24"), never, "{stage:?}");
    }
    assert_eq!(on(&AiSystem::default(), "2026-11-24"), ImpactStatus::NotBegun);
    // A text alone is a beginning; six dimensions without a decision are no end.
    let mut text = ImpactAssessment::default();
    text.intended_use = "Sorting letters".into();
    assert_eq!(on(&with(Inception, text), "2026-11-24"), ImpactStatus::Begun(0));
    assert_eq!(on(&with(Inception, assessed(1, 1)), "2026-11-24"), ImpactStatus::Begun(6));
}

#[test]
fn status_once_it_is_finished() {
    use LifeCycleStage::{Operation, Retirement};
    use TriggerKind::{Change, Context, Deployment, Use};
    let complete = ImpactStatus::Complete(day("2026-09-01"));
    let triggered = |kind| ImpactStatus::Due(DueReason::Triggered(kind));
    let passed = ImpactStatus::Due(DueReason::ReviewPassed(day("2026-11-24")));
    type Case<'a> = (&'a [(TriggerKind, &'a str)], Option<&'a str>, &'a str, ImpactStatus);
    let cases: &[Case<'_>] = &[
        (&[], None, "2099-01-01", complete),
        (&[(Change, "2026-08-31")], None, "2026-11-24", complete),
        (&[(Change, "2026-09-01")], None, "2026-11-24", triggered(Change)),
        (&[(Use, "2026-09-02")], None, "2026-11-24", triggered(Use)),
        // Planned for later: due before it happens.
        (&[(Deployment, "2027-01-01")], None, "2026-11-24", triggered(Deployment)),
        // The first since then is the reason.
        (&[(Use, "2026-10-02"), (Context, "2026-10-01")], None, "2026-11-24", triggered(Context)),
        (&[(Use, "2026-10-02"), (Context, "2026-08-01")], None, "2026-11-24", triggered(Use)),
        (&[], Some("2026-11-24"), "2026-11-24", complete),
        (&[], Some("2026-11-24"), "2026-11-25", passed),
        (&[(Change, "2026-10-01")], Some("2026-11-24"), "2026-11-25", triggered(Change)),
    ];
    for (triggers, review, today, expected) in cases {
        let mut impact = finished("2026-09-01");
        let triggers = triggers.iter().map(|(kind, date)| Trigger::new(*kind, day(date), ""));
        impact.triggers = triggers.collect();
        impact.review = review.map(day);
        let mut system = with(Operation, impact);
        assert_eq!(on(&system, today), *expected, "{system:?} on {today}");
        system.stage = Some(Retirement);
        assert_eq!(on(&system, today), complete, "nothing is due of a retired system");
    }
}

#[test]
fn the_earlier_one_holds_until_the_new_one_is_finished() {
    let mut system = with(LifeCycleStage::Operation, finished("2026-09-01"));
    system.reassess();
    assert_eq!(on(&system, "2026-11-24"), ImpactStatus::Begun(6), "begun without a need");

    let mut system = with(LifeCycleStage::Operation, finished("2026-09-01"));
    system.impact.triggers.push(Trigger::new(TriggerKind::Use, day("2026-10-01"), "new market"));
    let due = ImpactStatus::Due(DueReason::Triggered(TriggerKind::Use));
    assert_eq!(on(&system, "2026-11-24"), due);
    system.reassess();
    assert_eq!(on(&system, "2026-11-24"), due, "to begin is not to finish");
    assert_eq!(changes_before(&system), [TriggerKind::Use]);
    system.impact.decision = Some(Decision::Stop);
    system.impact.approver = "Managing director".into();
    system.impact.date = Some(day("2026-11-24"));
    assert_eq!(on(&system, "2026-11-24"), ImpactStatus::Complete(day("2026-11-24")));
    assert_eq!(changes_before(&system), [], "they were taken in");
}

fn changes_before(system: &AiSystem) -> Vec<TriggerKind> {
    system.changes_before().map(|trigger| trigger.kind).collect()
}

#[test]
fn what_is_noted_on_one_in_hand_counts() {
    let noted = |kind, date| Trigger::new(kind, day(date), "");
    let mut system = with(LifeCycleStage::Operation, finished("2026-09-01"));
    system.impact.triggers = vec![noted(TriggerKind::Use, "2026-08-31")];
    system.reassess();
    assert_eq!(changes_before(&system), [], "it was before the assessment");
    system.impact.triggers = vec![noted(TriggerKind::Context, "2026-10-01")];
    let due = ImpactStatus::Due(DueReason::Triggered(TriggerKind::Context));
    assert_eq!(on(&system, "2026-11-24"), due);

    // An earlier one that was never finished hides neither.
    let mut unfinished = ImpactAssessment::default();
    unfinished.triggers = vec![noted(TriggerKind::Change, "2026-09-30")];
    system.earlier.push(unfinished);
    assert_eq!(changes_before(&system), [TriggerKind::Change]);
    let due = ImpactStatus::Due(DueReason::Triggered(TriggerKind::Change));
    assert_eq!(on(&system, "2026-11-24"), due);

    // Before there is a first one, only its deployment asks for it.
    let mut first = with(LifeCycleStage::Development, ImpactAssessment::default());
    first.impact.triggers = vec![noted(TriggerKind::Change, "2026-10-01")];
    assert_eq!(on(&first, "2026-11-24"), ImpactStatus::Begun(0));
    first.impact.triggers.push(noted(TriggerKind::Deployment, "2027-01-01"));
    let due = ImpactStatus::Due(DueReason::Triggered(TriggerKind::Deployment));
    assert_eq!(on(&first, "2026-11-24"), due);
    first.stage = Some(LifeCycleStage::Operation);
    assert_eq!(on(&first, "2026-11-24"), ImpactStatus::Due(DueReason::NeverFinished));
}

#[test]
fn to_begin_again_keeps_what_was_said_and_the_earlier_one() {
    let mut before = finished("2026-09-01");
    before.intended_use = "Sorting letters".into();
    before.reasons = "Little can happen".into();
    before.approver = "Head of product".into();
    before.review = Some(day("2027-09-01"));
    before.triggers = vec![Trigger::new(TriggerKind::Change, day("2026-10-01"), "new model")];
    let mut system = with(LifeCycleStage::Operation, before.clone());
    system.reassess();
    assert_eq!(system.earlier, [before.clone()]);
    let now = &system.impact;
    assert_eq!(now.intended_use, before.intended_use);
    assert_eq!(now.assessed(), 6);
    assert_eq!((now.decision, now.date, now.review), (None, None, None));
    assert!(now.reasons.is_empty() && now.approver.is_empty() && now.triggers.is_empty());

    // One in hand goes on, whatever is asked.
    let in_hand = system.clone();
    system.reassess();
    assert_eq!(system, in_hand);
}

#[test]
fn so_many_earlier_ones_are_kept_the_latest() {
    let mut system = AiSystem::default();
    for n in 0..=AiSystem::EARLIER_LIMIT {
        system.impact = finished("2026-09-01");
        system.impact.misuse = n.to_string();
        system.reassess();
    }
    assert_eq!(system.earlier.len(), AiSystem::EARLIER_LIMIT);
    assert_eq!(system.earlier[0].misuse, "1");
    assert_eq!(system.last_finished().map(|(impact, _)| &*impact.misuse), Some("20"));
}

#[test]
fn the_highest_level_that_remains() {
    assert_eq!(ImpactAssessment::default().highest_residual(), None);
    let mut impact = assessed(3, 3);
    assert_eq!(impact.highest_residual(), Some(RiskLevel::High), "nothing says that less remains");
    for dimension in Dimension::ALL {
        impact.dimension_mut(*dimension).residual = Some(RiskLevel::Low);
    }
    assert_eq!(impact.highest_residual(), Some(RiskLevel::Low));
    impact.dimension_mut(Dimension::Autonomy).residual = Some(RiskLevel::Medium);
    assert_eq!(impact.highest_residual(), Some(RiskLevel::Medium));
}

#[test]
fn what_an_auditor_would_ask_of_a_system() {
    assert_eq!(AiSystem::default().gaps().collect::<Vec<_>>(), SystemGap::ALL);
    let mut system = AiSystem::default();
    system.name = "Triage".into();
    system.purpose = " \n".into();
    system.roles = RoleSet::EMPTY.with(Role::Deployer);
    system.stage = Some(LifeCycleStage::Operation);
    system.people = "Patients".into();
    system.data = "Letters".into();
    use SystemGap::{HighRisk, Models, Owner, Purpose};
    assert_eq!(system.gaps().collect::<Vec<_>>(), [Purpose, Models, HighRisk, Owner]);
}

#[test]
fn what_does_not_add_up_in_a_decision() {
    use ImpactDoubt::{NoApprover, NoReasons, NoReview, NoUse, TooMuchRemains, Unmitigated};
    let decided = |severity, likelihood, decision| {
        let mut impact = assessed(severity, likelihood);
        impact.intended_use = "Sorting letters".into();
        impact.decision = Some(decision);
        impact.reasons = "why".into();
        impact.approver = "who".into();
        impact.review = Some(day("2027-09-01"));
        for dimension in Dimension::ALL {
            impact.dimension_mut(*dimension).mitigations = "what".into();
        }
        impact
    };
    for (severity, likelihood, decision, doubt) in [
        (2, 2, Decision::Go, None),
        (3, 3, Decision::Go, Some(RiskLevel::High)),
        (3, 3, Decision::Conditions, None),
        (4, 4, Decision::Go, Some(RiskLevel::VeryHigh)),
        (4, 4, Decision::Conditions, Some(RiskLevel::VeryHigh)),
        (4, 4, Decision::Stop, None),
    ] {
        let doubts = decided(severity, likelihood, decision).doubts();
        assert_eq!(doubts, Vec::from_iter(doubt.map(TooMuchRemains)), "{decision:?}");
    }
    let mut bare = assessed(1, 1);
    assert_eq!(bare.doubts(), [], "nothing before it is decided");
    bare.decision = Some(Decision::Go);
    bare.dimension_mut(Dimension::Safety).severity = Some(Severity::ALL[2]);
    assert_eq!(
        bare.doubts(),
        [NoUse, Unmitigated(Dimension::Safety, RiskLevel::Medium), NoReasons, NoApprover, NoReview]
    );
}

/// The suggestions, worded by reference, system and date.
fn suggestions(assessment: &Assessment) -> Vec<EvidenceSuggestion> {
    EvidenceSuggestion::all(assessment, |requirement, number, system, date| {
        format!("{} {} {} {date}", reference(requirement), number.number(), system.name)
    })
}

fn texts(assessment: &Assessment) -> Vec<String> {
    suggestions(assessment).into_iter().map(|suggestion| suggestion.evidence.text).collect()
}

#[test]
fn a_finished_assessment_suggests_evidence_and_adds_none() {
    let mut assessment = empty();
    let mut system = with(LifeCycleStage::Operation, assessed(1, 1));
    system.name = "Triage".into();
    let number = assessment.systems.add(system).expect("room");
    assert_eq!(suggestions(&assessment), [], "not finished");

    assessment.systems.get_mut(number).expect("added").impact = sound("2026-09-01");
    let before = assessment.clone();
    let expected = ["8.4", "A.5.2", "A.5.3", "A.5.4", "A.5.5"]
        .map(|reference| format!("{reference} 1 Triage 2026-09-01"));
    assert_eq!(texts(&assessment), expected);
    assert_eq!(assessment, before, "suggested, not added");

    let awaits =
        |assessment: &Assessment, reference| EvidenceSuggestion::awaits(assessment, id(reference));
    assert!(awaits(&assessment, "8.4") && awaits(&assessment, "A.5.5"));
    assert!(!awaits(&assessment, "6.1.4") && !awaits(&empty(), "8.4"));

    let of_8_4 = suggestions(&assessment).remove(0);
    assert_eq!((of_8_4.system, of_8_4.requirement), (number, id("8.4")));
    of_8_4.clone().add_to(&mut assessment);
    let there = [Evidence::new("8.4 1 Triage 2026-09-01", Some(day("2026-09-01")))];
    assert_eq!(assessment.answer(id("8.4")).evidence, there);
    assert_eq!(texts(&assessment), expected[1..], "each is offered once");
    assert!(!awaits(&assessment, "8.4") && awaits(&assessment, "A.5.2"));
    rate(&mut assessment, id("A.5.2"), excluded("why"));
    assert!(!awaits(&assessment, "A.5.2"));
    of_8_4.add_to(&mut assessment);
    assert_eq!(assessment.answer(id("8.4")).evidence, there, "and added once");
}

#[test]
fn evidence_is_held_back_while_there_is_doubt() {
    let offered = |change: fn(&mut ImpactAssessment)| {
        let mut assessment = empty();
        let mut impact = sound("2026-09-01");
        change(&mut impact);
        assessment.systems.add(with(LifeCycleStage::Operation, impact));
        assert_eq!(
            EvidenceSuggestion::awaits(&assessment, id("8.4")),
            !suggestions(&assessment).is_empty()
        );
        suggestions(&assessment).len()
    };
    assert_eq!(offered(|_| ()), 5);
    assert_eq!(offered(|impact| impact.intended_use = " ".into()), 0);
    assert_eq!(offered(|impact| impact.reasons.clear()), 0);
    assert_eq!(offered(|impact| impact.approver.clear()), 0);
    assert_eq!(offered(|impact| impact.review = None), 0);
    let high = |impact: &mut ImpactAssessment| {
        let said = impact.dimension_mut(Dimension::Safety);
        said.mitigations = "Watched daily".into();
        said.residual = Some(RiskLevel::High);
    };
    assert_eq!(offered(high), 0, "go at a high level");
}

#[test]
fn evidence_on_people_and_society_needs_somebody_affected() {
    let offered = |of: Dimension, severity: usize, whom: &[Affected]| -> Vec<&str> {
        let mut impact = sound("2026-09-01");
        for dimension in Dimension::ALL {
            impact.dimension_mut(*dimension).affected = AffectedSet::EMPTY;
        }
        let said = impact.dimension_mut(of);
        said.severity = Some(Severity::ALL[severity - 1]);
        said.affected = whom.iter().fold(AffectedSet::EMPTY, |set, whom| set.with(*whom));
        let mut assessment = empty();
        assessment.systems.add(with(LifeCycleStage::Operation, impact));
        suggestions(&assessment).iter().map(|of| reference(of.requirement)).skip(3).collect()
    };
    use Affected::{Groups, Individuals, Society};
    assert_eq!(offered(Dimension::Fairness, 1, &[]), [""; 0]);
    assert_eq!(offered(Dimension::Society, 1, &[Individuals]), ["A.5.4"]);
    assert_eq!(offered(Dimension::Safety, 1, &[Groups]), ["A.5.4"]);
    assert_eq!(offered(Dimension::Fairness, 1, &[Society]), ["A.5.5"]);
    assert_eq!(offered(Dimension::Privacy, 2, &[]), ["A.5.4"]);
    assert_eq!(offered(Dimension::Society, 2, &[]), ["A.5.5"]);
}

#[test]
fn evidence_is_suggested_where_it_can_be_added() {
    let mut assessment = empty();
    for name in ["one", "two"] {
        let mut system = with(LifeCycleStage::Operation, sound("2026-09-01"));
        system.name = name.into();
        assessment.systems.add(system).expect("room");
    }
    rate(&mut assessment, id("A.5.5"), excluded("why"));
    let full = vec![Evidence::new("x", None); Answer::EVIDENCE_LIMIT];
    assessment.answer_mut(id("A.5.4")).evidence = full;
    assessment.answer_mut(id("A.5.3")).evidence =
        vec![Evidence::new(" A.5.3 2 two 2026-09-01 ", None)];
    assert_eq!(
        texts(&assessment),
        [
            "8.4 1 one 2026-09-01",
            "A.5.2 1 one 2026-09-01",
            "A.5.3 1 one 2026-09-01",
            "8.4 2 two 2026-09-01",
            "A.5.2 2 two 2026-09-01"
        ]
    );
    let long = EvidenceSuggestion::all(&assessment, |_, _, _, _| "🎉".repeat(2_000));
    let length = long[0].evidence.text.chars().count();
    assert_eq!(length, Answer::EVIDENCE_TEXT_LIMIT);
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_is_complete_is_finished_and_what_is_due_says_why(system in system()) {
        let today = day("2026-11-24");
        match ImpactStatus::of(&system, today) {
            ImpactStatus::Complete(date) => prop_assert_eq!(system.impact.finished(), Some(date)),
            ImpactStatus::NotBegun => prop_assert!(system.impact.is_empty()),
            ImpactStatus::Begun(assessed) => prop_assert_eq!(assessed, system.impact.assessed()),
            ImpactStatus::Due(DueReason::NeverFinished) => {
                prop_assert!(system.last_finished().is_none());
                prop_assert!(system.stage.is_some_and(LifeCycleStage::is_live));
            }
            ImpactStatus::Due(DueReason::Triggered(TriggerKind::Deployment))
                if system.last_finished().is_none() =>
            {
                prop_assert!(!system.stage.is_some_and(LifeCycleStage::is_live));
            }
            ImpactStatus::Due(_) => {
                prop_assert!(system.last_finished().is_some());
                prop_assert_ne!(system.stage, Some(LifeCycleStage::Retirement));
            }
        }
    }

    #[test]
    fn every_suggestion_that_is_taken_is_offered_no_more(systems in prop::collection::vec(system(), 0..4)) {
        let mut assessment = empty();
        for mut system in systems {
            system.impact = sound("2026-09-01");
            assessment.systems.add(system);
        }
        for suggestion in suggestions(&assessment) {
            suggestion.add_to(&mut assessment);
        }
        prop_assert_eq!(suggestions(&assessment), []);
    }
}
