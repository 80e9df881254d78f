//! The Statement of Applicability.

use locale::WorkKey;

use super::{Source, answers, heading, table};
use crate::document::{Align, Block, Column, Item, Row, Said, Table};
use crate::model::SoaEntry;

pub(super) fn blocks(source: Source<'_>) -> Vec<Block> {
    let work = source.work;
    let column = |key: WorkKey, share: u8| Column {
        title: work.get(key).to_owned(),
        share,
        align: Align::Start,
    };
    let statement = Table {
        caption: work.get(WorkKey::SoaTable).to_owned(),
        columns: vec![
            column(WorkKey::SoaControl, 20),
            column(WorkKey::SoaApplies, 10),
            column(WorkKey::SoaJustification, 28),
            column(WorkKey::SoaStatus, 13),
            column(WorkKey::SoaEvidence, 18),
            column(WorkKey::SoaOwner, 11),
        ],
        rows: source.report.soa.iter().map(|entry| row(source, entry)).collect(),
        wide: true,
    };
    let warned = source.report.soa.iter().filter(|entry| !entry.warnings.is_empty());
    let item = |entry: &SoaEntry| Item {
        reference: Some((entry.reference.to_owned(), source.target(entry.reference))),
        title: Some(entry.title.clone()),
        text: entry.warnings.join(" "),
        ..Item::default()
    };
    let items: Vec<Item> = warned.map(item).collect();
    let warnings = match items.is_empty() {
        true => Block::Paragraph(Said::ours(work.get(WorkKey::SoaWarningsNone))),
        false => Block::List { ordered: false, items },
    };
    [
        Some(source.work_lead(WorkKey::SoaLead)),
        table(statement),
        Some(heading(1, Said::ours(work.get(WorkKey::SoaWarnings)))),
        Some(warnings),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn row(source: Source<'_>, entry: &SoaEntry) -> Row {
    let justification = match entry.justification.trim().is_empty() {
        true => Said::ours(source.work.get(WorkKey::DocumentSoaNone)),
        // Also where it is made of reasons: these hold the names of AI systems.
        false => Said::written(&entry.justification),
    };
    let evidence = entry.evidence.iter();
    let evidence = evidence.flat_map(|row| answers::said(source, &row.item, row.age.as_deref()));
    let due = entry
        .due
        .map(|due| Said::ours(source.work.fill(WorkKey::SoaDue, &[("date", &source.date(due))])));
    let owner = (!entry.owner.trim().is_empty()).then(|| Said::written(&entry.owner));
    let mut row = Row::of([
        vec![Said::ours(format!("{} {}", entry.reference, entry.title))],
        vec![Said::ours(&*entry.applicability_text)],
        vec![justification],
        vec![Said::ours(&*entry.status_text)],
        evidence.collect(),
        owner.into_iter().chain(due).collect(),
    ]);
    row.target = source.target(entry.reference);
    row
}
