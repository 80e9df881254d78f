//! Lists, and how Word numbers them.

use report::document::Item;

use crate::inline;
use crate::links::Links;
use crate::paragraph::Paragraph;
use crate::xml::DECLARATION;

/// The number of the list that all bullets are of, and of the first numbered one.
/// The one between is the style's own.
const BULLETS: usize = 1;
const STYLE: usize = 2;

/// A list; a numbered one by its place among them, from 1.
pub(crate) fn list(items: &[Item], numbered: Option<usize>, links: &Links<'_>) -> String {
    let (style, list) = match numbered {
        Some(place) => ("ListNumber", STYLE + place),
        None => ("ListBullet", BULLETS),
    };
    let set = Paragraph { list: Some(list), ..Paragraph::of(style) };
    items.iter().map(|item| set.around(&self::item(item, links))).collect()
}

fn item(item: &Item, links: &Links<'_>) -> String {
    let mut head: Vec<String> = Vec::new();
    if let Some((reference, target)) = &item.reference {
        head.push(inline::leading(reference, target.as_deref(), links, "Reference"));
    }
    if let Some(title) = &item.title {
        head.push(inline::run(title, Some("Strong")));
    }
    if let Some(here) = &item.here {
        head.push(inline::run(here, Some("Here")));
    }
    let mut runs = head.join(&inline::run("  ", None));
    if !item.text.is_empty() {
        if item.title.is_some() || item.here.is_some() {
            runs.push_str("<w:r><w:br/></w:r>");
        } else if !runs.is_empty() {
            runs.push_str(&inline::run("  ", None));
        }
        runs.push_str(&inline::run(&item.text, None));
    }
    runs
}

/// The part that says how lists are numbered: bullets, and one numbering for each
/// numbered list, so that each begins with 1.
pub(crate) fn numbering(lists: usize) -> String {
    let level = |format: &str, text: &str, more: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{more}\
             <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr>\
             <w:ind w:left=\"397\" w:hanging=\"397\"/></w:pPr></w:lvl>"
        )
    };
    let kind = |id: usize, level: String| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/>\
             {level}</w:abstractNum>"
        )
    };
    let mut out = format!(
        "{DECLARATION}<w:numbering \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}{}",
        kind(1, level("bullet", "•", "<w:pStyle w:val=\"ListBullet\"/>")),
        kind(2, level("decimal", "%1.", "<w:pStyle w:val=\"ListNumber\"/>")),
    );
    for number in 1..=STYLE + lists {
        let of = if number == BULLETS { 1 } else { 2 };
        let start = if number > STYLE {
            "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
        } else {
            ""
        };
        out.push_str(&format!(
            "<w:num w:numId=\"{number}\"><w:abstractNumId w:val=\"{of}\"/>{start}</w:num>"
        ));
    }
    out.push_str("</w:numbering>");
    out
}
