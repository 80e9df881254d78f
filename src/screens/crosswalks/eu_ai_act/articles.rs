//! Article by article: whom it addresses, what supports it, what it asks.

use assessment::crosswalk::{ActRole, ActRoles, ActStanding, Article, Concern, EuAiAct, Strength};
use leptos::prelude::*;
use locale::{WorkKey, WorkText};
use report::words;

use crate::content::Content;
use crate::screens::crosswalks::reading::Reading;
use crate::working::Working;
use browser::clock;

/// The articles, those that are for the organisation first.
#[component]
pub fn Articles(act: &'static EuAiAct, standing: Memo<ActStanding>) -> impl IntoView {
    let text = Working::from_context().text;
    let only_ours = RwSignal::new(false);
    let shown = Memo::new(move |_| {
        let standing = standing.get();
        let mut articles = standing.sorted(&act.articles);
        articles.retain(|article| !only_ours.get() || standing.concern(article).addresses());
        articles.into_iter().map(|article| article.number).collect::<Vec<u16>>()
    });
    let article = move |number: &u16| {
        act.articles
            .iter()
            .find(|article| article.number == *number)
            .map(|article| view! { <Entry article standing /> })
    };
    view! {
        <section class="block" aria-labelledby="act-articles">
            <h2 id="act-articles">{text.get(WorkKey::EuAiActArticles)}</h2>
            <p>{text.count(WorkKey::EuAiActSelection, act.articles.len())}</p>
            <p class="hint">{text.get(WorkKey::EuAiActSelectionBeside)}</p>
            <Show when=move || !standing.get().roles.is_empty()>
                <label class="choice">
                    <input type="checkbox" bind:checked=only_ours />
                    <span class="name">{text.get(WorkKey::EuAiActOnlyOurs)}</span>
                </label>
            </Show>
            <p class="hint" role="status">
                {move || text.count(WorkKey::EuAiActShown, shown.with(Vec::len))}
            </p>
            <ul class="entries">
                <For each=move || shown.get() key=|number| *number children=move |number| article(&number) />
            </ul>
        </section>
    }
}

#[component]
fn Entry(article: &'static Article, standing: Memo<ActStanding>) -> impl IntoView {
    let text = Working::from_context().text;
    let number = article.number.to_string();
    let name = text.fill(WorkKey::EuAiActArticle, &[("number", &number)]);
    let links = article.support.iter().map(|(id, strength)| (*id, strength_word(*strength)));
    let concern = Memo::new(move |_| standing.get().concern(article));
    let part = move |name: WorkKey, said: &'static str| {
        view! { <div><dt>{text.get(name)}</dt><dd>{said}</dd></div> }
    };
    view! {
        <li data-article=number.clone() data-addresses=move || concern.get().addresses().to_string()>
            <h3>
                <span class="ref">{name}</span>
                " "
                {article.title.as_str()}
            </h3>
            <Facts article />
            <p class="concern">{move || concern_words(text, article, &standing.get())}</p>
            <Reading scope=format!("eu-ai-act-{number}") links=links.collect() />
            <dl class="pairs">
                {part(WorkKey::EuAiActAsks, &article.asks)}
                {part(WorkKey::EuAiActBeyond, &article.beyond)}
            </dl>
        </li>
    }
}

/// Whom it addresses, and from when.
#[component]
fn Facts(article: &'static Article) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let applies = words::date(article.applies, text);
    let applies = match article.later.map(|later| words::date(later, text)) {
        Some(later) => {
            let dates = [("date", applies.as_str()), ("later", later.as_str())];
            work.fill(WorkKey::EuAiActAppliesLater, &dates)
        }
        None if article.applies <= clock::now().date() => {
            work.fill(WorkKey::EuAiActApplied, &[("date", &applies)])
        }
        None => work.fill(WorkKey::EuAiActApplies, &[("date", &applies)]),
    };
    let unconfirmed = article
        .unconfirmed
        .then(|| view! { <p class="hint">{work.get(WorkKey::EuAiActUnconfirmed)}</p> });
    let addresses = by_roles(
        article.roles,
        WorkKey::EuAiActAddressesProvider,
        WorkKey::EuAiActAddressesDeployer,
        WorkKey::EuAiActAddressesBoth,
    );
    let high_risk =
        article.high_risk.then(|| view! { <li>{work.get(WorkKey::EuAiActOnlyHighRisk)}</li> });
    view! {
        <ul class="flags">
            <li>{work.get(addresses)}</li>
            {high_risk}
        </ul>
        <p class="hint">{applies}</p>
        {unconfirmed}
    }
}

/// Whether it is for the organisation, in words.
fn concern_words(text: &WorkText, article: &Article, standing: &ActStanding) -> String {
    let (has, may_have) = (standing.roles_in(article), standing.possible_in(article));
    let concern = standing.concern(article);
    let key = match concern {
        Concern::Addressed if article.high_risk => WorkKey::EuAiActAddressedHighRisk,
        Concern::Addressed => WorkKey::EuAiActAddressed,
        Concern::IfHighRisk => WorkKey::EuAiActIfHighRisk,
        Concern::Possible if article.high_risk => WorkKey::EuAiActPossibleHighRisk,
        Concern::Possible => WorkKey::EuAiActPossible,
        Concern::NotHighRisk if has.is_empty() => WorkKey::EuAiActPossibleNotHighRisk,
        Concern::NotHighRisk => WorkKey::EuAiActNotHighRisk,
        Concern::NotAddressed => WorkKey::EuAiActNotAddressed,
        Concern::Unknown => WorkKey::EuAiActUnknown,
    };
    let role = by_roles(
        has,
        WorkKey::EuAiActAsProvider,
        WorkKey::EuAiActAsDeployer,
        WorkKey::EuAiActAsBoth,
    );
    let said = text.fill(key, &[("role", text.get(role))]);
    // A part of the article is for a role that the organisation only may have.
    let also = !has.is_empty() && !may_have.is_empty() && concern != Concern::NotHighRisk;
    if also { text.fill(WorkKey::EuAiActAlsoPossible, &[("said", &said)]) } else { said }
}

/// The text for providers, for deployers, or for both.
fn by_roles(roles: ActRoles, provider: WorkKey, deployer: WorkKey, both: WorkKey) -> WorkKey {
    match (roles.contains(ActRole::Provider), roles.contains(ActRole::Deployer)) {
        (true, true) => both,
        (true, false) => provider,
        (false, _) => deployer,
    }
}

fn strength_word(strength: Strength) -> WorkKey {
    match strength {
        Strength::Strong => WorkKey::CrosswalkStrong,
        Strength::Partial => WorkKey::CrosswalkPartial,
        Strength::Weak => WorkKey::CrosswalkWeak,
    }
}
