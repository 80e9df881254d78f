//! Text as Markdown that says the same and nothing else.
//!
//! A backslash stands before every sign by which CommonMark, the GitHub flavour
//! or a common extension could recognise markup: better one too many than a
//! visitor's words that become a link or a heading.

/// Text on one line; line feeds become a reference that is shown as white space.
pub(crate) fn line(text: &str) -> String {
    text.split('\n').map(piece).collect::<Vec<_>>().join("&#10;")
}

/// Text within emphasis, which must not begin or end with white space.
pub(super) fn emphasised(text: &str) -> String {
    line(text.trim())
}

/// Text with its line breaks, each as a hard break; `indent` begins every line
/// but the first.
pub(crate) fn lines(text: &str, indent: &str) -> String {
    // A backslash at the end of a block breaks nothing, so line feeds there are
    // references.
    let shown = text.trim_end_matches('\n');
    let after = "&#10;".repeat(text.len() - shown.len());
    let broken = format!("\\\n{indent}");
    shown.split('\n').map(piece).collect::<Vec<_>>().join(&broken) + &after
}

/// Text within a cell of a table; line feeds become `<br>`.
pub(super) fn cell(text: &str) -> String {
    text.split('\n').map(piece).collect::<Vec<_>>().join("<br>")
}

/// What leads to an anchor, as the destination of a link.
pub(super) fn fragment(anchor: &str) -> String {
    let mut out = String::from("#");
    for byte in anchor.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// An address as the destination of a link, between `<` and `>`.
pub(super) fn address(link: &str) -> String {
    let mut out = String::with_capacity(link.len() + 2);
    out.push('<');
    for sign in link.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' | '>' | '\\' | '|' | '`' | '"' => {
                out.push_str(&format!("%{:02X}", u32::from(sign)));
            }
            sign if sign.is_whitespace() || sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out.push('>');
    out
}

/// Text without line feeds.
fn piece(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let digits = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    for (at, sign) in text.char_indices() {
        let (before, rest) = text.split_at(at);
        let outermost = at == 0 || rest.len() == sign.len_utf8();
        match sign {
            '\t' => out.push_str("&#9;"),
            // White space at either end of a line is not content to Markdown.
            sign if outermost && sign.is_whitespace() => {
                out.push_str(&format!("&#{};", u32::from(sign)));
            }
            sign if is_markup(sign) || at == 0 && begins_block(sign) => {
                out.extend(['\\', sign]);
            }
            '.' | ')' if at > 0 && at == digits && ends_word(rest) => out.extend(['\\', sign]),
            ':' if rest.starts_with("://") => out.push_str("\\:"),
            '.' if ends_with_www(before) => out.push_str("\\."),
            sign => out.push(sign),
        }
    }
    out
}

/// Signs that mean something anywhere.
fn is_markup(sign: char) -> bool {
    "\\`*_~^$#[]{}<>&|@".contains(sign)
}

/// Signs that mean something at the beginning of a line.
fn begins_block(sign: char) -> bool {
    "+-=:!%".contains(sign)
}

/// Whether white space follows a sign, as it does behind an item's number.
fn ends_word(from: &str) -> bool {
    from.chars().nth(1).is_none_or(|next| next == ' ' || next == '\t')
}

/// Whether an address without a scheme could begin here.
fn ends_with_www(before: &str) -> bool {
    let last = before.len().checked_sub(3).and_then(|from| before.get(from..));
    last.is_some_and(|last| last.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::{address, cell, fragment, line, lines};

    #[test]
    fn only_what_could_be_markup_is_escaped() {
        assert_eq!(line("Plain words, 4.1 and A.7.4 (so far): 59 %."), {
            "Plain words, 4.1 and A.7.4 (so far): 59 %."
        });
        assert_eq!(line("1. x"), "1\\. x");
        assert_eq!(line("- <b>*x*</b>"), "\\- \\<b\\>\\*x\\*\\</b\\>");
        assert_eq!(line("http://a www.b"), "http\\://a www\\.b");
        assert_eq!(line(" a "), "&#32;a&#32;");
    }

    #[test]
    fn line_breaks_are_kept() {
        assert_eq!(lines("a\n\nb\n", "  "), "a\\\n  \\\n  b&#10;");
        assert_eq!(cell("a|\nb"), "a\\|<br>b");
        assert_eq!(line("a\nb"), "a&#10;b");
    }

    #[test]
    fn destinations_hold_nothing_that_could_end_them() {
        assert_eq!(fragment("r-A.7 \"x\")"), "#r-A.7%20%22x%22%29");
        assert_eq!(address("https://a/?b=(c)&lt;<d>|\\"), {
            "<https://a/?b=(c)&amp;lt;%3Cd%3E%7C%5C>"
        });
    }
}
