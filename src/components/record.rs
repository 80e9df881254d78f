//! Note, evidence, owner and due date: on demand, under a requirement.

use assessment::{Answer, Date, Evidence, ISO_42001_2023, RequirementId};
use leptos::prelude::*;
use locale::Key;

use super::fold::Fold;
use crate::content::Content;
use crate::session::Session;
use browser::page;

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

#[component]
fn Record(id: RequirementId) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let reference = ISO_42001_2023.requirement(id).reference;
    let field = move |name: &str| format!("{name}-{reference}");
    let note = session.part(move |assessment| assessment.answer(id).note.clone());
    let owner = session.part(move |assessment| assessment.answer(id).owner.clone());
    let due = session.part(move |assessment| written(assessment.answer(id).due));
    view! {
        <div class="record">
            <div class="field">
                <label for=field("note")>{text.get(Key::RequirementNote)}</label>
                <p class="hint" id=field("note-hint")>{text.get(Key::RequirementNoteHint)}</p>
                <textarea
                    id=field("note")
                    rows="4"
                    maxlength=Answer::NOTE_LIMIT
                    aria-describedby=field("note-hint")
                    prop:value=note
                    on:input=move |event| {
                        let note = event_target_value(&event);
                        session.change(|assessment| assessment.answer_mut(id).note = note);
                    }
                ></textarea>
            </div>
            <EvidenceList id />
            <div class="pair">
                <div class="field">
                    <label for=field("owner")>{text.get(Key::RequirementOwner)}</label>
                    <input
                        id=field("owner")
                        type="text"
                        autocomplete="off"
                        maxlength=Answer::OWNER_LIMIT
                        prop:value=owner
                        on:input=move |event| {
                            let owner = event_target_value(&event);
                            session.change(|assessment| assessment.answer_mut(id).owner = owner);
                        }
                    />
                </div>
                <div class="field">
                    <label for=field("due")>{text.get(Key::RequirementDue)}</label>
                    <input
                        id=field("due")
                        type="date"
                        prop:value=due
                        on:change=move |event| {
                            let due = event_target_value(&event).parse().ok();
                            session.change(|assessment| assessment.answer_mut(id).due = due);
                        }
                    />
                </div>
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
            <For each=move || 0..count.get() key=|index| *index let:index>
                <EvidenceRow id index />
            </For>
            <Show when=move || { count.get() < Answer::EVIDENCE_LIMIT }>
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
                    prop:value=move || written(item.get().seen)
                    on:change=move |event| {
                        let seen = event_target_value(&event).parse().ok();
                        change(&|item| item.seen = seen);
                    }
                />
            </label>
            <button type="button" class="quiet" aria-label=label(Key::RequirementEvidenceRemoveN) on:click=remove>
                {text.get(Key::RequirementEvidenceRemove)}
            </button>
        </div>
    }
}
