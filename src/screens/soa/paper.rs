//! What a printed Statement of Applicability has besides: whose it is, of which
//! day, and lines for approval. And how to print it.

use assessment::ISO_42001_2023;
use browser::page;
use leptos::prelude::*;
use locale::WorkKey;

use super::view::SoaView;
use crate::content::Content;
use crate::session::Session;
use crate::working::Working;
use shell::route::Route;

/// Whose statement it is and of which day, on paper only.
#[component]
pub fn Head(view: SoaView) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let organisation = Session::from_context()
        .part(|assessment| assessment.profile.organisation.trim().to_owned());
    view! {
        <dl class="soa-paper">
            <div><dt>{work.get(WorkKey::SoaPaperOrganisation)}</dt><dd dir="auto">{organisation}</dd></div>
            <div><dt>{work.get(WorkKey::SoaPaperDate)}</dt><dd>{report::words::date(view.today, text)}</dd></div>
            <div><dt>{work.get(WorkKey::SoaPaperFramework)}</dt><dd>{ISO_42001_2023.name}</dd></div>
        </dl>
    }
}

/// Lines for approval, on paper only.
#[component]
pub fn Approval() -> impl IntoView {
    let text = Working::from_context().text;
    view! {
        <dl class="soa-paper">
            <div><dt>{text.get(WorkKey::SoaPaperApproved)}</dt><dd></dd></div>
            <div><dt>{text.get(WorkKey::SoaPaperRole)}</dt><dd></dd></div>
            <div><dt>{text.get(WorkKey::SoaPaperSignature)}</dt><dd></dd></div>
        </dl>
        <p class="soa-paper">{text.get(WorkKey::SoaPaperSelfAssessment)}</p>
    }
}

/// Prints the whole statement, whatever part of it is looked at.
#[component]
pub fn Print(view: SoaView) -> impl IntoView {
    let text = Working::from_context().text;
    let print = move |_| {
        view.show_all();
        // Once all rows are there.
        request_animation_frame(page::print);
    };
    view! {
        <div class="block soa-tools">
            <p>{text.get(WorkKey::SoaPrintText)}</p>
            <p class="actions">
                <button type="button" on:click=print>{text.get(WorkKey::SoaPrint)}</button>
                <a href=Route::Results.to_string()>{text.get(WorkKey::SoaReport)}</a>
            </p>
        </div>
    }
}
