//! A fold-out whose content is made only for those who open it.

use leptos::prelude::*;

/// A native fold-out. Its content is made when it is first opened and kept
/// from then on; `toggled` is called whenever it opens or closes.
#[component]
pub fn Fold(
    #[prop(into)] summary: Signal<String>,
    #[prop(optional, into)] toggled: Option<Callback<()>>,
    children: ChildrenFn,
) -> impl IntoView {
    let (opened, set_opened) = signal(false);
    let toggle = move |_| {
        set_opened.set(true);
        if let Some(toggled) = toggled {
            toggled.run(());
        }
    };
    view! {
        // A click opens it now; whatever else opens it is told by the toggle.
        <details on:toggle=toggle>
            <summary on:click=move |_| set_opened.set(true)>{summary}</summary>
            <Show when=move || opened.get()>{children()}</Show>
        </details>
    }
}
