//! The file: its parts, and what leads from one to another.

use std::io::{Cursor, Write as _};

use report::document::Document;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::body::Body;
use crate::page::{Page, Turn};
use crate::xml::{DECLARATION, escape};
use crate::{Error, cover, edges, link, list, settings, styles, theme};

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// A part: its name, its type where that is not its ending's, and its content.
struct Part {
    name: String,
    kind: Option<String>,
    content: Vec<u8>,
}

impl Part {
    fn of(name: impl Into<String>, kind: &str, content: String) -> Self {
        Self { name: name.into(), kind: Some(kind.to_owned()), content: content.into_bytes() }
    }

    fn word(name: &str, kind: &str, content: String) -> Self {
        Self::of(format!("word/{name}.xml"), &format!("{WORD}.{kind}+xml"), content)
    }
}

pub(crate) fn package(
    document: &Document,
    body: &Body<'_>,
    logo: Option<&[u8]>,
    code: Option<&[u8]>,
) -> Result<Vec<u8>, Error> {
    let measure = Page::of(document.paper, Turn::Upright).measure();
    let header = |turn| edges::header(document, turn);
    let footer = |turn| edges::footer(document, turn);
    let mut parts = vec![
        Part::word("document", "document.main", self::document(body)),
        Part::word("styles", "styles", styles::styles(&document.language, measure)),
        Part::word("numbering", "numbering", list::numbering(body.lists)),
        Part::word("settings", "settings", settings::settings()),
        Part::word("fontTable", "fontTable", settings::fonts()),
        Part::of(
            "word/theme/theme1.xml",
            "application/vnd.openxmlformats-officedocument.theme+xml",
            theme::theme(),
        ),
        Part::word("headerUpright", "header", header(Turn::Upright)),
        Part::word("headerSideways", "header", header(Turn::Sideways)),
        Part::word("footerUpright", "footer", footer(Turn::Upright)),
        Part::word("footerSideways", "footer", footer(Turn::Sideways)),
        Part::of(
            "docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml",
            settings::core(document)?,
        ),
        Part::of(
            "docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml",
            settings::app(),
        ),
    ];
    for (index, chart) in body.charts.iter().enumerate() {
        parts.push(Part::of(
            format!("word/charts/chart{}.xml", index + 1),
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
            chart.clone(),
        ));
    }
    for (name, bytes) in [("logo", logo), ("code", code)] {
        if let Some(bytes) = bytes {
            let name = format!("word/media/{name}.png");
            parts.push(Part { name, kind: None, content: bytes.to_vec() });
        }
    }
    let plain = |name: &str, content: String| Part {
        name: name.to_owned(),
        kind: None,
        content: content.into_bytes(),
    };
    let begin = [
        plain("[Content_Types].xml", types(&parts)),
        plain("_rels/.rels", root()),
        plain("word/_rels/document.xml.rels", relationships(body, logo.is_some(), code.is_some())),
    ];
    pack(begin.iter().chain(&parts))
}

fn document(body: &Body<'_>) -> String {
    format!(
        "{DECLARATION}<w:document \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
         xmlns:r=\"{RELATIONSHIPS}\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" \
         xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\">\
         <w:body>{}</w:body></w:document>",
        body.xml
    )
}

fn types(parts: &[Part]) -> String {
    let mut out = format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>"
    );
    for part in parts {
        if let Some(kind) = &part.kind {
            let name = &part.name;
            out.push_str(&format!("<Override PartName=\"/{name}\" ContentType=\"{kind}\"/>"));
        }
    }
    out.push_str("</Types>");
    out
}

fn root() -> String {
    let core =
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    wrapped(&[
        relationship("rId1", &format!("{RELATIONSHIPS}/officeDocument"), "word/document.xml", ""),
        relationship("rId2", core, "docProps/core.xml", ""),
        relationship(
            "rId3",
            &format!("{RELATIONSHIPS}/extended-properties"),
            "docProps/app.xml",
            "",
        ),
    ])
}

fn relationships(body: &Body<'_>, logo: bool, code: bool) -> String {
    let to = |id: &str, kind: &str, target: &str| {
        relationship(id, &format!("{RELATIONSHIPS}/{kind}"), target, "")
    };
    let mut all = vec![
        to("rIdStyles", "styles", "styles.xml"),
        to("rIdNumbering", "numbering", "numbering.xml"),
        to("rIdSettings", "settings", "settings.xml"),
        to("rIdFonts", "fontTable", "fontTable.xml"),
        to("rIdTheme", "theme", "theme/theme1.xml"),
        to("rIdHeaderUpright", "header", "headerUpright.xml"),
        to("rIdHeaderSideways", "header", "headerSideways.xml"),
        to("rIdFooterUpright", "footer", "footerUpright.xml"),
        to("rIdFooterSideways", "footer", "footerSideways.xml"),
    ];
    for index in 1..=body.charts.len() {
        all.push(to(&format!("rIdChart{index}"), "chart", &format!("charts/chart{index}.xml")));
    }
    if logo {
        all.push(to(cover::LOGO, "image", "media/logo.png"));
    }
    if code {
        all.push(to(link::CODE, "image", "media/code.png"));
    }
    for (id, address) in body.links.used() {
        let kind = format!("{RELATIONSHIPS}/hyperlink");
        all.push(relationship(&id, &kind, address, " TargetMode=\"External\""));
    }
    wrapped(&all)
}

fn relationship(id: &str, kind: &str, target: &str, mode: &str) -> String {
    format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{}\"{mode}/>", escape(target))
}

fn wrapped(relationships: &[String]) -> String {
    format!(
        "{DECLARATION}<Relationships \
         xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        relationships.concat()
    )
}

/// The parts, packed: no clock, no system, the same everywhere.
fn pack<'a>(parts: impl Iterator<Item = &'a Part>) -> Result<Vec<u8>, Error> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for part in parts {
        writer.start_file(part.name.as_str(), options)?;
        writer.write_all(&part.content)?;
    }
    Ok(writer.finish()?.into_inner())
}
