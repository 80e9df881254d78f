//! Labelled fields over one part of the assessment each: what they show is read
//! from the session, what is typed is written to it at once.
//!
//! ```ignore
//! let owner = Field::new(
//!     move |all| all.answer(id).owner.clone(),
//!     move |all, text| all.answer_mut(id).owner = text,
//! );
//! view! { <TextField id="owner-4.1" label="Owner" field=owner limit=Answer::OWNER_LIMIT /> }
//! ```

use std::sync::Arc;

use assessment::{Assessment, Date};
use leptos::prelude::*;

use crate::session::Session;

type Write<T> = Arc<dyn Fn(&mut Assessment, T) + Send + Sync>;

/// A part of the assessment that a field shows and changes.
pub struct Field<T: Send + Sync + 'static> {
    value: Memo<T>,
    write: StoredValue<Write<T>>,
}

impl<T: Send + Sync + 'static> Clone for Field<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Field<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Field<T> {
    /// The part that `read` reads and `write` writes.
    pub fn new(
        read: impl Fn(&Assessment) -> T + Send + Sync + 'static,
        write: impl Fn(&mut Assessment, T) + Send + Sync + 'static,
    ) -> Self {
        let value = Session::from_context().part(read);
        Self { value, write: StoredValue::new(Arc::new(write)) }
    }

    /// What it is, tracked.
    pub fn get(self) -> T {
        self.value.get()
    }

    /// Writes it.
    pub fn set(self, session: Session, value: T) {
        let write = self.write.get_value();
        session.change(|assessment| write(assessment, value));
    }
}

/// A line of text.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    field: Field<String>,
    /// In characters.
    limit: usize,
    /// The label is read out, not shown: in a table whose heading says it.
    #[prop(optional)]
    label_hidden: bool,
) -> impl IntoView {
    let session = Session::from_context();
    view! {
        <div class="field">
            <label for=id.clone() class:visually-hidden=label_hidden>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                maxlength=limit
                disabled=move || session.is_read_only()
                prop:value=move || field.get()
                on:input=move |event| field.set(session, event_target_value(&event))
            />
        </div>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    field: Field<String>,
    /// In characters.
    limit: usize,
    #[prop(optional, into)] hint: String,
    #[prop(default = 3)] rows: u8,
    #[prop(optional)] label_hidden: bool,
) -> impl IntoView {
    let session = Session::from_context();
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> });
    view! {
        <div class="field">
            <label for=id.clone() class:visually-hidden=label_hidden>{label}</label>
            {hint}
            <textarea
                id=id
                rows=rows
                maxlength=limit
                aria-describedby=described
                disabled=move || session.is_read_only()
                prop:value=move || field.get()
                on:input=move |event| field.set(session, event_target_value(&event))
            ></textarea>
        </div>
    }
}

/// A day, or none.
#[component]
pub fn DateField(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    field: Field<Option<Date>>,
    #[prop(optional)] label_hidden: bool,
) -> impl IntoView {
    let session = Session::from_context();
    view! {
        <div class="field">
            <label for=id.clone() class:visually-hidden=label_hidden>{label}</label>
            <input
                id=id
                type="date"
                disabled=move || session.is_read_only()
                prop:value=move || field.get().map(|date| date.to_string()).unwrap_or_default()
                on:change=move |event| field.set(session, event_target_value(&event).parse().ok())
            />
        </div>
    }
}

/// One of a list of choices, or none: each with its word in the file and its name.
#[component]
pub fn Choice(
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    /// The word of the choice; empty for none.
    field: Field<String>,
    /// The name of choosing none; without it one must be chosen.
    #[prop(optional, into)]
    none: Option<String>,
    /// Word and name of each choice.
    choices: Vec<(String, String)>,
    #[prop(optional)] label_hidden: bool,
) -> impl IntoView {
    let session = Session::from_context();
    let none = none.map(|name| (String::new(), name));
    let options = none.into_iter().chain(choices).map(|(word, name)| {
        let chosen = word.clone();
        // A select shows what its options say, whenever they are drawn.
        view! {
            <option value=word selected=move || field.get() == chosen>{name}</option>
        }
    });
    let options: Vec<_> = options.collect();
    view! {
        <div class="field">
            <label for=id.clone() class:visually-hidden=label_hidden>{label}</label>
            <select
                id=id
                disabled=move || session.is_read_only()
                prop:value=move || field.get()
                on:change=move |event| field.set(session, event_target_value(&event))
            >
                {options}
            </select>
        </div>
    }
}
