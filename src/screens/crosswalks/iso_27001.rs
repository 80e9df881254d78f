//! ISO/IEC 27001: what a certified organisation can reuse, and what remains.

mod comparison;
mod table;

use assessment::crosswalk::{EffortRange, Iso27001, Reuse27001};
use leptos::prelude::*;
use locale::{WorkKey, WorkText};

use crate::session::Session;
use crate::working::Working;
use comparison::ComparisonTable;
use shell::route::Route;
use table::Areas;

/// For an organisation that is certified what is, for another what would be.
#[component]
pub fn Iso27001Screen(iso_27001: &'static Iso27001) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let certified = session.part(|assessment| assessment.profile.iso_27001);
    let reuse = session.part(Reuse27001::of);
    let lead = move || {
        text.get(match certified.get() {
            Some(true) => WorkKey::Iso27001LeadCertified,
            Some(false) => WorkKey::Iso27001LeadIf,
            None => WorkKey::Iso27001LeadUnknown,
        })
    };
    view! {
        <section class="page crosswalk">
            <h1 tabindex="-1">{text.get(WorkKey::Iso27001Title)}</h1>
            <p class="lead">{lead}</p>
            <Show when=move || certified.get() != Some(true)>
                <p><a href=Route::Profile.to_string()>{text.get(WorkKey::Iso27001ToProfile)}</a></p>
            </Show>
            <Summary reuse certified />
            <section class="block" aria-labelledby="reuse-requirements">
                <h2 id="reuse-requirements">{text.get(WorkKey::Iso27001Requirements)}</h2>
                <p class="hint">{text.get(WorkKey::Iso27001RequirementsText)}</p>
                <Areas iso_27001 reuse />
            </section>
            <ComparisonTable comparison=&iso_27001.comparison />
        </section>
    }
}

/// How much can be reused, and what it saves.
#[component]
fn Summary(reuse: Memo<Reuse27001>, certified: Memo<Option<bool>>) -> impl IntoView {
    let text = Working::from_context().text;
    let counted = move |name: &'static str, key: WorkKey, of: fn(&Reuse27001) -> usize| {
        let count = Memo::new(move |_| reuse.with(of));
        view! {
            <li data-reuse=name>
                <span class="count-number">{count}</span>
                {move || text.count(key, count.get())}
            </li>
        }
    };
    let days = move |keys: [WorkKey; 2], of: fn(&Reuse27001) -> EffortRange| {
        let [is, would_be] = keys;
        let key = move || if certified.get() == Some(true) { is } else { would_be };
        view! {
            <li>
                <span class="count-number">{move || reuse.with(|reuse| range(text, of(reuse)))}</span>
                {move || text.get(key())}
            </li>
        }
    };
    let title = move || {
        text.get(match certified.get() {
            Some(true) => WorkKey::Iso27001Summary,
            _ => WorkKey::Iso27001SummaryIf,
        })
    };
    view! {
        <section class="block" aria-labelledby="reuse-summary">
            <h2 id="reuse-summary">{title}</h2>
            <ul class="counts">
                {counted("full", WorkKey::Iso27001Full, |reuse| reuse.full)}
                {counted("partial", WorkKey::Iso27001Partial, |reuse| reuse.partial)}
                {counted("none", WorkKey::Iso27001New, |reuse| reuse.new)}
                {days([WorkKey::Iso27001Left, WorkKey::Iso27001LeftIf], |reuse| reuse.left)}
                {days([WorkKey::Iso27001Saved, WorkKey::Iso27001SavedIf], Reuse27001::saved)}
            </ul>
            <p class="hint">{text.get(WorkKey::Iso27001SummaryText)}</p>
        </section>
    }
}

/// A range of person-days: `½ to 1`, `up to ½`, or one number where both ends
/// are shown alike.
fn range(text: &WorkText, range: EffortRange) -> String {
    let (low, high) = (range.low.half_days(), range.high.half_days());
    match (low, high.max(1)) {
        (0, _) if range.is_zero() => days(0),
        (0, high) => text.fill(WorkKey::Iso27001UpTo, &[("high", &days(high))]),
        (low, high) if low == high => days(high),
        (low, high) => {
            text.fill(WorkKey::Iso27001Range, &[("low", &days(low)), ("high", &days(high))])
        }
    }
}

/// Half days as days: `½`, `1`, `1½`.
fn days(half_days: u32) -> String {
    match (half_days / 2, half_days % 2) {
        (0, 1) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}
