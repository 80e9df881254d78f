//! How long a format takes, and how much memory, for a report so many times as
//! long as the example's. `cargo xtask bench` runs it, a process for each number,
//! since the peak of a process's memory never falls.
//!
//! `cargo run --release -p exporter --example measure -- FORMAT TIMES`

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use assessment::{Guidance, ISO_42001_2023, ImpactText, Questions, RiskText};
use locale::{Text, WorkText};
use report::model::Texts;
use report::workbook::Workbook;
use report::{Choices, Document, Report, csv, html, markdown, oscal, tables};

/// The day of every measurement.
const DAY: &str = "2026-11-25";

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(format), Some(times)) = (arguments.next(), arguments.next()) else {
        return Err("FORMAT and TIMES, please".into());
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let content = contentc::compile(&root)?;
    let files = content.languages.first().map(|language| &language.files).ok_or("no language")?;
    let pack = |begin: &str| {
        let found = files.iter().find(|(name, _)| name.starts_with(begin));
        found.map(|(_, pack)| pack.as_str()).ok_or("a pack is missing")
    };
    let texts = Texts {
        questions: &Questions::parse(&ISO_42001_2023, pack("questions.")?)?,
        guidance: &Guidance::parse(&ISO_42001_2023, pack("guidance.")?)?,
        text: &Text::parse(pack("text.")?)?,
        work: &WorkText::parse(pack("work.")?)?,
        impact: &ImpactText::parse(&ISO_42001_2023, pack("impact.")?)?,
        risks: &RiskText::parse(&ISO_42001_2023, pack("risks.")?)?,
    };
    let example = assessment::file::read(pack("example.")?)?;
    let report = repeated(&Report::new(&example, texts, DAY.parse()?), times.parse()?);
    let requirements: usize = report.areas.iter().map(|area| area.answers.len()).sum();

    let before = peak()?;
    let started = Instant::now();
    let bytes = made(&format, &report, texts)?;
    let seconds = started.elapsed().as_secs_f64();
    println!("{format} {requirements} {seconds:.3} {} {before} {bytes}", peak()?);
    Ok(())
}

/// The number of bytes of the file.
fn made(format: &str, report: &Report, texts: Texts<'_>) -> Result<usize, Box<dyn Error>> {
    let (text, work, choices) = (texts.text, texts.work, Choices::default());
    let document = || Document::new(report, text, work, &choices);
    Ok(match format {
        "pdf" => pdf::render(&document(), &mut |_| ())?.len(),
        "docx" => docx::render(&document())?.len(),
        "xlsx" => xlsx::render(&Workbook::new(report, text, work, &choices))?.len(),
        "html" => html::render(report, text, work, &choices).len(),
        "md" => markdown::render(&document()).len(),
        "csv" => {
            let all = tables::tables(report, text, work, &choices);
            all.iter().map(|table| csv::render(table).len()).sum()
        }
        "oscal" => oscal::assessment_results(report, text).len(),
        other => return Err(format!("no such format: {other}").into()),
    })
}

/// The report with everything so many times, each under a reference of its own.
fn repeated(report: &Report, times: usize) -> Report {
    let mut long = report.clone();
    let own = |reference: &'static str, time: usize| -> &'static str {
        if time == 0 { reference } else { format!("{reference}-{time}").leak() }
    };
    let (mut areas, mut figures) = (Vec::new(), Vec::new());
    let (mut soa, mut steps) = (Vec::new(), Vec::new());
    let (mut systems, mut risks) = (Vec::new(), Vec::new());
    for time in 0..times {
        figures.extend(report.figures.areas.iter().cloned());
        areas.extend(report.areas.iter().cloned().map(|mut area| {
            area.reference = own(area.reference, time);
            for answer in &mut area.answers {
                answer.reference = own(answer.reference, time);
            }
            for finding in &mut area.findings {
                finding.reference = own(finding.reference, time);
            }
            area
        }));
        soa.extend(report.soa.iter().cloned().map(|mut entry| {
            entry.reference = own(entry.reference, time);
            entry
        }));
        steps.extend(report.roadmap.steps.iter().cloned().map(|mut step| {
            step.reference = own(step.reference, time);
            step
        }));
        systems.extend(report.systems.iter().cloned());
        risks.extend(report.risks.risks.iter().cloned());
    }
    long.figures.areas = figures;
    long.areas = areas;
    long.soa = soa;
    long.roadmap.steps = steps;
    long.systems = systems;
    long.risks.risks = risks;
    long
}

/// The most memory that this process has held so far, in KB (Linux).
fn peak() -> Result<u64, Box<dyn Error>> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}
