//! The pure core of aims-gap: what is assessed, what was answered, and what
//! follows from it.
//!
//! Nothing here knows a browser, a clock or a file system: dates come in as
//! arguments, text goes out as data. The order to read it in:
//!
//! 1. [`Framework`]: areas and requirements, made from `catalogue/` at build time;
//! 2. [`Profile`], [`Answer`], [`Assessment`]: who is assessed and what they said;
//! 3. [`AiSystem`], [`ImpactAssessment`], [`Risk`]: the working file beside the answers;
//! 4. [`Evaluation`]: figures, findings, blockers and verdict;
//! 5. [`Roadmap`]: what to do in which order, and how long it takes;
//! 6. [`StatementOfApplicability`]: which controls apply, why, and what to ask about them;
//! 7. [`Comparison`]: what changed from one assessment to another;
//! 8. [`file`]: the assessment as JSON, read back as a typed value or a typed error;
//! 9. [`merge()`]: two tabs that changed the same assessment;
//! 10. [`Questions`], [`Guidance`], [`ImpactText`] and [`RiskText`]: the catalogue's text in
//!     one language, from which [`missing_drafts`] are made;
//! 11. [`crosswalk`]: the same answers read along other frameworks;
//! 12. [`share`]: the result as a link.
//!
//! This is a self-assessment: every finding is *potential*, every mapping *indicative*.

#[macro_use]
mod closed_list;

mod answer;
mod assessment;
mod catalogue;
mod comparison;
pub mod crosswalk;
mod date;
mod evaluation;
mod figures;
pub mod file;
mod finding;
mod framework;
mod impact;
mod impact_doubt;
mod impact_status;
mod impact_text;
mod known;
mod merge;
mod plan;
mod profile;
mod ratio;
mod register;
mod risk;
mod roadmap;
mod scale;
pub mod share;
mod soa;
mod suggestion;
mod system;
mod verdict;

pub use answer::{Answer, Evidence, Level, Rating};
pub use assessment::{Assessment, ClauseCannotBeExcluded};
pub use catalogue::{Guidance, PackError, Question, Questions, RequirementGuidance};
pub use comparison::{Change, Comparison};
pub use date::{Date, Timestamp};
pub use evaluation::Evaluation;
pub use figures::{Figures, Scope, ScopedFigures};
pub use finding::{Finding, FindingKind, Subject};
pub use framework::{
    Area, AreaId, Effort, Framework, ISO_42001_2023, Kind, Phase, Requirement, RequirementId, Reuse,
};
pub use impact::{
    Affected, AffectedSet, Decision, Dimension, DimensionAssessment, ImpactAssessment, Trigger,
    TriggerKind,
};
pub use impact_doubt::{ImpactDoubt, SystemGap};
pub use impact_status::{DueReason, ImpactStatus};
pub use impact_text::{Described, DimensionText, ImpactText};
pub use merge::merge;
pub use plan::{Capacity, Plan};
pub use profile::{HighRisk, Profile, Role, RoleSet, Sector, SizeBand};
pub use ratio::{Difference, Ratio};
pub use register::{EntryId, Register};
pub use risk::{
    Risk, RiskCriteria, RiskDraft, RiskKind, RiskKindText, RiskOrder, RiskOverview, RiskText,
    RiskWarning, SystemWords, Treatment, missing_drafts,
};
pub use roadmap::{
    Calendar, EffortRange, Elapsed, OpenWork, PathStage, PersonDays, PhasePlan, Roadmap, Step,
    effort, effort_without_reuse,
};
pub use scale::{Likelihood, RiskLevel, Severity};
pub use soa::{
    Applicability, EvidenceAge, ImplementationStatus, Justification, Reason, SoaEvidence,
    SoaFilter, SoaOrder, SoaRow, SoaSort, SoaWarning, SoaWarningKind, StatementOfApplicability,
};
pub use suggestion::EvidenceSuggestion;
pub use system::{AiSystem, LifeCycleStage};
pub use verdict::{Blocker, Verdict};
