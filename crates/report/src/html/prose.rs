//! What a visitor wrote, as it is shown. Markup escapes it; here only what
//! would look wrong is put right. The data itself stays as it was written.

use assessment::{Date, Evidence};
use locale::{Key, Text};
use maud::{Markup, html};

use crate::words;

/// Text with its line breaks: CR LF and CR become LF, control characters that
/// HTML does not allow are left out.
pub(super) fn lines(written: &str) -> String {
    let unified = written.replace("\r\n", "\n").replace('\r', "\n");
    unified.chars().filter(|sign| !sign.is_control() || matches!(sign, '\n' | '\t')).collect()
}

/// Text without line breaks.
pub(super) fn one_line(written: &str) -> String {
    lines(written).split_whitespace().collect::<Vec<_>>().join(" ")
}

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

#[cfg(test)]
mod tests {
    use super::{lines, one_line};

    #[test]
    fn unifies_line_breaks_and_drops_control_characters() {
        assert_eq!(lines("a\r\nb\rc\nd\te\u{0}\u{1b}"), "a\nb\nc\nd\te");
        assert_eq!(one_line(" a\r\n b\t c "), "a b c");
    }
}
