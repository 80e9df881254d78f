//! Any text as a link, and as what stands behind its check value: refused, or
//! written again as it was.
#![no_main]

use assessment::share::{Payload, SharedResult, payload_in};
use libfuzzer_sys::fuzz_target;
use share::lock::Sealed;

fuzz_target!(|text: &str| {
    let _ = payload_in(text);
    if let Ok(payload) = Payload::parse(text) {
        assert_eq!(payload.write().as_deref(), Ok(text));
    }
    if let Ok((result, rest)) = SharedResult::read(text) {
        assert_eq!(result.write().map(|written| written + rest).as_deref(), Ok(text));
        let link = Payload::Texts { result: result.clone(), texts: rest }.write();
        assert!(link.is_ok_and(|link| share::open(&link, "x").is_ok() || !rest.is_empty()));
    }
    let _ = Sealed::parse(text);
});
