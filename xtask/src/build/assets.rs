//! JavaScript, CSS and content beside the wasm.

use std::path::{Path, PathBuf};

use contentc::Content;

use crate::error::Error;
use crate::files;
use crate::process;
use crate::project::Project;
use crate::setup::BuildTools;

/// Our own scripts, below `src/`: before the first paint, and to start the program.
const SCRIPTS: [&str; 2] = ["head.js", "boot.js"];

/// The style sheets, and what they are shipped as: that of the first load, and
/// that of the working file's screens.
const STYLES: [(&str, &str); 2] =
    [("styles/main.css", "style.css"), ("styles/work.css", "work.css")];

/// Adds what is not wasm to `folder`, and minifies all JavaScript in it.
pub fn make(
    project: &Project,
    tools: &BuildTools,
    content: &Content,
    folder: &Path,
) -> Result<(), Error> {
    for script in SCRIPTS {
        let text = files::read(&project.path("src").join(script))?;
        files::write(&folder.join(script), text)?;
    }
    minify_scripts(project, tools, folder)?;

    for (from, to) in STYLES {
        let mut esbuild = process::command(project, &tools.esbuild);
        esbuild.args([from, "--bundle", "--minify", "--log-level=warning"]);
        process::output(esbuild.arg(named("outfile", &folder.join(to))))?;
    }

    for (name, text) in content.languages.iter().flat_map(|language| &language.files) {
        files::write(&folder.join(name), text)?;
    }
    Ok(())
}

/// Each file for itself, not bundled: they go on finding each other by their
/// relative imports, and the browser caches and compiles each once.
fn minify_scripts(project: &Project, tools: &BuildTools, folder: &Path) -> Result<(), Error> {
    let is_script = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "js");
    let scripts = files::list(folder)?.into_iter().filter(is_script);
    let mut esbuild = process::command(project, &tools.esbuild);
    esbuild.args(["--minify", "--format=esm", "--log-level=warning", "--allow-overwrite"]);
    esbuild.arg(named("outbase", folder)).arg(named("outdir", folder));
    process::output(esbuild.args(scripts.map(|script| folder.join(script)))).map(drop)
}

/// The script that other sites load, where it lies: its name never changes.
pub fn minify_host_script(project: &Project, tools: &BuildTools, site: &Path) -> Result<(), Error> {
    let script = site.join("embed.js");
    let mut esbuild = process::command(project, &tools.esbuild);
    esbuild.args(["--minify", "--log-level=warning", "--allow-overwrite"]).arg(&script);
    process::output(esbuild.arg(named("outfile", &script))).map(drop)
}

fn named(option: &str, path: &Path) -> String {
    format!("--{option}={}", path.display())
}
