//! What the charts show, as tables.

use assessment::Figures;
use locale::Key;
use maud::{Markup, html};

use super::{Options, View, area_name, figure, linked};
use crate::figures::Metric;
use crate::words;

pub(crate) fn areas(view: &View<'_>, options: &Options<'_>) -> Markup {
    let text = view.text;
    let totals = [
        ("clauses", Key::FigureClauses, &view.figures.clauses),
        ("controls", Key::ChartControls, &view.figures.controls),
        ("overall", Key::FigureOverall, &view.figures.overall),
    ];
    html! {
        table class="chart-table area-table" {
            caption { (text.get(Key::ChartAreaTable)) }
            thead {
                tr {
                    th scope="col" { (text.get(Key::ChartColumnArea)) }
                    @for metric in Metric::ALL {
                        th scope="col" class="number" { (text.get(metric.name())) }
                    }
                }
            }
            tbody {
                @for area in &view.areas {
                    @let href = options.links.to_area(area.reference);
                    tr {
                        th scope="row" { (area_name(area.reference, area.title, href)) }
                        (figures(area.reference, area.figures))
                    }
                }
            }
            tbody class="totals" {
                @for (scope, name, of) in totals {
                    tr {
                        th scope="row" { (text.get(name)) }
                        (figures(scope, of))
                    }
                }
            }
        }
    }
}

fn figures(scope: &str, figures: &Figures) -> Markup {
    html! {
        @for metric in Metric::ALL {
            td class="number" { (figure(metric, scope, figures)) }
        }
    }
}

pub(crate) fn requirements(view: &View<'_>, options: &Options<'_>) -> Markup {
    let text = view.text;
    html! {
        table class="chart-table requirement-table" {
            caption { (text.get(Key::ChartRequirementTable)) }
            thead {
                tr {
                    th scope="col" { (text.get(Key::ChartColumnReference)) }
                    th scope="col" { (text.get(Key::ChartColumnRequirement)) }
                    th scope="col" { (text.get(Key::ChartColumnRating)) }
                }
            }
            @for area in &view.areas {
                tbody {
                    tr class="group" {
                        th scope="rowgroup" colspan="3" {
                            span class="reference" { (area.reference) } " " (area.title)
                        }
                    }
                    @for cell in &area.cells {
                        @let href = options.links.to_requirement(area.reference, cell.reference);
                        @let reference = html! { (cell.reference) };
                        tr {
                            th scope="row" class="reference" { (linked(href, &reference)) }
                            td { (cell.title) }
                            td { (words::rating(cell.rating, text)) }
                        }
                    }
                }
            }
        }
    }
}
