//! `cargo xtask test`: everything that CI runs.
//!
//! The steps ([`Step`]) run in order of cheapness; one that fails does not keep
//! the others from running, so that a run tells all there is to mend.

mod step;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::project::Project;
use crate::setup;
pub use step::Step;

/// What `test` was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The steps to run; all of them if there are none.
    pub only: Vec<Step>,
}

/// How a step ended.
#[derive(Debug)]
pub enum Outcome {
    /// As it should.
    Passed,
    /// With a fault.
    Failed(String),
    /// Not at all, for a reason that is no fault of the code.
    Skipped(String),
}

/// Runs the steps and sums up.
pub fn run(project: &Project, options: &Options) -> Result<ExitCode, Error> {
    let steps = match options.only.as_slice() {
        [] => {
            // Told now, not after ten minutes. A step alone asks for its own.
            setup::for_test(project)?;
            &Step::ALL
        }
        only => only,
    };
    let mut results = Vec::new();
    for &step in steps {
        println!("\n── {step}: {}", step.purpose());
        let started = Instant::now();
        let outcome = match failed_before(&results, step) {
            Some(earlier) => Outcome::Failed(format!("not run, since {earlier} failed")),
            None => step.run(project).unwrap_or_else(|error| Outcome::Failed(error.to_string())),
        };
        if let Outcome::Failed(reason) | Outcome::Skipped(reason) = &outcome {
            println!("{reason}");
        }
        results.push((step, outcome, started.elapsed()));
    }
    println!("\n{}", summary(&results));
    let passed = |(_, outcome, _): &(_, Outcome, _)| !matches!(outcome, Outcome::Failed(_));
    Ok(if results.iter().all(passed) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

type Results = [(Step, Outcome, Duration)];

/// The step among `results` that `step` builds upon and that failed: what it
/// would look at is then the site of an earlier build.
fn failed_before(results: &Results, step: Step) -> Option<Step> {
    let needed = step.after()?;
    results.iter().find_map(|(earlier, outcome, _)| {
        (*earlier == needed && matches!(outcome, Outcome::Failed(_))).then_some(needed)
    })
}

/// A line per step, and one that counts them.
fn summary(results: &Results) -> String {
    let mut text = String::new();
    let (mut passed, mut failed) = (0, 0);
    for (step, outcome, took) in results {
        let word = match outcome {
            Outcome::Passed => {
                passed += 1;
                "passed"
            }
            Outcome::Failed(_) => {
                failed += 1;
                "FAILED"
            }
            Outcome::Skipped(_) => "skipped",
        };
        text.push_str(&format!("{:<12} {word:<8} {:>7.1} s\n", step.name(), took.as_secs_f32()));
    }
    format!("{text}\n{passed} passed, {failed} failed")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn result(step: Step, outcome: Outcome) -> (Step, Outcome, Duration) {
        (step, outcome, Duration::from_millis(1250))
    }

    #[test]
    fn the_summary_ends_with_the_count() {
        let results = [
            result(Step::Format, Outcome::Passed),
            result(Step::Advisories, Outcome::Skipped("unreachable".into())),
            result(Step::Unit, Outcome::Failed("one test".into())),
        ];
        let text = summary(&results);
        assert_eq!(text.lines().next(), Some("fmt          passed       1.2 s"));
        assert!(text.contains("advisories   skipped"), "{text}");
        assert_eq!(text.lines().last(), Some("1 passed, 1 failed"));
    }

    #[test]
    fn nothing_looks_at_an_earlier_build() {
        let failed = [result(Step::Build, Outcome::Failed("no".into()))];
        assert_eq!(failed_before(&failed, Step::Size), Some(Step::Build));
        assert_eq!(failed_before(&failed, Step::Pages), Some(Step::Build));
        assert_eq!(failed_before(&failed, Step::Unit), None);
        let passed = [result(Step::Build, Outcome::Passed)];
        assert_eq!(failed_before(&passed, Step::Size), None);
        assert_eq!(failed_before(&[], Step::Size), None);
    }
}
