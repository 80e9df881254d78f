//! Fields over one system, and choices each with what it means.

use assessment::{Affected, AiSystem, Dimension, DimensionAssessment, EntryId, ImpactAssessment};
use leptos::prelude::*;

use crate::components::fields::Field;
use crate::session::Session;

/// A field over one system. One that is not there shows nothing and takes nothing.
pub fn of_system<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    id: EntryId,
    read: impl Fn(&AiSystem) -> T + Send + Sync + 'static,
    write: impl Fn(&mut AiSystem, T) + Send + Sync + 'static,
) -> Field<T> {
    Field::new(
        move |all| all.systems.get(id).map(&read).unwrap_or_default(),
        move |all, value| {
            if let Some(system) = all.systems.get_mut(id) {
                write(system, value);
            }
        },
    )
}

/// A field over its impact assessment.
pub fn of_impact<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    id: EntryId,
    read: impl Fn(&ImpactAssessment) -> T + Send + Sync + 'static,
    write: impl Fn(&mut ImpactAssessment, T) + Send + Sync + 'static,
) -> Field<T> {
    of_system(
        id,
        move |system| read(&system.impact),
        move |system, value| write(&mut system.impact, value),
    )
}

/// A field over what that says of a dimension.
pub fn of_dimension<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    id: EntryId,
    of: Dimension,
    read: impl Fn(&DimensionAssessment) -> T + Send + Sync + 'static,
    write: impl Fn(&mut DimensionAssessment, T) + Send + Sync + 'static,
) -> Field<T> {
    of_impact(
        id,
        move |impact| read(impact.dimension(of)),
        move |impact, value| write(impact.dimension_mut(of), value),
    )
}

/// A field that says whether somebody is affected, in a dimension.
pub fn affects(id: EntryId, of: Dimension, whom: Affected) -> Field<bool> {
    of_dimension(
        id,
        of,
        move |said| said.affected.contains(whom),
        move |said, chosen| {
            let affected = said.affected;
            said.affected = if chosen { affected.with(whom) } else { affected.without(whom) };
        },
    )
}

/// A checkbox with its words.
#[component]
pub fn Tick(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    #[prop(into)] text: String,
    field: Field<bool>,
) -> impl IntoView {
    let session = Session::from_context();
    view! {
        <label class="choice">
            <input
                type="checkbox"
                id=id
                disabled=move || session.is_read_only()
                prop:checked=move || field.get()
                on:change=move |event| field.set(session, event_target_checked(&event))
            />
            <span class="name">{name}</span>
            <span class="text">{text}</span>
        </label>
    }
}

/// A choice: its word, its name and what it means.
pub type Described = (String, String, String);

/// One of a few choices, each with what it means.
#[component]
pub fn OneOf(
    #[prop(into)] id: String,
    #[prop(into)] legend: String,
    /// The word of the choice; empty for none.
    field: Field<String>,
    choices: Vec<Described>,
) -> impl IntoView {
    let session = Session::from_context();
    let choices = choices.into_iter().map(|(word, name, text)| {
        let (shown, written) = (word.clone(), word.clone());
        view! {
            <label class="choice">
                <input
                    type="radio"
                    id=format!("{id}-{word}")
                    name=id.clone()
                    value=word
                    disabled=move || session.is_read_only()
                    prop:checked=move || field.get() == shown
                    on:change=move |_| field.set(session, written.clone())
                />
                <span class="name">{name}</span>
                <span class="text">{text}</span>
            </label>
        }
    });
    let choices = choices.collect_view();
    view! {
        <fieldset class="described">
            <legend>{legend}</legend>
            {choices}
        </fieldset>
    }
}
