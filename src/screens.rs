//! The screens, one per route.

mod interview;
mod method;
mod missing;
mod results;
mod settings;
pub mod start;

use assessment::ISO_42001_2023;
use leptos::prelude::*;
use locale::Key;

use crate::components::part::{catalogue_part, part};
use crate::content::Content;
use crate::navigation;
use shell::route::Route;

/// What is drawn in the place of a screen.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// The start page, which is in `index.html`.
    Start,
    Interview,
    Results,
    Method,
    Settings,
    Missing(Key),
}

impl Place {
    fn of(route: Route) -> Self {
        match route {
            Route::Start => Self::Start,
            Route::Profile | Route::Areas | Route::FirstPass(_) | Route::Area(..) => {
                Self::Interview
            }
            Route::Results => Self::Results,
            Route::Method => Self::Method,
            Route::Settings => Self::Settings,
            Route::Shared => Self::Missing(Key::MissingShared),
            Route::Missing => Self::Missing(Key::MissingText),
        }
    }
}

/// The screen of the present route.
#[component]
pub fn Screen() -> impl IntoView {
    let route = navigation::route();
    let place = Memo::new(move |_| Place::of(route.get()));
    move || match place.get() {
        Place::Start => ().into_any(),
        Place::Interview => catalogue_part(interview::load),
        Place::Results => catalogue_part(results::load),
        Place::Method => part(method::load),
        Place::Settings => part(settings::load),
        Place::Missing(said) => view! { <missing::MissingScreen said /> }.into_any(),
    }
}

/// The title of the tab.
pub fn title(content: Content, route: Route) -> String {
    let text = content.text;
    let screen = match route {
        Route::Start => return text.get(Key::AppTitle).to_owned(),
        Route::Profile => text.get(Key::ProfileTitle).to_owned(),
        Route::Areas => text.get(Key::AreasTitle).to_owned(),
        Route::FirstPass(_) => text.get(Key::AreaFirstPassTitle).to_owned(),
        Route::Area(area, _) => {
            let title = content.questions().map(|questions| questions.area_title(area));
            format!("{} {}", ISO_42001_2023.area(area).reference, title.unwrap_or_default())
        }
        Route::Results => text.get(Key::ResultsTitle).to_owned(),
        Route::Method => text.get(Key::MethodTitle).to_owned(),
        Route::Settings => text.get(Key::SettingsTitle).to_owned(),
        Route::Shared | Route::Missing => text.get(Key::MissingTitle).to_owned(),
    };
    format!("{screen} | {}", text.get(Key::AppName))
}

/// The entry of the main navigation under which a screen is found, if it is.
pub fn section(route: Route) -> Option<Route> {
    match route {
        Route::Profile | Route::FirstPass(_) | Route::Area(..) => Some(Route::Areas),
        Route::Shared | Route::Missing => None,
        route => Some(route),
    }
}
