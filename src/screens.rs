//! The screens, one per route.

mod area;
mod areas;
mod method;
mod missing;
mod profile;
mod results;
mod settings;
pub mod start;

use assessment::ISO_42001_2023;
use leptos::prelude::*;
use locale::Key;

use crate::components::part::part;
use crate::content::Content;
use crate::navigation;
use crate::route::Route;

/// The screen of the present route. The start page is in `index.html`.
#[component]
pub fn Screen() -> impl IntoView {
    let route = navigation::route();
    let screen = Memo::new(move |_| route.get().screen());
    move || match screen.get() {
        Route::Start => ().into_any(),
        Route::Profile => view! { <profile::ProfileScreen /> }.into_any(),
        Route::Areas => view! { <areas::AreasScreen /> }.into_any(),
        Route::FirstPass(_) => view! { <area::FirstPassScreen /> }.into_any(),
        Route::Area(area, _) => view! { <area::AreaScreen area /> }.into_any(),
        Route::Results => view! { <results::ResultsScreen /> }.into_any(),
        Route::Method => part(method::load).into_any(),
        Route::Settings => part(settings::load).into_any(),
        Route::Shared => view! { <missing::MissingScreen said=Key::MissingShared /> }.into_any(),
        Route::Missing => view! { <missing::MissingScreen said=Key::MissingText /> }.into_any(),
    }
}

/// The title of the tab.
pub fn title(content: Content, route: Route) -> String {
    let Content { text, questions, .. } = content;
    let screen = match route {
        Route::Start => return text.get(Key::AppTitle).to_owned(),
        Route::Profile => text.get(Key::ProfileTitle).to_owned(),
        Route::Areas => text.get(Key::AreasTitle).to_owned(),
        Route::FirstPass(_) => text.get(Key::AreaFirstPassTitle).to_owned(),
        Route::Area(area, _) => {
            format!("{} {}", ISO_42001_2023.area(area).reference, questions.area_title(area))
        }
        Route::Results => text.get(Key::ResultsTitle).to_owned(),
        Route::Method => text.get(Key::MethodTitle).to_owned(),
        Route::Settings => text.get(Key::SettingsTitle).to_owned(),
        Route::Shared | Route::Missing => text.get(Key::MissingTitle).to_owned(),
    };
    format!("{screen} | {}", text.get(Key::AppName))
}

/// The entry of the main navigation under which a screen is found.
pub fn section(route: Route) -> Route {
    match route {
        Route::Profile | Route::FirstPass(_) | Route::Area(..) => Route::Areas,
        route => route,
    }
}
