//! What a result must reach: `--require`, `--min` and `--max`.

use std::str::FromStr;

use assessment::{Evaluation, FindingKind, Ratio, Verdict};
use clap::ValueEnum;
use report::figures::Metric;

use crate::arguments::Score;

/// A verdict to be reached, or a better one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    /// Everything is answered
    NotReady,
    /// Ready for Stage 1
    #[value(name = "stage-1")]
    Stage1,
    /// Ready for Stage 2
    #[value(name = "stage-2")]
    Stage2,
}

/// A figure, and what it must at least be.
#[derive(Debug, Clone)]
pub struct Minimum {
    metric: Metric,
    /// As it was given.
    number: String,
    /// The same, as a fraction of a whole or of a level.
    least: Ratio,
}

/// Something that is counted, and how often it may be there.
#[derive(Debug, Clone, Copy)]
pub struct Maximum {
    counted: Counted,
    most: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Blockers,
    Findings(FindingKind),
}

/// What a result falls short of, a sentence each.
pub fn shortcomings(asked: &Score, evaluation: &Evaluation) -> Vec<String> {
    let verdict = asked.require.and_then(|stage| stage.missed(evaluation.verdict));
    let figures = asked.min.iter().filter_map(|minimum| minimum.missed(evaluation));
    let counts = asked.max.iter().filter_map(|maximum| maximum.exceeded(evaluation));
    verdict.into_iter().chain(figures).chain(counts).collect()
}

impl Stage {
    fn missed(self, found: Verdict) -> Option<String> {
        let least = match self {
            Self::NotReady => Verdict::NotReady,
            Self::Stage1 => Verdict::Stage1,
            Self::Stage2 => Verdict::Stage2,
        };
        (found < least)
            .then(|| format!("the verdict is {}, {} was required", found.as_str(), least.as_str()))
    }
}

impl Minimum {
    /// Compared exactly: 59.5 % is short of 60, whatever is shown.
    fn missed(&self, evaluation: &Evaluation) -> Option<String> {
        let figures = &evaluation.figures.overall;
        let name = self.metric.as_str();
        let number = &self.number;
        match self.metric.of(figures) {
            None => Some(format!("{name} is undefined, at least {number} was asked for")),
            Some(found) if found < self.least => {
                let shown = self.metric.value_attribute(figures);
                Some(format!("{name} is {shown} ({found}), at least {number} was asked for"))
            }
            Some(_) => None,
        }
    }
}

impl Maximum {
    fn exceeded(self, evaluation: &Evaluation) -> Option<String> {
        let (name, found) = match self.counted {
            Counted::Blockers => ("blocker", evaluation.blockers.len()),
            Counted::Findings(kind) => (kind.as_str(), evaluation.findings_of(kind).count()),
        };
        let most = self.most;
        (found > most).then(|| format!("{name}: {found}, at most {most} were asked for"))
    }
}

impl FromStr for Minimum {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || {
            let names = Metric::ALL.map(Metric::as_str).join(", ");
            format!("FIGURE is one of {names}; percent are 0 to 100, a level is 0 to 4")
        };
        let (name, number) = text.split_once('=').ok_or_else(wrong)?;
        let metric = Metric::ALL.into_iter().find(|metric| metric.as_str() == name);
        let metric = metric.ok_or_else(wrong)?;
        let whole = if metric == Metric::Maturity { 4 } else { 100 };
        let hundredths = hundredths(number).filter(|found| *found <= whole * 100);
        let scale = if metric == Metric::Maturity { 100 } else { 10_000 };
        let least = hundredths.and_then(|found| Ratio::new(found, scale)).ok_or_else(wrong)?;
        Ok(Self { metric, number: number.to_owned(), least })
    }
}

impl FromStr for Maximum {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "KIND is one of blocker, major, minor, not-assessed".to_owned();
        let (name, number) = text.split_once('=').ok_or_else(wrong)?;
        let counted = match name {
            "blocker" => Counted::Blockers,
            "major" => Counted::Findings(FindingKind::Major),
            "minor" => Counted::Findings(FindingKind::Minor),
            "not-assessed" => Counted::Findings(FindingKind::NotAssessed),
            _ => return Err(wrong()),
        };
        let most = number.parse().map_err(|_| "NUMBER is a whole number".to_owned())?;
        Ok(Self { counted, most })
    }
}

/// A number with at most two decimals, in hundredths.
fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) || part.len() > 2 || whole.len() > 3 {
        return None;
    }
    format!("{whole}{part:0<2}").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{Minimum, hundredths};

    #[test]
    fn numbers_have_at_most_two_decimals() {
        assert_eq!(hundredths("60"), Some(6_000));
        assert_eq!(hundredths("2.5"), Some(250));
        assert_eq!(hundredths("0.05"), Some(5));
        for wrong in ["", "-1", "1.", ".5", "1.234", "1e2", "9999", "６"] {
            assert_eq!(hundredths(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_minimum_is_a_figure_within_its_range() {
        for right in ["readiness=60", "coverage=100", "maturity=2.5", "conformity=0"] {
            assert!(right.parse::<Minimum>().is_ok(), "{right}");
        }
        for wrong in ["readiness", "readiness=101", "maturity=5", "luck=1", "=1"] {
            assert!(wrong.parse::<Minimum>().is_err(), "{wrong}");
        }
    }
}
