//! Two tabs changed the same assessment: what each of them changed is kept.

use crate::{Answer, Assessment, Profile};

/// Both versions' changes since `base`. Where both changed the same thing,
/// `ours` wins: it is what the visitor has before their eyes.
///
/// A rating, a note, the evidence, an owner, a due date and each part of the
/// profile are things of their own; `created` is the earlier, `updated` the later.
/// All three are of the same framework.
pub fn merge(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> Assessment {
    let answers = base.answers.iter().zip(&ours.answers).zip(&theirs.answers);
    Assessment {
        framework: ours.framework,
        profile: merge_profile(&base.profile, &ours.profile, &theirs.profile),
        answers: answers.map(|((base, ours), theirs)| merge_answer(base, ours, theirs)).collect(),
        systems: pick(&base.systems, &ours.systems, &theirs.systems),
        created: ours.created.min(theirs.created),
        updated: ours.updated.max(theirs.updated),
        extra: pick(&base.extra, &ours.extra, &theirs.extra),
    }
}

/// Ours where we changed it, else theirs.
fn pick<T: Clone + PartialEq>(base: &T, ours: &T, theirs: &T) -> T {
    if ours == base { theirs.clone() } else { ours.clone() }
}

fn merge_answer(base: &Answer, ours: &Answer, theirs: &Answer) -> Answer {
    Answer {
        rating: pick(&base.rating, &ours.rating, &theirs.rating),
        note: pick(&base.note, &ours.note, &theirs.note),
        evidence: pick(&base.evidence, &ours.evidence, &theirs.evidence),
        owner: pick(&base.owner, &ours.owner, &theirs.owner),
        due: pick(&base.due, &ours.due, &theirs.due),
        extra: pick(&base.extra, &ours.extra, &theirs.extra),
    }
}

fn merge_profile(base: &Profile, ours: &Profile, theirs: &Profile) -> Profile {
    Profile {
        organisation: pick(&base.organisation, &ours.organisation, &theirs.organisation),
        roles: pick(&base.roles, &ours.roles, &theirs.roles),
        size: pick(&base.size, &ours.size, &theirs.size),
        sector: pick(&base.sector, &ours.sector, &theirs.sector),
        iso_27001: pick(&base.iso_27001, &ours.iso_27001, &theirs.iso_27001),
        high_risk: pick(&base.high_risk, &ours.high_risk, &theirs.high_risk),
        extra: pick(&base.extra, &ours.extra, &theirs.extra),
    }
}
