//! When work begins, and how many people do it.

use assessment::{Assessment, Capacity};
use leptos::prelude::*;
use locale::{WorkKey, WorkText};

use crate::components::fields::{Choice, DateField, Field};
use crate::session::Session;
use crate::working::Working;

/// The capacities to choose from, in percent of one full-time person.
const CAPACITIES: [(u16, WorkKey); 5] = [
    (25, WorkKey::RoadmapCapacity25),
    (50, WorkKey::RoadmapCapacity50),
    (100, WorkKey::RoadmapCapacity100),
    (200, WorkKey::RoadmapCapacity200),
    (300, WorkKey::RoadmapCapacity300),
];

/// What the calendar rests on.
#[component]
pub fn PlanFields() -> impl IntoView {
    let text = Working::from_context().text;
    let session = Session::from_context();
    let start = Field::new(|all| all.plan.start, |all, start| all.plan.start = start);
    let capacity = Field::new(capacity, set_capacity);
    let present = session.with_untracked(|all| all.plan.capacity.percent());
    view! {
        <section class="block" aria-labelledby="plan-title">
            <h2 id="plan-title">{text.get(WorkKey::RoadmapPlan)}</h2>
            <div class="plan">
                <DateField id="plan-start" label=text.get(WorkKey::RoadmapStart) field=start />
                <Choice
                    id="plan-capacity"
                    label=text.get(WorkKey::RoadmapCapacity)
                    field=capacity
                    choices=choices(present, text)
                />
            </div>
        </section>
    }
}

fn capacity(assessment: &Assessment) -> String {
    assessment.plan.capacity.percent().to_string()
}

fn set_capacity(assessment: &mut Assessment, percent: String) {
    if let Some(capacity) = percent.parse().ok().and_then(Capacity::from_percent) {
        assessment.plan.capacity = capacity;
    }
}

/// The choices, with that of a file which has another one.
fn choices(present: u16, text: &WorkText) -> Vec<(String, String)> {
    let other = CAPACITIES.iter().all(|(percent, _)| *percent != present).then(|| {
        let name = text.fill(WorkKey::RoadmapCapacityOther, &[("n", &present.to_string())]);
        (present.to_string(), name)
    });
    let known = CAPACITIES.iter();
    let known = known.map(|(percent, name)| (percent.to_string(), text.get(*name).to_owned()));
    known.chain(other).collect()
}
