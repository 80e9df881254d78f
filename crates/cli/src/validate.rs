//! `aims-gap validate`.

use std::io;

use crate::arguments::Validate;
use crate::outcome::{Outcome, Usage, tell};
use crate::{input, output};

/// Says of each file whether it is valid.
///
/// # Errors
/// Never: there is no wrong usage left.
pub fn run(arguments: &Validate) -> Result<Outcome, Usage> {
    let mut outcome = Outcome::Done;
    for file in &arguments.files {
        let name = input::name(file);
        match input::read(file) {
            Ok(_) if arguments.quiet => {}
            Ok(_) => {
                let said = output::to(&mut io::stdout(), format!("{name}: valid\n").as_bytes());
                outcome = outcome.and(said);
            }
            Err(error) => {
                tell(&format!("{name}: {error}"));
                outcome = outcome.and(error.outcome());
            }
        }
    }
    Ok(outcome)
}
