//! The styles: whoever edits the document changes a look here, once.

use crate::palette::{
    ACCENT, CAUTION, COMPLEX, DANGER, GOOD, INK, LINE, LINE_STRONG, MUTED, SANS, SERIF, SUNKEN,
};
use crate::xml::{DECLARATION, escape};

/// A style of paragraphs.
struct Paragraph {
    id: &'static str,
    name: &'static str,
    based_on: &'static str,
    next: &'static str,
    /// What is set of the paragraph, in the schema's order.
    layout: String,
    /// What is set of its letters, in the schema's order.
    letters: String,
    /// Whether it is offered among the first.
    quick: bool,
}

pub(crate) fn styles(language: &str) -> String {
    let language = escape(language_of(language));
    let mut out = format!(
        "{DECLARATION}<w:styles \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:docDefaults><w:rPrDefault><w:rPr>{}<w:color w:val=\"{INK}\"/>\
         <w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"ja-JP\" w:bidi=\"ar-SA\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
         <w:spacing w:after=\"120\" w:line=\"271\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults>",
        face(SANS)
    );
    out.push_str(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\
         <w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>\
         <w:semiHidden/></w:style>\
         <w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\">\
         <w:name w:val=\"No List\"/><w:semiHidden/></w:style>",
    );
    out.extend(paragraphs().iter().map(paragraph));
    out.push_str(&characters());
    out.push_str(&tables());
    out.push_str("</w:styles>");
    out
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

fn bold() -> &'static str {
    "<w:b/><w:bCs/>"
}

/// A size in half points, and a colour.
fn look(colour: &str, size: u32) -> String {
    format!("<w:color w:val=\"{colour}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>")
}

fn spacing(before: u32, after: u32) -> String {
    format!("<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>")
}

fn tight(before: u32, after: u32) -> String {
    format!(
        "<w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"247\" w:lineRule=\"auto\"/>"
    )
}

fn paragraphs() -> Vec<Paragraph> {
    let style = |id, name, layout: String, letters: String| Paragraph {
        id,
        name,
        based_on: "Normal",
        next: id,
        layout,
        letters,
        quick: false,
    };
    let quick = |id, name, layout: String, letters: String| Paragraph {
        quick: true,
        next: "Normal",
        ..style(id, name, layout, letters)
    };
    let serif = |colour, size| face(SERIF) + &look(colour, size);
    let heading = |id, name, level: u32, before, after, letters: String| {
        let layout = format!(
            "<w:keepNext/><w:keepLines/>{}<w:outlineLvl w:val=\"{level}\"/>",
            tight(before, after)
        );
        quick(id, name, layout, letters)
    };
    let contents = |id, name, indent: u32, letters: String| {
        let tab = format!(
            "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"{}\"/></w:tabs>",
            9290
        );
        let left = format!("<w:ind w:left=\"{indent}\"/>");
        style(id, name, tab + &tight(if indent == 0 { 60 } else { 0 }, 20) + &left, letters)
    };
    let numbered = |id, name, number: u32| {
        let layout = format!("<w:numPr><w:numId w:val=\"{number}\"/></w:numPr>{}", spacing(0, 80));
        style(id, name, layout, String::new())
    };
    let line_below = |colour| {
        format!(
            "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"6\" w:color=\"{colour}\"/></w:pBdr>"
        )
    };
    vec![
        quick("Title", "Title", tight(0, 160), serif(INK, 64)),
        quick("Subtitle", "Subtitle", tight(0, 360), look(MUTED, 30)),
        style("Marking", "Marking", spacing(0, 0), bold().to_owned() + &look(DANGER, 21)),
        style(
            "Eyebrow",
            "Eyebrow",
            "<w:keepNext/>".to_owned() + &spacing(0, 80),
            bold().to_owned() + &format!("<w:color w:val=\"{ACCENT}\"/><w:spacing w:val=\"10\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"),
        ),
        style("Logo", "Logo", spacing(0, 240), String::new()),
        style(
            "VerdictTitle",
            "Verdict Title",
            "<w:keepNext/>".to_owned() + &spacing(480, 40),
            look(MUTED, 21),
        ),
        style("Verdict", "Verdict", "<w:keepNext/>".to_owned() + &tight(0, 100), serif(ACCENT, 44)),
        style("Figure", "Figure", "<w:keepNext/>".to_owned() + &tight(60, 0), serif(INK, 44)),
        style("FigureName", "Figure Name", "<w:keepNext/>".to_owned() + &spacing(0, 0), bold().to_owned()),
        style("Small", "Small", tight(0, 60), look(MUTED, 18)),
        style(
            "Reminder",
            "Reminder",
            format!("<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"8\" w:color=\"{LINE}\"/></w:pBdr>") + &tight(480, 0),
            look(MUTED, 19),
        ),
        heading("Heading1", "heading 1", 0, 560, 200, serif(INK, 40)),
        heading("Heading2", "heading 2", 1, 360, 100, serif(ACCENT, 28)),
        heading("Heading3", "heading 3", 2, 280, 60, bold().to_owned() + &look(INK, 23)),
        heading("Heading4", "heading 4", 3, 200, 40, bold().to_owned() + &look(MUTED, 21)),
        Paragraph { layout: "<w:keepNext/><w:pageBreakBefore/>".to_owned() + &line_below(LINE) + &tight(0, 280), ..style("ContentsHeading", "Contents Heading", String::new(), serif(INK, 40)) },
        quick("Lead", "Lead", spacing(0, 160), look(MUTED, 23)),
        style("Label", "Label", "<w:keepNext/>".to_owned() + &tight(0, 80), bold().to_owned() + &look(MUTED, 19)),
        numbered("ListBullet", "List Bullet", 1),
        numbered("ListNumber", "List Number", 2),
        quick(
            "Caption",
            "caption",
            "<w:keepNext/><w:keepLines/>".to_owned() + &tight(200, 80),
            look(MUTED, 19),
        ),
        style("TableText", "Table Text", tight(30, 30), "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>".to_owned()),
        Paragraph { based_on: "TableText", ..style("TableHead", "Table Head", "<w:keepNext/>".to_owned(), bold().to_owned()) },
        style("FactName", "Fact Name", tight(20, 20), format!("<w:color w:val=\"{MUTED}\"/>")),
        style("FactText", "Fact Text", tight(20, 20), String::new()),
        style("Cell", "Heatmap Cell", "<w:keepNext/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>".to_owned(), bold().to_owned() + "<w:sz w:val=\"19\"/><w:szCs w:val=\"19\"/>"),
        style("Tick", "Timeline Tick", "<w:keepNext/><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>".to_owned(), look(MUTED, 16)),
        style("Chart", "Chart", "<w:keepNext/>".to_owned() + &spacing(120, 120) + "<w:jc w:val=\"center\"/>", String::new()),
        style("AfterTable", "After Table", "<w:spacing w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>".to_owned(), "<w:sz w:val=\"8\"/><w:szCs w:val=\"8\"/>".to_owned()),
        style("SectionEnd", "Section End", "<w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>".to_owned(), "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>".to_owned()),
        contents("TOC1", "toc 1", 0, bold().to_owned()),
        contents("TOC2", "toc 2", 284, String::new()),
        style("Header", "header", spacing(0, 0), look(MUTED, 17)),
        style("Footer", "footer", tight(0, 0), look(MUTED, 17)),
    ]
}

fn paragraph(style: &Paragraph) -> String {
    let Paragraph { id, name, based_on, next, layout, letters, quick } = style;
    let quick = if *quick { "<w:qFormat/>" } else { "" };
    // What is not Word's own is marked so.
    let custom = match *id {
        "Title" | "Subtitle" | "Heading1" | "Heading2" | "Heading3" | "Heading4" | "Caption"
        | "ListBullet" | "ListNumber" | "TOC1" | "TOC2" | "Header" | "Footer" => "",
        _ => " w:customStyle=\"1\"",
    };
    format!(
        "<w:style w:type=\"paragraph\"{custom} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>\
         <w:basedOn w:val=\"{based_on}\"/><w:next w:val=\"{next}\"/>{quick}\
         <w:pPr>{layout}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )
}

fn characters() -> String {
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
    let toned = |colour: &str| bold().to_owned() + &coloured(colour);
    [
        style("Strong", "Strong", bold()),
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

fn tables() -> String {
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
        bold(),
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
