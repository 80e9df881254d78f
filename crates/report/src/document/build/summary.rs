//! The cover, what comes first, and what comes last.

use assessment::Figures;
use locale::Key;

use super::{Source, heading, table};
use crate::document::{Align, Block, Column, Cover, Fact, Figure, Item, Row, Said, Table};
use crate::figures::Metric;
use locale::WorkKey;

pub(super) fn cover(source: Source<'_>) -> Cover {
    let (report, text) = (source.report, source.text);
    let profile = report.profile.iter().map(|entry| Fact::ours(&*entry.name, &*entry.text));
    let facts = [
        Fact::ours(text.get(Key::ReportDate), source.date(report.date)),
        Fact::ours(text.get(Key::ReportFramework), report.framework.name),
    ];
    let figure = |metric: Metric| Figure {
        name: text.get(metric.name()).to_owned(),
        value: metric.shown(&report.figures.overall),
        meaning: text.get(metric.meaning()).to_owned(),
    };
    Cover {
        eyebrow: text.get(Key::ReportEyebrow).to_owned(),
        facts: facts.into_iter().chain(profile).collect(),
        verdict_title: text.get(Key::ResultsVerdict).to_owned(),
        verdict: report.standing.name.clone(),
        verdict_kind: report.standing.verdict.as_str().to_owned(),
        meaning: report.standing.meaning.clone(),
        figures: Metric::ALL.into_iter().map(figure).collect(),
        reminder: text.get(Key::ResultsLead).to_owned(),
    }
}

pub(super) fn figures(source: Source<'_>) -> Vec<Block> {
    let (report, text) = (source.report, source.text);
    let all: usize = report.areas.iter().map(|area| area.answers.len()).sum();
    let mut lead = text.fill(Key::ReportFiguresText, &[("n", &all.to_string())]);
    if report.is_provisional() {
        lead = format!("{lead} {}", text.get(Key::ReportFiguresProvisional));
    }
    let scopes: [(Key, &Figures); 3] = [
        (Key::FigureOverall, &report.figures.overall),
        (Key::FigureClauses, &report.figures.clauses),
        (Key::FigureControls, &report.figures.controls),
    ];
    let number = |title: &str| Column { title: title.to_owned(), share: 16, align: Align::End };
    let first = source.work.get(WorkKey::DocumentColumnFigure).to_owned();
    let first = Column { title: first, share: 52, align: Align::Start };
    let row = |metric: Metric| {
        let name =
            vec![Said::ours(text.get(metric.name())), Said::ours(text.get(metric.meaning()))];
        let values = scopes.iter().map(|(_, figures)| vec![Said::ours(metric.shown(figures))]);
        Row::of(std::iter::once(name).chain(values))
    };
    let figures = Table {
        caption: source.work.get(WorkKey::DocumentFiguresTable).to_owned(),
        columns: [first]
            .into_iter()
            .chain(scopes.iter().map(|(key, _)| number(text.get(*key))))
            .collect(),
        rows: Metric::ALL.into_iter().map(row).collect(),
        wide: false,
    };
    [Some(Block::Lead(lead)), table(figures)].into_iter().flatten().collect()
}

pub(super) fn blockers(source: Source<'_>) -> Vec<Block> {
    let blockers = &source.report.blockers;
    if blockers.is_empty() {
        let none = source.text.get(Key::ResultsNoBlockers);
        return vec![Block::Paragraph(Said::ours(none))];
    }
    let item = |blocker: &crate::model::BlockerRow| Item {
        reference: Some((blocker.reference.to_owned(), source.target(blocker.reference))),
        title: Some(blocker.title.clone()),
        text: blocker.reason.clone(),
        ..Item::default()
    };
    vec![Block::List { ordered: false, items: blockers.iter().map(item).collect() }]
}

pub(super) fn path(source: Source<'_>) -> Vec<Block> {
    let here = source.text.get(Key::ResultsPathHere);
    let item = |step: &crate::model::Step| Item {
        title: Some(step.name.clone()),
        text: step.text.clone(),
        here: step.here.then(|| here.to_owned()),
        ..Item::default()
    };
    vec![Block::List { ordered: true, items: source.report.path.iter().map(item).collect() }]
}

pub(super) fn method(source: Source<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for chapter in &source.report.method {
        blocks.push(heading(1, Said::ours(&*chapter.title)));
        blocks.push(Block::Paragraph(Said::ours(&*chapter.lead)));
        let item = |rule: &crate::model::Entry| Item {
            title: (!rule.name.is_empty()).then(|| rule.name.clone()),
            text: rule.text.clone(),
            ..Item::default()
        };
        let items: Vec<Item> = chapter.rules.iter().map(item).collect();
        if !items.is_empty() {
            blocks.push(Block::List { ordered: false, items });
        }
    }
    blocks
}

pub(super) fn disclaimer(source: Source<'_>) -> Vec<Block> {
    let paragraphs = source.report.disclaimer.iter();
    paragraphs.map(|paragraph| Block::Paragraph(Said::ours(&**paragraph))).collect()
}
