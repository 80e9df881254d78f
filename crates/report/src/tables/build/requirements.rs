//! Every requirement with its answer, the Statement of Applicability, and every
//! item of evidence.

use assessment::{Evidence, FindingKind, Kind};
use locale::WorkKey;

use super::{Columns, Source, date, lines, text};
use crate::model::{AnswerRow, AreaReport, SoaEntry};
use crate::tables::{ColumnKind as Is, DataTable, TableId, Value};
use crate::words;

type Answered<'a> = (&'a AreaReport, &'a AnswerRow);

fn answered(source: Source<'_>) -> impl Iterator<Item = Answered<'_>> {
    let areas = source.report.areas.iter();
    areas.flat_map(|area| area.answers.iter().map(move |answer| (area, answer)))
}

pub(super) fn requirements(source: Source<'_>) -> DataTable {
    let work = source.work;
    let kind = |area: &AreaReport| match area.kind {
        Kind::Clause => text(work.get(WorkKey::ColumnClause)),
        Kind::Control => text(work.get(WorkKey::ColumnControl)),
    };
    let level = |answer: &AnswerRow| match answer.rating.level() {
        Some(level) => Value::Whole(u32::from(level.number())),
        None => Value::Empty,
    };
    let columns = Columns::<Answered<'_>>::new()
        .column("reference", WorkKey::ColumnReference, Is::Reference, |(_, of)| text(of.reference))
        .column("area", WorkKey::ColumnArea, Is::Reference, |(area, _)| text(area.reference))
        .column("area_title", WorkKey::ColumnAreaTitle, Is::Short, |(area, _)| text(&area.title))
        .column("kind", WorkKey::ColumnKind, Is::Short, move |(area, _)| kind(area))
        .column("is_control", WorkKey::ColumnIsControl, Is::YesNo, |(area, _)| {
            Value::YesNo(area.kind == Kind::Control)
        })
        .column("title", WorkKey::ColumnTitle, Is::Short, |(_, of)| text(&of.title))
        .column("question", WorkKey::ColumnQuestion, Is::Long, |(_, of)| text(&of.question))
        .column("stage_1", WorkKey::ColumnStage1, Is::YesNo, |(_, of)| Value::YesNo(of.stage_1))
        .column("rating", WorkKey::ColumnRating, Is::Short, |(_, of)| text(&of.rating_text))
        .column("level", WorkKey::ColumnLevel, Is::Number, move |(_, of)| level(of))
        .column("description", WorkKey::ColumnDescription, Is::Long, |(_, of)| {
            text(of.description.as_deref().unwrap_or_default())
        })
        .column("justification", WorkKey::ColumnJustification, Is::Long, |(_, of)| {
            text(of.rating.justification().unwrap_or_default())
        })
        .column("note", WorkKey::ColumnNote, Is::Long, |(_, of)| text(&of.note))
        .column("evidence", WorkKey::ColumnEvidence, Is::Long, |(_, of)| named(&of.evidence))
        .column("last_seen", WorkKey::ColumnLastSeen, Is::Date, |(_, of)| last_seen(&of.evidence))
        .column("owner", WorkKey::ColumnOwner, Is::Short, |(_, of)| text(&of.owner))
        .column("due", WorkKey::ColumnDue, Is::Date, |(_, of)| date(of.due))
        .column("finding", WorkKey::ColumnFinding, Is::Short, move |of| finding(source, *of));
    source.table(TableId::Requirements, columns, answered(source))
}

/// What shows it, an item a line.
fn named<'a>(evidence: impl IntoIterator<Item = &'a Evidence>) -> Value {
    let items: Vec<String> = evidence.into_iter().map(|item| item.text.clone()).collect();
    lines(&items)
}

/// When the latest item was last seen.
fn last_seen<'a>(evidence: impl IntoIterator<Item = &'a Evidence>) -> Value {
    date(evidence.into_iter().filter_map(|item| item.seen).max())
}

/// The gravest finding about a requirement.
fn finding(source: Source<'_>, (area, answer): Answered<'_>) -> Value {
    let found = area.findings.iter().filter(|found| found.reference == answer.reference);
    let gravest: Option<FindingKind> = found.map(|found| found.kind).min();
    gravest.map_or(Value::Empty, |kind| text(source.text.get(words::finding(kind))))
}

pub(super) fn soa(source: Source<'_>) -> DataTable {
    let evidence = |entry: &SoaEntry| named(entry.evidence.iter().map(|row| &row.item));
    let seen = |entry: &SoaEntry| last_seen(entry.evidence.iter().map(|row| &row.item));
    let columns = Columns::<&SoaEntry>::new()
        .column("reference", WorkKey::ColumnReference, Is::Reference, |of| text(of.reference))
        .column("title", WorkKey::ColumnTitle, Is::Short, |of| text(&of.title))
        .column("applicability", WorkKey::ColumnApplicability, Is::Short, |of| {
            text(&of.applicability_text)
        })
        .column("justification", WorkKey::ColumnJustification, Is::Long, |of| {
            text(&of.justification)
        })
        .column("own_words", WorkKey::ColumnOwnWords, Is::YesNo, |of| Value::YesNo(of.own_words))
        .column("status", WorkKey::ColumnStatus, Is::Short, |of| text(&of.status_text))
        .column("note", WorkKey::ColumnNote, Is::Long, |of| text(&of.note))
        .column("evidence", WorkKey::ColumnEvidence, Is::Long, move |of| evidence(of))
        .column("last_seen", WorkKey::ColumnLastSeen, Is::Date, move |of| seen(of))
        .column("owner", WorkKey::ColumnOwner, Is::Short, |of| text(&of.owner))
        .column("due", WorkKey::ColumnDue, Is::Date, |of| date(of.due))
        .column("warnings", WorkKey::ColumnWarnings, Is::Long, |of| lines(&of.warnings));
    source.table(TableId::Soa, columns, source.report.soa.iter())
}

pub(super) fn evidence(source: Source<'_>) -> DataTable {
    type Item<'a> = (&'a AnswerRow, &'a Evidence);
    let columns = Columns::<Item<'_>>::new()
        .column("reference", WorkKey::ColumnReference, Is::Reference, |(of, _)| text(of.reference))
        .column("title", WorkKey::ColumnTitle, Is::Short, |(of, _)| text(&of.title))
        .column("evidence", WorkKey::ColumnEvidence, Is::Long, |(_, item)| text(&item.text))
        .column("last_seen", WorkKey::ColumnLastSeen, Is::Date, |(_, item)| date(item.seen))
        .column("owner", WorkKey::ColumnOwner, Is::Short, |(of, _)| text(&of.owner));
    let items = answered(source).flat_map(|(_, of)| of.evidence.iter().map(move |item| (of, item)));
    source.table(TableId::Evidence, columns, items)
}
