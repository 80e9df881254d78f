//! What is stored: seen, copied, opened again, erased. And light or dark.

use assessment::file;
use leptos::prelude::*;
use locale::Key;

use crate::components::notices::download_assessment;
use crate::components::opener::Opener;
use crate::components::question::Confirm;
use crate::content::Content;
use crate::session::{PLACE, Session, THEME};
use shell::keeper::ASIDE;
use shell::route::Route;
use shell::slot::{OPEN, Slot};

/// Shows, opens and erases.
#[component]
pub fn SettingsScreen() -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    // Storage notifies nobody of this tab's own changes.
    let changed = Trigger::new();
    view! {
        <section class="page settings">
            <h1 tabindex="-1">{text.get(Key::SettingsTitle)}</h1>
            <p class="lead">{text.get(Key::SettingsLead)}</p>
            <h2>{text.get(Key::SettingsStored)}</h2>
            <Stored changed />
            <p>
                <a href=Route::Assessments.to_string()>{text.get(Key::SettingsAssessments)}</a>
            </p>
            <h2>{text.get(Key::SettingsCopy)}</h2>
            <p>{text.get(Key::SettingsCopyText)}</p>
            <p>
                <button type="button" data-download="json" on:click=move |_| download_assessment(session)>
                    {text.get(Key::ResultsDownloadJson)}
                </button>
            </p>
            <h2>{text.get(Key::SettingsOpen)}</h2>
            <p>{text.get(Key::StartOpenText)}</p>
            <Opener id="settings-file" />
            <Look changed />
            <h2>{text.get(Key::SettingsErase)}</h2>
            <p>{text.get(Key::SettingsEraseText)}</p>
            <Erase changed />
        </section>
    }
}

/// Every value of ours, as it is stored.
#[component]
fn Stored(changed: Trigger) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    move || {
        changed.track();
        // Whatever changes the assessment changes what is stored.
        session.with(|_| ());
        session.shelf();
        let _ = session.saving();
        match session.everything_stored() {
            None => view! { <p>{text.get(Key::SettingsStoredDenied)}</p> }.into_any(),
            Some(values) if values.is_empty() => {
                view! { <p>{text.get(Key::SettingsStoredNothing)}</p> }.into_any()
            }
            Some(values) => {
                let values = values.into_iter().map(|(key, value)| view! { <Value key value /> });
                view! { <ul class="stored">{values.collect_view()}</ul> }.into_any()
            }
        }
    }
}

#[component]
fn Value(key: String, value: String) -> impl IntoView {
    let text = Content::from_context().text;
    let slot = Slot::of_key(&key);
    let what = match key.as_str() {
        _ if slot == Some(Slot::FIRST) => Key::SettingsStoredAssessment,
        _ if slot.is_some() => Key::SettingsStoredFurther,
        OPEN => Key::SettingsStoredOpen,
        PLACE => Key::SettingsStoredPlace,
        THEME => Key::SettingsStoredTheme,
        key if key.starts_with(ASIDE) => Key::SettingsStoredAside,
        _ => Key::SettingsStoredOther,
    };
    let name = slot.and_then(|_| file::read(&value).ok()).map(|assessment| assessment.name);
    let name = name.filter(|name| !name.is_empty()).map(|name| format!(" “{name}”"));
    let label = text.fill(Key::SettingsStoredValue, &[("key", &key)]);
    view! {
        <li>
            <details>
                <summary>
                    {text.get(what)}
                    {name}
                    " "
                    <span class="hint">
                        <code>{key}</code>", "{text.count(Key::SettingsBytes, value.len())}
                    </span>
                </summary>
                // Scrollable, so it must be reachable by keyboard.
                <pre tabindex="0" role="region" aria-label=label>{value}</pre>
            </details>
        </li>
    }
}

/// Light, dark, or as the system is.
#[component]
fn Look(changed: Trigger) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let chosen = RwSignal::new(session.theme());
    let choices = [
        (None, Key::SettingsLookSystem),
        (Some("light"), Key::SettingsLookLight),
        (Some("dark"), Key::SettingsLookDark),
    ];
    let choices = choices.map(|(theme, label)| {
        let choose = move |_| {
            session.set_theme(theme);
            chosen.set(session.theme());
            changed.notify();
        };
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="look"
                    value=theme.unwrap_or("system")
                    prop:checked=move || chosen.with(|chosen| chosen.as_deref() == theme)
                    on:change=choose
                />
                <span class="name">{text.get(label)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="one-of">
            <legend>{text.get(Key::SettingsLook)}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
    }
}

/// Erases everything, after asking once.
#[component]
fn Erase(changed: Trigger) -> impl IntoView {
    let text = Content::from_context().text;
    let session = Session::from_context();
    let erase = move |()| {
        session.erase();
        changed.notify();
    };
    view! {
        <Confirm
            id="erase-title"
            button=text.get(Key::SettingsErase)
            title=text.get(Key::SettingsEraseConfirm)
            text=text.get(Key::SettingsEraseText)
            no=text.get(Key::SettingsEraseNo)
            yes=text.get(Key::SettingsEraseYes)
            on_yes=erase
        />
    }
}
