//! What an auditor would likely raise, the gravest kind first.

use assessment::{Finding, FindingKind, ISO_42001_2023, Level, Rating, RequirementId, Subject};
use leptos::prelude::*;
use locale::Key;
use report::words;

use crate::content::{Content, catalogue};
use crate::session::Session;
use shell::route::Route;

/// The potential findings, by kind.
#[component]
pub fn Findings() -> impl IntoView {
    let text = Content::from_context().text;
    let groups = FindingKind::ALL.map(|kind| view! { <Group kind /> });
    view! {
        <section class="block" aria-labelledby="findings-title">
            <h2 id="findings-title">{text.get(Key::ResultsFindings)}</h2>
            <p class="hint">{text.get(Key::ResultsFindingsText)}</p>
            {groups}
        </section>
    }
}

/// The heading of a kind, and what stands where there is none of it.
fn names(kind: FindingKind) -> (Key, Key) {
    match kind {
        FindingKind::Major => (Key::ResultsMajor, Key::ResultsMajorNone),
        FindingKind::Minor => (Key::ResultsMinor, Key::ResultsMinorNone),
        FindingKind::NotAssessed => (Key::ResultsNotAssessed, Key::ResultsNotAssessedNone),
        FindingKind::Strength => (Key::ResultsStrength, Key::ResultsStrengthNone),
    }
}

#[component]
fn Group(kind: FindingKind) -> impl IntoView {
    let text = Content::from_context().text;
    let evaluation = Session::from_context().evaluation();
    let (title, none) = names(kind);
    let found = Memo::new(move |_| {
        evaluation.with(|all| all.findings_of(kind).copied().collect::<Vec<_>>())
    });
    let count = move || found.with(Vec::len).to_string();
    let rows = move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <p>{text.get(none)}</p> }.into_any();
        }
        let class = match kind {
            FindingKind::Major | FindingKind::Minor => "findings",
            FindingKind::NotAssessed | FindingKind::Strength => "findings compact",
        };
        let rows = found.into_iter().map(row).collect_view();
        view! { <ul class=class>{rows}</ul> }.into_any()
    };
    view! {
        <h3>{text.get(title)} " " <span class="count">{count}</span></h3>
        {rows}
    }
}

fn row(finding: Finding) -> AnyView {
    match finding.subject {
        Subject::Area(area) => {
            let (text, questions) = (Content::from_context().text, catalogue());
            let reference = ISO_42001_2023.area(area).reference;
            let body = view! { <p>{text.get(Key::ResultsSystemic)}</p> };
            let to = Route::Area(area, None);
            view! { <Row finding reference title=questions.area_title(area) to body /> }.into_any()
        }
        Subject::Requirement(id) => {
            let questions = catalogue();
            let reference = ISO_42001_2023.requirement(id).reference;
            let body = view! { <Step finding id /> };
            let title = questions.of(id).title.as_str();
            view! { <Row finding reference title to=Route::to_requirement(id) body /> }.into_any()
        }
    }
}

#[component]
fn Row(
    finding: Finding,
    reference: &'static str,
    title: &'static str,
    to: Route,
    body: impl IntoView + 'static,
) -> impl IntoView {
    let text = Content::from_context().text;
    let kind = finding.kind.as_str();
    let against = finding.against.map(|id| {
        let reference = ISO_42001_2023.requirement(id).reference;
        let against = text.fill(Key::ResultsAgainst, &[("ref", reference)]);
        view! { " " <span class="against">"(" {against} ")"</span> }
    });
    view! {
        <li class=format!("finding finding-{kind}") data-finding=kind data-ref=reference>
            <h4>
                <a href=to.to_string()>
                    <span class="reference">{reference}</span>
                    " "
                    {title}
                </a>
                {against}
            </h4>
            {body}
        </li>
    }
}

/// What is there today, and what comes next.
#[component]
fn Step(finding: Finding, id: RequirementId) -> impl IntoView {
    let (text, questions) = (Content::from_context().text, catalogue());
    let rating = Session::from_context().with_untracked(|all| all.rating(id).clone());
    let question = questions.of(id);
    let raised = matches!(finding.kind, FindingKind::Major | FindingKind::Minor);
    let today = rating
        .level()
        .map(|level| format!("{}: {}", words::level(level, text), question.level(level)));
    let next = match (&rating, rating.level()) {
        (_, Some(_)) if raised => Some(question.level(Level::Operating)),
        (Rating::Unknown, _) => Some(text.get(Key::ResultsNextFindOut)),
        (rating, _) if rating.lacks_justification() => Some(text.get(Key::ResultsNextJustify)),
        _ => None,
    };
    let today = today.filter(|_| raised);
    let entry = move |name: Key, value: String| {
        view! { <div><dt>{text.get(name)}</dt><dd>{value}</dd></div> }
    };
    (today.is_some() || next.is_some()).then(|| {
        view! {
            <dl>
                {today.map(|today| entry(Key::ResultsToday, today))}
                {next.map(|next| entry(Key::ResultsNext, next.to_owned()))}
            </dl>
        }
    })
}
