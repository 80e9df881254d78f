//! Any text as an assessment file: refused, or written again as the same.
#![no_main]

use assessment::Evaluation;
use assessment::file::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(assessment) = read(text) {
        let written = write(&assessment);
        assert_eq!(read(&written).map(|again| write(&again)).as_deref(), Ok(&*written));
        let _ = Evaluation::of(&assessment);
    }
});
