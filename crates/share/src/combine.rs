//! An assessment taken apart into its result and its texts, and put together.

use assessment::share::{SharedRating, SharedResult};
use assessment::{Assessment, Date, Rating, Timestamp};

use crate::ticks::{TextKind, Texts};

/// The texts of an assessment that were ticked and nothing else: no rating but
/// exclusions with their words, nothing of the profile but the name, no moment
/// but the day of the result, no field that this version does not know.
pub fn texts_of(assessment: &Assessment, date: Date, ticked: Texts) -> Assessment {
    let framework = assessment.framework();
    let mut texts = Assessment::new(framework, Timestamp::from(date));
    let on = |kind| ticked.contains(kind);
    for id in framework.requirement_ids() {
        let from = assessment.answer(id);
        if let Some(words) = from.rating().justification().filter(|_| on(TextKind::Justifications))
        {
            // What was excluded there can be excluded here.
            let _ = texts.rate(id, Rating::Excluded { justification: words.to_owned() });
        }
        let to = texts.answer_mut(id);
        if on(TextKind::Notes) {
            to.note.clone_from(&from.note);
        }
        if on(TextKind::Evidence) {
            to.evidence.clone_from(&from.evidence);
        }
        if on(TextKind::Owners) {
            to.owner.clone_from(&from.owner);
            to.due = from.due;
        }
        if on(TextKind::Justifications) {
            to.inclusion.clone_from(&from.inclusion);
        }
    }
    if on(TextKind::Names) {
        texts.name.clone_from(&assessment.name);
        texts.profile.organisation.clone_from(&assessment.profile.organisation);
    }
    if on(TextKind::Systems) {
        texts.systems = assessment.systems.clone();
    }
    if on(TextKind::Risks) {
        texts.risks = assessment.risks.clone();
        texts.risk_criteria = assessment.risk_criteria.clone();
        texts.plan = assessment.plan.clone();
    }
    drop_unticked(&mut texts, ticked);
    texts.drop_unknown_fields();
    texts
}

/// From systems and risks, what is of another kind than theirs.
fn drop_unticked(texts: &mut Assessment, ticked: Texts) {
    let owners = ticked.contains(TextKind::Owners);
    for id in texts.systems.ids().collect::<Vec<_>>() {
        if let Some(system) = texts.systems.get_mut(id).filter(|_| !owners) {
            system.owner.clear();
            system.impact.approver.clear();
            system.earlier.iter_mut().for_each(|impact| impact.approver.clear());
        }
    }
    for id in texts.risks.ids().collect::<Vec<_>>() {
        let Some(risk) = texts.risks.get_mut(id) else { continue };
        if !owners {
            risk.owner.clear();
            risk.due = None;
        }
        if !ticked.contains(TextKind::Systems) {
            risk.system = None;
        }
    }
}

/// The result with its texts. The result decides: of the texts' ratings nothing
/// counts but the words of exclusions that the result has.
pub fn combined(result: &SharedResult, texts: Assessment, justification: &str) -> Assessment {
    let mut whole = result.to_assessment(justification);
    for (id, rating) in result.ratings() {
        let from = texts.answer(id);
        if let (SharedRating::Excluded { justified: true }, Some(words)) =
            (rating, from.rating().justification())
        {
            // What is excluded already can be excluded.
            let _ = whole.rate(id, Rating::Excluded { justification: words.to_owned() });
        }
        let to = whole.answer_mut(id);
        to.note.clone_from(&from.note);
        to.inclusion.clone_from(&from.inclusion);
        to.evidence.clone_from(&from.evidence);
        to.owner.clone_from(&from.owner);
        to.due = from.due;
    }
    whole.profile.organisation = texts.profile.organisation;
    whole.name = texts.name;
    whole.systems = texts.systems;
    whole.risks = texts.risks;
    whole.risk_criteria = texts.risk_criteria;
    whole.plan = texts.plan;
    whole.drop_unknown_fields();
    whole
}
