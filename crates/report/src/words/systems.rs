//! AI systems and their impact assessments in words.

use assessment::{
    Affected, AffectedSet, AiSystem, DueReason, EntryId, HighRisk, ImpactDoubt, ImpactStatus,
    ImpactText, Likelihood, Severity, SystemGap, Trigger,
};
use locale::{Key, Text, WorkKey, WorkText};

use super::date;

/// How far an impact assessment is, and why it is due if it is.
pub fn status(status: ImpactStatus, work: &WorkText, impact: &ImpactText, text: &Text) -> String {
    match status {
        ImpactStatus::NotBegun => work.get(WorkKey::ImpactStatusNotBegun).to_owned(),
        ImpactStatus::Begun(6) => work.get(WorkKey::ImpactStatusUndecided).to_owned(),
        ImpactStatus::Begun(done) => {
            work.fill(WorkKey::ImpactStatusBegun, &[("done", &done.to_string())])
        }
        ImpactStatus::Complete(day) => {
            work.fill(WorkKey::ImpactStatusComplete, &[("date", &date(day, text))])
        }
        ImpactStatus::Due(DueReason::NeverFinished) => {
            work.get(WorkKey::ImpactStatusDueNever).to_owned()
        }
        ImpactStatus::Due(DueReason::Triggered(kind)) => {
            let trigger = &impact.trigger(kind).title;
            work.fill(WorkKey::ImpactStatusDueTrigger, &[("trigger", trigger)])
        }
        ImpactStatus::Due(DueReason::ReviewPassed(day)) => {
            work.fill(WorkKey::ImpactStatusDueReview, &[("date", &date(day, text))])
        }
    }
}

/// What a system is called: its name, or its number where it has none.
pub fn name(id: EntryId, system: &AiSystem, work: &WorkText) -> String {
    let name = system.name.trim();
    if name.is_empty() {
        work.fill(WorkKey::SystemsUnnamed, &[("number", &id.number().to_string())])
    } else {
        name.to_owned()
    }
}

/// Whether AI may be high-risk.
pub fn high_risk(answer: HighRisk) -> Key {
    match answer {
        HighRisk::Yes => Key::ProfileYes,
        HighRisk::No => Key::ProfileNo,
        HighRisk::Unsure => Key::ProfileUnsure,
    }
}

/// What the register does not say of a system.
pub fn gap(gap: SystemGap) -> WorkKey {
    match gap {
        SystemGap::Name => WorkKey::SystemGapName,
        SystemGap::Purpose => WorkKey::SystemGapPurpose,
        SystemGap::Roles => WorkKey::SystemGapRoles,
        SystemGap::Stage => WorkKey::SystemGapStage,
        SystemGap::People => WorkKey::SystemGapPeople,
        SystemGap::Models => WorkKey::SystemGapModels,
        SystemGap::Data => WorkKey::SystemGapData,
        SystemGap::HighRisk => WorkKey::SystemGapHighRisk,
        SystemGap::Owner => WorkKey::SystemGapOwner,
    }
}

/// What does not add up in an impact assessment, as a sentence.
pub fn doubt(doubt: ImpactDoubt, work: &WorkText, impact: &ImpactText) -> String {
    match doubt {
        ImpactDoubt::NoUse => work.get(WorkKey::ImpactDoubtUse).to_owned(),
        ImpactDoubt::Unmitigated(of, level) => work.fill(
            WorkKey::ImpactDoubtUnmitigated,
            &[("title", &impact.dimension(of).title), ("level", &impact.level(level).title)],
        ),
        ImpactDoubt::TooMuchRemains(level) => {
            let means = impact.level(level);
            work.fill(
                WorkKey::ImpactDoubtRemains,
                &[("level", &means.title), ("text", &means.text)],
            )
        }
        ImpactDoubt::NoReasons => work.get(WorkKey::ImpactDoubtReasons).to_owned(),
        ImpactDoubt::NoApprover => work.get(WorkKey::ImpactDoubtApprover).to_owned(),
        ImpactDoubt::NoReview => work.get(WorkKey::ImpactDoubtReview).to_owned(),
    }
}

/// A change that was noted: a text with its `{kind}` and `{date}`.
pub fn change(
    key: WorkKey,
    of: &Trigger,
    work: &WorkText,
    impact: &ImpactText,
    text: &Text,
) -> String {
    let values = [("kind", &*impact.trigger(of.kind).title), ("date", &*date(of.date, text))];
    work.fill(key, &values)
}

/// A step of severity with its number: `3 Serious`.
pub fn severity(of: Severity, work: &WorkText, impact: &ImpactText) -> String {
    step(of.number(), &impact.severity(of).title, work)
}

/// A step of likelihood with its number: `3 Likely`.
pub fn likelihood(of: Likelihood, work: &WorkText, impact: &ImpactText) -> String {
    step(of.number(), &impact.likelihood(of).title, work)
}

fn step(number: u8, name: &str, work: &WorkText) -> String {
    work.fill(WorkKey::RisksStep, &[("n", &number.to_string()), ("name", name)])
}

/// Who is affected.
pub fn affected(of: AffectedSet, impact: &ImpactText) -> String {
    let whom = Affected::ALL.iter().filter(|whom| of.contains(**whom));
    whom.map(|whom| &*impact.affected(*whom).title).collect::<Vec<_>>().join("; ")
}
