//! The table of requirements, its columns found by their words.

use report::document::Mark;
use report::tables::{DataTable, TableId, Value};
use report::workbook::Workbook;

use crate::Error;
use crate::score::{Requirement, Tally};

/// The requirements, and what is worked out from them.
pub(crate) struct Rows<'a> {
    pub(crate) table: &'a DataTable,
    pub(crate) requirements: Vec<Requirement<'a>>,
    pub(crate) areas: Vec<Area<'a>>,
}

/// An area.
pub(crate) struct Area<'a> {
    pub(crate) reference: &'a str,
    pub(crate) title: &'a str,
    pub(crate) is_control: bool,
    pub(crate) tally: Tally,
}

impl Area<'_> {
    pub(crate) fn is_systemic(&self) -> bool {
        self.is_control && self.tally.is_systemic()
    }
}

impl<'a> Rows<'a> {
    pub(crate) fn of(workbook: &'a Workbook) -> Result<Self, Error> {
        let of_requirements = |table: &&DataTable| table.id == TableId::Requirements;
        let table = workbook.tables.iter().find(of_requirements).ok_or(Error::NoRequirements)?;
        if table.rows.is_empty() {
            return Err(Error::NoRequirements);
        }
        check(table)?;
        let answers = &workbook.answers;
        if answers.len() != table.rows.len() {
            let (answers, requirements) = (answers.len(), table.rows.len());
            return Err(Error::Answers { answers, requirements });
        }
        let (area, title) = (column(table, "area")?, column(table, "area_title")?);
        let (is_control, stage_1) = (column(table, "is_control")?, column(table, "stage_1")?);
        let requirements: Vec<_> = table
            .rows
            .iter()
            .zip(answers)
            .map(|(row, answer)| Requirement {
                area: text(row, area),
                is_control: yes(row, is_control),
                stage_1: yes(row, stage_1),
                answer: *answer,
            })
            .collect();
        let titles = table.rows.iter().map(|row| text(row, title));
        Ok(Self { table, areas: areas(&requirements, titles), requirements })
    }

    pub(crate) fn tally(&self, of: impl Fn(&Requirement<'a>) -> bool) -> Tally {
        self.requirements.iter().copied().filter(|one| of(one)).collect()
    }

    pub(crate) fn systemic(&self) -> usize {
        self.areas.iter().filter(|area| area.is_systemic()).count()
    }

    /// A value of a row, both by place; nothing where there is none.
    pub(crate) fn value(&self, row: usize, column: usize) -> &'a Value {
        self.table.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&Value::Empty)
    }

    /// Whether the answer of a row excludes it without a justification.
    pub(crate) fn lacks_justification(&self, row: usize) -> bool {
        self.requirements.get(row).is_some_and(|one| one.answer == Mark::ExcludedBlank)
    }
}

fn areas<'a>(
    requirements: &[Requirement<'a>],
    titles: impl Iterator<Item = &'a str>,
) -> Vec<Area<'a>> {
    let mut areas: Vec<Area<'a>> = Vec::new();
    for (requirement, title) in requirements.iter().zip(titles) {
        if areas.iter().all(|area| area.reference != requirement.area) {
            let of_area = |other: &&Requirement<'a>| other.area == requirement.area;
            areas.push(Area {
                reference: requirement.area,
                title,
                is_control: requirement.is_control,
                tally: requirements.iter().filter(of_area).copied().collect(),
            });
        }
    }
    areas
}

/// Every row has as many values as there are columns.
pub(crate) fn check(table: &DataTable) -> Result<(), Error> {
    let ragged = |row: &Vec<Value>| row.len() != table.columns.len();
    match table.rows.iter().position(ragged) {
        Some(row) => Err(Error::Ragged(table.id, row + 1)),
        None => Ok(()),
    }
}

/// The place of a column.
pub(crate) fn column(table: &DataTable, id: &'static str) -> Result<usize, Error> {
    let found = table.columns.iter().position(|column| column.id == id);
    found.ok_or(Error::NoColumn(table.id, id))
}

fn text(row: &[Value], column: usize) -> &str {
    match row.get(column) {
        Some(Value::Text(text)) => text,
        _ => "",
    }
}

fn yes(row: &[Value], column: usize) -> bool {
    matches!(row.get(column), Some(Value::YesNo(true)))
}
