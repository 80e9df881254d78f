//! The decision of an impact assessment.

use assessment::{Answer, Date, Decision, EntryId};
use leptos::prelude::*;
use locale::WorkKey;

use super::doubts::Doubts;
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
