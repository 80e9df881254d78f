//! Prints the result of an assessment file as JSON.
//!
//! `cargo run -p report --example score -- FILE`, or without FILE from standard input.

use std::error::Error;
use std::io::{Read as _, Write as _, stdin, stdout};

use assessment::Evaluation;

fn main() -> Result<(), Box<dyn Error>> {
    let mut file = String::new();
    match std::env::args_os().nth(1) {
        Some(path) => file = std::fs::read_to_string(path)?,
        None => drop(stdin().read_to_string(&mut file)?),
    }
    let assessment = assessment::file::read(&file)?;
    let score = report::json::score_json(&assessment, &Evaluation::of(&assessment));
    writeln!(stdout(), "{score:#}")?;
    Ok(())
}
