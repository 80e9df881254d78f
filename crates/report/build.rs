//! Makes the report's style sheet and its hash, so that the hash is right by
//! construction and no hashing is carried to the browser.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base64::Engine as _;
use sha2::{Digest as _, Sha256};

/// In the order in which they apply.
const SHEETS: [&str; 6] =
    ["tokens.css", "hidden.css", "charts.css", "timeline.css", "result.css", "report.css"];

fn main() -> ExitCode {
    match write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write() -> io::Result<()> {
    let manifest = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let mut style = String::new();
    for sheet in SHEETS {
        let path = manifest.join("../../styles").join(sheet);
        println!("cargo::rerun-if-changed={}", path.display());
        style.push_str(&compact(&read(&path)?));
    }
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(&style));
    std::fs::write(out.join("report.css"), style)?;
    std::fs::write(out.join("report.css.sha256"), hash)
}

fn read(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))
}

/// Without comments, indentation and blank lines. No string in the sheets holds
/// a comment's marks.
fn compact(sheet: &str) -> String {
    let mut rest = sheet;
    let mut bare = String::with_capacity(sheet.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}
