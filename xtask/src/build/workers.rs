//! The workers that set documents: a program for each format, fetched by whoever
//! first asks for that format, and by nobody else.

use std::path::{Path, PathBuf};

use super::wasm;
use crate::error::Error;
use crate::files;
use crate::process;
use crate::project::Project;
use crate::setup::BuildTools;
use crate::tools;

/// The package whose programs they are.
const PACKAGE: &str = "exporter";
/// The programs, by the format that they make.
pub const FORMATS: [&str; 3] = ["docx", "pdf", "xlsx"];

/// Writes `exporter-pdf.js`, which starts itself, and what it needs, to `folder`;
/// the same for every other format. The JavaScript is not minified yet.
pub fn make(
    project: &Project,
    tools: &BuildTools,
    staging: &Path,
    folder: &Path,
) -> Result<(), Error> {
    wasm::step("compile the workers", || compile(project))?;
    let bound = staging.join("workers");
    let compiled = target(project).join(tools::WASM).join("release");
    wasm::step("bind the workers", || {
        FORMATS.into_iter().try_for_each(|format| {
            let mut bindgen = process::command(project, &tools.wasm_bindgen);
            bindgen.args(["--target", "web", "--no-typescript"]);
            bindgen.args(["--out-name", &core(format)]).arg("--out-dir").arg(&bound);
            process::output(bindgen.arg(compiled.join(format!("{format}.wasm")))).map(drop)
        })
    })?;
    for format in FORMATS {
        let glue = format!("{}.js", core(format));
        files::write(&folder.join(&glue), files::read(&bound.join(&glue))?)?;
        files::write(&folder.join(format!("exporter-{format}.js")), starter(&glue))?;
    }
    let modules = FORMATS.map(|format| {
        let name = format!("{}_bg.wasm", core(format));
        (bound.join(&name), folder.join(&name))
    });
    wasm::step("optimise the workers", || wasm::optimise_all(project, tools, &modules))
}

/// What wasm-bindgen writes, beside what starts it.
fn core(format: &str) -> String {
    format!("exporter-{format}-core")
}

/// A worker that fails to start must say so: what is thrown outside of a promise
/// reaches the page as an error of the worker.
fn starter(glue: &str) -> String {
    format!(
        "import init from \"./{glue}\";\n\
         init().catch((error) => setTimeout(() => {{ throw error; }}));\n"
    )
}

/// Apart from the app's: it is compiled with other flags.
fn target(project: &Project) -> PathBuf {
    project.path("target/workers")
}

fn compile(project: &Project) -> Result<(), Error> {
    let mut cargo = process::cargo(project);
    cargo.args(["build", "--release", "--target", tools::WASM, "--package", PACKAGE]);
    cargo.arg("--bins").arg("--target-dir").arg(target(project));
    cargo.env("CARGO_ENCODED_RUSTFLAGS", wasm::same_everywhere().join("\x1f"));
    process::run(&mut cargo)
}
