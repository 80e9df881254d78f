//! The order of the steps.

use super::Step;

/// Phase by phase; within a phase, of what waits for no other, blockers first,
/// then the framework's order. `steps` are in the framework's order.
///
/// Prerequisites are of the same phase or an earlier one and never in a circle,
/// so that there is always a step that waits for none of those left.
pub(super) fn ordered(mut steps: Vec<Step>) -> Vec<Step> {
    // Stable: the framework's order stays within a phase.
    steps.sort_by_key(|step| step.phase);
    let mut order = Vec::with_capacity(steps.len());
    while !steps.is_empty() {
        let next = next(&steps);
        order.push(steps.remove(next));
    }
    order
}

/// The place of the step to take next.
fn next(left: &[Step]) -> usize {
    let is_left = |id| left.iter().any(|step| step.id == id);
    let phase = left.first().map(|step| step.phase);
    left.iter()
        .enumerate()
        .filter(|(_, step)| Some(step.phase) == phase)
        .filter(|(_, step)| !step.waits_for.iter().any(|id| is_left(*id)))
        .min_by_key(|(place, step)| (!step.comes_first(), *place))
        .map_or(0, |(place, _)| place)
}
