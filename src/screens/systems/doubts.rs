//! What does not add up in an impact assessment.

use assessment::EntryId;
use leptos::prelude::*;
use locale::WorkKey;
use report::words::systems;

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
            let items = doubts
                .into_iter()
                .map(|doubt| view! { <li>{systems::doubt(doubt, text, impact_text())}</li> });
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
