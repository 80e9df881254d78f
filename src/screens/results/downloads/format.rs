//! The formats that are offered.

use assessment::{Assessment, Date};
use locale::WorkKey;
use report::tables::TableId;

/// A format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Set for print.
    Pdf,
    /// A Word document.
    Docx,
    /// One page for any browser.
    Html,
    /// Plain text.
    Markdown,
    /// An Excel workbook.
    Xlsx,
    /// One table of values.
    Csv,
    /// The assessment file.
    Json,
    /// OSCAL assessment results.
    Oscal,
    /// The catalogue as OSCAL.
    OscalCatalog,
}

/// What a format is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// To be read.
    Reading,
    /// To be worked with.
    Working,
    /// For programs.
    Programs,
}

impl Use {
    /// In the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Reading, Self::Working, Self::Programs];

    /// The heading of its formats.
    pub fn title(self) -> WorkKey {
        match self {
            Self::Reading => WorkKey::DownloadsRead,
            Self::Working => WorkKey::DownloadsWork,
            Self::Programs => WorkKey::DownloadsMachine,
        }
    }
}

impl Format {
    /// In the order in which they are shown.
    pub const ALL: [Self; 9] = [
        Self::Pdf,
        Self::Docx,
        Self::Html,
        Self::Markdown,
        Self::Xlsx,
        Self::Csv,
        Self::Json,
        Self::Oscal,
        Self::OscalCatalog,
    ];

    /// Its word on the command line, and in `data-download`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Oscal => "oscal",
            Self::OscalCatalog => "oscal-catalog",
        }
    }

    /// Its name.
    pub fn name(self) -> WorkKey {
        match self {
            Self::Pdf => WorkKey::DownloadsPdf,
            Self::Docx => WorkKey::DownloadsDocx,
            Self::Html => WorkKey::DownloadsHtml,
            Self::Markdown => WorkKey::DownloadsMd,
            Self::Xlsx => WorkKey::DownloadsXlsx,
            Self::Csv => WorkKey::DownloadsCsv,
            Self::Json => WorkKey::DownloadsJson,
            Self::Oscal => WorkKey::DownloadsOscal,
            Self::OscalCatalog => WorkKey::DownloadsOscalCatalog,
        }
    }

    /// What it is good for, in a sentence.
    pub fn about(self) -> WorkKey {
        match self {
            Self::Pdf => WorkKey::DownloadsPdfText,
            Self::Docx => WorkKey::DownloadsDocxText,
            Self::Html => WorkKey::DownloadsHtmlText,
            Self::Markdown => WorkKey::DownloadsMdText,
            Self::Xlsx => WorkKey::DownloadsXlsxText,
            Self::Csv => WorkKey::DownloadsCsvText,
            Self::Json => WorkKey::DownloadsJsonText,
            Self::Oscal => WorkKey::DownloadsOscalText,
            Self::OscalCatalog => WorkKey::DownloadsOscalCatalogText,
        }
    }

    /// What it is for.
    pub fn used(self) -> Use {
        match self {
            Self::Pdf | Self::Docx | Self::Html | Self::Markdown => Use::Reading,
            Self::Xlsx | Self::Csv | Self::Json => Use::Working,
            Self::Oscal | Self::OscalCatalog => Use::Programs,
        }
    }

    /// What browsers and mail programs call it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Html => "text/html;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Json | Self::Oscal | Self::OscalCatalog => "application/json",
        }
    }

    /// What the file is called.
    pub fn file_name(self, assessment: &Assessment, table: TableId, day: Date) -> String {
        let ending = match self {
            Self::Csv => format!("{}.csv", table.as_str()),
            Self::Oscal => "oscal.json".to_owned(),
            Self::OscalCatalog => "oscal-catalog.json".to_owned(),
            other => other.as_str().to_owned(),
        };
        report::file_name(assessment.framework(), day, &ending)
    }

    /// The attribute of the page's root that says where the worker is that makes
    /// it; none for what needs no worker.
    pub fn worker(self) -> Option<&'static str> {
        match self {
            Self::Pdf => Some("data-exporter-pdf"),
            Self::Docx => Some("data-exporter-docx"),
            Self::Xlsx => Some("data-exporter-xlsx"),
            Self::Html
            | Self::Markdown
            | Self::Csv
            | Self::Json
            | Self::Oscal
            | Self::OscalCatalog => None,
        }
    }
}
