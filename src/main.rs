//! The browser shell's entry.
use leptos::prelude::*;
use wasm_bindgen::prelude::wasm_bindgen;

#[leptos::lazy]
fn greeting(name: String) -> String {
    format!("Hello {name}, from a part")
}

/// Starts the app.
#[wasm_bindgen]
pub fn start(text: String) {
    leptos::mount::mount_to_body(move || {
        let shown = RwSignal::new(text.clone());
        view! {
            <button on:click=move |_| leptos::task::spawn_local(async move {
                shown.set(greeting("you".into()).await);
            })>{shown}</button>
        }
    });
}

fn main() {}
