//! Why a requirement matters, what counts as evidence, and its mappings.

use assessment::{Effort, ISO_42001_2023, Requirement, RequirementGuidance, RequirementId, Reuse};
use leptos::prelude::*;
use locale::{Key, Text};
use report::schedule::days;

use super::fold::Fold;
use crate::content::{Content, GuidanceState};

/// The fold-out under a requirement. Its text is fetched when somebody unfolds
/// the first one.
#[component]
pub fn GuidanceFold(id: RequirementId) -> impl IntoView {
    let content = Content::from_context();
    let text = content.text;
    let body = move || {
        match content.guidance() {
        GuidanceState::Here(guidance) => {
            view! { <Details requirement=ISO_42001_2023.requirement(id) guidance=guidance.of(id) /> }
                .into_any()
        }
        GuidanceState::Failed => view! {
            <p class="warning">
                {text.get(Key::RequirementGuidanceFailed)}" "
                <button type="button" class="quiet" on:click=move |_| content.load_guidance()>
                    {text.get(Key::RequirementGuidanceRetry)}
                </button>
            </p>
        }
        .into_any(),
        GuidanceState::Absent | GuidanceState::Loading => {
            view! { <p class="hint">{text.get(Key::AppLoading)}</p> }.into_any()
        }
    }
    };
    view! {
        <Fold summary=text.get(Key::RequirementMore) toggled=move |()| content.load_guidance()>
            {body}
        </Fold>
    }
}

#[component]
fn Details(
    requirement: &'static Requirement,
    guidance: &'static RequirementGuidance,
) -> impl IntoView {
    let text = Content::from_context().text;
    let row = move |key: Key, value: String| {
        view! { <div><dt>{text.get(key)}</dt><dd>{value}</dd></div> }
    };
    let evidence = guidance.evidence.iter().map(|item| view! { <li>{item.as_str()}</li> });
    view! {
        <div class="guidance">
            <h3>{text.get(Key::RequirementWhy)}</h3>
            <p>{guidance.why.as_str()}</p>
            <h3>{text.get(Key::RequirementEvidenceExamples)}</h3>
            <ul>{evidence.collect_view()}</ul>
            {guidance
                .watch_out
                .as_deref()
                .map(|warning| {
                    view! {
                        <h3>{text.get(Key::RequirementWatchOut)}</h3>
                        <p>{warning}</p>
                    }
                })}
            <dl>
                {row(Key::RequirementUsualOwner, guidance.owner.clone())}
                {row(Key::RequirementYields, guidance.document.clone())}
                {row(Key::RequirementEffort, effort(text, requirement.effort))}
                {articles(text, requirement).map(|value| row(Key::RequirementEuAiAct, value))}
                {row(Key::RequirementIso27001, reuse(text, requirement))}
            </dl>
        </div>
    }
}

fn effort(text: &Text, Effort { low, high }: Effort) -> String {
    match (low, high) {
        (1, 1) => text.get(Key::RequirementEffortHalf).to_owned(),
        (low, high) if low == high => text.count(Key::RequirementEffortSame, usize::from(low / 2)),
        (low, high) => {
            let [low, high] = [low, high].map(|half_days| days(u32::from(half_days)));
            text.fill(Key::RequirementEffortDays, &[("low", &low), ("high", &high)])
        }
    }
}

fn articles(text: &Text, requirement: &Requirement) -> Option<String> {
    let articles: Vec<String> = requirement.eu_ai_act.iter().map(u16::to_string).collect();
    let list = articles.join(", ");
    (!articles.is_empty()).then(|| {
        text.count_fill(Key::RequirementEuAiActArticles, articles.len(), &[("list", &list)])
    })
}

fn reuse(text: &Text, requirement: &Requirement) -> String {
    let key = match requirement.reuse {
        Reuse::Full => Key::RequirementIso27001Full,
        Reuse::Partial => Key::RequirementIso27001Partial,
        Reuse::None => Key::RequirementIso27001None,
    };
    text.fill(key, &[("ref", requirement.iso_27001.unwrap_or_default())])
}
