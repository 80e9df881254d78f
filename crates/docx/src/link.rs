//! The link to the result: a code to be scanned, and beside it the address.

use report::document::ResultLink;

use crate::links::Links;
use crate::paragraph::{self, Paragraph};
use crate::picture::{self, MILLIMETRE};
use crate::{inline, table};

/// The relationship of the code.
pub(crate) const CODE: &str = "rIdCode";
/// Twentieths of a point in a centimetre.
const CENTIMETRE: u32 = 567;
/// Between the code and its words, in twentieths of a point.
const GUTTER: u32 = 240;

pub(crate) fn link(link: &ResultLink, measure: u32, links: &mut Links<'_>) -> String {
    let words = [
        Paragraph { keep_next: true, ..Paragraph::of("") }
            .around(&inline::run(&link.title, Some("Strong"))),
        paragraph::kept("", &link.text),
        paragraph::said("", &link.address, links),
    ]
    .concat();
    let Some(code) = &link.code else { return table::after() + &words };
    let side = u64::from(code.millimetres) * MILLIMETRE;
    let drawing = picture::drawing(CODE, 2, ("QR", &code.alt), (side, side));
    let column = code.millimetres * CENTIMETRE / 10 + GUTTER;
    let widths = [column, measure.saturating_sub(column)];
    let parts = "firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\"";
    let mut out = table::after();
    out.push_str(&table::begin("BareTable", None, &widths, parts));
    out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    out.push_str(&table::cell(column, "", &Paragraph::of("FactText").around(&drawing)));
    out.push_str(&table::cell(measure.saturating_sub(column), "", &words));
    out.push_str("</w:tr></w:tbl>");
    out
}
