//! What an auditor would ask about in a Statement of Applicability.

use super::reason::{relying_systems, treated_risks};
use super::{Applicability, EvidenceAge, ImplementationStatus, Justification, SoaRow};
use crate::{Assessment, EntryId, RoleSet};

/// Something an auditor would ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SoaWarning {
    /// It is excluded without saying why: a potential minor nonconformity
    /// against 6.1.3, which blocks Stage 1.
    BlankExclusion,
    /// It is excluded, though the impact assessments of these AI systems rely on it.
    ExcludedButRelied(Vec<EntryId>),
    /// It is excluded, though these risks are treated by it.
    ExcludedButTreats(Vec<EntryId>),
    /// It is excluded, though it typically concerns these roles of the profile,
    /// and its exclusion is not suggested to it.
    ExcludedAgainstProfile(RoleSet),
    /// It is included, and neither the visitor nor profile, risks or AI systems
    /// say why (6.1.3).
    NoJustification,
    /// Nobody has decided whether it applies.
    Undecided,
    /// It is implemented, and nothing shows it.
    NoEvidence,
    /// So many items of evidence were last seen more than twelve months ago.
    StaleEvidence(usize),
    /// It applies, and nobody looks after it.
    NoOwner,
}

closed_list! {
    /// The kinds of [`SoaWarning`], the gravest first: what is missing from the
    /// statement, what contradicts something else, what is not shown yet.
    SoaWarningKind {
        /// [`SoaWarning::BlankExclusion`].
        BlankExclusion = "blank-exclusion",
        /// [`SoaWarning::ExcludedButRelied`].
        ExcludedButRelied = "excluded-but-relied",
        /// [`SoaWarning::ExcludedButTreats`].
        ExcludedButTreats = "excluded-but-treats",
        /// [`SoaWarning::ExcludedAgainstProfile`].
        ExcludedAgainstProfile = "excluded-against-profile",
        /// [`SoaWarning::NoJustification`].
        NoJustification = "no-justification",
        /// [`SoaWarning::Undecided`].
        Undecided = "undecided",
        /// [`SoaWarning::NoEvidence`].
        NoEvidence = "no-evidence",
        /// [`SoaWarning::StaleEvidence`].
        StaleEvidence = "stale-evidence",
        /// [`SoaWarning::NoOwner`].
        NoOwner = "no-owner",
    }
}

impl SoaWarning {
    /// What kind it is.
    pub fn kind(&self) -> SoaWarningKind {
        match self {
            Self::BlankExclusion => SoaWarningKind::BlankExclusion,
            Self::ExcludedButRelied(_) => SoaWarningKind::ExcludedButRelied,
            Self::ExcludedButTreats(_) => SoaWarningKind::ExcludedButTreats,
            Self::ExcludedAgainstProfile(_) => SoaWarningKind::ExcludedAgainstProfile,
            Self::NoJustification => SoaWarningKind::NoJustification,
            Self::Undecided => SoaWarningKind::Undecided,
            Self::NoEvidence => SoaWarningKind::NoEvidence,
            Self::StaleEvidence(_) => SoaWarningKind::StaleEvidence,
            Self::NoOwner => SoaWarningKind::NoOwner,
        }
    }

    /// Everything to be asked about a row, the gravest first.
    pub(super) fn all(assessment: &Assessment, row: &SoaRow) -> Vec<Self> {
        match row.applicability {
            Applicability::Applicable => of_inclusion(row),
            Applicability::Excluded => of_exclusion(assessment, row),
            // Who is to own it and what shows it is asked once it applies.
            Applicability::Undecided => vec![Self::Undecided],
        }
    }
}

fn of_exclusion(assessment: &Assessment, row: &SoaRow) -> Vec<SoaWarning> {
    let blank = row.justification() == Justification::Missing;
    let systems = relying_systems(assessment, row.control);
    let risks = treated_risks(assessment, row.control);
    let requirement = assessment.framework().requirement(row.control);
    let profile = &assessment.profile;
    let roles = profile.roles.intersection(requirement.typical_roles);
    let contradicts = !roles.is_empty() && !profile.suggests_exclusion_of(requirement);
    [
        blank.then_some(SoaWarning::BlankExclusion),
        (!systems.is_empty()).then_some(SoaWarning::ExcludedButRelied(systems)),
        (!risks.is_empty()).then_some(SoaWarning::ExcludedButTreats(risks)),
        contradicts.then_some(SoaWarning::ExcludedAgainstProfile(roles)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn of_inclusion(row: &SoaRow) -> Vec<SoaWarning> {
    let unjustified = row.justification() == Justification::Missing;
    let implemented = row.status.is_some_and(ImplementationStatus::is_implemented);
    let stale = row.evidence.iter().filter(|item| item.age == EvidenceAge::Stale).count();
    [
        unjustified.then_some(SoaWarning::NoJustification),
        (implemented && row.evidence.is_empty()).then_some(SoaWarning::NoEvidence),
        (stale > 0).then_some(SoaWarning::StaleEvidence(stale)),
        row.owner.trim().is_empty().then_some(SoaWarning::NoOwner),
    ]
    .into_iter()
    .flatten()
    .collect()
}
