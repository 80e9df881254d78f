//! The pure core of aims-gap: what is assessed, what was answered, and what
//! follows from it.
//!
//! Nothing here knows a browser, a clock or a file system: dates come in as
//! arguments, text goes out as data. The order to read it in:
//!
//! 1. [`Framework`]: areas and requirements, made from `catalogue/` at build time;
//! 2. [`Profile`], [`Answer`], [`Assessment`]: who is assessed and what they said;
//! 3. [`Evaluation`]: figures, findings, blockers and verdict;
//! 4. [`file`]: the assessment as JSON, read back as a typed value or a typed error;
//! 5. [`merge()`]: two tabs that changed the same assessment;
//! 6. [`Questions`] and [`Guidance`]: the catalogue's text in one language.
//!
//! This is a self-assessment: every finding is *potential*, every mapping *indicative*.

mod answer;
mod assessment;
mod catalogue;
mod date;
mod evaluation;
mod figures;
pub mod file;
mod finding;
mod framework;
mod merge;
mod profile;
mod ratio;
mod verdict;

pub use answer::{Answer, Evidence, Level, Rating};
pub use assessment::{Assessment, ClauseCannotBeExcluded};
pub use catalogue::{Guidance, PackError, Question, Questions, RequirementGuidance};
pub use date::{Date, Timestamp};
pub use evaluation::Evaluation;
pub use figures::{Figures, Scope, ScopedFigures};
pub use finding::{Finding, FindingKind, Subject};
pub use framework::{
    Area, AreaId, Effort, Framework, ISO_42001_2023, Kind, Requirement, RequirementId, Reuse,
};
pub use merge::merge;
pub use profile::{HighRisk, Profile, Role, RoleSet, Sector, SizeBand};
pub use ratio::Ratio;
pub use verdict::{Blocker, Verdict};
