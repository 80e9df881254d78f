//! Where things are.

use std::path::{Path, PathBuf};

/// The repository, by its folder.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The repository this program was compiled in.
    pub fn here() -> Self {
        let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
        Self { root: xtask.parent().unwrap_or(xtask).to_owned() }
    }

    /// The repository's own folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path within the repository.
    pub fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// What a web server is given.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// Where cargo tools are installed that the machine does not have.
    pub fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    /// Cargo's output for the shipped wasm: apart from the other builds, whose
    /// flags differ and would each throw the other's work away.
    pub fn wasm_target(&self) -> PathBuf {
        self.path("target/split")
    }

    /// Where a build is put together before it takes the place of `dist/`.
    pub fn staging(&self) -> PathBuf {
        self.path("target/staging")
    }

    /// A program that npm installed.
    pub fn node_program(&self, name: &str) -> PathBuf {
        self.path("node_modules/.bin").join(name)
    }
}
