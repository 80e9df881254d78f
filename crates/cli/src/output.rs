//! Where results go.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use crate::input;
use crate::outcome::{Outcome, tell};

/// What a file is called that is made from standard input, without its extension.
const FROM_STANDARD_INPUT: &str = "assessment";

/// Writes to a stream. That nobody listens any more is no fault.
pub fn to(stream: &mut impl Write, bytes: &[u8]) -> Outcome {
    match stream.write_all(bytes).and_then(|()| stream.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            tell(&format!("standard output cannot be written: {error}"));
            Outcome::Failed
        }
        _ => Outcome::Done,
    }
}

/// Writes a file, whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let written = fs::write(&part, bytes).and_then(|()| fs::rename(&part, path));
    if written.is_err() {
        // What is left of it is of no use; that it could not be written is told.
        let _ = fs::remove_file(&part);
    }
    written
}

/// Whether the path stands for a folder: it is one, or ends like one.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}

/// What a file is called that is made from an input: its name, another ending.
pub fn name_for(input: &Path, suffix: &str) -> OsString {
    let stem = match input.file_stem() {
        Some(stem) if !input::is_standard_input(input) => stem,
        _ => OsStr::new(FROM_STANDARD_INPUT),
    };
    let mut name = stem.to_owned();
    name.push(suffix);
    name
}
