//! The AI risk register in the file, read and written.

use serde_json::Value;

use super::Expected;
use super::fields::Fields;
use super::object::Object;
use super::systems::{entries, put_id};
use crate::{
    EntryId, Framework, Likelihood, Register, Risk, RiskCriteria, RiskKind, RiskLevel, Severity,
    Treatment,
};

pub(super) fn read(file: &mut Object<'_>, framework: &'static Framework) -> Register<Risk> {
    entries(file, "risks", |object| risk(object, framework))
}

fn risk(mut object: Object<'_>, framework: &Framework) -> Risk {
    Risk {
        kind: object.word("kind", RiskKind::from_word),
        system: object.number("system", Expected::Id, EntryId::from_number),
        cause: object.note("cause"),
        event: object.note("event"),
        consequence: object.note("consequence"),
        affected: object.note("affected"),
        controls: object.references("controls", framework),
        severity: object.number("severity", Expected::Step, Severity::from_number),
        likelihood: object.number("likelihood", Expected::Step, Likelihood::from_number),
        treatment: object.word("treatment", Treatment::from_word),
        plan: object.note("plan"),
        owner: object.name("owner"),
        due: object.date("due"),
        residual: object.word("residual", RiskLevel::from_word),
        accepted: object.date("accepted"),
        extra: object.fields,
    }
}

pub(super) fn read_criteria(mut object: Object<'_>) -> RiskCriteria {
    RiskCriteria {
        acceptable: object.word("acceptable", RiskLevel::from_word),
        statement: object.note("statement"),
        extra: object.fields,
    }
}

pub(super) fn write(risks: &Register<Risk>, framework: &Framework) -> Vec<Value> {
    let risks = risks.iter().enumerate();
    risks.map(|(index, (id, risk))| write_risk(index, id, risk, framework)).collect()
}

fn write_risk(index: usize, id: EntryId, risk: &Risk, framework: &Framework) -> Value {
    let mut fields = Fields::default();
    put_id(&mut fields, id, index);
    fields.put_some("kind", risk.kind.map(RiskKind::as_str));
    fields.put_some("system", risk.system.map(EntryId::number));
    fields.put_text("cause", &risk.cause);
    fields.put_text("event", &risk.event);
    fields.put_text("consequence", &risk.consequence);
    fields.put_text("affected", &risk.affected);
    fields.put_references("controls", framework, &risk.controls);
    fields.put_some("severity", risk.severity.map(Severity::number));
    fields.put_some("likelihood", risk.likelihood.map(Likelihood::number));
    fields.put_some("treatment", risk.treatment.map(Treatment::as_str));
    fields.put_text("plan", &risk.plan);
    fields.put_text("owner", &risk.owner);
    fields.put_date("due", risk.due);
    fields.put_some("residual", risk.residual.map(RiskLevel::as_str));
    fields.put_date("accepted", risk.accepted);
    fields.with(&risk.extra)
}

pub(super) fn write_criteria(criteria: &RiskCriteria) -> Value {
    let mut fields = Fields::default();
    fields.put_some("acceptable", criteria.acceptable.map(RiskLevel::as_str));
    fields.put_text("statement", &criteria.statement);
    fields.with(&criteria.extra)
}
