//! `cargo xtask bench`: how long each format takes and how much memory, for 70,
//! 700 and 7,000 requirements; an error where it grows faster than linearly.

use crate::error::Error;
use crate::process;
use crate::project::Project;

/// The formats, in the order of the table.
const FORMATS: [&str; 7] = ["pdf", "docx", "xlsx", "html", "md", "csv", "oscal"];
/// How many times the report's length.
const TIMES: [u32; 3] = [1, 10, 100];
/// Ten times the length may take so many times as long: ten, and half as much
/// again for a busy machine.
const LINEAR: f64 = 15.0;
/// What takes less is not compared: the clock's grain would decide.
const GRAIN: f64 = 0.02;

/// A measurement, as `crates/exporter/examples/measure.rs` prints it.
struct Measured {
    requirements: u32,
    seconds: f64,
    peak: u64,
    bytes: u64,
}

/// Measures, and prints the table.
pub fn run(project: &Project) -> Result<(), Error> {
    let mut build = process::cargo(project);
    process::run(build.args(["build", "--release", "-p", "exporter", "--example", "measure"]))?;
    process::say(&format!(
        "{:<8}{:>14}{:>10}{:>14}{:>14}\n",
        "format", "requirements", "seconds", "peak, MB", "file, KB"
    ));
    let mut faults = Vec::new();
    for format in FORMATS {
        let mut last: Option<Measured> = None;
        for times in TIMES {
            let now = measure(project, format, times)?;
            let (peak, file) = (now.peak / 1024, now.bytes / 1024);
            process::say(&format!(
                "{format:<8}{:>14}{:>10.3}{peak:>14}{file:>14}\n",
                now.requirements, now.seconds
            ));
            if let Some(last) = last.filter(|last| last.seconds >= GRAIN)
                && now.seconds > last.seconds * LINEAR
            {
                let growth = now.seconds / last.seconds;
                faults
                    .push(format!("{format}: ten times the length took {growth:.1} times as long"));
            }
            last = Some(now);
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(Error::Bench(faults.join("; "))) }
}

fn measure(project: &Project, format: &str, times: u32) -> Result<Measured, Error> {
    let program = project.path("target/release/examples/measure");
    let mut measure = process::command(project, &program);
    let told = process::output(measure.arg(format).arg(times.to_string()))?;
    let mut words = told.split_whitespace().skip(1).map(str::parse::<f64>);
    let mut next = || words.next().and_then(Result::ok);
    let measured = (next(), next(), next(), next(), next());
    let (Some(requirements), Some(seconds), Some(peak), Some(_), Some(bytes)) = measured else {
        return Err(Error::Bench(format!("{format}: not understood: {told}")));
    };
    Ok(Measured {
        requirements: requirements as u32,
        seconds,
        peak: peak as u64,
        bytes: bytes as u64,
    })
}
