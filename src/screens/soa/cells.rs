//! What the row of a control shows, each cell with the warnings that concern it.

use assessment::{
    Applicability, Evidence, Justification, SoaEvidence, SoaRow, SoaWarning, SoaWarningKind,
};
use leptos::prelude::*;
use locale::WorkKey;
use report::words::soa as words;

use crate::content::Content;
use crate::session::Session;
use crate::working::Working;

/// Whether it applies.
#[component]
pub fn Applies(row: Memo<SoaRow>) -> impl IntoView {
    let text = Working::from_context().text;
    let said = move || text.get(row.with(|row| words::applicability(row.applicability)));
    view! {
        <p>{said}</p>
        <Warnings row of=&[SoaWarningKind::Undecided] />
    }
}

/// Why it is included or excluded.
#[component]
pub fn JustificationCell(row: Memo<SoaRow>) -> impl IntoView {
    const OF: &[SoaWarningKind] = &[
        SoaWarningKind::BlankExclusion,
        SoaWarningKind::ExcludedButRelied,
        SoaWarningKind::ExcludedButTreats,
        SoaWarningKind::ExcludedAgainstProfile,
        SoaWarningKind::NoJustification,
    ];
    let text = Working::from_context().text;
    let session = Session::from_context();
    let said = move || {
        row.with(|row| match row.justification() {
            Justification::Own(words) => {
                let words = words.to_owned();
                view! { <p class="soa-text" dir="auto">{words}</p> }.into_any()
            }
            Justification::Reasons(reasons) => {
                let reasons = session.with(|all| words::reasons(text, all, reasons));
                let said = match row.applicability {
                    Applicability::Undecided => {
                        text.fill(WorkKey::SoaIfIncluded, &[("reasons", &reasons)])
                    }
                    Applicability::Applicable | Applicability::Excluded => reasons,
                };
                view! { <p class="hint">{said}</p> }.into_any()
            }
            Justification::Missing => ().into_any(),
        })
    };
    view! {
        {said}
        <Warnings row of=OF />
    }
}

/// How far it is, and the note.
#[component]
pub fn StatusCell(row: Memo<SoaRow>) -> impl IntoView {
    let text = Working::from_context().text;
    let status =
        move || text.get(row.with(|row| row.status.map_or(WorkKey::SoaNothing, words::status)));
    let note = move || {
        let note = row.with(|row| row.note.clone());
        (!note.trim().is_empty())
            .then(|| view! { <p class="soa-text soa-note hint" dir="auto">{note}</p> })
    };
    view! {
        <p>{status}</p>
        {note}
    }
}

/// What shows it, each item with its age.
#[component]
pub fn EvidenceCell(row: Memo<SoaRow>) -> impl IntoView {
    const OF: &[SoaWarningKind] = &[SoaWarningKind::NoEvidence, SoaWarningKind::StaleEvidence];
    let items = move || {
        let items = row.with(|row| row.evidence.clone());
        (!items.is_empty()).then(|| {
            let items = items.into_iter().map(|evidence| view! { <Item evidence /> });
            view! { <ul class="plain">{items.collect_view()}</ul> }
        })
    };
    view! {
        {items}
        <Warnings row of=OF />
    }
}

#[component]
fn Item(evidence: SoaEvidence) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let SoaEvidence { item, age } = evidence;
    let link = item.link().map(str::to_owned);
    let Evidence { text: what, seen, .. } = item;
    let what = match link {
        Some(to) => {
            view! { <a href=to rel="noopener noreferrer" target="_blank">{what}</a> }.into_any()
        }
        None => view! { <span dir="auto">{what}</span> }.into_any(),
    };
    let seen =
        seen.map(|seen| work.fill(WorkKey::SoaSeen, &[("date", &report::words::date(seen, text))]));
    let said = words::age(age).map(|key| work.get(key).to_owned());
    let said: Vec<String> = seen.into_iter().chain(said).collect();
    view! {
        <li data-age=age.as_str()>
            {what}
            " "
            <span class="hint">{said.join(", ")}</span>
        </li>
    }
}

/// Whose it is, and by when it is to be done.
#[component]
pub fn OwnerCell(row: Memo<SoaRow>) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let due = move || {
        row.with(|row| row.due).map(|due| {
            let due = work.fill(WorkKey::SoaDue, &[("date", &report::words::date(due, text))]);
            view! { <p class="hint">{due}</p> }
        })
    };
    view! {
        <p class="soa-text" dir="auto">{move || row.with(|row| row.owner.clone())}</p>
        {due}
        <Warnings row of=&[SoaWarningKind::NoOwner] />
    }
}

/// The warnings of these kinds.
#[component]
fn Warnings(row: Memo<SoaRow>, of: &'static [SoaWarningKind]) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    move || {
        let concerns = |warning: &&SoaWarning| of.contains(&warning.kind());
        let found: Vec<SoaWarning> =
            row.with(|row| row.warnings.iter().filter(concerns).cloned().collect());
        let sentences = found.into_iter().map(|warning| {
            let said = session.with(|all| words::warning(text, all, &warning));
            view! { <p class="hint soa-warning" data-warning=warning.kind().as_str()>{said}</p> }
        });
        sentences.collect_view()
    }
}
