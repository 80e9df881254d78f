//! The files of `tests/fixtures`, which also serve the command line, the
//! browser tests and whoever writes the format with another program.

use assessment::file::{Problem, read, write};
use assessment::{
    DueReason, Evaluation, HighRisk, ImpactStatus, Rating, RiskLevel, Role, Sector, SizeBand,
    TriggerKind, Verdict,
};

use crate::support::{empty, excluded, fixture, id};

#[test]
fn canonical_files_are_written_again_to_the_byte() {
    for name in [
        "minimal.json",
        "complete.json",
        "half-answered.json",
        "unknown-fields.json",
        "systems.json",
    ] {
        let file = fixture(name);
        assert_eq!(read(&file).map(|assessment| write(&assessment)), Ok(file), "{name}");
    }
}

#[test]
fn minimal_says_nothing() {
    assert_eq!(read(&fixture("minimal.json")), Ok(empty()));
}

#[test]
fn complete_uses_everything() {
    let complete = read(&fixture("complete.json")).expect("readable");
    assert!(complete.profile.is_complete());
    assert_eq!(complete.profile.organisation, "Nordlicht Health GmbH");
    assert_eq!(complete.profile.roles.iter().collect::<Vec<_>>(), [Role::Provider, Role::Deployer]);
    assert_eq!(complete.profile.size, Some(SizeBand::UpTo50));
    assert_eq!(complete.profile.sector, Some(Sector::Health));
    assert_eq!(complete.profile.iso_27001, Some(true));
    assert_eq!(complete.profile.high_risk, Some(HighRisk::Yes));
    let answer = complete.answer(id("9.2.2"));
    assert!(!answer.note.is_empty() && !answer.owner.is_empty() && answer.due.is_some());
    assert!(answer.evidence.iter().any(|item| item.link().is_some() && item.seen.is_some()));
    assert_eq!(Evaluation::of(&complete).verdict, Verdict::NotReady);
}

#[test]
fn systems_uses_every_field_of_the_working_file() {
    let file = read(&fixture("systems.json")).expect("readable");
    assert_eq!((&*file.name, file.archived), ("Letters, 2026", true));
    assert_eq!(file.snapshot.map(|day| day.to_string()).as_deref(), Some("2026-11-24"));
    assert!(!file.answer(id("A.5.2")).inclusion.is_empty());
    let numbers: Vec<_> = file.systems.ids().map(|id| id.number()).collect();
    assert_eq!(numbers, [1, 3], "the second one's place does not say its number");
    let (_, triage) = file.systems.iter().next().expect("a system");
    assert_eq!(triage.gaps().count(), 0);
    assert_eq!(triage.earlier.len(), 1);
    let due = DueReason::Triggered(TriggerKind::Change);
    assert_eq!(ImpactStatus::of(triage, file.updated.date()), ImpactStatus::Due(due));
    let numbers: Vec<_> = file.risks.ids().map(|id| id.number()).collect();
    assert_eq!(numbers, [1, 5]);
    assert_eq!(
        file.risks.iter().next().and_then(|(_, risk)| risk.system),
        file.systems.ids().next()
    );
    assert_eq!(file.risk_criteria.acceptable(), RiskLevel::Medium);
    assert_eq!((file.plan.capacity.percent(), file.plan.start.is_some()), (50, true));
}

#[test]
fn half_answered_is_incomplete() {
    let half = read(&fixture("half-answered.json")).expect("readable");
    let evaluation = Evaluation::of(&half);
    assert_eq!(evaluation.verdict, Verdict::Incomplete);
    assert_eq!(evaluation.figures.overall.coverage.map(|ratio| ratio.numerator()), Some(35));
    assert_eq!(half.rating(id("A.7.5")), &excluded(""));
    assert_eq!(half.rating(id("A.7.4")), &Rating::Unknown);
}

#[test]
fn a_file_written_by_hand_is_brought_into_order() {
    // A byte order mark, another order, empty parts, fractions of a second.
    let by_hand = fixture("by-hand.json");
    assert!(by_hand.starts_with('\u{feff}'));
    let written = write(&read(&by_hand).expect("readable"));
    assert_ne!(written, by_hand);
    assert_eq!(written, fixture("half-answered.json"));
}

#[test]
fn what_cannot_be_read_says_why() {
    let problem = |name: &str| read(&fixture(name)).map_err(|error| error.to_string());
    assert_eq!(read(&fixture("newer.json")).map_err(|error| error.problem), Err(Problem::Newer(2)));
    for (name, sentence) in [
        ("corrupt.txt", "not JSON: it breaks off or goes wrong at line 60, column 10"),
        ("foreign.json", "not an assessment file of aims-gap"),
        (
            "contradiction.json",
            "answers.A.7.4: has more than one of `level`, `excluded` and `unknown`",
        ),
        (
            "clause-excluded.json",
            "answers.9.2.2.excluded: is a clause, and a clause cannot be excluded",
        ),
    ] {
        assert_eq!(problem(name), Err(sentence.to_owned()), "{name}");
    }
}
