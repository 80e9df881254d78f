//! Evidence that an impact assessment without doubts offers to 8.4 and A.5.2 to A.5.5.

use assessment::{
    AiSystem, Assessment, Date, EntryId, EvidenceSuggestion, ISO_42001_2023, RequirementId,
};
use leptos::prelude::*;
use locale::{Text, WorkKey, WorkText};

use super::status;
use crate::content::{Content, catalogue};
use crate::session::Session;
use crate::working::{Working, impact_text};
use browser::page;

/// The id of the box, which has the focus once a button in it is gone.
const BOX: &str = "impact-evidence";

/// What is offered on account of one system.
fn offered(all: &Assessment, id: EntryId, work: &WorkText, text: &Text) -> Vec<EvidenceSuggestion> {
    let write = |requirement: RequirementId, id: EntryId, system: &AiSystem, date: Date| {
        let name = work.fill(WorkKey::ImpactEvidenceSystem, &[("name", &status::name(id, system))]);
        let decision = system.impact.decision.map(|of| impact_text().decision(of).title.as_str());
        let values = [
            ("system", &*name),
            ("date", &*report::words::date(date, text)),
            ("decision", decision.unwrap_or_default()),
        ];
        let key = match ISO_42001_2023.requirement(requirement).reference {
            "A.5.2" => WorkKey::ImpactEvidenceForA52,
            "A.5.3" if !system.earlier.is_empty() => WorkKey::ImpactEvidenceForA53Earlier,
            "A.5.3" => WorkKey::ImpactEvidenceForA53,
            "A.5.4" => WorkKey::ImpactEvidenceForA54,
            "A.5.5" => WorkKey::ImpactEvidenceForA55,
            _ => WorkKey::ImpactEvidenceFor84,
        };
        work.fill(key, &values)
    };
    let mut offered = EvidenceSuggestion::all(all, write);
    offered.retain(|suggestion| suggestion.system == id);
    offered
}

/// The offers, one button each and one for all; afterwards, that it was done.
#[component]
pub fn Suggestions(id: EntryId) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let session = Session::from_context();
    let offers = session.part(move |all| offered(all, id, work, text));
    let done = RwSignal::new(String::new());
    // What was said of one assessment is not said of the next.
    let finished = session.part(move |all| all.systems.get(id)?.impact.finished());
    Effect::new(move |_| {
        // Tracking a memo is not enough: one that nobody reads never changes.
        let _ = finished.get();
        done.set(String::new());
    });
    let add = move |taken: Vec<EvidenceSuggestion>, said: String| {
        session.change(|all| taken.into_iter().for_each(|suggestion| suggestion.add_to(all)));
        done.set(said);
        if let Some(element) = page::by_id(BOX) {
            page::focus(&element);
        }
    };
    let add_all = move |_| {
        let all = offers.get_untracked();
        let said = work.count(WorkKey::ImpactEvidenceAdded, all.len());
        add(all, said);
    };
    let offer = move |suggestion: EvidenceSuggestion| {
        let requirement = suggestion.requirement;
        let reference = ISO_42001_2023.requirement(requirement).reference;
        let values = [("ref", reference)];
        let said = work.fill(WorkKey::ImpactEvidenceAddedTo, &values);
        let evidence = suggestion.evidence.text.clone();
        let take = move |_| add(vec![suggestion.clone()], said.clone());
        view! {
            <li data-offer=reference>
                <p>
                    <strong>
                        <span class="ref">{reference}</span>
                        " "
                        {catalogue().of(requirement).title.as_str()}
                    </strong>
                </p>
                <p>{evidence}</p>
                <button type="button" class="quiet" on:click=take>
                    {work.fill(WorkKey::ImpactEvidenceAdd, &values)}
                </button>
            </li>
        }
    };
    let open = move || !session.is_read_only() && !offers.with(Vec::is_empty);
    view! {
        <Show when=move || open() || !done.with(String::is_empty)>
            <div class="aside offers" id=BOX tabindex="-1">
                <h3>{work.get(WorkKey::ImpactEvidenceTitle)}</h3>
                <Show when=open>
                    <p>{work.get(WorkKey::ImpactEvidenceText)}</p>
                    <ul>
                        <For
                            each=move || offers.get()
                            key=|suggestion| {
                                (suggestion.requirement, suggestion.evidence.text.clone())
                            }
                            let:suggestion
                        >
                            {offer(suggestion)}
                        </For>
                    </ul>
                    <p class="actions">
                        <button type="button" on:click=add_all>
                            {move || {
                                work.count(WorkKey::ImpactEvidenceAddAll, offers.with(Vec::len))
                            }}
                        </button>
                    </p>
                </Show>
                <p role="status">{move || done.get()}</p>
            </div>
        </Show>
    }
}
