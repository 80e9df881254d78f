//! A control changed in place: the same controls as in the interview, and why it
//! is included.

use assessment::{Answer, Applicability, ISO_42001_2023, RequirementId, SoaRow};
use browser::page;
use leptos::prelude::*;
use locale::WorkKey;
use report::words::soa as words;

use crate::components::exclusion::{Justification, Suggestion};
use crate::components::fields::{Field, TextArea};
use crate::components::levels::Levels;
use crate::components::record::Record;
use crate::content::catalogue;
use crate::session::Session;
use crate::working::Working;

/// Everything that can be said about a control. A field set that is disabled
/// disables all that is in it.
#[component]
pub fn Editor(control: RequirementId, row: Memo<SoaRow>) -> impl IntoView {
    let session = Session::from_context();
    let reference = ISO_42001_2023.requirement(control).reference;
    let question = catalogue().of(control);
    let rating = session.part(move |assessment| assessment.rating(control).clone());
    view! {
        <fieldset
            class="requirement"
            data-requirement=reference
            disabled=move || session.is_read_only()
        >
            <legend>
                <span class="visually-hidden">{reference}" "{question.title.as_str()}</span>
            </legend>
            <div>
                <p id=format!("q-{reference}")>{question.question.as_str()}</p>
                <Suggestion id=control rating />
                <Levels id=control rating />
            </div>
            <div>
                <Justification id=control rating />
                <Draft control row />
                <Inclusion control row />
                <Record id=control />
            </div>
        </fieldset>
    }
}

/// A draft for an exclusion that says nothing yet, where the exclusion is
/// suggested to this profile.
#[component]
fn Draft(control: RequirementId, row: Memo<SoaRow>) -> impl IntoView {
    let Working { text, guidance } = Working::from_context();
    let session = Session::from_context();
    let requirement = ISO_42001_2023.requirement(control);
    let suggested = session.part(move |all| all.profile.suggests_exclusion_of(requirement));
    let draft = guidance.of(control).exclusion.as_deref();
    let wanted = Memo::new(move |_| {
        let blank = row.with(|row| {
            row.applicability == Applicability::Excluded && row.own_words.trim().is_empty()
        });
        blank && suggested.get()
    });
    let take = move |_| {
        let justification = draft.unwrap_or_default().to_owned();
        session.rate(control, assessment::Rating::Excluded { justification });
        focus(&format!("justification-{}", requirement.reference));
    };
    view! {
        <Show when=move || draft.is_some() && wanted.get()>
            <p>
                <button type="button" class="quiet" on:click=take>
                    {text.get(WorkKey::SoaUseDraft)}
                </button>
            </p>
        </Show>
    }
}

/// Why it is included, in the visitor's own words; until there are some, what
/// stands in their place.
#[component]
fn Inclusion(control: RequirementId, row: Memo<SoaRow>) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let id = format!("inclusion-{}", ISO_42001_2023.requirement(control).reference);
    let field = Field::new(
        move |assessment| assessment.answer(control).inclusion.clone(),
        move |assessment, words| assessment.answer_mut(control).inclusion = words,
    );
    let default = Memo::new(move |_| {
        let reasons = row.with(|row| row.reasons.clone());
        session.with(|assessment| words::reasons(text, assessment, &reasons))
    });
    let stands = Memo::new(move |_| {
        field.get().trim().is_empty() && default.with(|default| !default.is_empty())
    });
    let field_id = StoredValue::new(id.clone());
    let take = move |_| {
        field.set(session, default.get_untracked());
        field_id.with_value(|id| focus(id));
    };
    let area = move || {
        let id = field_id.get_value();
        view! {
            <TextArea
                id
                label=text.get(WorkKey::SoaInclusion)
                hint=text.get(WorkKey::SoaInclusionBare)
                field
                limit=Answer::NOTE_LIMIT
            />
        }
    };
    view! {
        <Show when=move || row.with(|row| row.applicability != Applicability::Excluded)>
            {area}
            <Show when=move || stands.get()>
                <div>
                    <p class="hint">{text.get(WorkKey::SoaInclusionHint)}</p>
                    <p>{default}</p>
                    <button type="button" class="quiet" on:click=take>
                        {text.get(WorkKey::SoaUseDefault)}
                    </button>
                </div>
            </Show>
        </Show>
    }
}

/// What was pressed is gone with what it did: the focus goes to what it filled.
fn focus(id: &str) {
    if let Some(field) = page::by_id(id) {
        page::focus(&field);
    }
}
