//! The first page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use report::document::{Document, Figure, Logo};

use crate::links::Links;
use crate::palette::{CAUTION, DANGER, GOOD};
use crate::paragraph::{self, Paragraph};
use crate::picture::{self, MILLIMETRE};
use crate::xml::escape;
use crate::{Error, inline, link, table};

/// What the logo fits into, in millimetres.
const LOGO_WIDTH: u64 = 60;
const LOGO_HEIGHT: u64 = 22;
/// The relationship of the logo.
pub(crate) const LOGO: &str = "rIdLogo";

pub(crate) fn cover(document: &Document, measure: u32, links: &mut Links<'_>) -> String {
    let cover = &document.cover;
    let mut out = String::new();
    if let Some(marking) = &document.marking {
        out.push_str(&paragraph::plain("Marking", marking));
    }
    out.push_str(&match &document.logo {
        Some(logo) => Paragraph {
            more: "<w:spacing w:before=\"600\" w:after=\"1200\"/>",
            ..Paragraph::of("Logo")
        }
        .around(&drawing(logo)),
        None => Paragraph {
            more: "<w:spacing w:before=\"1500\" w:after=\"0\"/>",
            ..Paragraph::of("Logo")
        }
        .around(""),
    });
    out.push_str(&paragraph::plain("Eyebrow", &cover.eyebrow));
    out.push_str(&paragraph::plain("Title", &document.title));
    if let Some(organisation) = &document.organisation {
        let said = report::document::Said::written(organisation);
        out.push_str(&paragraph::said("Subtitle", &said, links));
    }
    out.push_str(&table::facts(&cover.facts, measure, links));
    out.push_str(&paragraph::plain("VerdictTitle", &cover.verdict_title));
    let colour = match cover.verdict_kind.as_str() {
        "not-ready" => Some(DANGER),
        "incomplete" => Some(CAUTION),
        "stage-2" => Some(GOOD),
        _ => None,
    };
    let verdict = match colour {
        Some(colour) => format!(
            "<w:r><w:rPr><w:color w:val=\"{colour}\"/></w:rPr><w:t>{}</w:t></w:r>",
            escape(&cover.verdict)
        ),
        None => inline::run(&cover.verdict, None),
    };
    out.push_str(&Paragraph::of("Verdict").around(&verdict));
    for meaning in &cover.meaning {
        out.push_str(&paragraph::plain("", meaning));
    }
    out.push_str(&table::after());
    out.push_str(&figures(&cover.figures, measure));
    if let Some(of) = &document.link {
        out.push_str(&link::link(of, measure, links));
    }
    out.push_str(&paragraph::plain("Reminder", &cover.reminder));
    out
}

/// The figures beside each other.
fn figures(figures: &[Figure], measure: u32) -> String {
    if figures.is_empty() {
        return String::new();
    }
    let widths = table::widths(figures.iter().map(|_| 1), measure);
    let parts = "firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\"";
    let mut out = table::begin("BareTable", None, &widths, parts);
    out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    for (figure, width) in figures.iter().zip(widths) {
        let texts = [
            paragraph::plain("Figure", &figure.value),
            paragraph::plain("FigureName", &figure.name),
            paragraph::plain("Small", &figure.meaning),
        ];
        out.push_str(&table::cell(width, "", &texts.concat()));
    }
    out.push_str("</w:tr></w:tbl>");
    out
}

/// The bytes of the logo.
pub(crate) fn logo(logo: &Logo) -> Result<Vec<u8>, Error> {
    const SIGNATURE: [u8; 8] = [137, 80, 78, 71, 13, 10, 26, 10];
    let bytes = STANDARD.decode(&logo.png).map_err(|_| Error::Logo)?;
    if bytes.starts_with(&SIGNATURE) { Ok(bytes) } else { Err(Error::Logo) }
}

/// The logo, as large as it may be without being distorted.
fn drawing(logo: &Logo) -> String {
    let (width, height) = (u64::from(logo.width.max(1)), u64::from(logo.height.max(1)));
    let (most_wide, most_high) = (LOGO_WIDTH * MILLIMETRE, LOGO_HEIGHT * MILLIMETRE);
    let (cx, cy) = if width * most_high > most_wide * height {
        (most_wide, (most_wide * height / width).max(1))
    } else {
        ((most_high * width / height).max(1), most_high)
    };
    picture::drawing(LOGO, 1, ("Logo", &logo.alt), (cx, cy))
}
