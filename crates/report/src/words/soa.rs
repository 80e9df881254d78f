//! The statement's values in words.

use assessment::{
    Applicability, Assessment, EntryId, EvidenceAge, ImplementationStatus, Reason, Role, RoleSet,
    SoaWarning, SoaWarningKind,
};
use locale::{WorkKey, WorkText};

/// Whether a control applies.
pub fn applicability(applicability: Applicability) -> WorkKey {
    match applicability {
        Applicability::Applicable => WorkKey::SoaApplicabilityApplicable,
        Applicability::Excluded => WorkKey::SoaApplicabilityExcluded,
        Applicability::Undecided => WorkKey::SoaApplicabilityUndecided,
    }
}

/// How far a control is.
pub fn status(status: ImplementationStatus) -> WorkKey {
    match status {
        ImplementationStatus::NotAssessed => WorkKey::SoaStatusNotAssessed,
        ImplementationStatus::NotImplemented => WorkKey::SoaStatusNotImplemented,
        ImplementationStatus::Partly => WorkKey::SoaStatusPartly,
        ImplementationStatus::Documented => WorkKey::SoaStatusDocumented,
        ImplementationStatus::Implemented => WorkKey::SoaStatusImplemented,
        ImplementationStatus::Improving => WorkKey::SoaStatusImproving,
    }
}

/// What is to be said about the age of evidence, if anything.
pub fn age(age: EvidenceAge) -> Option<WorkKey> {
    match age {
        EvidenceAge::Fresh => None,
        EvidenceAge::Stale => Some(WorkKey::SoaAgeStale),
        EvidenceAge::Undated => Some(WorkKey::SoaAgeUndated),
    }
}

/// How many controls have a warning of a kind.
pub fn warned(kind: SoaWarningKind) -> WorkKey {
    match kind {
        SoaWarningKind::BlankExclusion => WorkKey::SoaCountBlankExclusion,
        SoaWarningKind::ExcludedButRelied => WorkKey::SoaCountExcludedButRelied,
        SoaWarningKind::ExcludedButTreats => WorkKey::SoaCountExcludedButTreats,
        SoaWarningKind::ExcludedAgainstProfile => WorkKey::SoaCountExcludedAgainstProfile,
        SoaWarningKind::NoJustification => WorkKey::SoaCountNoJustification,
        SoaWarningKind::Undecided => WorkKey::SoaCountUndecided,
        SoaWarningKind::NoEvidence => WorkKey::SoaCountNoEvidence,
        SoaWarningKind::StaleEvidence => WorkKey::SoaCountStaleEvidence,
        SoaWarningKind::NoOwner => WorkKey::SoaCountNoOwner,
    }
}

/// A warning as a sentence.
pub fn warning(text: &WorkText, assessment: &Assessment, warning: &SoaWarning) -> String {
    let plain = |key| text.get(key).to_owned();
    match warning {
        SoaWarning::BlankExclusion => plain(WorkKey::SoaWarningBlankExclusion),
        SoaWarning::ExcludedButRelied(ids) => {
            let systems = systems(text, assessment, ids);
            let values = [("systems", systems.as_str())];
            text.count_fill(WorkKey::SoaWarningExcludedButRelied, ids.len(), &values)
        }
        SoaWarning::ExcludedButTreats(ids) => {
            let values = [("risks", &*numbers(text, ids))];
            text.count_fill(WorkKey::SoaWarningExcludedButTreats, ids.len(), &values)
        }
        SoaWarning::ExcludedAgainstProfile(set) => {
            text.fill(WorkKey::SoaWarningExcludedAgainstProfile, &[("roles", &roles(text, *set))])
        }
        SoaWarning::NoJustification => plain(WorkKey::SoaWarningNoJustification),
        SoaWarning::Undecided => plain(WorkKey::SoaWarningUndecided),
        SoaWarning::NoEvidence => plain(WorkKey::SoaWarningNoEvidence),
        SoaWarning::StaleEvidence(items) => text.count(WorkKey::SoaWarningStaleEvidence, *items),
        SoaWarning::NoOwner => plain(WorkKey::SoaWarningNoOwner),
    }
}

/// Reasons as the justification of an inclusion: a sentence each.
pub fn reasons(text: &WorkText, assessment: &Assessment, reasons: &[Reason]) -> String {
    let sentences = reasons.iter().map(|reason| match reason {
        Reason::Roles(set) => text.fill(WorkKey::SoaReasonRoles, &[("roles", &roles(text, *set))]),
        Reason::Risks(ids) => {
            let values = [("risks", &*numbers(text, ids))];
            text.count_fill(WorkKey::SoaReasonRisks, ids.len(), &values)
        }
        Reason::Impacts(ids) => {
            let systems = systems(text, assessment, ids);
            let values = [("systems", systems.as_str())];
            text.count_fill(WorkKey::SoaReasonImpacts, ids.len(), &values)
        }
        Reason::EuAiAct(articles) => {
            let numbers = list(text, articles.iter().map(u16::to_string));
            let values = [("articles", numbers.as_str())];
            text.count_fill(WorkKey::SoaReasonEuAiAct, articles.len(), &values)
        }
    });
    sentences.collect::<Vec<_>>().join(" ")
}

fn roles(text: &WorkText, set: RoleSet) -> String {
    let name = |role| match role {
        Role::Provider => WorkKey::SoaRoleProvider,
        Role::Deployer => WorkKey::SoaRoleDeployer,
        Role::User => WorkKey::SoaRoleUser,
    };
    list(text, set.iter().map(|role| text.get(name(role)).to_owned()))
}

fn numbers(text: &WorkText, ids: &[EntryId]) -> String {
    list(text, ids.iter().map(|id| id.number().to_string()))
}

fn systems(text: &WorkText, assessment: &Assessment, ids: &[EntryId]) -> String {
    let name = |id: &EntryId| match assessment.systems.get(*id).map(|system| system.name.trim()) {
        Some(name) if !name.is_empty() => text.fill(WorkKey::SoaReasonSystem, &[("name", name)]),
        _ => text.fill(WorkKey::SoaReasonSystemUnnamed, &[("number", &id.number().to_string())]),
    };
    list(text, ids.iter().map(name))
}

/// `a`, `a and b`, `a, b and c`.
fn list(text: &WorkText, items: impl Iterator<Item = String>) -> String {
    let mut items: Vec<String> = items.collect();
    match items.pop() {
        Some(last) if !items.is_empty() => {
            text.fill(WorkKey::SoaList, &[("list", &items.join(", ")), ("last", &last)])
        }
        last => last.unwrap_or_default(),
    }
}
