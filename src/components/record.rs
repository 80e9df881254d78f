//! Note, evidence, owner and due date: on demand, under a requirement.

use assessment::{Answer, Date, Evidence, EvidenceSuggestion, ISO_42001_2023, RequirementId};
use leptos::prelude::*;
use locale::Key;

use super::fields::{DateField, Field, TextArea, TextField};
use super::fold::Fold;
use crate::content::Content;
use crate::session::Session;
use browser::page;
use shell::route::Route;

/// The fold-out; its summary says how much of it is filled in.
#[component]
pub fn RecordFold(id: RequirementId) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let filled = session.part(move |assessment| filled(assessment.answer(id)));
    let summary = move || match filled.get() {
        0 => text.get(Key::RequirementRecord).to_owned(),
        filled => text.count(Key::RequirementRecordHas, filled),
    };
    view! {
        <Fold summary=Signal::derive(summary)>
            <Record id />
        </Fold>
    }
}

/// How many of the four are filled in.
fn filled(answer: &Answer) -> usize {
    let parts = [
        !answer.note.is_empty(),
        !answer.evidence.is_empty(),
        !answer.owner.is_empty(),
        answer.due.is_some(),
    ];
    parts.into_iter().filter(|filled| *filled).count()
}

/// The four fields themselves.
#[component]
pub fn Record(id: RequirementId) -> impl IntoView {
    let text = Content::from_context().text;
    let reference = ISO_42001_2023.requirement(id).reference;
    let note = Field::new(
        move |all| all.answer(id).note.clone(),
        move |all, note| all.answer_mut(id).note = note,
    );
    let owner = Field::new(
        move |all| all.answer(id).owner.clone(),
        move |all, owner| all.answer_mut(id).owner = owner,
    );
    let due =
        Field::new(move |all| all.answer(id).due, move |all, due| all.answer_mut(id).due = due);
    view! {
        <div class="record">
            <TextArea
                id=format!("note-{reference}")
                label=text.get(Key::RequirementNote)
                hint=text.get(Key::RequirementNoteHint)
                field=note
                limit=Answer::NOTE_LIMIT
                rows=4
            />
            <EvidenceList id />
            <div class="pair">
                <TextField
                    id=format!("owner-{reference}")
                    label=text.get(Key::RequirementOwner)
                    field=owner
                    limit=Answer::OWNER_LIMIT
                />
                <DateField
                    id=format!("due-{reference}")
                    label=text.get(Key::RequirementDue)
                    field=due
                />
            </div>
        </div>
    }
}

/// A date as a date input wants it: empty where there is none.
fn written(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

#[component]
fn EvidenceList(id: RequirementId) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let reference = ISO_42001_2023.requirement(id).reference;
    let count = session.part(move |assessment| assessment.answer(id).evidence.len());
    let focus_on = move |index: usize| {
        request_animation_frame(move || {
            if let Some(field) = page::by_id(&format!("evidence-{reference}-{index}")) {
                page::focus(&field);
            }
        });
    };
    let awaits = session.part(move |assessment| EvidenceSuggestion::awaits(assessment, id));
    let add = move |_| {
        let index = count.get_untracked();
        session.change(|assessment| {
            assessment.answer_mut(id).evidence.push(Evidence::default());
        });
        focus_on(index);
    };
    view! {
        <fieldset class="evidence">
            <legend>{text.get(Key::RequirementEvidence)}</legend>
            <Show when=move || awaits.get()>
                <p class="hint">
                    <a href=Route::Systems.to_string()>
                        {text.get(Key::RequirementEvidenceImpact)}
                    </a>
                </p>
            </Show>
            <For each=move || 0..count.get() key=|index| *index let:index>
                <EvidenceRow id index />
            </For>
            <Show when=move || { !session.is_read_only() && count.get() < Answer::EVIDENCE_LIMIT }>
                <button type="button" class="quiet" on:click=add>
                    {text.get(Key::RequirementEvidenceAdd)}
                </button>
            </Show>
        </fieldset>
    }
}

#[component]
fn EvidenceRow(id: RequirementId, index: usize) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let reference = ISO_42001_2023.requirement(id).reference;
    let item = session.part(move |assessment| {
        assessment.answer(id).evidence.get(index).cloned().unwrap_or_default()
    });
    let change = move |change: &dyn Fn(&mut Evidence)| {
        session.change(|assessment| {
            if let Some(item) = assessment.answer_mut(id).evidence.get_mut(index) {
                change(item);
            }
        });
    };
    let number = (index + 1).to_string();
    let label = move |key: Key| text.fill(key, &[("n", &number)]);
    let remove_label = label(Key::RequirementEvidenceRemoveN);
    let remove = move |_| {
        session.change(|assessment| {
            let evidence = &mut assessment.answer_mut(id).evidence;
            if index < evidence.len() {
                evidence.remove(index);
            }
        });
    };
    view! {
        <div class="row">
            <input
                id=format!("evidence-{reference}-{index}")
                type="text"
                autocomplete="off"
                maxlength=Answer::EVIDENCE_TEXT_LIMIT
                aria-label=label(Key::RequirementEvidenceN)
                placeholder=label(Key::RequirementEvidenceN)
                disabled=move || session.is_read_only()
                prop:value=move || item.get().text
                on:input=move |event| {
                    let text = event_target_value(&event);
                    change(&|item| item.text.clone_from(&text));
                }
            />
            <label class="seen">
                <span>{text.get(Key::RequirementEvidenceSeen)}</span>
                <input
                    type="date"
                    aria-label=label(Key::RequirementEvidenceSeenN)
                    disabled=move || session.is_read_only()
                    prop:value=move || written(item.get().seen)
                    on:change=move |event| {
                        let seen = event_target_value(&event).parse().ok();
                        change(&|item| item.seen = seen);
                    }
                />
            </label>
            <Show when=move || !session.is_read_only()>
                <button type="button" class="quiet" aria-label=remove_label.clone() on:click=remove>
                    {text.get(Key::RequirementEvidenceRemove)}
                </button>
            </Show>
        </div>
    }
}
