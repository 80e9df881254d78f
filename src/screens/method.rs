//! How answers become figures, findings and a verdict; reachable from every score.

use leptos::prelude::*;
use locale::{Key, WorkKey, WorkText};
use report::model::{Chapter, chapters};

use crate::content::Content;
use crate::working::with_work_text;

/// Draws the screen.
pub fn draw() -> AnyView {
    with_work_text(|work| view! { <MethodScreen work /> }.into_any())
}

const EXAMPLE: [WorkKey; 3] =
    [WorkKey::MethodExample1, WorkKey::MethodExample2, WorkKey::MethodExample3];
const RIGHT: [WorkKey; 4] =
    [WorkKey::MethodRight1, WorkKey::MethodRight2, WorkKey::MethodRight3, WorkKey::MethodRight4];
const GLOSSARY: [(WorkKey, WorkKey); 6] = [
    (WorkKey::MethodGlossaryAims, WorkKey::MethodGlossaryAimsText),
    (WorkKey::MethodGlossaryClause, WorkKey::MethodGlossaryClauseText),
    (WorkKey::MethodGlossarySoa, WorkKey::MethodGlossarySoaText),
    (WorkKey::MethodGlossaryImpact, WorkKey::MethodGlossaryImpactText),
    (WorkKey::MethodGlossaryNonconformity, WorkKey::MethodGlossaryNonconformityText),
    (WorkKey::MethodGlossaryStages, WorkKey::MethodGlossaryStagesText),
];

#[component]
fn MethodScreen(work: &'static WorkText) -> impl IntoView {
    let text = Content::from_context().text;
    let mut rules = chapters(text, work);
    // Sources and limits close the page.
    let sources = rules.pop();
    let example = EXAMPLE.map(|key| view! { <p>{work.get(key)}</p> });
    let right = RIGHT.map(|key| view! { <li>{work.get(key)}</li> });
    let glossary = GLOSSARY.map(|(term, meaning)| {
        view! { <dt>{work.get(term)}</dt><dd>{work.get(meaning)}</dd> }
    });
    view! {
        <section class="page prose method">
            <h1 tabindex="-1">{text.get(Key::MethodTitle)}</h1>
            <p class="lead">{work.get(WorkKey::MethodLead)}</p>
            {rules.into_iter().map(chapter).collect_view()}
            <h2>{work.get(WorkKey::MethodExample)}</h2>
            {example}
            <h2>{work.get(WorkKey::MethodRight)}</h2>
            <ul>{right}</ul>
            <h2>{work.get(WorkKey::MethodGlossary)}</h2>
            <dl class="glossary">{glossary}</dl>
            {sources.map(chapter)}
        </section>
    }
}

fn chapter(chapter: Chapter) -> impl IntoView {
    let rules = chapter.rules.into_iter().map(|rule| {
        let name = (!rule.name.is_empty()).then(|| {
            view! { <strong>{rule.name}</strong> ": " }
        });
        view! { <li>{name} {rule.text}</li> }
    });
    let rules: Vec<_> = rules.collect();
    let list = (!rules.is_empty()).then(|| view! { <ul>{rules}</ul> });
    view! {
        <h2>{chapter.title}</h2>
        <p>{chapter.lead}</p>
        {list}
    }
}
