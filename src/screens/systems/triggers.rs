//! What changes around an impact assessment, which makes it due again; and
//! beginning it again.

use assessment::EntryId;
use leptos::prelude::*;
use locale::WorkKey;

use super::note_change::{CHANGES, NoteChange};
use super::noted::{Noted, NotedBefore};
use crate::session::Session;
use crate::working::Working;
use browser::page;

/// The heading of the impact assessment.
pub const HEADING: &str = "impact";

/// What was noted, a way to note more, and to assess again what is finished.
#[component]
pub fn Changes(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let finished = session
        .part(move |all| all.systems.get(id).is_some_and(|of| of.impact.finished().is_some()));
    let again = move |_| {
        session.change(|all| {
            if let Some(system) = all.systems.get_mut(id) {
                system.reassess();
            }
        });
        if let Some(heading) = page::by_id(HEADING) {
            page::reveal(&heading);
            page::focus(&heading);
        }
    };
    view! {
        <Show when=move || !finished.get()>
            <p class="hint">{text.get(WorkKey::ImpactOpen)}</p>
        </Show>
        <h3 id=CHANGES tabindex="-1">{text.get(WorkKey::ImpactChangesTitle)}</h3>
        <p>{text.get(WorkKey::ImpactChanges)}</p>
        <NotedBefore id />
        <Noted id />
        <Show when=move || !session.is_read_only()>
            <NoteChange id />
            <Show when=move || finished.get()>
                <p class="hint">{text.get(WorkKey::ImpactAgainText)}</p>
                <p>
                    <button type="button" on:click=again>{text.get(WorkKey::ImpactAgain)}</button>
                </p>
            </Show>
        </Show>
    }
}
