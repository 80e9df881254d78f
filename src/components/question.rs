//! A question that must be answered before anything goes on.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::guard::guarded;
use browser::page;

/// Asks and takes back a [`Question`].
#[derive(Clone, Copy)]
pub struct Asking(NodeRef<html::Dialog>);

impl Asking {
    /// For a question that is drawn with it.
    pub fn new() -> Self {
        Self(NodeRef::new())
    }

    /// Shows the question over the page.
    pub fn ask(self) {
        if let Some(dialog) = self.0.get_untracked() {
            // Refused only while it is open already.
            let _ = dialog.show_modal();
            // Not `autofocus`: within a frame of another site browsers complain of it.
            if let Ok(Some(first)) = dialog.query_selector("[data-first]") {
                page::focus(first.unchecked_ref());
            }
        }
    }

    /// Takes it back.
    pub fn close(self) {
        if let Some(dialog) = self.0.get_untracked() {
            dialog.close();
        }
    }
}

/// A native dialog with its answers as buttons.
#[component]
pub fn Question(
    asking: Asking,
    id: String,
    title: &'static str,
    #[prop(into)] text: Signal<String>,
    children: Children,
) -> impl IntoView {
    let labelled = id.clone();
    view! {
        <dialog node_ref=asking.0 aria-labelledby=labelled>
            <h2 id=id>{title}</h2>
            <p>{text}</p>
            <div class="actions">{children()}</div>
        </dialog>
    }
}

/// A button for what cannot be taken back: done once a [`Question`] is answered
/// with yes.
#[component]
pub fn Confirm(
    /// Of the question's title.
    #[prop(into)]
    id: String,
    /// What the button says.
    button: &'static str,
    /// How the button looks.
    #[prop(default = "danger")]
    class: &'static str,
    /// The id of what says to which thing the button belongs.
    #[prop(optional, into)]
    described_by: Option<String>,
    title: &'static str,
    #[prop(into)] text: Signal<String>,
    no: &'static str,
    yes: &'static str,
    #[prop(into)] on_yes: Callback<()>,
) -> impl IntoView {
    let asking = Asking::new();
    let (guarded_yes, ready) = guarded();
    let confirmed = move |_| {
        asking.close();
        on_yes.run(());
    };
    view! {
        <p>
            <button
                type="button"
                class=class
                aria-describedby=described_by
                on:click=move |_| asking.ask()
            >
                {button}
            </button>
        </p>
        <Question asking id title text>
            <button type="button" data-first="" on:click=move |_| asking.close()>
                {no}
            </button>
            <button
                type="button"
                class="danger"
                node_ref=guarded_yes
                disabled=move || !ready.get()
                on:click=confirmed
            >
                {yes}
            </button>
        </Question>
    }
}
