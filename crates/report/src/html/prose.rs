//! Dates and evidence as markup.

use assessment::{Date, Evidence};
use locale::{Key, Text};
use maud::{Markup, html};

pub(super) use crate::prose::{lines, one_line};
use crate::words;

/// A date, as a `<time>`.
pub(super) fn time(date: Date, text: &Text) -> Markup {
    html! { time datetime=(date) { (words::date(date, text)) } }
}

/// An item of evidence: a link only where it is safe to follow.
pub(super) fn evidence(evidence: &Evidence, text: &Text) -> Markup {
    html! {
        span class="written" dir="auto" {
            @if let Some(link) = evidence.link() {
                a href=(link) rel="noopener noreferrer" { (link) }
            } @else {
                (lines(&evidence.text))
            }
        }
        @if let Some(seen) = evidence.seen {
            " " span class="aside" {
                (text.fill(Key::ReportEvidenceSeen, &[("date", &words::date(seen, text))]))
            }
        }
    }
}
