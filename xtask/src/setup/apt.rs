//! Debian's packages, where we may install them.

use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::Error;
use crate::process;

/// How commands are run that change the machine.
#[derive(Debug, Clone, Copy)]
enum Power {
    Root,
    Sudo,
}

/// Installs `packages` with apt-get, or says that `what` is missing if this is
/// not a Debian or its user may not install anything.
pub fn install(what: &str, packages: &[&str]) -> Result<(), Error> {
    let Some(power) = power().filter(|_| is_debian()) else {
        return Err(missing(what, packages));
    };
    println!("Installing: {}", line(packages));
    process::run(apt(power).args(["update", "-qq"]))?;
    process::run(apt(power).args(["install", "-y", "-qq"]).args(packages))
}

/// The error for `what`, with the line that installs it.
pub fn missing(what: &str, packages: &[&str]) -> Error {
    Error::Missing { what: what.to_owned(), remedy: format!("Install it: {}", line(packages)) }
}

fn line(packages: &[&str]) -> String {
    format!("sudo apt-get update && sudo apt-get install -y {}", packages.join(" "))
}

/// Ubuntu has apt-get too, but its Chromium is a snap without a driver.
fn is_debian() -> bool {
    std::fs::read_to_string("/etc/os-release")
        .is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
        && Path::new("/usr/bin/apt-get").exists()
}

/// As root, by sudo that asks for nothing, or by sudo that can ask somebody.
fn power() -> Option<Power> {
    let quiet = |command: &mut Command| {
        let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    if process::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0") {
        Some(Power::Root)
    } else if quiet(Command::new("sudo").args(["-n", "true"]))
        || (std::io::stdin().is_terminal() && process::find_on_path("sudo").is_some())
    {
        Some(Power::Sudo)
    } else {
        None
    }
}

fn apt(power: Power) -> Command {
    let mut command = match power {
        Power::Root => Command::new("env"),
        Power::Sudo => {
            let mut sudo = Command::new("sudo");
            sudo.arg("env");
            sudo
        }
    };
    // Nobody is there to answer a package's questions.
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    command
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_missing_comes_with_the_line_that_installs_it() {
        let message = super::missing("Chromium", &["chromium", "chromium-driver"]).to_string();
        assert_eq!(
            message,
            "Chromium is missing. Install it: sudo apt-get update && \
             sudo apt-get install -y chromium chromium-driver"
        );
    }
}
