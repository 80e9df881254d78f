//! Text, properties and moments as OSCAL has them.

use assessment::{Date, Timestamp};
use serde_json::{Value, json};

use crate::markdown::escape;
use crate::prose;

/// What our own properties belong to.
pub(super) const NS: &str = "urn:aims-gap:oscal";

/// Text that may hold line feeds, as markup: nothing in it is interpreted.
pub(super) fn markup(text: &str) -> String {
    // OSCAL makes quotations of what stands between double quotes.
    escape::lines(&prose::lines(text), "").replace('"', "\\\"")
}

/// Text on one line, as markup; never empty.
pub(super) fn markup_line(text: &str) -> String {
    match prose::one_line(text).as_str() {
        "" => crate::figures::DASH.to_owned(),
        text => escape::line(text).replace('"', "\\\""),
    }
}

/// Paragraphs, as markup; empty ones are left out.
pub(super) fn paragraphs<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let texts = texts.into_iter().filter(|text| !text.trim().is_empty());
    texts.map(markup).collect::<Vec<_>>().join("\n\n")
}

/// A list, as markup.
pub(super) fn list<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let items = items.into_iter().map(|item| format!("- {}", markup_line(item)));
    items.collect::<Vec<_>>().join("\n")
}

/// Text on one line that neither begins nor ends with what JavaScript, whose
/// patterns the schema has, takes for white space.
pub(super) fn one_line(text: &str) -> String {
    let blank = |sign: char| sign.is_whitespace() || sign == '\u{feff}';
    prose::one_line(text).trim_matches(blank).to_owned()
}

/// A property of OSCAL's own.
pub(super) fn core_property(name: &str, value: &str) -> Value {
    json!({ "name": name, "value": value })
}

/// A property of ours. Its value is on one line, as OSCAL asks for; without one
/// there is no property.
pub(super) fn property(name: &str, value: &str) -> Option<Value> {
    let value = one_line(value);
    (!value.is_empty()).then(|| json!({ "name": name, "ns": NS, "value": value }))
}

/// A property of ours that says yes or no.
pub(super) fn yes_no(name: &str, value: bool) -> Option<Value> {
    property(name, if value { "yes" } else { "no" })
}

/// A day as a moment: its beginning in UTC.
pub(super) fn midnight(date: Date) -> String {
    within_reach(format!("{date}T00:00:00Z"))
}

/// A moment.
pub(super) fn moment(at: Timestamp) -> String {
    within_reach(at.to_string())
}

/// OSCAL knows the years 1900 to 2999; others are taken to the nearer end.
fn within_reach(moment: String) -> String {
    match moment.get(..4) {
        Some(year) if year < "1900" => "1900-01-01T00:00:00Z".to_owned(),
        Some(year) if year > "2999" => "2999-12-31T23:59:59Z".to_owned(),
        _ => moment,
    }
}

/// An address with nothing in it that a URI does not allow.
pub(super) fn address(link: &str) -> String {
    let mut out = String::with_capacity(link.len());
    for (at, byte) in link.bytes().enumerate() {
        let escape = byte == b'%' && {
            let digits = link.as_bytes().get(at + 1..at + 3);
            !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        if !escape && (byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte)) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{address, markup, markup_line, midnight, property};

    #[test]
    fn nothing_in_a_text_is_markup() {
        assert_eq!(markup("a \"b\"\n{{ insert: c }}"), "a \\\"b\\\"\\\n\\{\\{ insert: c \\}\\}");
        assert_eq!(markup_line(" \n"), "–");
        assert_eq!(property("owner", "\n \u{feff} "), None);
    }

    #[test]
    fn moments_and_addresses_are_in_bounds() {
        let day = |text: &str| text.parse().map(midnight);
        assert_eq!(day("0001-01-01"), Ok("1900-01-01T00:00:00Z".into()));
        assert_eq!(day("9999-12-31"), Ok("2999-12-31T23:59:59Z".into()));
        assert_eq!(day("2026-11-25"), Ok("2026-11-25T00:00:00Z".into()));
        assert_eq!(address("https://a/ü?b=[%20]%"), "https://a/%C3%BC?b=%5B%20%5D%25");
    }
}
