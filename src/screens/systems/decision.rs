//! The decision of an impact assessment, and what does not add up in it.

use assessment::{Answer, Date, Decision, EntryId, ImpactDoubt};
use leptos::prelude::*;
use locale::WorkKey;

use super::fields::{OneOf, of_impact};
use crate::components::fields::{DateField, TextArea, TextField};
use crate::content::Content;
use crate::session::Session;
use crate::working::{Working, impact_text};

/// Decision, reasons, approver, date and next review.
#[component]
pub fn Decided(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let choices = Decision::ALL.iter().map(|decision| {
        let means = impact_text().decision(*decision);
        (decision.as_str().to_owned(), means.title.clone(), means.text.clone())
    });
    view! {
        <h3>{text.get(WorkKey::ImpactDecisionTitle)}</h3>
        <OneOf
            id="impact-decision"
            legend=text.get(WorkKey::ImpactDecision)
            field=of_impact(
                id,
                |of| of.decision.map(Decision::as_str).unwrap_or_default().to_owned(),
                |of, word| of.decision = Decision::from_word(&word),
            )
            choices=choices.collect()
        />
        <TextArea
            id="impact-reasons"
            label=text.get(WorkKey::ImpactReasons)
            hint=text.get(WorkKey::ImpactReasonsHint)
            field=of_impact(id, |of| of.reasons.clone(), |of, text| of.reasons = text)
            limit=Answer::NOTE_LIMIT
        />
        <TextField
            id="impact-approver"
            label=text.get(WorkKey::ImpactApprover)
            field=of_impact(id, |of| of.approver.clone(), |of, text| of.approver = text)
            limit=Answer::OWNER_LIMIT
        />
        <div class="halves">
            <DateField
                id="impact-date"
                label=text.get(WorkKey::ImpactDate)
                field=of_impact(id, |of| of.date, |of, date| of.date = date)
            />
            <DateField
                id="impact-review"
                label=text.get(WorkKey::ImpactReview)
                field=of_impact(id, |of| of.review, |of, date| of.review = date)
            />
        </div>
        <InAYear id />
        <Doubts id />
    }
}

/// Suggests a review a year after the assessment, while none is set.
#[component]
fn InAYear(id: EntryId) -> impl IntoView {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    let session = Session::from_context();
    let suggested = session.part(move |all| {
        let impact = &all.systems.get(id)?.impact;
        impact.date.filter(|_| impact.review.is_none()).and_then(Date::a_year_later)
    });
    let set = move |review: Date| {
        session.change(|all| {
            if let Some(system) = all.systems.get_mut(id) {
                system.impact.review = Some(review);
            }
        });
    };
    move || {
        suggested.get().filter(|_| !session.is_read_only()).map(|review| {
            let date = report::words::date(review, text);
            view! {
                <p>
                    <button type="button" class="quiet" on:click=move |_| set(review)>
                        {work.fill(WorkKey::ImpactReviewInAYear, &[("date", &date)])}
                    </button>
                </p>
            }
        })
    }
}

/// What an auditor would ask about, once something is decided.
#[component]
fn Doubts(id: EntryId) -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let doubts = session
        .part(move |all| all.systems.get(id).map(|of| of.impact.doubts()).unwrap_or_default());
    move || {
        let doubts = doubts.get();
        (!doubts.is_empty()).then(|| {
            let items = doubts.into_iter().map(|doubt| view! { <li>{words(doubt)}</li> });
            view! {
                <div class="aside doubts">
                    <h4>{text.get(WorkKey::ImpactDoubts)}</h4>
                    <ul>{items.collect_view()}</ul>
                </div>
            }
        })
    }
}

fn words(doubt: ImpactDoubt) -> String {
    let (work, text) = (Working::from_context().text, impact_text());
    match doubt {
        ImpactDoubt::Unmitigated(of, level) => work.fill(
            WorkKey::ImpactDoubtUnmitigated,
            &[("title", &text.dimension(of).title), ("level", &text.level(level).title)],
        ),
        ImpactDoubt::TooMuchRemains(level) => {
            let means = text.level(level);
            work.fill(
                WorkKey::ImpactDoubtRemains,
                &[("level", &means.title), ("text", &means.text)],
            )
        }
        ImpactDoubt::NoReasons => work.get(WorkKey::ImpactDoubtReasons).to_owned(),
        ImpactDoubt::NoApprover => work.get(WorkKey::ImpactDoubtApprover).to_owned(),
        ImpactDoubt::NoReview => work.get(WorkKey::ImpactDoubtReview).to_owned(),
    }
}
