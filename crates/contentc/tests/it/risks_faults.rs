//! Faults in the six risks and their texts.

use crate::support::{Case, Folder, each_is_a_fault};

const RISKS: &str = "catalogue/iso-42001-2023/risks.toml";
const EN_RISKS: &str = "catalogue/iso-42001-2023/en/risks.toml";

#[test]
fn a_kind_that_is_missing_unknown_or_elsewhere() {
    let cases: &[Case<'_>] = &[
        ("[kind.bias]", "[kind.bent]", "3: `bias` is missing"),
        ("[kind.third_party]", "[kind.others]", "3: `third_party` is missing"),
        ("# What", "x = 1 # What", "1: `x` is not known here"),
    ];
    each_is_a_fault(RISKS, cases);
    let folder = Folder::new();
    folder.replace(RISKS, "[kind.bias]", "[kind.x]");
    folder.replace(RISKS, "[kind.safety]", "[kind.bias]").replace(
        RISKS,
        "[kind.x]",
        "[kind.safety]",
    );
    assert_eq!(folder.faults(), [format!("{RISKS}:3: `safety` is not in its place")]);
}

#[test]
fn what_treats_it_is_in_the_framework() {
    each_is_a_fault(
        RISKS,
        &[
            ("\"fairness\"", "\"fair\"", "4: `fair` is not a dimension"),
            ("controls = [\"4.1\", \"4.3\", \"A.7.4\"]\n", "", "3: `controls` is missing"),
            ("\"4.3\", ", "", "5: `controls` has 2 entries, not 3 to 8"),
            ("\"4.3\"", "\"4.2\"", "5: there is no requirement `4.2`"),
            ("\"4.3\"", "\"4.1\"", "5: `4.1` is not in its place"),
            ("\"4.1\", \"4.3\"", "\"4.3\", \"4.1\"", "5: `4.1` is not in its place"),
            ("controls =", "x = 1\ncontrols =", "5: `x` is not known here"),
        ],
    );
}

#[test]
fn every_kind_is_told_whole() {
    each_is_a_fault(
        EN_RISKS,
        &[
            ("[kind.bias]", "[kind.bent]", "3: `bias` is missing"),
            ("title = \"Bias\"\n", "", "3: `title` is missing"),
            ("plan = \"Do something.\"\n", "", "3: `plan` is missing"),
            ("cause.user = \"Used so.\"\n", "", "10: `user` is missing"),
            ("cause.user", "cause.users", "12: `users` is not known here"),
            ("plan =", "plans = \"x\"\nplan =", "9: `plans` is not known here"),
            (
                "about = \"What Bias is.\"",
                "about = \"Of {system}.\"",
                "5: `about` has a placeholder that is not known here",
            ),
            ("{system}, it", "{name}, it", "6: `event` has a placeholder that is not known here"),
        ],
    );
}

#[test]
fn a_text_may_be_as_long_as_its_limit() {
    for (text, limit) in [
        ("title = \"Bias\"", 60),
        ("about = \"What Bias is.\"", 200),
        ("event = \"Through {system}, it happens.\"", 240),
        ("consequence = \"Harm follows.\"", 240),
        ("affected = \"People\"", 160),
        ("plan = \"Do something.\"", 300),
        ("cause.provider = \"Built so into {system}.\"", 240),
        ("cause.deployer = \"Bought so.\"", 240),
        ("cause.user = \"Used so.\"", 240),
    ] {
        let key = text.split(' ').next().unwrap_or_default();
        for (length, sound) in [(limit, true), (limit + 1, false)] {
            let folder = Folder::new();
            folder.replace(EN_RISKS, text, &format!("{key} = \"{}\"", "ß".repeat(length)));
            let faults = folder.faults();
            assert_eq!(faults.is_empty(), sound, "{text} of {length}: {faults:?}");
        }
    }
}
