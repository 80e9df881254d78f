//! The EU AI Act: what a certificate is not, whom the Act addresses, from when,
//! and article by article what supports it.

mod articles;
mod dates;
mod roles;

use assessment::crosswalk::{ActStanding, EuAiAct};
use leptos::prelude::*;
use locale::WorkKey;

use crate::session::Session;
use crate::working::Working;
use articles::Articles;
use dates::Dates;
use roles::Roles;

/// The Act beside the assessment.
#[component]
pub fn EuAiActScreen(act: &'static EuAiAct) -> impl IntoView {
    let text = Working::from_context().text;
    let standing = Session::from_context().part(ActStanding::of);
    view! {
        <section class="page crosswalk">
            <h1 tabindex="-1">{text.get(WorkKey::EuAiActTitle)}</h1>
            <p class="lead">{text.get(WorkKey::EuAiActLead)}</p>
            <div class="aside">
                <h2>{text.get(WorkKey::EuAiActHonest)}</h2>
                <p>{text.get(WorkKey::EuAiActHonestText)}</p>
                <p>{text.get(WorkKey::EuAiActHonestStandard)}</p>
                <p>{text.get(WorkKey::EuAiActHonestFigures)}</p>
            </div>
            <Roles standing />
            <Dates act />
            <Articles act standing />
        </section>
    }
}
