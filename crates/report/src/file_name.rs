//! What a download is called.

use assessment::{Date, Framework};

/// The name of a file made on that day: `aims-gap-iso-42001-2023-2026-11-24.html`.
///
/// The organisation is not part of it: file names are seen by more people than reports.
pub fn file_name(framework: &Framework, date: Date, extension: &str) -> String {
    format!("aims-gap-{}-{date}.{extension}", framework.id)
}

#[cfg(test)]
mod tests {
    use assessment::ISO_42001_2023;

    #[test]
    fn names_framework_and_day() {
        let name = "2026-11-24".parse().map(|day| super::file_name(&ISO_42001_2023, day, "html"));
        assert_eq!(name, Ok("aims-gap-iso-42001-2023-2026-11-24.html".into()));
    }
}
