//! The status of impact assessments, and the names of systems, in words.

use assessment::{AiSystem, EntryId, ImpactStatus};
use report::words::systems;

use crate::content::Content;
use crate::working::{Working, impact_text};

/// How far an impact assessment is, and why it is due if it is.
pub fn status(status: ImpactStatus) -> String {
    let (work, text) = (Working::from_context().text, Content::from_context().text);
    systems::status(status, work, impact_text(), text)
}

/// What a system is called here: its name, or its number where it has none.
pub fn name(id: EntryId, system: &AiSystem) -> String {
    systems::name(id, system, Working::from_context().text)
}
