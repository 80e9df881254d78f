//! Makes the keys of the interface text from `locales/`, or stops the build with file and line.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let root =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("../..");
    for folder in contentc::source_folders(&root) {
        println!("cargo::rerun-if-changed={}", folder.display());
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("keys.rs");
    let written = contentc::interface_keys(&root)
        .map_err(|errors| errors.to_string())
        .and_then(|keys| std::fs::write(out, keys).map_err(|error| error.to_string()));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
