//! How answers become figures, findings and a verdict; reachable from every score.

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use locale::Key;
use report::model::{Chapter, chapters};

use crate::components::part::{Draw, NotLoaded};
use crate::content::Content;

/// Brings the screen.
#[wasm_split(aside, wasm_split_path = leptos::wasm_split, fallible)]
pub fn load() -> Result<Draw, NotLoaded> {
    Ok(|| view! { <MethodScreen /> }.into_any())
}

const EXAMPLE: [Key; 3] = [Key::MethodExample1, Key::MethodExample2, Key::MethodExample3];
const RIGHT: [Key; 4] =
    [Key::MethodRight1, Key::MethodRight2, Key::MethodRight3, Key::MethodRight4];
const GLOSSARY: [(Key, Key); 6] = [
    (Key::MethodGlossaryAims, Key::MethodGlossaryAimsText),
    (Key::MethodGlossaryClause, Key::MethodGlossaryClauseText),
    (Key::MethodGlossarySoa, Key::MethodGlossarySoaText),
    (Key::MethodGlossaryImpact, Key::MethodGlossaryImpactText),
    (Key::MethodGlossaryNonconformity, Key::MethodGlossaryNonconformityText),
    (Key::MethodGlossaryStages, Key::MethodGlossaryStagesText),
];

#[component]
fn MethodScreen() -> impl IntoView {
    let text = Content::from_context().text;
    let mut rules = chapters(text);
    // Sources and limits close the page.
    let sources = rules.pop();
    let example = EXAMPLE.map(|key| view! { <p>{text.get(key)}</p> });
    let right = RIGHT.map(|key| view! { <li>{text.get(key)}</li> });
    let glossary = GLOSSARY.map(|(term, meaning)| {
        view! { <dt>{text.get(term)}</dt><dd>{text.get(meaning)}</dd> }
    });
    view! {
        <section class="page prose method">
            <h1 tabindex="-1">{text.get(Key::MethodTitle)}</h1>
            <p class="lead">{text.get(Key::MethodLead)}</p>
            {rules.into_iter().map(chapter).collect_view()}
            <h2>{text.get(Key::MethodExample)}</h2>
            {example}
            <h2>{text.get(Key::MethodRight)}</h2>
            <ul>{right}</ul>
            <h2>{text.get(Key::MethodGlossary)}</h2>
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
