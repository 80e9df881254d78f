//! The AI systems, each with its impact assessments.

use assessment::{ImpactStatus, RiskLevel};
use locale::WorkKey;

use super::{Source, facts, heading, ours, sentences, written};
use crate::document::{Block, Heading, Item, Label, Said, Tone};
use crate::model::{DimensionReport, ImpactReport, SystemReport};

pub(super) fn blocks(source: Source<'_>) -> Vec<Block> {
    let systems = &source.report.systems;
    if systems.is_empty() {
        let none = source.work.get(WorkKey::DocumentNoSystems);
        return vec![Block::Paragraph(Said::ours(none))];
    }
    let systems = systems.iter().flat_map(|system| of_system(source, system));
    std::iter::once(source.work_lead(WorkKey::SystemsLead)).chain(systems).collect()
}

fn of_system(source: Source<'_>, system: &SystemReport) -> Vec<Block> {
    let work = source.work;
    let tone = match system.status {
        ImpactStatus::Due(_) => Tone::Minor,
        ImpactStatus::Complete(_) => Tone::Good,
        ImpactStatus::NotBegun | ImpactStatus::Begun(_) => Tone::Neutral,
    };
    let title = Block::Heading(Heading {
        label: Some(Label { text: system.status_text.clone(), tone }),
        ..Heading::new(1, Said::written(&crate::prose::one_line(&system.name)))
    });
    let remains = system
        .remains
        .as_deref()
        .map(|level| work.fill(WorkKey::SystemsRemains, &[("level", level)]));
    let gaps = system.gaps.as_deref().map(|list| work.fill(WorkKey::SystemGaps, &[("list", list)]));
    let register = facts([
        written(work.get(WorkKey::ColumnPurpose), &system.purpose),
        ours(work.get(WorkKey::ColumnRoles), &system.roles),
        ours(work.get(WorkKey::ColumnStage), &system.stage),
        written(work.get(WorkKey::ColumnPeople), &system.people),
        written(work.get(WorkKey::ColumnModels), &system.models),
        written(work.get(WorkKey::ColumnData), &system.data),
        ours(work.get(WorkKey::ColumnHighRisk), &system.high_risk),
        written(work.get(WorkKey::ColumnOwner), &system.owner),
    ]);
    let said = [remains, gaps].into_iter().flatten();
    let said = said.map(|sentence| Block::Paragraph(Said::ours(sentence)));
    let mut blocks: Vec<Block> = std::iter::once(title).chain(register).chain(said).collect();
    match &system.impact {
        Some(impact) => {
            blocks.push(heading(2, Said::ours(work.get(WorkKey::ImpactTitle))));
            blocks.extend(of_impact(source, impact));
        }
        None => {
            let none = Said::ours(work.get(WorkKey::DocumentImpactNone));
            blocks.push(Block::Paragraph(none));
        }
    }
    for earlier in &system.earlier {
        let name = work.get(WorkKey::DocumentImpactEarlier);
        let title = match earlier.date {
            Some(day) => format!("{name}, {}", source.date(day)),
            None => name.to_owned(),
        };
        blocks.push(heading(2, Said::ours(title)));
        blocks.extend(of_impact(source, earlier));
    }
    blocks
}

fn of_impact(source: Source<'_>, impact: &ImpactReport) -> Vec<Block> {
    let work = source.work;
    let date = |day: Option<_>| day.map(|day| source.date(day)).unwrap_or_default();
    let uses = facts([
        written(work.get(WorkKey::ImpactIntendedUse), &impact.intended_use),
        written(work.get(WorkKey::ImpactMisuse), &impact.misuse),
    ]);
    let dimensions = impact.dimensions.iter().flat_map(|of| of_dimension(source, of));
    let decision = [
        Some(heading(3, Said::ours(work.get(WorkKey::ImpactDecisionTitle)))),
        facts([
            ours(work.get(WorkKey::ImpactDecision), &said(source, &impact.decision)),
            written(work.get(WorkKey::ImpactReasons), &impact.reasons),
            written(work.get(WorkKey::ImpactApprover), &said(source, &impact.approver)),
            ours(work.get(WorkKey::ImpactDate), &said(source, &date(impact.date))),
            ours(work.get(WorkKey::ImpactReview), &date(impact.review)),
        ]),
    ];
    let changes: Vec<Item> = impact.changes.iter().map(change).collect();
    let changes = (!changes.is_empty()).then(|| {
        let title = heading(3, Said::ours(work.get(WorkKey::ImpactChangesList)));
        [title, Block::List { ordered: false, items: changes }]
    });
    let doubts = sentences(&impact.doubts)
        .map(|list| [heading(3, Said::ours(work.get(WorkKey::ImpactDoubts))), list]);
    let ends = [changes, doubts].into_iter().flatten().flatten();
    uses.into_iter().chain(dimensions).chain(decision.into_iter().flatten()).chain(ends).collect()
}

/// What was said, or that nothing was.
fn said(source: Source<'_>, text: &str) -> String {
    match text.trim().is_empty() {
        true => source.work.get(WorkKey::ImpactNotSaid).to_owned(),
        false => text.to_owned(),
    }
}

fn change((what, note): &(String, String)) -> Item {
    Item { title: Some(what.clone()), text: crate::prose::lines(note), ..Item::default() }
}

fn of_dimension(source: Source<'_>, of: &DimensionReport) -> Vec<Block> {
    let work = source.work;
    let label =
        of.level.as_ref().map(|(level, name)| Label { text: name.clone(), tone: tone(*level) });
    let title = Block::Heading(Heading { label, ..Heading::new(3, Said::ours(&*of.title)) });
    let said = facts([
        written(work.get(WorkKey::ImpactWhat), &of.impact),
        ours(work.get(WorkKey::ImpactAffected), &of.affected),
        ours(work.get(WorkKey::ImpactSeverity), &of.severity),
        ours(work.get(WorkKey::ImpactLikelihood), &of.likelihood),
        written(work.get(WorkKey::ImpactMitigations), &of.mitigations),
        ours(work.get(WorkKey::ImpactReliesOn), &of.relies_on.join(", ")),
        ours(work.get(WorkKey::ImpactResidual), &of.residual),
    ]);
    let nothing = || Block::Paragraph(Said::ours(work.get(WorkKey::ImpactNotSaid)));
    vec![title, said.unwrap_or_else(nothing)]
}

/// How grave a level is.
pub(super) fn tone(level: RiskLevel) -> Tone {
    match level {
        RiskLevel::VeryHigh | RiskLevel::High => Tone::Grave,
        RiskLevel::Medium => Tone::Minor,
        RiskLevel::Low => Tone::Good,
    }
}
