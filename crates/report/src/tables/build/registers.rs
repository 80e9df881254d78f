//! AI systems, impact assessments and risks.

use locale::WorkKey;

use super::{Columns, Source, date, lines, references, text};
use crate::model::{DimensionReport, ImpactReport, RiskReport, SystemReport};
use crate::tables::{ColumnKind as Is, DataTable, TableId, Value};

pub(super) fn systems(source: Source<'_>) -> DataTable {
    let gaps = |of: &SystemReport| text(of.gaps.as_deref().unwrap_or_default());
    let columns = Columns::<&SystemReport>::new()
        .column("number", WorkKey::ColumnNumber, Is::Number, |of| Value::Whole(of.number))
        .column("name", WorkKey::ColumnName, Is::Short, |of| text(&of.name))
        .column("purpose", WorkKey::ColumnPurpose, Is::Long, |of| text(&of.purpose))
        .column("roles", WorkKey::ColumnRoles, Is::Short, |of| text(&of.roles))
        .column("stage", WorkKey::ColumnStage, Is::Short, |of| text(&of.stage))
        .column("people", WorkKey::ColumnPeople, Is::Long, |of| text(&of.people))
        .column("models", WorkKey::ColumnModels, Is::Long, |of| text(&of.models))
        .column("data", WorkKey::ColumnData, Is::Long, |of| text(&of.data))
        .column("high_risk", WorkKey::ColumnHighRisk, Is::Short, |of| text(&of.high_risk))
        .column("owner", WorkKey::ColumnOwner, Is::Short, |of| text(&of.owner))
        .column("impact_status", WorkKey::ColumnImpactStatus, Is::Short, |of| text(&of.status_text))
        .column("remains", WorkKey::ColumnRemains, Is::Short, |of| {
            text(of.remains.as_deref().unwrap_or_default())
        })
        .column("warnings", WorkKey::ColumnWarnings, Is::Long, move |of| gaps(of));
    source.table(TableId::Systems, columns, source.report.systems.iter())
}

/// A dimension of an impact assessment, and whose it is.
type Impact<'a> = (&'a SystemReport, &'a ImpactReport, &'a DimensionReport);

pub(super) fn impacts(source: Source<'_>) -> DataTable {
    let level = |of: &DimensionReport| of.level.as_ref().map(|(_, name)| name.clone());
    let columns = Columns::<Impact<'_>>::new()
        .column("number", WorkKey::ColumnNumber, Is::Number, |(of, ..)| Value::Whole(of.number))
        .column("system", WorkKey::ColumnSystem, Is::Short, |(of, ..)| text(&of.name))
        .column("date", WorkKey::ImpactDate, Is::Date, |(_, of, _)| date(of.date))
        .column("decision", WorkKey::ImpactDecision, Is::Short, |(_, of, _)| text(&of.decision))
        .column("approver", WorkKey::ImpactApprover, Is::Short, |(_, of, _)| text(&of.approver))
        .column("review", WorkKey::ImpactReview, Is::Date, |(_, of, _)| date(of.review))
        .column("dimension", WorkKey::ColumnDimension, Is::Short, |(.., of)| text(&of.title))
        .column("impact", WorkKey::ColumnImpact, Is::Long, |(.., of)| text(&of.impact))
        .column("affected", WorkKey::ColumnAffected, Is::Short, |(.., of)| text(&of.affected))
        .column("severity", WorkKey::ColumnSeverity, Is::Short, |(.., of)| text(&of.severity))
        .column("likelihood", WorkKey::ColumnLikelihood, Is::Short, |(.., of)| text(&of.likelihood))
        .column("level_before", WorkKey::ColumnLevelBefore, Is::Short, move |(.., of)| {
            text(&level(of).unwrap_or_default())
        })
        .column("mitigations", WorkKey::ColumnMitigations, Is::Long, |(.., of)| {
            text(&of.mitigations)
        })
        .column("relies_on", WorkKey::ColumnReliesOn, Is::Short, |(.., of)| {
            references(&of.relies_on)
        })
        .column("residual", WorkKey::ColumnResidual, Is::Short, |(.., of)| text(&of.residual))
        .column("intended_use", WorkKey::ImpactIntendedUse, Is::Long, |(_, of, _)| {
            text(&of.intended_use)
        })
        .column("misuse", WorkKey::ImpactMisuse, Is::Long, |(_, of, _)| text(&of.misuse))
        .column("reasons", WorkKey::ImpactReasons, Is::Long, |(_, of, _)| text(&of.reasons));
    let assessed = source.report.systems.iter().filter_map(|of| Some((of, of.impact.as_ref()?)));
    let rows = assessed.flat_map(|(system, impact)| {
        impact.dimensions.iter().map(move |dimension| (system, impact, dimension))
    });
    source.table(TableId::Impacts, columns, rows)
}

pub(super) fn risks(source: Source<'_>) -> DataTable {
    let columns = Columns::<&RiskReport>::new()
        .column("number", WorkKey::ColumnNumber, Is::Number, |of| Value::Whole(of.number))
        .column("kind", WorkKey::ColumnRiskKind, Is::Short, |of| text(&of.kind))
        .column("system", WorkKey::ColumnSystem, Is::Short, |of| text(&of.system))
        .column("cause", WorkKey::ColumnCause, Is::Long, |of| text(&of.cause))
        .column("event", WorkKey::ColumnEvent, Is::Long, |of| text(&of.event))
        .column("consequence", WorkKey::ColumnConsequence, Is::Long, |of| text(&of.consequence))
        .column("affected", WorkKey::ColumnAffected, Is::Long, |of| text(&of.affected))
        .column("severity", WorkKey::ColumnSeverity, Is::Short, |of| text(&of.severity))
        .column("likelihood", WorkKey::ColumnLikelihood, Is::Short, |of| text(&of.likelihood))
        .column("level_before", WorkKey::ColumnLevelBefore, Is::Short, |of| text(&of.level_text))
        .column("controls", WorkKey::ColumnControls, Is::Short, |of| references(&of.controls))
        .column("treatment", WorkKey::ColumnTreatment, Is::Short, |of| text(&of.treatment))
        .column("plan", WorkKey::ColumnPlan, Is::Long, |of| text(&of.plan))
        .column("owner", WorkKey::ColumnOwner, Is::Short, |of| text(&of.owner))
        .column("due", WorkKey::ColumnDue, Is::Date, |of| date(of.due))
        .column("residual", WorkKey::ColumnResidual, Is::Short, |of| text(&of.residual))
        .column("accepted", WorkKey::ColumnAccepted, Is::Date, |of| date(of.accepted))
        .column("warnings", WorkKey::ColumnWarnings, Is::Long, |of| lines(&of.warnings));
    source.table(TableId::Risks, columns, source.report.risks.risks.iter())
}
