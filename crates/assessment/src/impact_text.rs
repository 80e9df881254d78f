//! The text of impact assessments and risks in one language: dimensions, scales
//! and choices, read from the pack that `crates/contentc` writes.

use std::str::Lines;

use crate::catalogue::{open, texts};
use crate::{
    Affected, Decision, Dimension, Framework, LifeCycleStage, Likelihood, PackError, RiskLevel,
    Severity, Treatment, TriggerKind,
};

/// The words and scales of impact assessments and of the risk register.
#[derive(Debug)]
pub struct ImpactText {
    dimensions: [DimensionText; 6],
    severities: [Described; 4],
    likelihoods: [Described; 4],
    levels: [Described; 4],
    stages: [String; 6],
    triggers: [Described; 4],
    decisions: [Described; 3],
    affected: [Described; 3],
    treatments: [Described; 4],
}

/// The text of a dimension.
#[derive(Debug, Default)]
pub struct DimensionText {
    /// Its name.
    pub title: String,
    /// The one leading question.
    pub question: String,
    /// What it covers.
    pub about: String,
    /// Three to five further questions.
    pub prompts: Vec<String>,
    /// Three to five examples of mitigations.
    pub mitigations: Vec<String>,
}

/// A step or a choice: its name, and what it means.
#[derive(Debug, Default)]
pub struct Described {
    /// Its name.
    pub title: String,
    /// What it means, or what follows from it.
    pub text: String,
}

impl ImpactText {
    /// Reads `impact.<framework>.<language>.txt`.
    ///
    /// # Errors
    /// As [`crate::Questions::parse`].
    pub fn parse(framework: &Framework, pack: &str) -> Result<Self, PackError> {
        let mut lines = open(framework, "impact", pack)?;
        Ok(Self {
            dimensions: each(&mut lines, dimension)?,
            severities: each(&mut lines, described)?,
            likelihoods: each(&mut lines, described)?,
            levels: each(&mut lines, described)?,
            stages: texts(&mut lines)?,
            triggers: each(&mut lines, described)?,
            decisions: each(&mut lines, described)?,
            affected: each(&mut lines, described)?,
            treatments: each(&mut lines, described)?,
        })
    }

    /// A dimension: what is asked, and what may be done.
    pub fn dimension(&self, dimension: Dimension) -> &DimensionText {
        &self.dimensions[dimension as usize]
    }

    /// A step of severity.
    pub fn severity(&self, step: Severity) -> &Described {
        &self.severities[step.index()]
    }

    /// A step of likelihood.
    pub fn likelihood(&self, step: Likelihood) -> &Described {
        &self.likelihoods[step.index()]
    }

    /// A level of impact or risk, and what follows from it.
    pub fn level(&self, level: RiskLevel) -> &Described {
        &self.levels[level as usize]
    }

    /// The name of a stage of the life cycle.
    pub fn stage(&self, stage: LifeCycleStage) -> &str {
        &self.stages[stage as usize]
    }

    /// What makes an impact assessment due again.
    pub fn trigger(&self, kind: TriggerKind) -> &Described {
        &self.triggers[kind as usize]
    }

    /// What an impact assessment decides.
    pub fn decision(&self, decision: Decision) -> &Described {
        &self.decisions[decision as usize]
    }

    /// Whom an impact affects.
    pub fn affected(&self, affected: Affected) -> &Described {
        &self.affected[affected as usize]
    }

    /// What is done about a risk.
    pub fn treatment(&self, treatment: Treatment) -> &Described {
        &self.treatments[treatment as usize]
    }
}

/// As many as there is room for, one after the other.
fn each<T: Default, const N: usize>(
    lines: &mut Lines<'_>,
    read: fn(&mut Lines<'_>) -> Result<T, PackError>,
) -> Result<[T; N], PackError> {
    let mut found = std::array::from_fn(|_| T::default());
    for entry in &mut found {
        *entry = read(lines)?;
    }
    Ok(found)
}

fn dimension(lines: &mut Lines<'_>) -> Result<DimensionText, PackError> {
    let [title, question, about, prompts, mitigations] = texts(lines)?;
    let list = |items: String| items.split('\t').map(str::to_owned).collect();
    Ok(DimensionText {
        title,
        question,
        about,
        prompts: list(prompts),
        mitigations: list(mitigations),
    })
}

fn described(lines: &mut Lines<'_>) -> Result<Described, PackError> {
    let [title, text] = texts(lines)?;
    Ok(Described { title, text })
}
