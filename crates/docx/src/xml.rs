//! Text in XML.

/// What begins every part.
pub(crate) const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// Text as the content of an element or the value of an attribute. What XML
/// cannot hold is left out.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(sign),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => (),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn markup_is_text_and_what_xml_cannot_hold_is_left_out() {
        assert_eq!(
            escape("<a b=\"c\">&amp;\u{0}\u{b}\u{ffff}"),
            "&lt;a b=&quot;c&quot;&gt;&amp;amp;"
        );
    }
}
