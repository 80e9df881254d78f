//! The risks, in the order that the visitor chooses.

use assessment::{EntryId, Register, Risk, RiskOrder};
use leptos::prelude::*;
use locale::WorkKey;

use super::entry::{Entry, element_id};
use super::words::words;
use crate::session::Session;
use browser::page;

/// The id of the list's heading.
pub const LIST_TITLE: &str = "risks-title";

/// Focuses an element that is drawn with the next frame, and shows it.
pub fn focus_on(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || {
        if let Some(element) = page::by_id(&id) {
            page::reveal(&element);
            page::focus(&element);
        }
    });
}

/// The risks, and one more of the visitor's own.
#[component]
pub fn List() -> impl IntoView {
    let text = words().work;
    let session = Session::from_context();
    let order = RwSignal::new(RiskOrder::Level);
    let ids = session.part(|all| all.risks.ids().collect::<Vec<_>>());
    // Not at every change: a risk that is being edited stays where it is.
    let shown = Memo::new(move |_| {
        ids.track();
        session.with_untracked(|all| order.get().of(all))
    });
    let add = move |_| {
        let mut added = None;
        session.change(|all| added = all.risks.add(Risk::default()));
        if let Some(id) = added {
            focus_on(element_id(id));
        }
    };
    let limit = Register::<Risk>::LIMIT;
    let more = move || match ids.with(Vec::len) {
        count if count >= limit => {
            view! { <p class="hint">{text.count(WorkKey::RisksFull, limit)}</p> }.into_any()
        }
        _ => view! {
            <p class="actions">
                <button type="button" on:click=add>{text.get(WorkKey::RisksAdd)}</button>
            </p>
        }
        .into_any(),
    };
    view! {
        <section class="block" aria-labelledby=LIST_TITLE>
            <h2 id=LIST_TITLE tabindex="-1">
                {text.get(WorkKey::RisksList)} " "
                <span class="count">{move || ids.with(Vec::len)}</span>
            </h2>
            <Show
                when=move || !ids.with(Vec::is_empty)
                fallback=move || view! { <p>{text.get(WorkKey::RisksEmpty)}</p> }
            >
                <Order order />
            </Show>
            <For each=move || shown.get() key=|id: &EntryId| *id let:id>
                <Entry id />
            </For>
            <Show when=move || !session.is_read_only()>{more()}</Show>
        </section>
    }
}

/// What comes first.
#[component]
fn Order(order: RwSignal<RiskOrder>) -> impl IntoView {
    let text = words().work;
    let options = RiskOrder::ALL.iter().map(|choice| {
        let name = match choice {
            RiskOrder::Level => WorkKey::RisksOrderLevel,
            RiskOrder::System => WorkKey::RisksOrderSystem,
            RiskOrder::Kind => WorkKey::RisksOrderKind,
        };
        view! {
            <option value=choice.as_str() selected=move || order.get() == *choice>
                {text.get(name)}
            </option>
        }
    });
    let choose = move |event| {
        if let Some(choice) = RiskOrder::from_word(&event_target_value(&event)) {
            order.set(choice);
        }
    };
    view! {
        <div class="field risk-order">
            <label for="risk-order">{text.get(WorkKey::RisksOrder)}</label>
            <select id="risk-order" on:change=choose>{options.collect_view()}</select>
        </div>
    }
}
