//! What is left to do, in which order, and how long it takes.

use assessment::{Calendar, Date, EffortRange, Level, Phase, Ratio, Roadmap, Step as RoadmapStep};
use locale::WorkKey;

use super::{Entry, Sources, path};
use crate::schedule::{self, Unit};
use crate::words::roadmap as worded;

/// The roadmap.
#[derive(Debug, Clone, PartialEq)]
pub struct RoadmapReport {
    /// When each phase is done.
    pub calendar: Calendar,
    /// Effort, time and what is saved, in words.
    pub totals: Vec<Entry>,
    /// What effort and time rest on, a sentence each.
    pub assumptions: Vec<String>,
    /// The stages of the certification path with what is open in each.
    pub stages: Vec<StageRow>,
    /// The steps, in the order in which they are taken.
    pub steps: Vec<StepRow>,
}

/// A stage of the certification path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRow {
    /// What it is called.
    pub name: String,
    /// What is open in it.
    pub open: String,
    /// Whether the organisation is here.
    pub here: bool,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub struct StepRow {
    /// The requirement that is brought to level 3.
    pub reference: &'static str,
    /// Its title.
    pub title: String,
    /// The phase it belongs to.
    pub phase: Phase,
    /// The phase in words.
    pub phase_name: String,
    /// What to do: what level 3 looks like here.
    pub what: String,
    /// The document or record that it yields.
    pub document: String,
    /// Who looks after it, as the visitor wrote; may be empty.
    pub owner: String,
    /// Who usually does it.
    pub usual_owner: String,
    /// When it is to be done.
    pub due: Option<Date>,
    /// What it takes.
    pub effort: EffortRange,
    /// Whether it blocks Stage 1.
    pub blocker: bool,
    /// What is special about it, in words.
    pub marks: Vec<String>,
    /// What must be there first and is not yet.
    pub waits_for: Vec<&'static str>,
}

pub(super) fn roadmap(sources: &Sources<'_>) -> RoadmapReport {
    let (assessment, texts) = (sources.assessment, sources.texts);
    let roadmap = Roadmap::of(assessment);
    let calendar = roadmap.calendar(&assessment.plan);
    let stages = path(sources.evaluation.verdict, texts.text).into_iter().zip(roadmap.open);
    let stages = stages.map(|(step, open)| StageRow {
        name: step.name,
        open: worded::open(open, roadmap.unjustified, texts.work),
        here: step.here,
    });
    RoadmapReport {
        totals: totals(sources, &roadmap, &calendar),
        assumptions: worded::assumptions(&roadmap, &assessment.profile, texts.work, texts.text),
        stages: stages.collect(),
        steps: roadmap.steps.iter().map(|step| row(sources, step)).collect(),
        calendar,
    }
}

fn totals(sources: &Sources<'_>, roadmap: &Roadmap, calendar: &Calendar) -> Vec<Entry> {
    let work = sources.texts.work;
    let entry = |name, text| Entry { name: work.get(name).to_owned(), text };
    let steps = work.count(WorkKey::RoadmapTotalSteps, roadmap.steps.len());
    let effort = format!("{} {steps}", schedule::effort(roadmap.effort));
    let saved = (!roadmap.saved().is_zero()).then(|| {
        let said = work.get(WorkKey::RoadmapTotalSavedText);
        entry(WorkKey::RoadmapTotalSaved, format!("{} {said}", schedule::effort(roadmap.saved())))
    });
    [
        entry(WorkKey::RoadmapTotalEffort, effort),
        entry(WorkKey::RoadmapTotalTime, time(sources, calendar)),
    ]
    .into_iter()
    .chain(saved)
    .collect()
}

/// `3.0–6.0 months of work, which ends between … and …`.
fn time(sources: &Sources<'_>, calendar: &Calendar) -> String {
    let (work, text) = (sources.texts.work, sources.texts.text);
    let unit = Unit::of(calendar);
    let range = unit.range(calendar.end_low, calendar.end_high);
    let said = format!("{range} {}", work.get(worded::unit(unit)));
    match worded::dates(calendar, work, text) {
        Some(dates) => format!("{said} {dates}"),
        None => said,
    }
}

fn row(sources: &Sources<'_>, step: &RoadmapStep) -> StepRow {
    let (answer, guidance) =
        (sources.assessment.answer(step.id), sources.texts.guidance.of(step.id));
    let framework = sources.assessment.framework();
    let marks = worded::marks(step, framework, sources.texts.work);
    StepRow {
        reference: sources.reference(step.id),
        title: sources.title(step.id),
        phase: step.phase,
        phase_name: sources.texts.work.get(schedule::phase(step.phase)).to_owned(),
        what: sources.description(step.id, Level::Operating),
        document: guidance.document.clone(),
        owner: answer.owner.clone(),
        usual_owner: guidance.owner.clone(),
        due: answer.due,
        effort: step.effort,
        blocker: step.blocker,
        marks: marks.into_iter().map(|(_, name)| name).collect(),
        waits_for: step.waits_for.iter().map(|id| sources.reference(*id)).collect(),
    }
}

impl StepRow {
    /// Effort in person-days at the low end, exact.
    pub fn low_days(&self) -> Option<Ratio> {
        days(self.effort.low.units())
    }

    /// Effort in person-days at the high end, exact.
    pub fn high_days(&self) -> Option<Ratio> {
        days(self.effort.high.units())
    }
}

fn days(units: u32) -> Option<Ratio> {
    Ratio::new(units, assessment::PersonDays::ONE.units())
}
