//! `cargo xtask setup`: makes sure that what the commands need is there.
//!
//! Each command asks only for what it uses, by [`for_build`] or [`for_test`].
//! What is there at the right version is left alone, which takes less than a
//! second; what is missing is installed below `target/` or `node_modules/`;
//! what we cannot install is named with the line that does.

mod apt;
mod browser;
mod cargo_tools;
mod node;
mod readers;
mod rust;

use std::path::PathBuf;

pub use browser::Browser;
pub use cargo_tools::cargo_home;

use crate::error::Error;
use crate::files;
use crate::project::Project;
use crate::tools;

/// Held while anything is installed: two terminals must not run npm at once.
const LOCK: &str = "target/setup.lock";

/// The programs of a build.
#[derive(Debug)]
pub struct BuildTools {
    /// wasm-bindgen
    pub wasm_bindgen: PathBuf,
    /// wasm-split-cli
    pub wasm_split: PathBuf,
    /// wasm-opt, of binaryen
    pub wasm_opt: PathBuf,
    /// esbuild
    pub esbuild: PathBuf,
}

/// The programs of the app's tests in a browser.
#[derive(Debug)]
pub struct TestTools {
    /// wasm-bindgen-test-runner
    pub test_runner: PathBuf,
    /// Chromium with its driver
    pub browser: Browser,
}

/// Everything that any command needs.
pub fn run(project: &Project) -> Result<(), Error> {
    let tools = for_test(project)?;
    println!("Everything is there, Chromium as {}.", tools.browser.program.display());
    Ok(())
}

/// What `build` and `serve` need.
pub fn for_build(project: &Project) -> Result<BuildTools, Error> {
    let _lock = files::lock(&project.path(LOCK))?;
    together(rust::ensure_target(), [node::ensure(project)])?;
    build_tools(project)
}

/// What `test` needs: everything.
pub fn for_test(project: &Project) -> Result<TestTools, Error> {
    let _lock = files::lock(&project.path(LOCK))?;
    // What takes minutes comes last, so that nobody waits for a compiler to be
    // told about a browser.
    let browser = together(
        browser::ensure(),
        [
            rust::ensure_target(),
            rust::ensure_components(),
            node::ensure(project),
            readers::ensure(project).map(drop),
        ],
    )?;
    let build = build_tools(project)?;
    let test_runner = format!("wasm-bindgen-test-runner{}", std::env::consts::EXE_SUFFIX);
    cargo_tools::ensure(project, &tools::CARGO_DENY)?;
    Ok(TestTools { test_runner: build.wasm_bindgen.with_file_name(test_runner), browser })
}

/// What the journeys through the built site need.
pub fn for_pages(project: &Project) -> Result<Browser, Error> {
    let _lock = files::lock(&project.path(LOCK))?;
    together(browser::ensure(), [node::ensure(project)])
}

/// What scans QR codes.
pub fn for_scanning(project: &Project) -> Result<(), Error> {
    let _lock = files::lock(&project.path(LOCK))?;
    readers::ensure_scanner()
}

/// What the journeys in other browsers need: their npm packages, and the browsers
/// where they can be had.
pub fn for_engines(project: &Project) -> Result<(), Error> {
    let _lock = files::lock(&project.path(LOCK))?;
    node::ensure(project)?;
    readers::try_engines();
    Ok(())
}

/// A Python that can read the files we make, with the programs that it calls.
pub fn for_formats(project: &Project) -> Result<PathBuf, Error> {
    let _lock = files::lock(&project.path(LOCK))?;
    readers::ensure(project)
}

/// cargo-deny
pub fn cargo_deny(project: &Project) -> Result<PathBuf, Error> {
    let _lock = files::lock(&project.path(LOCK))?;
    cargo_tools::ensure(project, &tools::CARGO_DENY)
}

fn build_tools(project: &Project) -> Result<BuildTools, Error> {
    Ok(BuildTools {
        wasm_bindgen: cargo_tools::ensure(project, &tools::WASM_BINDGEN)?,
        wasm_split: cargo_tools::ensure(project, &tools::WASM_SPLIT)?,
        wasm_opt: project.node_program("wasm-opt"),
        esbuild: project.node_program("esbuild"),
    })
}

/// The first result, or whatever is missing in any of them: somebody setting
/// up a machine wants the whole list.
fn together<T>(
    first: Result<T, Error>,
    others: impl IntoIterator<Item = Result<(), Error>>,
) -> Result<T, Error> {
    let mut errors: Vec<Error> = others.into_iter().filter_map(Result::err).collect();
    match first {
        Err(error) => errors.insert(0, error),
        Ok(value) if errors.is_empty() => return Ok(value),
        Ok(_) => {}
    }
    Err(if errors.len() == 1 { errors.swap_remove(0) } else { Error::Several(errors) })
}
