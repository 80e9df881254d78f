//! The impact assessments before the one in hand.

use assessment::{EntryId, ImpactAssessment};
use leptos::prelude::*;
use locale::WorkKey;

use crate::components::fold::Fold;
use crate::content::Content;
use crate::session::Session;
use crate::working::{Working, impact_text};

/// Each with its date, its decision and what remained, the latest first.
#[component]
pub fn Earlier(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let earlier = session
        .part(move |all| all.systems.get(id).map(|of| of.earlier.clone()).unwrap_or_default());
    let summary = move || text.count(WorkKey::ImpactEarlier, earlier.with(Vec::len));
    let entries = move || earlier.with(|earlier| earlier.iter().rev().map(entry).collect_view());
    view! {
        <Show when=move || earlier.with(|earlier| !earlier.is_empty())>
            <Fold summary=Signal::derive(summary)>
                <ul class="plain">{entries}</ul>
            </Fold>
        </Show>
    }
}

fn entry(of: &ImpactAssessment) -> impl IntoView + use<> {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let date = of.date.map(|date| report::words::date(date, text)).unwrap_or_default();
    let decision = of.decision.map(|decision| &*impact_text().decision(decision).title);
    let values = [("date", &*date), ("decision", decision.unwrap_or_default())];
    let remained = of.highest_residual().map(|level| {
        let level = &impact_text().level(level).title;
        work.fill(WorkKey::ImpactEarlierRemains, &[("level", level)])
    });
    view! {
        <li>
            <strong>{work.fill(WorkKey::ImpactEarlierEntry, &values)}</strong>
            " "
            {remained}
            " "
            {of.reasons.clone()}
        </li>
    }
}
