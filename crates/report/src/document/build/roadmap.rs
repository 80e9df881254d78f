//! The roadmap: what all of it takes, when, and every step.

use assessment::Phase;
use locale::WorkKey;

use super::{Source, facts, heading, ours, sentences, table};
use crate::charts::timeline;
use crate::document::{Align, Block, Column, Item, Row, Said, Table, Tone};
use crate::model::{RoadmapReport, StepRow};
use crate::schedule;

pub(super) fn blocks(source: Source<'_>) -> Vec<Block> {
    let (work, roadmap) = (source.work, &source.report.roadmap);
    let title = |key: WorkKey| Some(heading(1, Said::ours(work.get(key))));
    let path = [title(WorkKey::RoadmapPath), Some(path(roadmap))];
    if roadmap.steps.is_empty() {
        let none = Block::Paragraph(Said::ours(work.get(WorkKey::DocumentNoRoadmap)));
        return std::iter::once(Some(none)).chain(path).flatten().collect();
    }
    let totals = facts(roadmap.totals.iter().map(|entry| ours(&entry.name, &entry.text)));
    let calendar = &roadmap.calendar;
    let begin = [
        Some(source.work_lead(WorkKey::RoadmapLead)),
        totals,
        title(WorkKey::RoadmapAssumptions),
        sentences(&roadmap.assumptions),
        Some(source.work_lead(WorkKey::RoadmapAssumeEstimate)),
    ];
    let timeline = [
        title(WorkKey::RoadmapTimeline),
        Some(source.work_lead(WorkKey::RoadmapTimelineText)),
        Some(Block::Timeline(timeline::data(calendar, work, source.text))),
        table(timeline::data_table(calendar, work, source.text)),
        title(WorkKey::RoadmapSteps),
    ];
    let steps = Phase::ALL.iter().flat_map(|phase| of_phase(source, *phase)).map(Some);
    begin.into_iter().chain(path).chain(timeline).chain(steps).flatten().collect()
}

fn path(roadmap: &RoadmapReport) -> Block {
    let item = |stage: &crate::model::StageRow| Item {
        title: Some(stage.name.clone()),
        text: stage.open.clone(),
        ..Item::default()
    };
    Block::List { ordered: true, items: roadmap.stages.iter().map(item).collect() }
}

fn of_phase(source: Source<'_>, phase: Phase) -> Vec<Block> {
    let work = source.work;
    let steps = source.report.roadmap.steps.iter().filter(|step| step.phase == phase);
    let column =
        |title: &str, share: u8| Column { title: title.to_owned(), share, align: Align::Start };
    let effort = work.get(WorkKey::TimelineColumnEffort).to_owned();
    let name = work.get(schedule::phase(phase));
    let steps = Table {
        caption: name.to_owned(),
        columns: vec![
            column(work.get(WorkKey::DocumentStep), 20),
            column(work.get(WorkKey::DocumentStepWhat), 32),
            column(work.get(WorkKey::RoadmapYields), 17),
            column(work.get(WorkKey::SoaOwner), 13),
            Column { title: effort, share: 7, align: Align::End },
            column(work.get(WorkKey::DocumentStepMarks), 11),
        ],
        rows: steps.map(|step| row(source, step)).collect(),
        wide: true,
    };
    let heading = heading(2, Said::ours(name));
    table(steps).map(|table| vec![heading, table]).unwrap_or_default()
}

fn row(source: Source<'_>, step: &StepRow) -> Row {
    let work = source.work;
    let owner = match step.owner.trim() {
        "" => Said::ours(&*step.usual_owner),
        owner => Said::written(owner),
    };
    let due =
        step.due.map(|due| Said::ours(work.fill(WorkKey::SoaDue, &[("date", &source.date(due))])));
    let mut row = Row::of([
        vec![Said::ours(format!("{} {}", step.reference, step.title))],
        vec![Said::ours(&*step.what)],
        vec![Said::ours(&*step.document)],
        std::iter::once(owner).chain(due).collect(),
        vec![Said::ours(schedule::effort(step.effort))],
        step.marks.iter().map(|mark| Said::ours(&**mark)).collect(),
    ]);
    row.target = source.target(step.reference);
    row.tone = step.blocker.then_some(Tone::Grave);
    row
}
