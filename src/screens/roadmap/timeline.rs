//! The timeline, with a table that says the same. The markup is the report's
//! own: interface text and numbers, escaped, and nothing that a visitor wrote.

use assessment::Calendar;
use leptos::prelude::*;
use locale::WorkKey;
use report::charts::{self, Options};

use crate::content::Content;
use crate::working::Working;

/// Picture and table.
#[component]
pub fn Timeline(calendar: Memo<Calendar>) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let picture =
        move || calendar.with(|calendar| charts::timeline(calendar, work, text, &Options::app()));
    let table = move || calendar.with(|calendar| charts::timeline_table(calendar, work, text));
    view! {
        <section class="block" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{work.get(WorkKey::RoadmapTimeline)}</h2>
            <p class="hint">{work.get(WorkKey::RoadmapTimelineText)}</p>
            <div class="chart" inner_html=picture></div>
            <details>
                <summary>{work.get(WorkKey::RoadmapTimelineTable)}</summary>
                <div class="chart" inner_html=table></div>
            </details>
        </section>
    }
}
