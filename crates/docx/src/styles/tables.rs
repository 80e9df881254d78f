//! The styles of tables: lines before boxes.

use super::BOLD;
use crate::palette::{LINE, LINE_STRONG, SUNKEN};

pub(super) fn tables() -> String {
    let line = |side: &str, size: u32, colour: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"{size}\" w:space=\"0\" w:color=\"{colour}\"/>")
    };
    let margins = "<w:tblCellMar><w:top w:w=\"30\" w:type=\"dxa\"/>\
         <w:left w:w=\"85\" w:type=\"dxa\"/><w:bottom w:w=\"30\" w:type=\"dxa\"/>\
         <w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar>";
    let plain = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">\
         <w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:tblPr>\
         <w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>\
         <w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
         <w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>";
    let head = format!(
        "<w:tblStylePr w:type=\"firstRow\"><w:rPr>{}</w:rPr><w:tcPr><w:tcBorders>{}</w:tcBorders>\
         <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{SUNKEN}\"/>\
         <w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr>",
        BOLD,
        line("bottom", 8, LINE_STRONG)
    );
    let lined = format!(
        "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"ReportTable\">\
         <w:name w:val=\"Report Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\
         {}{}{}</w:tblBorders>{margins}</w:tblPr>{head}</w:style>",
        line("top", 4, LINE),
        line("bottom", 4, LINE),
        line("insideH", 4, LINE),
    );
    let bare = "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"BareTable\">\
         <w:name w:val=\"Bare Table\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>\
         <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"142\" w:type=\"dxa\"/>\
         </w:tblCellMar></w:tblPr></w:style>";
    [plain, &lined, bare].concat()
}
