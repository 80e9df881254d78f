//! The AI risk register: a risk for each of its rows.

use serde_json::{Value, json};
use uuid::Uuid;

use super::ids;
use super::words::{markup, markup_line, midnight, paragraphs, property};
use crate::Report;
use crate::model::RiskReport;

/// The risks, by number.
pub(super) fn all(report: &Report, own: Uuid) -> Vec<Value> {
    report.risks.risks.iter().map(|row| risk(report, own, row)).collect()
}

fn risk(report: &Report, own: Uuid, row: &RiskReport) -> Value {
    // A register grows: what nobody wrote yet is told by the title.
    let statement = match row.consequence.trim() {
        "" => markup(&row.title),
        _ => markup(&row.consequence),
    };
    let described = match paragraphs([row.cause.as_str(), &row.event]) {
        nothing if nothing.is_empty() => markup(&row.title),
        written => written,
    };
    let accepted = row.accepted.map(|day| day.to_string()).unwrap_or_default();
    let ours = [
        property("number", &row.number.to_string()),
        property("system", &row.system),
        property("affected", &row.affected),
        property("severity", &row.severity),
        property("likelihood", &row.likelihood),
        property("level", row.level.map(|level| level.as_str()).unwrap_or_default()),
        property("level-now", row.current.map(|level| level.as_str()).unwrap_or_default()),
        property("level-expected", &row.residual),
        property("owner", &row.owner),
        property("accepted", &accepted),
    ];
    let controls = row
        .controls
        .iter()
        .filter_map(|reference| property("control-id", &ids::token(report.framework, reference)));
    let mut risk = json!({
        "uuid": ids::uuid(own, &format!("risk {}", row.number)).to_string(),
        "title": markup_line(&row.title),
        "description": described,
        "statement": statement,
        "props": ours.into_iter().flatten().chain(controls).collect::<Vec<_>>(),
        "status": if row.accepted.is_some() { "deviation-approved" } else { "open" },
    });
    if let Some(due) = row.due {
        risk["deadline"] = midnight(due).into();
    }
    if !row.treatment.is_empty() || !row.plan.trim().is_empty() {
        risk["remediations"] = json!([{
            "uuid": ids::uuid(own, &format!("treatment {}", row.number)).to_string(),
            "lifecycle": "planned",
            "title": markup_line(&row.treatment),
            "description": markup(&row.plan),
        }]);
    }
    risk
}
