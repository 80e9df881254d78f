//! Excluding a control: the suggestion, and the justification it needs
//! (ISO/IEC 42001:2023, 6.1.3).

use assessment::{Answer, ISO_42001_2023, Rating, RequirementId};
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::Key;

use crate::content::Content;
use crate::session::{Notice, Session};

/// Says that organisations with these roles often exclude this control. It is
/// applied by a click only, with a draft justification to edit.
#[component]
pub fn Suggestion(id: RequirementId, rating: Memo<Rating>) -> impl IntoView {
    let content = Content::from_context();
    let text = content.text;
    let session = Session::from_context();
    let suggested =
        session.part(move |all| all.profile.suggests_exclusion_of(ISO_42001_2023.requirement(id)));
    let shown = move || {
        suggested.get()
            && !session.is_read_only()
            && rating.with(|rating| *rating == Rating::Unanswered)
    };
    let apply = move |_| {
        spawn_local(async move {
            // Without its words it would be a blank justification, which blocks Stage 1.
            let Some(guidance) = content.guidance_now().await else {
                return session.tell(Notice::PartFailed);
            };
            let draft = guidance.of(id).exclusion.clone().unwrap_or_default();
            session.rate(id, Rating::Excluded { justification: draft });
        });
    };
    view! {
        <Show when=shown>
            <p class="suggestion">
                {text.get(Key::RequirementSuggestion)}" "
                <button type="button" on:click=apply>
                    {text.get(Key::RequirementSuggestionUse)}
                </button>
            </p>
        </Show>
    }
}

/// The justification of an exclusion, with a warning while it is blank.
#[component]
pub fn Justification(id: RequirementId, rating: Memo<Rating>) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let reference = ISO_42001_2023.requirement(id).reference;
    let field = format!("justification-{reference}");
    let warning = format!("{field}-missing");
    let written = move || match rating.get() {
        Rating::Excluded { justification } => justification,
        _ => String::new(),
    };
    let blank = move || rating.with(Rating::lacks_justification);
    let write = move |event| {
        session.rate(id, Rating::Excluded { justification: event_target_value(&event) });
    };
    let described = warning.clone();
    view! {
        <Show when=move || rating.with(Rating::is_excluded)>
            <div class="field justification">
                <label for=field.clone()>{text.get(Key::RequirementJustification)}</label>
                <textarea
                    id=field.clone()
                    rows="3"
                    maxlength=Answer::NOTE_LIMIT
                    aria-describedby=described.clone()
                    disabled=move || session.is_read_only()
                    prop:value=written
                    on:input=write
                ></textarea>
                <p id=warning.clone() class="warning" role="status">
                    {move || blank().then(|| text.get(Key::RequirementJustificationMissing))}
                </p>
            </div>
        </Show>
    }
}
