//! Chromium and its driver, for the tests.

use std::path::PathBuf;

use super::apt;
use crate::error::Error;
use crate::process;

/// What drives the tests in a browser.
#[derive(Debug)]
pub struct Browser {
    /// Chromium, or Chrome
    pub program: PathBuf,
    /// chromedriver
    pub driver: PathBuf,
}

/// Finds both, or installs them where that can be done.
pub fn ensure() -> Result<Browser, Error> {
    const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];
    match find() {
        Some(browser) => Ok(browser),
        None => {
            apt::install("Chromium with chromedriver", &PACKAGES)?;
            find().ok_or_else(|| apt::missing("Chromium with chromedriver", &PACKAGES))
        }
    }
}

fn find() -> Option<Browser> {
    const NAMES: [&str; 3] = ["chromium", "google-chrome", "chromium-browser"];
    let program =
        named_by("CHROMIUM").or_else(|| NAMES.into_iter().find_map(process::find_on_path))?;
    let driver = named_by("CHROMEDRIVER")
        .or_else(|| process::find_on_path("chromedriver"))
        // GitHub's machines have it in a folder of its own.
        .or_else(|| process::find_in(named_by("CHROMEWEBDRIVER"), "chromedriver"))?;
    Some(Browser { program, driver })
}

fn named_by(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.exists())
}
