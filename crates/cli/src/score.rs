//! `aims-gap score`.

use std::io;
use std::path::Path;

use assessment::Evaluation;
use serde_json::{Value, json};

use crate::arguments::Score;
use crate::outcome::{Outcome, Usage, tell};
use crate::{gate, input, output};

/// Prints the result of each file, and says what falls short.
///
/// # Errors
/// Never: there is no wrong usage left.
pub fn run(arguments: &Score) -> Result<Outcome, Usage> {
    let mut outcome = Outcome::Done;
    let mut scores = Vec::new();
    for file in &arguments.files {
        let (score, went) = score(arguments, file);
        scores.push((file, score));
        outcome = outcome.and(went);
    }
    let printed = match scores.as_slice() {
        [(_, score)] if !arguments.list => match score {
            Ok(score) => format!("{score:#}\n"),
            Err(_) => return Ok(outcome),
        },
        _ => {
            let rows: Vec<Value> = scores
                .into_iter()
                .map(|(file, score)| match score {
                    Ok(score) => json!({ "file": file.to_string_lossy(), "score": score }),
                    Err(error) => json!({ "file": file.to_string_lossy(), "error": error }),
                })
                .collect();
            format!("{:#}\n", Value::Array(rows))
        }
    };
    Ok(outcome.and(output::to(&mut io::stdout(), printed.as_bytes())))
}

/// The result of one file, or why there is none.
fn score(arguments: &Score, file: &Path) -> (Result<Value, String>, Outcome) {
    let name = input::name(file);
    let assessment = match input::read(file) {
        Ok(assessment) => assessment,
        Err(error) => {
            tell(&format!("{name}: {error}"));
            return (Err(error.to_string()), error.outcome());
        }
    };
    let evaluation = Evaluation::of(&assessment);
    let short = gate::shortcomings(arguments, &evaluation);
    for sentence in &short {
        tell(&format!("{name}: {sentence}"));
    }
    let outcome = if short.is_empty() { Outcome::Done } else { Outcome::Short };
    (Ok(report::json::score_json(&assessment, &evaluation)), outcome)
}
