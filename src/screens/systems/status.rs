//! The status of impact assessments, and the names of systems, in words.

use assessment::{AiSystem, DueReason, EntryId, ImpactStatus};
use locale::WorkKey;

use crate::content::Content;
use crate::working::{Working, impact_text};

/// How far an impact assessment is, and why it is due if it is.
pub fn status(status: ImpactStatus) -> String {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let date = |date| report::words::date(date, text);
    match status {
        ImpactStatus::NotBegun => work.get(WorkKey::ImpactStatusNotBegun).to_owned(),
        ImpactStatus::Begun(6) => work.get(WorkKey::ImpactStatusUndecided).to_owned(),
        ImpactStatus::Begun(done) => {
            work.fill(WorkKey::ImpactStatusBegun, &[("done", &done.to_string())])
        }
        ImpactStatus::Complete(day) => {
            work.fill(WorkKey::ImpactStatusComplete, &[("date", &date(day))])
        }
        ImpactStatus::Due(DueReason::NeverFinished) => {
            work.get(WorkKey::ImpactStatusDueNever).to_owned()
        }
        ImpactStatus::Due(DueReason::Triggered(kind)) => {
            let trigger = &impact_text().trigger(kind).title;
            work.fill(WorkKey::ImpactStatusDueTrigger, &[("trigger", trigger)])
        }
        ImpactStatus::Due(DueReason::ReviewPassed(day)) => {
            work.fill(WorkKey::ImpactStatusDueReview, &[("date", &date(day))])
        }
    }
}

/// What a system is called here: its name, or its number where it has none.
pub fn name(id: EntryId, system: &AiSystem) -> String {
    let name = system.name.trim();
    if name.is_empty() {
        let number = id.number().to_string();
        Working::from_context().text.fill(WorkKey::SystemsUnnamed, &[("number", &number)])
    } else {
        name.to_owned()
    }
}
