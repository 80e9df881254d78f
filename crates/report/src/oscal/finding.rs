//! What follows from the answers: a determination for each requirement that has
//! a level, and the potential findings beside them.

use assessment::Level;
use locale::Text;
use serde_json::{Value, json};
use uuid::Uuid;

use super::words::{markup, markup_line, paragraphs, property};
use super::{ids, observation};
use crate::model::{AnswerRow, AreaReport, FindingRow};
use crate::{Report, words};

/// The findings by area, a systemic one before those of requirements.
pub(super) fn all(report: &Report, text: &Text, own: Uuid) -> Vec<Value> {
    let source = Source { report, text, own };
    let areas = report.areas.iter();
    areas.flat_map(|area| source.of_area(area)).collect()
}

#[derive(Clone, Copy)]
struct Source<'a> {
    report: &'a Report,
    text: &'a Text,
    own: Uuid,
}

impl Source<'_> {
    fn of_area(self, area: &AreaReport) -> Vec<Value> {
        let systemic = area.findings.iter().filter(|row| row.reference == area.reference);
        let systemic = systemic.map(|row| self.systemic(area, row));
        let single = area.answers.iter().filter_map(|answer| {
            let row = area.findings.iter().find(|row| row.reference == answer.reference);
            match (answer.rating.level(), row) {
                (Some(level), row) => Some(self.determination(answer, level, row)),
                (None, Some(row)) => Some(self.unjustified(answer, row, row.against?)),
                (None, None) => None,
            }
        });
        systemic.chain(single).collect()
    }

    /// Whether a requirement is met: from level 3.
    fn determination(self, answer: &AnswerRow, level: Level, row: Option<&FindingRow>) -> Value {
        let next = row.and_then(|row| row.next.as_deref());
        let objective = ids::objective(self.report.framework, answer.reference);
        let mut target = target("objective-id", objective, level >= Level::Operating);
        if level > Level::Absent {
            let state = if level >= Level::Operating { "implemented" } else { "partial" };
            target["implementation-status"] = json!({ "state": state });
        }
        let control = self.report.soa.iter().find(|row| row.reference == answer.reference);
        if let Some(row) = control.filter(|row| !row.justification.trim().is_empty()) {
            target["remarks"] = markup(&row.justification).into();
        }
        self.finding(Found {
            reference: answer.reference,
            title: &answer.title,
            row,
            said: [Some(answer.rating_text.as_str()), answer.description.as_deref(), next],
            target,
            observed: vec![answer.reference],
        })
    }

    /// An exclusion without a reason, raised against the requirement that asks for one.
    fn unjustified(self, answer: &AnswerRow, row: &FindingRow, against: &str) -> Value {
        let statement = ids::statement(self.report.framework, against);
        self.finding(Found {
            reference: answer.reference,
            title: &answer.title,
            row: Some(row),
            said: [Some(row.found.as_str()), row.next.as_deref(), None],
            target: target("statement-id", statement, false),
            observed: vec![answer.reference],
        })
    }

    /// A weakness of an area as a whole.
    fn systemic(self, area: &AreaReport, row: &FindingRow) -> Value {
        let is_weak =
            |answer: &&AnswerRow| answer.rating.level().is_some_and(|level| level <= Level::AdHoc);
        let weak = area.answers.iter().filter(is_weak);
        let objective = ids::objective(self.report.framework, area.reference);
        self.finding(Found {
            reference: area.reference,
            title: &area.title,
            row: Some(row),
            said: [Some(row.found.as_str()), None, None],
            target: target("objective-id", objective, false),
            observed: weak.map(|answer| answer.reference).collect(),
        })
    }

    fn finding(self, found: Found<'_>) -> Value {
        let Found { reference, title, row, .. } = found;
        let title = match row.map(|row| self.text.get(words::finding(row.kind))) {
            Some(kind) => format!("{reference} {title}: {kind}"),
            None => format!("{reference} {title}"),
        };
        let mut finding = json!({
            "uuid": ids::uuid(self.own, &format!("finding {reference}")).to_string(),
            "title": markup_line(&title),
            "description": paragraphs(found.said.into_iter().flatten()),
        });
        let properties = [
            property("ref", reference),
            row.and_then(|row| property("kind", row.kind.as_str())),
            row.and_then(|row| property("against", row.against?)),
        ];
        finding["props"] = properties.into_iter().flatten().collect::<Vec<_>>().into();
        finding["target"] = found.target;
        let observed = found.observed.iter().map(|reference| {
            json!({ "observation-uuid": observation::uuid(self.own, reference).to_string() })
        });
        finding["related-observations"] = observed.collect::<Vec<_>>().into();
        finding
    }
}

/// What makes a finding.
struct Found<'a> {
    /// Where: a requirement's reference, or an area's.
    reference: &'a str,
    title: &'a str,
    /// The potential finding, if it is one.
    row: Option<&'a FindingRow>,
    said: [Option<&'a str>; 3],
    target: Value,
    /// The requirements whose answers it rests on: at least one.
    observed: Vec<&'a str>,
}

fn target(kind: &str, id: String, satisfied: bool) -> Value {
    let (state, reason) = if satisfied { ("satisfied", "pass") } else { ("not-satisfied", "fail") };
    json!({ "type": kind, "target-id": id, "status": { "state": state, "reason": reason } })
}
