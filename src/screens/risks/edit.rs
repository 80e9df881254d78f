//! Everything of a risk, to change; and its removal.

mod weighing;

use assessment::{Answer, EntryId, Risk, RiskKind};
use leptos::prelude::*;
use locale::WorkKey;

use super::entry::element_id;
use super::list::{LIST_TITLE, focus_on};
use super::words::words;
use crate::components::fields::{Choice, DateField, Field, TextArea, TextField};
use crate::components::question::Confirm;
use crate::components::requirements::RequirementPicker;
use crate::session::Session;
use weighing::{Residual, Treating, Weighing};

/// A part of a risk, as a field.
fn part<T: Clone + Default + PartialEq + Send + Sync + 'static>(
    id: EntryId,
    read: fn(&Risk) -> T,
    write: fn(&mut Risk, T),
) -> Field<T> {
    Field::new(
        move |all| all.risks.get(id).map(read).unwrap_or_default(),
        move |all, value| {
            if let Some(risk) = all.risks.get_mut(id) {
                write(risk, value);
            }
        },
    )
}

/// The number of an entry or a step, from its word.
fn step<T>(word: &str, of: fn(u64) -> Option<T>) -> Option<T> {
    word.parse().ok().and_then(of)
}

/// All fields of a risk.
#[component]
pub fn Edit(id: EntryId) -> impl IntoView {
    let at = move |name: &str| format!("{}-{name}", element_id(id));
    let text = words().work;
    let owner = part(id, |risk| risk.owner.clone(), |risk, text| risk.owner = text);
    let due = part(id, |risk| risk.due, |risk, day| risk.due = day);
    let accepted = part(id, |risk| risk.accepted, |risk, day| risk.accepted = day);
    let controls = part(id, |risk| risk.controls.clone(), |risk, ids| risk.controls = ids);
    view! {
        <div class="risk-edit">
            <Origin id />
            <Texts id />
            <Weighing id />
            <Treating id />
            <RequirementPicker
                id=at("add")
                legend=text.get(WorkKey::RiskEditControls)
                field=controls
            />
            <div class="risk-fields">
                <TextField
                    id=at("owner")
                    label=text.get(WorkKey::RiskOwner)
                    field=owner
                    limit=Answer::OWNER_LIMIT
                />
                <DateField id=at("due") label=text.get(WorkKey::RiskEditDue) field=due />
                <Residual id />
                <DateField
                    id=at("accepted")
                    label=text.get(WorkKey::RiskEditAccepted)
                    field=accepted
                />
            </div>
            <Remove id />
        </div>
    }
}

/// Kind and AI system.
#[component]
fn Origin(id: EntryId) -> impl IntoView {
    let words = words();
    let (text, session) = (words.work, Session::from_context());
    let kind = part(
        id,
        |risk| risk.kind.map(RiskKind::as_str).unwrap_or_default().to_owned(),
        |risk, word| risk.kind = RiskKind::from_word(&word),
    );
    let system = part(
        id,
        |risk| risk.system.map(|id| id.number().to_string()).unwrap_or_default(),
        |risk, word| risk.system = step(&word, EntryId::from_number),
    );
    let kinds = RiskKind::ALL.iter();
    let kinds = kinds.map(|kind| (kind.as_str().to_owned(), words.kind(Some(*kind)).to_owned()));
    let systems = session.with_untracked(|all| {
        let named = |id: EntryId| (id.number().to_string(), words.system(all, Some(id)));
        all.systems.ids().map(named).collect()
    });
    view! {
        <div class="risk-fields">
            <Choice
                id=format!("{}-kind", element_id(id))
                label=text.get(WorkKey::RiskEditKind)
                field=kind
                none=text.get(WorkKey::RiskOwn).to_owned()
                choices=kinds.collect()
            />
            <Choice
                id=format!("{}-system", element_id(id))
                label=text.get(WorkKey::RiskEditSystem)
                field=system
                none=text.get(WorkKey::RiskEverywhere).to_owned()
                choices=systems
            />
        </div>
    }
}

/// Cause, event, consequence, those affected.
#[component]
fn Texts(id: EntryId) -> impl IntoView {
    let text = words().work;
    let area = move |name: &str, label: WorkKey, field: Field<String>| {
        view! {
            <TextArea
                id=format!("{}-{name}", element_id(id))
                label=text.get(label)
                field
                limit=Answer::NOTE_LIMIT
            />
        }
    };
    let cause = part(id, |risk| risk.cause.clone(), |risk, text| risk.cause = text);
    let event = part(id, |risk| risk.event.clone(), |risk, text| risk.event = text);
    let consequence =
        part(id, |risk| risk.consequence.clone(), |risk, text| risk.consequence = text);
    let affected = part(id, |risk| risk.affected.clone(), |risk, text| risk.affected = text);
    view! {
        {area("cause", WorkKey::RiskCause, cause)}
        {area("event", WorkKey::RiskEvent, event)}
        {area("consequence", WorkKey::RiskConsequence, consequence)}
        {area("affected", WorkKey::RiskAffected, affected)}
    }
}

/// Removes the risk, after asking once.
#[component]
fn Remove(id: EntryId) -> impl IntoView {
    let text = words().work;
    let session = Session::from_context();
    let remove = move |()| {
        session.change(|all| {
            all.risks.remove(id);
        });
        focus_on(LIST_TITLE);
    };
    view! {
        <Show when=move || !session.is_read_only()>
            <Confirm
                id=format!("{}-remove", element_id(id))
                button=text.get(WorkKey::RiskEditRemove)
                title=text.get(WorkKey::RiskEditRemoveConfirm)
                text=text.get(WorkKey::RiskEditRemoveText)
                no=text.get(WorkKey::RiskEditRemoveNo)
                yes=text.get(WorkKey::RiskEditRemoveYes)
                on_yes=remove
            />
        </Show>
    }
}
