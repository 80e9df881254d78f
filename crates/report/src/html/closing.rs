//! The last pages: how it was worked out and what it is not.

use locale::{Key, Text};
use maud::{Markup, html};

use super::prose;
use crate::Report;

pub(super) fn method(report: &Report) -> Markup {
    html! {
        @for chapter in &report.method {
            div class="keep" {
                h3 { (chapter.title) }
                p { (chapter.lead) }
                @if !chapter.rules.is_empty() {
                    ul class="rules" {
                        @for rule in &chapter.rules {
                            li {
                                @if !rule.name.is_empty() { b { (rule.name) } ". " }
                                (rule.text)
                            }
                        }
                    }
                }
            }
        }
    }
}

pub(super) fn disclaimer(report: &Report) -> Markup {
    html! {
        @for paragraph in &report.disclaimer { p { (paragraph) } }
    }
}

pub(super) fn footer(report: &Report, text: &Text) -> Markup {
    html! {
        footer {
            p { (report.title) ", " (prose::time(report.date, text)) ". " (text.get(Key::ResultsLead)) }
        }
    }
}
