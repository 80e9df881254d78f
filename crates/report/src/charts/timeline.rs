//! The timeline of the roadmap, as SVG and as a table.
//!
//! Lengths are percent of the width and heights are em, without a view box: the
//! picture is as wide as its place, and its text is as large as other text, also
//! on a phone.

use assessment::{Calendar, Elapsed, PhasePlan, Ratio};
use locale::{Text, WorkKey, WorkText};
use maud::{Markup, html};

use super::Options;
use crate::figures::decimal;
use crate::schedule::{self, Unit};
use crate::words;

/// What is drawn, with its text.
pub(super) struct TimelineView<'a> {
    pub(super) calendar: &'a Calendar,
    /// The working file's text.
    pub(super) work: &'a WorkText,
    /// For the names of months.
    pub(super) text: &'a Text,
}

/// The height of a row, and of all text, in tenths of an em.
const ROW: usize = 36;
/// The most steps of the axis that have room on a phone.
const MOST_TICKS: u32 = 6;

/// The axis: so many ticks, so many weeks or months apart.
struct Axis {
    unit: Unit,
    step: u32,
    ticks: u32,
}

impl Axis {
    fn of(calendar: &Calendar) -> Self {
        const STEPS: [u32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];
        let unit = Unit::of(calendar);
        let end = unit.measure(calendar.end_high);
        let ticks = |step| end.numerator().div_ceil(end.denominator() * step).max(1);
        let step = STEPS.into_iter().find(|step| ticks(*step) <= MOST_TICKS).unwrap_or(600);
        Self { unit, step, ticks: ticks(step) }
    }

    /// Where a time is, in hundredths of a percent of the width.
    fn place(&self, time: Elapsed) -> u64 {
        self.share(self.unit.measure(time))
    }

    fn share(&self, value: Ratio) -> u64 {
        let whole = u64::from(value.denominator()) * u64::from(self.step * self.ticks);
        u64::from(value.numerator()) * 10_000 / whole.max(1)
    }

    /// The ticks, each with its place.
    fn ticks(&self) -> impl Iterator<Item = (u32, u64)> {
        (0..=self.ticks)
            .map(|tick| (tick * self.step, u64::from(tick) * 10_000 / u64::from(self.ticks)))
    }
}

pub(super) fn markup(view: &TimelineView<'_>, options: &Options<'_>) -> Markup {
    let axis = Axis::of(view.calendar);
    let title = format!("{}-timeline-title", options.id);
    let description = format!("{}-timeline-description", options.id);
    let rows = view.calendar.phases.len() * ROW;
    html! {
        div class="timeline" {
            svg width="100%" height=(em(rows + 32)) role="img"
                aria-labelledby=(title) aria-describedby=(description) {
                title id=(title) { (view.work.get(WorkKey::TimelineTitle)) }
                desc id=(description) { (view.work.get(WorkKey::TimelineDescription)) }
                @for (_, place) in axis.ticks() {
                    line class="timeline-grid" x1=(percent(place)) x2=(percent(place))
                        y1="0" y2=(em(rows)) {}
                }
                @for (index, phase) in view.calendar.phases.iter().enumerate() {
                    (row(view, &axis, phase, index * ROW))
                }
                @for (number, place) in axis.ticks() {
                    text class="timeline-scale" x=(percent(place)) y=(em(rows + 12))
                        text-anchor=(anchor(place)) { (number) }
                }
                text class="timeline-scale" x="0" y=(em(rows + 26)) { (axis_name(view, &axis)) }
            }
            ul class="chart-legend" {
                li {
                    span class="timeline-key timeline-key-earliest" aria-hidden="true" {}
                    span { (view.work.get(WorkKey::TimelineEarliest)) }
                }
                li {
                    span class="timeline-key timeline-key-latest" aria-hidden="true" {}
                    span { (view.work.get(WorkKey::TimelineLatest)) }
                }
                li {
                    span class="timeline-blocker" aria-hidden="true" { (BLOCKER) }
                    span { (view.work.get(WorkKey::TimelineBlockers)) }
                }
            }
        }
    }
}

/// Before the number of blockers.
const BLOCKER: &str = "◆";

/// A phase: its name, and below it its two bars. `top` is in tenths of an em.
fn row(view: &TimelineView<'_>, axis: &Axis, phase: &PhasePlan, top: usize) -> Markup {
    let is_empty = phase.steps == 0;
    html! {
        text class={ "timeline-label" @if is_empty { " timeline-empty" } } x="0" y=(em(top + 13)) {
            (view.work.get(schedule::phase(phase.phase)))
        }
        @if is_empty {
            text class="timeline-scale" x="100%" y=(em(top + 13)) text-anchor="end" {
                (view.work.get(WorkKey::TimelineNothing))
            }
        } @else {
            (bar("timeline-earliest", axis, phase.earliest, top + 18))
            (bar("timeline-latest", axis, phase.latest, top + 25))
        }
        @if phase.blockers > 0 {
            text class="timeline-blocker" x="100%" y=(em(top + 13)) text-anchor="end" {
                (BLOCKER) " " (phase.blockers)
            }
        }
    }
}

fn bar(class: &str, axis: &Axis, [begin, end]: [Elapsed; 2], top: usize) -> Markup {
    // Less than half a percent would hardly be seen.
    const LEAST: u64 = 50;
    let begin = axis.place(begin).min(10_000 - LEAST);
    let width = axis.place(end).saturating_sub(begin).max(LEAST);
    html! {
        rect class=(class) x=(percent(begin)) y=(em(top)) width=(percent(width)) height="0.5em" {}
    }
}

fn axis_name(view: &TimelineView<'_>, axis: &Axis) -> String {
    let (alone, from) = match axis.unit {
        Unit::Weeks => (WorkKey::TimelineWeeks, WorkKey::TimelineWeeksFrom),
        Unit::Months => (WorkKey::TimelineMonths, WorkKey::TimelineMonthsFrom),
    };
    match view.calendar.start {
        Some(start) => view.work.fill(from, &[("date", &words::date(start, view.text))]),
        None => view.work.get(alone).to_owned(),
    }
}

/// The first and the last number stay within the picture.
fn anchor(place: u64) -> &'static str {
    match place {
        0 => "start",
        10_000.. => "end",
        _ => "middle",
    }
}

/// Hundredths of a percent.
fn percent(hundredths: u64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// Tenths of an em.
fn em(tenths: usize) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}

pub(super) fn table(view: &TimelineView<'_>) -> Markup {
    let calendar = view.calendar;
    let unit = Unit::of(calendar);
    let (low, high) = match (calendar.start, unit) {
        (Some(_), _) => (WorkKey::TimelineColumnLow, WorkKey::TimelineColumnHigh),
        (None, Unit::Months) => {
            (WorkKey::TimelineColumnLowMonths, WorkKey::TimelineColumnHighMonths)
        }
        (None, Unit::Weeks) => (WorkKey::TimelineColumnLowWeeks, WorkKey::TimelineColumnHighWeeks),
    };
    let effort = calendar.phases.iter().map(|phase| phase.effort).sum();
    html! {
        table class="chart-table timeline-table" {
            caption { (view.work.get(WorkKey::TimelineTable)) }
            thead {
                tr {
                    th scope="col" { (view.work.get(WorkKey::TimelineColumnPhase)) }
                    th scope="col" class="number" { (view.work.get(WorkKey::TimelineColumnEffort)) }
                    th scope="col" class="number" { (view.work.get(low)) }
                    th scope="col" class="number" { (view.work.get(high)) }
                }
            }
            tbody {
                @for phase in &calendar.phases { (phase_row(view, unit, phase)) }
            }
            tbody class="totals" {
                tr {
                    th scope="row" { (view.work.get(WorkKey::TimelineAll)) }
                    td class="number" { (schedule::effort(effort)) }
                    td class="number" { (when(view, unit, calendar.end_low)) }
                    td class="number" { (when(view, unit, calendar.end_high)) }
                }
            }
        }
    }
}

fn phase_row(view: &TimelineView<'_>, unit: Unit, phase: &PhasePlan) -> Markup {
    let name = view.work.get(schedule::phase(phase.phase));
    html! {
        tr data-phase=(phase.phase.as_str()) {
            th scope="row" {
                (name) br;
                @if phase.steps == 0 {
                    small { (view.work.get(WorkKey::TimelineNothing)) }
                } @else {
                    small {
                        (view.work.count(WorkKey::TimelineSteps, phase.steps))
                        @if phase.blockers > 0 {
                            ", " (view.work.count(WorkKey::TimelineStepBlockers, phase.blockers))
                        }
                    }
                }
            }
            @if phase.steps == 0 {
                @for _ in 0..3 { td class="number" { (crate::figures::DASH) } }
            } @else {
                td class="number" { (schedule::effort(phase.effort)) }
                td class="number" { (when(view, unit, phase.earliest[1])) }
                td class="number" { (when(view, unit, phase.latest[1])) }
            }
        }
    }
}

/// A date where the start is known, and otherwise weeks or months of work.
fn when(view: &TimelineView<'_>, unit: Unit, time: Elapsed) -> String {
    let date = view.calendar.start.and_then(|start| time.date(start));
    match date {
        Some(date) => words::date(date, view.text),
        None => decimal(Some(unit.measure(time))),
    }
}
