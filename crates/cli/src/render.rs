//! From an assessment to the bytes of one format.

use std::fmt;
use std::path::PathBuf;

use assessment::share::{Payload, SharedResult, url};
use assessment::{Assessment, Date, Evaluation};
use locale::{WorkKey, WorkText};
use report::tables::{self, TableId};
use report::workbook::Workbook;
use report::{Choices, Document, Report, csv, html, json, markdown, oscal};

use crate::arguments::{self, Format};
use crate::content::Content;
use crate::logo::{self, LogoError};
use crate::outcome::Outcome;

/// What is made of assessments.
pub struct Wanted {
    format: Format,
    table: TableId,
    language: String,
    date: Date,
    choices: Choices,
    confidential: bool,
    site: Option<String>,
}

/// The logo was not taken.
pub struct LogoRefused {
    path: PathBuf,
    why: LogoError,
}

impl Wanted {
    /// What the arguments ask for; `today` is the day unless they name another.
    ///
    /// # Errors
    /// When the logo cannot be read or drawn.
    pub fn of(arguments: &arguments::Report, today: Date) -> Result<Self, LogoRefused> {
        let logo = arguments
            .logo
            .as_ref()
            .map(|path| logo::read(path).map_err(|why| LogoRefused { path: path.clone(), why }));
        Ok(Self {
            format: arguments.format,
            table: arguments.table(),
            language: arguments.lang.clone(),
            date: arguments.date.unwrap_or(today),
            choices: Choices {
                without: arguments.without.clone(),
                paper: arguments.paper,
                marking: arguments.marking.clone(),
                logo: logo.transpose()?,
                // Another for each assessment.
                link: None,
            },
            confidential: arguments.confidential,
            site: arguments.link.clone(),
        })
    }

    /// The choices, with the words that depend on language and organisation.
    fn choices(&self, report: &Report, work: &WorkText) -> Choices {
        let mut choices = self.choices.clone();
        if self.confidential {
            choices.marking = Some(work.get(WorkKey::DocumentConfidential).to_owned());
        }
        if let Some(logo) = &mut choices.logo {
            let organisation = report.organisation.as_deref();
            organisation.unwrap_or(work.get(WorkKey::DocumentLogo)).clone_into(&mut logo.alt);
        }
        choices
    }

    /// The plain link to the result as of the report's day, if it was asked for.
    fn link(&self, assessment: &Assessment) -> Result<Option<String>, String> {
        let Some(site) = &self.site else { return Ok(None) };
        let result = Payload::Plain(SharedResult::of(assessment, self.date)).write();
        result.map(|payload| Some(url(site, &payload))).map_err(|error| error.to_string())
    }
}

/// The bytes of the format.
///
/// # Errors
/// When the format cannot hold what there is to say, in a sentence.
pub fn render(assessment: &Assessment, wanted: &Wanted) -> Result<Vec<u8>, String> {
    let content = Content::of(assessment.framework(), &wanted.language)?;
    let texts = content.texts();
    let (text, work) = (texts.text, texts.work);
    let report = Report::new(assessment, texts, wanted.date);
    let mut choices = wanted.choices(&report, work);
    choices.link = wanted.link(assessment)?;
    let document = || Document::new(&report, text, work, &choices);
    Ok(match wanted.format {
        Format::Html => html::render(&report, text, work, &choices).into_bytes(),
        Format::Md => markdown::render(&document()).into_bytes(),
        Format::Pdf => pdf::render(&document(), &mut |_| ()).map_err(|error| error.to_string())?,
        Format::Docx => docx::render(&document()).map_err(|error| error.to_string())?,
        Format::Xlsx => xlsx::render(&Workbook::new(&report, text, work, &choices))
            .map_err(|error| error.to_string())?,
        Format::Csv => csv::render(&tables::table(&report, text, work, wanted.table)).into_bytes(),
        Format::Json => {
            let score = json::score_json(assessment, &Evaluation::of(assessment));
            format!("{score:#}\n").into_bytes()
        }
        Format::Oscal => oscal::assessment_results(&report, text).into_bytes(),
        Format::OscalCatalog => {
            oscal::catalog(assessment.framework(), texts, wanted.date).into_bytes()
        }
    })
}

impl LogoRefused {
    /// What it comes to.
    pub fn outcome(&self) -> Outcome {
        match self.why {
            LogoError::Read(_) => Outcome::Failed,
            LogoError::Picture(_) => Outcome::Usage,
        }
    }
}

impl fmt::Display for LogoRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.why {
            LogoError::Read(why) => write!(f, "{path}: cannot be read: {why}"),
            LogoError::Picture(why) => write!(f, "{path}: {why}"),
        }
    }
}
