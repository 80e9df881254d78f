//! One requirement of the interview: its question, its levels and what hangs on them.

use assessment::{ISO_42001_2023, Kind, Rating, RequirementId};
use leptos::prelude::*;
use locale::Key;

use super::exclusion::{Justification, Suggestion};
use super::guidance::GuidanceFold;
use super::levels::Levels;
use super::record::RecordFold;
use crate::content::{Content, catalogue};
use crate::navigation::element_id;
use crate::session::Session;
use crate::words;

/// A requirement as a group of native form controls.
#[component]
pub fn RequirementCard(id: RequirementId) -> impl IntoView {
    let (text, questions) = (Content::from_context().text, catalogue());
    let session = Session::from_context();
    let requirement = ISO_42001_2023.requirement(id);
    let reference = requirement.reference;
    let question = questions.of(id);
    let rating = session.part(move |assessment| assessment.rating(id).clone());
    let roles = session.part(|assessment| assessment.profile.roles);
    let question_id = format!("q-{reference}");
    let described = question_id.clone();

    let hints = move || {
        roles
            .get()
            .iter()
            .filter_map(|role| Some((text.get(words::for_role(role)), question.for_role(role)?)))
            .map(|(label, hint)| view! { <p class="hint role"><strong>{label}": "</strong>{hint}</p> })
            .collect_view()
    };
    let flags = [
        (requirement.stage_1, Key::RequirementStage1),
        (requirement.documented_information, Key::RequirementDocumented),
    ];
    let flags = flags
        .into_iter()
        .filter(|(set, _)| *set)
        .map(|(_, key)| view! { <li>{text.get(key)}</li> })
        .collect_view();

    view! {
        <fieldset
            class="requirement"
            id=element_id(reference)
            tabindex="-1"
            data-requirement=reference
            data-answered=move || rating.with(Rating::is_covered).to_string()
            aria-describedby=described
        >
            <legend>
                <h2>
                    <span class="ref">{reference}</span>
                    " "
                    {question.title.as_str()}
                </h2>
            </legend>
            <ul class="flags">{flags}</ul>
            <p class="question" id=question_id>{question.question.as_str()}</p>
            {hints}
            {(requirement.kind == Kind::Control).then(|| view! { <Suggestion id rating /> })}
            <Levels id rating />
            {(requirement.kind == Kind::Control).then(|| view! { <Justification id rating /> })}
            <GuidanceFold id />
            <RecordFold id />
        </fieldset>
    }
}
