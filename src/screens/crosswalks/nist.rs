//! NIST AI RMF: four functions, by category.

use assessment::crosswalk::{NistAiRmf, NistCategory, NistFunction};
use leptos::prelude::*;
use locale::WorkKey;

use super::reading::Reading;
use crate::working::Working;

/// The four functions.
#[component]
pub fn NistScreen(nist: &'static NistAiRmf) -> impl IntoView {
    let text = Working::from_context().text;
    let functions = nist.functions.iter().map(|function| view! { <Function function /> });
    view! {
        <section class="page crosswalk">
            <h1 tabindex="-1">{text.get(WorkKey::NistTitle)}</h1>
            <p class="lead">{text.get(WorkKey::NistLead)}</p>
            <div class="aside">
                <h2>{text.get(WorkKey::NistAbout)}</h2>
                <p>{text.get(WorkKey::NistAboutText)}</p>
                <p>{text.get(WorkKey::NistAboutFigures)}</p>
            </div>
            {functions.collect_view()}
        </section>
    }
}

#[component]
fn Function(function: &'static NistFunction) -> impl IntoView {
    let heading = format!("nist-{}", function.id);
    let labelled_by = heading.clone();
    let categories = (1..)
        .zip(&function.categories)
        .map(|(number, category)| view! { <Category function number category /> });
    view! {
        <section class="block" aria-labelledby=labelled_by>
            <h2 id=heading>{function.title.as_str()}</h2>
            <p class="hint">{function.about.as_str()}</p>
            <ul class="entries">{categories.collect_view()}</ul>
        </section>
    }
}

#[component]
fn Category(
    function: &'static NistFunction,
    /// Within the function, from 1.
    number: usize,
    category: &'static NistCategory,
) -> impl IntoView {
    let text = Working::from_context().text;
    let number = number.to_string();
    let name = [("function", function.title.as_str()), ("number", &number)];
    let name = text.fill(WorkKey::NistCategory, &name);
    let links = category.requirements().into_iter().map(|(id, published)| {
        let link = if published { WorkKey::CrosswalkPublished } else { WorkKey::CrosswalkInferred };
        (id, link)
    });
    view! {
        <li data-category=category.id.as_str()>
            <h3>
                <span class="ref">{name}</span>
                " "
                {category.title.as_str()}
            </h3>
            <Reading scope=format!("nist-{}", category.id) links=links.collect() />
        </li>
    }
}
