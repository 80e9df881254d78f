//! Readiness by area, an axis each.

use report::document::Radar;

use super::{Picture, Set, figure};
use crate::book::{Node, Path, Shape, Stroke};
use crate::flow::Flow;
use crate::style::{ACCENT, INK, LINE, LINE_STRONG, MUTED, SMALL, Style, WHITE};

const RADIUS: f32 = 128.0;
/// From the rim to the middle of an axis's name.
const AWAY: f32 = 17.0;
const RINGS: [u32; 4] = [2_500, 5_000, 7_500, 10_000];
const NAME: Style = Style { colour: INK, ..SMALL.weighted() };
const SCALE: Style = Style { size: 6.4, ..SMALL };
const AT_MOST: Stroke = Stroke { colour: MUTED, width: 1.0, dash: Some((2.6, 3.0)) };

/// The axes' places.
struct Axes {
    centre: (f32, f32),
    count: usize,
}

impl Axes {
    /// At a distance from the centre, in the direction of an axis or between two.
    fn at(&self, axis: f64, distance: f32) -> (f32, f32) {
        let angle = std::f64::consts::TAU * axis / self.count.max(1) as f64;
        let distance = f64::from(distance);
        // To the hundredth of a point, which is the same on every machine.
        let rounded = |value: f64| (libm::round(value * 100.0) / 100.0) as f32;
        let (x, y) = (distance * libm::sin(angle), distance * libm::cos(angle));
        (self.centre.0 + rounded(x), self.centre.1 - rounded(y))
    }

    fn shape(&self, values: impl Iterator<Item = u32>) -> Vec<(f32, f32)> {
        let corner = |(axis, value): (usize, u32)| {
            self.at(axis as f64, RADIUS * value.min(10_000) as f32 / 10_000.0)
        };
        values.enumerate().map(corner).collect()
    }
}

/// The chart. There is none without axes.
pub(crate) fn radar(flow: &mut Flow<'_>, radar: &Radar, node: Node) {
    if radar.axes.is_empty() {
        return;
    }
    flow.space(12.0);
    let frame = flow.frame();
    let height = 2.0 * (RADIUS + AWAY) + 40.0;
    figure(flow, node, &radar.alt, height, |picture, top| {
        let centre = (frame.left + frame.width / 2.0, top + RADIUS + AWAY + 6.0);
        let axes = Axes { centre, count: radar.axes.len() };
        grid(picture, &axes, radar);
        if radar.at_most.is_some() {
            let corners = axes.shape(radar.axes.iter().map(|axis| axis.at_most));
            picture.add(Shape::polygon(corners, None, Some(AT_MOST)));
        }
        let corners = axes.shape(radar.axes.iter().map(|axis| axis.now));
        for (x, y) in &corners {
            let diamond = vec![(*x, y - 2.6), (x + 2.6, *y), (*x, y + 2.6), (x - 2.6, *y)];
            picture.add(Shape::polygon(diamond, Some(ACCENT), None));
        }
        let stroke = Some(Stroke::new(ACCENT, 1.5));
        picture.add(Shape::Path(Path {
            points: corners,
            closed: true,
            fill: Some(ACCENT),
            opacity: 0.16,
            stroke,
        }));
        scale(picture, &axes);
        key(picture, radar, centre.0, top + height - 9.0);
    });
    flow.space(18.0);
}

fn grid(picture: &mut Picture<'_>, axes: &Axes, radar: &Radar) {
    for ring in RINGS {
        let corners = axes.shape(radar.axes.iter().map(|_| ring));
        let colour = if ring == 10_000 { LINE_STRONG } else { LINE };
        picture.add(Shape::polygon(corners, None, Some(Stroke::new(colour, 0.6))));
    }
    for (index, axis) in radar.axes.iter().enumerate() {
        let rim = axes.at(index as f64, RADIUS);
        picture.add(Shape::rule(axes.centre, rim, Stroke::new(LINE, 0.6)));
        let (x, y) = axes.at(index as f64, RADIUS + AWAY - 4.0);
        // Names grow away from the drawing.
        let set = match x - axes.centre.0 {
            aside if aside > 25.0 => Set::After,
            aside if aside < -25.0 => Set::Before,
            _ => Set::Around,
        };
        picture.words(&axis.name, NAME, x, y + 0.35 * NAME.size, set);
    }
}

/// The rings' numbers, between the first two axes.
fn scale(picture: &mut Picture<'_>, axes: &Axes) {
    for ring in RINGS {
        let share = ring as f32 / 10_000.0;
        // Between axes a ring is nearer to the centre.
        let inner = libm::cos(std::f64::consts::PI / axes.count.max(3) as f64) as f32;
        let (x, y) = axes.at(0.5, RADIUS * share * inner);
        let number = (ring / 100).to_string();
        let width = picture.measure(&number, SCALE) + 3.0;
        let place = (x - width / 2.0, y - 3.6);
        picture.add(Shape::rect(place, (width, 7.2), Some(WHITE), None));
        picture.words(&number, SCALE, x, y + 0.35 * SCALE.size, Set::Around);
    }
}

/// What the shapes mean, in the middle.
fn key(picture: &mut Picture<'_>, radar: &Radar, centre: f32, baseline: f32) {
    const SAMPLE: f32 = 18.0;
    let solid = (Stroke::new(ACCENT, 2.0), Some(radar.now.as_str()));
    let entries = [solid, (AT_MOST, radar.at_most.as_deref())];
    let widths = entries
        .iter()
        .filter_map(|(_, words)| words.map(|words| SAMPLE + 6.0 + picture.measure(words, SMALL)));
    let widths: Vec<f32> = widths.collect();
    let between = 22.0;
    let all = widths.iter().sum::<f32>() + between * widths.len().saturating_sub(1) as f32;
    let mut x = centre - all / 2.0;
    for ((stroke, words), width) in entries.into_iter().zip(widths) {
        let Some(words) = words else { continue };
        let y = baseline - 2.8;
        picture.add(Shape::rule((x, y), (x + SAMPLE, y), stroke));
        picture.words(words, SMALL, x + SAMPLE + 6.0, baseline, Set::After);
        x += width + between;
    }
}
