//! Charts and figures by area.

use assessment::{Figures, Level, Ratio};
use locale::{Key, WorkKey};

use super::{Source, heading, table};
use crate::document::{
    Align, Axis, Block, Column, Heatmap, HeatmapRow, Mark, Radar, Row, Said, Table,
};
use crate::figures::{self, Metric};
use crate::words;

pub(super) fn blocks(source: Source<'_>) -> Vec<Block> {
    let text = source.text;
    let blocks = [
        Some(heading(1, Said::ours(text.get(Key::ReportHeatmap)))),
        Some(source.lead(Key::ReportHeatmapText)),
        Some(Block::Heatmap(heatmap(source))),
        Some(heading(1, Said::ours(text.get(Key::ResultsRadar)))),
        Some(source.lead(Key::ReportRadarText)),
        Some(Block::Radar(radar(source))),
        table(area_table(source)),
    ];
    blocks.into_iter().flatten().collect()
}

fn heatmap(source: Source<'_>) -> Heatmap {
    let (report, text) = (source.report, source.text);
    let rows = report.areas.iter().zip(&report.figures.areas).map(|(area, figures)| HeatmapRow {
        reference: area.reference.to_owned(),
        title: area.title.clone(),
        figure: figures::readiness(figures),
        cells: area
            .answers
            .iter()
            .map(|answer| {
                let last = answer.reference.rsplit('.').next().unwrap_or(answer.reference);
                (last.to_owned(), Mark::of(&answer.rating))
            })
            .collect(),
    });
    let levels = Level::ALL
        .into_iter()
        .map(|level| (Mark::Level(level.number()), text.get(words::level_name(level)).to_owned()));
    let others = [
        (Mark::Excluded, Key::ChartExcluded),
        (Mark::ExcludedBlank, Key::ChartExcludedBlank),
        (Mark::Unknown, Key::ChartUnknown),
        (Mark::Unanswered, Key::ChartUnanswered),
    ];
    let others = others.into_iter().map(|(mark, key)| (mark, text.get(key).to_owned()));
    Heatmap {
        alt: source.work.get(WorkKey::DocumentHeatmapAlt).to_owned(),
        key_title: text.get(Key::ChartHeatmapKey).to_owned(),
        key: levels.chain(others).collect(),
        rows: rows.collect(),
    }
}

fn radar(source: Source<'_>) -> Radar {
    let (report, text) = (source.report, source.text);
    let is_complete = report.figures.overall.coverage.is_some_and(Ratio::is_full);
    let axes = report.areas.iter().zip(&report.figures.areas).filter_map(|(area, figures)| {
        let now = hundredths(figures.readiness?);
        let at_most = figures.readiness_at_most.map_or(now, hundredths);
        Some(Axis { name: area.reference.to_owned(), now, at_most: at_most.max(now) })
    });
    Radar {
        alt: text.get(Key::ChartRadarDescription).to_owned(),
        now: text.get(Key::ChartRadarNow).to_owned(),
        at_most: (!is_complete).then(|| text.get(Key::ChartRadarAtMost).to_owned()),
        axes: axes.collect(),
    }
}

/// A share of one in hundredths of a percent.
fn hundredths(share: Ratio) -> u32 {
    let (part, whole) = (u64::from(share.numerator()), u64::from(share.denominator()).max(1));
    u32::try_from((part * 10_000 / whole).min(10_000)).unwrap_or(10_000)
}

fn area_table(source: Source<'_>) -> Table {
    let (report, text) = (source.report, source.text);
    let all = &report.figures;
    let areas = report.areas.iter().zip(&all.areas);
    let areas = areas.map(|(area, figures)| {
        let mut row = row(format!("{} {}", area.reference, area.title), figures);
        row.target = source.target(area.reference);
        row
    });
    let totals = [
        (Key::FigureClauses, &all.clauses),
        (Key::ChartControls, &all.controls),
        (Key::FigureOverall, &all.overall),
    ];
    let totals = totals.map(|(key, figures)| row(text.get(key).to_owned(), figures));
    let first = text.get(Key::ChartColumnArea).to_owned();
    let first = Column { title: first, share: 44, align: Align::Start };
    let metrics = Metric::ALL.into_iter().map(|metric| Column {
        title: text.get(metric.name()).to_owned(),
        share: 14,
        align: Align::End,
    });
    Table {
        caption: text.get(Key::ChartAreaTable).to_owned(),
        columns: std::iter::once(first).chain(metrics).collect(),
        rows: areas.chain(totals).collect(),
        wide: false,
    }
}

fn row(name: String, figures: &Figures) -> Row {
    let values = Metric::ALL.into_iter().map(|metric| vec![Said::ours(metric.shown(figures))]);
    Row::of(std::iter::once(vec![Said::ours(name)]).chain(values))
}
