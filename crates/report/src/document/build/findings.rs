//! The potential findings, area by area.

use assessment::FindingKind;
use locale::Key;

use super::{Source, facts, ours};
use crate::document::{Block, Fact, Heading, Item, Label, Said, Tone};
use crate::model::{AreaReport, FindingRow};
use crate::words;

pub(super) fn blocks(source: Source<'_>) -> Vec<Block> {
    let (report, text) = (source.report, source.text);
    let count = |kind: FindingKind| {
        let count = report.count(kind);
        let title = format!("{count} {}", text.count(words::finding_count(kind), count));
        Item { title: Some(title), ..Item::default() }
    };
    let counts = FindingKind::ALL.iter().map(|kind| count(*kind)).collect();
    let mut blocks =
        vec![source.lead(Key::ReportFindingsText), Block::List { ordered: false, items: counts }];
    let areas = report.areas.iter().filter(|area| !area.findings.is_empty());
    blocks.extend(areas.flat_map(|area| of_area(source, area)));
    if report.areas.iter().all(|area| area.findings.is_empty()) {
        blocks.push(Block::Paragraph(Said::ours(text.get(Key::ReportFindingsNone))));
    }
    blocks
}

fn of_area(source: Source<'_>, area: &AreaReport) -> Vec<Block> {
    let heading = Block::Heading(Heading {
        reference: Some(area.reference.to_owned()),
        ..Heading::new(1, Said::ours(&*area.title))
    });
    let findings = area.findings.iter().flat_map(|finding| of_finding(source, finding));
    std::iter::once(heading).chain(findings).collect()
}

fn of_finding(source: Source<'_>, finding: &FindingRow) -> Vec<Block> {
    let text = source.text;
    let kind = text.get(words::finding(finding.kind));
    let label = match finding.against {
        Some(against) => format!("{kind} {}", text.fill(Key::ResultsAgainst, &[("ref", against)])),
        None => kind.to_owned(),
    };
    let heading = Block::Heading(Heading {
        reference: Some(finding.reference.to_owned()),
        target: source.target(finding.reference),
        label: Some(Label { text: label, tone: tone(finding.kind) }),
        ..Heading::new(2, Said::ours(&*finding.title))
    });
    let said = match &finding.description {
        Some(description) => {
            let found = format!("{}. {description}", finding.found);
            let next = finding.next.as_deref().unwrap_or_default();
            let document = finding.document.as_deref().unwrap_or_default();
            facts([
                ours(text.get(Key::ResultsToday), &found),
                ours(text.get(Key::ResultsNext), next),
                ours(text.get(Key::RequirementYields), document),
                finding.owner.as_deref().map(|owner| {
                    Fact::written(text.get(Key::RequirementOwner), &crate::prose::one_line(owner))
                }),
            ])
        }
        None => Some(match &finding.next {
            Some(next) => Block::Weighted { name: finding.found.clone(), text: next.clone() },
            None => Block::Paragraph(Said::ours(&*finding.found)),
        }),
    };
    std::iter::once(heading).chain(said).collect()
}

fn tone(kind: FindingKind) -> Tone {
    match kind {
        FindingKind::Major => Tone::Grave,
        FindingKind::Minor => Tone::Minor,
        FindingKind::NotAssessed => Tone::Neutral,
        FindingKind::Strength => Tone::Good,
    }
}
