//! The app within another site's page, and under a site owner's look: fetched only
//! where `src/head.js` or `aims-gap.json` ask for it.
//!
//! What may be said to the page around and what is believed of it is in
//! `crates/embed`; here it meets the session and the page.

mod consent;
mod host;
mod kept;
mod look;
mod reset;

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

use crate::components::part::{Draw, NotLoaded};
use crate::session::Session;
use crate::working::with_text_and_style;
use embed::{Config, Options, Settings};
use host::Host;
use shell::route::Route;

/// The host, once it is known: in context, and in the first load, so that a screen
/// can ask whether there is one.
#[derive(Clone, Copy)]
pub struct Embedding(pub RwSignal<bool>);

/// Brings what begins the embedding.
#[wasm_split(embed, wasm_split_path = leptos::wasm_split, fallible)]
pub fn load() -> Result<fn(Session, ReadSignal<Route>), NotLoaded> {
    Ok(begin)
}

/// Brings the section in which the visitor hands the result to the page around.
#[wasm_split(embed, wasm_split_path = leptos::wasm_split, fallible)]
pub fn consent() -> Result<Draw, NotLoaded> {
    Ok(|| {
        with_text_and_style(|text| match Host::here() {
            Some(host) => view! { <consent::ConsentSection text host /> }.into_any(),
            None => ().into_any(),
        })
    })
}

/// Applies the site owner's settings and, within a frame, speaks with the host.
fn begin(session: Session, route: ReadSignal<Route>) {
    let Settings { options, hosts } = settings();
    look::apply(&options);
    if options.start == Some(embed::Start::Questions) && route.get_untracked() == Route::Start {
        browser::page::replace(&Route::Profile.to_string());
    }
    if browser::frame::is_framed() {
        host::speak(session, route, &options, hosts);
    }
}

/// From the address and from `aims-gap.json`. What is wrong with them is for whoever
/// tries them out, and told where that is likely done.
fn settings() -> Settings {
    let (options, mut problems) = Options::parse(&browser::page::query());
    let config = browser::page::root_attribute("data-settings").unwrap_or_default();
    let config = match Config::parse(&config) {
        Ok((config, further)) => {
            problems.extend(further);
            config
        }
        Err(error) => {
            if !config.is_empty() {
                browser::look::tell_developer(&error.to_string());
            }
            Config::default()
        }
    };
    for problem in problems {
        browser::look::tell_developer(&problem.to_string());
    }
    Settings::of(options, config)
}
