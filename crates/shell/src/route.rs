//! Where in the app one is, as the address's fragment says it.

use std::fmt;

use assessment::{AreaId, EntryId, ISO_42001_2023, RequirementId};

/// A screen. Routes are in the fragment, so that any static host serves them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Start,
    /// `#/profile`
    Profile,
    /// `#/areas`: the task list.
    Areas,
    /// `#/stage-1`: the requirements that Stage 1 reviews, across areas; with
    /// the requirement to show.
    FirstPass(Option<RequirementId>),
    /// `#/area/A.7` or `#/area/A.7/A.7.4`, with the requirement to show.
    Area(AreaId, Option<RequirementId>),
    /// `#/results`
    Results,
    /// `#/file`: the working file, from which the next ones are reached.
    WorkingFile,
    /// `#/soa`: the Statement of Applicability.
    Soa,
    /// `#/roadmap`
    Roadmap,
    /// `#/systems`: the register of AI systems.
    Systems,
    /// `#/systems/2`: one of them, with its impact assessment.
    System(EntryId),
    /// `#/risks`: the AI risk register.
    Risks,
    /// `#/eu-ai-act`
    EuAiAct,
    /// `#/iso-27001`
    Iso27001,
    /// `#/nist-ai-rmf`
    NistAiRmf,
    /// `#/assessments`: all that are kept here.
    Assessments,
    /// `#/compare`: two of them side by side.
    Compare,
    /// `#/example`: opens the example.
    Example,
    /// `#/method`
    Method,
    /// `#/settings`
    Settings,
    /// `#/embedding`: what a site owner pastes.
    Embedding,
    /// `#r=…`: a shared result.
    Shared,
    /// Anything else.
    Missing,
}

impl Route {
    /// The route of a fragment, without its `#`.
    pub fn parse(fragment: &str) -> Self {
        if fragment.starts_with("r=") {
            return Self::Shared;
        }
        let path = fragment.strip_prefix('/').unwrap_or(fragment);
        let mut parts = path.trim_end_matches('/').split('/');
        let route = match parts.next().unwrap_or_default() {
            "" => Some(Self::Start),
            "profile" => Some(Self::Profile),
            "areas" => Some(Self::Areas),
            "stage-1" => requirement(parts.next()).map(Self::FirstPass),
            "area" => area(parts.next(), parts.next()),
            "results" => Some(Self::Results),
            "file" => Some(Self::WorkingFile),
            "soa" => Some(Self::Soa),
            "roadmap" => Some(Self::Roadmap),
            "systems" => system(parts.next()),
            "risks" => Some(Self::Risks),
            "eu-ai-act" => Some(Self::EuAiAct),
            "iso-27001" => Some(Self::Iso27001),
            "nist-ai-rmf" => Some(Self::NistAiRmf),
            "assessments" => Some(Self::Assessments),
            "compare" => Some(Self::Compare),
            "example" => Some(Self::Example),
            "method" => Some(Self::Method),
            "settings" => Some(Self::Settings),
            "embedding" => Some(Self::Embedding),
            _ => None,
        };
        route.filter(|_| parts.next().is_none()).unwrap_or(Self::Missing)
    }

    /// The route to a requirement on its area's page.
    pub fn to_requirement(id: RequirementId) -> Self {
        Self::Area(ISO_42001_2023.requirement(id).area, Some(id))
    }

    /// Whether two routes are the same screen, whatever they show of it.
    pub fn same_screen(self, other: Self) -> bool {
        self.screen() == other.screen()
    }

    /// The route without the requirement to show.
    pub fn screen(self) -> Self {
        match self {
            Self::Area(area, _) => Self::Area(area, None),
            Self::FirstPass(_) => Self::FirstPass(None),
            route => route,
        }
    }

    /// Whether requirements are answered there: a place to come back to.
    pub fn asks(self) -> bool {
        matches!(self, Self::Area(..) | Self::FirstPass(_))
    }

    /// The requirement to show.
    pub fn requirement(self) -> Option<RequirementId> {
        match self {
            Self::Area(_, requirement) | Self::FirstPass(requirement) => requirement,
            _ => None,
        }
    }
}

/// No part at all, or a requirement's reference: anything else is not a route.
fn requirement(part: Option<&str>) -> Option<Option<RequirementId>> {
    part.map(|reference| ISO_42001_2023.find(reference)).map_or(Some(None), |id| id.map(Some))
}

/// No part at all, or the number of a system, which may not be there.
fn system(part: Option<&str>) -> Option<Route> {
    let Some(number) = part else { return Some(Route::Systems) };
    number.parse().ok().and_then(EntryId::from_number).map(Route::System)
}

fn area(area: Option<&str>, part: Option<&str>) -> Option<Route> {
    let area = ISO_42001_2023.find_area(area?)?;
    let requirement = requirement(part)?;
    let within = requirement.is_none_or(|id| ISO_42001_2023.requirement(id).area == area);
    within.then_some(Route::Area(area, requirement))
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let reference = |id: RequirementId| ISO_42001_2023.requirement(id).reference;
        match *self {
            Self::Start | Self::Shared | Self::Missing => f.write_str("#/"),
            Self::Profile => f.write_str("#/profile"),
            Self::Areas => f.write_str("#/areas"),
            Self::FirstPass(None) => f.write_str("#/stage-1"),
            Self::FirstPass(Some(id)) => write!(f, "#/stage-1/{}", reference(id)),
            Self::Area(area, None) => write!(f, "#/area/{}", ISO_42001_2023.area(area).reference),
            Self::Area(area, Some(id)) => {
                write!(f, "#/area/{}/{}", ISO_42001_2023.area(area).reference, reference(id))
            }
            Self::Results => f.write_str("#/results"),
            Self::WorkingFile => f.write_str("#/file"),
            Self::Soa => f.write_str("#/soa"),
            Self::Roadmap => f.write_str("#/roadmap"),
            Self::Systems => f.write_str("#/systems"),
            Self::System(id) => write!(f, "#/systems/{}", id.number()),
            Self::Risks => f.write_str("#/risks"),
            Self::EuAiAct => f.write_str("#/eu-ai-act"),
            Self::Iso27001 => f.write_str("#/iso-27001"),
            Self::NistAiRmf => f.write_str("#/nist-ai-rmf"),
            Self::Assessments => f.write_str("#/assessments"),
            Self::Compare => f.write_str("#/compare"),
            Self::Example => f.write_str("#/example"),
            Self::Method => f.write_str("#/method"),
            Self::Settings => f.write_str("#/settings"),
            Self::Embedding => f.write_str("#/embedding"),
        }
    }
}
