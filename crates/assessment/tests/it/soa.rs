//! The Statement of Applicability: what it derives, and what it warns of, each
//! warning with its opposite.

use assessment::{
    AiSystem, Applicability, Assessment, Date, Dimension, EntryId, Evaluation, Evidence,
    EvidenceAge, HighRisk, ISO_42001_2023, ImplementationStatus, Justification, Kind, Level,
    Rating, Ratio, Reason, Risk, Role, RoleSet, SoaFilter, SoaRow, SoaWarning, SoaWarningKind,
    StatementOfApplicability, Subject,
};
use proptest::prelude::*;

use crate::strategy::{assessments, cases};
use crate::support::{all_at, at, empty, excluded, id, reference, set};

const PROVIDER: RoleSet = RoleSet::EMPTY.with(Role::Provider);
const USER: RoleSet = RoleSet::EMPTY.with(Role::User);

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn today() -> Date {
    day("2026-11-24")
}

fn statement(assessment: &Assessment) -> StatementOfApplicability {
    StatementOfApplicability::of(assessment, today())
}

fn row(assessment: &Assessment, control: &str) -> SoaRow {
    statement(assessment).row(id(control)).expect("a control").clone()
}

fn first() -> EntryId {
    EntryId::from_number(1).expect("a number")
}

/// A.6.1.3 of a provider, implemented, with an owner and fresh evidence.
fn sound() -> Assessment {
    let mut assessment = empty();
    assessment.profile.roles = PROVIDER;
    set(&mut assessment, &[("A.6.1.3", at(3))]);
    let answer = assessment.answer_mut(id("A.6.1.3"));
    answer.owner = "Head of engineering".to_owned();
    answer.evidence.push(Evidence::new("Process v2", Some(today())));
    assessment
}

/// A system whose impact assessment relies on a control.
fn relying_on(control: &str) -> AiSystem {
    let mut system = AiSystem::default();
    system.impact.dimension_mut(Dimension::Safety).relies_on.push(id(control));
    system
}

fn treated_by(control: &str) -> Risk {
    let mut risk = Risk::default();
    risk.controls.push(id(control));
    risk
}

type Change = fn(&mut Assessment);

fn exclude(assessment: &mut Assessment, why: &str) {
    set(assessment, &[("A.6.1.3", excluded(why))]);
}

/// Whom the control does not typically concern.
fn exclude_as_user(assessment: &mut Assessment, why: &str) {
    assessment.profile.roles = USER;
    exclude(assessment, why);
}

#[test]
fn each_warning_and_its_opposite() {
    use SoaWarning::*;
    let sound_and: [(&str, Change, Vec<SoaWarning>); 24] = [
        ("as it should be", |_| (), vec![]),
        ("excluded, blank", |a| exclude_as_user(a, " \n"), vec![BlankExclusion]),
        ("excluded, with a reason", |a| exclude_as_user(a, "why"), vec![]),
        ("excluded by a provider", |a| exclude(a, "why"), vec![ExcludedAgainstProfile(PROVIDER)]),
        (
            "excluded by a provider who also uses AI",
            |a| {
                a.profile.roles = PROVIDER.with(Role::User);
                exclude(a, "why");
            },
            vec![ExcludedAgainstProfile(PROVIDER)],
        ),
        (
            "excluded by nobody in particular",
            |a| {
                a.profile.roles = RoleSet::EMPTY;
                exclude(a, "why");
            },
            vec![],
        ),
        (
            "excluded, though an impact assessment relies on it",
            |a| {
                exclude_as_user(a, "why");
                a.systems.add(relying_on("A.6.1.3"));
            },
            vec![ExcludedButRelied(vec![first()])],
        ),
        (
            "excluded, and the impact assessment relies on something else",
            |a| {
                exclude_as_user(a, "why");
                a.systems.add(relying_on("A.6.2.4"));
            },
            vec![],
        ),
        (
            "excluded, though it treats a risk",
            |a| {
                exclude_as_user(a, "why");
                a.risks.add(treated_by("A.6.1.3"));
            },
            vec![ExcludedButTreats(vec![first()])],
        ),
        (
            "excluded, and the risk is treated by something else",
            |a| {
                exclude_as_user(a, "why");
                a.risks.add(treated_by("A.6.2.4"));
            },
            vec![],
        ),
        (
            "everything that is wrong with an exclusion, the gravest first",
            |a| {
                exclude(a, "");
                a.risks.add(treated_by("A.6.1.3"));
                a.systems.add(relying_on("A.6.1.3"));
            },
            vec![
                BlankExclusion,
                ExcludedButRelied(vec![first()]),
                ExcludedButTreats(vec![first()]),
                ExcludedAgainstProfile(PROVIDER),
            ],
        ),
        ("included for no reason", |a| a.profile.roles = USER, vec![NoJustification]),
        (
            "included for a reason of one's own",
            |a| {
                a.profile.roles = USER;
                a.answer_mut(id("A.6.1.3")).inclusion = "A client asks for it.".to_owned();
            },
            vec![],
        ),
        (
            "included for a risk",
            |a| {
                a.profile.roles = USER;
                a.risks.add(treated_by("A.6.1.3"));
            },
            vec![],
        ),
        ("unanswered", |a| set(a, &[("A.6.1.3", Rating::Unanswered)]), vec![Undecided]),
        ("not known", |a| set(a, &[("A.6.1.3", Rating::Unknown)]), vec![Undecided]),
        (
            "implemented, and nothing shows it",
            |a| a.answer_mut(id("A.6.1.3")).evidence.clear(),
            vec![NoEvidence],
        ),
        (
            "improving, and the evidence is an empty line",
            |a| {
                set(a, &[("A.6.1.3", at(4))]);
                a.answer_mut(id("A.6.1.3")).evidence[0].text = " ".to_owned();
            },
            vec![NoEvidence],
        ),
        (
            "documented, and nothing shows it yet",
            |a| {
                set(a, &[("A.6.1.3", at(2))]);
                a.answer_mut(id("A.6.1.3")).evidence.clear();
            },
            vec![],
        ),
        (
            "evidence that is stale",
            |a| a.answer_mut(id("A.6.1.3")).evidence[0].seen = Some(day("2025-11-23")),
            vec![StaleEvidence(1)],
        ),
        (
            "evidence of a year ago to the day",
            |a| a.answer_mut(id("A.6.1.3")).evidence[0].seen = Some(day("2025-11-24")),
            vec![],
        ),
        (
            "evidence without a date",
            |a| a.answer_mut(id("A.6.1.3")).evidence[0].seen = None,
            vec![],
        ),
        ("no owner", |a| a.answer_mut(id("A.6.1.3")).owner = " ".to_owned(), vec![NoOwner]),
        (
            "everything that is wrong with an inclusion, the gravest first",
            |a| {
                a.profile.roles = USER;
                let answer = a.answer_mut(id("A.6.1.3"));
                answer.owner.clear();
                answer.evidence[0].seen = Some(day("2020-02-29"));
            },
            vec![NoJustification, StaleEvidence(1), NoOwner],
        ),
    ];
    for (name, change, expected) in sound_and {
        let mut assessment = sound();
        change(&mut assessment);
        assert_eq!(row(&assessment, "A.6.1.3").warnings, expected, "{name}");
    }
}

#[test]
fn an_exclusion_that_is_suggested_contradicts_no_profile() {
    let mut assessment = empty();
    set(&mut assessment, &[("A.7.4", excluded("No data is used."))]);
    for (roles, suggested) in [(USER, true), (USER.with(Role::Deployer), false)] {
        assessment.profile.roles = roles;
        let requirement = ISO_42001_2023.requirement(id("A.7.4"));
        assert_eq!(assessment.profile.suggests_exclusion_of(requirement), suggested);
        assert_eq!(row(&assessment, "A.7.4").warnings.is_empty(), suggested);
    }
}

#[test]
fn the_status_is_the_level_in_other_words() {
    use ImplementationStatus::*;
    for (rating, status) in [
        (Rating::Unanswered, Some(NotAssessed)),
        (Rating::Unknown, Some(NotAssessed)),
        (at(0), Some(NotImplemented)),
        (at(1), Some(Partly)),
        (at(2), Some(Documented)),
        (at(3), Some(Implemented)),
        (at(4), Some(Improving)),
        (excluded("why"), None),
    ] {
        assert_eq!(ImplementationStatus::of(&rating), status);
    }
}

#[test]
fn reasons_are_roles_risks_impacts_and_articles() {
    let mut assessment = empty();
    assessment.profile.roles = PROVIDER.with(Role::User);
    assessment.profile.high_risk = Some(HighRisk::Unsure);
    assessment.risks.add(treated_by("A.6.1.3"));
    let risk = assessment.risks.add(treated_by("A.6.2.4")).expect("room");
    let system = assessment.systems.add(relying_on("A.6.2.4")).expect("room");

    let roles = Reason::Roles(PROVIDER);
    let (risks, impacts) = (Reason::Risks(vec![risk]), Reason::Impacts(vec![system]));
    let expected = vec![roles.clone(), risks.clone(), impacts.clone()];
    assert_eq!(row(&assessment, "A.6.2.4").reasons, expected);

    // Of the profile or of a system: one may-be is enough, not being sure is none.
    let articles = Reason::EuAiAct(&[14, 15]);
    let expected = vec![roles, risks, impacts, articles];
    assessment.profile.high_risk = Some(HighRisk::Yes);
    assert_eq!(row(&assessment, "A.6.2.4").reasons, expected);
    assessment.profile.high_risk = Some(HighRisk::No);
    assessment.systems.get_mut(system).expect("there").high_risk = Some(HighRisk::Yes);
    assert_eq!(row(&assessment, "A.6.2.4").reasons, expected);
}

#[test]
fn own_words_come_before_reasons_and_alone_justify_an_exclusion() {
    let mut assessment = sound();
    let reasons = [Reason::Roles(PROVIDER)];
    assert_eq!(row(&assessment, "A.6.1.3").justification(), Justification::Reasons(&reasons));
    assessment.answer_mut(id("A.6.1.3")).inclusion = "We build models.".to_owned();
    let own = Justification::Own("We build models.");
    assert_eq!(row(&assessment, "A.6.1.3").justification(), own);
    // What was written for the inclusion is not taken for the exclusion.
    exclude(&mut assessment, "");
    assert_eq!(row(&assessment, "A.6.1.3").justification(), Justification::Missing);
    exclude(&mut assessment, "Bought.");
    assert_eq!(row(&assessment, "A.6.1.3").justification(), Justification::Own("Bought."));
}

#[test]
fn evidence_is_stale_after_a_calendar_year() {
    for (seen, on, age) in [
        ("2025-11-24", "2026-11-24", EvidenceAge::Fresh),
        ("2025-11-23", "2026-11-24", EvidenceAge::Stale),
        // 366 days, and still a year.
        ("2023-03-01", "2024-03-01", EvidenceAge::Fresh),
        ("2023-03-01", "2024-03-02", EvidenceAge::Stale),
        ("2024-02-29", "2025-02-28", EvidenceAge::Fresh),
        ("2024-02-29", "2025-03-01", EvidenceAge::Stale),
        ("2023-02-28", "2024-02-28", EvidenceAge::Fresh),
        ("2023-02-28", "2024-02-29", EvidenceAge::Stale),
        // A clock that is behind makes nothing stale.
        ("2027-01-01", "2026-11-24", EvidenceAge::Fresh),
    ] {
        let item = Evidence::new("Minutes", Some(day(seen)));
        assert_eq!(EvidenceAge::of(&item, day(on)), age, "{seen} on {on}");
    }
    assert_eq!(EvidenceAge::of(&Evidence::new("x", None), today()), EvidenceAge::Undated);
}

#[test]
fn only_evidence_that_says_something_is_in_it() {
    let mut assessment = sound();
    assessment.answer_mut(id("A.6.1.3")).evidence.insert(0, Evidence::new(" ", None));
    let shown = row(&assessment, "A.6.1.3").evidence;
    let texts: Vec<_> = shown.iter().map(|evidence| evidence.item.text.as_str()).collect();
    assert_eq!(texts, ["Process v2"]);
}

#[test]
fn a_clause_has_no_row() {
    let statement = statement(&all_at(Level::Operating));
    assert_eq!(statement.row(id("6.1.3")), None);
    assert_eq!(statement.count(SoaFilter::Warned(SoaWarningKind::NoEvidence)), 38);
}

fn is_control(id: &assessment::RequirementId) -> bool {
    ISO_42001_2023.requirement(*id).kind == Kind::Control
}

proptest! {
    #![proptest_config(cases(128))]

    #[test]
    fn has_each_control_once_in_order_and_agrees_with_the_evaluation(assessment in assessments()) {
        let (statement, evaluation) = (statement(&assessment), Evaluation::of(&assessment));
        let rows: Vec<_> = statement.rows().iter().map(|row| row.control).collect();
        let controls: Vec<_> = ISO_42001_2023.requirement_ids().filter(is_control).collect();
        prop_assert_eq!(rows.len(), 38);
        prop_assert_eq!(rows, controls);

        let count = |applicability| statement.count(SoaFilter::Is(applicability));
        let decided = count(Applicability::Applicable) + count(Applicability::Excluded);
        prop_assert_eq!(decided + count(Applicability::Undecided), 38);
        let covered = u32::try_from(decided).expect("at most 38");
        prop_assert_eq!(evaluation.figures.controls.coverage, Ratio::new(covered, 38));

        let blank: Vec<_> = statement
            .rows()
            .iter()
            .filter(|row| row.warnings.contains(&SoaWarning::BlankExclusion))
            .map(|row| Subject::Requirement(row.control))
            .collect();
        let against = evaluation.findings.iter().filter(|finding| finding.against == Some(id("6.1.3")));
        prop_assert_eq!(blank, against.map(|finding| finding.subject).collect::<Vec<_>>());
    }

    #[test]
    fn warns_of_each_kind_once_at_most_and_the_gravest_first(assessment in assessments()) {
        for row in statement(&assessment).rows() {
            let kinds: Vec<_> = row.warnings.iter().map(SoaWarning::kind).collect();
            prop_assert!(kinds.is_sorted_by(|a, b| a < b), "{} {kinds:?}", reference(row.control));
            let undecided = row.applicability == Applicability::Undecided;
            prop_assert_eq!(undecided, kinds.contains(&SoaWarningKind::Undecided));
            prop_assert_eq!(row.status.is_none(), row.applicability == Applicability::Excluded);
        }
    }
}
