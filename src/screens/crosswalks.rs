//! The same answers, read along other frameworks: EU AI Act, ISO/IEC 27001, NIST AI RMF.

mod eu_ai_act;
mod iso_27001;
mod nist;
mod reading;

use std::sync::OnceLock;

use assessment::ISO_42001_2023;
use assessment::crosswalk::Crosswalks;
use leptos::prelude::*;

use crate::components::part::{NotLoaded, awaited};
use crate::content::fetched_once;
use crate::navigation;
use crate::working::working;
use shell::route::Route;

/// Draws these screens.
pub fn draw() -> AnyView {
    working(with_crosswalks)
}

/// The screen of the present route, once the crosswalks are here.
fn with_crosswalks() -> AnyView {
    awaited(Box::new(|| Box::pin(async { crosswalks().await.ok_or(NotLoaded) })), |crosswalks| {
        view! { <Screens crosswalks /> }.into_any()
    })
}

/// The crosswalks, fetched once.
async fn crosswalks() -> Option<&'static Crosswalks> {
    static CROSSWALKS: OnceLock<Crosswalks> = OnceLock::new();
    let read = |pack: &str| Crosswalks::parse(&ISO_42001_2023, pack).ok();
    fetched_once(&CROSSWALKS, "data-crosswalks", read).await
}

#[component]
fn Screens(crosswalks: &'static Crosswalks) -> impl IntoView {
    let route = navigation::route();
    move || match route.get() {
        Route::EuAiAct => {
            view! { <eu_ai_act::EuAiActScreen act=&crosswalks.eu_ai_act /> }.into_any()
        }
        Route::Iso27001 => {
            view! { <iso_27001::Iso27001Screen iso_27001=&crosswalks.iso_27001 /> }.into_any()
        }
        Route::NistAiRmf => view! { <nist::NistScreen nist=&crosswalks.nist /> }.into_any(),
        // On the way to another part.
        _ => ().into_any(),
    }
}
