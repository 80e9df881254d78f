//! Node, and the packages of package.json.

use std::path::Path;

use sha2::{Digest, Sha256};

use crate::error::Error;
use crate::files;
use crate::process;
use crate::project::Project;
use crate::tools;
use crate::version::Version;

/// Node at a version that works, and `node_modules/` as package-lock.json says.
pub fn ensure(project: &Project) -> Result<(), Error> {
    let node = version_of("node");
    if node.is_none_or(|version| version < tools::NODE) {
        return Err(missing(node));
    }
    let lock = files::read(&project.path("package-lock.json"))?;
    let stamp_path = project.path("node_modules/.installed-by-xtask");
    let stamp = format!("{:x}", Sha256::digest(&lock));
    if is_installed(&stamp_path, &stamp) {
        return Ok(());
    }
    let Some(npm) = process::find_on_path("npm") else {
        return Err(Error::Missing {
            what: "npm".to_owned(),
            remedy: "It comes with Node; on Debian: sudo apt-get install -y npm".to_owned(),
        });
    };
    println!("Installing: npm ci");
    // No package of ours needs an install script, so that none gets to run one.
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    process::run(process::command(project, npm).args(arguments))?;
    files::write(&stamp_path, stamp)
}

fn is_installed(stamp_path: &Path, stamp: &str) -> bool {
    std::fs::read_to_string(stamp_path).is_ok_and(|found| found == stamp)
}

fn version_of(program: &str) -> Option<Version> {
    let path = process::find_on_path(program)?;
    Version::find(&process::output(std::process::Command::new(path).arg("--version")).ok()?)
}

fn missing(found: Option<Version>) -> Error {
    let found = match found {
        Some(version) => format!(" (found: {version})"),
        None => String::new(),
    };
    Error::Missing {
        what: format!("Node {} or newer{found}", tools::NODE.0),
        remedy: "On Debian 13 or newer: sudo apt-get install -y nodejs npm; \
                 elsewhere from https://nodejs.org/en/download"
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_is_named_with_what_installs_a_newer_one() {
        let message = missing(Some(Version(18, 19, 0))).to_string();
        assert!(message.starts_with("Node 20 or newer (found: 18.19.0) is missing."), "{message}");
        assert!(message.contains("apt-get install -y nodejs"), "{message}");
    }
}
