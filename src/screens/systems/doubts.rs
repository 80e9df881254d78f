//! What does not add up in an impact assessment.

use assessment::{EntryId, ImpactDoubt};
use leptos::prelude::*;
use locale::WorkKey;

use crate::session::Session;
use crate::working::{Working, impact_text};

/// What an auditor would ask about, once something is decided; and that nothing
/// is offered as evidence before it is settled.
#[component]
pub fn Doubts(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let doubts = session
        .part(move |all| all.systems.get(id).map(|of| of.impact.doubts()).unwrap_or_default());
    move || {
        let doubts = doubts.get();
        (!doubts.is_empty()).then(|| {
            let items = doubts.into_iter().map(|doubt| view! { <li>{words(doubt)}</li> });
            view! {
                <div class="aside doubts">
                    <h4>{text.get(WorkKey::ImpactDoubts)}</h4>
                    <ul>{items.collect_view()}</ul>
                    <p>{text.get(WorkKey::ImpactEvidenceHeld)}</p>
                </div>
            }
        })
    }
}

fn words(doubt: ImpactDoubt) -> String {
    let (work, text) = (Working::from_context().text, impact_text());
    match doubt {
        ImpactDoubt::NoUse => work.get(WorkKey::ImpactDoubtUse).to_owned(),
        ImpactDoubt::Unmitigated(of, level) => work.fill(
            WorkKey::ImpactDoubtUnmitigated,
            &[("title", &text.dimension(of).title), ("level", &text.level(level).title)],
        ),
        ImpactDoubt::TooMuchRemains(level) => {
            let means = text.level(level);
            work.fill(
                WorkKey::ImpactDoubtRemains,
                &[("level", &means.title), ("text", &means.text)],
            )
        }
        ImpactDoubt::NoReasons => work.get(WorkKey::ImpactDoubtReasons).to_owned(),
        ImpactDoubt::NoApprover => work.get(WorkKey::ImpactDoubtApprover).to_owned(),
        ImpactDoubt::NoReview => work.get(WorkKey::ImpactDoubtReview).to_owned(),
    }
}
