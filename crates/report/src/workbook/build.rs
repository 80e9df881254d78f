//! From the report to the workbook.

use assessment::{FindingKind, Level, Rating};
use locale::{Key, Text, WorkKey, WorkText};

use super::{AnswerWords, FigureWords, FindingWords, Term, Words, Workbook};
use crate::document::{Day, Mark};
use crate::figures::{DASH, Metric};
use crate::{Choices, Report, prose, tables, words};

impl Workbook {
    /// The report as a workbook, with the tables that are wanted.
    pub fn new(report: &Report, text: &Text, work: &WorkText, choices: &Choices) -> Self {
        let answers = report.areas.iter().flat_map(|area| &area.answers);
        Self {
            title: report.title.clone(),
            organisation: report.organisation.as_deref().map(prose::one_line),
            framework: report.framework.name.to_owned(),
            date: Day { iso: report.date.to_string(), shown: words::date(report.date, text) },
            marking: choices.marked(),
            paper: choices.paper,
            tables: tables::tables(report, text, work, choices),
            answers: answers.map(|answer| Mark::of(&answer.rating)).collect(),
            words: all_words(text, work),
        }
    }
}

impl Mark {
    /// What a rating is marked with.
    pub fn of(rating: &Rating) -> Self {
        match rating {
            Rating::Level(level) => Self::Level(level.number()),
            Rating::Unanswered => Self::Unanswered,
            Rating::Unknown => Self::Unknown,
            Rating::Excluded { .. } if rating.lacks_justification() => Self::ExcludedBlank,
            Rating::Excluded { .. } => Self::Excluded,
        }
    }
}

fn all_words(text: &Text, work: &WorkText) -> Words {
    let say = |key: Key| text.get(key).to_owned();
    let tell = |key: WorkKey| work.get(key).to_owned();

    let told = |name: Key, meaning: WorkKey| Term { name: say(name), meaning: tell(meaning) };
    let level = |level: Level, meaning| told(words::level_name(level), meaning);
    Words {
        summary: tell(WorkKey::WorkbookSummary),
        key: tell(WorkKey::WorkbookKey),
        organisation: tell(WorkKey::SoaPaperOrganisation),
        framework: say(Key::ReportFramework),
        date: say(Key::ReportDate),
        marking: tell(WorkKey::WorkbookMarking),
        reminder: say(Key::ResultsLead),
        verdict: say(Key::ResultsVerdict),
        verdicts: [
            told(Key::ResultsVerdictIncomplete, WorkKey::MethodVerdict1),
            told(Key::ResultsVerdictNotReady, WorkKey::MethodVerdict2),
            told(Key::ResultsVerdictStage1, WorkKey::MethodVerdict3),
            told(Key::ResultsVerdictStage2, WorkKey::MethodVerdict4),
        ],
        figures: figure_words(text, work),
        levels: [
            level(Level::Absent, WorkKey::MethodLevel0),
            level(Level::AdHoc, WorkKey::MethodLevel1),
            level(Level::Documented, WorkKey::MethodLevel2),
            level(Level::Operating, WorkKey::MethodLevel3),
            level(Level::Improving, WorkKey::MethodLevel4),
        ],
        unknown: told(Key::ChartUnknown, WorkKey::WorkbookUnknownText),
        not_applicable: told(Key::ChartExcluded, WorkKey::WorkbookExcludedText),
        unanswered: told(Key::ChartUnanswered, WorkKey::WorkbookUnansweredText),
        answers: answer_words(text, work),
        findings: finding_words(text, work),
        notes_title: tell(WorkKey::WorkbookNotesTitle),
        notes: vec![
            tell(WorkKey::WorkbookNote1),
            tell(WorkKey::WorkbookNote2),
            tell(WorkKey::WorkbookNote3),
            tell(WorkKey::WorkbookNote4),
        ],
        yes: tell(WorkKey::WorkbookYes),
        no: tell(WorkKey::WorkbookNo),
        page: tell(WorkKey::DocumentPage),
    }
}

fn figure_words(text: &Text, work: &WorkText) -> FigureWords {
    let say = |key: Key| text.get(key).to_owned();
    let tell = |key: WorkKey| work.get(key).to_owned();
    FigureWords {
        title: say(Key::ResultsFigures),
        scope: say(Key::ChartColumnArea),
        overall: say(Key::FigureOverall),
        clauses: say(Key::FigureClauses),
        controls: say(Key::ChartControls),
        coverage: say(Metric::Coverage.name()),
        readiness: say(Metric::Readiness.name()),
        readiness_at_most: tell(WorkKey::WorkbookReadinessAtMost),
        conformity: say(Metric::Conformity.name()),
        maturity: say(Metric::Maturity.name()),
        applicable: tell(WorkKey::WorkbookApplicable),
        weak: tell(WorkKey::WorkbookWeak),
        none: DASH.to_owned(),
    }
}

fn answer_words(text: &Text, work: &WorkText) -> AnswerWords {
    let tell = |key: WorkKey| work.get(key).to_owned();
    let choices = [
        ("not_applicable", text.get(Key::ChartExcluded)),
        ("unknown", text.get(Key::ChartUnknown)),
    ];
    AnswerWords {
        title: tell(WorkKey::WorkbookAnswer),
        as_assessed: tell(WorkKey::WorkbookAsAssessed),
        blocks: tell(WorkKey::ColumnBlocks),
        hint_title: tell(WorkKey::WorkbookAnswer),
        hint: work.fill(WorkKey::WorkbookHint, &choices),
        refused_title: tell(WorkKey::WorkbookRefused),
        refused: work.fill(WorkKey::WorkbookRefusedText, &choices),
        level: tell(WorkKey::WorkbookLevel),
        covered: tell(WorkKey::WorkbookCovered),
        applicable: tell(WorkKey::WorkbookApplicable),
        points: tell(WorkKey::WorkbookPoints),
    }
}

fn finding_words(text: &Text, work: &WorkText) -> FindingWords {
    let kind = |kind: FindingKind| text.get(words::finding(kind)).to_owned();
    let tell = |key: WorkKey| work.get(key).to_owned();
    FindingWords {
        title: text.get(Key::ResultsFindings).to_owned(),
        major: kind(FindingKind::Major),
        systemic: tell(WorkKey::WorkbookSystemic),
        systemic_title: tell(WorkKey::WorkbookSystemicTitle),
        minor: kind(FindingKind::Minor),
        minor_against: tell(WorkKey::WorkbookMinorAgainst),
        not_assessed: kind(FindingKind::NotAssessed),
        strength: kind(FindingKind::Strength),
        blockers: tell(WorkKey::WorkbookBlockers),
        of_which: tell(WorkKey::WorkbookOfWhich),
    }
}
