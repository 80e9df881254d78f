//! Which face, script and direction each part of a line has.

use std::ops::Range;

use harfrust::{Script, script};
use unicode_bidi::{BidiInfo, Level};

use super::{Kind, Span};
use crate::fonts::{Face, Fonts};

/// A part of a line that is shaped at once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Run {
    pub range: Range<usize>,
    pub span: usize,
    pub face: Face,
    pub script: Script,
    pub level: Level,
    pub kind: Kind,
}

/// A line's runs and the level of the line as a whole.
pub(super) fn itemise(
    text: &str,
    line: Range<usize>,
    spans: &[Span],
    written: bool,
    fonts: &Fonts,
) -> (Vec<Run>, Level) {
    let Some(words) = text.get(line.clone()) else { return (Vec::new(), Level::ltr()) };
    let levels = Levels::of(words, written);
    let mut runs: Vec<Run> = Vec::new();
    let mut span = spans.partition_point(|span| span.range.end <= line.start);
    let mut characters = words.char_indices().peekable();
    while let Some((offset, character)) = characters.next() {
        let start = line.start + offset;
        while spans.get(span).is_some_and(|span| span.range.end <= start) {
            span += 1;
        }
        let Some(style) = spans.get(span).map(|span| span.style) else { break };
        let before = runs.last().filter(|run| run.span == span);
        let (face, kind) = look(character, style.face, before, fonts);
        let script = script_of(character)
            .or(before.filter(|run| run.face == face).map(|run| run.script))
            .unwrap_or(face.script());
        let end = start + character.len_utf8();
        let mut level = levels.at(offset);
        if kind == Kind::Hidden {
            // What is not seen must not tear apart what is.
            let next = characters.peek().map_or(levels.whole, |(offset, _)| levels.at(*offset));
            level = runs.last().map_or(levels.whole, |run| run.level).min(next);
        }
        let run = Run { range: start..end, span, face, script, level, kind };
        match runs.last_mut() {
            Some(last) if joins(last, &run) => last.range.end = end,
            _ => runs.push(run),
        }
    }
    (runs, levels.whole)
}

/// The face and kind of a character after a run in the same style.
fn look(character: char, wanted: Face, before: Option<&Run>, fonts: &Fonts) -> (Face, Kind) {
    let plain_before = before.filter(|run| run.kind == Kind::Plain);
    if character.is_ascii_graphic() || character == ' ' || character == '\t' {
        return (wanted, Kind::Plain);
    }
    if is_hidden(character) {
        return (wanted, Kind::Hidden);
    }
    if joins_to_what_is_before(character) {
        return match before {
            Some(run) if run.kind != Kind::Hidden => (run.face, run.kind),
            _ => (wanted, Kind::Hidden),
        };
    }
    // A mark stays with its letter if the letter's face has it.
    if let Some(run) = plain_before
        && run.face != wanted
        && fonts.with(character, run.face) == Some(run.face)
        && !character.is_ascii()
    {
        return (run.face, Kind::Plain);
    }
    match fonts.with(shaped_as(character), wanted) {
        Some(face) => (face, Kind::Plain),
        None => (Face::Symbols, Kind::StandIn),
    }
}

/// What a character is drawn as, where its own glyph is missing or odd.
pub(super) fn shaped_as(character: char) -> char {
    match character {
        '\t' => ' ',
        // The ideographic space, an em wide.
        '\u{3000}' => '\u{2003}',
        _ => character,
    }
}

/// Characters that draw nothing and do nothing to the shapes beside them; and
/// those that a document may not say its glyphs stand for.
fn is_hidden(character: char) -> bool {
    matches!(character,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'
        | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e00ff}')
}

/// Joiners and variation selectors.
fn joins_to_what_is_before(character: char) -> bool {
    matches!(character,
        '\u{34f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The script of letters that a face shapes in more than one.
fn script_of(character: char) -> Option<Script> {
    match character {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            Some(script::LATIN)
        }
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(script::GREEK),
        '\u{400}'..='\u{52f}' => Some(script::CYRILLIC),
        _ => None,
    }
}

fn joins(last: &Run, next: &Run) -> bool {
    last.span == next.span
        && last.face == next.face
        && last.script == next.script
        && last.level == next.level
        && last.kind == next.kind
}

/// The bidirectional levels of a line.
struct Levels {
    /// By byte; none if all are those of the line.
    each: Option<Vec<Level>>,
    whole: Level,
}

impl Levels {
    fn of(words: &str, written: bool) -> Self {
        // Nothing below U+0590 reads from right to left: most lines stop here.
        if words.chars().all(|character| character < '\u{590}') {
            return Self { each: None, whole: Level::ltr() };
        }
        let info = BidiInfo::new(words, (!written).then(Level::ltr));
        let whole = info.paragraphs.first().map_or(Level::ltr(), |paragraph| paragraph.level);
        Self { each: Some(info.levels), whole }
    }

    fn at(&self, offset: usize) -> Level {
        self.each.as_ref().and_then(|each| each.get(offset)).copied().unwrap_or(self.whole)
    }
}
