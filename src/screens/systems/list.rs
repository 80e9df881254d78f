//! The register: what belongs in it, and what is in it.

use assessment::{AiSystem, EntryId, ImpactStatus, LifeCycleStage, Register};
use leptos::prelude::*;
use locale::WorkKey;

use super::{JustAdded, status};
use crate::content::Content;
use crate::session::Session;
use crate::working::{Working, impact_text};
use browser::{clock, page};
use shell::route::Route;

/// Every system, with how far its impact assessment is.
#[component]
pub fn ListScreen() -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let ids = session.part(|all| all.systems.ids().collect::<Vec<_>>());
    let room = move || ids.with(|ids| ids.len() < Register::<AiSystem>::LIMIT);
    let just_added = expect_context::<JustAdded>();
    let add = move |_| {
        let mut added = None;
        session.change(|all| added = all.systems.add(AiSystem::default()));
        if let Some(id) = added {
            just_added.0.set_value(Some(id));
            page::go_to(&Route::System(id).to_string());
        }
    };
    view! {
        <section class="page systems">
            <h1 tabindex="-1">{text.get(WorkKey::WorkSystems)}</h1>
            <p class="lead">{text.get(WorkKey::SystemsLead)}</p>
            <Show
                when=move || ids.with(|ids| !ids.is_empty())
                fallback=move || view! { <p class="block">{text.get(WorkKey::SystemsEmpty)}</p> }
            >
                <p class="block">
                    <Summary />
                </p>
                <ul class="task-list">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <Entry id />
                    </For>
                </ul>
            </Show>
            <Show when=move || !session.is_read_only()>
                <p class="actions">
                    <Show
                        when=room
                        fallback=move || text.get(WorkKey::SystemsFull)
                    >
                        <button type="button" class="primary" on:click=add>
                            {text.get(WorkKey::SystemsAdd)}
                        </button>
                    </Show>
                </p>
            </Show>
            <div class="aside">
                <h2>{text.get(WorkKey::SystemsWhatTitle)}</h2>
                <p>{text.get(WorkKey::SystemsWhat)}</p>
                <p>{text.get(WorkKey::SystemsWhy)}</p>
            </div>
        </section>
    }
}

/// How many there are, and how many impact assessments are due.
#[component]
fn Summary() -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let today = clock::today();
    let counts = session.part(move |all| {
        let due = |(_, system): &(EntryId, &AiSystem)| {
            matches!(ImpactStatus::of(system, today), ImpactStatus::Due(_))
        };
        (all.systems.len(), all.systems.iter().filter(due).count())
    });
    move || {
        let (count, due) = counts.get();
        let due = match due {
            0 => text.get(WorkKey::SystemsNoneDue).to_owned(),
            due => text.count(WorkKey::SystemsDueCount, due),
        };
        format!("{}; {due}.", text.count(WorkKey::SystemsCount, count))
    }
}

#[component]
fn Entry(id: EntryId) -> impl IntoView {
    let session = Session::from_context();
    let text = Working::from_context().text;
    let impact = impact_text();
    let today = clock::today();
    let system = session.part(move |all| all.systems.get(id).cloned().unwrap_or_default());
    let status = Memo::new(move |_| system.with(|system| ImpactStatus::of(system, today)));
    let level = move || system.with(|system| system.impact.highest_residual());
    let remains = move || {
        level().map(|level| {
            text.fill(WorkKey::SystemsRemains, &[("level", &impact.level(level).title)])
        })
    };
    view! {
        <li
            data-system=id.number().to_string()
            data-impact-status=move || status.get().as_str()
            data-level=move || level().map(|level| level.as_str())
            class:complete=move || matches!(status.get(), ImpactStatus::Complete(_))
            class:due=move || matches!(status.get(), ImpactStatus::Due(_))
        >
            <a href=Route::System(id).to_string()>
                <span class="ref">{id.number()}</span>
                <span class="title">{move || system.with(|system| status::name(id, system))}</span>
            </a>
            <span class="summary">{move || system.with(line)}</span>
            <span class="state">
                {move || status::status(status.get())}
                <span class="remains">{remains}</span>
            </span>
        </li>
    }
}

/// Roles and stage in a line.
fn line(system: &AiSystem) -> String {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let roles = system.roles.iter().map(|role| text.get(report::words::role(role)));
    let roles = roles.collect::<Vec<_>>().join(", ");
    let roles = if system.roles.is_empty() { work.get(WorkKey::SystemsNoRole) } else { &roles };
    let stage = |stage: LifeCycleStage| impact_text().stage(stage);
    let stage = system.stage.map_or(work.get(WorkKey::SystemsNoStage), stage);
    work.fill(WorkKey::SystemsLine, &[("roles", roles), ("stage", stage)])
}
