//! The heatmap: lists rather than a picture, so that it wraps on a phone, can
//! be read aloud, and each cell can be a link.

use assessment::{Kind, Level, Rating};
use locale::Key;
use maud::{Markup, html};

use super::{AreaView, CellView, Links, Options, View, area_name, figure};
use crate::figures::{Metric, scope_of_kind};
use crate::words;

/// What a cell shows where there is no level; never colour alone.
const UNANSWERED: &str = "·";
const UNKNOWN: &str = "?";
const EXCLUDED: &str = "–";

pub(crate) fn markup(view: &View<'_>, options: &Options<'_>) -> Markup {
    html! {
        div class="heatmap" {
            @for (kind, name) in [(Kind::Clause, Key::FigureClauses), (Kind::Control, Key::ChartControls)] {
                @let (figures, areas) = view.of_kind(kind);
                div class="heatmap-group" {
                    span class="heatmap-kind" { (view.text.get(name)) }
                    span class="heatmap-readiness" {
                        span { (view.text.get(Key::FigureReadiness)) } " "
                        (figure(Metric::Readiness, scope_of_kind(kind), figures))
                    }
                }
                ul class="heatmap-areas" {
                    @for area in areas { (row(view, area, options.links)) }
                }
            }
            (legend(view))
        }
    }
}

fn row(view: &View<'_>, area: &AreaView<'_>, links: Links) -> Markup {
    html! {
        li class="heatmap-area" {
            span class="heatmap-name" {
                (area_name(area.reference, area.title, links.to_area(area.reference)))
            }
            ol class="heatmap-cells" {
                @for cell in &area.cells {
                    @let href = links.to_requirement(area.reference, cell.reference);
                    li { (requirement(view, cell, href)) }
                }
            }
            span class="heatmap-readiness" {
                span class="chart-aside" { (view.text.get(Key::FigureReadiness)) } " "
                (figure(Metric::Readiness, area.reference, area.figures))
            }
        }
    }
}

fn requirement(view: &View<'_>, cell: &CellView<'_>, href: Option<String>) -> Markup {
    let rating = words::rating(cell.rating, view.text);
    let spoken = view.text.fill(
        Key::ChartHeatmapCell,
        &[("reference", cell.reference), ("title", cell.title), ("rating", &rating)],
    );
    let (class, sign) = look(cell.rating);
    let content = html! {
        span class="chart-hidden" { (spoken) }
        span class="cell-sign" aria-hidden="true" { (sign) }
        span class="cell-reference" aria-hidden="true" { (cell.reference) }
    };
    html! {
        @if let Some(href) = href {
            a class={ "cell " (class) } href=(href) title=(spoken) { (content) }
        } @else {
            span class={ "cell " (class) } title=(spoken) { (content) }
        }
    }
}

fn legend(view: &View<'_>) -> Markup {
    let levels = Level::ALL.map(Rating::Level);
    let others =
        [Rating::Excluded { justification: "-".to_owned() }, Rating::Unknown, Rating::Unanswered];
    html! {
        p class="chart-hidden" { (view.text.get(Key::ChartHeatmapKey)) }
        ul class="chart-legend" {
            @for rating in levels.iter().chain(&others) {
                @let (class, sign) = look(rating);
                li {
                    span class={ "cell cell-small " (class) } {
                        span class="cell-sign" { (sign) }
                    }
                    " "
                    span { (legend_name(rating, view)) }
                }
            }
        }
    }
}

/// The name beside a sign; a level's number is the sign itself.
fn legend_name(rating: &Rating, view: &View<'_>) -> String {
    match rating.level() {
        Some(level) => view.text.get(words::level_name(level)).to_owned(),
        None => words::rating(rating, view.text),
    }
}

/// The class and the sign of a rating.
fn look(rating: &Rating) -> (&'static str, &'static str) {
    match rating {
        Rating::Level(Level::Absent) => ("level-0", "0"),
        Rating::Level(Level::AdHoc) => ("level-1", "1"),
        Rating::Level(Level::Documented) => ("level-2", "2"),
        Rating::Level(Level::Operating) => ("level-3", "3"),
        Rating::Level(Level::Improving) => ("level-4", "4"),
        Rating::Excluded { .. } => ("excluded", EXCLUDED),
        Rating::Unknown => ("unknown", UNKNOWN),
        Rating::Unanswered => ("unanswered", UNANSWERED),
    }
}
