//! The requirements on which the mitigations of a dimension rely.

use assessment::{Dimension, EntryId};
use leptos::prelude::*;
use locale::WorkKey;

use super::fields::of_dimension;
use crate::components::requirements::RequirementPicker;
use crate::working::Working;

/// Those that were chosen, and a way to choose more.
#[component]
pub fn Reliance(id: EntryId, of: Dimension) -> impl IntoView {
    let text = Working::from_context().text;
    let field =
        of_dimension(id, of, |said| said.relies_on.clone(), |said, ids| said.relies_on = ids);
    view! {
        <RequirementPicker
            id=format!("{}-relies-on", of.as_str())
            legend=text.get(WorkKey::ImpactReliesOn)
            hint=text.get(WorkKey::ImpactReliesOnHint)
            field
        />
    }
}
