//! What can be copied out of the document is what was written. By pdftotext of
//! poppler-utils: without it these tests say so and check nothing.

use std::process::Command;

use crate::read::rendered;
use crate::sample::{HOSTILE, long_note};

/// The document's text, in the order in which it is drawn.
fn text() -> Option<String> {
    let path =
        std::env::temp_dir().join(format!("pdf-words-{:?}.pdf", std::thread::current().id()));
    std::fs::write(&path, &rendered().0).expect("a file");
    let found = Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output();
    std::fs::remove_file(&path).expect("the file is ours");
    match found {
        Ok(found) => Some(String::from_utf8(found.stdout).expect("UTF-8")),
        Err(_) => {
            eprintln!("skipped: pdftotext is not installed");
            None
        }
    }
}

/// Without white space, and without the marks of direction, some of which
/// pdftotext adds.
fn bare(text: &str) -> String {
    let kept = |character: &char| {
        !character.is_whitespace() && !('\u{202a}'..='\u{202e}').contains(character)
    };
    text.chars().filter(kept).collect()
}

#[test]
fn every_note_can_be_copied_as_it_was_written() {
    let Some(text) = text() else { return };
    let text = bare(&text);
    for words in HOSTILE {
        // poppler turns a ligature's letters and a bracket beside Hebrew around.
        let known = words.contains("الاصطناعي") || words.contains("(מדיניות)");
        let wanted = bare(words).replace('\u{10ffff}', "\u{fffd}");
        if !known {
            // A paragraph, an owner, evidence, a note and cells of the wide table.
            assert!(text.matches(&wanted).count() >= 5, "{words:?}");
        }
    }
}

#[test]
fn marks_of_direction_are_kept() {
    let Some(text) = text() else { return };
    assert!(text.contains('\u{202e}'));
    assert!(text.contains("zero\u{200b}width\u{feff}and"));
}

#[test]
fn a_long_note_is_there_from_beginning_to_end() {
    let Some(text) = text() else { return };
    // On its way over pages there are heads and feet: sentence by sentence.
    let note = long_note();
    let sentence = bare(note.split_inclusive(". ").next().expect("a sentence"));
    assert!(bare(&text).matches(&sentence).count() >= 6 * 40);
    assert!(bare(&text).contains(&"x".repeat(900)));
}

#[test]
fn pages_are_numbered() {
    let Some(text) = text() else { return };
    let all = rendered().1.pages().len();
    for number in 1..=all {
        assert!(text.contains(&format!("Page {number} of {all}")), "{number}");
    }
}
