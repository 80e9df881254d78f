//! Puts the text packs of every language into the program, or stops the build
//! with file and line.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use contentc::Content;

fn main() -> ExitCode {
    let root =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    for folder in contentc::source_folders(&root) {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let written = contentc::compile(&root)
        .map_err(|errors| errors.to_string())
        .and_then(|content| write(&out, &content).map_err(|error| error.to_string()));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

/// The packs as files, and a table of them by language and name.
fn write(out: &Path, content: &Content) -> io::Result<()> {
    let mut table = String::from("&[\n");
    for language in &content.languages {
        let _ = writeln!(table, "({:?}, &[", language.code);
        for (name, pack) in &language.files {
            fs::write(out.join(name), pack)?;
            let _ = writeln!(
                table,
                "({name:?}, include_str!(concat!(env!(\"OUT_DIR\"), {:?}))),",
                format!("/{name}")
            );
        }
        table.push_str("]),\n");
    }
    table.push_str("]\n");
    fs::write(out.join("packs.rs"), table)
}
