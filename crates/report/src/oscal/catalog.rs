//! The framework as a catalog: a group for each area, a control for each requirement.

use assessment::{AreaId, Date, Framework, Kind};
use locale::{Key, WorkKey};
use serde_json::{Value, json};

use super::resources::Resource;
use super::words::{NS, core_property, markup, markup_line, midnight, paragraphs};
use super::{OSCAL_VERSION, control, document, ids};
use crate::model::Texts;

/// The questions, levels and guidance of a framework as an OSCAL catalog, in the
/// language of the texts; `date` is that of its making. Nothing of a standard's
/// text is in it, and its remarks say so.
pub fn catalog(framework: &'static Framework, texts: Texts<'_>, date: Date) -> String {
    let text = texts.text;
    let groups: Vec<Value> =
        framework.area_ids().map(|area| group(framework, texts, area)).collect();
    let resources = [Resource::Standard, Resource::Iso27001, Resource::EuAiAct];
    let remarks = [Key::ReportDisclaimer3, Key::ReportDisclaimer2].map(|key| text.get(key));
    document(
        "catalog",
        json!({
            "metadata": {
                "title": markup_line(&text.fill(Key::ReportTitle, &[("framework", framework.name)])),
                "last-modified": midnight(date),
                "version": env!("CARGO_PKG_VERSION"),
                "oscal-version": OSCAL_VERSION,
                "props": [
                    { "name": "framework", "ns": NS, "value": framework.id },
                    { "name": "language", "ns": NS, "value": text.language() },
                ],
                "links": [{ "href": Resource::Standard.href(framework), "rel": "reference" }],
                "remarks": paragraphs(remarks),
            },
            "groups": groups,
            "back-matter": { "resources": resources.map(|resource| resource.entry(framework)) },
        }),
    )
}

fn group(framework: &'static Framework, texts: Texts<'_>, area: AreaId) -> Value {
    let reference = framework.area(area).reference;
    let id = ids::token(framework, reference);
    let class = class(framework.kind_of(area));
    let mut parts = vec![json!({
        "id": format!("{id}_ovw"),
        "name": "overview",
        "prose": markup(texts.questions.area_summary(area)),
    })];
    if framework.kind_of(area) == Kind::Control {
        // A weakness of several controls is a finding of the area.
        parts.push(json!({
            "id": ids::objective(framework, reference),
            "name": "assessment-objective",
            "ns": NS,
            "prose": markup(texts.work.get(WorkKey::MethodFinding3)),
        }));
    }
    let controls: Vec<Value> = framework
        .requirements_of(area)
        .map(|requirement| control::control(framework, texts, requirement))
        .collect();
    json!({
        "id": id,
        "class": class,
        "title": markup_line(texts.questions.area_title(area)),
        "props": [
            core_property("label", reference),
            core_property("sort-id", &ids::sort_id(reference)),
        ],
        "parts": parts,
        "controls": controls,
    })
}

/// What groups and controls are classed as.
pub(super) fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Clause => "clause",
        Kind::Control => "control",
    }
}
