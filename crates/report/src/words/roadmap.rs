//! The roadmap in words.

use assessment::{Calendar, EffortRange, Framework, OpenWork, PathStage, Profile, Roadmap, Step};
use locale::{Text, WorkKey, WorkText};

use crate::schedule::{self, Unit};

/// What effort and time rest on, a sentence each.
pub fn assumptions(
    roadmap: &Roadmap,
    profile: &Profile,
    work: &WorkText,
    text: &Text,
) -> Vec<String> {
    let gaps = roadmap.open.iter().find(|open| open.stage == PathStage::Gap);
    let assumed = gaps.map_or(0, |gaps| gaps.open);
    let absent = (assumed > 0).then(|| work.count(WorkKey::RoadmapAssumeAbsent, assumed));
    let of_profile = of_profile(profile, roadmap.saved(), text, work);
    let calendar = work.get(WorkKey::RoadmapAssumeCalendar).to_owned();
    of_profile.into_iter().chain(absent).chain([calendar]).collect()
}

/// What the profile says of size and certificate, or that it does not say.
fn of_profile(profile: &Profile, saved: EffortRange, text: &Text, work: &WorkText) -> [String; 2] {
    let size = match profile.size {
        Some(size) => {
            // Within a sentence.
            let size = text.get(super::size(size)).to_lowercase();
            work.fill(WorkKey::RoadmapAssumeSize, &[("size", &size)])
        }
        None => work.get(WorkKey::RoadmapAssumeSizeUnknown).to_owned(),
    };
    let iso_27001 = if profile.iso_27001 == Some(true) {
        let range = schedule::effort(saved);
        work.fill(WorkKey::RoadmapAssume27001, &[("range", &range)])
    } else {
        work.get(WorkKey::RoadmapAssumeNo27001).to_owned()
    };
    [size, iso_27001]
}

/// What a calendar counts, within a sentence: `months`.
pub fn unit(unit: Unit) -> WorkKey {
    match unit {
        Unit::Months => WorkKey::RoadmapTotalMonths,
        Unit::Weeks => WorkKey::RoadmapTotalWeeks,
    }
}

/// Between which days the work ends, where it is known when it starts.
pub fn dates(calendar: &Calendar, work: &WorkText, text: &Text) -> Option<String> {
    let start = calendar.start?;
    let [low, high] = [calendar.end_low, calendar.end_high].map(|end| end.date(start));
    let values = [("low", &*super::date(low?, text)), ("high", &*super::date(high?, text))];
    Some(work.fill(WorkKey::RoadmapTotalDates, &values))
}

/// What is open in a stage of the certification path, in words.
pub fn open(open: OpenWork, unjustified: usize, work: &WorkText) -> String {
    let mut said = told(open, work);
    // Some of the blockers of Stage 1 may be exclusions, which are no steps.
    if open.stage == PathStage::Stage1 && unjustified > 0 {
        said = format!("{said}, {}", work.count(WorkKey::RoadmapOpenUnjustified, unjustified));
    }
    said
}

fn told(open: OpenWork, work: &WorkText) -> String {
    let key = match open.stage {
        _ if open.open == 0 => return work.get(WorkKey::RoadmapOpenNothing).to_owned(),
        PathStage::Gap => WorkKey::RoadmapOpenGap,
        PathStage::Implementation => WorkKey::RoadmapOpenImplementation,
        PathStage::InternalAudit => WorkKey::RoadmapOpenInternalAudit,
        PathStage::Stage1 => WorkKey::RoadmapOpenStage1,
        PathStage::Stage2 => WorkKey::RoadmapOpenStage2,
        PathStage::Certificate => WorkKey::RoadmapOpenCertificate,
    };
    work.count(key, open.open)
}

/// What is special about a step, each with the word that programs read.
pub fn marks(step: &Step, framework: &Framework, work: &WorkText) -> Vec<(&'static str, String)> {
    let waits_for = (!step.waits_for.is_empty()).then(|| {
        let references = step.waits_for.iter().map(|id| framework.requirement(*id).reference);
        let references = references.collect::<Vec<_>>().join(", ");
        ("waits-for", work.fill(WorkKey::RoadmapWaitsFor, &[("refs", &references)]))
    });
    let marks = [
        (step.blocker, "blocker", WorkKey::RoadmapBlocker),
        (step.would_block, "would-block", WorkKey::RoadmapBlockerAssumed),
        (step.quick_win, "quick-win", WorkKey::RoadmapQuickWin),
        (step.assumed, "assumed", WorkKey::RoadmapAssumed),
    ];
    let marks = marks.into_iter().filter(|(is, ..)| *is);
    marks.map(|(_, word, key)| (word, work.get(key).to_owned())).chain(waits_for).collect()
}

/// Effort in words: `½–1½ person-days`.
pub fn days(effort: EffortRange, work: &WorkText) -> String {
    let range = schedule::effort(effort);
    // "½ person-day", "1 person-day", "1½ person-days".
    let whole = if effort.high.half_days() <= 2 { 1 } else { 2 };
    work.count_fill(WorkKey::RoadmapDays, whole, &[("range", &range)])
}
