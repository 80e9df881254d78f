//! The wasm of the app: compiled, split, bound to JavaScript, made small.

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use super::parts;
use crate::error::Error;
use crate::files;
use crate::process;
use crate::project::Project;
use crate::setup::{self, BuildTools};
use crate::tools;

/// The package.
const PACKAGE: &str = "aims-gap";
/// Its program, and what it is called on the web: `app.js`, `app_bg.wasm`.
const NAME: &str = "app";
/// The module that wasm-split writes, which `app.js` imports.
const PARTS: &str = "__wasm_split.js";

/// What the compiler may use and browsers have ("widely available" each).
/// Named one by one: `--all-features` would write what browsers refuse.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes `app.js`, `app_bg.wasm`, `__wasm_split.js` and every part to `folder`;
/// the JavaScript is not minified yet.
pub fn make(
    project: &Project,
    tools: &BuildTools,
    staging: &Path,
    folder: &Path,
) -> Result<(), Error> {
    step("compile", || compile(project))?;

    let split = staging.join("split");
    files::make_folder(&split)?;
    step("split", || {
        let mut split_cli = process::command(project, &tools.wasm_split);
        let compiled = project.wasm_target().join(tools::WASM).join("release");
        split_cli.arg(compiled.join(format!("{NAME}.wasm"))).arg(&split);
        process::output(split_cli.args(["--target", "web", "--out-name", NAME]))
    })?;

    let bound = staging.join("bound");
    step("bind", || {
        let mut bindgen = process::command(project, &tools.wasm_bindgen);
        bindgen.args(["--target", "web", "--no-typescript", "--out-name", NAME]);
        // The parts link to what the main module exports, by its name there.
        bindgen.args(["--keep-lld-exports", "--no-demangle"]);
        bindgen.arg("--out-dir").arg(&bound).arg(split.join(format!("{NAME}.wasm")));
        process::output(&mut bindgen)
    })?;

    let loader = files::read_text(&split.join(PARTS))?;
    files::write(&folder.join(PARTS), parts::with_our_loader(&loader)?)?;
    let mut modules = Vec::new();
    for (from, relative) in outputs(&split, &bound)? {
        let (from, to) = (from.join(&relative), folder.join(&relative));
        if relative.extension().is_some_and(|extension| extension == "wasm") {
            modules.push((from, to));
        } else {
            files::write(&to, files::read(&from)?)?;
        }
    }
    step("optimise", || optimise_all(project, tools, &modules))
}

/// What is shipped of the two folders: not the splitter's main module, which
/// wasm-bindgen has written anew, and not the loader, which is ours.
fn outputs<'f>(split: &'f Path, bound: &'f Path) -> Result<Vec<(&'f Path, PathBuf)>, Error> {
    let main = PathBuf::from(format!("{NAME}.wasm"));
    let parts = files::list(split)?.into_iter().filter(|path| *path != main);
    let parts = parts.filter(|path| path != Path::new(PARTS)).map(|path| (split, path));
    Ok(parts.chain(files::list(bound)?.into_iter().map(|path| (bound, path))).collect())
}

fn compile(project: &Project) -> Result<(), Error> {
    // wasm-split reads the relocations. With erased components, a screen's code
    // is a quarter smaller (leptos's own switch; the first load grows by 3 %).
    let mut flags =
        vec!["-Clink-args=--emit-relocs".to_owned(), "--cfg=erase_components".to_owned()];
    flags.extend(same_everywhere());
    let mut cargo = process::cargo(project);
    cargo.args(["build", "--release", "--target", tools::WASM, "--package", PACKAGE]);
    cargo.args(["--bin", NAME, "--target-dir"]).arg(project.wasm_target());
    // Cargo's own separator, since a path may hold a space.
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    process::run(&mut cargo)
}

/// The compiler's flags with which every machine builds the same bytes: panic
/// messages name source files by their crate, not by somebody's home folder.
pub(super) fn same_everywhere() -> Vec<String> {
    let sources = setup::cargo_home().map(|home| home.join("registry/src"));
    let remap = |sources: PathBuf| format!("--remap-path-prefix={}=crates", sources.display());
    sources.map(remap).into_iter().collect()
}

/// Optimises every module, as many at once as there are cores: the wasm-opt
/// that npm has uses one.
pub(super) fn optimise_all(
    project: &Project,
    tools: &BuildTools,
    modules: &[(PathBuf, PathBuf)],
) -> Result<(), Error> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || {
        while let Some((from, to)) = modules.get(next.fetch_add(1, Ordering::Relaxed)) {
            optimise(project, tools, from, to)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| match worker.join() {
            Ok(result) => result,
            Err(panic) => std::panic::resume_unwind(panic),
        })
    })
}

fn optimise(project: &Project, tools: &BuildTools, from: &Path, to: &Path) -> Result<(), Error> {
    if let Some(parent) = to.parent() {
        files::make_folder(parent)?;
    }
    let mut wasm_opt = process::command(project, &tools.wasm_opt);
    wasm_opt.args(["-Oz", "--strip-producers"]).args(WASM_FEATURES);
    process::output(wasm_opt.arg(from).arg("-o").arg(to)).map(drop)
}

/// Does something and says how long it took.
pub(super) fn step<T>(name: &str, work: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    let started = Instant::now();
    let result = work()?;
    println!("{:>7.1} s  {name}", started.elapsed().as_secs_f32());
    Ok(result)
}
