//! Runs the program, and keeps folders for it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What came of a run.
pub struct Done {
    pub code: i32,
    pub output: Vec<u8>,
    pub errors: String,
}

impl Done {
    /// What was printed, which is text.
    pub fn text(&self) -> String {
        String::from_utf8(self.output.clone()).expect("text")
    }

    /// What was printed, which is JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.output).expect("JSON")
    }
}

pub fn run<A: AsRef<std::ffi::OsStr>>(arguments: &[A]) -> Done {
    run_with(arguments, b"")
}

/// Runs it with that on standard input.
pub fn run_with<A: AsRef<std::ffi::OsStr>>(arguments: &[A], input: &[u8]) -> Done {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aims-gap"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that ends without reading closes the pipe.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let done = child.wait_with_output().expect("the program ends");
    Done {
        code: done.status.code().expect("not killed"),
        output: done.stdout,
        errors: String::from_utf8(done.stderr).expect("text"),
    }
}

/// A file of `tests/fixtures`.
pub fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(name);
    path.to_str().expect("text").to_owned()
}

/// An empty folder of that name.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// The names of the files in a folder, in order.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

pub fn text(path: impl AsRef<Path>) -> String {
    path.as_ref().to_str().expect("text").to_owned()
}
