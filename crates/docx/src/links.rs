//! What leads where: bookmarks within the document, addresses outside.

use std::collections::{BTreeMap, BTreeSet};

use report::document::{Block, Document};

/// What an address in a Word document may not be longer than.
const LONGEST_ADDRESS: usize = 2_000;

/// The anchors of a document, and the addresses used so far.
pub(crate) struct Links<'a> {
    anchors: BTreeMap<&'a str, usize>,
    /// The anchors that have their place: each has one, whatever the document says.
    placed: BTreeSet<usize>,
    addresses: Vec<String>,
}

impl<'a> Links<'a> {
    pub(crate) fn of(document: &'a Document) -> Self {
        let mut anchors = BTreeMap::new();
        let mut add = |anchor: &'a str| {
            let next = anchors.len() + 1;
            anchors.entry(anchor).or_insert(next);
        };
        for section in &document.sections {
            add(&section.id);
            for block in &section.blocks {
                match block {
                    Block::Heading(heading) => heading.anchor.iter().for_each(|one| add(one)),
                    Block::Table(table) => {
                        table
                            .rows
                            .iter()
                            .filter_map(|row| row.anchor.as_deref())
                            .for_each(&mut add);
                    }
                    _ => (),
                }
            }
        }
        Self { anchors, placed: BTreeSet::new(), addresses: Vec::new() }
    }

    /// The name of a bookmark, at most 40 of Word's letters, and its number. None
    /// for an anchor that the document does not have.
    pub(crate) fn bookmark(&self, anchor: &str) -> Option<(String, usize)> {
        let number = *self.anchors.get(anchor)?;
        let letters =
            anchor.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '_' });
        let name: String = letters.take(30).collect();
        Some((format!("a{number}_{name}"), number))
    }

    /// The bookmark to be set at an anchor's place; none if it has been set.
    pub(crate) fn place(&mut self, anchor: &str) -> Option<(String, usize)> {
        let (name, number) = self.bookmark(anchor)?;
        self.placed.insert(number).then_some((name, number))
    }

    /// How many bookmarks there are at most.
    pub(crate) fn bookmarks(&self) -> usize {
        self.anchors.len()
    }

    /// The relationship that leads to an address outside; none for one that Word
    /// might not take.
    pub(crate) fn outside(&mut self, address: &str) -> Option<String> {
        let address = safe(address)?;
        let known = self.addresses.iter().position(|known| *known == address);
        let place = known.unwrap_or_else(|| {
            self.addresses.push(address);
            self.addresses.len() - 1
        });
        Some(relationship(place))
    }

    /// The addresses used, each with its relationship.
    pub(crate) fn used(&self) -> impl Iterator<Item = (String, &str)> {
        self.addresses.iter().enumerate().map(|(place, to)| (relationship(place), to.as_str()))
    }
}

fn relationship(place: usize) -> String {
    format!("rIdLink{}", place + 1)
}

/// An `https:` address of which Word says nothing: a plain host, and everything
/// else encoded that is not plain.
fn safe(address: &str) -> Option<String> {
    const PLAIN: &[u8] = b"-._~/?#@!$&'()*+,;=:";
    let rest = address.strip_prefix("https://")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let of_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    if name.is_empty() || !name.bytes().all(of_name) || !port.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut out = format!("https://{host}");
    let mut fragment = false;
    for (at, byte) in path.bytes().enumerate() {
        let hex =
            path.get(at + 1..at + 3).is_some_and(|two| two.bytes().all(|b| b.is_ascii_hexdigit()));
        let plain = match byte {
            b'%' => hex,
            b'#' => !std::mem::replace(&mut fragment, true),
            byte => byte.is_ascii_alphanumeric() || PLAIN.contains(&byte),
        };
        if plain {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    (out.len() <= LONGEST_ADDRESS).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn an_address_is_made_plain_or_left_out() {
        let to = |address| safe(address);
        assert_eq!(
            to("https://a.example:8443/b c?d=é#e#f").as_deref(),
            Some("https://a.example:8443/b%20c?d=%C3%A9#e%23f")
        );
        assert_eq!(to("https://a.example/%zz%20").as_deref(), Some("https://a.example/%25zz%20"));
        for bad in [
            "http://a.example",
            "javascript:alert(1)",
            "https://",
            "https://b[c/",
            "https://user@host/",
            "https://é.example/",
        ] {
            assert_eq!(to(bad), None, "{bad}");
        }
        assert_eq!(to(&format!("https://a.example/{}", "x".repeat(2_000))), None);
    }
}
