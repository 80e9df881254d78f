//! Passphrases: from files, since arguments can be read by others.

use std::fs;
use std::io::{self, Read as _};
use std::path::Path;

use crate::input;
use crate::outcome::{Outcome, Usage, tell};

/// The passphrase in a file, if one is named: all of it but a line's end.
/// An `Err` within says how it went, and why has been told.
///
/// # Errors
/// When it is empty, or standard input is to be read twice.
pub fn read(
    path: Option<&Path>,
    input_is_taken: bool,
) -> Result<Result<Option<String>, Outcome>, Usage> {
    let Some(path) = path else { return Ok(Ok(None)) };
    let from_input = input::is_standard_input(path);
    if from_input && input_is_taken {
        return Err("standard input cannot be the passphrase and something else".to_owned());
    }
    let text = if from_input {
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    let text = match text {
        Ok(text) => text,
        Err(error) => {
            tell(&format!("{}: cannot be read: {error}", input::name(path)));
            return Ok(Err(Outcome::Failed));
        }
    };
    let line = text.strip_suffix('\n').unwrap_or(&text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.is_empty() {
        return Err(format!("{}: there is no passphrase in it", input::name(path)));
    }
    Ok(Ok(Some(line.to_owned())))
}
