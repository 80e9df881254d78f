//! Codes compared with those of another implementation.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use qr::{QUIET, Qr};

/// What the Python package qrcode 8.2 makes of the links, at the same level and mask:
/// a line a row, `#` for a black module.
const CODES: [(&str, &str); 2] = [
    (
        "https://gap.example/#r=1ra0J39QndMgCZ3WJig2L8tlDrztXyrUUopVGJD6wwm7P6VPoAl",
        include_str!("short.txt"),
    ),
    (
        "https://www.a-site-with-a-long-name.example/our-compliance-office/tools/ai-management\
         -systems/gap-assessment/index.html?lang=en#r=1ra0J39QndMgCZ3WJig2L8tlDrztXyrUUopVGJD6wwm7\
         P6VPoAl",
        include_str!("long.txt"),
    ),
];

fn drawn(code: &Qr) -> String {
    let row = |y| {
        let row = (0..code.size()).map(move |x| if code.is_dark(x, y) { '#' } else { '.' });
        row.chain(['\n'])
    };
    (0..code.size()).flat_map(row).collect()
}

#[test]
fn codes_are_those_of_another_implementation() {
    for (text, expected) in CODES {
        let code = Qr::of(text).expect("short enough");
        assert_eq!(drawn(&code), expected, "{text}");
    }
}

#[test]
fn runs_and_path_are_the_dark_modules() {
    for (text, expected) in CODES {
        let code = Qr::of(text).unwrap();
        let size = code.size() as usize;
        let mut rows = vec![vec!['.'; size]; size];
        for run in code.runs() {
            for x in run.x..run.x + run.length {
                rows[run.y as usize][x as usize] = '#';
            }
        }
        let rows: String = rows.into_iter().flat_map(|row| row.into_iter().chain(['\n'])).collect();
        assert_eq!(rows, expected);
        assert_eq!(code.path().matches('M').count(), code.runs().len());
        assert!(code.path().starts_with("M0 0h7v1h-7zM"), "the corner's upper edge is one run");
    }
}

#[test]
fn nothing_is_dark_outside() {
    let code = Qr::of("x").unwrap();
    assert_eq!((code.size(), code.side()), (21, 29));
    assert!(code.is_dark(0, 0) && !code.is_dark(21, 0) && !code.is_dark(0, u32::MAX));
}

#[test]
fn what_is_too_long_has_no_code() {
    assert_eq!(Qr::of(&"x".repeat(2331)).map(|code| code.size()), Some(177));
    assert!(Qr::of(&"x".repeat(2332)).is_none());
}

#[test]
fn no_module_is_printed_too_small() {
    for length in [1, 75, 120, 400, 1000, 2331] {
        let code = Qr::of(&"x".repeat(length)).unwrap();
        let module = f64::from(code.millimetres()) / f64::from(code.side());
        assert!(code.millimetres() >= 30 && module >= 0.4, "{length}: {module} mm");
    }
}

#[test]
fn the_svg_has_size_margin_and_title() {
    let code = Qr::of(CODES[0].0).unwrap();
    let svg = code.svg("Code & <link>");
    assert!(svg.contains("width=\"32mm\" height=\"32mm\" viewBox=\"-4 -4 45 45\" role=\"img\""));
    assert!(svg.contains("<title>Code &amp; &lt;link&gt;</title><path fill=\"#fff\" "));
    assert_eq!(QUIET, 4);
}
