//! What is shipped of one language, put together from all that is read of it.

use std::path::Path;

use crate::crosswalks::{CrosswalkText, Crosswalks};
use crate::interface::{Interface, Pack};
use crate::risks::{self, Risks};
use crate::{CatalogueText, DEFAULT_LANGUAGE, Errors, FRAMEWORK, Framework, Language};
use crate::{example, impact, pack};

/// What is the same in every language, or what every language is checked against.
pub(crate) struct Shared {
    framework: Framework,
    crosswalks: Crosswalks,
    risks: Risks,
    packs: [Interface; 2],
}

impl Shared {
    pub(crate) fn read(root: &Path) -> Result<Self, Errors> {
        let framework = crate::read_framework(root)?;
        let mut errors = Errors::default();
        let crosswalks = errors.keep(Crosswalks::read(root, &framework));
        let risks = errors.keep(Risks::read(root, &framework));
        let packs = errors.keep(read_packs(root, DEFAULT_LANGUAGE));
        match (crosswalks, risks, packs) {
            (Some(crosswalks), Some(risks), Some(packs)) => {
                errors.or(Self { framework, crosswalks, risks, packs })
            }
            _ => Err(errors),
        }
    }
}

impl Language {
    /// Reads and packs a language.
    pub(crate) fn read(root: &Path, shared: &Shared, code: &str) -> Result<Self, Errors> {
        let framework = &shared.framework;
        let mut errors = Errors::default();
        let packs = errors.keep(checked_packs(root, shared, code));
        let catalogue = errors.keep(CatalogueText::read(root, framework, code));
        let crosswalks =
            errors.keep(CrosswalkText::read(root, framework, &shared.crosswalks, code));
        let impact = errors.keep(impact::read(root, code));
        let risks = errors.keep(risks::read(root, code));
        let example = errors.keep(example::read(root, code));
        let (Some([text, work]), Some(catalogue)) = (packs, catalogue) else {
            return Err(errors);
        };
        let (Some(crosswalks), Some(impact), Some(risks), Some(example)) =
            (crosswalks, impact, risks, example)
        else {
            return Err(errors);
        };
        let of_framework = |name: &str, lines: Vec<String>| {
            let file = format!("{name}.{FRAMEWORK}.{code}.txt");
            (file, pack::of_framework(name, framework, lines))
        };
        errors.or(Self {
            code: code.to_owned(),
            default: code == DEFAULT_LANGUAGE,
            text: text.plain(),
            files: vec![
                (format!("text.{code}.txt"), pack::interface("text", &text)),
                of_framework("questions", pack::questions(&catalogue)),
                of_framework("guidance", pack::guidance(&catalogue)),
                (format!("work.{code}.txt"), pack::interface("work", &work)),
                of_framework("crosswalks", crosswalks.lines(&shared.crosswalks)),
                of_framework("impact", impact),
                of_framework("risks", shared.risks.with(risks)),
                (format!("example.{FRAMEWORK}.{code}.json"), example),
            ],
        })
    }
}

/// The interface text of a language, pack by pack.
pub(crate) fn read_packs(root: &Path, language: &str) -> Result<[Interface; 2], Errors> {
    let [text, work] = Pack::ALL;
    Ok([Interface::read(root, language, text)?, Interface::read(root, language, work)?])
}

fn checked_packs(root: &Path, shared: &Shared, code: &str) -> Result<[Interface; 2], Errors> {
    let packs = read_packs(root, code)?;
    let mut errors = Errors::default();
    for (pack, reference) in packs.iter().zip(&shared.packs) {
        errors.keep(pack.check_against(reference));
    }
    errors.or(packs)
}
