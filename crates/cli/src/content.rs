//! The text of one language, from the packs that are compiled in.

use assessment::{Framework, Guidance, ImpactText, Questions, RiskText};
use locale::{Text, WorkText};
use report::model::Texts;

use crate::outcome::Usage;

/// A language: its code, and its packs by name.
type Language = (&'static str, &'static [(&'static str, &'static str)]);

/// Every language there is, the default first.
const LANGUAGES: &[Language] = include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// Whether there is a language of that code.
///
/// # Errors
/// When there is none; the sentence names those there are.
pub fn check(code: &str) -> Result<(), Usage> {
    if LANGUAGES.iter().any(|(known, _)| *known == code) {
        return Ok(());
    }
    let codes: Vec<&str> = LANGUAGES.iter().map(|(code, _)| *code).collect();
    Err(format!("there is no language `{code}`, but {}", codes.join(", ")))
}

/// Every text that a report of one framework needs, in one language.
pub struct Content {
    questions: Questions,
    guidance: Guidance,
    text: Text,
    work: WorkText,
    impact: ImpactText,
    risks: RiskText,
}

impl Content {
    /// The content of a framework in the language of that code.
    ///
    /// # Errors
    /// When it was not compiled in, in a sentence.
    pub fn of(framework: &'static Framework, code: &str) -> Result<Self, String> {
        let packs = LANGUAGES.iter().find(|(known, _)| *known == code);
        let packs = packs.map(|(_, packs)| *packs).unwrap_or_default();
        let pack = |name: &str| {
            let found = packs.iter().find(|(known, _)| *known == name);
            found.map(|(_, pack)| *pack).unwrap_or_default()
        };
        let of_framework = |name: &str| pack(&format!("{name}.{}.{code}.txt", framework.id));
        let of_language = |name: &str| pack(&format!("{name}.{code}.txt"));
        let broken = |error: &dyn std::fmt::Display| format!("this build is broken: {error}");
        Ok(Self {
            questions: Questions::parse(framework, of_framework("questions"))
                .map_err(|error| broken(&error))?,
            guidance: Guidance::parse(framework, of_framework("guidance"))
                .map_err(|error| broken(&error))?,
            text: Text::parse(of_language("text")).map_err(|error| broken(&error))?,
            work: WorkText::parse(of_language("work")).map_err(|error| broken(&error))?,
            impact: ImpactText::parse(framework, of_framework("impact"))
                .map_err(|error| broken(&error))?,
            risks: RiskText::parse(framework, of_framework("risks"))
                .map_err(|error| broken(&error))?,
        })
    }

    /// All of it, as a report takes it.
    pub fn texts(&self) -> Texts<'_> {
        let Self { questions, guidance, text, work, impact, risks } = self;
        Texts { questions, guidance, text, work, impact, risks }
    }
}
