//! What is shipped: lines of text, in an order both sides know.
//!
//! A line per text, tabs between the items of a list, an empty line for a text
//! that is not there; the first line names the pack and fingerprints its keys,
//! so that a file of another build is refused instead of read askew. Read
//! again by `crates/locale` and `crates/assessment`.

use crate::{CatalogueText, Entry, Framework, Interface};

/// FNV-1a, 64 bits: stable, short, and nobody's secret depends on it.
pub(crate) fn fingerprint<'a>(keys: impl Iterator<Item = &'a str>) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in keys.flat_map(|key| key.bytes().chain([0])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// `text.<language>.txt`, `work.<language>.txt`.
pub(crate) fn interface(pack: &str, interface: &Interface) -> String {
    let head = format!("aims-gap {pack} {} {}", interface.language, interface.fingerprint());
    let lines = interface.entries.values().map(|entry| match entry {
        Entry::Plain(text) => text.clone(),
        Entry::Counted { one, other } => format!("{one}\t{other}"),
    });
    join(head, lines)
}

/// `<pack>.<framework>.<language>.txt`.
pub(crate) fn of_framework(pack: &str, framework: &Framework, lines: Vec<String>) -> String {
    let head = format!("aims-gap {pack} {} {}", framework.id, framework.fingerprint());
    join(head, lines.into_iter())
}

/// What the first screen that asks needs.
pub(crate) fn questions(text: &CatalogueText) -> Vec<String> {
    let areas = text.areas.iter().flat_map(|area| [area.title.clone(), area.summary.clone()]);
    let requirements = text.requirements.iter().flat_map(|row| {
        let roles = row.for_role.iter().map(optional);
        [row.title.clone(), row.question.clone()]
            .into_iter()
            .chain(row.levels.iter().cloned())
            .chain(roles)
    });
    areas.chain(requirements).collect()
}

/// What is fetched when somebody wants to know more.
pub(crate) fn guidance(text: &CatalogueText) -> Vec<String> {
    let rows = text.requirements.iter().flat_map(|row| {
        [
            row.why.clone(),
            row.evidence.join("\t"),
            row.owner.clone(),
            row.document.clone(),
            optional(&row.watch_out),
            optional(&row.exclusion),
        ]
    });
    rows.collect()
}

fn optional(text: &Option<String>) -> String {
    text.clone().unwrap_or_default()
}

fn join(head: String, lines: impl Iterator<Item = String>) -> String {
    // A line break ends every line, the last one too: it may be an empty one.
    std::iter::once(head).chain(lines).flat_map(|line| [line, "\n".to_owned()]).collect()
}
