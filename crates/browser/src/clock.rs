//! The only clock in the product; the core takes dates as arguments.

use assessment::{Date, Timestamp};

/// The present moment in UTC.
pub fn now() -> Timestamp {
    let text = String::from(js_sys::Date::new_0().to_iso_string());
    // A browser's clock may be set to a year that the format cannot write.
    text.parse().unwrap_or(Timestamp::EPOCH)
}

/// Today, in UTC.
pub fn today() -> Date {
    now().date()
}
