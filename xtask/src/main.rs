//! The project's own commands: `cargo xtask setup | build | serve | size | bench | test`.
//!
//! One module per command, and beside them what several need: [`project`]
//! knows where things are, [`tools`] which versions are used, [`process`] runs
//! other programs, [`files`] reads and writes with errors that name the file.

mod bench;
mod brotli;
mod build;
mod cli;
mod error;
mod files;
mod process;
mod project;
mod serve;
mod setup;
mod size;
mod test;
mod tools;
mod version;

use std::process::ExitCode;

use cli::Command;
use error::Error;
use project::Project;

fn main() -> ExitCode {
    cli::parse(std::env::args_os().skip(1)).and_then(run).unwrap_or_else(|error| {
        eprintln!("error: {error}");
        ExitCode::FAILURE
    })
}

fn run(command: Command) -> Result<ExitCode, Error> {
    let project = Project::here();
    match command {
        Command::Help => print!("{}", cli::HELP),
        Command::Setup => setup::run(&project)?,
        Command::Build => build::run(&project)?,
        Command::Serve(options) => serve::run(&project, &options)?,
        Command::Size(options) => size::run(&project, options)?,
        Command::Bench => bench::run(&project)?,
        Command::Test(options) => return test::run(&project, &options),
    }
    Ok(ExitCode::SUCCESS)
}
