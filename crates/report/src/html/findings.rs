//! The potential findings, area by area.

use assessment::FindingKind;
use locale::{Key, Text};
use maud::{Markup, html};

use super::prose;
use crate::Report;
use crate::charts::anchor;
use crate::model::{AreaReport, FindingRow};
use crate::words;

pub(super) fn all(report: &Report, text: &Text) -> Markup {
    let found = || report.areas.iter().filter(|area| !area.findings.is_empty());
    html! {
        p class="lead" { (text.get(Key::ReportFindingsText)) }
        ul class="counts" {
            @for kind in FindingKind::ALL {
                @let count = report.count(kind);
                li {
                    span class="count-number" { (count) } " "
                    span { (text.count(words::finding_count(kind), count)) }
                }
            }
        }
        @for area in found() { (of_area(area, text)) }
        @if found().next().is_none() { p { (text.get(Key::ReportFindingsNone)) } }
    }
}

fn of_area(area: &AreaReport, text: &Text) -> Markup {
    html! {
        h3 { span class="reference" { (area.reference) } " " (area.title) }
        ul class="findings" {
            @for finding in &area.findings { (row(finding, text)) }
        }
    }
}

fn row(finding: &FindingRow, text: &Text) -> Markup {
    let kind = finding.kind.as_str();
    html! {
        li class={ "finding finding-" (kind) } data-finding=(kind) data-ref=(finding.reference) {
            p class="finding-kind" {
                (text.get(words::finding(finding.kind)))
                @if let Some(against) = finding.against {
                    " " (text.fill(Key::ResultsAgainst, &[("ref", against)]))
                }
            }
            h4 {
                a class="reference" href={ "#" (anchor(finding.reference)) } { (finding.reference) }
                " " (finding.title)
            }
            @if let Some(description) = &finding.description {
                dl {
                    div {
                        dt { (text.get(Key::ResultsToday)) }
                        dd { b { (finding.found) } ". " (description) }
                    }
                    @if let Some(next) = &finding.next {
                        div { dt { (text.get(Key::ResultsNext)) } dd { (next) } }
                    }
                    @if let Some(document) = &finding.document {
                        div class="short" {
                            dt { (text.get(Key::RequirementYields)) }
                            dd { (document) }
                        }
                    }
                    @if let Some(owner) = &finding.owner {
                        div class="short" {
                            dt { (text.get(Key::RequirementOwner)) }
                            dd dir="auto" { (prose::one_line(owner)) }
                        }
                    }
                }
            } @else {
                p class="finding-found" {
                    (finding.found)
                    @if let Some(next) = &finding.next { ". " (next) }
                }
            }
        }
    }
}
