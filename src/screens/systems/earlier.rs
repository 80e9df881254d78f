//! The impact assessments before the one in hand.

use assessment::{EntryId, ImpactAssessment};
use leptos::prelude::*;
use locale::WorkKey;

use super::kept::Kept;
use crate::components::fold::Fold;
use crate::content::Content;
use crate::session::Session;
use crate::working::{Working, impact_text};

/// Each to be read in full, under its date, its decision and what remained; the
/// latest first.
#[component]
pub fn Earlier(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let earlier = session
        .part(move |all| all.systems.get(id).map(|of| of.earlier.clone()).unwrap_or_default());
    let summary = move || text.count(WorkKey::ImpactEarlier, earlier.with(Vec::len));
    let entries = move || earlier.get().into_iter().rev().map(entry).collect_view();
    view! {
        <Show when=move || earlier.with(|earlier| !earlier.is_empty())>
            <Fold summary=Signal::derive(summary)>{entries}</Fold>
        </Show>
    }
}

fn entry(of: ImpactAssessment) -> impl IntoView {
    let summary = summary(&of);
    let of = StoredValue::new(of);
    view! {
        <div class="dimension" data-earlier>
            <Fold summary>
                <Kept of=of.get_value() />
            </Fold>
        </div>
    }
}

fn summary(of: &ImpactAssessment) -> String {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let unsaid = || work.get(WorkKey::ImpactNotSaid).to_owned();
    let date = of.date.map_or_else(unsaid, |date| report::words::date(date, text));
    let decision = of.decision.map(|decision| impact_text().decision(decision).title.clone());
    let values = [("date", &*date), ("decision", &*decision.unwrap_or_else(unsaid))];
    let entry = work.fill(WorkKey::ImpactEarlierEntry, &values);
    let remained = of.highest_residual().map(|level| {
        let level = &impact_text().level(level).title;
        work.fill(WorkKey::ImpactEarlierRemains, &[("level", level)])
    });
    Vec::from_iter([Some(entry), remained].into_iter().flatten()).join(". ")
}
