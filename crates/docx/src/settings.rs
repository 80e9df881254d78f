//! The small parts: settings, faces, and what the file says of itself.

use report::document::Document;

use crate::Error;
use crate::palette::{COMPLEX, SANS, SERIF};
use crate::xml::{DECLARATION, escape};

/// What Word 2013 and later do; without it the document opens as an old one.
pub(crate) fn settings() -> String {
    format!(
        "{DECLARATION}<w:settings \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat>\
         <w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>"
    )
}

/// The faces, and what stands in for them where they are missing.
pub(crate) fn fonts() -> String {
    let font = |name: &str, instead: &str, family: &str| {
        format!(
            "<w:font w:name=\"{name}\"><w:altName w:val=\"{instead}\"/>\
             <w:family w:val=\"{family}\"/><w:pitch w:val=\"variable\"/></w:font>"
        )
    };
    format!(
        "{DECLARATION}<w:fonts \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}{}</w:fonts>",
        font(SANS, "Carlito", "swiss"),
        font(SERIF, "Caladea", "roman"),
        font(COMPLEX, "Liberation Sans", "swiss")
    )
}

/// Title, author and day.
pub(crate) fn core(document: &Document) -> Result<String, Error> {
    let day = &document.date.iso;
    let is_day = day.len() == 10
        && day.bytes().enumerate().all(|(place, byte)| match place {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if !is_day {
        return Err(Error::Day(day.clone()));
    }
    let creator = document.organisation.as_deref().unwrap_or_default();
    Ok(format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dc:creator>{}</dc:creator><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:modified>\
         </cp:coreProperties>",
        escape(&document.title),
        escape(creator),
        escape(&document.language)
    ))
}

/// Which program it is for.
pub(crate) fn app() -> String {
    format!(
        "{DECLARATION}<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Microsoft Office Word</Application></Properties>"
    )
}
