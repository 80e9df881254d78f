//! The roadmap: its graph, its order, its effort and its calendar.

use assessment::{
    Assessment, Capacity, Date, EffortRange, Evaluation, ISO_42001_2023, Level, PathStage,
    PersonDays, Phase, Rating, Requirement, RequirementId, Roadmap, SizeBand, Step, effort,
    effort_without_reuse,
};
use proptest::prelude::*;

use crate::strategy::{any_index, assessments, cases};
use crate::support::{all_at, at, blockers, empty, excluded, id, reference, set};

fn requirement(id: RequirementId) -> &'static Requirement {
    ISO_42001_2023.requirement(id)
}

fn references(steps: &[Step]) -> Vec<&'static str> {
    steps.iter().map(|step| reference(step.id)).collect()
}

fn step<'a>(roadmap: &'a Roadmap, reference: &str) -> &'a Step {
    let id = id(reference);
    roadmap.steps.iter().find(|step| step.id == id).expect("a step")
}

fn open(roadmap: &Roadmap) -> [usize; 6] {
    roadmap.open.map(|stage| stage.open)
}

/// Low and high end in days, as programs read them.
fn days(effort: EffortRange) -> (String, String) {
    (effort.low.decimal(), effort.high.decimal())
}

#[test]
fn the_graph_covers_everything_and_has_no_circle() {
    // Takes away what waits for nothing that is left, until nothing is.
    let mut left: Vec<RequirementId> = ISO_42001_2023.requirement_ids().collect();
    assert_eq!(left.len(), 70);
    for id in &left {
        for prerequisite in requirement(*id).after {
            let (earlier, later) = (requirement(*prerequisite).phase, requirement(*id).phase);
            assert!(earlier <= later, "{} after {}", reference(*id), reference(*prerequisite));
        }
    }
    while !left.is_empty() {
        let before = left.clone();
        left.retain(|id| requirement(*id).after.iter().any(|needed| before.contains(needed)));
        assert!(left.len() < before.len(), "a circle among {left:?}");
    }
    for phase in Phase::ALL {
        assert!(ISO_42001_2023.requirements.iter().any(|row| row.phase == *phase), "{phase:?}");
    }
}

#[test]
fn only_context_and_interested_parties_wait_for_nothing() {
    let free = ISO_42001_2023.requirements.iter().filter(|row| row.after.is_empty());
    assert_eq!(free.map(|row| row.reference).collect::<Vec<_>>(), ["4.1", "4.2"]);
}

/// The published figure: 3 to 6 months for a 50-person AI company with one
/// full-time lead.
#[test]
fn all_absent_at_11_to_50_people_is_three_to_six_months() {
    let mut assessment = all_at(Level::Absent);
    assessment.profile.size = Some(SizeBand::UpTo50);
    assessment.profile.iso_27001 = Some(false);
    let roadmap = Roadmap::of(&assessment);
    assert_eq!(days(roadmap.effort), ("63.0".into(), "126.0".into()));
    let calendar = roadmap.calendar(&assessment.plan);
    let months = [calendar.end_low, calendar.end_high].map(|end| end.months().decimal_2());
    assert_eq!(months, ["3.00", "6.00"]);
    assert!(roadmap.saved().is_zero());
}

#[test]
fn the_order_of_everything_absent() {
    let roadmap = Roadmap::of(&all_at(Level::Absent));
    let told: Vec<String> = Phase::ALL
        .iter()
        .map(|phase| {
            let steps = roadmap.of_phase(*phase).map(|step| {
                let blocker = if step.blocker { "!" } else { "" };
                format!("{}{blocker}", reference(step.id))
            });
            format!("{}: {}", phase.as_str(), steps.collect::<Vec<_>>().join(" "))
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"));
}

/// One requirement each: catalogue's half days × (3 − level) / 3 × size × reuse.
#[test]
fn effort_worked_by_hand() {
    use SizeBand::{Over1000, UpTo10, UpTo50, UpTo250, UpTo1000};
    let cases = [
        // 6.1.2: 2 to 3.5 days, partial reuse.
        ("6.1.2", at(0), Some(UpTo50), None, "2.0", "3.5"),
        ("6.1.2", Rating::Unanswered, None, Some(false), "2.0", "3.5"),
        ("6.1.2", Rating::Unknown, Some(UpTo50), Some(false), "2.0", "3.5"),
        ("6.1.2", at(0), Some(UpTo50), Some(true), "1.4", "2.5"), // 2.45
        ("6.1.2", at(1), Some(UpTo50), Some(true), "0.9", "1.6"), // 0.933, 1.633
        ("6.1.2", at(2), Some(UpTo10), Some(true), "0.2", "0.4"), // 0.233, 0.408
        ("6.1.2", at(2), Some(Over1000), Some(false), "2.7", "4.7"), // 2.667, 4.667
        ("6.1.2", at(3), Some(Over1000), Some(false), "0.0", "0.0"),
        ("6.1.2", at(4), Some(Over1000), Some(false), "0.0", "0.0"),
        // 9.2.1: 1.5 to 3 days, full reuse.
        ("9.2.1", at(0), Some(UpTo250), Some(true), "0.7", "1.4"), // 0.72, 1.44
        ("9.2.1", at(0), Some(UpTo250), Some(false), "2.4", "4.8"),
        ("9.2.1", at(1), Some(UpTo1000), Some(true), "0.8", "1.5"), // 0.75
        // A.7.4: 1 to 2.5 days, no reuse.
        ("A.7.4", at(1), Some(UpTo10), Some(true), "0.3", "0.8"), // 0.333, 0.833
        ("A.7.4", excluded("why"), Some(UpTo10), Some(true), "0.0", "0.0"),
    ];
    for (reference, rating, size, iso_27001, low, high) in cases {
        let mut assessment = empty();
        let case = format!("{reference} {rating:?} {size:?} {iso_27001:?}");
        set(&mut assessment, &[(reference, rating)]);
        assessment.profile.size = size;
        assessment.profile.iso_27001 = iso_27001;
        let found = days(effort(&assessment, id(reference)));
        assert_eq!(found, (low.into(), high.into()), "{case}");
    }
}

/// The whole, worked by hand: one clause and one control left of 70.
#[test]
fn a_roadmap_worked_by_hand() {
    let mut assessment = all_at(Level::Operating);
    set(
        &mut assessment,
        &[
            ("9.2.2", at(1)),
            ("A.6.2.4", at(2)),
            ("A.6.2.5", Rating::Unknown),
            ("A.10.4", excluded(" ")),
        ],
    );
    assessment.profile.size = Some(SizeBand::UpTo250);
    assessment.profile.iso_27001 = Some(true);
    let roadmap = Roadmap::of(&assessment);
    assert_eq!(references(&roadmap.steps), ["A.6.2.4", "A.6.2.5", "9.2.2"]);
    // A.6.2.4 partial: (2 to 3.5) × ⅓ × 1.6 × 0.7 = 0.747 to 1.307;
    // A.6.2.5 partial: (0.5 to 1.5) × 1.6 × 0.7 = 0.56 to 1.68;
    // 9.2.2 full: (0.5 to 1) × ⅔ × 1.6 × 0.3 = 0.16 to 0.32.
    assert_eq!(roadmap.effort.low.units(), 448 + 336 + 96);
    assert_eq!(roadmap.effort.high.units(), 784 + 1008 + 192);
    assert_eq!(days(roadmap.effort), ("1.5".into(), "3.3".into()));
    // Without: 1.067 + 0.8 + 0.533 to 1.867 + 2.4 + 1.067.
    assert_eq!(days(roadmap.effort_without_reuse), ("2.4".into(), "5.3".into()));
    assert_eq!(days(roadmap.saved()), ("0.9".into(), "2.0".into())); // 0.933, 2.027

    let marks = |reference| {
        let step = step(&roadmap, reference);
        (step.blocker, step.assumed, step.quick_win, step.waits_for.len(), step.stage())
    };
    use PathStage::{Implementation, InternalAudit};
    assert_eq!(marks("A.6.2.4"), (false, false, false, 0, Implementation));
    assert_eq!(marks("A.6.2.5"), (false, true, false, 1, Implementation));
    assert_eq!(marks("9.2.2"), (true, false, true, 0, InternalAudit));
    assert_eq!(step(&roadmap, "A.6.2.5").waits_for, [id("A.6.2.4")]);
    assert_eq!(open(&roadmap), [1, 2, 1, 2, 1, 2], "9.2.2 and a blank justification block");
    assert_eq!(roadmap.unjustified, 1);
}

#[test]
fn a_quick_win_takes_a_day_at_most_and_waits_for_nothing() {
    let quick = |assessment: &Assessment| -> Vec<&str> {
        let steps = Roadmap::of(assessment).steps;
        steps.iter().filter(|step| step.quick_win).map(|step| reference(step.id)).collect()
    };
    assert_eq!(quick(&all_at(Level::Absent)), ["4.1", "4.2"]);
    let mut assessment = all_at(Level::Absent);
    set(&mut assessment, &[("4.1", at(3)), ("4.2", at(4))]);
    assert!(quick(&assessment).is_empty(), "4.3 takes up to two days");
    set(&mut assessment, &[("4.3", at(2))]);
    assert_eq!(quick(&assessment), ["4.3"], "two days × ⅓");
    assessment.profile.size = Some(SizeBand::UpTo250);
    assert!(quick(&assessment).is_empty(), "two days × ⅓ × 1.6");
}

#[test]
fn what_is_open_at_the_ends() {
    assert_eq!(open(&Roadmap::of(&empty())), [70, 63, 7, 0, 32, 38]);
    assert_eq!(open(&Roadmap::of(&all_at(Level::Absent))), [0, 63, 7, 19, 32, 38]);
    assert_eq!(open(&Roadmap::of(&all_at(Level::Documented))), [0, 63, 7, 0, 32, 38]);
    let done = Roadmap::of(&all_at(Level::Operating));
    assert_eq!(open(&done), [0; 6]);
    assert!(done.steps.is_empty() && done.effort.is_zero());
    let stages = done.open.map(|open| open.stage.as_str());
    let names = ["gap", "implementation", "internal-audit", "stage-1", "stage-2", "certificate"];
    assert_eq!(stages, names);
}

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

#[test]
fn a_calendar_worked_by_hand() {
    let mut assessment = all_at(Level::Operating);
    // Context: 4.3 takes 1 to 2 days. Audit: 9.2.1 takes 1.5 to 3 days.
    set(&mut assessment, &[("4.3", at(0)), ("9.2.1", at(0))]);
    assessment.plan.start = Some(date("2026-12-01"));
    let cases = [
        // Percent, weeks of 4.3 and of both, low and high, and the last days.
        (
            100,
            ["0.20", "0.40", "0.50", "1.00"],
            ["2026-12-03", "2026-12-04", "2026-12-05", "2026-12-08"],
        ),
        (
            50,
            ["0.40", "0.80", "1.00", "2.00"],
            ["2026-12-04", "2026-12-07", "2026-12-08", "2026-12-15"],
        ),
        (
            25,
            ["0.80", "1.60", "2.00", "4.00"],
            ["2026-12-07", "2026-12-13", "2026-12-15", "2026-12-29"],
        ),
        (
            300,
            ["0.07", "0.13", "0.17", "0.33"],
            ["2026-12-02", "2026-12-02", "2026-12-03", "2026-12-04"],
        ),
    ];
    for (percent, weeks, days) in cases {
        assessment.plan.capacity = Capacity::from_percent(percent).expect("within the limits");
        let calendar = Roadmap::of(&assessment).calendar(&assessment.plan);
        let context = &calendar.phases[0];
        let ends = [context.earliest[1], context.latest[1], calendar.end_low, calendar.end_high];
        assert_eq!(ends.map(|end| end.weeks().decimal_2()), weeks, "{percent} %");
        let start = calendar.start.expect("planned");
        let dates = ends.map(|end| end.date(start).expect("in range").to_string());
        assert_eq!(dates, days, "{percent} %");

        // Phases follow each other, also those in which nothing is left.
        assert_eq!(calendar.phases.len(), 11);
        for pair in calendar.phases.windows(2) {
            assert_eq!(pair[0].earliest[1], pair[1].earliest[0]);
            assert_eq!(pair[0].latest[1], pair[1].latest[0]);
        }
        let policy = &calendar.phases[1];
        assert_eq!((policy.steps, policy.earliest[0]), (0, policy.earliest[1]));
        assert_eq!((context.steps, context.blockers), (1, 1));
    }
}

#[test]
fn a_calendar_ends_where_dates_end() {
    let mut assessment = empty();
    assessment.plan.start = Some(date("9999-12-30"));
    let calendar = Roadmap::of(&assessment).calendar(&assessment.plan);
    assert_eq!(calendar.end_high.date(date("9999-12-30")), None);
}

#[test]
fn effort_is_rounded_only_when_shown() {
    let mut assessment = empty();
    assessment.profile.size = Some(SizeBand::UpTo10);
    set(&mut assessment, &[("4.1", at(2))]);
    // (0.5 to 1) × ⅓ × 0.5 days.
    let shown = effort(&assessment, id("4.1"));
    assert_eq!(days(shown), ("0.1".into(), "0.2".into()));
    assert_eq!((shown.low.half_days(), shown.high.half_days()), (0, 0));
    assert_eq!(PersonDays::ONE.half_days(), 2);
    let sum: EffortRange = [shown; 12].into_iter().sum();
    assert_eq!(days(sum), ("1.0".into(), "2.0".into()));
}

proptest! {
    #![proptest_config(cases(96))]

    #[test]
    fn the_order_is_sound(assessment in assessments()) {
        let roadmap = Roadmap::of(&assessment);
        let steps = &roadmap.steps;
        // Each applicable requirement below level 3 once, and nothing else.
        let mut listed: Vec<_> = steps.iter().map(|step| step.id).collect();
        listed.sort();
        let expected: Vec<_> = ISO_42001_2023
            .requirement_ids()
            .filter(|id| match assessment.rating(*id) {
                Rating::Excluded { .. } => false,
                rating => rating.level().is_none_or(|level| level < Level::Operating),
            })
            .collect();
        prop_assert_eq!(&listed, &expected);

        prop_assert!(steps.is_sorted_by_key(|step| step.phase));
        for (place, step) in steps.iter().enumerate() {
            let comes_before = |id: &RequirementId| steps[..place].iter().any(|at| at.id == *id);
            let (mut left, mut waits) = (Vec::new(), Vec::new());
            for needed in requirement(step.id).after {
                if listed.contains(needed) { waits.push(*needed) }
                if listed.contains(needed) && !comes_before(needed) { left.push(*needed) }
            }
            prop_assert!(left.is_empty(), "{} before {left:?}", reference(step.id));
            prop_assert_eq!(&step.waits_for, &waits);
            prop_assert!(!step.quick_win || waits.is_empty());

            // Of the later ones of the phase that could be taken now, none is a
            // blocker unless this is one, and none like this one comes first in
            // the framework.
            let later = steps[place + 1..].iter().filter(|later| later.phase == step.phase);
            for later in later.filter(|later| later.waits_for.iter().all(comes_before)) {
                prop_assert!(step.comes_first() || !later.comes_first());
                prop_assert!(step.comes_first() != later.comes_first() || step.id < later.id);
            }
        }
    }

    #[test]
    fn blockers_and_gaps_are_those_of_the_results(assessment in assessments()) {
        let roadmap = Roadmap::of(&assessment);
        let told = roadmap.steps.iter().filter(|step| step.blocker);
        let mut told: Vec<_> = told.map(|step| reference(step.id)).collect();
        told.sort_by_key(|reference| id(reference));
        let mut expected = blockers(&assessment);
        expected.retain(|reference| !assessment.rating(id(reference)).is_excluded());
        prop_assert_eq!(told, expected);
        let coverage = Evaluation::of(&assessment).figures.overall.coverage.expect("70 rows");
        let gaps = (coverage.denominator() - coverage.numerator()) as usize;
        prop_assert_eq!(open(&roadmap)[0], gaps);
    }

    #[test]
    fn sums_are_exact(assessment in assessments()) {
        let roadmap = Roadmap::of(&assessment);
        let all = || ISO_42001_2023.requirement_ids();
        prop_assert_eq!(roadmap.effort, all().map(|id| effort(&assessment, id)).sum());
        let without = all().map(|id| effort_without_reuse(&assessment, id)).sum();
        prop_assert_eq!(roadmap.effort_without_reuse, without);
        prop_assert_eq!(roadmap.effort.plus(roadmap.saved()), without);
        let calendar = roadmap.calendar(&assessment.plan);
        prop_assert_eq!(calendar.phases.iter().map(|phase| phase.effort).sum::<EffortRange>(), roadmap.effort);
        prop_assert_eq!(calendar.phases.iter().map(|phase| phase.steps).sum::<usize>(), roadmap.steps.len());
        let last = calendar.phases.last().expect("eleven");
        prop_assert_eq!((last.earliest[1], last.latest[1]), (calendar.end_low, calendar.end_high));
        prop_assert_eq!(open(&roadmap)[1] + open(&roadmap)[2], roadmap.steps.len());
        prop_assert_eq!(open(&roadmap)[4] + open(&roadmap)[5], roadmap.steps.len());
    }

    #[test]
    fn effort_never_rises_with_level_or_reuse(assessment in assessments(), index in any_index()) {
        let mut assessment = assessment;
        let id = ISO_42001_2023.requirement_ids().nth(index).expect("one of 70");
        let mut before = None;
        for level in Level::ALL {
            prop_assert!(assessment.rate(id, Rating::Level(level)).is_ok());
            let mut with = |iso_27001| {
                assessment.profile.iso_27001 = iso_27001;
                effort(&assessment, id)
            };
            let (reused, alone, unsaid) = (with(Some(true)), with(Some(false)), with(None));
            prop_assert!(reused.low <= alone.low && reused.high <= alone.high);
            prop_assert!(alone.low <= alone.high && reused.low <= reused.high);
            prop_assert_eq!(alone, unsaid);
            prop_assert_eq!(alone, effort_without_reuse(&assessment, id));
            if let Some(before) = before.replace(alone) {
                let before: EffortRange = before;
                prop_assert!(alone.low <= before.low && alone.high <= before.high);
            }
            prop_assert_eq!(alone.is_zero(), level >= Level::Operating);
        }
    }
}
