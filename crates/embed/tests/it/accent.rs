//! Contrast, worked out a second time from its definition (WCAG 2.2).

use embed::{Look, Rgb};
use proptest::prelude::*;

fn luminance(Rgb(r, g, b): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn readable(values: &[(&str, String); 4], papers: [&str; 3], ink: &str) -> Result<(), String> {
    let named =
        |name: &str| Rgb::parse(&values.iter().find(|(n, _)| *n == name).unwrap().1).unwrap();
    let soft = named("--accent-soft");
    for text in ["--accent", "--accent-hover"] {
        let colour = named(text);
        for ground in papers.map(|paper| Rgb::parse(paper).unwrap()).into_iter().chain([soft]) {
            if contrast(colour, ground) < 4.5 {
                return Err(format!("{text} {colour} on {ground}"));
            }
        }
        if contrast(named("--on-accent"), colour) < 4.5 {
            return Err(format!("text on {text} {colour}"));
        }
    }
    if contrast(Rgb::parse(ink).unwrap(), soft) < 4.5 {
        Err(format!("ink on {soft}"))
    } else {
        Ok(())
    }
}

fn check(accent: Rgb) -> Result<(), String> {
    let look = Look::of(accent);
    readable(&look.light, ["#fdfcf9", "#ffffff", "#f5f3ed"], "#1b1f24")?;
    readable(&look.dark, ["#14171a", "#1b1f23", "#101316"], "#ecebe6")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn every_accent_is_readable(r: u8, g: u8, b: u8) {
        let checked = check(Rgb(r, g, b));
        prop_assert!(checked.is_ok(), "{:?}", checked);
    }
}

#[test]
fn so_are_the_corners_of_the_cube() {
    for corner in 0..8_u8 {
        let part = |bit: u8| if corner & bit != 0 { 255 } else { 0 };
        check(Rgb(part(1), part(2), part(4))).unwrap();
    }
}

#[test]
fn an_accent_that_is_readable_is_taken_as_it_is() {
    let look = Look::of(Rgb(0x0b, 0x5a, 0x5e));
    assert_eq!(look.light[0], ("--accent", "#0b5a5e".to_owned()));
    assert!(look.adjusted, "it is too dark for the dark theme");
}

#[test]
fn the_tokens_are_those_of_the_style_sheet() {
    let tokens = include_str!("../../../../styles/tokens.css");
    for (name, light, dark) in [
        ("paper", "#fdfcf9", "#14171a"),
        ("surface", "#ffffff", "#1b1f23"),
        ("sunken", "#f5f3ed", "#101316"),
        ("ink", "#1b1f24", "#ecebe6"),
    ] {
        assert!(tokens.contains(&format!("--{name}: light-dark({light}, {dark})")), "{name}");
    }
    for (name, _) in Look::of(Rgb(1, 2, 3)).light {
        assert!(tokens.contains(&format!("{name}: light-dark(")), "{name}");
    }
}
