//! The Rust toolchain's parts: components and the wasm target.

use std::path::PathBuf;
use std::process::Command;

use crate::error::Error;
use crate::process;
use crate::tools;

/// The standard library for wasm.
pub fn ensure_target() -> Result<(), Error> {
    if sysroot()?.join("lib/rustlib").join(tools::WASM).is_dir() {
        return Ok(());
    }
    rustup(&["target", "add", tools::WASM])
}

/// The formatter and the linter.
pub fn ensure_components() -> Result<(), Error> {
    let programs = sysroot()?.join("bin");
    for (component, program) in [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")] {
        if process::find_in([programs.clone()], program).is_none() {
            rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn sysroot() -> Result<PathBuf, Error> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    process::output(Command::new(rustc).args(["--print", "sysroot"])).map(PathBuf::from)
}

fn rustup(arguments: &[&str]) -> Result<(), Error> {
    match process::find_on_path("rustup") {
        Some(rustup) => {
            println!("Installing: rustup {}", arguments.join(" "));
            process::run(Command::new(rustup).args(arguments))
        }
        None => Err(Error::Missing {
            what: format!("rustup, which adds {},", arguments.last().copied().unwrap_or_default()),
            remedy: "Install it from https://rustup.rs".to_owned(),
        }),
    }
}
