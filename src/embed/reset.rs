//! The host asks to begin anew: only the visitor erases.

use embed::ToHost;
use leptos::mount::mount_to;
use leptos::prelude::*;
use locale::{WorkKey, WorkText};

use super::host::{Host, send};
use crate::components::guard::guarded;
use crate::components::question::{Asking, Question};
use crate::session::Session;
use crate::working::with_work_text;
use browser::page;

/// Asks the visitor, and answers the request with what they said.
pub fn ask(session: Session, request: u32) {
    let Some(slot) = page::by_id("asked") else {
        return send(&ToHost::done(request, false));
    };
    slot.set_inner_html("");
    let draw = move || {
        provide_context(session);
        provide_context(Request(request));
        with_work_text(|text| view! { <Dialog text /> }.into_any())
    };
    mount_to(slot, draw).forget();
}

#[derive(Clone, Copy)]
struct Request(u32);

#[component]
fn Dialog(text: &'static WorkText) -> impl IntoView {
    let session = Session::from_context();
    let Request(request) = expect_context();
    let asking = Asking::new();
    let host = Host::here().map(|host| host.name()).unwrap_or_default();
    let said = text.fill(WorkKey::EmbedResetText, &[("host", &host)]);
    let answer = move |yes: bool| {
        asking.close();
        if yes {
            session.begin_anew();
        }
        send(&ToHost::done(request, yes));
    };
    let (button, ready) = guarded();
    request_animation_frame(move || asking.ask());
    view! {
        <Question
            asking
            id="reset-title".to_owned()
            title=text.get(WorkKey::EmbedReset)
            text=said
        >
            <button type="button" data-first="" on:click=move |_| answer(false)>
                {text.get(WorkKey::EmbedResetNo)}
            </button>
            <button
                type="button"
                class="danger"
                node_ref=button
                disabled=move || !ready.get()
                on:click=move |_| answer(true)
            >
                {text.get(WorkKey::EmbedResetYes)}
            </button>
        </Question>
    }
}
