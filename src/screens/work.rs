//! The screens of the working file, and those of several assessments: one part of
//! the program. They share much, and each further part multiplies the chunks into
//! which shared code is split.

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;

use super::{Place, assessments, crosswalks, hub, risks, roadmap, soa, systems};
use crate::components::part::{Draw, NotLoaded};
use crate::navigation;
use crate::session::{Guest, Session};

/// Brings these screens.
#[wasm_split(work, wasm_split_path = leptos::wasm_split, fallible)]
pub fn load() -> Result<Draw, NotLoaded> {
    Ok(draw)
}

/// The screen of the present route. It is drawn anew with every other one.
fn draw() -> AnyView {
    if untrack(|| Session::from_context().shelf().guest == Guest::ExampleWanted) {
        // In the place of any other, until the example is here.
        return assessments::draw();
    }
    match Place::of(navigation::route().get_untracked()) {
        Place::Hub => hub::draw(),
        Place::Soa => soa::draw(),
        Place::Roadmap => roadmap::draw(),
        Place::Systems => systems::draw(),
        Place::Risks => risks::draw(),
        Place::Crosswalks => crosswalks::draw(),
        _ => assessments::draw(),
    }
}
