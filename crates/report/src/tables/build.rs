//! From the report to tables of values.

mod registers;
mod requirements;
mod results;

use assessment::{Date, Ratio};
use locale::{Text, WorkKey, WorkText};

use super::{ColumnKind, DataColumn, DataTable, TableId, Value};
use crate::{Choices, Part, Report, prose};

/// What tables are made from.
#[derive(Clone, Copy)]
struct Source<'a> {
    report: &'a Report,
    text: &'a Text,
    work: &'a WorkText,
}

/// The columns of a table whose rows are made of `R`.
struct Columns<'a, R>(Vec<Column<'a, R>>);

/// A column: its word, its heading, and what it holds of a row.
struct Column<'a, R> {
    id: &'static str,
    title: WorkKey,
    kind: ColumnKind,
    read: Box<dyn Fn(&R) -> Value + 'a>,
}

impl<'a, R> Columns<'a, R> {
    fn new() -> Self {
        Self(Vec::new())
    }

    fn column(
        mut self,
        id: &'static str,
        title: WorkKey,
        kind: ColumnKind,
        read: impl Fn(&R) -> Value + 'a,
    ) -> Self {
        self.0.push(Column { id, title, kind, read: Box::new(read) });
        self
    }
}

/// One table.
pub fn table(report: &Report, text: &Text, work: &WorkText, id: TableId) -> DataTable {
    let source = Source { report, text, work };
    match id {
        TableId::Requirements => requirements::requirements(source),
        TableId::Figures => results::figures(source),
        TableId::Findings => results::findings(source),
        TableId::Soa => requirements::soa(source),
        TableId::Roadmap => results::roadmap(source),
        TableId::Systems => registers::systems(source),
        TableId::Impacts => registers::impacts(source),
        TableId::Risks => registers::risks(source),
        TableId::Evidence => requirements::evidence(source),
    }
}

/// The tables that are wanted: a part that is left out takes its tables with it.
/// The requirements and the figures always stay.
pub fn tables(report: &Report, text: &Text, work: &WorkText, choices: &Choices) -> Vec<DataTable> {
    let wanted = |id: &TableId| part(*id).is_none_or(|part| choices.has(part));
    let ids = TableId::ALL.into_iter().filter(wanted);
    ids.map(|id| table(report, text, work, id)).collect()
}

/// The part of the report that a table belongs to.
fn part(id: TableId) -> Option<Part> {
    match id {
        TableId::Requirements | TableId::Figures => None,
        TableId::Findings => Some(Part::Findings),
        TableId::Soa => Some(Part::Soa),
        TableId::Roadmap => Some(Part::Roadmap),
        TableId::Systems | TableId::Impacts => Some(Part::Systems),
        TableId::Risks => Some(Part::Risks),
        TableId::Evidence => Some(Part::Answers),
    }
}

/// The name of a table, for people.
pub fn title(id: TableId) -> WorkKey {
    match id {
        TableId::Requirements => WorkKey::TableRequirements,
        TableId::Figures => WorkKey::TableFigures,
        TableId::Findings => WorkKey::TableFindings,
        TableId::Soa => WorkKey::TableSoa,
        TableId::Roadmap => WorkKey::TableRoadmap,
        TableId::Systems => WorkKey::TableSystems,
        TableId::Impacts => WorkKey::TableImpacts,
        TableId::Risks => WorkKey::TableRisks,
        TableId::Evidence => WorkKey::TableEvidence,
    }
}

impl Source<'_> {
    fn table<R>(
        self,
        id: TableId,
        columns: Columns<'_, R>,
        rows: impl Iterator<Item = R>,
    ) -> DataTable {
        let read = |row: R| columns.0.iter().map(|column| (column.read)(&row)).collect();
        let rows = rows.map(read).collect();
        let heading = |column: &Column<'_, R>| DataColumn {
            id: column.id.to_owned(),
            title: self.work.get(column.title).to_owned(),
            kind: column.kind,
        };
        DataTable {
            id,
            title: self.work.get(title(id)).to_owned(),
            columns: columns.0.iter().map(heading).collect(),
            rows,
        }
    }
}

/// A text; blank is empty.
fn text(of: &str) -> Value {
    match of.trim().is_empty() {
        true => Value::Empty,
        false => Value::Text(prose::lines(of)),
    }
}

fn date(of: Option<Date>) -> Value {
    of.map_or(Value::Empty, |day| Value::Date(day.to_string()))
}

fn fraction(of: Option<Ratio>) -> Value {
    of.map_or(Value::Empty, |ratio| Value::Fraction(ratio.numerator(), ratio.denominator()))
}

/// References in one cell: `6.1.2, A.7.4`.
fn references(of: &[&str]) -> Value {
    text(&of.join(", "))
}

/// Sentences in one cell, each on a line of its own.
fn lines(of: &[String]) -> Value {
    text(&of.join("\n"))
}
