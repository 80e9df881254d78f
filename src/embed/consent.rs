//! Handing the result to the page around: only what is shown, only when the
//! visitor presses the button, and only once it has been in view for a while.

use assessment::share::SharedResult;
use embed::{Consent, Figures, ToHost};
use leptos::prelude::*;
use locale::{WorkKey, WorkText};
use report::figures::Metric;
use report::words;

use super::host::Host;
use crate::components::guard::guarded;
use crate::content::Content;
use crate::screens::share::{plain_link, plain_payload};
use crate::session::Session;

/// What is handed over, and the button.
#[component]
pub fn ConsentSection(text: &'static WorkText, host: Host) -> impl IntoView {
    let session = Session::from_context();
    let common = Content::from_context().text;
    let evaluation = session.evaluation();
    let result = move || SharedResult::of(&session.own(), session.result_day());
    let figures = move || {
        evaluation.with(|evaluation| {
            let all = &evaluation.figures.overall;
            let row = |metric: Metric| {
                view! {
                    <li>{common.get(metric.name())} ": " {metric.shown(all)}</li>
                }
            };
            Metric::ALL.map(row)
        })
    };
    let verdict = move || evaluation.with(|all| common.get(words::verdict(all.verdict)));
    let link = move || plain_link(&result()).unwrap_or_default();
    let done = RwSignal::new(false);
    let name = host.name();
    let hand_over = move |_| {
        let message = evaluation.with_untracked(|evaluation| {
            let all = &evaluation.figures.overall;
            let value = |metric: Metric| metric.value_attribute(all).parse().ok();
            let figures = Figures {
                coverage: value(Metric::Coverage),
                readiness: value(Metric::Readiness),
                conformity: value(Metric::Conformity),
                maturity: value(Metric::Maturity),
            };
            let result = untrack(result);
            ToHost::result(
                Consent::given_by_visitor(),
                &plain_payload(&result).unwrap_or_default(),
                plain_link(&result).ok().as_deref(),
                figures,
                evaluation.verdict.as_str(),
            )
        });
        host.send(&message);
        done.set(true);
    };
    let said = text.fill(WorkKey::EmbedConsentDone, &[("host", &name)]);
    let told = move || done.get().then(|| view! { <p>{said.clone()}</p> });
    let (button, ready) = guarded();
    view! {
        <section class="block" id="consent" aria-labelledby="consent-title">
            <h2 id="consent-title">{text.fill(WorkKey::EmbedConsent, &[("host", &name)])}</h2>
            <p>{text.get(WorkKey::EmbedConsentText)}</p>
            <ul data-handed-over="">
                <li>{verdict}</li>
                {figures}
                <li>
                    {text.get(WorkKey::EmbedConsentLink)} ": "
                    <code class="wrapped">{link}</code>
                </li>
            </ul>
            <p class="hint">{text.get(WorkKey::EmbedConsentWait)}</p>
            <p>
                <button
                    type="button"
                    class="primary"
                    data-consent=""
                    node_ref=button
                    disabled=move || !ready.get()
                    on:click=hand_over
                >
                    {text.get(WorkKey::EmbedConsentYes)}
                </button>
            </p>
            <div role="status">{told}</div>
        </section>
    }
}
