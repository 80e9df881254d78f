//! The report as assessment results.

use assessment::{Figures, Scope};
use locale::{Key, Text};
use serde_json::{Value, json};
use uuid::Uuid;

use super::resources::Resource;
use super::words::{
    NS, core_property, list, markup_line, midnight, moment, one_line, paragraphs, property,
};
use super::{OSCAL_VERSION, document, finding, ids, observation, risk};
use crate::Report;
use crate::figures::{Metric, scope_attribute};
use crate::model::Chapter;

/// The report as OSCAL assessment results, in its own language: an observation
/// for every answer, a finding for every requirement that has a level and for
/// every other potential finding, a risk for every row of the AI risk register.
pub fn assessment_results(report: &Report, text: &Text) -> String {
    let own = ids::assessment(report);
    let (framework, method) = (report.framework, ids::uuid(own, "method"));
    let mut metadata = json!({
        "title": markup_line(&title(report, text)),
        "last-modified": midnight(report.date),
        "version": report.date.to_string(),
        "oscal-version": OSCAL_VERSION,
        "props": [
            { "name": "framework", "ns": NS, "value": framework.id },
            { "name": "language", "ns": NS, "value": text.language() },
            { "name": "aims-gap-version", "ns": NS, "value": env!("CARGO_PKG_VERSION") },
        ],
    });
    if let Some(organisation) = &report.organisation {
        let name = one_line(organisation);
        let uuid = ids::uuid(own, "organisation").to_string();
        if !name.is_empty() {
            metadata["parties"] = json!([{ "uuid": uuid, "type": "organization", "name": name }]);
        }
    }
    metadata["remarks"] = paragraphs(report.disclaimer.iter().map(String::as_str)).into();
    document(
        "assessment-results",
        json!({
            "metadata": metadata,
            "import-ap": { "href": format!("#{method}") },
            "results": [result(report, text, own)],
            "back-matter": { "resources": [
                {
                    "uuid": method.to_string(),
                    "title": markup_line(text.get(Key::MethodTitle)),
                    "description": method_text(&report.method),
                    "props": [core_property("type", "plan")],
                },
                Resource::Catalog.entry(framework),
                Resource::Standard.entry(framework),
            ] },
        }),
    )
}

fn title(report: &Report, text: &Text) -> String {
    match &report.organisation {
        Some(organisation) => text
            .fill(Key::ReportTitleOf, &[("organisation", organisation), ("title", &report.title)]),
        None => report.title.clone(),
    }
}

fn result(report: &Report, text: &Text, own: Uuid) -> Value {
    let standing = &report.standing;
    let said = std::iter::once(&standing.name).chain(&standing.meaning).map(String::as_str);
    let mut result = json!({
        "uuid": ids::uuid(own, &format!("result {}", report.date)).to_string(),
        "title": markup_line(&report.title),
        "description": paragraphs(said),
        "start": moment(report.begun),
        "props": properties(report),
        "reviewed-controls": reviewed(report),
        "attestations": [{ "parts": [{
            "uuid": ids::uuid(own, "attestation").to_string(),
            "name": "self-assessment",
            "ns": NS,
            "prose": paragraphs(report.disclaimer.iter().map(String::as_str)),
        }] }],
        "observations": observation::all(report, own),
    });
    let findings = finding::all(report, text, own);
    if !findings.is_empty() {
        result["findings"] = findings.into();
    }
    let risks = risk::all(report, own);
    if !risks.is_empty() {
        result["risks"] = risks.into();
    }
    if !report.profile.is_empty() {
        let profile = report.profile.iter().map(|entry| format!("{}: {}", entry.name, entry.text));
        let profile: Vec<String> = profile.collect();
        result["remarks"] = list(profile.iter().map(String::as_str)).into();
    }
    result
}

/// Every control but those that were excluded.
fn reviewed(report: &Report) -> Value {
    let answers = report.areas.iter().flat_map(|area| &area.answers);
    let excluded: Vec<Value> = answers
        .filter(|answer| answer.rating.is_excluded())
        .map(|answer| json!({ "control-id": ids::token(report.framework, answer.reference) }))
        .collect();
    let mut selection = json!({ "include-all": {} });
    if !excluded.is_empty() {
        selection["exclude-controls"] = excluded.into();
    }
    json!({
        "links": [{ "href": Resource::Catalog.href(report.framework), "rel": "reference" }],
        "control-selections": [selection],
        "control-objective-selections": [{ "include-all": {} }],
    })
}

/// Verdict, blockers and the figures of every scope. The class is the scope, for an
/// area the id of its group.
fn properties(report: &Report) -> Vec<Value> {
    let framework = report.framework;
    let kinds = [assessment::Kind::Clause, assessment::Kind::Control].map(Scope::Kind);
    let areas = framework.area_ids().map(Scope::Area);
    let verdict = property("verdict", report.standing.verdict.as_str());
    let blockers =
        report.blockers.iter().filter_map(|blocker| property("blocker", blocker.reference));
    let figures = [Scope::Overall].into_iter().chain(kinds).chain(areas).flat_map(|scope| {
        let class = match scope {
            Scope::Area(area) => ids::token(framework, framework.area(area).reference),
            scope => scope_attribute(framework, scope).to_owned(),
        };
        figures(&class, report.figures.in_scope(scope))
    });
    verdict.into_iter().chain(blockers).chain(figures).collect()
}

/// Each figure as a fraction, and as programs read it elsewhere; none where it
/// is undefined.
fn figures(class: &str, figures: &Figures) -> Vec<Value> {
    let mut rows = Vec::new();
    for metric in Metric::ALL {
        let Some(ratio) = metric.of(figures) else { continue };
        let rounded = match metric {
            Metric::Maturity => "maturity-level".to_owned(),
            metric => format!("{}-percent", metric.as_str()),
        };
        let values = [
            (metric.as_str().to_owned(), ratio.to_string()),
            (rounded, metric.value_attribute(figures)),
        ];
        for (name, value) in values {
            rows.push(json!({ "name": name, "ns": NS, "value": value, "class": class }));
        }
    }
    rows
}

/// The method, chapter by chapter.
fn method_text(chapters: &[Chapter]) -> String {
    let chapters = chapters.iter().map(|chapter| {
        let rules: Vec<String> = chapter
            .rules
            .iter()
            .map(|rule| match rule.name.as_str() {
                "" => rule.text.clone(),
                name => format!("{name}. {}", rule.text),
            })
            .collect();
        let head = paragraphs([chapter.title.as_str(), &chapter.lead]);
        format!("{head}\n\n{}", list(rules.iter().map(String::as_str)))
    });
    chapters.collect::<Vec<_>>().join("\n\n").trim_end().to_owned()
}
