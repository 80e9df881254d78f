//! Other programs: run live, or asked for their answer.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::Error;
use crate::project::Project;

/// A command that runs in the repository's folder.
pub fn command(project: &Project, program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project.root());
    command
}

/// The cargo that runs us.
pub fn cargo(project: &Project) -> Command {
    command(project, std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command, its output going where ours goes.
pub fn run(command: &mut Command) -> Result<(), Error> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Error::Failed { program: line(command), status, output: String::new() }),
        Err(source) => Err(Error::Start { program: line(command), source }),
    }
}

/// Runs a command and returns what it printed; shown only if it fails.
pub fn output(command: &mut Command) -> Result<String, Error> {
    match command.stdin(Stdio::null()).output() {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
        }
        Ok(output) => Err(Error::Failed {
            program: line(command),
            status: output.status,
            output: String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into(),
        }),
        Err(source) => Err(Error::Start { program: line(command), source }),
    }
}

/// The first of `folders` to hold `program`.
pub fn find_in(folders: impl IntoIterator<Item = PathBuf>, program: &str) -> Option<PathBuf> {
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    folders.into_iter().map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// Where PATH finds `program`.
pub fn find_on_path(program: &str) -> Option<PathBuf> {
    find_in(path_folders(), program)
}

/// The folders of PATH.
pub fn path_folders() -> Vec<PathBuf> {
    std::env::var_os("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default()
}

/// The command as somebody would type it, programs by their bare names.
pub fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    let words = std::iter::once(name).chain(command.get_args()).map(OsStr::to_string_lossy);
    words.collect::<Vec<_>>().join(" ")
}

/// Writes to where our output goes. Whoever reads it may stop reading.
pub fn say(text: &str) {
    use std::io::Write as _;
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
