//! Faults in the text of the impact assessment.

use crate::support::{Folder, each_is_a_fault};

const EN: &str = "catalogue/iso-42001-2023/en/impact-assessment.toml";

#[test]
fn something_missing() {
    each_is_a_fault(
        EN,
        &[
            ("[dimension.safety]", "[dimension.danger]", "1: `safety` is missing"),
            ("question = \"dimension fairness?\"\n", "", "1: `question` is missing"),
            ("title = \"severity 2\"\n", "", "47: `title` is missing"),
            ("text = \"level very_high, text\"\n", "", "87: `text` is missing"),
            ("[stage.retirement]", "[stages.retirement]", "91: `retirement` is missing"),
            ("[treatment.retain]", "[treatment.keep]", "149: `retain` is missing"),
        ],
    );
    let folder = Folder::new();
    folder.remove("catalogue/iso-42001-2023/de/impact-assessment.toml");
    let faults = folder.faults();
    let place = "catalogue/iso-42001-2023/de/impact-assessment.toml: cannot be read: ";
    assert!(faults.len() == 1 && faults[0].starts_with(place), "{faults:?}");
}

#[test]
fn something_unknown() {
    each_is_a_fault(
        EN,
        &[
            ("[severity.1]", "[severity.0]\n[severity.1]", "43: `0` is not known here"),
            ("about =", "abouts = \"x\"\nabout =", "4: `abouts` is not known here"),
            (
                "[stage.inception]",
                "[stage.inception]\ntext = \"x\"",
                "92: `text` is not known here",
            ),
            (
                "[dimension.fairness]",
                "[dimensions]\n[dimension.fairness]",
                "1: `dimensions` is not known here",
            ),
        ],
    );
}

#[test]
fn a_value_of_the_wrong_kind_or_number() {
    each_is_a_fault(
        EN,
        &[
            ("title = \"decision go\"", "title = 1", "126: `title` must be text"),
            ("text = \"severity 1, text\"", "text = \"\"", "45: `text` is blank"),
            (", \"two\", \"three\"]", ", \"two\"]", "5: `prompts` has 2 entries, not 3 to 5"),
            (
                "\"third\", ",
                "\"third\", \"x\", \"y\", ",
                "6: `mitigations` has 6 entries, not 3 to 5",
            ),
        ],
    );
}

#[test]
fn the_limits_of_every_text() {
    for (text, limit) in [
        ("title = \"dimension fairness\"", 40),
        ("question = \"dimension fairness?\"", 180),
        ("about = \"dimension fairness, about\"", 260),
        ("title = \"severity 1\"", 30),
        ("text = \"severity 1, text\"", 160),
        ("title = \"likelihood 4\"", 30),
        ("text = \"likelihood 4, text\"", 160),
        ("title = \"level low\"", 30),
        ("text = \"level low, text\"", 160),
        ("title = \"stage operation\"", 40),
        ("title = \"trigger change\"", 40),
        ("text = \"trigger change, text\"", 160),
        ("title = \"decision go\"", 50),
        ("text = \"decision go, text\"", 160),
        ("title = \"affected groups\"", 40),
        ("text = \"affected groups, text\"", 140),
        ("title = \"treatment share\"", 40),
        ("text = \"treatment share, text\"", 140),
    ] {
        let key = text.split(' ').next().unwrap_or_default();
        for (length, sound) in [(limit, true), (limit + 1, false)] {
            let folder = Folder::new();
            folder.replace(EN, text, &format!("{key} = \"{}\"", "ß".repeat(length)));
            let faults = folder.faults();
            assert_eq!(faults.is_empty(), sound, "{text} of {length}: {faults:?}");
        }
    }
    for (item, limit) in [("\"dimension fairness, one\"", 160), ("\"second\"", 120)] {
        for (length, sound) in [(limit, true), (limit + 1, false)] {
            let folder = Folder::new();
            folder.replace(EN, item, &format!("\"{}\"", "ß".repeat(length)));
            assert_eq!(folder.faults().is_empty(), sound, "{item} of {length}");
        }
    }
}
