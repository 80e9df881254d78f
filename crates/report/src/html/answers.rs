//! Every answer.

use locale::{Key, Text};
use maud::{Markup, html};

use super::prose;
use crate::Report;
use crate::charts::anchor;
use crate::model::{AnswerRow, AreaReport};

pub(super) fn all(report: &Report, text: &Text) -> Markup {
    html! {
        p class="lead" { (text.get(Key::ReportAnswersText)) }
        @for area in &report.areas { (of_area(area, text)) }
    }
}

fn of_area(area: &AreaReport, text: &Text) -> Markup {
    html! {
        div class="area" id=(anchor(area.reference)) {
            div class="keep" {
                h3 { span class="reference" { (area.reference) } " " (area.title) }
                p class="lead" { (area.summary) }
                @for answer in area.answers.iter().take(1) { (row(answer, text)) }
            }
            @for answer in area.answers.iter().skip(1) { (row(answer, text)) }
        }
    }
}

fn row(answer: &AnswerRow, text: &Text) -> Markup {
    html! {
        div class="answer" id=(anchor(answer.reference)) {
            h4 { span class="reference" { (answer.reference) } " " (answer.title) }
            p class="question" { (answer.question) }
            p class="chosen" {
                b { (answer.rating_text) }
                @if let Some(description) = &answer.description { ". " (description) }
            }
            @if has_details(answer) { (details(answer, text)) }
        }
    }
}

fn has_details(answer: &AnswerRow) -> bool {
    answer.rating.justification().is_some()
        || !answer.note.trim().is_empty()
        || !answer.evidence.is_empty()
        || !answer.owner.trim().is_empty()
        || answer.due.is_some()
}

fn details(answer: &AnswerRow, text: &Text) -> Markup {
    html! {
        dl {
            @if let Some(justification) = answer.rating.justification() {
                (written(text.get(Key::ReportJustification), justification))
            }
            @if !answer.note.trim().is_empty() {
                (written(text.get(Key::RequirementNote), &answer.note))
            }
            @if !answer.evidence.is_empty() {
                div {
                    dt { (text.get(Key::RequirementEvidence)) }
                    @for item in &answer.evidence { dd { (prose::evidence(item, text)) } }
                }
            }
            @if !answer.owner.trim().is_empty() {
                (written(text.get(Key::RequirementOwner), &answer.owner))
            }
            @if let Some(due) = answer.due {
                div {
                    dt { (text.get(Key::RequirementDue)) }
                    dd { (prose::time(due, text)) }
                }
            }
        }
    }
}

fn written(name: &str, what: &str) -> Markup {
    html! {
        div { dt { (name) } dd class="written" dir="auto" { (prose::lines(what)) } }
    }
}
