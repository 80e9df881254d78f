//! The radar chart, as SVG.

use std::f64::consts::{FRAC_PI_2, PI, TAU};

use assessment::Ratio;
use locale::Key;
use maud::{Markup, html};

use super::{AreaView, Options, View, share};

const VIEW_BOX: &str = "0 0 420 392";
const WIDTH: f64 = 420.0;
const HEIGHT: f64 = 392.0;
const RADIUS: f64 = 150.0;
/// From the rim to the middle of an axis label.
const LABEL_GAP: f64 = 20.0;
const RINGS: [u32; 4] = [25, 50, 75, 100];

/// A place in the drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    x: f64,
    y: f64,
}

/// Directions of the axes: the first points up, the others follow clockwise.
struct Axes {
    count: usize,
}

impl Axes {
    /// The point on an axis at `share` of the radius.
    fn point(&self, axis: usize, share: f64) -> Point {
        self.at(axis as f64, share * RADIUS)
    }

    /// The point between axes, at a distance from the centre.
    fn at(&self, axis: f64, distance: f64) -> Point {
        let (sine, cosine) = direction(axis / self.count.max(1) as f64);
        Point { x: WIDTH / 2.0 + distance * sine, y: HEIGHT / 2.0 - distance * cosine }
    }

    /// The corners of a figure, without the axes on which it is undefined.
    fn corners(&self, values: impl Iterator<Item = Option<Ratio>>) -> Vec<Point> {
        values
            .enumerate()
            .filter_map(|(axis, value)| Some(self.point(axis, share(value?))))
            .collect()
    }
}

/// Sine and cosine of a part of a full turn, 0 to 1. By the series of the sine,
/// exact to a millionth: the library's functions weigh 4 KB in the browser.
fn direction(turn: f64) -> (f64, f64) {
    // Half a turn back, so that the angle is small enough for the series.
    let angle = TAU * turn - PI;
    (-sine(angle), -sine(FRAC_PI_2 - angle.abs()))
}

/// The sine of an angle from -π to π.
fn sine(angle: f64) -> f64 {
    // Each divisor is 2k (2k + 1).
    const DIVISORS: [f64; 8] = [272.0, 210.0, 156.0, 110.0, 72.0, 42.0, 20.0, 6.0];
    let square = angle * angle;
    angle * DIVISORS.iter().fold(1.0, |sum, divisor| 1.0 - square / divisor * sum)
}

pub(crate) fn markup(view: &View<'_>, options: &Options<'_>) -> Markup {
    let axes = Axes { count: view.areas.len() };
    let now = axes.corners(view.areas.iter().map(|area| area.figures.readiness));
    let at_most = axes.corners(view.areas.iter().map(|area| area.figures.readiness_at_most));
    let is_complete = view.figures.overall.coverage.is_some_and(Ratio::is_full);
    let undefined: Vec<&str> =
        view.areas.iter().filter(|area| is_undefined(area)).map(|area| area.reference).collect();
    let title = format!("{}-radar-title", options.id);
    let description = format!("{}-radar-description", options.id);
    html! {
        div class="radar" {
            svg viewBox=(VIEW_BOX) role="img"
                aria-labelledby=(title) aria-describedby=(description) {
                title id=(title) { (view.text.get(Key::ChartRadarTitle)) }
                desc id=(description) { (view.text.get(Key::ChartRadarDescription)) }
                (rings(&axes))
                @for (axis, area) in view.areas.iter().enumerate() { (spoke(&axes, axis, area)) }
                @if !is_complete { polygon class="radar-at-most" points=(points(&at_most)) {} }
                polygon class="radar-now" points=(points(&now)) {}
                @for corner in &now {
                    circle class="radar-dot" cx=(number(corner.x)) cy=(number(corner.y)) r="3.5" {}
                }
                (ring_labels(&axes))
            }
            ul class="chart-legend" {
                li {
                    span class="radar-key radar-key-now" aria-hidden="true" {}
                    span { (view.text.get(Key::ChartRadarNow)) }
                }
                @if !is_complete {
                    li {
                        span class="radar-key radar-key-at-most" aria-hidden="true" {}
                        span { (view.text.get(Key::ChartRadarAtMost)) }
                    }
                }
                @if !undefined.is_empty() {
                    li {
                        span class="radar-key radar-key-undefined" aria-hidden="true" {}
                        span {
                            (view.text.fill(Key::ChartRadarUndefined, &[("areas", &undefined.join(", "))]))
                        }
                    }
                }
            }
        }
    }
}

fn is_undefined(area: &AreaView<'_>) -> bool {
    area.figures.readiness.is_none()
}

fn rings(axes: &Axes) -> Markup {
    html! {
        @for ring in RINGS {
            @let corners: Vec<Point> =
                (0..axes.count).map(|axis| axes.point(axis, f64::from(ring) / 100.0)).collect();
            polygon class={ "radar-ring" @if ring == 100 { " radar-rim" } } points=(points(&corners)) {}
        }
    }
}

fn ring_labels(axes: &Axes) -> Markup {
    html! {
        @for ring in RINGS {
            @let at = axes.at(0.5, RADIUS * f64::from(ring) / 100.0);
            text class="radar-scale" x=(number(at.x)) y=(number(at.y)) dy="0.35em" text-anchor="middle" {
                (ring)
            }
        }
    }
}

fn spoke(axes: &Axes, axis: usize, area: &AreaView<'_>) -> Markup {
    let (centre, rim) = (axes.point(axis, 0.0), axes.point(axis, 1.0));
    let label = axes.at(axis as f64, RADIUS + LABEL_GAP);
    let undefined = is_undefined(area);
    html! {
        line class={ "radar-axis" @if undefined { " radar-undefined" } }
            x1=(number(centre.x)) y1=(number(centre.y)) x2=(number(rim.x)) y2=(number(rim.y)) {}
        text class={ "radar-label" @if undefined { " radar-undefined" } }
            x=(number(label.x)) y=(number(label.y)) dy="0.35em" text-anchor=(anchor(label.x)) {
            (area.reference)
        }
    }
}

/// Labels grow away from the drawing.
fn anchor(x: f64) -> &'static str {
    const MIDDLE: f64 = 30.0;
    if x < WIDTH / 2.0 - MIDDLE {
        "end"
    } else if x > WIDTH / 2.0 + MIDDLE {
        "start"
    } else {
        "middle"
    }
}

fn points(corners: &[Point]) -> String {
    let corner = |at: &Point| format!("{},{}", number(at.x), number(at.y));
    corners.iter().map(corner).collect::<Vec<_>>().join(" ")
}

/// A length that is not negative, with one decimal; by whole numbers, because
/// the formatting of floats weighs several KB in the browser.
fn number(value: f64) -> String {
    let tenths = (value * 10.0 + 0.5) as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use assessment::Ratio;

    use super::{Axes, Point, direction, points};

    #[test]
    fn draws_the_first_axis_upwards_and_goes_clockwise() {
        let axes = Axes { count: 4 };
        let corners =
            axes.corners([Ratio::new(1, 1), Ratio::new(1, 2), None, Ratio::new(0, 3)].into_iter());
        assert_eq!(points(&corners), "210.0,46.0 285.0,196.0 210.0,196.0");
    }

    #[test]
    fn knows_sine_and_cosine() {
        for step in 0..=64 {
            let turn = f64::from(step) / 64.0;
            let (sine, cosine) = (std::f64::consts::TAU * turn).sin_cos();
            let found = direction(turn);
            assert!((found.0 - sine).abs() < 1e-6 && (found.1 - cosine).abs() < 1e-6, "{turn}");
        }
    }

    #[test]
    fn survives_a_framework_without_areas() {
        assert_eq!(Axes { count: 0 }.point(0, 0.0), Point { x: 210.0, y: 196.0 });
    }
}
