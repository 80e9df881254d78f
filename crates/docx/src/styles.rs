//! The styles: whoever edits the document changes a look here, once.

mod characters;
mod paragraphs;
mod style;
mod tables;

use crate::palette::{COMPLEX, INK, SANS};
use crate::xml::{DECLARATION, escape};

const BOLD: &str = "<w:b/><w:bCs/>";

/// The part with the styles, for a language and the width of a line.
pub(crate) fn styles(language: &str, measure: u32) -> String {
    let language = escape(language_of(language));
    let paragraphs: String =
        paragraphs::paragraphs(measure).iter().map(style::Style::xml).collect();
    format!(
        "{DECLARATION}<w:styles \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:docDefaults><w:rPrDefault><w:rPr>{}<w:color w:val=\"{INK}\"/>\
         <w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"ja-JP\" w:bidi=\"ar-SA\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\" w:line=\"271\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>\
         <w:semiHidden/></w:style>\
         <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">\
         <w:name w:val=\"No List\"/><w:semiHidden/></w:style>\
         {paragraphs}{}{}</w:styles>",
        face(SANS),
        characters::characters(),
        tables::tables()
    )
}

/// What Word checks spelling by: it wants a region where we have none.
fn language_of(language: &str) -> &str {
    match language {
        "de" => "de-DE",
        "en" => "en-GB",
        "es" => "es-ES",
        "fr" => "fr-FR",
        "it" => "it-IT",
        "nl" => "nl-NL",
        "pl" => "pl-PL",
        "pt" => "pt-PT",
        other => other,
    }
}

fn face(name: &str) -> String {
    format!("<w:rFonts w:ascii=\"{name}\" w:hAnsi=\"{name}\" w:cs=\"{COMPLEX}\"/>")
}
