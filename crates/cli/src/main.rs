//! `aims-gap` on the command line: the same core, report and documents as in the
//! browser, for scripts and for many files at once. `docs/command-line.md` says
//! how it is used.
//!
//! The clock is read here and nowhere below, and locked links take salt and nonce
//! from the system; everything else follows from the files and the arguments.

mod arguments;
mod content;
mod gate;
mod input;
mod link;
mod logo;
mod open;
mod outcome;
mod output;
mod passphrase;
mod render;
mod report;
mod score;
mod validate;

use std::process::ExitCode;

use assessment::Date;
use clap::Parser as _;
use time::OffsetDateTime;

use arguments::{Arguments, Command};
use outcome::{Outcome, Usage};

fn main() -> ExitCode {
    // Wrong usage, help and version end here, by themselves.
    let arguments = Arguments::parse();
    let outcome = match &arguments.command {
        Command::Score(arguments) => score::run(arguments),
        Command::Report(arguments) => {
            day(arguments.date).and_then(|today| report::run(arguments, today))
        }
        Command::Validate(arguments) => validate::run(arguments),
        Command::Link(arguments) => {
            day(arguments.date).and_then(|today| link::run(arguments, today))
        }
        Command::Open(arguments) => open::run(arguments),
    };
    outcome
        .unwrap_or_else(|usage| {
            outcome::tell(&usage);
            Outcome::Usage
        })
        .into()
}

/// The day that was given, or today in UTC.
fn day(given: Option<Date>) -> Result<Date, Usage> {
    let today = || OffsetDateTime::now_utc().date().to_string().parse();
    given
        .map_or_else(today, Ok)
        .map_err(|_| "the clock tells a day that cannot be: give one with --date".to_owned())
}
