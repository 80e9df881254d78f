//! A site owner's accent, made readable (WCAG 2.2, 1.4.3 and 1.4.11).
//!
//! Hue stays; lightness moves as little as it must. Lightness is that of HSL: moving
//! it moves luminance the same way, which is all that is needed here.

use crate::values::Rgb;

/// The custom properties that an accent becomes, for light and for dark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// Names and values for light.
    pub light: [(&'static str, String); 4],
    /// Names and values for dark.
    pub dark: [(&'static str, String); 4],
    /// Whether the accent could not be taken as it is in both.
    pub adjusted: bool,
}

/// What an accent stands on, of `styles/tokens.css`: paper, surface, sunken.
struct Ground {
    papers: [Rgb; 3],
    ink: Rgb,
    /// Which way contrast grows.
    darker: bool,
    /// How far the soft ground is from the paper towards the accent, of 100.
    soft: u32,
}

const LIGHT: Ground = Ground {
    papers: [Rgb(0xfd, 0xfc, 0xf9), Rgb(0xff, 0xff, 0xff), Rgb(0xf5, 0xf3, 0xed)],
    ink: Rgb(0x1b, 0x1f, 0x24),
    darker: true,
    soft: 10,
};
const DARK: Ground = Ground {
    papers: [Rgb(0x14, 0x17, 0x1a), Rgb(0x1b, 0x1f, 0x23), Rgb(0x10, 0x13, 0x16)],
    ink: Rgb(0xec, 0xeb, 0xe6),
    darker: false,
    soft: 14,
};

/// The least contrast of text, with a little more for rounding.
const READABLE: f64 = 4.6;
const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
const BLACK: Rgb = Rgb(0x0b, 0x0d, 0x0f);

impl Look {
    /// The look of an accent.
    pub fn of(accent: Rgb) -> Self {
        let (light, kept_light) = variables(accent, &LIGHT);
        let (dark, kept_dark) = variables(accent, &DARK);
        Self { light, dark, adjusted: !(kept_light && kept_dark) }
    }
}

/// The values on one ground, and whether the accent is among them as it was given.
fn variables(accent: Rgb, ground: &Ground) -> ([(&'static str, String); 4], bool) {
    // From the accent itself towards the end where contrast is highest, which is
    // near black or near white: there everything holds.
    let steps = (0..=100).map(|step| lightened(accent, if ground.darker { -step } else { step }));
    let end = if ground.darker { BLACK } else { WHITE };
    let shade = steps.chain([end]).find(|shade| holds(*shade, ground)).unwrap_or(end);
    let hover = lightened(shade, if ground.darker { -8 } else { 8 });
    let hover = if holds(hover, ground) { hover } else { shade };
    let values = [
        ("--accent", shade.to_string()),
        ("--accent-hover", hover.to_string()),
        ("--on-accent", on(shade).to_string()),
        ("--accent-soft", soft(shade, ground).to_string()),
    ];
    (values, shade == accent)
}

/// Whether it can be read as text on every paper and on its own soft ground, and
/// whether text on it can.
fn holds(shade: Rgb, ground: &Ground) -> bool {
    let soft = soft(shade, ground);
    ground.papers.iter().all(|paper| contrast(shade, *paper) >= READABLE)
        && contrast(shade, soft) >= READABLE
        && contrast(ground.ink, soft) >= READABLE
        && contrast(on(shade), shade) >= READABLE
}

/// Black or white, whichever is read better on it.
fn on(shade: Rgb) -> Rgb {
    if contrast(WHITE, shade) >= contrast(BLACK, shade) { WHITE } else { BLACK }
}

/// A tint of the paper.
fn soft(shade: Rgb, ground: &Ground) -> Rgb {
    let [paper, ..] = ground.papers;
    let mixed = |a: u8, b: u8| {
        let part = u32::from(a) * (100 - ground.soft) + u32::from(b) * ground.soft;
        u8::try_from((part + 50) / 100).unwrap_or(u8::MAX)
    };
    Rgb(mixed(paper.0, shade.0), mixed(paper.1, shade.1), mixed(paper.2, shade.2))
}

/// Contrast of two colours, 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance, 0 to 1.
fn luminance(Rgb(r, g, b): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// So many hundredths lighter or darker, of the same hue and saturation.
fn lightened(Rgb(r, g, b): Rgb, hundredths: i32) -> Rgb {
    if hundredths == 0 {
        return Rgb(r, g, b);
    }
    let parts = [r, g, b].map(|part| f64::from(part) / 255.0);
    let high = parts.into_iter().fold(0.0, f64::max);
    let low = parts.into_iter().fold(1.0, f64::min);
    let lightness = (high + low) / 2.0;
    let room = |lightness: f64| 1.0 - (2.0 * lightness - 1.0).abs();
    let now = (lightness + f64::from(hundredths) / 100.0).clamp(0.0, 1.0);
    // Of white and black there is no hue to keep.
    let scale = if room(lightness) > 1e-9 { room(now) / room(lightness) } else { 0.0 };
    let moved = parts.map(|part| ((now + (part - lightness) * scale) * 255.0).round());
    // Within 0 and 255 by what saturation is, up to rounding.
    let [r, g, b] = moved.map(|part| part.clamp(0.0, 255.0) as u8);
    Rgb(r, g, b)
}
