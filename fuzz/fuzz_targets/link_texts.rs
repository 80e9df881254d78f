//! Any bytes as the deflated texts of a link: refused, or an assessment whose
//! ratings are those of the result.
#![no_main]

use assessment::{Assessment, Evaluation, ISO_42001_2023, Timestamp};
use libfuzzer_sys::fuzz_target;
use share::{Contents, Texts, lock::reveal};

fuzz_target!(|bytes: &[u8]| {
    let empty = Assessment::new(&ISO_42001_2023, Timestamp::EPOCH);
    let day = Timestamp::EPOCH.date();
    let Ok(mut secret) = Contents::of(&empty, day, Texts::EMPTY, "x").secret() else { return };
    secret.extend(bytes);
    if let Ok(opened) = reveal(&secret, "x") {
        assert_eq!(Evaluation::of(&opened.assessment), Evaluation::of(&empty));
        let again = Contents::of(&opened.assessment, day, Texts::all(), "x");
        assert_eq!(*again.assessment(), opened.assessment);
    }
});
