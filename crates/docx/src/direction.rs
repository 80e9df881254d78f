//! In which direction a text is read: by its first letter that has one, as the
//! Unicode bidirectional algorithm finds it for a paragraph (rules P2 and P3).

/// Whether the first letter of a text is read from right to left.
pub(crate) fn is_rtl(text: &str) -> bool {
    text.chars().find_map(letter).unwrap_or(false)
}

/// The stretches of a text that are read in one direction, each with whether that
/// is from right to left. What has no direction of its own goes with the letters
/// around it if they agree, otherwise with the paragraph.
pub(crate) fn stretches(text: &str, paragraph_rtl: bool) -> Vec<(bool, &str)> {
    let mut found: Vec<(bool, usize)> = Vec::new();
    let mut last_letter = paragraph_rtl;
    // Where signs without direction began, after the last letter.
    let mut open = Some(0);
    for (at, sign) in text.char_indices() {
        match letter(sign) {
            None => open = open.or(Some(at)),
            Some(rtl) => {
                if let Some(begin) = open.take() {
                    let between = if rtl == last_letter { rtl } else { paragraph_rtl };
                    push(&mut found, between, begin);
                }
                push(&mut found, rtl, at);
                last_letter = rtl;
            }
        }
    }
    if let Some(begin) = open {
        push(&mut found, paragraph_rtl, begin);
    }
    let ends = found.iter().skip(1).map(|(_, begin)| *begin).chain([text.len()]);
    found
        .iter()
        .zip(ends)
        .filter_map(|((rtl, begin), end)| Some((*rtl, text.get(*begin..end)?)))
        .filter(|(_, stretch)| !stretch.is_empty())
        .collect()
}

fn push(found: &mut Vec<(bool, usize)>, rtl: bool, begin: usize) {
    if found.last().is_none_or(|(before, _)| *before != rtl) {
        found.push((rtl, begin));
    }
}

/// The direction of a letter; none for figures, punctuation and white space.
fn letter(sign: char) -> Option<bool> {
    let rtl = matches!(
        sign,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200f}'
    );
    let ltr = sign == '\u{200e}';
    (ltr || rtl && !sign.is_numeric() || sign.is_alphabetic()).then_some(rtl)
}

#[cfg(test)]
mod tests {
    use super::{is_rtl, stretches};

    #[test]
    fn the_first_letter_decides() {
        assert!(is_rtl("123 – שלום world"));
        assert!(is_rtl("«مرحبا»"));
        assert!(!is_rtl("ISO שלום"));
        assert!(!is_rtl("42 %"));
        assert!(!is_rtl(""));
    }

    #[test]
    fn what_stands_between_goes_with_its_neighbours_or_the_paragraph() {
        assert_eq!(
            stretches("a שלום, עולם b", false),
            [(false, "a "), (true, "שלום, עולם"), (false, " b")]
        );
        assert_eq!(
            stretches("שלום (ISO 42001)", true),
            [(true, "שלום ("), (false, "ISO"), (true, " 42001)")]
        );
        assert_eq!(stretches("plain, 42", false), [(false, "plain, 42")]);
        assert!(stretches("", true).is_empty());
    }
}
