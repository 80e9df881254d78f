//! How high a row has to be for its text: an estimate that leaves a little air
//! rather than cutting a line off.

/// A line of text and the air around a cell's text, in points.
const LINE: f64 = 15.0;
const AIR: f64 = 3.0;
/// What a row cannot be higher than.
const HIGHEST: f64 = 409.0;
/// How many letters stand in the width of ten figures, by which columns are measured.
const LETTERS: f64 = 11.0;

/// The height of a row of so many lines, in points.
pub(crate) fn of(lines: u32) -> f64 {
    (f64::from(lines.max(1)) * LINE + AIR).min(HIGHEST)
}

/// How many lines a text takes in a column of a width, which is given in figures.
pub(crate) fn lines(text: &str, width: f64) -> u32 {
    let room = (width * LETTERS / 10.0).max(1.0);
    text.split('\n').map(|line| wrapped(line, room)).sum()
}

/// A line, broken between words, and within a word that is longer than a line.
fn wrapped(line: &str, room: f64) -> u32 {
    let (mut lines, mut used) = (1_u32, 0.0_f64);
    for word in line.split(' ') {
        let word: f64 = word.chars().map(breadth).sum();
        let with_space = if used == 0.0 { word } else { used + 1.0 + word };
        if with_space <= room {
            used = with_space;
            continue;
        }
        lines = lines.saturating_add(u32::from(used > 0.0));
        used = word;
        while used > room {
            lines = lines.saturating_add(1);
            used -= room;
        }
    }
    lines
}

/// Letters of East Asia take the room of two.
fn breadth(sign: char) -> f64 {
    match sign {
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2.0,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, of};

    #[test]
    fn text_is_broken_between_words_and_long_words_within() {
        assert_eq!(lines("", 10.0), 1);
        assert_eq!(lines("four four", 10.0), 1);
        assert_eq!(lines("four four four", 10.0), 2);
        assert_eq!(lines("a\nb\n", 10.0), 3);
        assert_eq!(lines(&"x".repeat(25), 10.0), 3);
        assert_eq!(lines("\u{4f60}\u{597d}\u{4f60}\u{597d}\u{4f60}\u{597d}", 10.0), 2);
        assert_eq!(of(1), 18.0);
        assert_eq!(of(1_000), 409.0);
    }
}
