//! Opening an assessment file, never over an own assessment unasked.

use assessment::{Assessment, file};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::Key;

use super::notices::download_assessment;
use super::question::{Asking, Question};
use crate::content::Content;
use crate::session::{Notice, Session};
use browser::{page, upload};
use shell::library::NoRoom;
use shell::route::Route;

/// A button that opens a file, and the question whether to replace what is here.
/// With `at_once` it is as if it had been pressed: the visitor pressed the button
/// that stood here before.
#[component]
pub fn Opener(id: &'static str, #[prop(optional)] at_once: bool) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let waiting = RwSignal::new(None::<Assessment>);
    let asking = Asking::new();
    let input: NodeRef<html::Input> = NodeRef::new();

    if at_once {
        request_animation_frame(move || {
            if let Some(input) = input.get_untracked() {
                page::focus(&input);
                input.click();
            }
        });
    }
    let opened = move |assessment: &Assessment| {
        let answered = assessment.covered(assessment.framework().requirement_ids());
        session.tell(Notice::Opened(answered));
        page::go_to(&Route::Areas.to_string());
    };
    let open = move |assessment: Assessment| {
        session.replace(assessment.clone());
        opened(&assessment);
    };
    let open_beside = move |assessment: Assessment| match session.open_copy(&assessment) {
        Ok(_) => opened(&assessment),
        Err(NoRoom) => session.tell(Notice::NoRoom),
    };
    let read = move |_| {
        let Some(file) = input.get().and_then(|input| upload::chosen(&input)) else { return };
        spawn_local(async move {
            match upload::read(file).await.map(|text| file::read(&text)) {
                Ok(Ok(assessment)) if session.own().is_empty() => open(assessment),
                // A snapshot stays as it is.
                Ok(Ok(assessment)) if session.own().snapshot.is_some() => open_beside(assessment),
                Ok(Ok(assessment)) => {
                    waiting.set(Some(assessment));
                    asking.ask();
                }
                Ok(Err(error)) => session.tell(Notice::NotOpened(error)),
                Err(error) => session.tell(Notice::NotRead(error)),
            }
        });
    };
    let replace = move |_| {
        asking.close();
        waiting.get_untracked().into_iter().for_each(open);
    };
    let keep_both = move |_| {
        asking.close();
        waiting.get_untracked().into_iter().for_each(open_beside);
    };

    view! {
        <label class="button" for=id>
            {text.get(Key::StartOpenButton)}
            <input
                id=id
                node_ref=input
                type="file"
                accept=".json,application/json"
                class="visually-hidden"
                on:change=read
            />
        </label>
        <Question
            asking
            id=format!("{id}-title")
            title=text.get(Key::OpenReplaceTitle)
            text=text.get(Key::OpenReplaceText)
        >
            <button type="button" class="quiet" on:click=move |_| download_assessment(session)>
                {text.get(Key::OpenReplaceDownload)}
            </button>
            <button type="button" data-first="" on:click=move |_| asking.close()>
                {text.get(Key::OpenReplaceNo)}
            </button>
            <button type="button" on:click=keep_both>
                {text.get(Key::OpenReplaceBeside)}
            </button>
            <button type="button" class="danger" on:click=replace>
                {text.get(Key::OpenReplaceYes)}
            </button>
        </Question>
    }
}
