//! Readiness by area before and after, as SVG: two dots on a line for each area.
//! And the table that says the same.

use assessment::{Comparison, Figures, ISO_42001_2023, Kind, Questions, Ratio, Scope};
use locale::{WorkKey, WorkText};
use maud::{Markup, html};

use super::{Options, area_name, compared_figure, compared_move, share};
use crate::figures::{self, Metric};

const WIDTH: f64 = 420.0;
/// Where 0 % and 100 % are, from the left.
const FROM: f64 = 56.0;
const TO: f64 = 404.0;
/// The first row's middle, from the top; above it stands the scale.
const TOP: f64 = 38.0;
const ROW: f64 = 23.0;
/// Between clauses and controls.
const GAP: f64 = 14.0;
const SCALE: [u32; 5] = [0, 25, 50, 75, 100];
const RADIUS: &str = "5";

/// An area: a row of the picture.
struct Row {
    reference: &'static str,
    y: f64,
    before: Option<Ratio>,
    after: Option<Ratio>,
}

/// The picture.
pub fn dumbbell(comparison: &Comparison, text: &WorkText, options: &Options<'_>) -> String {
    let rows = rows(comparison);
    let height = rows.last().map_or(TOP, |row| row.y) + ROW;
    let title = format!("{}-dumbbell-title", options.id);
    let description = format!("{}-dumbbell-description", options.id);
    let undefined: Vec<&str> = rows
        .iter()
        .filter(|row| row.before.is_none() && row.after.is_none())
        .map(|row| row.reference)
        .collect();
    let markup = html! {
        div class="dumbbell" {
            svg viewBox={ "0 0 " (WIDTH) " " (height) } role="img"
                aria-labelledby=(title) aria-describedby=(description) {
                title id=(title) { (text.get(WorkKey::CompareChartTitle)) }
                desc id=(description) { (text.get(WorkKey::CompareChartText)) }
                @for percent in SCALE {
                    @let x = number(FROM + (TO - FROM) * f64::from(percent) / 100.0);
                    line class="dumbbell-grid" x1=(x) x2=(x) y1=(number(TOP - ROW / 2.0))
                        y2=(number(height - ROW / 2.0)) {}
                    text class="dumbbell-scale" x=(x) y="16" text-anchor="middle" { (percent) " %" }
                }
                @for row in &rows { (drawn(row)) }
            }
            ul class="chart-legend" {
                li {
                    (key("dumbbell-before"))
                    span { (text.get(WorkKey::CompareChartBefore)) }
                }
                li {
                    (key("dumbbell-after"))
                    span { (text.get(WorkKey::CompareChartAfter)) }
                }
                @if !undefined.is_empty() {
                    li {
                        span {
                            (text.fill(WorkKey::CompareChartUndefined, &[("areas", &undefined.join(", "))]))
                        }
                    }
                }
            }
        }
    };
    markup.into_string()
}

fn rows(comparison: &Comparison) -> Vec<Row> {
    let mut y = TOP;
    let mut last = None;
    let row = |area| {
        let kind = ISO_42001_2023.kind_of(area);
        if let Some(last) = last.replace(kind) {
            y += if last == kind { ROW } else { ROW + GAP };
        }
        let (before, after) = comparison.figures(Scope::Area(area));
        let reference = ISO_42001_2023.area(area).reference;
        Row { reference, y, before: before.readiness, after: after.readiness }
    };
    ISO_42001_2023.area_ids().map(row).collect()
}

fn drawn(row: &Row) -> Markup {
    let at = |value: Option<Ratio>| value.map(|value| number(FROM + (TO - FROM) * share(value)));
    let (before, after, y) = (at(row.before), at(row.after), number(row.y));
    html! {
        text class="dumbbell-label" x=(number(FROM - 12.0)) y=(y) text-anchor="end"
            dominant-baseline="central" { (row.reference) }
        line class="dumbbell-row" x1=(number(FROM)) x2=(number(TO)) y1=(y) y2=(y) {}
        @if let (Some(before), Some(after)) = (&before, &after) {
            line class="dumbbell-move" x1=(before) x2=(after) y1=(y) y2=(y) {}
        }
        @if let Some(before) = &before {
            circle class="dumbbell-before" cx=(before) cy=(y) r=(RADIUS) {}
        }
        @if let Some(after) = &after {
            circle class="dumbbell-after" cx=(after) cy=(y) r=(RADIUS) {}
        }
    }
}

/// A dot of the legend.
fn key(class: &str) -> Markup {
    html! {
        svg class="dumbbell-key" viewBox="0 0 14 14" aria-hidden="true" {
            circle class=(class) cx="7" cy="7" r=(RADIUS) {}
        }
    }
}

fn number(value: f64) -> String {
    format!("{value:.1}")
}

/// The table that says the same.
pub fn dumbbell_table(
    comparison: &Comparison,
    questions: &Questions,
    text: &WorkText,
    options: &Options<'_>,
) -> String {
    let totals = [
        (Scope::Kind(Kind::Clause), WorkKey::CompareClauses),
        (Scope::Kind(Kind::Control), WorkKey::CompareControls),
        (Scope::Overall, WorkKey::CompareOverall),
    ];
    let markup = html! {
        table class="chart-table area-table" {
            caption { (text.get(WorkKey::CompareChartCaption)) }
            thead {
                tr {
                    th scope="col" { (text.get(WorkKey::CompareArea)) }
                    th scope="col" class="number" { (text.get(WorkKey::CompareBefore)) }
                    th scope="col" class="number" { (text.get(WorkKey::CompareAfter)) }
                    th scope="col" class="number" { (text.get(WorkKey::CompareDifference)) }
                }
            }
            tbody {
                @for area in ISO_42001_2023.area_ids() {
                    @let reference = ISO_42001_2023.area(area).reference;
                    @let href = options.links.to_area(reference);
                    tr {
                        th scope="row" {
                            (area_name(reference, questions.area_title(area), href))
                        }
                        (cells(comparison, Scope::Area(area)))
                    }
                }
            }
            tbody class="totals" {
                @for (scope, name) in totals {
                    tr {
                        th scope="row" { (text.get(name)) }
                        (cells(comparison, scope))
                    }
                }
            }
        }
    };
    markup.into_string()
}

fn cells(comparison: &Comparison, scope: Scope) -> Markup {
    let (before, after) = comparison.figures(scope);
    let name = figures::scope_attribute(&ISO_42001_2023, scope);
    let side = |side, of: &Figures| compared_figure(Metric::Readiness, name, side, of);
    html! {
        td class="number" { (side("before", before)) }
        td class="number" { (side("after", after)) }
        td class="number" { (compared_move(Metric::Readiness, comparison, scope)) }
    }
}
