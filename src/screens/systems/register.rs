//! The entry of a system in the register (ISO/IEC 42001:2023, 4.3 and A.4.2).

use assessment::{Answer, EntryId, HighRisk, LifeCycleStage, Role};
use leptos::prelude::*;
use locale::WorkKey;
use report::words::systems;

use super::fields::{Tick, of_system};
use super::system::NAME;
use crate::components::fields::{Choice, TextArea, TextField};
use crate::components::question::Confirm;
use crate::content::Content;
use crate::session::Session;
use crate::words;
use crate::working::{Working, impact_text};
use browser::page;
use shell::route::Route;

/// What the register says of a system, and what an auditor would miss in it.
#[component]
pub fn Register(id: EntryId) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let stages = LifeCycleStage::ALL.iter();
    let stages = stages.map(|stage| (stage.as_str().into(), impact_text().stage(*stage).into()));
    let high_risk = HighRisk::ALL
        .iter()
        .map(|answer| (answer.as_str().into(), text.get(systems::high_risk(*answer)).into()));
    let roles = Role::ALL.iter().map(|role| {
        let role = *role;
        let (name, hint) = words::role(role);
        let field = of_system(
            id,
            move |system| system.roles.contains(role),
            move |system, plays| {
                let roles = system.roles;
                system.roles = if plays { roles.with(role) } else { roles.without(role) };
            },
        );
        let id = format!("system-role-{}", role.as_str());
        view! { <Tick id name=text.get(name) text=text.get(hint) field /> }
    });
    view! {
        <section class="block">
            <h2>{work.get(WorkKey::SystemRegister)}</h2>
            <Gaps id />
            <TextField
                id=NAME
                label=work.get(WorkKey::SystemName)
                field=of_system(id, |of| of.name.clone(), |of, text| of.name = text)
                limit=Answer::OWNER_LIMIT
            />
            <TextArea
                id="system-purpose"
                label=work.get(WorkKey::SystemPurpose)
                hint=work.get(WorkKey::SystemPurposeHint)
                field=of_system(id, |of| of.purpose.clone(), |of, text| of.purpose = text)
                limit=Answer::NOTE_LIMIT
            />
            <fieldset>
                <legend>{work.get(WorkKey::SystemRoles)}</legend>
                {roles.collect_view()}
            </fieldset>
            <div class="halves">
                <Choice
                    id="system-stage"
                    label=work.get(WorkKey::SystemStage)
                    none=work.get(WorkKey::SystemStageNone)
                    field=of_system(
                        id,
                        |of| of.stage.map(LifeCycleStage::as_str).unwrap_or_default().to_owned(),
                        |of, word| of.stage = LifeCycleStage::from_word(&word),
                    )
                    choices=stages.collect()
                />
                <Choice
                    id="system-high-risk"
                    label=work.get(WorkKey::SystemHighRisk)
                    none=work.get(WorkKey::SystemHighRiskNone)
                    field=of_system(
                        id,
                        |of| of.high_risk.map(HighRisk::as_str).unwrap_or_default().to_owned(),
                        |of, word| of.high_risk = HighRisk::from_word(&word),
                    )
                    choices=high_risk.collect()
                />
            </div>
            <TextArea
                id="system-people"
                label=work.get(WorkKey::SystemPeople)
                hint=work.get(WorkKey::SystemPeopleHint)
                field=of_system(id, |of| of.people.clone(), |of, text| of.people = text)
                limit=Answer::NOTE_LIMIT
            />
            <TextArea
                id="system-models"
                label=work.get(WorkKey::SystemModels)
                hint=work.get(WorkKey::SystemModelsHint)
                field=of_system(id, |of| of.models.clone(), |of, text| of.models = text)
                limit=Answer::NOTE_LIMIT
            />
            <TextArea
                id="system-data"
                label=work.get(WorkKey::SystemData)
                hint=work.get(WorkKey::SystemDataHint)
                field=of_system(id, |of| of.data.clone(), |of, text| of.data = text)
                limit=Answer::NOTE_LIMIT
            />
            <TextField
                id="system-owner"
                label=work.get(WorkKey::SystemOwner)
                field=of_system(id, |of| of.owner.clone(), |of, text| of.owner = text)
                limit=Answer::OWNER_LIMIT
            />
            <Remove id />
        </section>
    }
}

/// What an auditor would miss, in a sentence.
#[component]
fn Gaps(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let gaps = session.part(move |all| {
        let system = all.systems.get(id);
        system.into_iter().flat_map(|system| system.gaps()).collect::<Vec<_>>()
    });
    move || {
        let gaps = gaps.get();
        (!gaps.is_empty()).then(|| {
            let list: Vec<_> = gaps.into_iter().map(|gap| text.get(systems::gap(gap))).collect();
            let list = list.join("; ");
            view! { <p class="hint gaps">{text.fill(WorkKey::SystemGaps, &[("list", &list)])}</p> }
        })
    }
}

/// Removes the system, after asking once.
#[component]
fn Remove(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let remove = move |()| {
        // Its screen first: there is nothing on it to come back to.
        page::go_to(&Route::Systems.to_string());
        session.change(|all| {
            all.remove_system(id);
        });
    };
    view! {
        <Show when=move || !session.is_read_only()>
            <Confirm
                id="system-remove-title"
                button=text.get(WorkKey::SystemRemove)
                title=text.get(WorkKey::SystemRemoveTitle)
                text=text.get(WorkKey::SystemRemoveText)
                no=text.get(WorkKey::SystemRemoveNo)
                yes=text.get(WorkKey::SystemRemoveYes)
                on_yes=remove
            />
        </Show>
    }
}
