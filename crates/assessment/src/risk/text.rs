//! The six AI-specific risks in one language, read from the pack that
//! `crates/contentc` writes.

use super::RiskKind;
use crate::catalogue::{open, texts};
use crate::{Dimension, Framework, PackError, RequirementId, Role};

/// What the risk register is drafted from.
#[derive(Debug)]
pub struct RiskText {
    /// One per [`RiskKind`], in its order.
    kinds: Vec<RiskKindText>,
}

/// A kind of risk: what treats it, its name, and the texts of a draft.
#[derive(Debug)]
pub struct RiskKindText {
    /// The dimension of the impact assessment that looks at the same harm, if
    /// one does.
    pub dimension: Option<Dimension>,
    /// What treats it, in the framework's order.
    pub controls: Vec<RequirementId>,
    /// What it is called.
    pub title: String,
    /// What it is, in a sentence.
    pub about: String,
    cause: [String; 3],
    /// What could happen; `{system}` stands for the AI system.
    pub(super) event: String,
    /// What would follow.
    pub consequence: String,
    /// Who would be affected.
    pub affected: String,
    /// What could be done about it.
    pub plan: String,
}

impl RiskText {
    /// Reads `risks.<framework>.<language>.txt`.
    ///
    /// # Errors
    /// When the text is another pack, of another build, or cut short.
    pub fn parse(framework: &Framework, pack: &str) -> Result<Self, PackError> {
        let mut lines = open(framework, "risks", pack)?;
        let kinds = RiskKind::ALL.iter().map(|_| {
            let [dimension, controls, title, about] = texts(&mut lines)?;
            let controls = controls.split('\t').map(|reference| framework.find(reference));
            let cause = texts(&mut lines)?;
            let [event, consequence, affected, plan] = texts(&mut lines)?;
            let dimension = match &*dimension {
                "" => None,
                word => Some(Dimension::from_word(word).ok_or(PackError::Foreign)?),
            };
            Ok(RiskKindText {
                dimension,
                controls: controls.collect::<Option<_>>().ok_or(PackError::Foreign)?,
                title,
                about,
                cause,
                event,
                consequence,
                affected,
                plan,
            })
        });
        Ok(Self { kinds: kinds.collect::<Result<_, PackError>>()? })
    }

    /// What a kind is drafted from.
    pub fn of(&self, kind: RiskKind) -> &RiskKindText {
        &self.kinds[kind as usize]
    }
}

impl RiskKindText {
    /// Why it could happen to an organisation in that role; `{system}` stands
    /// for the AI system.
    pub(super) fn cause(&self, role: Role) -> &str {
        &self.cause[role as usize]
    }
}
