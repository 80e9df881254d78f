//! Whole assessments, result by result. Each was checked by hand before it was
//! accepted (`INSTA_UPDATE=always cargo test -p assessment`).

use std::fmt::Write as _;

use assessment::{Assessment, Evaluation, FindingKind, ISO_42001_2023, Level, Rating, Ratio};

use crate::support::{
    all_at, at, blockers, empty, excluded, fixture, rate, reference, scopes, set, told,
};

/// The result in a page: figures as fractions with percents or levels, findings by kind.
fn result(assessment: &Assessment) -> String {
    let evaluation = Evaluation::of(assessment);
    let mut out = String::new();
    let heads = ["coverage", "readiness", "at most", "conformity", "maturity"];
    let _ = write!(out, "{:<9}{}", "", heads.map(|head| format!("{head:<17}")).concat());
    for (name, scope) in scopes() {
        let figures = evaluation.figures.in_scope(scope);
        let shares =
            [figures.coverage, figures.readiness, figures.readiness_at_most, figures.conformity];
        let percent = |ratio: Ratio| format!("{ratio} {} %", ratio.percent_2());
        let mean = |ratio: Ratio| format!("{ratio} {}", ratio.decimal_2());
        let mut line = format!("{name:<9}");
        for share in shares {
            let _ = write!(line, "{:<17}", share.map_or("–".into(), percent));
        }
        let _ = write!(line, "{}", figures.maturity.map_or("–".into(), mean));
        let _ = write!(out, "\n{line}");
    }
    for kind in FindingKind::ALL {
        let prefix = format!("{} ", kind.as_str());
        let found: Vec<_> = evaluation
            .findings_of(kind)
            .map(|finding| told(finding).replacen(&prefix, "", 1))
            .collect();
        let _ = write!(out, "\n{prefix}({}): {}", found.len(), found.join(", "));
    }
    let blockers = blockers(assessment);
    let _ = write!(out, "\nblockers ({}): {}", blockers.len(), blockers.join(", "));
    let _ = write!(out, "\nverdict: {}", evaluation.verdict.as_str());
    out.lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_answered() {
    insta::assert_snapshot!(result(&empty()));
}

#[test]
fn everything_absent() {
    insta::assert_snapshot!(result(&all_at(Level::Absent)));
}

#[test]
fn everything_documented() {
    insta::assert_snapshot!(result(&all_at(Level::Documented)));
}

#[test]
fn everything_operating() {
    insta::assert_snapshot!(result(&all_at(Level::Operating)));
}

#[test]
fn everything_improving() {
    insta::assert_snapshot!(result(&all_at(Level::Improving)));
}

/// A small company halfway there: it only uses AI, has excluded what it does
/// not do (once without saying why) and does not know everything yet.
#[test]
fn halfway() {
    let mut assessment = empty();
    for id in ISO_42001_2023.requirement_ids() {
        let level = match reference(id) {
            reference if reference.starts_with("A.") => 2,
            reference if reference.starts_with("9.") || reference.starts_with("10.") => 1,
            _ => 3,
        };
        rate(&mut assessment, id, at(level));
    }
    for control in ["A.6.1.2", "A.6.1.3", "A.6.2.3", "A.7.2", "A.7.3", "A.7.6"] {
        set(&mut assessment, &[(control, excluded("No AI system is developed here."))]);
    }
    let single = [
        ("4.3", at(4)),
        ("6.1.4", Rating::Unknown),
        ("8.4", Rating::Unanswered),
        ("9.1", at(0)),
        ("A.2.2", at(3)),
        ("A.3.2", excluded("Covered by 5.3.")),
        ("A.3.3", excluded("Covered by the works agreement.")),
        ("A.5.2", at(1)),
        ("A.5.3", at(0)),
        ("A.7.4", at(0)),
        ("A.7.5", excluded("  ")),
        ("A.9.2", at(4)),
        ("A.10.4", Rating::Unknown),
    ];
    set(&mut assessment, &single);
    insta::assert_snapshot!(result(&assessment));
}

/// Above 99 % and still not ready: the internal audit programme is missing.
#[test]
fn one_blocker() {
    let mut assessment = all_at(Level::Improving);
    set(&mut assessment, &[("9.2.2", at(1))]);
    insta::assert_snapshot!(result(&assessment));
}

#[test]
fn the_complete_fixture() {
    let assessment = assessment::file::read(&fixture("complete.json")).expect("readable");
    insta::assert_snapshot!(result(&assessment));
}
