//! Registers are merged entry by entry, by number.

use super::Merge;
use crate::{EntryId, Register, Risk};

/// Numbers that both gave to different entries: theirs got the second one.
pub(super) type Moved = Vec<(EntryId, EntryId)>;

/// Ours in our order, then what they added. An entry that one removed and the
/// other left alone is gone.
pub(super) fn merge<T: Clone + PartialEq + Merge>(
    base: &Register<T>,
    ours: &Register<T>,
    theirs: &Register<T>,
) -> (Register<T>, Moved) {
    let mut merged = Register::default();
    for (id, our) in ours.iter() {
        let entry = match (base.get(id), theirs.get(id)) {
            (Some(base), Some(their)) => Merge::merge(base, our, their),
            (Some(base), None) if base == our => continue,
            _ => our.clone(),
        };
        merged.insert(id, entry);
    }
    let mut moved = Moved::new();
    for (id, their) in theirs.iter() {
        match (base.get(id), ours.get(id)) {
            // Merged above, or the same in both.
            (Some(_), Some(_)) => {}
            (None, Some(our)) if our == their => {}
            // Removed by us, and they left it alone.
            (Some(base), None) if base == their => {}
            (Some(_) | None, None) => {
                merged.insert(id, their.clone());
            }
            (None, Some(_)) => moved.extend(merged.add(their.clone()).map(|new| (id, new))),
        }
    }
    (merged, moved)
}

/// Their risks, where a system of theirs got another number; those that were
/// there before name a system that both know.
pub(super) fn renamed_systems(
    theirs: &Register<Risk>,
    base: &Register<Risk>,
    moved: &Moved,
) -> Register<Risk> {
    let mut renamed = theirs.clone();
    for id in theirs.ids() {
        let Some(risk) = renamed.get_mut(id) else { continue };
        let known = base.get(id).is_some_and(|base| base.system == risk.system);
        let new = moved.iter().find(|(old, _)| Some(*old) == risk.system);
        if let (false, Some((_, new))) = (known, new) {
            risk.system = Some(*new);
        }
    }
    renamed
}
