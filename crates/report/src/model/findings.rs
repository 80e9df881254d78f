//! The findings of an area, with what to do next.

use assessment::{AreaId, Finding, FindingKind, Level, RequirementId, Subject};
use locale::Key;

use super::{FindingRow, Sources};
use crate::words;

/// The gravest first, then in the framework's order.
pub(super) fn of_area(sources: &Sources<'_>, area: AreaId) -> Vec<FindingRow> {
    let framework = sources.assessment.framework();
    let belongs = |finding: &&Finding| match finding.subject {
        Subject::Requirement(id) => framework.requirement(id).area == area,
        Subject::Area(id) => id == area,
    };
    let findings = sources.evaluation.findings.iter().filter(belongs);
    let mut rows: Vec<FindingRow> = findings
        .map(|finding| match finding.subject {
            Subject::Requirement(id) => of_requirement(sources, finding, id),
            Subject::Area(id) => systemic(sources, finding, id),
        })
        .collect();
    rows.sort_by_key(|row| row.kind);
    rows
}

fn systemic(sources: &Sources<'_>, finding: &Finding, area: AreaId) -> FindingRow {
    FindingRow {
        kind: finding.kind,
        reference: sources.assessment.framework().area(area).reference,
        title: sources.texts.questions.area_title(area).to_owned(),
        against: None,
        found: sources.texts.text.get(Key::ResultsSystemic).to_owned(),
        description: None,
        next: None,
        document: None,
        owner: None,
    }
}

fn of_requirement(sources: &Sources<'_>, finding: &Finding, id: RequirementId) -> FindingRow {
    let (answer, guidance) = (sources.assessment.answer(id), sources.texts.guidance.of(id));
    let rating = answer.rating();
    let raised = matches!(finding.kind, FindingKind::Major | FindingKind::Minor);
    let to_raise = raised && rating.level().is_some();
    let next = if to_raise {
        Some(sources.description(id, Level::Operating))
    } else {
        raised.then(|| sources.texts.text.get(Key::ResultsNextJustify).to_owned())
    };
    let owner = match answer.owner.trim() {
        "" => sources.texts.text.fill(Key::ReportUsually, &[("owner", &guidance.owner)]),
        owner => owner.to_owned(),
    };
    FindingRow {
        kind: finding.kind,
        reference: sources.reference(id),
        title: sources.title(id),
        against: finding.against.map(|against| sources.reference(against)),
        found: words::rating(rating, sources.texts.text),
        description: rating.level().map(|level| sources.description(id, level)),
        next,
        document: to_raise.then(|| guidance.document.clone()),
        owner: to_raise.then_some(owner),
    }
}
