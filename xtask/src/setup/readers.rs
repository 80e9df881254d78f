//! What the files that we make are read with in the tests: none of it is ours.

use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::apt;
use crate::error::Error;
use crate::files;
use crate::process;
use crate::project::Project;

/// Programs, and the Debian packages that have them.
const PROGRAMS: [(&str, &str); 6] = [
    ("soffice", "libreoffice-calc-nogui libreoffice-writer-nogui"),
    ("pdftotext", "poppler-utils"),
    ("qpdf", "qpdf"),
    ("rsvg-convert", "librsvg2-bin"),
    ("zbarimg", "zbar-tools"),
    ("python3", "python3-venv"),
];
/// The Python packages, each at one version.
const REQUIREMENTS: &str = "tests/formats/requirements.txt";

/// Finds the programs, or installs them where that can be done; and a Python
/// that has the packages, whose path this is.
pub fn ensure(project: &Project) -> Result<PathBuf, Error> {
    let missing = || PROGRAMS.into_iter().filter(|(name, _)| process::find_on_path(name).is_none());
    let packages: Vec<&str> = missing().flat_map(|(_, packages)| packages.split(' ')).collect();
    const WHAT: &str = "what reads PDF, Word and Excel files and QR codes";
    if !packages.is_empty() {
        apt::install(WHAT, &packages)?;
    }
    if missing().next().is_some() {
        return Err(apt::missing(WHAT, &packages));
    }
    python(project)
}

/// Finds what reads QR codes, or installs it.
pub fn ensure_scanner() -> Result<(), Error> {
    apt_unless_found("what reads QR codes", &[("zbarimg", "zbar-tools")])
}

/// Finds the browsers that are not Chromium, or installs them; where neither can be
/// done, the tests say which they skip.
pub fn try_engines() {
    const ENGINES: [(&str, &str); 3] = [
        ("firefox-esr", "firefox-esr"),
        ("WebKitWebDriver", "webkit2gtk-driver"),
        ("xvfb-run", "xvfb"),
    ];
    if let Err(error) = apt_unless_found("Firefox and WebKitGTK", &ENGINES) {
        println!("{error}");
    }
}

fn apt_unless_found(what: &'static str, programs: &[(&str, &'static str)]) -> Result<(), Error> {
    let is_missing = |(name, _): &&(&str, &str)| process::find_on_path(name).is_none();
    let packages: Vec<&str> =
        programs.iter().filter(is_missing).map(|(_, package)| *package).collect();
    if packages.is_empty() { Ok(()) } else { apt::install(what, &packages) }
}

/// A Python of our own below `target/`, with the packages.
fn python(project: &Project) -> Result<PathBuf, Error> {
    let folder = project.path("target/formats/venv");
    let python = folder.join("bin/python");
    let stamp = format!("{:x}", Sha256::digest(files::read(&project.path(REQUIREMENTS))?));
    let stamp_path = folder.join(".installed-by-xtask");
    if python.exists() && files::read_text(&stamp_path).is_ok_and(|installed| installed == stamp) {
        return Ok(python);
    }
    println!("Installing: the Python packages of {REQUIREMENTS}");
    let make = || {
        process::output(
            process::command(project, "python3").args(["-m", "venv", "--clear"]).arg(&folder),
        )
    };
    if make().is_err() {
        // Debian's Python comes without it.
        apt::install("Python's venv", &["python3-venv"])?;
        make()?;
    }
    let mut pip = process::command(project, &python);
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        REQUIREMENTS,
    ]);
    process::run(&mut pip)?;
    files::write(&stamp_path, stamp)?;
    Ok(python)
}
