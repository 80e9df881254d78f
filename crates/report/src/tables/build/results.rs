//! Figures, findings and the roadmap.

use assessment::{Figures, Kind, Scope};
use locale::{Key, WorkKey};

use super::{Columns, Source, date, fraction, references, text};
use crate::figures::{Metric, scope_attribute};
use crate::model::{AreaReport, FindingRow, StepRow};
use crate::tables::{ColumnKind as Is, DataTable, TableId, Value};
use crate::words;

/// What a row of figures speaks of: its word, its name, the figures.
type Scoped<'a> = (&'a str, String, &'a Figures);

pub(super) fn figures(source: Source<'_>) -> DataTable {
    let (report, words) = (source.report, source.text);
    let all = &report.figures;
    let whole = [
        (Scope::Overall, Key::FigureOverall, &all.overall),
        (Scope::Kind(Kind::Clause), Key::FigureClauses, &all.clauses),
        (Scope::Kind(Kind::Control), Key::ChartControls, &all.controls),
    ];
    let whole = whole.map(|(scope, name, figures)| {
        (scope_attribute(report.framework, scope), words.get(name).to_owned(), figures)
    });
    let areas = report.areas.iter().zip(&all.areas);
    let areas = areas.map(|(area, figures)| (area.reference, area.title.clone(), figures));
    let rows = whole.into_iter().chain(areas);
    let rows = rows.flat_map(|of| Metric::ALL.map(|metric| (of.clone(), metric)));
    let at_most = |(_, _, figures): &Scoped<'_>, metric: Metric| match metric {
        Metric::Readiness => fraction(figures.readiness_at_most),
        Metric::Coverage | Metric::Conformity | Metric::Maturity => Value::Empty,
    };
    let columns = Columns::<(Scoped<'_>, Metric)>::new()
        .column("scope", WorkKey::ColumnScope, Is::Reference, |(of, _)| text(of.0))
        .column("title", WorkKey::ColumnTitle, Is::Short, |(of, _)| text(&of.1))
        .column("metric", WorkKey::ColumnMetric, Is::Short, |(_, metric)| text(metric.as_str()))
        .column("value", WorkKey::ColumnValue, Is::Share, |(of, metric)| fraction(metric.of(of.2)))
        .column("at_most", WorkKey::ColumnAtMost, Is::Share, move |(of, metric)| {
            at_most(of, *metric)
        });
    source.table(TableId::Figures, columns, rows)
}

pub(super) fn findings(source: Source<'_>) -> DataTable {
    type Found<'a> = (&'a AreaReport, &'a FindingRow);
    let kind = move |of: &FindingRow| text(source.text.get(words::finding(of.kind)));
    let said = |of: &Option<String>| text(of.as_deref().unwrap_or_default());
    let found = |of: &FindingRow| match &of.description {
        Some(description) => text(&format!("{}. {description}", of.found)),
        None => text(&of.found),
    };
    let columns = Columns::<Found<'_>>::new()
        .column("finding", WorkKey::ColumnFinding, Is::Short, move |(_, of)| kind(of))
        .column("reference", WorkKey::ColumnReference, Is::Reference, |(_, of)| text(of.reference))
        .column("against", WorkKey::ColumnAgainst, Is::Reference, |(_, of)| {
            text(of.against.unwrap_or_default())
        })
        .column("area", WorkKey::ColumnArea, Is::Reference, |(area, _)| text(area.reference))
        .column("title", WorkKey::ColumnTitle, Is::Short, |(_, of)| text(&of.title))
        .column("found", WorkKey::ColumnFound, Is::Long, move |(_, of)| found(of))
        .column("next", WorkKey::ColumnNext, Is::Long, move |(_, of)| said(&of.next))
        .column("document", WorkKey::ColumnDocument, Is::Short, move |(_, of)| said(&of.document))
        .column("owner", WorkKey::ColumnOwner, Is::Short, move |(_, of)| said(&of.owner));
    let areas = source.report.areas.iter();
    let rows = areas.flat_map(|area| area.findings.iter().map(move |found| (area, found)));
    source.table(TableId::Findings, columns, rows)
}

pub(super) fn roadmap(source: Source<'_>) -> DataTable {
    type Step<'a> = (usize, &'a StepRow);
    let columns = Columns::<Step<'_>>::new()
        .column("step", WorkKey::ColumnStep, Is::Number, |(number, _)| {
            Value::Whole(u32::try_from(number + 1).unwrap_or(u32::MAX))
        })
        .column("phase", WorkKey::ColumnPhase, Is::Short, |(_, of)| text(&of.phase_name))
        .column("reference", WorkKey::ColumnReference, Is::Reference, |(_, of)| text(of.reference))
        .column("title", WorkKey::ColumnTitle, Is::Short, |(_, of)| text(&of.title))
        .column("what", WorkKey::ColumnWhat, Is::Long, |(_, of)| text(&of.what))
        .column("document", WorkKey::ColumnDocument, Is::Short, |(_, of)| text(&of.document))
        .column("owner", WorkKey::ColumnOwner, Is::Short, |(_, of)| text(&of.owner))
        .column("usual_owner", WorkKey::ColumnUsualOwner, Is::Short, |(_, of)| {
            text(&of.usual_owner)
        })
        .column("due", WorkKey::ColumnDue, Is::Date, |(_, of)| date(of.due))
        .column("effort_low", WorkKey::ColumnEffortLow, Is::Number, |(_, of)| {
            fraction(of.low_days())
        })
        .column("effort_high", WorkKey::ColumnEffortHigh, Is::Number, |(_, of)| {
            fraction(of.high_days())
        })
        .column("blocks", WorkKey::ColumnBlocks, Is::YesNo, |(_, of)| Value::YesNo(of.blocker))
        .column("waits_for", WorkKey::ColumnWaitsFor, Is::Short, |(_, of)| {
            references(&of.waits_for)
        })
        .column("remarks", WorkKey::ColumnRemarks, Is::Short, |(_, of)| text(&of.marks.join("; ")));
    source.table(TableId::Roadmap, columns, source.report.roadmap.steps.iter().enumerate())
}
