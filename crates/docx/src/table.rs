//! Tables: a head that is repeated on every page, rows that may break, widths by
//! share.

use report::document::{Align, Fact, Row, Table};

use crate::inline;
use crate::links::Links;
use crate::palette;
use crate::paragraph::{self, Paragraph};
use crate::xml::escape;

/// How long the texts of a row may be together that is not broken over two pages.
const SHORT_ROW: usize = 500;
/// How long facts may be together that stay on one page.
const SHORT_FACTS: usize = 1_200;

/// A table with its caption above, as wide as a line. The caption is left out where
/// a heading has just said the same.
pub(crate) fn table(
    table: &Table,
    said_already: &str,
    measure: u32,
    links: &mut Links<'_>,
) -> String {
    let widths = widths(table.columns.iter().map(|column| u32::from(column.share)), measure);
    let mut out = String::new();
    if table.caption != said_already {
        out.push_str(&paragraph::plain("Caption", &table.caption));
    }
    let head = "firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\"";
    out.push_str(&begin("ReportTable", Some(&table.caption), &widths, head));
    out.push_str("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    for (column, width) in table.columns.iter().zip(&widths) {
        let set = Paragraph { end: column.align == Align::End, ..Paragraph::of("TableHead") };
        out.push_str(&cell(*width, "", &set.around(&inline::run(&column.title, None))));
    }
    out.push_str("</w:tr>");
    for row in &table.rows {
        out.push_str(&self::row(row, table, &widths, links));
    }
    out.push_str("</w:tbl>");
    out.push_str(&after());
    out
}

/// What Word wants between two tables, and a little air.
pub(crate) fn after() -> String {
    Paragraph::of("AfterTable").around("")
}

fn row(row: &Row, table: &Table, widths: &[u32], links: &mut Links<'_>) -> String {
    let letters = row.cells.iter().flatten().map(|said| said.text.len()).sum::<usize>();
    let mut out = begin_row(letters <= SHORT_ROW).to_owned();
    for (index, (cell, width)) in row.cells.iter().zip(widths).enumerate() {
        let first = index == 0;
        let align = table.columns.get(index).map_or(Align::Start, |column| column.align);
        let mut content = String::new();
        for (line, said) in cell.iter().enumerate() {
            let runs = match (first, line, &row.target) {
                (true, 0, Some(target)) => {
                    inline::leading(&said.text, Some(target), links, "Reference")
                }
                (true, 0, None) => inline::said(said, links, Some("Strong")),
                _ => inline::said(said, links, None),
            };
            let runs = match (first, line) {
                (true, 0) => inline::bookmarked(row.anchor.as_deref(), links, &runs),
                _ => runs,
            };
            let set =
                Paragraph { end: align == Align::End, ..Paragraph::for_said("TableText", said) };
            content.push_str(&set.around(&runs));
        }
        if content.is_empty() {
            let anchor = if first { row.anchor.as_deref() } else { None };
            let empty = inline::bookmarked(anchor, links, "");
            content = Paragraph::of("TableText").around(&empty);
        }
        let edge = match row.tone {
            Some(tone) if first => format!(
                "<w:tcBorders><w:left w:val=\"single\" w:sz=\"24\" w:space=\"0\" \
                 w:color=\"{}\"/></w:tcBorders>",
                palette::of_tone(tone)
            ),
            _ => String::new(),
        };
        out.push_str(&self::cell(*width, &edge, &content));
    }
    out.push_str("</w:tr>");
    out
}

/// A row; a whole one stays on one page.
fn begin_row(whole: bool) -> &'static str {
    if whole { "<w:tr><w:trPr><w:cantSplit/></w:trPr>" } else { "<w:tr>" }
}

/// Names and what there is to say of each, beside each other.
pub(crate) fn facts(facts: &[Fact], measure: u32, links: &mut Links<'_>) -> String {
    if facts.is_empty() {
        return String::new();
    }
    let longest = facts.iter().map(|fact| fact.name.chars().count()).max().unwrap_or(0);
    let name = u32::try_from(longest).unwrap_or(u32::MAX).saturating_mul(110) + 200;
    let name = name.clamp(1_300, measure * 3 / 10);
    let widths = [name, measure.saturating_sub(name)];
    let columns = "firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"1\"";
    let mut out = begin("BareTable", None, &widths, columns);
    let letters = |fact: &Fact| fact.values.iter().map(|value| value.text.len()).sum::<usize>();
    let together = facts.iter().map(letters).sum::<usize>() <= SHORT_FACTS;
    for (place, fact) in (1..).zip(facts) {
        let keep_next = together && place < facts.len();
        let mut text = String::new();
        for value in &fact.values {
            let set = Paragraph { keep_next, ..Paragraph::for_said("FactText", value) };
            text.push_str(&set.around(&inline::said(value, links, None)));
        }
        if text.is_empty() {
            text = Paragraph::of("FactText").around("");
        }
        out.push_str(begin_row(letters(fact) <= SHORT_ROW));
        let set = Paragraph { keep_next, ..Paragraph::of("FactName") };
        out.push_str(&cell(widths[0], "", &set.around(&inline::run(&fact.name, None))));
        out.push_str(&cell(widths[1], "", &text));
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    out.push_str(&after());
    out
}

/// The beginning of a table: its style, what it shows, and how wide its columns are.
pub(crate) fn begin(style: &str, shows: Option<&str>, widths: &[u32], parts: &str) -> String {
    let measure: u32 = widths.iter().sum();
    let caption = shows
        .map(|shows| format!("<w:tblCaption w:val=\"{}\"/>", escape(&inline::one_line(shows))))
        .unwrap_or_default();
    let mut out = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{measure}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"04A0\" w:{parts} w:lastColumn=\"0\" \
         w:noHBand=\"1\" w:noVBand=\"1\"/>{caption}</w:tblPr><w:tblGrid>"
    );
    for width in widths {
        out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
    }
    out.push_str("</w:tblGrid>");
    out
}

/// A cell: its width, what is set besides in the schema's order, and paragraphs.
pub(crate) fn cell(width: u32, set: &str, paragraphs: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{set}</w:tcPr>{paragraphs}</w:tc>"
    )
}

/// The widths of columns by their shares, together exactly as wide as a line.
pub(crate) fn widths(shares: impl Iterator<Item = u32>, measure: u32) -> Vec<u32> {
    let shares: Vec<u32> = shares.map(|share| share.max(1)).collect();
    let all: u32 = shares.iter().sum::<u32>().max(1);
    let mut given = 0;
    let mut before = 0;
    let mut place = |share: &u32| {
        before += share;
        let end = measure * before / all;
        let width = end - given;
        given = end;
        width
    };
    shares.iter().map(&mut place).collect()
}

#[cfg(test)]
mod tests {
    use super::widths;

    #[test]
    fn widths_add_up_to_the_line() {
        assert_eq!(widths([1, 1, 1].into_iter(), 100), [33, 33, 34]);
        assert_eq!(widths([10, 30, 60].into_iter(), 9_298).iter().sum::<u32>(), 9_298);
        assert_eq!(widths([0].into_iter(), 50), [50]);
    }
}
