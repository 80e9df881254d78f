//! Tables, as GitHub's Markdown has them: a row is a line.

use super::blocks::{anchor, link, linked};
use super::escape;
use crate::document::{Align, Heatmap, Mark, Row, Said, Table};

/// A table; its head is never missing, since there would be no table without one.
pub(super) fn table(table: &Table) -> String {
    let head = line(table.columns.iter().map(|column| escape::cell(&column.title)));
    let rule = line(table.columns.iter().map(|column| match column.align {
        Align::Start => "---".to_owned(),
        Align::End => "--:".to_owned(),
    }));
    let rows = table.rows.iter().map(|row| self::row(row, table.columns.len()));
    [head, rule].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// The heatmap as a table with an empty head: an area a row, in its last cell
/// the mark of each requirement, in order.
pub(super) fn heatmap(heatmap: &Heatmap) -> String {
    let head = ["| | | | |".to_owned(), "| --- | --- | --: | --- |".to_owned()];
    let rows = heatmap.rows.iter().map(|row| {
        let marks: Vec<String> = row.cells.iter().map(|(_, mark)| sign(*mark)).collect();
        let words = [&row.reference, &row.title, &row.figure].map(|text| escape::cell(text));
        line(words.into_iter().chain([marks.join(" ")]))
    });
    head.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// What a mark means.
pub(super) fn key((mark, meaning): &(Mark, String)) -> String {
    format!("**{}** {}", sign(*mark), escape::line(meaning))
}

/// The signs of the charts on the screen, none of them markup.
fn sign(mark: Mark) -> String {
    match mark {
        Mark::Level(level) => return level.to_string(),
        Mark::Unanswered => "·",
        Mark::Unknown => "?",
        Mark::Excluded => "–",
        Mark::ExcludedBlank => "!",
    }
    .to_owned()
}

fn row(row: &Row, columns: usize) -> String {
    let cell = |index: usize| {
        let said = row.cells.get(index).map(Vec::as_slice).unwrap_or_default();
        let text = said.iter().map(text).collect::<Vec<_>>().join("<br>");
        match (&row.target, index) {
            (Some(target), 0)
                if !text.is_empty() && said.iter().all(|said| said.link.is_none()) =>
            {
                link(&text, target)
            }
            _ => text,
        }
    };
    let anchor = row.anchor.as_deref().map(anchor).unwrap_or_default();
    line((0..columns).map(|index| if index == 0 { anchor.clone() + &cell(0) } else { cell(index) }))
}

fn text(said: &Said) -> String {
    linked(escape::cell(&said.text), said)
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let mut out = String::from("|");
    for cell in cells {
        out.push(' ');
        out.push_str(&cell);
        out.push_str(" |");
    }
    out
}
