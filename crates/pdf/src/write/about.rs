//! The outline, and what the document says of itself.

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};

use super::About;
use crate::book::Entry;

pub(super) fn bookmarks(entries: &[Entry]) -> Outline {
    let mut outline = Outline::new();
    for entry in entries {
        outline.push_child(bookmark(entry));
    }
    outline
}

fn bookmark(entry: &Entry) -> OutlineNode {
    let place = XyzDestination::new(entry.page, Point::from_xy(0.0, entry.y));
    let mut node = OutlineNode::new(entry.title.clone(), place);
    for below in &entry.below {
        node.push_child(bookmark(below));
    }
    node
}

pub(super) fn metadata(about: &About<'_>) -> Metadata {
    let metadata = Metadata::new()
        .title(about.title.to_owned())
        .language(about.language.to_owned())
        .document_id(format!("{} {}", about.title, about.day.iso));
    match date(&about.day.iso) {
        Some(date) => metadata.creation_date(date),
        None => metadata,
    }
}

/// `2026-11-25`, at midnight.
fn date(iso: &str) -> Option<DateTime> {
    let mut parts = iso.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    let midnight = DateTime::new(year).month(month).day(day).hour(0).minute(0).second(0);
    Some(midnight.utc_offset_hour(0).utc_offset_minute(0))
}
