//! What the visitor is told at the top of every screen: lasting states of the
//! storage, and what just happened.

use assessment::file::{self, Problem};
use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::Key;

use super::part::{Draw, NotLoaded, part};
use crate::content::Content;
use crate::session::{Notice, Session};
use crate::words;
use browser::upload::UploadError;
use browser::{clock, download};
use shell::keeper::Saving;

/// Fetches what tells them only when there is something to tell, which for most
/// visitors is never.
#[component]
pub fn NoticesWhenTold() -> impl IntoView {
    let session = Session::from_context();
    let something = Memo::new(move |_| {
        session.saving() != Saving::On || session.notices().with(|notices| !notices.is_empty())
    });
    move || if something.get() { part(load) } else { ().into_any() }
}

#[wasm_split(aside, wasm_split_path = leptos::wasm_split, fallible)]
fn load() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <Notices /> }.into_any())
}

/// All there is to tell.
#[component]
fn Notices() -> impl IntoView {
    let session = Session::from_context();
    let notices = session.notices();
    view! {
        <SavingNotice />
        <div role="status">
            <For
                each=move || notices.get()
                key=|notice| format!("{notice:?}")
                let:notice
            >
                <Told notice />
            </For>
        </div>
    }
}

/// That changes are not being saved, for as long as it is so.
#[component]
fn SavingNotice() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let mine = move || {
        view! {
            <button type="button" on:click=move |_| download_assessment(session)>
                {text.get(Key::NoticeDownloadMine)}
            </button>
        }
    };
    let body = move || match session.saving() {
        Saving::On => None,
        Saving::Denied => Some(view! { <p>{text.get(Key::NoticeDenied)}</p>{mine()} }.into_any()),
        Saving::Full => Some(view! { <p>{text.get(Key::NoticeFull)}</p>{mine()} }.into_any()),
        Saving::Unreadable { stored, error } => {
            let newer = matches!(error.problem, Problem::Newer(_));
            let said = if newer { Key::NoticeNewer } else { Key::NoticeUnreadable };
            // That it is newer is the reason already.
            let reason = (!newer).then(|| {
                let reason = words::file_error(text, &error);
                text.fill(Key::NoticeReason, &[("reason", &reason)])
            });
            Some(
                view! {
                    <p>
                        {text.get(said)}" "
                        {reason}
                    </p>
                    <button
                        type="button"
                        data-download="stored"
                        on:click=move |_| download_stored(&stored)
                    >
                        {text.get(Key::NoticeDownloadStored)}
                    </button>
                    {mine()}
                    <button type="button" on:click=move |_| session.set_aside()>
                        {text.get(Key::NoticeSetAside)}
                    </button>
                }
                .into_any(),
            )
        }
    };
    view! {
        <div role="alert">
            {move || body().map(|body| view! { <div class="notice lasting">{body}</div> })}
        </div>
    }
}

/// One thing told, until it is dismissed.
#[component]
fn Told(notice: Notice) -> impl IntoView {
    let text = Content::from_context().text;
    let notices = Session::from_context().notices();
    let said = said(text, &notice);
    let dismiss = move |_| notices.update(|notices| notices.retain(|told| *told != notice));
    view! {
        <div class="notice">
            <p>{said}</p>
            <button type="button" class="quiet" on:click=dismiss>
                {text.get(Key::NoticeDismiss)}
            </button>
        </div>
    }
}

fn said(text: &'static locale::Text, notice: &Notice) -> String {
    let refused = |reason: &str| {
        let reason = text.fill(Key::NoticeReason, &[("reason", reason)]);
        format!("{} {reason}", text.get(Key::OpenFailed))
    };
    match notice {
        Notice::Erased => text.get(Key::SettingsErased).to_owned(),
        Notice::ErasedElsewhere => text.get(Key::NoticeErasedElsewhere).to_owned(),
        Notice::DeletedElsewhere => text.get(Key::NoticeDeletedElsewhere).to_owned(),
        Notice::OtherTab => text.get(Key::NoticeOtherTab).to_owned(),
        Notice::SetAside => text.get(Key::NoticeSetAsideDone).to_owned(),
        Notice::NoRoom => text.get(Key::NoticeNoRoom).to_owned(),
        Notice::NoRoomAside => text.get(Key::NoticeFull).to_owned(),
        Notice::Opened(done) => {
            let all = assessment::ISO_42001_2023.requirements.len().to_string();
            text.fill(Key::OpenOpened, &[("n", &done.to_string()), ("all", &all)])
        }
        Notice::NotOpened(error) => refused(&words::file_error(text, error)),
        Notice::NotRead(UploadError::TooLarge) => refused(text.get(Key::FileTooLarge)),
        Notice::NotRead(UploadError::NotText) => refused(text.get(Key::FileNotText)),
        Notice::NotRead(UploadError::Unreadable) => refused(text.get(Key::FileUnreadable)),
        Notice::PartFailed => text.get(Key::NoticePartFailed).to_owned(),
    }
}

/// Offers the assessment in hand as a file.
pub fn download_assessment(session: Session) {
    let (contents, name) = session.with_untracked(|assessment| {
        let name = report::file_name(assessment.framework(), clock::today(), "json");
        (file::write(assessment), name)
    });
    let _ = download::offer(&name, "application/json", &contents);
}

/// Offers a stored value as it is.
fn download_stored(stored: &str) {
    let _ = download::offer("aims-gap-stored.txt", "text/plain;charset=utf-8", stored);
}
