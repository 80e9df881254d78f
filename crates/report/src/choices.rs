//! What the reader of a report wants in it.

use locale::{Key, Text, WorkKey, WorkText};

use crate::document::{Logo, Paper};
use crate::prose;

/// What goes into a report; everything, on A4 and without a marking, unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// The parts that are left out.
    pub without: Vec<Part>,
    /// The paper of documents that have pages.
    pub paper: Paper,
    /// What stands on the cover and on every page, such as `Confidential`.
    pub marking: Option<String>,
    /// The organisation's logo, for the cover.
    pub logo: Option<Logo>,
    /// The whole address of the plain link to this result, for the cover. It is
    /// shown as it is, and leads somewhere if it is an `http` or `https` address.
    pub link: Option<String>,
}

/// A part of the report that can be left out. What cannot, is the verdict with
/// figures and blockers, and that this is a self-assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Charts and figures by area.
    Areas,
    /// The potential findings.
    Findings,
    /// The roadmap.
    Roadmap,
    /// The Statement of Applicability.
    Soa,
    /// The AI systems with their impact assessments.
    Systems,
    /// The AI risk register.
    Risks,
    /// Every answer with its note and evidence.
    Answers,
    /// How it was worked out.
    Method,
}

impl Choices {
    /// The most characters of a marking.
    pub const MARKING_LIMIT: usize = 60;

    /// The marking on one line, unless it is blank.
    pub fn marked(&self) -> Option<String> {
        let marking = self.marking.as_deref().map(prose::one_line);
        marking.filter(|marking| !marking.is_empty())
    }

    /// Whether a part is wanted.
    pub fn has(&self, part: Part) -> bool {
        !self.without.contains(&part)
    }
}

impl Part {
    /// The parts, in the order of the report.
    pub const ALL: [Self; 8] = [
        Self::Areas,
        Self::Findings,
        Self::Roadmap,
        Self::Soa,
        Self::Systems,
        Self::Risks,
        Self::Answers,
        Self::Method,
    ];

    /// Its word on the command line: `soa`. It is also the id of the section.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Findings => "findings",
            Self::Roadmap => "roadmap",
            Self::Soa => "soa",
            Self::Systems => "systems",
            Self::Risks => "risks",
            Self::Answers => "answers",
            Self::Method => "method",
        }
    }

    /// Its heading in the report, and what it is called where it is chosen.
    pub fn title<'a>(self, text: &'a Text, work: &'a WorkText) -> &'a str {
        match self {
            Self::Areas => text.get(Key::ResultsByArea),
            Self::Findings => text.get(Key::ResultsFindings),
            Self::Roadmap => work.get(WorkKey::RoadmapTitle),
            Self::Soa => work.get(WorkKey::SoaTable),
            Self::Systems => work.get(WorkKey::TableSystems),
            Self::Risks => work.get(WorkKey::RisksTitle),
            Self::Answers => text.get(Key::ReportAnswers),
            Self::Method => text.get(Key::MethodTitle),
        }
    }

    /// The part of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.as_str() == word)
    }
}
