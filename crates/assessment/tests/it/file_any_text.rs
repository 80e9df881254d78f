//! Whatever is opened, the answer is an assessment or an error, never a panic;
//! and what was read can be written and read again.

use assessment::file::{read, write};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

use crate::strategy::{any_json, cases};
use crate::support::fixture;

fn holds(text: &str) -> Result<(), TestCaseError> {
    match read(text) {
        Ok(assessment) => {
            let written = write(&assessment);
            prop_assert_eq!(read(&written).map(|again| write(&again)), Ok(written));
        }
        Err(error) => prop_assert!(!error.to_string().is_empty()),
    }
    Ok(())
}

/// The path of every value of a file.
fn paths(value: &Value, path: &str, out: &mut Vec<String>) {
    out.push(path.to_owned());
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                let key = key.replace('~', "~0").replace('/', "~1");
                paths(value, &format!("{path}/{key}"), out);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                paths(value, &format!("{path}/{index}"), out);
            }
        }
        _ => {}
    }
}

/// A piece of text in place of another: `at` and `length` of the whole.
fn replace_piece(text: &mut String, at: Index, length: usize, with: &str) {
    let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
    let first = at.index(starts.len());
    let end = starts.get(first + length).copied().unwrap_or(text.len());
    text.replace_range(starts[first]..end, with);
}

/// What a mangled file may have in the wrong place.
const PIECES: &[&str] = &[
    "", "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "-1", "5", "1e999", "\\ud800", "true",
    "\u{0}",
];

proptest! {
    #![proptest_config(cases(192))]

    #[test]
    fn any_text(text in prop::collection::vec(any::<char>(), 0..60).prop_map(String::from_iter)) {
        holds(&text)?;
    }

    #[test]
    fn pieces_of_json(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..30)) {
        holds(&pieces.concat())?;
    }

    #[test]
    fn a_mangled_file(
        edits in prop::collection::vec((any::<Index>(), 0..4_usize, prop::sample::select(PIECES)), 1..4),
    ) {
        let mut file = fixture("half-answered.json");
        for (at, length, with) in edits {
            replace_piece(&mut file, at, length, with);
        }
        holds(&file)?;
    }

    #[test]
    fn a_file_that_breaks_off(at in any::<Index>()) {
        let file = fixture("half-answered.json");
        let starts: Vec<usize> = file.trim_end().char_indices().map(|(start, _)| start).collect();
        let cut = &file[..*at.get(&starts)];
        prop_assert!(read(cut).is_err());
    }

    #[test]
    fn a_file_with_another_value_somewhere(at in any::<Index>(), value in any_json()) {
        let mut file: Value = serde_json::from_str(&fixture("half-answered.json")).expect("JSON");
        let mut all = Vec::new();
        paths(&file, "", &mut all);
        if let Some(place) = file.pointer_mut(&all[at.index(all.len())]) {
            *place = value;
        }
        holds(&file.to_string())?;
    }
}
