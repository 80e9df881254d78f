//! The language-neutral part of a framework: `outline.json` and `structure.toml`.

use std::fmt::Write as _;
use std::path::Path;

use serde::Deserialize;
use toml::de::DeValue;

use crate::order::{self, Prerequisite};
use crate::source::{Source, Table};
use crate::{Error, Errors};

/// The organisation's roles, as `outline.json` and `structure.toml` spell them.
const ROLES: [&str; 3] = ["provider", "deployer", "user"];

/// A framework: its areas and requirements, in the outline's order.
#[derive(Debug)]
pub struct Framework {
    /// The folder's name, `iso-42001-2023`.
    pub id: String,
    /// The name people use, `ISO/IEC 42001:2023`.
    pub name: String,
    /// The areas.
    pub areas: Vec<Area>,
    /// The requirements, grouped by area in the areas' order.
    pub requirements: Vec<Requirement>,
}

/// An area of `outline.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// `4`, `A.7`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// The English title, to which `en/` must keep.
    pub title: String,
}

/// A requirement of `outline.json`, with what `structure.toml` adds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// `6.1.2`, `A.7.4`.
    #[serde(rename = "ref")]
    pub reference: String,
    /// `clause` or `control`.
    pub kind: String,
    /// The English title, to which `en/` must keep.
    pub title: String,
    /// Whether the standard asks for documented information.
    pub documented_information: bool,
    /// Whether a Stage 1 audit reviews it.
    pub stage_1: bool,
    /// The roles it typically concerns.
    pub typical_roles: Vec<String>,
    /// EU AI Act articles it supports (indicative).
    pub eu_ai_act: Vec<u16>,
    /// The ISO/IEC 27001:2022 counterpart, if there is one.
    pub iso_27001: Option<String>,
    /// How much of an ISO/IEC 27001 implementation can be reused.
    pub reuse: String,
    /// The area's reference.
    pub area: String,
    /// Effort from level 0 to 3 at 11 to 50 people, in half person-days, low and high.
    #[serde(skip)]
    pub effort: [u8; 2],
    /// When its turn comes on the roadmap.
    #[serde(skip)]
    pub phase: String,
    /// What must be in place before it.
    #[serde(skip)]
    pub after: Vec<Prerequisite>,
    /// The exclusion is suggested where every role of the profile is in this list.
    #[serde(skip)]
    pub suggest_exclusion_to: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Outline {
    standard: String,
    areas: Vec<Area>,
    requirements: Vec<Requirement>,
}

impl Framework {
    pub(crate) fn read(folder: &Path) -> Result<Self, Errors> {
        let outline_path = folder.join("outline.json");
        let outline = Source::read(&outline_path)?;
        let outline: Outline = serde_json::from_str(outline.text())
            .map_err(|error| Errors::one(&outline_path, Some(error.line()), error.to_string()))?;
        let mut framework = Self {
            id: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            name: outline.standard,
            areas: outline.areas,
            requirements: outline.requirements,
        };
        let mut errors = Errors::default();
        framework.check_outline(&outline_path, &mut errors);
        framework.add_structure(&folder.join("structure.toml"), &mut errors)?;
        errors.or(framework)
    }

    /// The requirements of the area at `index`.
    pub fn requirements_of(&self, index: usize) -> impl Iterator<Item = &Requirement> {
        let reference = &self.areas[index].reference;
        self.requirements.iter().filter(move |requirement| requirement.area == *reference)
    }

    fn check_outline(&self, path: &Path, errors: &mut Errors) {
        let mut fault = |message: String| {
            errors.push(Error { file: path.to_owned(), line: None, message });
        };
        let grouped: Vec<&str> = (0..self.areas.len())
            .flat_map(|index| self.requirements_of(index))
            .map(|requirement| requirement.reference.as_str())
            .collect();
        if grouped.len() != self.requirements.len() {
            fault("a requirement names an area that does not exist".into());
        } else if grouped.iter().zip(&self.requirements).any(|(a, b)| *a != b.reference) {
            fault("the requirements are not grouped in the order of the areas".into());
        }
        if self.requirements.len() > usize::from(u8::MAX) {
            fault("there are more than 255 requirements".into());
        }
        for requirement in &self.requirements {
            let reference = &requirement.reference;
            if !["clause", "control"].contains(&requirement.kind.as_str()) {
                fault(format!("{reference}: `{}` is not a kind", requirement.kind));
            }
            if !["full", "partial", "none"].contains(&requirement.reuse.as_str()) {
                fault(format!("{reference}: `{}` is not a reuse", requirement.reuse));
            }
            for role in &requirement.typical_roles {
                if !ROLES.contains(&role.as_str()) {
                    fault(format!("{reference}: `{role}` is not a role"));
                }
            }
        }
    }

    fn add_structure(&mut self, path: &Path, errors: &mut Errors) -> Result<(), Errors> {
        let source = Source::read(path)?;
        let mut table = source.table()?;
        for requirement in &mut self.requirements {
            let row = table.subtable(&requirement.reference);
            if let Err(error) = row.and_then(|row| requirement.add(row, errors)) {
                errors.push(error);
            }
        }
        table.finish(errors);
        order::check(&self.requirements, &source, errors);
        Ok(())
    }

    /// Changes whenever the references do.
    pub(crate) fn fingerprint(&self) -> String {
        crate::pack::fingerprint(self.requirements.iter().map(|row| row.reference.as_str()))
    }

    /// The tables as Rust source, in the types of `crates/assessment`.
    pub(crate) fn to_rust(&self) -> String {
        let mut out = String::from("// Made by crates/contentc from catalogue/.\n");
        let name = self.id.to_uppercase().replace('-', "_");
        let _ = writeln!(
            out,
            "/// {}.\npub static {name}: Framework = Framework {{ id: {:?}, name: {:?}, \
             fingerprint: {:?}, areas: &[",
            self.name,
            self.id,
            self.name,
            self.fingerprint()
        );
        let mut first = 0;
        for (index, area) in self.areas.iter().enumerate() {
            let count = self.requirements_of(index).count();
            let _ = writeln!(
                out,
                "  Area {{ reference: {:?}, first: {first}, count: {count} }},",
                area.reference
            );
            first += count;
        }
        out.push_str("], requirements: &[\n");
        for requirement in &self.requirements {
            requirement.write_rust(self, &mut out);
        }
        out.push_str("] };\n");
        out
    }
}

impl Requirement {
    fn add(&mut self, mut row: Table<'_>, errors: &mut Errors) -> Result<(), Error> {
        self.effort = effort(&mut row)?;
        self.phase = order::phase(&mut row)?;
        self.after = order::after(&mut row)?;
        if let Some((value, at)) = row.take("suggest_exclusion_to") {
            if self.kind != "control" {
                return Err(row.error("a clause cannot be excluded"));
            }
            self.suggest_exclusion_to = roles(&value)
                .ok_or_else(|| row.error_at(at, "`suggest_exclusion_to` must list roles"))?;
        }
        row.finish(errors);
        Ok(())
    }

    fn write_rust(&self, framework: &Framework, out: &mut String) {
        let area = framework.areas.iter().position(|area| area.reference == self.area);
        let _ = writeln!(
            out,
            "  Requirement {{ reference: {:?}, kind: Kind::{}, area: AreaId({}), \
             documented_information: {}, stage_1: {}, typical_roles: {}, eu_ai_act: &{:?}, \
             iso_27001: {:?}, reuse: Reuse::{}, effort: Effort {{ low: {}, high: {} }}, \
             phase: Phase::{}, after: &[{}], suggest_exclusion_to: {} }},",
            self.reference,
            capitalised(&self.kind),
            area.unwrap_or_default(),
            self.documented_information,
            self.stage_1,
            role_set(&self.typical_roles),
            self.eu_ai_act,
            self.iso_27001,
            capitalised(&self.reuse),
            self.effort[0],
            self.effort[1],
            capitalised(&self.phase),
            ids(framework, &self.after),
            role_set(&self.suggest_exclusion_to),
        );
    }
}

/// `RequirementId(8), RequirementId(9)`: what the tables write for prerequisites.
fn ids(framework: &Framework, after: &[Prerequisite]) -> String {
    let place = |prerequisite: &Prerequisite| {
        let rows = &framework.requirements;
        rows.iter().position(|row| row.reference == prerequisite.reference)
    };
    let ids = after.iter().filter_map(place).map(|index| format!("RequirementId({index})"));
    ids.collect::<Vec<_>>().join(", ")
}

fn effort(row: &mut Table<'_>) -> Result<[u8; 2], Error> {
    let wrong =
        "must be [low, high] in person-days, in steps of 0.5, low above 0 and not above high";
    let Some((value, at)) = row.take("effort") else {
        return Err(row.error("`effort` is missing"));
    };
    let half_days: Option<Vec<u8>> = value
        .as_array()
        .and_then(|items| items.iter().map(|item| half_days(item.get_ref())).collect());
    match half_days.as_deref() {
        Some([low, high]) if 0 < *low && low <= high => Ok([*low, *high]),
        _ => Err(row.error_at(at, format!("`effort` {wrong}"))),
    }
}

/// `1` or `1.5` person-days as half days.
fn half_days(value: &DeValue<'_>) -> Option<u8> {
    let text = match value {
        DeValue::Integer(number) => number.as_str(),
        DeValue::Float(number) => number.as_str(),
        _ => return None,
    };
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let half = match fraction {
        "0" => 0,
        "5" => 1,
        _ => return None,
    };
    whole.parse::<u8>().ok()?.checked_mul(2)?.checked_add(half)
}

fn roles(value: &DeValue<'_>) -> Option<Vec<String>> {
    value
        .as_array()?
        .iter()
        .map(|item| item.get_ref().as_str().filter(|role| ROLES.contains(role)))
        .map(|role| role.map(str::to_owned))
        .collect()
}

/// `RoleSet::EMPTY.with(Role::User)`: what the tables write for a list of roles.
fn role_set(roles: &[String]) -> String {
    roles.iter().fold("RoleSet::EMPTY".to_owned(), |out, role| {
        format!("{out}.with(Role::{})", capitalised(role))
    })
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
