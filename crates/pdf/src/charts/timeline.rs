//! The phases of the roadmap along a line of time.

use report::document::{Timeline, TimelinePhase};

use super::{Picture, Set, figure};
use crate::book::{Node, Shape, Stroke};
use crate::flow::{Flow, Frame};
use crate::style::{ACCENT, ACCENT_SOFT, INK, LINE, SMALL, Style};
use crate::text::Text;

const NAME: Style = Style { colour: INK, ..SMALL.weighted() };
const BAR: f32 = 7.0;
const PADDING: f32 = 6.0;

/// Where the axis begins and how long it is.
#[derive(Clone, Copy)]
struct Axis {
    left: f32,
    length: f32,
}

impl Axis {
    fn at(&self, place: u32) -> f32 {
        self.left + self.length * place.min(10_000) as f32 / 10_000.0
    }
}

/// The chart. There is none without phases.
pub(crate) fn timeline(flow: &mut Flow<'_>, timeline: &Timeline, node: Node) {
    if timeline.phases.is_empty() {
        return;
    }
    flow.space(14.0);
    let frame = flow.frame();
    let names = 0.34 * frame.width;
    let axis = Axis { left: frame.left + names, length: frame.width - names - 4.0 };
    let mut measure = Picture::new(flow.shaper);
    let heights: Vec<f32> = timeline
        .phases
        .iter()
        .map(|phase| {
            let lines = measure.block(&words(phase), 0.0, 0.0, names - 16.0) as f32;
            (lines * SMALL.leading).max(2.0 * BAR + 3.0) + 2.0 * PADDING
        })
        .collect();
    let rows: f32 = heights.iter().sum();
    figure(flow, node, &timeline.alt, rows + 56.0, |picture, top| {
        grid(picture, timeline, axis, top, rows);
        let mut y = top;
        for (phase, height) in timeline.phases.iter().zip(heights) {
            draw_phase(picture, phase, axis, (frame, names), y);
            y += height;
            let line = Shape::rule((frame.left, y), (frame.right(), y), Stroke::new(LINE, 0.5));
            picture.add(line);
        }
        key(picture, timeline, frame.left, top + rows + 47.0);
    });
    flow.space(18.0);
}

fn words(phase: &TimelinePhase) -> Text {
    Text::new(&phase.name, NAME).and("\n", NAME).and(&phase.effort, SMALL)
}

fn grid(picture: &mut Picture<'_>, timeline: &Timeline, axis: Axis, top: f32, rows: f32) {
    let bottom = top + rows;
    for (number, place) in &timeline.ticks {
        let x = axis.at(*place);
        picture.add(Shape::rule((x, top), (x, bottom + 3.0), Stroke::new(LINE, 0.5)));
        picture.words(&number.to_string(), SMALL, x, bottom + 12.0, Set::Around);
    }
    let right = axis.left + axis.length;
    picture.words(&timeline.unit, SMALL, right, bottom + 24.0, Set::Before);
}

fn draw_phase(
    picture: &mut Picture<'_>,
    phase: &TimelinePhase,
    axis: Axis,
    (frame, names): (Frame, f32),
    top: f32,
) {
    picture.block(&words(phase), frame.left, top + PADDING, names - 16.0);
    let y = top + PADDING + 3.0;
    if let Some(bar) = phase.earliest {
        picture.add(solid(axis.at(bar.0), axis.at(bar.1), y));
    }
    if let Some(bar) = phase.latest {
        picture.add(outlined(axis.at(bar.0), axis.at(bar.1), y + BAR + 3.0));
    }
}

fn solid(from: f32, to: f32, top: f32) -> Shape {
    Shape::rect((from, top), ((to - from).max(1.0), BAR), Some(ACCENT), None)
}

fn outlined(from: f32, to: f32, top: f32) -> Shape {
    let stroke = Some(Stroke::new(ACCENT, 0.8));
    let size = ((to - from - 0.8).max(1.0), BAR - 0.8);
    Shape::rect((from + 0.4, top + 0.4), size, Some(ACCENT_SOFT), stroke)
}

fn key(picture: &mut Picture<'_>, timeline: &Timeline, left: f32, baseline: f32) {
    let top = baseline - BAR + 0.8;
    picture.add(solid(left, left + 18.0, top));
    let width = picture.words(&timeline.earliest, SMALL, left + 24.0, baseline, Set::After);
    let next = left + 24.0 + width + 22.0;
    picture.add(outlined(next, next + 18.0, top));
    picture.words(&timeline.latest, SMALL, next + 24.0, baseline, Set::After);
}
