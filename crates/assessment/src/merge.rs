//! Two tabs changed the same assessment: what each of them changed is kept.

mod register;

use crate::{
    AiSystem, Answer, Assessment, DimensionAssessment, ImpactAssessment, Plan, Profile, Risk,
    RiskCriteria,
};

/// Three versions of one thing, merged part by part.
trait Merge {
    /// Both versions' changes since `base`; where both changed the same part, `ours`.
    fn merge(base: &Self, ours: &Self, theirs: &Self) -> Self;
}

/// Merges a struct of the named fields: each of those before the semicolon is a
/// thing of its own, those after it are merged part by part themselves.
macro_rules! merge_fields {
    ($type:ident { $($whole:ident),* ; $($parts:ident),* }) => {
        impl Merge for $type {
            fn merge(base: &Self, ours: &Self, theirs: &Self) -> Self {
                Self {
                    $($whole: pick(&base.$whole, &ours.$whole, &theirs.$whole),)*
                    $($parts: Merge::merge(&base.$parts, &ours.$parts, &theirs.$parts),)*
                }
            }
        }
    };
}

merge_fields!(Profile { organisation, roles, size, sector, iso_27001, high_risk, extra; });
merge_fields!(Answer { rating, note, inclusion, evidence, owner, due, extra; });
merge_fields!(AiSystem {
    name, purpose, roles, stage, people, models, data, high_risk, owner, earlier, extra; impact
});
merge_fields!(ImpactAssessment {
    intended_use, misuse, decision, reasons, approver, date, review, triggers, extra; dimensions
});
merge_fields!(DimensionAssessment {
    impact, affected, severity, likelihood, mitigations, relies_on, residual, extra;
});
merge_fields!(Risk {
    kind, system, cause, event, consequence, affected, controls, severity, likelihood, treatment,
    plan, owner, due, residual, accepted, extra;
});
merge_fields!(RiskCriteria { acceptable, statement, extra; });
merge_fields!(Plan { start, capacity, extra; });

impl<const N: usize> Merge for [DimensionAssessment; N] {
    fn merge(base: &Self, ours: &Self, theirs: &Self) -> Self {
        std::array::from_fn(|index| Merge::merge(&base[index], &ours[index], &theirs[index]))
    }
}

/// Both versions' changes since `base`. Where both changed the same thing,
/// `ours` wins: it is what the visitor has before their eyes.
///
/// A rating, a note, the evidence, an owner, a due date, each part of the
/// profile, each field of a system or a risk are things of their own; an entry
/// that one removed and the other changed stays. `created` is the earlier,
/// `updated` the later. All three are of the same framework.
pub fn merge(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> Assessment {
    let answers = base.answers.iter().zip(&ours.answers).zip(&theirs.answers);
    let (systems, moved) = register::merge(&base.systems, &ours.systems, &theirs.systems);
    let theirs_risks = register::renamed_systems(&theirs.risks, &base.risks, &moved);
    let mut risks = register::merge(&base.risks, &ours.risks, &theirs_risks).0;
    register::without_removed_systems(&mut risks, &base.systems, &systems);
    Assessment {
        framework: ours.framework,
        name: pick(&base.name, &ours.name, &theirs.name),
        archived: pick(&base.archived, &ours.archived, &theirs.archived),
        snapshot: pick(&base.snapshot, &ours.snapshot, &theirs.snapshot),
        profile: Merge::merge(&base.profile, &ours.profile, &theirs.profile),
        answers: answers.map(|((base, ours), theirs)| Merge::merge(base, ours, theirs)).collect(),
        systems,
        risks,
        risk_criteria: Merge::merge(
            &base.risk_criteria,
            &ours.risk_criteria,
            &theirs.risk_criteria,
        ),
        plan: Merge::merge(&base.plan, &ours.plan, &theirs.plan),
        created: ours.created.min(theirs.created),
        updated: ours.updated.max(theirs.updated),
        extra: pick(&base.extra, &ours.extra, &theirs.extra),
    }
}

/// Ours where we changed it, else theirs.
fn pick<T: Clone + PartialEq>(base: &T, ours: &T, theirs: &T) -> T {
    if ours == base { theirs.clone() } else { ours.clone() }
}
