//! Charts and the tables that say the same, as markup.
//!
//! The app's results screen inserts them as they are, and the HTML report
//! contains them: so they hold only references, catalogue titles and numbers,
//! escaped, never what a visitor wrote. There is no style attribute in them;
//! `styles/charts.css` gives them their colours.
//!
//! ```
//! # use assessment::{Assessment, ISO_42001_2023, Questions, ScopedFigures};
//! # use locale::Text;
//! use report::charts::{Options, heatmap};
//!
//! # fn show(assessment: &Assessment, questions: &Questions, text: &Text) -> String {
//! let figures = ScopedFigures::of(assessment);
//! heatmap(assessment, &figures, questions, text, &Options::app())
//! # }
//! ```

mod dumbbell;
mod heatmap;
mod radar;
mod tables;
pub(crate) mod timeline;
mod view;

use assessment::{
    Assessment, Calendar, Comparison, Figures, ISO_42001_2023, Questions, Ratio, Scope,
    ScopedFigures,
};
use locale::{Text, WorkText};
use maud::{Markup, html};

use crate::figures::{self, Metric};
pub use dumbbell::{dumbbell, dumbbell_table};
pub(crate) use heatmap::markup as heatmap_markup;
pub(crate) use radar::markup as radar_markup;
pub(crate) use tables::{areas as area_table_markup, requirements as requirement_table_markup};
use timeline::TimelineView;
pub(crate) use view::View;
use view::{AreaView, CellView};

/// Where the charts' references lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Links {
    /// Nowhere.
    #[default]
    None,
    /// To the app's screens: `#/area/A.7/A.7.4`.
    App,
    /// To the answers further down in the same document: `#r-A-7-4`.
    Document,
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options<'a> {
    /// Where references lead.
    pub links: Links,
    /// What the chart's element ids begin with: unique in the page.
    pub id: &'a str,
}

impl Options<'static> {
    /// For the app's screens.
    pub const fn app() -> Self {
        Self { links: Links::App, id: "chart" }
    }

    /// For a document that holds the answers too.
    pub const fn document() -> Self {
        Self { links: Links::Document, id: "chart" }
    }
}

impl Links {
    fn to_area(self, area: &str) -> Option<String> {
        match self {
            Self::None => None,
            Self::App => Some(format!("#/area/{area}")),
            Self::Document => Some(format!("#{}", anchor(area))),
        }
    }

    fn to_requirement(self, area: &str, requirement: &str) -> Option<String> {
        match self {
            Self::None => None,
            Self::App => Some(format!("#/area/{area}/{requirement}")),
            Self::Document => Some(format!("#{}", anchor(requirement))),
        }
    }
}

/// The id of the place in a report where a requirement or an area is treated.
pub(crate) fn anchor(reference: &str) -> String {
    format!("r-{}", reference.replace('.', "-"))
}

/// The level of every requirement: a row of cells for each area, with the area's readiness.
pub fn heatmap(
    assessment: &Assessment,
    figures: &ScopedFigures,
    questions: &Questions,
    text: &Text,
    options: &Options<'_>,
) -> String {
    heatmap::markup(&View::new(assessment, figures, questions, text), options).into_string()
}

/// Readiness by area, on as many axes as there are areas.
pub fn radar(
    assessment: &Assessment,
    figures: &ScopedFigures,
    questions: &Questions,
    text: &Text,
    options: &Options<'_>,
) -> String {
    radar::markup(&View::new(assessment, figures, questions, text), options).into_string()
}

/// The figures of every area, as a table.
pub fn area_table(
    assessment: &Assessment,
    figures: &ScopedFigures,
    questions: &Questions,
    text: &Text,
    options: &Options<'_>,
) -> String {
    tables::areas(&View::new(assessment, figures, questions, text), options).into_string()
}

/// The rating of every requirement in words, as a table.
pub fn requirement_table(
    assessment: &Assessment,
    figures: &ScopedFigures,
    questions: &Questions,
    text: &Text,
    options: &Options<'_>,
) -> String {
    tables::requirements(&View::new(assessment, figures, questions, text), options).into_string()
}

/// The phases of a roadmap along the calendar, each at the earliest and at the latest.
pub fn timeline(
    calendar: &Calendar,
    work: &WorkText,
    text: &Text,
    options: &Options<'_>,
) -> String {
    timeline::markup(&TimelineView { calendar, work, text }, options).into_string()
}

/// The same, for a document that holds it.
pub(crate) fn timeline_markup(calendar: &Calendar, work: &WorkText, text: &Text) -> Markup {
    timeline::markup(&TimelineView { calendar, work, text }, &Options::document())
}

/// When each phase of a roadmap is done, as a table.
pub fn timeline_table(calendar: &Calendar, work: &WorkText, text: &Text) -> String {
    timeline::table(&TimelineView { calendar, work, text }).into_string()
}

/// A figure with its automation attributes.
pub(crate) fn figure(metric: Metric, scope: &str, figures: &Figures) -> Markup {
    html! {
        span class="figure-value" data-metric=(metric.as_str()) data-scope=(scope)
            data-value=(metric.value_attribute(figures)) {
            (metric.shown(figures))
        }
    }
}

/// A figure of one side of a comparison, `before` or `after`.
fn compared_figure(metric: Metric, scope: &str, side: &str, figures: &Figures) -> Markup {
    html! {
        span class="figure-value" data-side=(side) data-metric=(metric.as_str())
            data-scope=(scope) data-value=(metric.value_attribute(figures)) {
            (metric.shown(figures))
        }
    }
}

/// How far a figure moved.
fn compared_move(metric: Metric, comparison: &Comparison, scope: Scope) -> Markup {
    let moved = comparison.moved(scope, |figures| metric.of(figures));
    html! {
        span class="figure-value" data-side="difference" data-metric=(metric.as_str())
            data-scope=(figures::scope_attribute(&ISO_42001_2023, scope))
            data-value=(metric.moved_attribute(moved)) {
            (metric.moved(moved))
        }
    }
}

/// The four figures, the verdict's findings aside, of both sides: rows of a table.
pub fn compared_figures(comparison: &Comparison, text: &Text) -> String {
    let (before, after) = comparison.figures(Scope::Overall);
    let markup = html! {
        @for metric in Metric::ALL {
            tr {
                th scope="row" { (text.get(metric.name())) }
                td class="number" { (compared_figure(metric, "overall", "before", before)) }
                td class="number" { (compared_figure(metric, "overall", "after", after)) }
                td class="number" { (compared_move(metric, comparison, Scope::Overall)) }
            }
        }
    };
    markup.into_string()
}

/// A ratio as a number from 0 to 1; its denominator is never 0.
fn share(ratio: Ratio) -> f64 {
    (f64::from(ratio.numerator()) / f64::from(ratio.denominator())).min(1.0)
}

/// An area's reference and title, the title hanging beside the reference.
fn area_name(reference: &str, title: &str, href: Option<String>) -> Markup {
    let title = html! { (title) };
    html! {
        span class="area-name" {
            span class="reference" { (reference) } " "
            span { (linked(href, &title)) }
        }
    }
}

/// A reference or other text, as a link where there is somewhere to go.
fn linked(href: Option<String>, content: &Markup) -> Markup {
    html! {
        @if let Some(href) = href { a href=(href) { (content) } } @else { (content) }
    }
}
