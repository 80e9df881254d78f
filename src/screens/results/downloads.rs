//! The report in every format, made in this browser.

mod choices;
mod format;
mod make;
mod state;

use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{WorkKey, WorkText};

use crate::components::notices::download_assessment;
use crate::session::Session;
use crate::working::with_text_and_style;
use choices::ChoiceFields;
use format::{Format, Use};
use make::Failure;
use state::State;

/// The downloads, once their text is here.
#[component]
pub fn Downloads() -> impl IntoView {
    with_text_and_style(|text| view! { <Section text /> }.into_any())
}

#[component]
fn Section(text: &'static WorkText) -> impl IntoView {
    let state = State::new();
    let group = move |of: Use| {
        let formats = Format::ALL.into_iter().filter(|format| format.used() == of);
        let formats = formats.map(|format| view! { <Download text state format /> });
        view! {
            <div class="group">
                <h3>{text.get(of.title())}</h3>
                <ul class="plain">{formats.collect_view()}</ul>
            </div>
        }
    };
    view! {
        <section class="block downloads" id="downloads" aria-labelledby="downloads-title">
            <h2 id="downloads-title">{text.get(WorkKey::DownloadsTitle)}</h2>
            <p class="hint">{text.get(WorkKey::DownloadsText)}</p>
            <ChoiceFields text state />
            <div class="groups">{Use::ALL.map(group)}</div>
        </section>
    }
}

/// How far a download is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Progress {
    Idle,
    Loading,
    Making(u8),
    Done(String),
    Failed(Failure),
}

/// One format: its button, what it is for, and how far it is.
#[component]
fn Download(text: &'static WorkText, state: State, format: Format) -> impl IntoView {
    let session = Session::from_context();
    let content = crate::content::Content::from_context();
    let questions = crate::content::catalogue();
    let progress = RwSignal::new(Progress::Idle);
    let busy = move || matches!(progress.get(), Progress::Loading | Progress::Making(_));
    let make = move |_| {
        if format == Format::Json {
            download_assessment(session);
            return;
        }
        progress.set(Progress::Loading);
        spawn_local(async move {
            let told = move |percent| {
                progress.try_set(Progress::Making(percent));
            };
            let made = make::offered(format, state, session, content, questions, told).await;
            progress.try_set(match made {
                Ok(name) => Progress::Done(name),
                Err(failure) => Progress::Failed(failure),
            });
        });
    };
    let word = format.as_str();
    let hint = format!("download-{word}-text");
    view! {
        <li>
            <button
                type="button"
                class:primary=format == Format::Pdf
                data-download=word
                aria-describedby=hint.clone()
                aria-busy=move || busy().to_string()
                disabled=busy
                on:click=make
            >
                {text.get(format.name())}
            </button>
            {(format == Format::Csv).then(|| view! { <choices::TableChoice text state /> })}
            <p class="hint" id=hint>{text.get(format.about())}</p>
            <div role="status" class="told">{move || told(text, progress.get())}</div>
        </li>
    }
}

/// How far it is, in words.
fn told(text: &'static WorkText, progress: Progress) -> AnyView {
    match progress {
        Progress::Idle => ().into_any(),
        Progress::Loading => {
            view! { <p class="hint">{text.get(WorkKey::DownloadsLoading)}</p> }.into_any()
        }
        Progress::Making(percent) => {
            let said = text.fill(WorkKey::DownloadsBusy, &[("percent", &percent.to_string())]);
            view! {
                <p class="hint">{said.clone()}</p>
                <progress max="100" value=percent.to_string() aria-label=said></progress>
            }
            .into_any()
        }
        Progress::Done(name) => {
            let said = text.fill(WorkKey::DownloadsDone, &[("name", &name)]);
            view! { <p class="hint">{said}</p> }.into_any()
        }
        Progress::Failed(Failure::NotLoaded) => {
            view! { <p class="warning">{text.get(WorkKey::DownloadsFailedLoad)}</p> }.into_any()
        }
        Progress::Failed(Failure::NotMade(reason)) => {
            let said = text.fill(WorkKey::DownloadsFailedMake, &[("reason", &reason)]);
            view! { <p class="warning">{said}</p> }.into_any()
        }
    }
}
