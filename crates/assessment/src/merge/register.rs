//! Registers are merged entry by entry, by number.

use super::Merge;
use crate::{AiSystem, EntryId, Register, Risk};

/// Numbers that both gave to different entries: theirs got the second one.
pub(super) type Moved = Vec<(EntryId, EntryId)>;

/// Ours in our order, then what they added. An entry that one removed and the
/// other left alone is gone.
pub(super) fn merge<T: Clone + PartialEq + Merge>(
    base: &Register<T>,
    ours: &Register<T>,
    theirs: &Register<T>,
) -> (Register<T>, Moved) {
    // Where one changed nothing, the other is it, in its own order.
    if ours == base || theirs == base {
        return (if ours == base { theirs } else { ours }.clone(), Moved::new());
    }
    let mut merged = Register::default();
    for (id, our) in ours.iter() {
        let entry = match (base.get(id), theirs.get(id)) {
            (Some(base), Some(their)) => Merge::merge(base, our, their),
            (Some(base), None) if base == our => continue,
            _ => our.clone(),
        };
        merged.insert(id, entry);
    }
    // Those that need another number get one when all other numbers are taken.
    let mut homeless = Vec::new();
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
            (None, Some(_)) => homeless.push((id, their.clone())),
        }
    }
    let homeless = homeless.into_iter();
    let moved = homeless.filter_map(|(id, their)| Some((id, merged.add(their)?))).collect();
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

/// Takes back the system of each risk whose system one of the two removed, as
/// [`crate::Assessment::remove_system`] does: its number may be given again.
pub(super) fn without_removed_systems(
    risks: &mut Register<Risk>,
    base: &Register<AiSystem>,
    merged: &Register<AiSystem>,
) {
    let removed = |id: &EntryId| base.get(*id).is_some() && merged.get(*id).is_none();
    for id in risks.ids().collect::<Vec<_>>() {
        if let Some(risk) = risks.get_mut(id) {
            risk.system = risk.system.filter(|system| !removed(system));
        }
    }
}
