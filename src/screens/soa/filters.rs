//! How many controls are what, which is how one chooses to see only these; the
//! search; and what an auditor would ask about.

use assessment::{Applicability, ImplementationStatus, SoaFilter, SoaWarningKind};
use leptos::prelude::*;
use locale::{WorkKey, WorkText};
use report::words::soa as words;

use super::view::SoaView;
use crate::working::Working;

/// Everything that chooses which rows are shown.
#[component]
pub fn Filters(view: SoaView) -> impl IntoView {
    let text = Working::from_context().text;
    let counted = [
        SoaFilter::All,
        SoaFilter::Is(Applicability::Applicable),
        SoaFilter::Is(Applicability::Excluded),
        SoaFilter::Is(Applicability::Undecided),
        SoaFilter::WithWarnings,
    ];
    view! {
        <div class="soa-tools">
            <div class="soa-counts actions" role="group" aria-label=text.get(WorkKey::SoaFilters)>
                {counted.map(|filter| view! { <Counted view filter /> })}
            </div>
            <Warnings view />
            <div class="pair">
                <div class="field">
                    <label for="soa-search">{text.get(WorkKey::SoaSearch)}</label>
                    <input
                        id="soa-search"
                        type="search"
                        autocomplete="off"
                        prop:value=view.words
                        on:input=move |event| view.words.set(event_target_value(&event))
                    />
                </div>
                <StatusChoice view />
            </div>
            <p class="hint" role="status">{move || shown(text, view)}</p>
        </div>
    }
}

fn shown(text: &WorkText, view: SoaView) -> String {
    let all = view.statement.with(|statement| statement.rows().len()).to_string();
    match view.shown.with(Vec::len) {
        0 => text.get(WorkKey::SoaShownNone).to_owned(),
        shown => text.count_fill(WorkKey::SoaShown, shown, &[("all", &all)]),
    }
}

/// A filter as the number of rows it keeps.
#[component]
fn Counted(view: SoaView, filter: SoaFilter) -> impl IntoView {
    let text = Working::from_context().text;
    let (word, name) = match filter {
        SoaFilter::Is(applicability) => {
            (applicability.as_str(), words::applicability(applicability))
        }
        SoaFilter::WithWarnings => ("warnings", WorkKey::SoaWithWarnings),
        SoaFilter::All | SoaFilter::Warned(_) => ("all", WorkKey::SoaAll),
    };
    let count = Memo::new(move |_| view.statement.with(|statement| statement.count(filter)));
    view! {
        <button
            type="button"
            data-filter=word
            aria-pressed=move || (view.filter.get() == filter).to_string()
            on:click=move |_| view.filter.set(filter)
        >
            <span class="count-number" data-count=word>{move || count.get()}</span>
            " "
            {text.get(name)}
        </button>
    }
}

/// The kinds of warning there are, the gravest first.
#[component]
fn Warnings(view: SoaView) -> impl IntoView {
    let text = Working::from_context().text;
    let none = Memo::new(move |_| {
        view.statement.with(|statement| statement.count(SoaFilter::WithWarnings) == 0)
    });
    let kinds = SoaWarningKind::ALL.iter().map(|kind| view! { <WarningKind view kind=*kind /> });
    view! {
        <h2 id="soa-warnings">{text.get(WorkKey::SoaWarnings)}</h2>
        <Show when=move || none.get()>
            <p>{text.get(WorkKey::SoaWarningsNone)}</p>
        </Show>
        <ul class="inline" aria-labelledby="soa-warnings">{kinds.collect_view()}</ul>
    }
}

#[component]
fn WarningKind(view: SoaView, kind: SoaWarningKind) -> impl IntoView {
    let text = Working::from_context().text;
    let filter = SoaFilter::Warned(kind);
    let count = Memo::new(move |_| view.statement.with(|statement| statement.count(filter)));
    view! {
        // Kept while it is what is shown: it is how one gets back.
        <Show when=move || { count.get() > 0 || view.filter.get() == filter }>
            <li>
                <button
                    type="button"
                    class="quiet"
                    data-filter=kind.as_str()
                    aria-pressed=move || (view.filter.get() == filter).to_string()
                    on:click=move |_| {
                        view.filter.update(|now| {
                            *now = if *now == filter { SoaFilter::All } else { filter };
                        });
                    }
                >
                    {move || text.count(words::warned(kind), count.get())}
                </button>
            </li>
        </Show>
    }
}

#[component]
fn StatusChoice(view: SoaView) -> impl IntoView {
    let text = Working::from_context().text;
    let options = ImplementationStatus::ALL.iter().map(|status| {
        let chosen = move || view.status.get() == Some(*status);
        view! {
            <option value=status.as_str() selected=chosen>{text.get(words::status(*status))}</option>
        }
    });
    let choose = move |event| {
        view.status.set(ImplementationStatus::from_word(&event_target_value(&event)));
    };
    let chosen = move || view.status.get().map(ImplementationStatus::as_str).unwrap_or_default();
    view! {
        <div class="field">
            <label for="soa-status">{text.get(WorkKey::SoaStatus)}</label>
            <select id="soa-status" prop:value=chosen on:change=choose>
                <option value="">{text.get(WorkKey::SoaStatusAny)}</option>
                {options.collect_view()}
            </select>
        </div>
    }
}
