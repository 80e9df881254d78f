//! The framework beside others: EU AI Act, ISO/IEC 27001, NIST AI RMF.
//!
//! What is the same in every language is in `eu-ai-act.toml` and
//! `nist-ai-rmf.toml` beside `outline.json`; the text is in the folder of the
//! language. Packed as `crosswalks.<framework>.<language>.txt`.

mod eu_ai_act;
mod iso_27001;
mod nist;

use std::path::Path;

use eu_ai_act::{EuAiAct, EuAiActText};
use iso_27001::Iso27001Text;
use nist::{NistAiRmf, NistAiRmfText};

use crate::{Errors, Framework, framework_folder};

/// What is the same in every language.
pub(crate) struct Crosswalks {
    eu_ai_act: EuAiAct,
    nist: NistAiRmf,
}

/// The text in one language.
pub(crate) struct CrosswalkText {
    eu_ai_act: EuAiActText,
    iso_27001: Iso27001Text,
    nist: NistAiRmfText,
}

impl Crosswalks {
    pub(crate) fn read(root: &Path, framework: &Framework) -> Result<Self, Errors> {
        let folder = framework_folder(root);
        let mut errors = Errors::default();
        let eu_ai_act = errors.keep(EuAiAct::read(&folder, framework));
        let nist = errors.keep(NistAiRmf::read(&folder, framework));
        match (eu_ai_act, nist) {
            (Some(eu_ai_act), Some(nist)) => errors.or(Self { eu_ai_act, nist }),
            _ => Err(errors),
        }
    }
}

impl CrosswalkText {
    pub(crate) fn read(
        root: &Path,
        framework: &Framework,
        crosswalks: &Crosswalks,
        language: &str,
    ) -> Result<Self, Errors> {
        let folder = framework_folder(root).join(language);
        let mut errors = Errors::default();
        let eu_ai_act = errors.keep(EuAiActText::read(&folder, &crosswalks.eu_ai_act));
        let iso_27001 = errors.keep(Iso27001Text::read(&folder, framework));
        let nist = errors.keep(NistAiRmfText::read(&folder));
        match (eu_ai_act, iso_27001, nist) {
            (Some(eu_ai_act), Some(iso_27001), Some(nist)) => {
                errors.or(Self { eu_ai_act, iso_27001, nist })
            }
            _ => Err(errors),
        }
    }

    /// The pack's lines, in the order in which `assessment::crosswalk` reads them.
    pub(crate) fn lines(&self, crosswalks: &Crosswalks) -> Vec<String> {
        let mut lines = Vec::new();
        crosswalks.eu_ai_act.write(&self.eu_ai_act, &mut lines);
        self.iso_27001.write(&mut lines);
        crosswalks.nist.write(&self.nist, &mut lines);
        lines
    }
}
