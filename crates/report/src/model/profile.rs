//! Who was assessed.

use assessment::Profile;
use locale::{Key, Text};

use super::Entry;
use crate::words;

/// What is known of the profile, in the order in which it was asked.
pub(super) fn entries(profile: &Profile, text: &Text) -> Vec<Entry> {
    let roles: Vec<&str> = profile.roles.iter().map(|role| text.get(words::role(role))).collect();
    let high_risk = profile.high_risk.map(words::systems::high_risk);
    let iso_27001 = profile.iso_27001.map(|yes| if yes { Key::ProfileYes } else { Key::ProfileNo });
    let said = |key: Option<Key>| key.map(|key| text.get(key).to_owned());
    [
        (Key::ReportRoles, (!roles.is_empty()).then(|| roles.join(", "))),
        (Key::ReportSize, said(profile.size.map(words::size))),
        (Key::ReportSector, said(profile.sector.map(words::sector))),
        (Key::ReportIso27001, said(iso_27001)),
        (Key::ReportHighRisk, said(high_risk)),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some(Entry { name: text.get(name).to_owned(), text: value? }))
    .collect()
}
