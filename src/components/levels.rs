//! The five levels, "don't know yet" and "not applicable" as native radios.

use assessment::{ISO_42001_2023, Kind, Level, Rating, RequirementId};
use leptos::prelude::*;
use locale::Key;

use crate::content::{Content, catalogue};
use crate::session::Session;
use report::words::level_name;

/// The choice of a rating.
#[component]
pub fn Levels(id: RequirementId, rating: Memo<Rating>) -> impl IntoView {
    let (text, questions) = (Content::from_context().text, catalogue());
    let session = Session::from_context();
    let requirement = ISO_42001_2023.requirement(id);
    let question = questions.of(id);
    // Switching away from an exclusion and back loses no words.
    let justification = StoredValue::new(String::new());
    let choose = move |new: Rating| {
        if let Rating::Excluded { justification: written } = rating.get_untracked() {
            justification.set_value(written);
        }
        session.rate(id, new);
    };

    let levels = Level::ALL.map(|level| {
        view! {
            <Choice
                name=requirement.reference
                value=["0", "1", "2", "3", "4"][usize::from(level.number())]
                chosen=Signal::derive(move || rating.with(|rating| rating.level() == Some(level)))
                choose=move || choose(Rating::Level(level))
                label=text.get(level_name(level))
                number=Some(level.number())
                hint=question.level(level)
            />
        }
    });
    let excluded = (requirement.kind == Kind::Control).then(|| {
        view! {
            <Choice
                name=requirement.reference
                value="excluded"
                chosen=Signal::derive(move || rating.with(Rating::is_excluded))
                choose=move || {
                    choose(Rating::Excluded { justification: justification.get_value() });
                }
                label=text.get(Key::RequirementExcluded)
                number=None
                hint=text.get(Key::RequirementExcludedHint)
            />
        }
    });
    let clearable =
        move || !session.is_read_only() && rating.with(|rating| *rating != Rating::Unanswered);

    view! {
        <div class="levels">
            {levels}
            <div class="others">
                <Choice
                    name=requirement.reference
                    value="unknown"
                    chosen=Signal::derive(move || rating.with(|rating| *rating == Rating::Unknown))
                    choose=move || choose(Rating::Unknown)
                    label=text.get(Key::RequirementUnknown)
                    number=None
                    hint=text.get(Key::RequirementUnknownHint)
                />
                {excluded}
            </div>
        </div>
        <Show when=clearable>
            <button
                type="button"
                class="quiet clear"
                aria-describedby=format!("q-{}", requirement.reference)
                on:click=move |_| choose(Rating::Unanswered)
            >
                {text.get(Key::RequirementClear)}
            </button>
        </Show>
    }
}

#[component]
fn Choice(
    name: &'static str,
    value: &'static str,
    chosen: Signal<bool>,
    choose: impl Fn() + 'static,
    label: &'static str,
    number: Option<u8>,
    hint: &'static str,
) -> impl IntoView {
    let session = Session::from_context();
    view! {
        <label class="choice">
            <input
                type="radio"
                name=name
                value=value
                disabled=move || session.is_read_only()
                prop:checked=chosen
                on:change=move |_| choose()
            />
            <span class="name">
                {number.map(|number| view! { <span class="digit">{number}</span>" " })} {label}
            </span>
            <span class="text">{hint}</span>
        </label>
    }
}
