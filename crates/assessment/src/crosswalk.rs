//! The same answers, read along other frameworks: the EU AI Act, ISO/IEC 27001,
//! the NIST AI RMF. Every mapping is *indicative*: no conformity follows from it.
//!
//! The content comes from a pack that `crates/contentc` writes from
//! `catalogue/<framework>/`; what follows for an organisation is computed here.

mod eu_ai_act;
mod iso_27001;
mod lines;
mod nist;

pub use eu_ai_act::{
    ActDate, ActRole, ActRoles, ActStanding, Article, Concern, DateStanding, EuAiAct, Strength,
};
pub use iso_27001::{Comparison, Iso27001, Reuse27001, ReuseText};
pub use nist::{NistAiRmf, NistCategory, NistFunction};

use crate::catalogue::open;
use crate::{Framework, PackError};
use lines::PackLines;

/// What the crosswalks say, in one language.
#[derive(Debug)]
pub struct Crosswalks {
    /// Regulation (EU) 2024/1689.
    pub eu_ai_act: EuAiAct,
    /// ISO/IEC 27001:2022.
    pub iso_27001: Iso27001,
    /// NIST AI RMF 1.0.
    pub nist: NistAiRmf,
}

impl Crosswalks {
    /// Reads `crosswalks.<framework>.<language>.txt`.
    ///
    /// # Errors
    /// When the text is another pack, of another build, or cut short.
    pub fn parse(framework: &'static Framework, pack: &str) -> Result<Self, PackError> {
        let mut lines = PackLines::new(framework, open(framework, "crosswalks", pack)?);
        Ok(Self {
            eu_ai_act: EuAiAct::read(&mut lines)?,
            iso_27001: Iso27001::read(&mut lines)?,
            nist: NistAiRmf::read(&mut lines)?,
        })
    }
}
