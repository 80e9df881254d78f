//! What a visitor wrote, as it is shown. Here only what would look wrong or be
//! refused by a file format is put right. The data itself stays as it was written.

/// Text with its line breaks: CR LF and CR become LF, control characters that
/// neither HTML nor XML allow are left out.
pub fn lines(written: &str) -> String {
    let unified = written.replace("\r\n", "\n").replace('\r', "\n");
    let allowed = |sign: &char| match sign {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        sign => !sign.is_control(),
    };
    unified.chars().filter(allowed).collect()
}

/// Text without line breaks.
pub fn one_line(written: &str) -> String {
    lines(written).split_whitespace().collect::<Vec<_>>().join(" ")
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
