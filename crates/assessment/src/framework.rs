//! What is assessed against: areas and requirements, as static tables.

use crate::RoleSet;
#[cfg(doc)]
use crate::{Level, Profile, Role};

/// A framework, such as ISO/IEC 42001:2023.
///
/// ```
/// use assessment::{ISO_42001_2023, Kind};
///
/// let id = ISO_42001_2023.find("A.7.4").expect("a control of the standard");
/// assert_eq!(ISO_42001_2023.requirement(id).kind, Kind::Control);
/// assert_eq!(ISO_42001_2023.requirements.len(), 70);
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Framework {
    /// What the assessment file and the content files call it: `iso-42001-2023`.
    pub id: &'static str,
    /// What people call it: `ISO/IEC 42001:2023`.
    pub name: &'static str,
    /// Changes whenever the references do: content files of another build are
    /// recognised by it.
    pub fingerprint: &'static str,
    /// The areas, in order.
    pub areas: &'static [Area],
    /// The requirements, grouped by area, in order.
    pub requirements: &'static [Requirement],
}

/// A main clause (4 to 10) or an Annex A area (A.2 to A.10).
#[derive(Debug, PartialEq, Eq)]
pub struct Area {
    /// `4`, `A.7`.
    pub reference: &'static str,
    /// The index of its first requirement.
    pub first: usize,
    /// The number of its requirements.
    pub count: usize,
}

/// One assessable row: a clause requirement or an Annex A control.
#[derive(Debug, PartialEq, Eq)]
pub struct Requirement {
    /// `6.1.2`, `A.7.4`.
    pub reference: &'static str,
    /// Clause or control.
    pub kind: Kind,
    /// The area it belongs to.
    pub area: AreaId,
    /// Whether the standard asks for documented information.
    pub documented_information: bool,
    /// Whether a Stage 1 audit reviews it.
    pub stage_1: bool,
    /// The roles it typically concerns.
    pub typical_roles: RoleSet,
    /// The EU AI Act articles it supports (indicative).
    pub eu_ai_act: &'static [u16],
    /// Its ISO/IEC 27001:2022 counterpart (indicative).
    pub iso_27001: Option<&'static str>,
    /// How much of an ISO/IEC 27001 implementation can be reused (indicative).
    pub reuse: Reuse,
    /// The effort from [`Level::Absent`] to [`Level::Operating`] at 11 to 50 people.
    pub effort: Effort,
    /// When its turn comes on the roadmap.
    pub phase: Phase,
    /// What must be in place before it: of the same phase or an earlier one,
    /// and never in a circle (crates/contentc checks both).
    pub after: &'static [RequirementId],
    /// The exclusion is suggested where every role of the profile is in this set.
    pub suggest_exclusion_to: RoleSet,
}

/// A requirement of a framework, as an index into [`Framework::requirements`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequirementId(pub(crate) u8);

/// An area of a framework, as an index into [`Framework::areas`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaId(pub(crate) u8);

/// Whether a requirement is part of the management system's clauses or of Annex A.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A requirement of clauses 4 to 10: cannot be excluded.
    Clause,
    /// An Annex A control: applicable or excluded with a justification
    /// (ISO/IEC 42001:2023, 6.1.3).
    Control,
}

/// How much of what exists for ISO/IEC 27001 serves here too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reuse {
    /// Extend the scope, the substance is the same.
    Full,
    /// Rework it for AI.
    Partial,
    /// New.
    None,
}

/// A range of effort in half person-days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Effort {
    /// The low end, in half person-days.
    pub low: u8,
    /// The high end, in half person-days.
    pub high: u8,
}

closed_list! {
    /// The order in which a management system is put in place. A phase builds on
    /// those before it.
    Phase {
        /// Context, interested parties, scope.
        Context = "context",
        /// Leadership, policy, roles, control of documents.
        Policy = "policy",
        /// How risks are assessed.
        Risk = "risk",
        /// How impacts of AI systems are assessed.
        Impact = "impact",
        /// Risk treatment, Statement of Applicability, objectives.
        Treatment = "treatment",
        /// Life cycle of AI systems, data, third parties.
        Lifecycle = "lifecycle",
        /// Competence, awareness, communication.
        Competence = "competence",
        /// Operation with records.
        Operation = "operation",
        /// Monitoring and corrective action.
        Monitoring = "monitoring",
        /// Internal audit.
        Audit = "audit",
        /// Management review and improvement.
        Review = "review",
    }
}

impl Framework {
    /// Every framework there is; an assessment names one by its id.
    pub const ALL: [&'static Self; 1] = [&ISO_42001_2023];

    /// The framework of that id.
    pub fn by_id(id: &str) -> Option<&'static Self> {
        Self::ALL.into_iter().find(|framework| framework.id == id)
    }

    /// Every requirement's id, in order.
    pub fn requirement_ids(&self) -> impl DoubleEndedIterator<Item = RequirementId> + use<> {
        ids(0, self.requirements.len()).map(RequirementId)
    }

    /// Every area's id, in order.
    pub fn area_ids(&self) -> impl DoubleEndedIterator<Item = AreaId> + use<> {
        ids(0, self.areas.len()).map(AreaId)
    }

    /// The ids of an area's requirements, in order.
    pub fn requirements_of(
        &self,
        area: AreaId,
    ) -> impl DoubleEndedIterator<Item = RequirementId> + use<> {
        let area = self.area(area);
        ids(area.first, area.count).map(RequirementId)
    }

    /// The requirement of an id of this framework.
    pub fn requirement(&self, id: RequirementId) -> &'static Requirement {
        &self.requirements[usize::from(id.0)]
    }

    /// The area of an id of this framework.
    pub fn area(&self, id: AreaId) -> &'static Area {
        &self.areas[usize::from(id.0)]
    }

    /// The requirement of that reference, such as `A.7.4`.
    pub fn find(&self, reference: &str) -> Option<RequirementId> {
        self.requirement_ids().find(|id| self.requirement(*id).reference == reference)
    }

    /// The area of that reference, such as `A.7`.
    pub fn find_area(&self, reference: &str) -> Option<AreaId> {
        self.area_ids().find(|id| self.area(*id).reference == reference)
    }

    /// Whether the area holds clause requirements or controls.
    pub fn kind_of(&self, area: AreaId) -> Kind {
        self.requirements[self.area(area).first].kind
    }
}

/// The tables hold at most 255 rows: crates/contentc checks it.
fn ids(first: usize, count: usize) -> impl DoubleEndedIterator<Item = u8> {
    (first..first + count).map(|index| index as u8)
}

impl RequirementId {
    /// Its place in [`Framework::requirements`].
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl AreaId {
    /// Its place in [`Framework::areas`].
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

mod tables {
    use super::{Area, AreaId, Effort, Framework, Kind, Phase, Requirement, RequirementId, Reuse};
    use crate::{Role, RoleSet};

    include!(concat!(env!("OUT_DIR"), "/frameworks.rs"));
}
pub use tables::ISO_42001_2023;
