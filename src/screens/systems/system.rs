//! One AI system: its entry in the register, and its impact assessment.

use assessment::EntryId;
use leptos::prelude::*;
use locale::WorkKey;

use super::impact::Impact;
use super::register::Register;
use super::{JustAdded, status};
use crate::session::Session;
use crate::working::Working;
use browser::page;
use shell::route::Route;

/// The id of the name's field.
pub const NAME: &str = "system-name";

/// A system by its number, or that there is none.
#[component]
pub fn SystemScreen(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let exists = session.part(move |all| all.systems.get(id).is_some());
    let name = session.part(move |all| all.systems.get(id).map(|of| status::name(id, of)));
    let just_added = expect_context::<JustAdded>();
    if just_added.0.try_update_value(Option::take).flatten() == Some(id) {
        // After the heading has had the focus, as on every screen.
        request_animation_frame(|| {
            if let Some(field) = page::by_id(NAME) {
                page::focus(&field);
            }
        });
    }
    let back =
        move || view! { <a href=Route::Systems.to_string()>{text.get(WorkKey::SystemBack)}</a> };
    let number = id.number().to_string();
    move || match exists.get() {
        true => view! {
            <section class="page system" data-system=id.number().to_string()>
                <h1 tabindex="-1">{move || name.get()}</h1>
                <p>{back()}</p>
                <Register id />
                <Impact id />
            </section>
        }
        .into_any(),
        false => view! {
            <section class="page">
                <h1 tabindex="-1">{text.get(WorkKey::SystemMissingTitle)}</h1>
                <p class="lead">{text.fill(WorkKey::SystemMissing, &[("number", &number)])}</p>
                <p>{back()}</p>
            </section>
        }
        .into_any(),
    }
}
