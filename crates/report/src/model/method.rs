//! How it was worked out, and what it is not.

use assessment::Level;
use locale::{Key, Text, WorkKey, WorkText};

use super::{Chapter, Entry};
use crate::figures::Metric;
use crate::words;

/// The method's rules, chapter by chapter.
pub fn chapters(text: &Text, work: &WorkText) -> Vec<Chapter> {
    let entry = |name: String, key: WorkKey| Entry { name, text: work.get(key).to_owned() };
    let rules = |keys: &[WorkKey]| keys.iter().map(|key| entry(String::new(), *key)).collect();
    let chapter = |title: WorkKey, lead: WorkKey, rules| Chapter {
        title: work.get(title).to_owned(),
        lead: work.get(lead).to_owned(),
        rules,
    };
    let levels = Level::ALL.into_iter().zip([
        WorkKey::MethodLevel0,
        WorkKey::MethodLevel1,
        WorkKey::MethodLevel2,
        WorkKey::MethodLevel3,
        WorkKey::MethodLevel4,
    ]);
    let levels = levels
        .map(|(level, key)| entry(words::level(level, text), key))
        .chain([entry(String::new(), WorkKey::MethodLevelOther)]);
    let figures = Metric::ALL.into_iter().zip([
        WorkKey::MethodCoverage,
        WorkKey::MethodReadiness,
        WorkKey::MethodConformity,
        WorkKey::MethodMaturity,
    ]);
    let figures = figures.map(|(metric, key)| entry(text.get(metric.name()).to_owned(), key));
    let verdicts = [
        (Key::ResultsVerdictIncomplete, WorkKey::MethodVerdict1),
        (Key::ResultsVerdictNotReady, WorkKey::MethodVerdict2),
        (Key::ResultsVerdictStage1, WorkKey::MethodVerdict3),
        (Key::ResultsVerdictStage2, WorkKey::MethodVerdict4),
    ];
    let verdicts = verdicts
        .into_iter()
        .map(|(name, key)| entry(text.get(name).to_owned(), key))
        .chain([entry(String::new(), WorkKey::MethodVerdictCap)]);
    vec![
        chapter(WorkKey::MethodLevels, WorkKey::MethodLevelsText, levels.collect()),
        chapter(WorkKey::MethodFigures, WorkKey::MethodFiguresText, figures.collect()),
        chapter(
            WorkKey::MethodFindings,
            WorkKey::MethodFindingsText,
            rules(&[
                WorkKey::MethodFinding1,
                WorkKey::MethodFinding2,
                WorkKey::MethodFinding3,
                WorkKey::MethodFinding4,
                WorkKey::MethodFinding5,
            ]),
        ),
        chapter(WorkKey::MethodVerdict, WorkKey::MethodVerdictText, verdicts.collect()),
        chapter(WorkKey::MethodSources, WorkKey::MethodSourcesText, Vec::new()),
    ]
}

pub(super) fn disclaimer(text: &Text) -> Vec<String> {
    let made = text.fill(Key::ReportDisclaimer4, &[("version", env!("CARGO_PKG_VERSION"))]);
    [Key::ReportDisclaimer1, Key::ReportDisclaimer2, Key::ReportDisclaimer3]
        .into_iter()
        .map(|key| text.get(key).to_owned())
        .chain([made])
        .collect()
}
