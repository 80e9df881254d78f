//! The program as a script starts it: what it prints and writes, and how it ends.
#![allow(clippy::expect_used, missing_docs)]

mod link;
mod report;
mod score;
mod support;
mod validate;

use support::run;

#[test]
fn help_and_version_are_no_faults() {
    for arguments in [&["--help"][..], &["help", "report"], &["score", "--help"], &["--version"]] {
        let done = run(arguments);
        assert_eq!((done.code, done.errors.as_str()), (0, ""), "{arguments:?}");
        assert!(done.text().contains("aims-gap"), "{arguments:?}");
    }
    assert!(run(&["--help"]).text().contains("Exit codes:"));
}

#[test]
fn wrong_usage_ends_with_2_and_prints_nothing() {
    for arguments in [
        &[][..],
        &["draw"],
        &["score"],
        &["validate"],
        &["score", "--min", "luck=1", "a.json"],
        &["score", "--max", "major=-1", "a.json"],
        &["score", "--require", "stage-3", "a.json"],
        &["report", "a.json"],
        &["report", "--format", "odt", "a.json"],
        &["report", "--format", "html"],
        &["report", "--format", "html", "--date", "2026-02-30", "a.json"],
        &["report", "--format", "html", "--lang", "tlh", "a.json"],
        &["report", "--format", "html", "--paper", "a5", "a.json"],
        &["report", "--format", "html", "--without", "all", "a.json"],
        &["report", "--format", "html", "--table", "soa", "a.json"],
        &["report", "--format", "csv", "--table", "chairs", "a.json"],
        &["report", "--format", "html", "--marking", "x", "--confidential", "a.json"],
        &["report", "--format", "html", "a.json", "b.json"],
        &["report", "--format", "oscal-catalog", "a.json"],
        &["report", "--format", "oscal", "--without", "answers", "a.json"],
        &["report", "--format", "csv", "--confidential", "a.json"],
        &["link"],
        &["link", "--texts", "everything", "a.json"],
        &["link", "--date", "2026-02-30", "a.json"],
        &["link", "--passphrase-file", "-", "-"],
        &["open"],
        &["open", "--passphrase-file", "-", "-"],
    ] {
        let done = run(arguments);
        assert_eq!((done.code, done.output.len()), (2, 0), "{arguments:?}: {}", done.errors);
        assert!(!done.errors.is_empty(), "{arguments:?}");
    }
}
