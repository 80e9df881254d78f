//! Making a file of the assessment as it is now, and offering it.

use assessment::share::SharedResult;
use assessment::{Assessment, Date, Questions};
use browser::exporter::{self, ExportError};
use browser::{download, page};
use futures_util::future::join4;
use leptos::prelude::{GetUntracked, untrack};
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use report::model::Texts;
use report::workbook::Workbook;
use report::{Document, Report};

use super::format::Format;
use super::state::State;
use crate::content::Content;
use crate::screens::share;
use crate::session::Session;
use crate::working::{impact_text_now, risk_text, work_text};

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// What makes it could not be fetched; asked again, it is fetched anew.
    NotLoaded,
    /// It could not be made: why, if that is known.
    NotMade(String),
}

impl From<SplitLoaderError> for Failure {
    fn from(_: SplitLoaderError) -> Self {
        Self::NotLoaded
    }
}

impl From<ExportError> for Failure {
    fn from(error: ExportError) -> Self {
        match error {
            ExportError::NotLoaded => Self::NotLoaded,
            ExportError::Failed(reason) => Self::NotMade(reason),
        }
    }
}

/// Makes a file and offers it; its name. `progress` is told how far it is, in
/// percent.
pub async fn offered(
    format: Format,
    state: State,
    session: Session,
    content: Content,
    questions: &'static Questions,
    progress: impl Fn(u8) + 'static,
) -> Result<String, Failure> {
    let texts = texts(content, questions).await.ok_or(Failure::NotLoaded)?;
    let assessment = session.with_untracked(Assessment::clone);
    let day = untrack(|| session.result_day());
    let name = format.file_name(&assessment, state.table.get_untracked(), day);
    let made = prepared(assessment, texts, format, state, day).await?;
    let offered = match format.worker() {
        None => download::offer(&name, format.media_type(), &made),
        Some(attribute) => {
            let url = page::root_attribute(attribute).ok_or(Failure::NotLoaded)?;
            let bytes = exporter::make(&url, &made, progress).await?;
            download::offer_bytes(&name, format.media_type(), &bytes)
        }
    };
    match offered {
        Ok(()) => Ok(name),
        Err(_) => Err(Failure::NotMade(String::new())),
    }
}

/// Every text that a report is made with, all under way at once.
async fn texts(content: Content, questions: &'static Questions) -> Option<Texts<'static>> {
    let guidance = content.guidance_now();
    let (guidance, work, impact, risks) =
        join4(guidance, work_text(), impact_text_now(), risk_text()).await;
    Some(Texts {
        questions,
        guidance: guidance?,
        text: content.text,
        work: work?,
        impact: impact?,
        risks: risks?,
    })
}

/// The file, or what the worker makes it from: fetched when somebody first asks
/// for one.
#[wasm_split(report, wasm_split_path = leptos::wasm_split, fallible)]
fn prepared(
    assessment: Assessment,
    texts: Texts<'static>,
    format: Format,
    state: State,
    date: Date,
) -> Result<String, Failure> {
    let Texts { text, work, .. } = texts;
    let link = share::plain_link(&SharedResult::of(&assessment, date)).ok();
    let choices = state.choices(work, &assessment.profile.organisation, link);
    let report = Report::new(&assessment, texts, date);
    let json = |json: serde_json::Result<String>| {
        json.map_err(|error| Failure::NotMade(error.to_string()))
    };
    Ok(match format {
        Format::Pdf | Format::Docx => {
            json(serde_json::to_string(&Document::new(&report, text, work, &choices)))?
        }
        Format::Xlsx => json(serde_json::to_string(&Workbook::new(&report, text, work, &choices)))?,
        Format::Html => report::html::render(&report, text, work, &choices),
        Format::Markdown => report::markdown::render(&Document::new(&report, text, work, &choices)),
        Format::Csv => report::csv::render(&report::tables::table(
            &report,
            text,
            work,
            state.table.get_untracked(),
        )),
        Format::Json => assessment::file::write(&assessment),
        Format::Oscal => report::oscal::assessment_results(&report, text),
        Format::OscalCatalog => report::oscal::catalog(report.framework, texts, date),
    })
}
