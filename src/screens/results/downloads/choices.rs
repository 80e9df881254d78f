//! Choosing what goes in.

use browser::picture::{self, PictureError};
use browser::upload;
use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{WorkKey, WorkText};
use report::Part;
use report::document::Paper;
use report::tables::{self, TableId};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::state::State;
use crate::components::fold::Fold;
use crate::content::Content;

/// The choices, folded away: everything on A4 is what most people want.
#[component]
pub fn ChoiceFields(text: &'static WorkText, state: State) -> impl IntoView {
    view! {
        <Fold summary=text.get(WorkKey::DownloadsChoices).to_owned()>
            <div class="choices">
                <Parts text state />
                <Pages text state />
                <LogoField text state />
            </div>
        </Fold>
    }
}

#[component]
fn Parts(text: &'static WorkText, state: State) -> impl IntoView {
    let common = Content::from_context().text;
    let without = state.without;
    let part = move |part: Part| {
        let change = move |event| {
            let wanted = event_target_checked(&event);
            without.update(|parts| {
                parts.retain(|other| *other != part);
                if !wanted {
                    parts.push(part);
                }
            });
        };
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    name="part"
                    value=part.as_str()
                    prop:checked=move || !without.with(|parts| parts.contains(&part))
                    on:change=change
                />
                <span>{part.title(common, text)}</span>
            </label>
        }
    };
    view! {
        <fieldset aria-describedby="parts-text">
            <legend>{text.get(WorkKey::DownloadsParts)}</legend>
            <p class="hint" id="parts-text">{text.get(WorkKey::DownloadsPartsText)}</p>
            <div class="ticks">{Part::ALL.map(part)}</div>
        </fieldset>
    }
}

#[component]
fn Pages(text: &'static WorkText, state: State) -> impl IntoView {
    let paper = move |of: Paper, word: &'static str, name: WorkKey| {
        view! {
            <label class="tick">
                <input
                    type="radio"
                    name="paper"
                    value=word
                    prop:checked=move || state.paper.get() == of
                    on:change=move |_| state.paper.set(of)
                />
                <span>{text.get(name)}</span>
            </label>
        }
    };
    let tick = move |name: &'static str, wanted: RwSignal<bool>, label: WorkKey| {
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    name=name
                    prop:checked=wanted
                    on:change=move |event| wanted.set(event_target_checked(&event))
                />
                <span>{text.get(label)}</span>
            </label>
        }
    };
    view! {
        <fieldset>
            <legend>{text.get(WorkKey::DownloadsPaper)}</legend>
            <div class="ticks">
                {paper(Paper::A4, "a4", WorkKey::DownloadsPaperA4)}
                {paper(Paper::Letter, "letter", WorkKey::DownloadsPaperLetter)}
            </div>
        </fieldset>
        {tick("confidential", state.confidential, WorkKey::DownloadsMarking)}
        {tick("link", state.link, WorkKey::DownloadsLink)}
    }
}

#[component]
fn LogoField(text: &'static WorkText, state: State) -> impl IntoView {
    let refused = RwSignal::new(None::<PictureError>);
    let chosen = move |event: leptos::ev::Event| {
        let Some(input) = event.target().and_then(|to| to.dyn_into::<HtmlInputElement>().ok())
        else {
            return;
        };
        let Some(file) = upload::chosen(&input) else { return };
        spawn_local(async move {
            let picture = picture::drawn(file).await;
            refused.try_set(picture.as_ref().err().copied());
            state.logo.try_set(picture.ok());
        });
    };
    let shown = move || {
        state.logo.get().map(|logo| {
            let source = format!("data:image/png;base64,{}", logo.png);
            let (width, height) = (logo.width.to_string(), logo.height.to_string());
            let values = [("width", &*width), ("height", &*height)];
            let said = text.fill(WorkKey::DownloadsLogoHere, &values);
            view! {
                <p class="logo-here">
                    <img src=source alt=said width="120" />
                    <button type="button" class="quiet" on:click=move |_| state.logo.set(None)>
                        {text.get(WorkKey::DownloadsLogoRemove)}
                    </button>
                </p>
            }
        })
    };
    let told = move || {
        refused.get().map(|why| {
            let key = match why {
                PictureError::TooLarge => WorkKey::DownloadsLogoFailedLarge,
                PictureError::NotAPicture => WorkKey::DownloadsLogoFailedKind,
            };
            view! { <p class="warning">{text.get(key)}</p> }
        })
    };
    view! {
        <div class="logo-field">
            <label for="logo">{text.get(WorkKey::DownloadsLogo)}</label>
            <p class="hint" id="logo-text">{text.get(WorkKey::DownloadsLogoText)}</p>
            <input
                type="file"
                id="logo"
                accept="image/png,image/svg+xml"
                aria-describedby="logo-text"
                on:change=chosen
            />
            <div role="status">{shown} {told}</div>
        </div>
    }
}

/// The table that CSV takes.
#[component]
pub fn TableChoice(text: &'static WorkText, state: State) -> impl IntoView {
    let options = TableId::ALL.map(|id| {
        view! {
            <option value=id.as_str() selected=move || state.table.get() == id>
                {text.get(tables::title(id))}
            </option>
        }
    });
    let change = move |event| {
        if let Ok(id) = event_target_value(&event).parse() {
            state.table.set(id);
        }
    };
    view! {
        <label class="beside">
            <span>{text.get(WorkKey::DownloadsCsvTable)}</span>
            <select name="table" on:change=change>{options}</select>
        </label>
    }
}
