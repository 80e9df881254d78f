//! Who is being assessed: five short questions, and a name for the report.

use assessment::{Answer, HighRisk, Profile, Role, Sector, SizeBand};
use leptos::prelude::*;
use locale::Key;

use crate::content::Content;
use crate::session::Session;
use crate::words;
use browser::page;
use shell::route::Route;

/// The profile, saved at every change.
#[component]
pub fn ProfileScreen() -> impl IntoView {
    let text = Content::from_context().text;
    let (checked, set_checked) = signal(false);
    let session = Session::from_context();
    let missing = session.part(|assessment| missing(&assessment.profile));
    let go_on = move |_| {
        if missing.with(Vec::is_empty) {
            page::go_to(&Route::Areas.to_string());
        } else {
            set_checked.set(true);
            request_animation_frame(|| {
                if let Some(summary) = page::by_id("profile-errors") {
                    page::reveal(&summary);
                    page::focus(&summary);
                }
            });
        }
    };
    let errors = move || {
        (checked.get() && !missing.with(Vec::is_empty)).then(|| {
            let links = missing.get().into_iter().map(|(field, key)| {
                let jump = move |event: leptos::ev::MouseEvent| {
                    // The fragment is the route.
                    event.prevent_default();
                    if let Some(field) = page::by_id(field) {
                        page::reveal(&field);
                        page::focus(&field);
                    }
                };
                view! { <li><a href="#/profile" on:click=jump>{text.get(key)}</a></li> }
            });
            view! {
                <div id="profile-errors" class="error-summary" tabindex="-1" role="alert">
                    <h2>{text.get(Key::ProfileErrorTitle)}</h2>
                    <ul>{links.collect_view()}</ul>
                </div>
            }
        })
    };
    view! {
        <section class="page profile">
            <h1 tabindex="-1">{text.get(Key::ProfileTitle)}</h1>
            <p class="lead">{text.get(Key::ProfileLead)}</p>
            {errors}
            <Roles />
            <Size />
            <SectorChoice />
            <Iso27001 />
            <HighRiskChoice />
            <Organisation />
            <div class="actions">
                <button type="button" class="primary" on:click=go_on>
                    {text.get(Key::ProfileContinue)}
                </button>
                <a href=Route::Areas.to_string()>{text.get(Key::ProfileSkip)}</a>
            </div>
        </section>
    }
}

/// What is missing: where to answer it, and what to say.
fn missing(profile: &Profile) -> Vec<(&'static str, Key)> {
    let parts = [
        (profile.roles.is_empty(), "role-provider", Key::ProfileErrorRoles),
        (profile.size.is_none(), "size-1-10", Key::ProfileErrorSize),
        (profile.sector.is_none(), "sector", Key::ProfileErrorSector),
        (profile.iso_27001.is_none(), "iso-27001-yes", Key::ProfileErrorIso27001),
        (profile.high_risk.is_none(), "high-risk-yes", Key::ProfileErrorHighRisk),
    ];
    parts.into_iter().filter(|part| part.0).map(|(_, field, key)| (field, key)).collect()
}

#[component]
fn Roles() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let roles = session.part(|assessment| assessment.profile.roles);
    let choices = Role::ALL.iter().map(|role| {
        let role = *role;
        let (label, hint) = words::role(role);
        let toggle = move |event| {
            let chosen = event_target_checked(&event);
            session.change(|assessment| {
                let roles = assessment.profile.roles;
                assessment.profile.roles =
                    if chosen { roles.with(role) } else { roles.without(role) };
            });
        };
        view! {
            <label class="choice">
                <input
                    type="checkbox"
                    id=format!("role-{}", role.as_str())
                    name="role"
                    value=role.as_str()
                    disabled=move || session.is_read_only()
                    prop:checked=move || roles.get().contains(role)
                    on:change=toggle
                />
                <span class="name">{text.get(label)}</span>
                <span class="text">{text.get(hint)}</span>
            </label>
        }
    });
    view! {
        <fieldset aria-describedby="roles-hint">
            <legend>{text.get(Key::ProfileRoles)}</legend>
            <p class="hint" id="roles-hint">{text.get(Key::ProfileRolesHint)}</p>
            {choices.collect_view()}
        </fieldset>
    }
}

/// A question with a few answers of which one holds.
#[component]
fn OneOf<T: Copy + PartialEq + Send + Sync + 'static>(
    name: &'static str,
    legend: Key,
    #[prop(optional)] hint: Option<Key>,
    choices: Vec<(T, &'static str, Key)>,
    read: fn(&Profile) -> Option<T>,
    write: fn(&mut Profile, T),
) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let chosen = session.part(move |assessment| read(&assessment.profile));
    let hint_id = format!("{name}-hint");
    let described = hint.map(|_| hint_id.clone());
    let choices = choices.into_iter().map(|(value, word, label)| {
        view! {
            <label class="choice">
                <input
                    type="radio"
                    id=format!("{name}-{word}")
                    name=name
                    value=word
                    disabled=move || session.is_read_only()
                    prop:checked=move || chosen.get() == Some(value)
                    on:change=move |_| session.change(|all| write(&mut all.profile, value))
                />
                <span class="name">{text.get(label)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="one-of" aria-describedby=described>
            <legend>{text.get(legend)}</legend>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{text.get(hint)}</p> })}
            <div class="choices">{choices.collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn Size() -> impl IntoView {
    view! {
        <OneOf
            name="size"
            legend=Key::ProfileSize
            choices=SizeBand::ALL.iter().map(|size| (*size, size.as_str(), report::words::size(*size))).collect()
            read=|profile| profile.size
            write=|profile, size| profile.size = Some(size)
        />
    }
}

#[component]
fn Iso27001() -> impl IntoView {
    view! {
        <OneOf
            name="iso-27001"
            legend=Key::ProfileIso27001
            hint=Key::ProfileIso27001Hint
            choices=vec![(true, "yes", Key::ProfileYes), (false, "no", Key::ProfileNo)]
            read=|profile| profile.iso_27001
            write=|profile, certified| profile.iso_27001 = Some(certified)
        />
    }
}

#[component]
fn HighRiskChoice() -> impl IntoView {
    let choices = vec![
        (HighRisk::Yes, "yes", Key::ProfileYes),
        (HighRisk::No, "no", Key::ProfileNo),
        (HighRisk::Unsure, "unsure", Key::ProfileUnsure),
    ];
    view! {
        <OneOf
            name="high-risk"
            legend=Key::ProfileHighRisk
            hint=Key::ProfileHighRiskHint
            choices
            read=|profile| profile.high_risk
            write=|profile, high_risk| profile.high_risk = Some(high_risk)
        />
    }
}

#[component]
fn SectorChoice() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let chosen = session.part(|assessment| assessment.profile.sector);
    let options = Sector::ALL.iter().map(|sector| {
        let sector = *sector;
        view! {
            <option value=sector.as_str() selected=move || chosen.get() == Some(sector)>
                {text.get(report::words::sector(sector))}
            </option>
        }
    });
    let choose = move |event| {
        let sector = Sector::from_word(&event_target_value(&event));
        session.change(|assessment| assessment.profile.sector = sector);
    };
    view! {
        <div class="field question">
            <label for="sector">{text.get(Key::ProfileSector)}</label>
            <select
                id="sector"
                disabled=move || session.is_read_only()
                prop:value=move || chosen.get().map(Sector::as_str).unwrap_or_default()
                on:change=choose
            >
                <option value="">{text.get(Key::ProfileSectorChoose)}</option>
                {options.collect_view()}
            </select>
        </div>
    }
}

#[component]
fn Organisation() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let name = session.part(|assessment| assessment.profile.organisation.clone());
    view! {
        <div class="field question">
            <label for="organisation">{text.get(Key::ProfileOrganisation)}</label>
            <p class="hint" id="organisation-hint">{text.get(Key::ProfileOrganisationHint)}</p>
            <input
                id="organisation"
                type="text"
                autocomplete="organization"
                maxlength=Answer::OWNER_LIMIT
                aria-describedby="organisation-hint"
                disabled=move || session.is_read_only()
                prop:value=name
                on:input=move |event| {
                    let name = event_target_value(&event);
                    session.change(|assessment| assessment.profile.organisation = name);
                }
            />
        </div>
    }
}
