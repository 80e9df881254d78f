//! All steps, by phase: what to do, what it yields, who does it, until when.

use assessment::{Answer, ISO_42001_2023, Phase, RequirementId, Roadmap, Step};
use leptos::prelude::*;
use locale::{Key, WorkKey};
use report::schedule;
use report::words::roadmap as words;

use super::{requirement_link, what_to_do};
use crate::components::fields::{DateField, Field, TextField};
use crate::content::Content;
use crate::working::Working;

/// Which steps are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    Blockers,
    QuickWins,
}

impl Filter {
    const ALL: [(Self, &'static str, WorkKey); 3] = [
        (Self::All, "all", WorkKey::RoadmapShowAll),
        (Self::Blockers, "blockers", WorkKey::RoadmapShowBlockers),
        (Self::QuickWins, "quick-wins", WorkKey::RoadmapShowQuickWins),
    ];

    fn passes(self, step: &Step) -> bool {
        match self {
            Self::All => true,
            Self::Blockers => step.blocker,
            Self::QuickWins => step.quick_win,
        }
    }
}

/// The steps, and which of them to show.
#[component]
pub fn Steps(roadmap: Memo<Roadmap>) -> impl IntoView {
    let text = Working::from_context().text;
    let filter = RwSignal::new(Filter::All);
    let count = move |filter: Filter| {
        roadmap.with(|roadmap| roadmap.steps.iter().filter(|step| filter.passes(step)).count())
    };
    let buttons = Filter::ALL.map(|(choice, word, name)| {
        view! {
            <button
                type="button"
                data-show=word
                aria-pressed=move || (filter.get() == choice).to_string()
                on:click=move |_| filter.set(choice)
            >
                {move || text.fill(name, &[("n", &count(choice).to_string())])}
            </button>
        }
    });
    let phases =
        Phase::ALL.iter().map(|phase| view! { <PhaseSteps phase=*phase roadmap filter /> });
    view! {
        <section class="block" aria-labelledby="steps-title">
            <h2 id="steps-title">{text.get(WorkKey::RoadmapSteps)}</h2>
            <div class="actions filter" role="group" aria-label=text.get(WorkKey::RoadmapShow)>
                {buttons}
            </div>
            <p role="status">
                {move || (count(filter.get()) == 0).then(|| text.get(WorkKey::RoadmapShowNone))}
            </p>
            {phases.collect_view()}
        </section>
    }
}

/// The steps of a phase; nothing where none is shown.
#[component]
fn PhaseSteps(phase: Phase, roadmap: Memo<Roadmap>, filter: RwSignal<Filter>) -> impl IntoView {
    let text = Working::from_context().text;
    let steps = Memo::new(move |_| {
        let filter = filter.get();
        roadmap.with(|roadmap| {
            let steps = roadmap.of_phase(phase).filter(|step| filter.passes(step));
            steps.cloned().collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=move || !steps.with(Vec::is_empty)>
            <h3>
                {text.get(schedule::phase(phase))} " "
                <span class="count">{move || steps.with(Vec::len)}</span>
            </h3>
            // A step that has not changed stays as it is, with what is being typed in it.
            <ol class="steps">
                <For each=move || steps.get() key=Step::clone children=|step| row(&step) />
            </ol>
        </Show>
    }
}

fn row(step: &Step) -> impl IntoView + use<> {
    let Working { text, guidance } = Working::from_context();
    let (id, guidance) = (step.id, guidance.of(step.id));
    let entry = move |name: WorkKey, value: String| {
        view! { <div><dt>{text.get(name)}</dt><dd>{value}</dd></div> }
    };
    view! {
        <li
            class="step"
            data-step=ISO_42001_2023.requirement(id).reference
            data-effort-low=step.effort.low.decimal()
            data-effort-high=step.effort.high.decimal()
        >
            <div>
                <h4>{requirement_link(id)}</h4>
                {marks(step)}
                <p>{what_to_do(id)}</p>
                <dl>
                    {entry(WorkKey::RoadmapYields, guidance.document.clone())}
                    {entry(WorkKey::RoadmapUsualOwner, guidance.owner.clone())}
                    {entry(WorkKey::RoadmapEffort, words::days(step.effort, text))}
                </dl>
            </div>
            <Record id />
        </li>
    }
}

/// What is special about a step, in words.
fn marks(step: &Step) -> impl IntoView + use<> {
    let marks = words::marks(step, &ISO_42001_2023, Working::from_context().text);
    (!marks.is_empty()).then(|| {
        let marks = marks.into_iter().map(|(word, name)| {
            view! { <li class=format!("mark-{word}") data-mark=word>{name}</li> }
        });
        view! { <ul class="flags">{marks.collect_view()}</ul> }
    })
}

/// Owner and due date, to be filled in here.
#[component]
fn Record(id: RequirementId) -> impl IntoView {
    let (text, work) = (Content::from_context().text, Working::from_context().text);
    let reference = ISO_42001_2023.requirement(id).reference;
    let owner = Field::new(
        move |all| all.answer(id).owner.clone(),
        move |all, owner| all.answer_mut(id).owner = owner,
    );
    let due =
        Field::new(move |all| all.answer(id).due, move |all, due| all.answer_mut(id).due = due);
    view! {
        <div
            class="step-record"
            role="group"
            aria-label=work.fill(WorkKey::RoadmapRecordOf, &[("ref", reference)])
        >
            <TextField
                id=format!("owner-{reference}")
                label=text.get(Key::RequirementOwner)
                field=owner
                limit=Answer::OWNER_LIMIT
            />
            <DateField id=format!("due-{reference}") label=text.get(Key::RequirementDue) field=due />
        </div>
    }
}
