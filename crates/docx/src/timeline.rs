//! The timeline: a table whose shaded cells are bars, two for each phase: at low
//! effort, and below it at high effort.

use report::document::{Timeline, TimelinePhase};

use crate::inline;
use crate::palette::{ACCENT, LEVELS, LINE};
use crate::paragraph::{self, Paragraph};
use crate::table;

/// Into how many columns the axis is divided.
const STEPS: u32 = 60;
/// The end of the axis, in the document's unit.
const END: u32 = 10_000;
/// The width of a phase's name and effort.
const NAME: u32 = 2_900;
/// How high a bar is, in twentieths of a point.
const BAR: u32 = 150;

pub(crate) fn timeline(timeline: &Timeline, measure: u32) -> String {
    let step = measure.saturating_sub(NAME) / STEPS;
    let name = measure.saturating_sub(step * STEPS);
    let mut widths = vec![name];
    widths.extend((0..STEPS).map(|_| step));
    let parts = "firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\"";
    let mut out = table::begin("BareTable", Some(&timeline.alt), &widths, parts);
    out.push_str(&axis(timeline, name, step));
    for phase in &timeline.phases {
        out.push_str(&self::phase(phase, name, step));
    }
    out.push_str("</w:tbl>");
    out.push_str(&key(timeline));
    out
}

/// The numbers along the axis, each where its place begins.
fn axis(timeline: &Timeline, name: u32, step: u32) -> String {
    let mut out = String::from("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    out.push_str(&table::cell(name, "", &paragraph::plain("Tick", &timeline.unit)));
    let mut ticks: Vec<(u32, String)> =
        timeline.ticks.iter().map(|(number, place)| (at(*place), number.to_string())).collect();
    ticks.sort();
    ticks.dedup_by_key(|(place, _)| *place);
    if ticks.first().is_none_or(|(place, _)| *place > 0) {
        ticks.insert(0, (0, String::new()));
    }
    // A number at the very end has no cell to stand in.
    ticks.retain(|(place, _)| *place < STEPS);
    let ends: Vec<u32> = ticks.iter().skip(1).map(|(place, _)| *place).chain([STEPS]).collect();
    for ((begin, number), end) in ticks.iter().zip(ends) {
        let line = format!(
            "<w:tcBorders><w:left w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{LINE}\"/>\
             </w:tcBorders><w:tcMar><w:left w:w=\"40\" w:type=\"dxa\"/>\
             <w:right w:w=\"0\" w:type=\"dxa\"/></w:tcMar>"
        );
        out.push_str(&span(end - begin, step, &line, &paragraph::plain("Tick", number)));
    }
    out.push_str("</w:tr>");
    out
}

fn phase(phase: &TimelinePhase, name: u32, step: u32) -> String {
    let title = inline::run(&phase.name, Some("Strong"));
    let effort = inline::run(&phase.effort, Some("Quiet"));
    let text = Paragraph { keep_next: true, ..Paragraph::of("TableText") };
    let names = text.around(&format!("{title}<w:r><w:br/></w:r>{effort}"));
    let first = format!("<w:vMerge w:val=\"restart\"/>{}", line("top"));
    let mut out = String::new();
    // Air, the two bars, air.
    let soft = LEVELS[2].0;
    let bars = [(None, ""), (phase.earliest, ACCENT), (phase.latest, soft), (None, "")];
    for (index, (bar, fill)) in bars.into_iter().enumerate() {
        let rule = if index == 0 || index == 3 { "atLeast" } else { "exact" };
        out.push_str(&format!(
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{BAR}\" w:hRule=\"{rule}\"/></w:trPr>"
        ));
        if index == 0 {
            out.push_str(&table::cell(name, &first, &names));
        } else {
            out.push_str(&table::cell(name, "<w:vMerge/>", &empty()));
        }
        let top = if index == 0 { line("top") } else { String::new() };
        out.push_str(&self::bar(bar, fill, step, &top));
        out.push_str("</w:tr>");
    }
    out
}

/// The cells of one bar: what is before it, itself, what is after it.
fn bar(place: Option<(u32, u32)>, fill: &str, step: u32, border: &str) -> String {
    let Some((begin, end)) = place else { return span(STEPS, step, border, &empty()) };
    let begin = at(begin).min(STEPS - 1);
    let end = at(end).clamp(begin + 1, STEPS);
    let shade = format!("{border}<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>");
    let mut out = String::new();
    if begin > 0 {
        out.push_str(&span(begin, step, border, &empty()));
    }
    out.push_str(&span(end - begin, step, &shade, &empty()));
    if end < STEPS {
        out.push_str(&span(STEPS - end, step, border, &empty()));
    }
    out
}

fn line(side: &str) -> String {
    format!(
        "<w:tcBorders><w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"{LINE}\"/>\
         </w:tcBorders>"
    )
}

/// The column at which a place lies.
fn at(place: u32) -> u32 {
    (place.min(END) * STEPS + END / 2) / END
}

/// A cell over some columns.
fn span(columns: u32, step: u32, set: &str, paragraphs: &str) -> String {
    let set = format!("<w:gridSpan w:val=\"{columns}\"/>{set}");
    table::cell(columns * step, &set, paragraphs)
}

fn empty() -> String {
    Paragraph { keep_next: true, ..Paragraph::of("SectionEnd") }.around("")
}

/// What the bars mean.
fn key(timeline: &Timeline) -> String {
    let block = |colour: &str| {
        format!("<w:r><w:rPr><w:color w:val=\"{colour}\"/></w:rPr><w:t>■</w:t></w:r>")
    };
    let soft = LEVELS[2].0;
    let runs = [
        block(ACCENT),
        inline::run(&format!(" {}     ", timeline.earliest), None),
        block(soft),
        inline::run(&format!(" {}", timeline.latest), None),
    ];
    Paragraph { more: "<w:spacing w:before=\"120\" w:after=\"160\"/>", ..Paragraph::of("Small") }
        .around(&runs.concat())
}
