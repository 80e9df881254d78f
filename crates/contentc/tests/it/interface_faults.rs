//! Faults in the text of the interface.

use crate::support::{Folder, each_is_a_fault};

const EN: &str = "locales/en/app.toml";
const DE: &str = "locales/de/app.toml";

#[test]
fn in_one_language() {
    let long = format!("title = \"{}\"", "ä".repeat(601));
    each_is_a_fault(
        EN,
        &[
            ("\"How far are you?\"", "\"\"", "2: `start.title` is blank"),
            ("\"How far are you?\"", "1", "2: `start.title` must be text"),
            ("\"How far are you?\"", "[\"x\"]", "2: `start.title` must be text"),
            ("\"How far are you?\"", "\"How\\tfar\"", "2: `start.title` has a line break or a tab"),
            (
                "\"How far are you?\"",
                "\"How far \"",
                "2: `start.title` begins or ends with white space",
            ),
            (
                "title = \"How far are you?\"",
                &long,
                "2: `start.title` has 601 characters, 600 are allowed",
            ),
            (", other = \"{n} requirements\"", "", "4: `other` is missing"),
            ("{ one = \"{n} requirement\", ", "{ ", "4: `one` is missing"),
            ("other = ", "few = \"{n}\", other = ", "4: `few` is not a plural form"),
            ("[start]", "x = 1\n[start]", "1: `x` must be a table"),
            ("title = ", "title = = ", "2: extra `=`, expected nothing"),
        ],
    );
}

#[test]
fn a_key_in_two_files() {
    let folder = Folder::new();
    folder.replace("locales/en/report.toml", "[report]", "[start]\ntitle = \"Again\"\n\n[report]");
    assert_eq!(folder.faults(), ["locales/en/report.toml:2: `start.title` is in another file too"]);
}

/// What makes German differ from English: the change, where it is told, and the fault.
const DIFFERENCES: [(&str, &str, &str, &str); 5] = [
    ("title = \"Wie weit sind Sie?\"\n", "", "locales/en/app.toml:2", "`start.title` is missing"),
    (
        "[report]\nheading = \"Bericht\"\n",
        "",
        "locales/en/report.toml:2",
        "`report.heading` is missing",
    ),
    ("[start]\n", "[start]\nmore = \"Mehr\"\n", "locales/de/app.toml:6", "`start.more` is not in"),
    (
        "({ref})",
        "({name})",
        "locales/de/app.toml:7",
        "`start.next_step` has the placeholders {\"name\", \"title\"}, not {\"ref\", \"title\"}",
    ),
    (
        "\"{n} Anforderung\", other = \"{n} Anforderungen\"",
        "\"Eine\", other = \"Viele\"",
        "locales/de/app.toml:8",
        "`start.count` has the placeholders {}, not {\"n\"}",
    ),
];

#[test]
fn a_language_that_differs_from_the_default() {
    for (old, new, _, fault) in DIFFERENCES {
        let folder = Folder::new();
        folder.replace(DE, old, new);
        let faults = folder.faults();
        assert_eq!(faults.len(), 1, "{faults:?}");
        assert!(faults[0].starts_with("locales/") && faults[0].contains(fault), "{faults:?}");
    }
}

#[test]
fn a_language_that_differs_from_the_default_is_told_with_file_and_line() {
    for (old, new, place, fault) in DIFFERENCES {
        let folder = Folder::new();
        folder.replace(DE, old, new);
        let faults = folder.faults();
        assert!(faults[0].starts_with(&format!("{place}: {fault}")), "{faults:?}");
    }
}

#[test]
fn another_order_and_other_files_are_no_difference() {
    let folder = Folder::new();
    folder.replace(DE, "\"{title} ({ref}) folgt\"", "\"{ref}, {ref}: {title}\"");
    folder.replace(DE, "\"{n} Anforderung\"", "\"Eine Anforderung\"");
    assert!(folder.faults().is_empty(), "one form may do without its number");
}

#[test]
fn no_default_language() {
    let folder = Folder::new();
    folder.remove("locales/en");
    let faults = folder.faults();
    assert!(faults[0].starts_with("locales/en: cannot be read: "), "{faults:?}");
}
