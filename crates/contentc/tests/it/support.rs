//! Copies of `tests/content`, a framework of three requirements in two
//! languages, each with one thing changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use contentc::{Content, Errors, compile};

pub const OUTLINE: &str = "catalogue/iso-42001-2023/outline.json";
pub const STRUCTURE: &str = "catalogue/iso-42001-2023/structure.toml";
pub const EN_4: &str = "catalogue/iso-42001-2023/en/4.toml";
pub const EN_A_7: &str = "catalogue/iso-42001-2023/en/A.7.toml";

/// A folder of content that is removed when it is dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// A copy of `tests/content`.
    pub fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("content-{}-{count}", std::process::id());
        let folder = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content"), &folder.0);
        folder
    }

    /// Puts `new` where `old` is first found in a file.
    #[track_caller]
    pub fn replace(&self, file: &str, old: &str, new: &str) -> &Self {
        let text = fs::read_to_string(self.0.join(file)).expect("a file of the content");
        assert!(text.contains(old), "{file} has no {old}");
        fs::write(self.0.join(file), text.replacen(old, new, 1)).expect("it is ours");
        self
    }

    pub fn remove(&self, path: &str) -> &Self {
        let path = self.0.join(path);
        if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
            .expect("it was there");
        self
    }

    pub fn root(&self) -> &Path {
        &self.0
    }

    pub fn compile(&self) -> Result<Content, Errors> {
        compile(&self.0)
    }

    /// The faults, one a line, their paths from the folder on.
    pub fn faults(&self) -> Vec<String> {
        let root = format!("{}/", self.0.display());
        let errors = self.compile().err();
        let faults = errors.iter().flat_map(Errors::list);
        faults.map(|fault| fault.to_string().replace(&root, "")).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder of the repository") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::write(target, fs::read(path).expect("a file")).expect("a copy");
        }
    }
}

/// A change to one file, and the fault that it leads to: old, new, `line: message`.
pub type Case<'a> = (&'a str, &'a str, &'a str);

/// That each change of `file` leads to the fault beside it, before any other.
#[track_caller]
pub fn each_is_a_fault(file: &str, cases: &[Case<'_>]) {
    for (old, new, fault) in cases {
        let folder = Folder::new();
        folder.replace(file, old, new);
        let faults = folder.faults();
        assert_eq!(faults.first(), Some(&format!("{file}:{fault}")), "{old} → {new}: {faults:#?}");
    }
}
