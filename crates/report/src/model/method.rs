//! How it was worked out, and what it is not.

use assessment::Level;
use locale::{Key, Text};

use super::{Chapter, Entry};
use crate::figures::Metric;
use crate::words;

/// The method's rules, chapter by chapter.
pub fn chapters(text: &Text) -> Vec<Chapter> {
    let entry = |name: String, key: Key| Entry { name, text: text.get(key).to_owned() };
    let rules = |keys: &[Key]| keys.iter().map(|key| entry(String::new(), *key)).collect();
    let chapter = |title: Key, lead: Key, rules| Chapter {
        title: text.get(title).to_owned(),
        lead: text.get(lead).to_owned(),
        rules,
    };
    let levels = Level::ALL.into_iter().zip([
        Key::MethodLevel0,
        Key::MethodLevel1,
        Key::MethodLevel2,
        Key::MethodLevel3,
        Key::MethodLevel4,
    ]);
    let levels = levels
        .map(|(level, key)| entry(words::level(level, text), key))
        .chain([entry(String::new(), Key::MethodLevelOther)]);
    let figures = Metric::ALL.into_iter().zip([
        Key::MethodCoverage,
        Key::MethodReadiness,
        Key::MethodConformity,
        Key::MethodMaturity,
    ]);
    let figures = figures.map(|(metric, key)| entry(text.get(metric.name()).to_owned(), key));
    let verdicts = [
        (Key::ResultsVerdictIncomplete, Key::MethodVerdict1),
        (Key::ResultsVerdictNotReady, Key::MethodVerdict2),
        (Key::ResultsVerdictStage1, Key::MethodVerdict3),
        (Key::ResultsVerdictStage2, Key::MethodVerdict4),
    ];
    let verdicts = verdicts
        .into_iter()
        .map(|(name, key)| entry(text.get(name).to_owned(), key))
        .chain([entry(String::new(), Key::MethodVerdictCap)]);
    vec![
        chapter(Key::MethodLevels, Key::MethodLevelsText, levels.collect()),
        chapter(Key::MethodFigures, Key::MethodFiguresText, figures.collect()),
        chapter(
            Key::MethodFindings,
            Key::MethodFindingsText,
            rules(&[
                Key::MethodFinding1,
                Key::MethodFinding2,
                Key::MethodFinding3,
                Key::MethodFinding4,
                Key::MethodFinding5,
            ]),
        ),
        chapter(Key::MethodVerdict, Key::MethodVerdictText, verdicts.collect()),
        chapter(Key::MethodSources, Key::MethodSourcesText, Vec::new()),
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
