//! The timeline of the roadmap, as SVG and as a table.
//!
//! Lengths are percent of the width and heights are em, without a view box: the
//! picture is as wide as its place, and its text is as large as other text, also
//! on a phone.

use assessment::{Calendar, Elapsed, PhasePlan, Ratio};
use locale::{Text, WorkKey, WorkText};
use maud::{Markup, html};

use super::Options;
use crate::document::{self, Align, Said};
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
                text class="timeline-scale" x="0" y=(em(rows + 26)) { (axis_name(view.calendar, view.work, view.text, &axis)) }
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

/// The same as data, for formats that draw it themselves.
pub(crate) fn data(calendar: &Calendar, work: &WorkText, text: &Text) -> document::Timeline {
    let axis = Axis::of(calendar);
    let small = |place: u64| u32::try_from(place.min(10_000)).unwrap_or(10_000);
    let bar = |of: [Elapsed; 2]| Some((small(axis.place(of[0])), small(axis.place(of[1]))));
    let phases = calendar.phases.iter().map(|phase| {
        let is_empty = phase.steps == 0;
        document::TimelinePhase {
            name: work.get(schedule::phase(phase.phase)).to_owned(),
            effort: match is_empty {
                true => work.get(WorkKey::TimelineNothing).to_owned(),
                false => schedule::effort(phase.effort),
            },
            earliest: bar(phase.earliest).filter(|_| !is_empty),
            latest: bar(phase.latest).filter(|_| !is_empty),
        }
    });
    document::Timeline {
        alt: work.get(WorkKey::TimelineDescription).to_owned(),
        unit: axis_name(calendar, work, text, &axis),
        earliest: work.get(WorkKey::TimelineEarliest).to_owned(),
        latest: work.get(WorkKey::TimelineLatest).to_owned(),
        ticks: axis.ticks().map(|(number, place)| (number, small(place))).collect(),
        phases: phases.collect(),
    }
}

/// The table that says the same, as data.
pub(crate) fn data_table(calendar: &Calendar, work: &WorkText, text: &Text) -> document::Table {
    let view = TimelineView { calendar, work, text };
    let unit = Unit::of(calendar);
    let (low, high) = ends(calendar, unit);
    let column =
        |key, share, align| document::Column { title: work.get(key).to_owned(), share, align };
    let values = |values: [String; 3]| values.map(|value| vec![Said::ours(value)]);
    let phases = calendar.phases.iter().map(|phase| {
        let name = Said::ours(work.get(schedule::phase(phase.phase)));
        let said = match phase.steps {
            0 => [(); 3].map(|()| crate::figures::DASH.to_owned()),
            _ => [
                schedule::effort(phase.effort),
                when(&view, unit, phase.earliest[1]),
                when(&view, unit, phase.latest[1]),
            ],
        };
        let name = vec![name, Said::ours(steps(&view, phase))];
        document::Row::of(std::iter::once(name).chain(values(said)))
    });
    let effort = calendar.phases.iter().map(|phase| phase.effort).sum();
    let all = values([
        schedule::effort(effort),
        when(&view, unit, calendar.end_low),
        when(&view, unit, calendar.end_high),
    ]);
    let name = vec![Said::ours(work.get(WorkKey::TimelineAll))];
    let all = document::Row::of(std::iter::once(name).chain(all));
    document::Table {
        caption: work.get(WorkKey::TimelineTable).to_owned(),
        columns: vec![
            column(WorkKey::TimelineColumnPhase, 43, Align::Start),
            column(WorkKey::TimelineColumnEffort, 17, Align::End),
            column(low, 20, Align::End),
            column(high, 20, Align::End),
        ],
        rows: phases.chain([all]).collect(),
        wide: false,
    }
}

fn axis_name(calendar: &Calendar, work: &WorkText, text: &Text, axis: &Axis) -> String {
    let (alone, from) = match axis.unit {
        Unit::Weeks => (WorkKey::TimelineWeeks, WorkKey::TimelineWeeksFrom),
        Unit::Months => (WorkKey::TimelineMonths, WorkKey::TimelineMonthsFrom),
    };
    match calendar.start {
        Some(start) => work.fill(from, &[("date", &words::date(start, text))]),
        None => work.get(alone).to_owned(),
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

/// The headings of the columns that say when a phase is done.
fn ends(calendar: &Calendar, unit: Unit) -> (WorkKey, WorkKey) {
    match (calendar.start, unit) {
        (Some(_), _) => (WorkKey::TimelineColumnLow, WorkKey::TimelineColumnHigh),
        (None, Unit::Months) => {
            (WorkKey::TimelineColumnLowMonths, WorkKey::TimelineColumnHighMonths)
        }
        (None, Unit::Weeks) => (WorkKey::TimelineColumnLowWeeks, WorkKey::TimelineColumnHighWeeks),
    }
}

pub(super) fn table(view: &TimelineView<'_>) -> Markup {
    let calendar = view.calendar;
    let unit = Unit::of(calendar);
    let (low, high) = ends(calendar, unit);
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
                small { (steps(view, phase)) }
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

/// How many steps a phase has, and how many of them block Stage 1.
fn steps(view: &TimelineView<'_>, phase: &PhasePlan) -> String {
    if phase.steps == 0 {
        return view.work.get(WorkKey::TimelineNothing).to_owned();
    }
    let steps = view.work.count(WorkKey::TimelineSteps, phase.steps);
    match phase.blockers {
        0 => steps,
        blockers => {
            format!("{steps}, {}", view.work.count(WorkKey::TimelineStepBlockers, blockers))
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
