//! The command line.

use std::path::PathBuf;

use assessment::Date;
use clap::{Args, Parser, Subcommand, ValueEnum};
use report::document::Paper;
use report::tables::TableId;
use report::{Choices, Part};
use share::{TextKind, Texts};

use crate::gate::{Maximum, Minimum, Stage};

/// Scores, validates and reports gap assessments against ISO/IEC 42001:2023.
///
/// A FILE is an assessment as aims-gap exports it (JSON); `-` is standard input.
/// What comes out is a self-assessment: never an audit, a certificate or legal advice.
#[derive(Debug, Parser)]
#[command(name = "aims-gap", version, after_help = EXIT_CODES)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "Exit codes:
  0  everything was done
  1  an input is not a valid assessment or result link
  2  wrong usage
  3  something could not be read, made or written
  4  a result falls short of --require, --min or --max
Of several files the gravest counts: 3, then 1, then 4. None stops the others.";

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print figures, findings, blockers and verdict as JSON
    ///
    /// One FILE gives one object; several, or --list, give a list of
    /// {"file": …, "score": …} or {"file": …, "error": …}.
    #[command(after_help = EXIT_CODES)]
    Score(Score),
    /// Write the report, a table or an OSCAL document
    #[command(after_help = EXIT_CODES)]
    Report(Report),
    /// Say of each FILE whether it is a valid assessment, and if not, where and why
    #[command(after_help = EXIT_CODES)]
    Validate(Validate),
    /// Print the result as a link, one for each FILE
    ///
    /// A link holds the ratings, the profile without the name, and the day;
    /// texts only when they are asked for.
    #[command(after_help = EXIT_CODES)]
    Link(Link),
    /// Print what a result link holds, as an assessment file
    ///
    /// One LINK gives one object; several, or --list, give a list of
    /// {"link": …, "assessment": …} or {"link": …, "error": …}.
    #[command(after_help = EXIT_CODES)]
    Open(Open),
}

/// `aims-gap score`.
#[derive(Debug, Args)]
pub struct Score {
    /// Print a list even for a single FILE
    #[arg(long)]
    pub list: bool,
    /// Ask for at least this verdict, or exit with 4
    #[arg(long, value_name = "VERDICT")]
    pub require: Option<Stage>,
    /// Ask for at least so much overall: coverage, readiness or conformity in percent, maturity as a level
    #[arg(long, value_name = "FIGURE=NUMBER")]
    pub min: Vec<Minimum>,
    /// Ask for at most so many: blocker, major, minor or not-assessed
    #[arg(long, value_name = "KIND=NUMBER")]
    pub max: Vec<Maximum>,
    /// Assessment files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// `aims-gap report`.
#[derive(Debug, Args)]
pub struct Report {
    /// What to write
    #[arg(long, value_name = "FORMAT")]
    pub format: Format,
    /// Which table, for csv [default: requirements]
    #[arg(long, value_name = "NAME", value_parser = table)]
    pub table: Option<TableId>,
    /// Where to write: a file, or a folder (which several FILEs need)
    #[arg(long, short, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// The day of the report [default: today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<Date>,
    /// The language of the report
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub lang: String,
    /// The paper of formats with pages
    #[arg(long, value_name = "SIZE", default_value = "a4", value_parser = paper)]
    pub paper: Paper,
    /// Leave parts out: areas, findings, roadmap, soa, systems, risks, answers, method
    #[arg(long, value_name = "PART", value_delimiter = ',', value_parser = part)]
    pub without: Vec<Part>,
    /// Print this on the cover and on every page
    #[arg(long, value_name = "TEXT", value_parser = marking)]
    pub marking: Option<String>,
    /// Mark the report as confidential, in its language
    #[arg(long, conflicts_with = "marking")]
    pub confidential: bool,
    /// Put a picture on the cover: a PNG or an SVG
    #[arg(long, value_name = "PICTURE")]
    pub logo: Option<PathBuf>,
    /// Put the link to the result on the cover, with a QR code: the address of the site that opens it
    #[arg(long, value_name = "URL", value_parser = site)]
    pub link: Option<String>,
    /// Assessment files; none for oscal-catalog
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

impl Report {
    /// The table that CSV takes.
    pub fn table(&self) -> TableId {
        self.table.unwrap_or(TableId::Requirements)
    }
}

/// `aims-gap validate`.
#[derive(Debug, Args)]
pub struct Validate {
    /// Say nothing of valid files
    #[arg(long, short)]
    pub quiet: bool,
    /// Assessment files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// `aims-gap link`.
#[derive(Debug, Args)]
pub struct Link {
    /// Put texts in: notes, evidence, owners, names, justifications, systems, risks, or all
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = texts)]
    pub texts: Vec<Texts>,
    /// Lock the link with the passphrase in this file; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// The address of the site that opens it [default: none, only what follows it]
    #[arg(long, value_name = "URL", default_value = "", hide_default_value = true)]
    pub base: String,
    /// The day of the result [default: today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<Date>,
    /// Assessment files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

/// `aims-gap open`.
#[derive(Debug, Args)]
pub struct Open {
    /// Open a locked link with the passphrase in this file; `-` is standard input
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Print the result as `score` does
    #[arg(long)]
    pub score: bool,
    /// Print a list even for a single LINK
    #[arg(long)]
    pub list: bool,
    /// Links, or what follows `#r=` in them; `-` reads them from standard input, one a line
    #[arg(required = true, value_name = "LINK")]
    pub links: Vec<String>,
}

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// The report, one self-contained page
    Html,
    /// The report, tagged (PDF/UA-1)
    Pdf,
    /// The report for a word processor
    Docx,
    /// The report as Markdown
    #[value(alias = "markdown")]
    Md,
    /// A workbook that goes on calculating
    Xlsx,
    /// One table
    Csv,
    /// The result, as `score` prints it
    Json,
    /// OSCAL assessment results
    Oscal,
    /// The framework as an OSCAL catalog; takes no FILE
    OscalCatalog,
}

impl Format {
    /// What the names of its files end with, after the point.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Md => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "score.json",
            Self::Oscal => "oscal.json",
            Self::OscalCatalog => "oscal-catalog.json",
        }
    }

    /// Whether it is no text: never printed on a terminal.
    pub fn is_binary(self) -> bool {
        matches!(self, Self::Pdf | Self::Docx | Self::Xlsx)
    }

    /// Whether it is a document that people read: it has a place for a link.
    pub fn is_document(self) -> bool {
        matches!(self, Self::Html | Self::Pdf | Self::Docx | Self::Md)
    }

    /// Whether it is a report, of which parts can be left out and which has a cover.
    pub fn is_report(self) -> bool {
        matches!(self, Self::Html | Self::Pdf | Self::Docx | Self::Md | Self::Xlsx)
    }
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|error| format!("{error}"))
}

fn texts(text: &str) -> Result<Texts, String> {
    if text == "all" {
        return Ok(Texts::all());
    }
    let names = TextKind::ALL.map(TextKind::as_str).join(", ");
    let kind = TextKind::from_word(text);
    kind.map(|kind| Texts::EMPTY.with(kind)).ok_or_else(|| format!("KIND is one of {names}, all"))
}

fn table(text: &str) -> Result<TableId, String> {
    let names = TableId::ALL.map(TableId::as_str).join(", ");
    text.parse().map_err(|_| format!("the tables are {names}"))
}

fn part(text: &str) -> Result<Part, String> {
    let names = Part::ALL.map(Part::as_str).join(", ");
    Part::from_word(text).ok_or_else(|| format!("the parts are {names}"))
}

fn paper(text: &str) -> Result<Paper, String> {
    match text {
        "a4" => Ok(Paper::A4),
        "letter" => Ok(Paper::Letter),
        _ => Err("the sizes are a4 and letter".to_owned()),
    }
}

fn site(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    if rest.is_none_or(str::is_empty) || text.contains(char::is_whitespace) {
        return Err("URL is an address that begins with https:// or http://".to_owned());
    }
    Ok(text.to_owned())
}

fn marking(text: &str) -> Result<String, String> {
    if text.chars().count() <= Choices::MARKING_LIMIT {
        Ok(text.to_owned())
    } else {
        Err(format!("a marking has at most {} characters", Choices::MARKING_LIMIT))
    }
}
