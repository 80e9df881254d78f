//! Makes the framework tables from `catalogue/`, or stops the build with file and line.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    for folder in contentc::source_folders(&root) {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("frameworks.rs");
    let written = contentc::framework_tables(&root)
        .map_err(|errors| errors.to_string())
        .and_then(|tables| std::fs::write(out, tables).map_err(|error| error.to_string()));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
