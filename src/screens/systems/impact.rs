//! The impact assessment of a system (ISO/IEC 42001:2023, 6.1.4 and 8.4).

use assessment::{Answer, Dimension, EntryId, ImpactStatus};
use leptos::prelude::*;
use locale::WorkKey;

use super::decision::Decided;
use super::dimension::DimensionFold;
use super::earlier::Earlier;
use super::evidence::Suggestions;
use super::fields::of_impact;
use super::status;
use super::triggers::{Changes, HEADING};
use crate::components::fields::TextArea;
use crate::session::Session;
use crate::working::Working;
use browser::clock;

/// Use and misuse, six dimensions, a decision, and what comes after it.
#[component]
pub fn Impact(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let today = clock::today();
    let status = session.part(move |all| all.systems.get(id).map(|of| ImpactStatus::of(of, today)));
    let assessed =
        session.part(move |all| all.systems.get(id).map_or(0, |of| of.impact.assessed()));
    let dimensions = Dimension::ALL.iter().map(|of| view! { <DimensionFold id of=*of /> });
    view! {
        <section
            class="block impact"
            data-impact-status=move || status.get().map(ImpactStatus::as_str)
        >
            <h2 id=HEADING tabindex="-1">{text.get(WorkKey::ImpactTitle)}</h2>
            <p class="hint">{text.get(WorkKey::ImpactLead)}</p>
            <p class="state" role="status">{move || status.get().map(status::status)}</p>
            <h3>{text.get(WorkKey::ImpactUseTitle)}</h3>
            <TextArea
                id="impact-use"
                label=text.get(WorkKey::ImpactIntendedUse)
                hint=text.get(WorkKey::ImpactIntendedUseHint)
                field=of_impact(id, |of| of.intended_use.clone(), |of, text| of.intended_use = text)
                limit=Answer::NOTE_LIMIT
            />
            <TextArea
                id="impact-misuse"
                label=text.get(WorkKey::ImpactMisuse)
                hint=text.get(WorkKey::ImpactMisuseHint)
                field=of_impact(id, |of| of.misuse.clone(), |of, text| of.misuse = text)
                limit=Answer::NOTE_LIMIT
            />
            <h3>{text.get(WorkKey::ImpactDimensions)}</h3>
            <p class="hint">{text.get(WorkKey::ImpactDimensionsHint)}</p>
            <div class="progress-line">
                <span>
                    {move || {
                        let done = assessed.get().to_string();
                        text.fill(WorkKey::ImpactProgress, &[("done", &done)])
                    }}
                </span>
                <progress max="6" value=move || assessed.get() aria-label=text.get(WorkKey::ImpactDimensions)></progress>
            </div>
            {dimensions.collect_view()}
            <Decided id />
            <Suggestions id />
            <Changes id />
            <Earlier id />
        </section>
    }
}
