//! One risk as it reads: its level before and after treatment, its story, the
//! strength of its controls, what an auditor would ask. Editing is in a fold-out.

use assessment::{EntryId, Risk, RiskLevel, RiskWarning};
use leptos::prelude::*;
use locale::WorkKey;

use super::controls::{Controls, Strength};
use super::edit::Edit;
use super::words::words;
use crate::components::fold::Fold;
use crate::content::Content;
use crate::session::Session;

/// The id of a risk's heading.
pub fn element_id(id: EntryId) -> String {
    format!("risk-{}", id.number())
}

/// A risk of the register.
#[component]
pub fn Entry(id: EntryId) -> impl IntoView {
    let words = words();
    let session = Session::from_context();
    let risk = session.part(move |all| all.risks.get(id).cloned().unwrap_or_default());
    let title = session
        .part(move |all| all.risks.get(id).map(|risk| words.title(all, risk)).unwrap_or_default());
    let level = Memo::new(move |_| risk.with(Risk::current_level));
    let heading = element_id(id);
    let labelled = heading.clone();
    view! {
        <article
            class=move || mark(level.get())
            aria-labelledby=labelled
            data-risk=id.number()
            data-level=move || level.get().map(RiskLevel::as_str).unwrap_or_default()
        >
            <h3 id=heading tabindex="-1">{title}</h3>
            <dl>
                <Levels risk />
                <Story risk />
                <Strength id risk />
                <Treatment risk />
            </dl>
            <Warnings id />
            <Controls risk />
            <Fold summary=words.work.get(WorkKey::RiskEditEdit)>
                <Edit id />
            </Fold>
        </article>
    }
}

/// How a level is marked at the margin, as findings are; the word is beside it.
fn mark(level: Option<RiskLevel>) -> &'static str {
    match level {
        Some(RiskLevel::VeryHigh | RiskLevel::High) => "finding risk finding-major",
        Some(RiskLevel::Medium) => "finding risk finding-minor",
        Some(RiskLevel::Low) => "finding risk",
        None => "finding risk finding-not-assessed",
    }
}

/// Before treatment, and what is expected after it.
#[component]
fn Levels(risk: Memo<Risk>) -> impl IntoView {
    let words = words();
    let (text, dates) = (words.work, Content::from_context().text);
    let before = move || risk.with(|risk| words.before(risk));
    let after = move || risk.with(|risk| words.after(risk, dates));
    view! {
        <div>
            <dt>{text.get(WorkKey::RiskBefore)}</dt>
            <dd>{before}</dd>
        </div>
        <div>
            <dt>{text.get(WorkKey::RiskAfter)}</dt>
            <dd>{after}</dd>
        </div>
    }
}

/// Cause, event, consequence, those affected: as far as they are told.
#[component]
fn Story(risk: Memo<Risk>) -> impl IntoView {
    let text = words().work;
    let part = move |name: WorkKey, read: fn(&Risk) -> &String| {
        move || {
            let told = risk.with(|risk| read(risk).clone());
            (!told.trim().is_empty()).then(|| {
                view! {
                    <div>
                        <dt>{text.get(name)}</dt>
                        <dd>{told}</dd>
                    </div>
                }
            })
        }
    };
    view! {
        {part(WorkKey::RiskCause, |risk| &risk.cause)}
        {part(WorkKey::RiskEvent, |risk| &risk.event)}
        {part(WorkKey::RiskConsequence, |risk| &risk.consequence)}
        {part(WorkKey::RiskAffected, |risk| &risk.affected)}
    }
}

/// What is chosen, what is done, by whom and when.
#[component]
fn Treatment(risk: Memo<Risk>) -> impl IntoView {
    let words = words();
    let (text, dates) = (words.work, Content::from_context().text);
    let treatment = move || risk.with(|risk| words.treatment(risk));
    let owner = move || risk.with(|risk| words.owner(risk, dates));
    view! {
        <div>
            <dt>{text.get(WorkKey::RiskTreatment)}</dt>
            <dd>{treatment}</dd>
        </div>
        <div>
            <dt>{text.get(WorkKey::RiskOwner)}</dt>
            <dd>{owner}</dd>
        </div>
    }
}

/// What an auditor would ask about it.
#[component]
fn Warnings(id: EntryId) -> impl IntoView {
    let words = words();
    let text = words.work;
    let session = Session::from_context();
    let warnings = session.part(move |all| {
        all.risks.get(id).map(|risk| RiskWarning::all(risk, all)).unwrap_or_default()
    });
    let said =
        move |warning: RiskWarning| session.with_untracked(|all| words.warning(all, warning));
    let rows = move || {
        let rows =
            warnings.get().into_iter().map(|of| view! { <li class="warning">{said(of)}</li> });
        rows.collect_view()
    };
    view! {
        <Show when=move || !warnings.with(Vec::is_empty)>
            <ul class="risk-warnings" aria-label=text.get(WorkKey::RiskWarningTitle)>{rows}</ul>
        </Show>
    }
}
