//! The screens, one per route.

mod aside;
mod assessments;
mod crosswalks;
mod embedding;
mod hub;
mod interview;
mod method;
mod missing;
mod results;
mod risks;
mod roadmap;
mod settings;
pub mod share;
mod soa;
pub mod start;
mod systems;
mod work;

use assessment::ISO_42001_2023;
use leptos::prelude::*;
use locale::Key;

use crate::components::part::{catalogue_part, part};
use crate::content::Content;
use crate::navigation;
use crate::session::{Guest, Session};
use shell::route::Route;

/// What is drawn in the place of a screen.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// The start page, which is in `index.html`.
    Start,
    Interview,
    Results,
    /// A result from a link.
    Shared,
    /// The working file's contents.
    Hub,
    Soa,
    Roadmap,
    Systems,
    Risks,
    /// EU AI Act, ISO/IEC 27001, NIST AI RMF.
    Crosswalks,
    /// The assessments that are kept here, compared.
    Assessments,
    Method,
    Settings,
    /// The builder of snippets.
    Embedding,
    Missing,
}

impl Place {
    fn of(route: Route) -> Self {
        match route {
            Route::Start => Self::Start,
            Route::Profile | Route::Areas | Route::FirstPass(_) | Route::Area(..) => {
                Self::Interview
            }
            Route::Results => Self::Results,
            Route::WorkingFile => Self::Hub,
            Route::Soa => Self::Soa,
            Route::Roadmap => Self::Roadmap,
            Route::Systems | Route::System(_) => Self::Systems,
            Route::Risks => Self::Risks,
            Route::EuAiAct | Route::Iso27001 | Route::NistAiRmf => Self::Crosswalks,
            Route::Assessments | Route::Compare | Route::Example => Self::Assessments,
            Route::Method => Self::Method,
            Route::Settings => Self::Settings,
            Route::Embedding => Self::Embedding,
            Route::Shared => Self::Shared,
            Route::Missing => Self::Missing,
        }
    }

    /// Whether it shows the assessment in hand.
    fn shows_the_assessment(self) -> bool {
        match self {
            Self::Interview
            | Self::Results
            | Self::Shared
            | Self::Hub
            | Self::Soa
            | Self::Roadmap
            | Self::Systems
            | Self::Risks
            | Self::Crosswalks => true,
            Self::Start
            | Self::Assessments
            | Self::Method
            | Self::Settings
            | Self::Embedding
            | Self::Missing => false,
        }
    }
}

/// The screen of the present route.
#[component]
pub fn Screen() -> impl IntoView {
    let route = navigation::route();
    let session = Session::from_context();
    // With another assessment in hand a screen is drawn anew, so that nothing of
    // the one before stays in it.
    let shown = Memo::new(move |_| {
        let (place, shelf) = (Place::of(route.get()), session.shelf());
        match shelf.guest {
            // It takes in hand itself what it shows.
            _ if place == Place::Shared => (place, None),
            _ if !place.shows_the_assessment() => (place, None),
            Guest::ExampleWanted => (Place::Assessments, None),
            guest => (place, Some((shelf.open, guest))),
        }
    });
    move || match shown.get().0 {
        Place::Start => ().into_any(),
        Place::Interview => catalogue_part(interview::load),
        Place::Results | Place::Shared => catalogue_part(results::load),
        Place::Hub
        | Place::Soa
        | Place::Roadmap
        | Place::Systems
        | Place::Risks
        | Place::Crosswalks
        | Place::Assessments => catalogue_part(work::load),
        Place::Method | Place::Settings | Place::Embedding => part(aside::load),
        Place::Missing => view! { <missing::MissingScreen /> }.into_any(),
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
        Route::WorkingFile => text.get(Key::TitleFile).to_owned(),
        Route::Soa => text.get(Key::TitleSoa).to_owned(),
        Route::Roadmap => text.get(Key::TitleRoadmap).to_owned(),
        Route::Systems | Route::System(_) => text.get(Key::TitleSystems).to_owned(),
        Route::Risks => text.get(Key::TitleRisks).to_owned(),
        Route::EuAiAct => text.get(Key::TitleEuAiAct).to_owned(),
        Route::Iso27001 => text.get(Key::TitleIso27001).to_owned(),
        Route::NistAiRmf => text.get(Key::TitleNistAiRmf).to_owned(),
        Route::Assessments => text.get(Key::TitleAssessments).to_owned(),
        Route::Example => text.get(Key::StartExample).to_owned(),
        Route::Compare => text.get(Key::TitleCompare).to_owned(),
        Route::Method => text.get(Key::MethodTitle).to_owned(),
        Route::Settings => text.get(Key::SettingsTitle).to_owned(),
        Route::Embedding => text.get(Key::TitleEmbedding).to_owned(),
        Route::Shared => text.get(Key::TitleShared).to_owned(),
        Route::Missing => text.get(Key::MissingTitle).to_owned(),
    };
    format!("{screen} | {}", text.get(Key::AppName))
}

/// The entry of the main navigation under which a screen is found, if it is.
pub fn section(route: Route) -> Option<Route> {
    match route {
        Route::Profile | Route::FirstPass(_) | Route::Area(..) => Some(Route::Areas),
        Route::Soa
        | Route::Roadmap
        | Route::Systems
        | Route::System(_)
        | Route::Risks
        | Route::EuAiAct
        | Route::Iso27001
        | Route::NistAiRmf => Some(Route::WorkingFile),
        Route::Assessments | Route::Compare => Some(Route::Settings),
        Route::Shared | Route::Embedding | Route::Missing => None,
        route => Some(route),
    }
}
