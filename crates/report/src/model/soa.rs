//! The Statement of Applicability (ISO/IEC 42001:2023, 6.1.3).

use assessment::{
    Applicability, Date, Evidence, ImplementationStatus, Justification, SoaRow,
    StatementOfApplicability,
};
use locale::WorkKey;

use super::Sources;
use crate::words::soa as words;

/// What the statement says of a control.
#[derive(Debug, Clone, PartialEq)]
pub struct SoaEntry {
    /// `A.7.4`.
    pub reference: &'static str,
    /// Its title.
    pub title: String,
    /// Whether it applies.
    pub applicability: Applicability,
    /// The same in words.
    pub applicability_text: String,
    /// Why; empty if nothing says so.
    pub justification: String,
    /// Whether the visitor wrote the justification; else it is made of reasons.
    pub own_words: bool,
    /// How far it is; none where it is excluded.
    pub status: Option<ImplementationStatus>,
    /// The same in words; a dash where it is excluded.
    pub status_text: String,
    /// The note, as it was written; may be empty.
    pub note: String,
    /// What shows it.
    pub evidence: Vec<EvidenceRow>,
    /// Who looks after it; may be empty.
    pub owner: String,
    /// When it is to be done.
    pub due: Option<Date>,
    /// What an auditor would ask about, a sentence each.
    pub warnings: Vec<String>,
}

/// An item of evidence with its age.
#[derive(Debug, Clone, PartialEq)]
pub struct EvidenceRow {
    /// What it is.
    pub item: Evidence,
    /// What is to be said about its age, if anything.
    pub age: Option<String>,
}

/// A row for every control, in the framework's order.
pub(super) fn entries(sources: &Sources<'_>) -> Vec<SoaEntry> {
    let statement = StatementOfApplicability::of(sources.assessment, sources.date);
    statement.rows().iter().map(|row| entry(sources, row)).collect()
}

fn entry(sources: &Sources<'_>, row: &SoaRow) -> SoaEntry {
    let (work, assessment) = (sources.texts.work, sources.assessment);
    let (justification, own_words) = match row.justification() {
        Justification::Own(words) => (words.to_owned(), true),
        Justification::Reasons(reasons) => {
            let reasons = words::reasons(work, assessment, reasons);
            match row.applicability {
                Applicability::Undecided => {
                    (work.fill(WorkKey::SoaIfIncluded, &[("reasons", &reasons)]), false)
                }
                Applicability::Applicable | Applicability::Excluded => (reasons, false),
            }
        }
        Justification::Missing => (String::new(), false),
    };
    let evidence = row.evidence.iter().map(|evidence| EvidenceRow {
        item: evidence.item.clone(),
        age: words::age(evidence.age).map(|key| work.get(key).to_owned()),
    });
    let warning = |warning| words::warning(work, assessment, warning);
    SoaEntry {
        reference: sources.reference(row.control),
        title: sources.title(row.control),
        applicability: row.applicability,
        applicability_text: work.get(words::applicability(row.applicability)).to_owned(),
        justification,
        own_words,
        status: row.status,
        status_text: work.get(row.status.map_or(WorkKey::SoaNothing, words::status)).to_owned(),
        note: row.note.clone(),
        evidence: evidence.collect(),
        owner: row.owner.clone(),
        due: row.due,
        warnings: row.warnings.iter().map(warning).collect(),
    }
}
