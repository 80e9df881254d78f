//! The register of AI systems in the file, read and written.

use serde_json::{Map, Value};

use super::fields::Fields;
use super::object::Object;
use super::{Expected, Problem};
use crate::{
    Affected, AiSystem, Decision, Dimension, DimensionAssessment, EntryId, Framework, HighRisk,
    ImpactAssessment, LifeCycleStage, Likelihood, Register, RiskLevel, Role, Severity, Trigger,
    TriggerKind,
};

pub(super) fn read(file: &mut Object<'_>, framework: &'static Framework) -> Register<AiSystem> {
    entries(file, "systems", |object| system(object, framework))
}

/// The entries of a register. One that names no number has that of its place,
/// from 1: so files of before there were numbers stay as they are.
pub(super) fn entries<'f, T>(
    file: &mut Object<'f>,
    key: &str,
    read: impl Fn(Object<'f>) -> T,
) -> Register<T> {
    let mut register = Register::default();
    for (mut object, place) in file.objects(key, Register::<T>::LIMIT).into_iter().zip(1..) {
        let named = object.number("id", Expected::Id, EntryId::from_number);
        let at = format!("{}.id", object.place);
        let entry = read(object);
        let id = named.or_else(|| EntryId::from_number(place));
        if !id.is_some_and(|id| register.insert(id, entry)) {
            file.fail(&at, Expected::Id.into());
        }
    }
    register
}

/// The number of an entry, where its place does not say it.
pub(super) fn put_id(fields: &mut Fields, id: EntryId, index: usize) {
    if usize::try_from(id.number()) != Ok(index + 1) {
        fields.put("id", id.number());
    }
}

fn system(mut object: Object<'_>, framework: &Framework) -> AiSystem {
    let mut system = AiSystem {
        name: object.name("name"),
        purpose: object.note("purpose"),
        roles: object.words("roles", Role::ALL.len(), Role::from_word).into_iter().collect(),
        stage: object.word("stage", LifeCycleStage::from_word),
        people: object.note("people"),
        models: object.note("models"),
        data: object.note("data"),
        high_risk: object.word("high_risk", HighRisk::from_word),
        owner: object.name("owner"),
        ..AiSystem::default()
    };
    if let Some(impact) = object.object("impact") {
        system.impact = impact_assessment(impact, framework);
    }
    let earlier = object.objects("earlier", AiSystem::EARLIER_LIMIT).into_iter();
    system.earlier = earlier.map(|earlier| impact_assessment(earlier, framework)).collect();
    system.extra = object.fields;
    system
}

fn impact_assessment(mut object: Object<'_>, framework: &Framework) -> ImpactAssessment {
    let mut impact = ImpactAssessment {
        intended_use: object.note("intended_use"),
        misuse: object.note("misuse"),
        decision: object.word("decision", Decision::from_word),
        reasons: object.note("reasons"),
        approver: object.name("approver"),
        date: object.date("date"),
        review: object.date("review"),
        ..ImpactAssessment::default()
    };
    if let Some(mut dimensions) = object.object("dimensions") {
        for word in dimensions.keys() {
            let Some(of) = Dimension::from_word(&word) else {
                dimensions.fail(&word, Expected::Word.into());
                continue;
            };
            if let Some(object) = dimensions.object(&word) {
                *impact.dimension_mut(of) = dimension(object, framework);
            }
        }
    }
    let triggers = object.objects("triggers", ImpactAssessment::TRIGGER_LIMIT).into_iter();
    impact.triggers = triggers.filter_map(trigger).collect();
    impact.extra = object.fields;
    impact
}

fn dimension(mut object: Object<'_>, framework: &Framework) -> DimensionAssessment {
    DimensionAssessment {
        impact: object.note("impact"),
        affected: object
            .words("affected", Affected::ALL.len(), Affected::from_word)
            .into_iter()
            .collect(),
        severity: object.number("severity", Expected::Step, Severity::from_number),
        likelihood: object.number("likelihood", Expected::Step, Likelihood::from_number),
        mitigations: object.note("mitigations"),
        relies_on: object.references("relies_on", framework),
        residual: object.word("residual", RiskLevel::from_word),
        extra: object.fields,
    }
}

/// None where it has no kind or no date, which is a fault.
fn trigger(mut object: Object<'_>) -> Option<Trigger> {
    for key in ["kind", "date"] {
        if !object.fields.contains_key(key) {
            object.fail(key, Problem::Missing);
        }
    }
    let kind = object.word("kind", TriggerKind::from_word);
    let (date, note) = (object.date("date"), object.note("note"));
    Some(Trigger { kind: kind?, date: date?, note, extra: object.fields })
}

pub(super) fn write(systems: &Register<AiSystem>, framework: &Framework) -> Vec<Value> {
    let systems = systems.iter().enumerate();
    systems.map(|(index, (id, system))| write_system(index, id, system, framework)).collect()
}

fn write_system(index: usize, id: EntryId, system: &AiSystem, framework: &Framework) -> Value {
    let mut fields = Fields::default();
    put_id(&mut fields, id, index);
    fields.put_text("name", &system.name);
    fields.put_text("purpose", &system.purpose);
    fields.put_list("roles", system.roles.iter().map(Role::as_str));
    fields.put_some("stage", system.stage.map(LifeCycleStage::as_str));
    fields.put_text("people", &system.people);
    fields.put_text("models", &system.models);
    fields.put_text("data", &system.data);
    fields.put_some("high_risk", system.high_risk.map(HighRisk::as_str));
    fields.put_text("owner", &system.owner);
    fields.put_object("impact", write_impact(&system.impact, framework));
    fields.put_list("earlier", system.earlier.iter().map(|impact| write_impact(impact, framework)));
    fields.with(&system.extra)
}

fn write_impact(impact: &ImpactAssessment, framework: &Framework) -> Value {
    let mut fields = Fields::default();
    fields.put_text("intended_use", &impact.intended_use);
    fields.put_text("misuse", &impact.misuse);
    let dimensions: Map<String, Value> = Dimension::ALL
        .iter()
        .map(|of| (of, impact.dimension(*of)))
        .filter(|(_, said)| **said != DimensionAssessment::default())
        .map(|(of, said)| (of.as_str().to_owned(), write_dimension(said, framework)))
        .collect();
    fields.put_object("dimensions", dimensions.into());
    fields.put_some("decision", impact.decision.map(Decision::as_str));
    fields.put_text("reasons", &impact.reasons);
    fields.put_text("approver", &impact.approver);
    fields.put_date("date", impact.date);
    fields.put_date("review", impact.review);
    fields.put_list("triggers", impact.triggers.iter().map(write_trigger));
    fields.with(&impact.extra)
}

fn write_dimension(said: &DimensionAssessment, framework: &Framework) -> Value {
    let mut fields = Fields::default();
    fields.put_text("impact", &said.impact);
    fields.put_list("affected", said.affected.iter().map(Affected::as_str));
    fields.put_some("severity", said.severity.map(Severity::number));
    fields.put_some("likelihood", said.likelihood.map(Likelihood::number));
    fields.put_text("mitigations", &said.mitigations);
    fields.put_references("relies_on", framework, &said.relies_on);
    fields.put_some("residual", said.residual.map(RiskLevel::as_str));
    fields.with(&said.extra)
}

fn write_trigger(trigger: &Trigger) -> Value {
    let mut fields = Fields::default();
    fields.put("kind", trigger.kind.as_str());
    fields.put("date", trigger.date.to_string());
    fields.put_text("note", &trigger.note);
    fields.with(&trigger.extra)
}
