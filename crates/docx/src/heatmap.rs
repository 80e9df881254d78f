//! The heatmap: a table of coloured cells, in each its level and the last part of
//! the requirement's reference.

use report::document::{Heatmap, HeatmapRow, Mark};

use crate::inline;
use crate::palette::{INK, LEVELS, MUTED, SUNKEN, WHITE};
use crate::paragraph::{self, Paragraph};
use crate::table;

/// How many meanings of marks stand beside each other.
const KEYS: usize = 4;
/// The widths of a swatch, of a row's name and of its figure.
const SWATCH: u32 = 520;
const NAME: u32 = 3_200;
const FIGURE: u32 = 1_020;

pub(crate) fn heatmap(heatmap: &Heatmap, measure: u32) -> String {
    let most = heatmap.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let count = u32::try_from(most).unwrap_or(u32::MAX).max(1);
    let each = measure.saturating_sub(NAME + FIGURE) / count;
    let name = measure.saturating_sub(each * count + FIGURE);
    let mut widths = vec![name];
    widths.extend(std::iter::repeat_n(each, most));
    widths.push(FIGURE);
    let parts = "firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\"";
    let mut out = table::begin("BareTable", Some(&heatmap.alt), &widths, parts);
    for row in &heatmap.rows {
        out.push_str(&self::row(row, name, each, most));
    }
    out.push_str("</w:tbl>");
    out.push_str(&table::after());
    out.push_str(&key(heatmap, measure));
    out
}

fn row(row: &HeatmapRow, name: u32, each: u32, most: usize) -> String {
    let mut out = String::from("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    let title = inline::run(&format!("{}  ", row.reference), Some("Strong"))
        + &inline::run(&row.title, None);
    let middle = "<w:vAlign w:val=\"center\"/>";
    out.push_str(&table::cell(name, middle, &Paragraph::of("TableText").around(&title)));
    for (reference, mark) in &row.cells {
        out.push_str(&swatch(each, *mark, Some(reference)));
    }
    let empty = most - row.cells.len();
    if empty > 0 {
        let span = format!("<w:gridSpan w:val=\"{empty}\"/>");
        let width = each.saturating_mul(u32::try_from(empty).unwrap_or(1));
        out.push_str(&table::cell(width, &span, &Paragraph::of("Cell").around("")));
    }
    let figure = Paragraph { end: true, ..Paragraph::of("TableText") };
    out.push_str(&table::cell(FIGURE, middle, &figure.around(&inline::run(&row.figure, None))));
    out.push_str("</w:tr>");
    out
}

/// A coloured cell. White lines keep it from its neighbours.
fn swatch(width: u32, mark: Mark, reference: Option<&str>) -> String {
    let (fill, ink, sign) = look(mark);
    let line = |side: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"18\" w:space=\"0\" w:color=\"{WHITE}\"/>")
    };
    let set = format!(
        "<w:tcBorders>{}{}{}{}</w:tcBorders>\
         <w:shd w:val=\"{}\" w:color=\"{}\" w:fill=\"{fill}\"/>\
         <w:tcMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tcMar>\
         <w:vAlign w:val=\"center\"/>",
        line("top"),
        line("left"),
        line("bottom"),
        line("right"),
        if is_excluded(mark) { "thinDiagStripe" } else { "clear" },
        if is_excluded(mark) { "DCD8CE" } else { "auto" },
    );
    let letters = |text: &str, more: &str| {
        format!(
            "<w:r><w:rPr>{more}<w:color w:val=\"{ink}\"/>{}</w:rPr><w:t>{}</w:t></w:r>",
            if more.is_empty() { "" } else { "<w:sz w:val=\"13\"/><w:szCs w:val=\"13\"/>" },
            crate::xml::escape(text)
        )
    };
    let mut runs = letters(&sign, "");
    if let Some(reference) = reference {
        runs.push_str("<w:r><w:br/></w:r>");
        runs.push_str(&letters(reference, "<w:b w:val=\"0\"/><w:bCs w:val=\"0\"/>"));
    }
    table::cell(width, &set, &Paragraph::of("Cell").around(&runs))
}

fn is_excluded(mark: Mark) -> bool {
    matches!(mark, Mark::Excluded | Mark::ExcludedBlank)
}

/// The fill, the ink on it and the sign.
fn look(mark: Mark) -> (&'static str, &'static str, String) {
    let of = |sign: &str| sign.to_owned();
    match mark {
        Mark::Level(level) => {
            let (fill, ink) = LEVELS.get(usize::from(level)).copied().unwrap_or((WHITE, INK));
            (fill, ink, level.to_string())
        }
        Mark::Unanswered => (SUNKEN, MUTED, of("·")),
        Mark::Unknown => (SUNKEN, INK, of("?")),
        Mark::Excluded => (WHITE, MUTED, of("–")),
        Mark::ExcludedBlank => (WHITE, INK, of("!")),
    }
}

/// What the marks mean.
fn key(heatmap: &Heatmap, measure: u32) -> String {
    let Ok(columns) = u32::try_from(KEYS) else { return String::new() };
    let each = measure / columns;
    let widths: Vec<u32> = (0..KEYS).flat_map(|_| [SWATCH, each - SWATCH]).collect();
    let title = Paragraph { keep_next: true, ..Paragraph::of("Small") };
    let mut out = title.around(&inline::run(&heatmap.key_title, None));
    let parts = "firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\"";
    out.push_str(&table::begin("BareTable", Some(&heatmap.key_title), &widths, parts));
    for row in heatmap.key.chunks(KEYS) {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (mark, meaning) in row {
            out.push_str(&swatch(SWATCH, *mark, None));
            let set = "<w:tcMar><w:left w:w=\"85\" w:type=\"dxa\"/></w:tcMar><w:vAlign w:val=\"center\"/>";
            out.push_str(&table::cell(each - SWATCH, set, &paragraph::plain("Small", meaning)));
        }
        let empty = KEYS - row.len();
        if empty > 0 {
            let span = format!("<w:gridSpan w:val=\"{}\"/>", 2 * empty);
            let width = each.saturating_mul(u32::try_from(empty).unwrap_or(1));
            out.push_str(&table::cell(width, &span, &Paragraph::of("Small").around("")));
        }
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    out.push_str(&table::after());
    out
}
