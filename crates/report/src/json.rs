//! The result as JSON, for programs: what `aims-gap score` prints.

use assessment::{Assessment, Evaluation, Figures, Finding, Framework, Ratio, Subject};
use serde_json::{Map, Value, json};

use crate::figures::{decimal_value, scope_attribute};
use assessment::Scope;

/// Figures, findings, blockers and verdict.
///
/// A figure is a fraction as it was counted (`"41/70"`), not reduced, and beside
/// it whole percent rounded half up; null where it is undefined. Maturity, which
/// is a level, has two decimals as text instead of percent. `readiness_at_most`
/// is the high end of readiness while something is not known.
///
/// ```
/// use assessment::{Assessment, Evaluation, ISO_42001_2023, Level, Rating};
///
/// let begun = "2026-11-24T10:00:00Z".parse()?;
/// let mut assessment = Assessment::new(&ISO_42001_2023, begun);
/// let policy = ISO_42001_2023.find("5.2").ok_or("no such clause")?;
/// assessment.rate(policy, Rating::Level(Level::Operating))?;
///
/// let score = report::json::score_json(&assessment, &Evaluation::of(&assessment));
/// assert_eq!(score["overall"]["coverage"], "1/70");
/// assert_eq!(score["areas"]["5"]["readiness_percent"], 33);
/// assert_eq!(score["areas"]["A.7"]["maturity"], serde_json::Value::Null);
/// assert_eq!(score["verdict"], "incomplete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn score_json(assessment: &Assessment, evaluation: &Evaluation) -> Value {
    let framework = assessment.framework();
    let reference = |id| framework.requirement(id).reference;
    let areas: Map<String, Value> = framework
        .area_ids()
        .map(|area| {
            let scope = Scope::Area(area);
            let name = scope_attribute(framework, scope).to_owned();
            (name, figures(evaluation.figures.in_scope(scope)))
        })
        .collect();
    let findings: Vec<Value> =
        evaluation.findings.iter().map(|found| finding(framework, found)).collect();
    let blockers: Vec<&str> =
        evaluation.blockers.iter().map(|blocker| reference(blocker.requirement())).collect();
    json!({
        "framework": framework.id,
        "overall": figures(&evaluation.figures.overall),
        "clauses": figures(&evaluation.figures.clauses),
        "controls": figures(&evaluation.figures.controls),
        "areas": areas,
        "findings": findings,
        "blockers": blockers,
        "verdict": evaluation.verdict.as_str(),
    })
}

fn figures(of: &Figures) -> Value {
    let fraction = |value: Option<Ratio>| value.map(|ratio| ratio.to_string());
    let percent = |value: Option<Ratio>| value.map(Ratio::percent);
    json!({
        "coverage": fraction(of.coverage),
        "coverage_percent": percent(of.coverage),
        "readiness": fraction(of.readiness),
        "readiness_percent": percent(of.readiness),
        "readiness_at_most": fraction(of.readiness_at_most),
        "readiness_at_most_percent": percent(of.readiness_at_most),
        "conformity": fraction(of.conformity),
        "conformity_percent": percent(of.conformity),
        "maturity": fraction(of.maturity),
        "maturity_decimal": of.maturity.map(|ratio| decimal_value(Some(ratio))),
    })
}

fn finding(framework: &'static Framework, found: &Finding) -> Value {
    let reference = match found.subject {
        Subject::Requirement(id) => framework.requirement(id).reference,
        Subject::Area(id) => framework.area(id).reference,
    };
    let mut row = json!({ "kind": found.kind.as_str(), "ref": reference });
    if let Some(against) = found.against {
        row["against"] = framework.requirement(against).reference.into();
    }
    row
}
