//! Tools that cargo builds, each at one version.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::process;
use crate::project::Project;
use crate::tools::CargoTool;
use crate::version::Version;

/// Where `tool` is; built below `target/tools` if it is nowhere.
pub fn ensure(project: &Project, tool: &CargoTool) -> Result<PathBuf, Error> {
    let own = project.tools();
    let mut folders = vec![own.join("bin")];
    folders.extend(cargo_home().map(|home| home.join("bin")));
    folders.extend(process::path_folders());
    let found = folders.into_iter().find_map(|folder| {
        let program = process::find_in([folder], tool.program)?;
        (version_of(&program, tool) == Some(tool.version)).then_some(program)
    });
    match found {
        Some(program) => Ok(program),
        None => install(project, tool, &own),
    }
}

/// Cargo's own folder.
pub fn cargo_home() -> Option<PathBuf> {
    match std::env::var_os("CARGO_HOME") {
        Some(home) => Some(PathBuf::from(home)),
        None => std::env::home_dir().map(|home| home.join(".cargo")),
    }
}

fn install(project: &Project, tool: &CargoTool, root: &Path) -> Result<PathBuf, Error> {
    println!("Installing: {} {} (a few minutes, once)", tool.package, tool.version);
    let mut install = process::cargo(project);
    install.args(["install", "--locked", "--quiet", tool.package, "--version"]);
    install.arg(tool.version.to_string()).arg("--root").arg(root);
    if !tool.features.is_empty() {
        install.arg("--features").arg(tool.features.join(","));
    }
    process::run(&mut install)?;
    Ok(root.join("bin").join(format!("{}{}", tool.program, std::env::consts::EXE_SUFFIX)))
}

/// The version of an installed program: from cargo's record of what it
/// installed there, since not every tool can be asked; else from the tool.
fn version_of(program: &Path, tool: &CargoTool) -> Option<Version> {
    let root = program.parent()?.parent()?;
    let record = std::fs::read_to_string(root.join(".crates.toml")).unwrap_or_default();
    recorded(&record, tool.package)
        .or_else(|| Version::find(&process::output(Command::new(program).arg("--version")).ok()?))
}

/// The version of `package` in a `.crates.toml`, whose lines read
/// `"cargo-deny 0.20.2 (registry+https://…)" = ["cargo-deny"]`.
fn recorded(record: &str, package: &str) -> Option<Version> {
    record.lines().find_map(|line| {
        let (name, rest) = line.strip_prefix('"')?.split_once(' ')?;
        (name == package).then(|| Version::find(rest))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = r#"[v1]
"cargo-deny 0.20.2 (registry+https://github.com/rust-lang/crates.io-index)" = ["cargo-deny"]
"wasm-bindgen-cli 0.2.129 (registry+https://github.com/rust-lang/crates.io-index)" = [
    "wasm-bindgen",
]
"#;

    #[test]
    fn versions_are_read_from_cargos_record() {
        assert_eq!(recorded(RECORD, "cargo-deny"), Some(Version(0, 20, 2)));
        assert_eq!(recorded(RECORD, "wasm-bindgen-cli"), Some(Version(0, 2, 129)));
    }

    #[test]
    fn a_similar_name_is_another_package() {
        assert_eq!(recorded(RECORD, "cargo"), None);
        assert_eq!(recorded(RECORD, "wasm-bindgen"), None);
    }
}
