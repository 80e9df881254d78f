//! The AI risk register.

use locale::WorkKey;

use super::systems::tone;
use super::{Source, facts, heading, ours, sentences, written};
use crate::document::{Block, Heading, Label, Said, Tone};
use crate::model::RiskReport;

pub(super) fn blocks(source: Source<'_>) -> Vec<Block> {
    let (work, register) = (source.work, &source.report.risks);
    let acceptable = match &register.acceptable {
        Some(level) => level.as_str(),
        None => work.get(WorkKey::RisksAcceptableNone),
    };
    let criteria = facts([
        ours(work.get(WorkKey::RisksAcceptable), acceptable),
        written(work.get(WorkKey::RisksStatement), &register.statement),
    ]);
    let begin = [
        Some(source.work_lead(WorkKey::RisksLead)),
        Some(heading(1, Said::ours(work.get(WorkKey::RisksCriteria)))),
        criteria,
        Some(heading(1, Said::ours(work.get(WorkKey::RisksList)))),
    ];
    let none = register
        .risks
        .is_empty()
        .then(|| Block::Paragraph(Said::ours(work.get(WorkKey::DocumentNoRisks))));
    let risks = register.risks.iter().flat_map(|risk| of_risk(source, risk));
    begin.into_iter().flatten().chain(none).chain(risks).collect()
}

fn of_risk(source: Source<'_>, risk: &RiskReport) -> Vec<Block> {
    let work = source.work;
    let label = Label {
        text: match risk.level_text.is_empty() {
            true => work.get(WorkKey::RiskNotWeighed).to_owned(),
            false => risk.level_text.clone(),
        },
        tone: risk.current.map_or(Tone::Neutral, tone),
    };
    let title = Block::Heading(Heading {
        reference: Some(risk.number.to_string()),
        label: Some(label),
        ..Heading::new(2, Said::written(&crate::prose::one_line(&risk.title)))
    });
    let strength = risk
        .strength
        .as_deref()
        .map(|strength| format!("{strength} {}", work.get(WorkKey::RiskStrengthText)));
    let said = facts([
        ours(work.get(WorkKey::RiskBefore), &risk.before),
        ours(work.get(WorkKey::RiskAfter), &risk.after),
        written(work.get(WorkKey::RiskCause), &risk.cause),
        written(work.get(WorkKey::RiskEvent), &risk.event),
        written(work.get(WorkKey::RiskConsequence), &risk.consequence),
        written(work.get(WorkKey::RiskAffected), &risk.affected),
        ours(work.get(WorkKey::ColumnControls), &risk.controls.join(", ")),
        ours(work.get(WorkKey::RiskStrength), strength.as_deref().unwrap_or_default()),
        written(work.get(WorkKey::RiskTreatment), &risk.treated),
        written(work.get(WorkKey::RiskOwner), &risk.owned),
    ]);
    let warnings = sentences(&risk.warnings);
    let warnings = warnings.map(|list| {
        let title = Block::Lead(work.get(WorkKey::RiskWarningTitle).to_owned());
        [title, list]
    });
    std::iter::once(title).chain(said).chain(warnings.into_iter().flatten()).collect()
}
