//! Buttons that no page around can trick a visitor into pressing.

use std::time::Duration;

use browser::frame;
use leptos::html;
use leptos::prelude::*;

/// How long such a button must have been in view.
const IN_VIEW: Duration = Duration::from_secs(1);

/// A button that can be pressed once it has been wholly in view for a second: a
/// page that hides it, or moves it below the pointer, gets no press out of it. Where
/// no page is around, at once.
pub fn guarded() -> (NodeRef<html::Button>, ReadSignal<bool>) {
    let button = NodeRef::<html::Button>::new();
    let (ready, set_ready) = signal(!frame::is_framed());
    // Counts how often it came into view or left it: an older wait is over.
    let turn = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let Some(button) = button.get().filter(|_| frame::is_framed()) else { return };
        // What is around it: a button that cannot be pressed yet is paler, and what is
        // paler than full counts as hidden.
        let Some(around) = button.parent_element() else { return };
        frame::watch_seen(&around, move |seen| {
            let Some(now) = turn.try_update_value(|turn| {
                *turn = turn.wrapping_add(1);
                *turn
            }) else {
                return;
            };
            if !seen {
                set_ready.try_set(false);
                return;
            }
            set_timeout(
                move || {
                    if turn.try_get_value() == Some(now) {
                        set_ready.try_set(true);
                    }
                },
                IN_VIEW,
            );
        });
    });
    (button, ready)
}
