//! The styles of letters.

use super::BOLD;
use crate::palette::{ACCENT, CAUTION, DANGER, GOOD, MUTED};

pub(super) fn characters() -> String {
    let style = |id: &str, name: &str, letters: &str| {
        let custom = match id {
            "Strong" | "Hyperlink" => "",
            _ => " w:customStyle=\"1\"",
        };
        format!(
            "<w:style w:type=\"character\"{custom} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
             <w:basedOn w:val=\"DefaultParagraphFont\"/><w:rPr>{letters}</w:rPr></w:style>"
        )
    };
    let coloured = |colour: &str| format!("<w:color w:val=\"{colour}\"/>");
    let toned = |colour: &str| BOLD.to_owned() + &coloured(colour);
    [
        style("Strong", "Strong", BOLD),
        style("Hyperlink", "Hyperlink", &(coloured(ACCENT) + "<w:u w:val=\"single\"/>")),
        // Many references stand on a page: they lead somewhere without a line each.
        style("Reference", "Reference", &toned(ACCENT)),
        style("Quiet", "Quiet", &coloured(MUTED)),
        style("Here", "Here", &toned(ACCENT)),
        style("ToneGrave", "Tone Grave", &toned(DANGER)),
        style("ToneMinor", "Tone Minor", &toned(CAUTION)),
        style("ToneNeutral", "Tone Neutral", &toned(MUTED)),
        style("ToneGood", "Tone Good", &toned(GOOD)),
    ]
    .concat()
}
