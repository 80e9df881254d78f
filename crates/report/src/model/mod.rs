//! The one report that every format renders: typed, in the reader's language,
//! free of markup.

mod findings;
mod method;
mod profile;
mod risks;
mod roadmap;
mod soa;
mod standing;
mod systems;

use assessment::{
    Assessment, Date, Evaluation, Evidence, FindingKind, Framework, Guidance, ImpactText, Kind,
    Level, Questions, Rating, RequirementId, RiskText, ScopedFigures, Timestamp, Verdict,
};
use locale::{Key, Text, WorkText};

use crate::words;
pub use method::chapters;
pub use risks::{RiskReport, RisksReport};
pub use roadmap::{RoadmapReport, StageRow, StepRow};
pub use soa::{EvidenceRow, SoaEntry};
pub use standing::{blockers, path, standing};
pub use systems::{DimensionReport, ImpactReport, SystemReport};

/// A gap assessment, ready to be rendered.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What it is called: `ISO/IEC 42001:2023 gap assessment`.
    pub title: String,
    /// The organisation, if it was named.
    pub organisation: Option<String>,
    /// The day it was made.
    pub date: Date,
    /// When the assessment was begun: with the organisation, what tells it from others.
    pub begun: Timestamp,
    /// What was assessed against.
    pub framework: &'static Framework,
    /// Who was assessed: what is known of the profile.
    pub profile: Vec<Entry>,
    /// Where the organisation stands.
    pub standing: Standing,
    /// The figures of every scope.
    pub figures: ScopedFigures,
    /// What blocks Stage 1, in the framework's order.
    pub blockers: Vec<BlockerRow>,
    /// Every area with its findings and answers, in the framework's order.
    pub areas: Vec<AreaReport>,
    /// The certification path.
    pub path: Vec<Step>,
    /// The Statement of Applicability, a row for every control.
    pub soa: Vec<SoaEntry>,
    /// What is left to do.
    pub roadmap: RoadmapReport,
    /// The AI systems with their impact assessments.
    pub systems: Vec<SystemReport>,
    /// The AI risk register.
    pub risks: RisksReport,
    /// How it was worked out.
    pub method: Vec<Chapter>,
    /// What it is not.
    pub disclaimer: Vec<String>,
}

/// Something with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// What there is to say.
    pub text: String,
}

/// Where the organisation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in words.
    pub name: String,
    /// What it means; when incomplete, that what follows is provisional.
    pub meaning: Vec<String>,
}

/// A blocker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockerRow {
    /// The requirement that blocks.
    pub reference: &'static str,
    /// Its title.
    pub title: String,
    /// Why it blocks.
    pub reason: String,
}

/// An area.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaReport {
    /// `4`, `A.7`.
    pub reference: &'static str,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Whether it holds clauses or controls.
    pub kind: Kind,
    /// Its findings, the gravest first.
    pub findings: Vec<FindingRow>,
    /// The answer to each of its requirements, in order.
    pub answers: Vec<AnswerRow>,
}

/// A potential finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRow {
    /// What kind.
    pub kind: FindingKind,
    /// The requirement; for a systemic finding the area.
    pub reference: &'static str,
    /// Its title.
    pub title: String,
    /// The requirement it is raised against, where that is another one.
    pub against: Option<&'static str>,
    /// What was found: the rating in words, or what is systemic.
    pub found: String,
    /// What the chosen level looks like here.
    pub description: Option<String>,
    /// What to do next: what level 3 looks like here, or what to write down.
    pub next: Option<String>,
    /// The document or record that it yields.
    pub document: Option<String>,
    /// Who looks after it, or usually does.
    pub owner: Option<String>,
}

/// Everything said about one requirement.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerRow {
    /// `6.1.2`, `A.7.4`.
    pub reference: &'static str,
    /// Its title.
    pub title: String,
    /// The question that was asked.
    pub question: String,
    /// Whether Stage 1 reviews it.
    pub stage_1: bool,
    /// The rating.
    pub rating: Rating,
    /// The rating in words.
    pub rating_text: String,
    /// What the chosen level looks like here.
    pub description: Option<String>,
    /// The note, as it was written; may be empty.
    pub note: String,
    /// The evidence, as it was written.
    pub evidence: Vec<Evidence>,
    /// Who looks after it; may be empty.
    pub owner: String,
    /// When it is to be done.
    pub due: Option<Date>,
}

/// A step of the certification path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// What it is called.
    pub name: String,
    /// What happens in it.
    pub text: String,
    /// Whether the organisation is here.
    pub here: bool,
}

/// A part of the method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its heading.
    pub title: String,
    /// Its first paragraph.
    pub lead: String,
    /// Its rules; a name may be empty.
    pub rules: Vec<Entry>,
}

/// The texts that a report is made with, all in one language.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    /// The questions and level descriptions.
    pub questions: &'a Questions,
    /// The guidance.
    pub guidance: &'a Guidance,
    /// The interface text.
    pub text: &'a Text,
    /// The working file's text.
    pub work: &'a WorkText,
    /// The words and scales of impact assessments and risks.
    pub impact: &'a ImpactText,
    /// The six kinds of risk.
    pub risks: &'a RiskText,
}

impl Report {
    /// The report of an assessment on that day.
    pub fn new(assessment: &Assessment, texts: Texts<'_>, date: Date) -> Self {
        let evaluation = Evaluation::of(assessment);
        let framework = assessment.framework();
        let organisation = assessment.profile.organisation.trim();
        let sources = Sources { assessment, evaluation: &evaluation, texts, date };
        let Texts { questions, text, .. } = texts;
        Self {
            title: text.fill(Key::ReportTitle, &[("framework", framework.name)]),
            organisation: (!organisation.is_empty()).then(|| organisation.to_owned()),
            date,
            begun: assessment.created,
            framework,
            profile: profile::entries(&assessment.profile, text),
            standing: standing(&evaluation, text),
            blockers: blockers(framework, &evaluation, questions, text),
            areas: framework
                .area_ids()
                .map(|area| AreaReport {
                    reference: framework.area(area).reference,
                    title: questions.area_title(area).to_owned(),
                    summary: questions.area_summary(area).to_owned(),
                    kind: framework.kind_of(area),
                    findings: findings::of_area(&sources, area),
                    answers: framework.requirements_of(area).map(|id| sources.answer(id)).collect(),
                })
                .collect(),
            path: path(evaluation.verdict, text),
            soa: soa::entries(&sources),
            roadmap: roadmap::roadmap(&sources),
            systems: systems::systems(&sources),
            risks: risks::risks(&sources),
            method: chapters(text, texts.work),
            disclaimer: method::disclaimer(text),
            figures: evaluation.figures,
        }
    }

    /// The number of findings of a kind.
    pub fn count(&self, kind: FindingKind) -> usize {
        let findings = self.areas.iter().flat_map(|area| &area.findings);
        findings.filter(|finding| finding.kind == kind).count()
    }

    /// Whether something is not answered yet: every result is provisional.
    pub fn is_provisional(&self) -> bool {
        self.standing.verdict == Verdict::Incomplete
    }
}

/// What a report is made from.
struct Sources<'a> {
    assessment: &'a Assessment,
    evaluation: &'a Evaluation,
    texts: Texts<'a>,
    date: Date,
}

impl Sources<'_> {
    fn reference(&self, id: RequirementId) -> &'static str {
        self.assessment.framework().requirement(id).reference
    }

    fn title(&self, id: RequirementId) -> String {
        self.texts.questions.of(id).title.clone()
    }

    fn description(&self, id: RequirementId, level: Level) -> String {
        self.texts.questions.of(id).level(level).to_owned()
    }

    fn answer(&self, id: RequirementId) -> AnswerRow {
        let answer = self.assessment.answer(id);
        let rating = answer.rating();
        AnswerRow {
            reference: self.reference(id),
            title: self.title(id),
            question: self.texts.questions.of(id).question.clone(),
            stage_1: self.assessment.framework().requirement(id).stage_1,
            rating: rating.clone(),
            rating_text: words::rating(rating, self.texts.text),
            description: rating.level().map(|level| self.description(id, level)),
            note: answer.note.clone(),
            evidence: answer.evidence.clone(),
            owner: answer.owner.clone(),
            due: answer.due,
        }
    }
}
