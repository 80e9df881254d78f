//! The steps of the tests.

use std::fmt;
use std::process::Command;

use super::Outcome;
use crate::build;
use crate::error::Error;
use crate::process::{self, cargo};
use crate::project::Project;
use crate::setup;
use crate::size;
use crate::tools::WASM;

/// One step, named on the command line by [`Step::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The formatter finds nothing to change.
    Format,
    /// Licences, bans and sources of what we depend on.
    Licences,
    /// Known vulnerabilities in what we depend on.
    Advisories,
    /// The linter, for this machine.
    Lint,
    /// The linter, for the browser.
    LintWasm,
    /// The tests of every crate that needs no browser.
    Unit,
    /// The app's own tests, in Chromium.
    Browser,
    /// The release build.
    Build,
    /// The first load and its budget.
    Size,
    /// Every format, read back by programs that are not ours.
    Formats,
    /// The element for other sites by itself, in Chromium.
    Element,
    /// Journeys through the built site, in Chromium.
    Pages,
    /// The built site without a network, and from one version to the next.
    Offline,
    /// The core journeys in browsers that are not Chromium.
    Engines,
}

impl Step {
    /// In the order they run: what is cheap to find comes first.
    pub const ALL: [Self; 14] = [
        Self::Format,
        Self::Licences,
        Self::Advisories,
        Self::Lint,
        Self::LintWasm,
        Self::Unit,
        Self::Browser,
        Self::Formats,
        Self::Element,
        Self::Build,
        Self::Size,
        Self::Pages,
        Self::Offline,
        Self::Engines,
    ];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "fmt",
            Self::Licences => "licences",
            Self::Advisories => "advisories",
            Self::Lint => "clippy",
            Self::LintWasm => "clippy-wasm",
            Self::Unit => "unit",
            Self::Browser => "browser",
            Self::Build => "build",
            Self::Size => "size",
            Self::Formats => "formats",
            Self::Element => "embed",
            Self::Pages => "e2e",
            Self::Offline => "offline",
            Self::Engines => "engines",
        }
    }

    /// The step of that name, or a message that lists the names.
    pub fn by_name(name: &str) -> Result<Self, String> {
        Self::ALL.into_iter().find(|step| step.name() == name).ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there is no step `{name}`, only {names}")
        })
    }

    /// What it looks at, in a few words.
    pub fn purpose(self) -> &'static str {
        match self {
            Self::Format => "is everything formatted?",
            Self::Licences => "licences, bans and sources of dependencies",
            Self::Advisories => "known vulnerabilities in dependencies",
            Self::Lint => "lints, natively",
            Self::LintWasm => "lints, for the browser",
            Self::Unit => "tests of the crates without a browser",
            Self::Browser => "tests of the app in Chromium",
            Self::Build => "the release build",
            Self::Size => "the first load and its budget",
            Self::Formats => "every format, link and QR code, read back by other programs",
            Self::Element => "the element for other sites, by itself in Chromium",
            Self::Pages => "journeys through the built site in Chromium",
            Self::Offline => "the built site without a network, and from version to version",
            Self::Engines => "core journeys in Firefox and WebKitGTK",
        }
    }

    /// The step whose result it looks at.
    pub fn after(self) -> Option<Self> {
        match self {
            Self::Size | Self::Pages | Self::Offline | Self::Engines => Some(Self::Build),
            _ => None,
        }
    }

    /// Runs it, its output going where ours goes.
    pub fn run(self, project: &Project) -> Result<Outcome, Error> {
        match self {
            Self::Format => process::run(cargo(project).args(["fmt", "--all", "--check"]))?,
            Self::Licences => {
                let checks = ["check", "licenses", "bans", "sources"];
                process::run(deny(project)?.args(checks))?;
            }
            Self::Advisories => return advisories(project),
            Self::Lint => {
                let lints = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
                process::run(cargo(project).args(lints))?;
            }
            Self::LintWasm => {
                // The workers without tests: theirs read what they wrote, natively.
                for (packages, targets) in [
                    (["aims-gap", "browser"].as_slice(), "--all-targets"),
                    (["exporter", "pdf", "docx", "xlsx"].as_slice(), "--bins"),
                ] {
                    let mut lints = cargo(project);
                    lints.args(["clippy", targets, "--lib", "--target", WASM]);
                    packages.iter().for_each(|package| {
                        lints.args(["-p", package]);
                    });
                    process::run(lints.args(["--", "-D", "warnings"]))?;
                }
            }
            Self::Unit => {
                let tests =
                    ["test", "--workspace", "--exclude", "aims-gap", "--exclude", "browser"];
                process::run(cargo(project).args(tests))?;
            }
            Self::Browser => in_browser(project)?,
            Self::Build => build::run(project)?,
            Self::Size => size::run(project, size::Options::default())?,
            Self::Formats => formats(project)?,
            Self::Pages => {
                // What the page makes is compared with what the command line makes.
                command_line(project)?;
                setup::for_scanning(project)?;
                playwright(project, &[])?;
            }
            Self::Element => playwright(project, &["--config", "playwright.embed.config.ts"])?,
            Self::Offline => playwright(project, &["--config", "playwright.offline.config.ts"])?,
            Self::Engines => {
                command_line(project)?;
                setup::for_engines(project)?;
                process::run(process::command(project, "node").arg("tests/browsers/run.mjs"))?;
            }
        }
        Ok(Outcome::Passed)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

fn deny(project: &Project) -> Result<Command, Error> {
    let mut deny = process::command(project, setup::cargo_deny(project)?);
    deny.args(["--workspace", "--all-features"]);
    Ok(deny)
}

/// Fetching the database and reading it are apart, so that a machine that
/// cannot reach it is not taken for a vulnerability, nor the other way round.
fn advisories(project: &Project) -> Result<Outcome, Error> {
    if let Err(error) = process::output(deny(project)?.args(["fetch", "db"])) {
        return Ok(Outcome::Skipped(format!(
            "skipped, since the advisory database cannot be reached; \
             .github/workflows/ci.yml checks it\n{error}"
        )));
    }
    process::run(deny(project)?.args(["check", "--disable-fetch", "advisories"]))?;
    Ok(Outcome::Passed)
}

/// Tests in Chromium, by Playwright.
fn playwright(project: &Project, arguments: &[&str]) -> Result<(), Error> {
    let browser = setup::for_pages(project)?;
    let mut playwright = process::command(project, project.node_program("playwright"));
    process::run(playwright.arg("test").args(arguments).env("CHROMIUM", browser.program))
}

/// Builds the command line, with which the formats are made and compared.
fn command_line(project: &Project) -> Result<(), Error> {
    process::run(cargo(project).args(["build", "--package", "cli"]))
}

/// Links and their QR codes, and the same assessments through every format, by
/// `tests/formats`.
fn formats(project: &Project) -> Result<(), Error> {
    let python = setup::for_formats(project)?;
    command_line(project)?;
    for script in ["share_link", "qr_codes", "every_format"] {
        let mut check = process::command(project, &python);
        check.arg(format!("tests/formats/{script}.py"));
        process::run(check.args(["--cli", "target/debug/aims-gap"]))?;
    }
    Ok(())
}

/// wasm-bindgen's tests, by its runner and webdriver.json.
fn in_browser(project: &Project) -> Result<(), Error> {
    let tools = setup::for_test(project)?;
    let runner = format!("CARGO_TARGET_{}_RUNNER", WASM.to_uppercase().replace('-', "_"));
    let mut tests = cargo(project);
    tests.args(["test", "-p", "browser", "--tests", "--target", WASM]);
    tests.env(runner, tools.test_runner).env("CHROMEDRIVER", tools.browser.driver);
    // Without it, a test that does not ask for a browser would run in Node.
    tests.env("WASM_BINDGEN_USE_BROWSER", "1");
    process::run(&mut tests)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_found_by_its_name() {
        for step in Step::ALL {
            assert_eq!(Step::by_name(step.name()), Ok(step));
        }
        assert!(Step::by_name("lint").unwrap_err().contains("clippy-wasm"));
    }

    #[test]
    fn a_step_comes_after_what_it_needs() {
        let position = |step| Step::ALL.iter().position(|other| *other == step);
        for step in Step::ALL {
            if let Some(needed) = step.after() {
                assert!(position(needed) < position(step), "{step} before {needed}");
            }
        }
    }
}
