//! The report and the assessment file, made in this browser.

use assessment::{Assessment, Date, Evaluation, Guidance, Questions};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;
use locale::{Key, Text};

use crate::components::notices::download_assessment;
use crate::components::part::NotLoaded;
use crate::content::{Content, catalogue};
use crate::session::{Notice, Session};
use browser::{clock, download};

/// The download buttons.
#[component]
pub fn Downloads() -> impl IntoView {
    let (content, questions) = (Content::from_context(), catalogue());
    let text = content.text;
    let session = Session::from_context();
    let busy = RwSignal::new(false);
    let report = move |_| {
        busy.set(true);
        spawn_local(async move {
            if download_report(content, questions, session).await.is_err() {
                session.tell(Notice::PartFailed);
            }
            busy.try_set(false);
        });
    };
    view! {
        <section class="block downloads" aria-labelledby="downloads-title">
            <h2 id="downloads-title">{text.get(Key::ResultsDownloads)}</h2>
            <p class="hint">{text.get(Key::ResultsDownloadsText)}</p>
            <ul class="plain">
                <li>
                    <button
                        type="button"
                        class="primary"
                        data-download="html"
                        aria-describedby="download-html-text"
                        aria-busy=move || busy.get().to_string()
                        disabled=busy
                        on:click=report
                    >
                        {text.get(Key::ResultsDownloadHtml)}
                    </button>
                    <p class="hint" id="download-html-text">{text.get(Key::ResultsDownloadHtmlText)}</p>
                </li>
                <li>
                    <button
                        type="button"
                        data-download="json"
                        aria-describedby="download-json-text"
                        on:click=move |_| download_assessment(session)
                    >
                        {text.get(Key::ResultsDownloadJson)}
                    </button>
                    <p class="hint" id="download-json-text">{text.get(Key::ResultsDownloadJsonText)}</p>
                </li>
            </ul>
        </section>
    }
}

async fn download_report(
    content: Content,
    questions: &'static Questions,
    session: Session,
) -> Result<(), NotLoaded> {
    let guidance = content.guidance_now().await.ok_or(NotLoaded)?;
    let assessment = session.with_untracked(Assessment::clone);
    let name = report::file_name(assessment.framework(), clock::today(), "html");
    let document = render(assessment, questions, guidance, content.text, clock::today()).await?;
    download::offer(&name, "text/html;charset=utf-8", &document).map_err(|_| NotLoaded)
}

/// The report's document: fetched when somebody first asks for one.
#[wasm_split(report, wasm_split_path = leptos::wasm_split, fallible)]
fn render(
    assessment: Assessment,
    questions: &'static Questions,
    guidance: &'static Guidance,
    text: &'static Text,
    date: Date,
) -> Result<String, NotLoaded> {
    let evaluation = Evaluation::of(&assessment);
    let report = report::Report::new(&assessment, &evaluation, questions, guidance, text, date);
    Ok(report::html::render(&report, text))
}
