//! `aims-gap report`.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

use assessment::{Assessment, Date, ISO_42001_2023, Timestamp};

use crate::arguments::{Format, Report};
use crate::outcome::{Outcome, Usage, tell};
use crate::render::{Wanted, render};
use crate::{content, input, output};

/// What is made of what, and where it goes.
struct Job<'a> {
    /// The assessment; none for the catalog, which needs none.
    input: Option<&'a Path>,
    /// The file to write; none for standard output.
    target: Option<PathBuf>,
}

/// Writes the report of each file; `today` is its day unless another was given.
///
/// # Errors
/// When the options do not go together, in a sentence.
pub fn run(arguments: &Report, today: Date) -> Result<Outcome, Usage> {
    check(arguments)?;
    content::check(&arguments.lang)?;
    let jobs = jobs(arguments)?;
    let wanted = match Wanted::of(arguments, today) {
        Ok(wanted) => wanted,
        Err(error) => {
            tell(&error);
            return Ok(error.outcome());
        }
    };
    if let Some(folder) = folder(arguments)
        && let Err(error) = fs::create_dir_all(folder)
    {
        tell(&format!("{}: cannot be made: {error}", folder.display()));
        return Ok(Outcome::Failed);
    }
    let outcomes = jobs.iter().map(|job| job.run(&wanted));
    Ok(outcomes.fold(Outcome::Done, Outcome::and))
}

impl Job<'_> {
    fn run(&self, wanted: &Wanted) -> Outcome {
        let (name, assessment) = match self.input {
            Some(path) => (input::name(path), input::read(path)),
            None => {
                let nothing = Assessment::new(&ISO_42001_2023, Timestamp::EPOCH);
                ("the catalog".to_owned(), Ok(nothing))
            }
        };
        let assessment = match assessment {
            Ok(assessment) => assessment,
            Err(error) => {
                tell(&format!("{name}: {error}"));
                return error.outcome();
            }
        };
        let bytes = match render(&assessment, wanted) {
            Ok(bytes) => bytes,
            Err(error) => {
                tell(&format!("{name}: cannot be made: {error}"));
                return Outcome::Failed;
            }
        };
        match &self.target {
            None => output::to(&mut io::stdout(), &bytes),
            Some(path) => match output::file(path, &bytes) {
                Ok(()) => Outcome::Done,
                Err(error) => {
                    tell(&format!("{}: cannot be written: {error}", path.display()));
                    Outcome::Failed
                }
            },
        }
    }
}

/// Whether the options go together. One that would do nothing is refused: who
/// leaves the answers out must not find them in another format.
fn check(arguments: &Report) -> Result<(), Usage> {
    let format = arguments.format;
    let refused = |option: &str, formats: &str| Err(format!("{option} goes with {formats} only"));
    if arguments.table.is_some() && format != Format::Csv {
        return refused("--table", "--format csv");
    }
    if !format.is_report() {
        let reports = "--format html, pdf, docx, md and xlsx";
        if !arguments.without.is_empty() {
            return refused("--without", reports);
        }
        if arguments.marking.is_some() || arguments.confidential {
            return refused("--marking and --confidential", reports);
        }
        if arguments.logo.is_some() {
            return refused("--logo", reports);
        }
    }
    if arguments.link.is_some() && !format.is_document() {
        return refused("--link", "--format html, pdf, docx and md");
    }
    match (format, arguments.files.is_empty()) {
        (Format::OscalCatalog, false) => Err("oscal-catalog takes no FILE".to_owned()),
        (Format::OscalCatalog, true) | (_, false) => Ok(()),
        (_, true) => Err("there is no FILE to report on; `-` is standard input".to_owned()),
    }
}

/// The folder that files go into, if it is one.
fn folder(arguments: &Report) -> Option<&Path> {
    let output = arguments.output.as_deref()?;
    (arguments.files.len() > 1 || output::is_folder(output)).then_some(output)
}

fn jobs(arguments: &Report) -> Result<Vec<Job<'_>>, Usage> {
    let inputs: Vec<Option<&Path>> = match arguments.format {
        Format::OscalCatalog => vec![None],
        _ => arguments.files.iter().map(|file| Some(file.as_path())).collect(),
    };
    let target = match (folder(arguments), arguments.output.as_deref()) {
        (Some(folder), _) => return into_folder(arguments, folder, &inputs),
        (None, Some(output)) if !input::is_standard_input(output) => Some(output.to_owned()),
        (None, _) if inputs.len() > 1 => {
            return Err("several FILEs need --output with a folder".to_owned());
        }
        (None, None) if arguments.format.is_binary() && io::stdout().is_terminal() => {
            let advice = "it would fill the terminal with signs: name a file with --output, \
                          or redirect standard output";
            return Err(advice.to_owned());
        }
        (None, _) => None,
    };
    if let (Some(target), [Some(input)]) = (&target, inputs.as_slice()) {
        spare(input, target)?;
    }
    Ok(inputs.into_iter().map(|input| Job { input, target: target.clone() }).collect())
}

/// A file of its own for each input, none of which is written twice.
fn into_folder<'a>(
    arguments: &Report,
    folder: &Path,
    inputs: &[Option<&'a Path>],
) -> Result<Vec<Job<'a>>, Usage> {
    let mut taken = BTreeMap::new();
    let mut jobs = Vec::with_capacity(inputs.len());
    for input in inputs.iter().copied() {
        let target = match input {
            Some(path) => folder.join(output::name_for(path, &suffix(arguments))),
            None => folder.join(format!("aims-gap-{}-catalog.json", ISO_42001_2023.id)),
        };
        if let Some(path) = input {
            spare(path, &target)?;
            if let Some(other) = taken.insert(target.clone(), path) {
                return Err(format!(
                    "{} and {} would both be written to {}",
                    other.display(),
                    path.display(),
                    target.display()
                ));
            }
        }
        jobs.push(Job { input, target: Some(target) });
    }
    Ok(jobs)
}

/// What the name of a written file ends with.
fn suffix(arguments: &Report) -> String {
    let extension = arguments.format.extension();
    match arguments.format {
        Format::Csv => format!("-{}.{extension}", arguments.table().as_str()),
        _ => format!(".{extension}"),
    }
}

/// That an assessment is not overwritten by its report.
fn spare(input: &Path, target: &Path) -> Result<(), Usage> {
    let same = match (fs::canonicalize(input), fs::canonicalize(target)) {
        (Ok(input), Ok(target)) => input == target,
        _ => input == target,
    };
    if same { Err(format!("{} would be overwritten", input.display())) } else { Ok(()) }
}
