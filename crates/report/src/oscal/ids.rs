//! Identifiers: tokens for what OSCAL names by a word, UUIDs for the rest.

use assessment::Framework;
use uuid::Uuid;

use crate::Report;

/// What every identifier of ours is derived from; drawn once, for good.
pub(super) const NAMESPACE: Uuid = Uuid::from_u128(0x5f0d_6b1e_93a7_4c52_8e4b_d1c2_7a96_03f8);

/// The UUID (version 5) of a name within a namespace.
pub(super) fn uuid(namespace: Uuid, name: &str) -> Uuid {
    Uuid::new_v5(&namespace, name.as_bytes())
}

/// The namespace of one assessment: those of other organisations, and others of
/// the same one, have other identifiers; a later export of it has the same.
pub(super) fn assessment(report: &Report) -> Uuid {
    let organisation = report.organisation.as_deref().unwrap_or_default();
    uuid(NAMESPACE, &format!("{} {} {organisation}", report.framework.id, report.begun))
}

/// The token of a control or group: `iso42001-a.7.4`.
pub(super) fn token(framework: &Framework, reference: &str) -> String {
    let standard: String = framework.id.split('-').take(2).collect();
    format!("{standard}-{}", reference.to_lowercase())
}

/// What a control's determination is about: [`token`] with `_obj`.
pub(super) fn objective(framework: &Framework, reference: &str) -> String {
    token(framework, reference) + "_obj"
}

/// What a control asks: [`token`] with `_smt`.
pub(super) fn statement(framework: &Framework, reference: &str) -> String {
    token(framework, reference) + "_smt"
}

/// A reference that sorts as text in the framework's order: `a.07.04`.
pub(super) fn sort_id(reference: &str) -> String {
    let parts = reference.split('.').map(|part| match part.parse::<u8>() {
        Ok(number) => format!("{number:02}"),
        Err(_) => part.to_lowercase(),
    });
    parts.collect::<Vec<_>>().join(".")
}

#[cfg(test)]
mod tests {
    use super::{NAMESPACE, sort_id, token, uuid};
    use assessment::ISO_42001_2023;

    #[test]
    fn tokens_begin_with_a_letter_and_sort_in_order() {
        assert_eq!(token(&ISO_42001_2023, "6.1.2"), "iso42001-6.1.2");
        assert_eq!(token(&ISO_42001_2023, "A.7.4"), "iso42001-a.7.4");
        let ids = ISO_42001_2023.requirements.iter().map(|row| sort_id(row.reference));
        assert!(ids.is_sorted());
    }

    #[test]
    fn names_have_uuids_of_their_own() {
        assert_eq!(NAMESPACE.get_version_num(), 4);
        assert_eq!(uuid(NAMESPACE, "a").get_version_num(), 5);
        assert_eq!(uuid(NAMESPACE, "a"), uuid(NAMESPACE, "a"));
        assert_ne!(uuid(NAMESPACE, "a"), uuid(NAMESPACE, "b"));
    }
}
