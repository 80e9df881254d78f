//! A requirement as a control of the catalog.

use assessment::{Framework, Level, Requirement, RequirementGuidance, RequirementId, Reuse, Role};
use serde_json::{Value, json};

use super::catalog::class;
use super::ids;
use super::resources::Resource;
use super::words::{NS, core_property, list, markup, markup_line, property, yes_no};
use crate::model::Texts;

/// Question, levels, guidance and evidence of a requirement.
pub(super) fn control(framework: &Framework, texts: Texts<'_>, id: RequirementId) -> Value {
    let requirement = framework.requirement(id);
    let mut control = json!({
        "id": ids::token(framework, requirement.reference),
        "class": class(requirement.kind),
        "title": markup_line(&texts.questions.of(id).title),
        "props": properties(requirement, texts.guidance.of(id)),
    });
    let links = links(framework, requirement);
    if !links.is_empty() {
        control["links"] = links.into();
    }
    control["parts"] = parts(framework, texts, id).into();
    control
}

fn properties(requirement: &Requirement, guidance: &RequirementGuidance) -> Vec<Value> {
    let reuse = match requirement.reuse {
        Reuse::Full => "full",
        Reuse::Partial => "partial",
        Reuse::None => "none",
    };
    let effort = requirement.effort;
    let roles = Role::ALL.iter().filter(|role| requirement.typical_roles.contains(**role));
    let articles = requirement.eu_ai_act.iter().map(u16::to_string);
    let ours = [
        yes_no("documented-information", requirement.documented_information),
        yes_no("stage-1", requirement.stage_1),
        property("phase", requirement.phase.as_str()),
        property("effort-low", &person_days(effort.low)),
        property("effort-high", &person_days(effort.high)),
        property("iso-27001", requirement.iso_27001.unwrap_or_default()),
        property("iso-27001-reuse", reuse),
        property("typical-owner", &guidance.owner),
        property("document", &guidance.document),
    ];
    [
        core_property("label", requirement.reference),
        core_property("sort-id", &ids::sort_id(requirement.reference)),
    ]
    .into_iter()
    .chain(ours.into_iter().flatten())
    .chain(roles.filter_map(|role| property("typical-role", role.as_str())))
    .chain(articles.filter_map(|number| property("eu-ai-act-article", &number)))
    .collect()
}

/// Half person-days as days: `2.5`.
fn person_days(halves: u8) -> String {
    let half = if halves.is_multiple_of(2) { "" } else { ".5" };
    format!("{}{half}", halves / 2)
}

fn links(framework: &Framework, requirement: &Requirement) -> Vec<Value> {
    let before = requirement.after.iter().map(|id| {
        let token = ids::token(framework, framework.requirement(*id).reference);
        json!({ "href": format!("#{token}"), "rel": "required" })
    });
    let counterpart = requirement
        .iso_27001
        .map(|reference| Resource::Iso27001.link(framework, "related", reference));
    let articles = requirement
        .eu_ai_act
        .iter()
        .map(|number| Resource::EuAiAct.link(framework, "related", &format!("art_{number}")));
    before.chain(counterpart).chain(articles).collect()
}

fn parts(framework: &Framework, texts: Texts<'_>, id: RequirementId) -> Vec<Value> {
    let (question, guidance) = (texts.questions.of(id), texts.guidance.of(id));
    let reference = framework.requirement(id).reference;
    let token = ids::token(framework, reference);
    let of_role = |role: &Role| {
        let prose = markup(question.for_role(*role)?);
        let id = format!("{token}_gdn-{}", role.as_str());
        Some(json!({ "id": id, "name": "guidance", "class": role.as_str(), "prose": prose }))
    };
    let watch_out = guidance.watch_out.as_deref().map(|text| {
        let id = format!("{token}_gdn-watch-out");
        json!({ "id": id, "name": "guidance", "class": "watch-out", "prose": markup(text) })
    });
    let exclusion = guidance.exclusion.as_deref().map(|text| {
        let id = format!("{token}_excl");
        json!({ "id": id, "name": "exclusion-example", "ns": NS, "prose": markup(text) })
    });
    let levels = Level::ALL.map(|level| {
        let number = level.number().to_string();
        json!({
            "id": format!("{token}_lvl-{number}"),
            "name": "level",
            "ns": NS,
            "props": property("level", &number).as_slice(),
            "prose": markup(question.level(level)),
        })
    });
    let statement = json!({
        "id": ids::statement(framework, reference),
        "name": "statement",
        "prose": markup(&question.question),
    });
    let why = json!({
        "id": format!("{token}_gdn"), "name": "guidance", "prose": markup(&guidance.why),
    });
    [statement, why]
        .into_iter()
        .chain(Role::ALL.iter().filter_map(of_role))
        .chain(watch_out)
        .chain(exclusion)
        .chain([
            json!({
                "id": ids::objective(framework, reference),
                "name": "assessment-objective",
                "prose": markup(question.level(Level::Operating)),
            }),
            json!({ "id": format!("{token}_lvl"), "name": "levels", "ns": NS, "parts": levels }),
            json!({
                "id": format!("{token}_asm-examine"),
                "name": "assessment-method",
                "props": [core_property("method", "EXAMINE")],
                "parts": [{
                    "id": format!("{token}_asm-examine.objects"),
                    "name": "assessment-objects",
                    "prose": list(guidance.evidence.iter().map(String::as_str)),
                }],
            }),
        ])
        .collect()
}
