//! The first pages: who, when, where they stand and what blocks them.

use assessment::Figures;
use locale::{Key, Text};
use maud::{Markup, html};

use super::prose;
use crate::charts::{anchor, figure};
use crate::figures::Metric;
use crate::{Choices, Report};

pub(super) fn title_block(report: &Report, text: &Text, choices: &Choices) -> Markup {
    html! {
        header class="title-block" {
            @if let Some(marking) = choices.marked() {
                p class="marking" { (marking) }
            }
            @if let Some(logo) = &choices.logo {
                img class="logo" src={ "data:image/png;base64," (logo.png) } alt=(logo.alt)
                    width=(logo.width) height=(logo.height);
            }
            p class="eyebrow" { (text.get(Key::ReportEyebrow)) }
            h1 { (report.title) }
            @if let Some(organisation) = &report.organisation {
                p class="organisation" dir="auto" { (prose::one_line(organisation)) }
            }
            dl class="facts" {
                div { dt { (text.get(Key::ReportDate)) } dd { (prose::time(report.date, text)) } }
                div { dt { (text.get(Key::ReportFramework)) } dd { (report.framework.name) } }
                @for entry in &report.profile {
                    div { dt { (entry.name) } dd { (entry.text) } }
                }
            }
        }
    }
}

pub(super) fn verdict(report: &Report, text: &Text) -> Markup {
    let standing = &report.standing;
    let verdict = standing.verdict.as_str();
    html! {
        div class={ "verdict verdict-" (verdict) } data-verdict=(verdict) {
            p class="verdict-name" { (standing.name) }
            @for sentence in &standing.meaning { p { (sentence) } }
        }
        p class="reminder" { (text.get(Key::ResultsLead)) }
    }
}

pub(super) fn figures(report: &Report, text: &Text) -> Markup {
    let all: usize = report.areas.iter().map(|area| area.answers.len()).sum();
    html! {
        p class="lead" {
            (text.fill(Key::ReportFiguresText, &[("n", &all.to_string())]))
            @if report.is_provisional() { " " (text.get(Key::ReportFiguresProvisional)) }
        }
        dl class="figures" {
            @for metric in Metric::ALL {
                div {
                    dt { (text.get(metric.name())) }
                    dd class="figure-main" {
                        (figure(metric, "overall", &report.figures.overall))
                        " " span class="figure-of" { (text.get(metric.meaning())) }
                    }
                    (part(report, text, metric, "clauses", Key::FigureClauses))
                    (part(report, text, metric, "controls", Key::FigureControls))
                }
            }
        }
    }
}

fn part(report: &Report, text: &Text, metric: Metric, scope: &str, name: Key) -> Markup {
    let figures: &Figures =
        if scope == "clauses" { &report.figures.clauses } else { &report.figures.controls };
    html! {
        dd class="figure-part" {
            span { (text.get(name)) } " " (figure(metric, scope, figures))
        }
    }
}

pub(super) fn blockers(report: &Report, text: &Text) -> Markup {
    html! {
        @if report.blockers.is_empty() {
            p { (text.get(Key::ResultsNoBlockers)) }
        } @else {
            ol class="rows" {
                @for blocker in &report.blockers {
                    li {
                        a class="reference" href={ "#" (anchor(blocker.reference)) } {
                            (blocker.reference)
                        }
                        div {
                            p class="row-title" { (blocker.title) }
                            p { (blocker.reason) }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn path(report: &Report, text: &Text) -> Markup {
    html! {
        ol class="path" {
            @for step in &report.path {
                li aria-current=[step.here.then_some("step")] {
                    p class="row-title" {
                        (step.name)
                        @if step.here { " " span class="here" { (text.get(Key::ResultsPathHere)) } }
                    }
                    p { (step.text) }
                }
            }
        }
    }
}
