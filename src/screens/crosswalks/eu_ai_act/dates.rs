//! The days from which the Act applies, those past and those ahead.

use assessment::crosswalk::{ActDate, DateStanding, EuAiAct};
use leptos::prelude::*;
use locale::WorkKey;
use report::words;

use crate::content::Content;
use crate::working::Working;
use browser::clock;

/// Where the wording in force can be read.
const EUR_LEX: &str = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj";

/// The dates, in order, as seen from today.
#[component]
pub fn Dates(act: &'static EuAiAct) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let today = clock::now().date();
    let as_of = work.fill(WorkKey::EuAiActDatesText, &[("date", &words::date(act.as_of, text))]);
    let dates = act.dates.iter().map(|date| {
        let standing = act.standing(date.date, today);
        view! { <Day date standing /> }
    });
    view! {
        <section class="block" aria-labelledby="act-dates">
            <h2 id="act-dates">{work.get(WorkKey::EuAiActDates)}</h2>
            <p class="hint">
                {as_of} " "
                <a href=EUR_LEX rel="noreferrer">{work.get(WorkKey::EuAiActEurLex)}</a>
            </p>
            <ol class="days">{dates.collect_view()}</ol>
        </section>
    }
}

#[component]
fn Day(date: &'static ActDate, standing: DateStanding) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let (word, state) = match standing {
        DateStanding::InForce => ("in-force", WorkKey::EuAiActInForce),
        DateStanding::Next => ("next", WorkKey::EuAiActNext),
        DateStanding::Later => ("later", WorkKey::EuAiActLater),
    };
    let unconfirmed = date
        .unconfirmed
        .then(|| view! { <span class="hint">{work.get(WorkKey::EuAiActUnconfirmed)}</span> });
    view! {
        <li data-date=date.id.as_str() data-standing=word>
            <p class="day">
                <time datetime=date.date.to_string()>{words::date(date.date, text)}</time>
                <span class="state">{work.get(state)}</span>
                {unconfirmed}
            </p>
            <div>
                <p>{date.text.as_str()}</p>
                <p class="hint">{work.fill(WorkKey::EuAiActSource, &[("source", &date.source)])}</p>
            </div>
        </li>
    }
}
