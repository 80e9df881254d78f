//! Faults in `outline.json` and `structure.toml`.

use crate::support::{Folder, OUTLINE, STRUCTURE, each_is_a_fault};

#[test]
fn structure() {
    let effort = "`effort` must be [low, high] in person-days, in steps of 0.5, low above 0 and not above high";
    let wrong = |line: usize| format!("{line}: {effort}");
    each_is_a_fault(
        STRUCTURE,
        &[
            (
                "\"4.3\" = { effort = [1, 2.5], phase = \"context\", after = [\"4.1\"] }\n",
                "",
                "1: `4.3` is missing",
            ),
            ("\"4.3\"", "\"4.4\"", "1: `4.3` is missing"),
            ("\"4.1\"", "\"4.2\" = {}\n\"4.1\"", "2: `4.2` is not known here"),
            (
                "{ effort = [1, 2.5], phase = \"context\", after = [\"4.1\"] }",
                "1",
                "3: `4.3` must be a table",
            ),
            ("effort = [1, 2.5], ", "", "3: `effort` is missing"),
            ("effort = [1, 2.5]", "effort = [1, 2.5], x = 1", "3: `x` is not known here"),
            ("[1, 2.5]", "[1]", &wrong(3)),
            ("[1, 2.5]", "[1, 2, 3]", &wrong(3)),
            ("[1, 2.5]", "[0, 2.5]", &wrong(3)),
            ("[1, 2.5]", "[3, 2.5]", &wrong(3)),
            ("[1, 2.5]", "[1, 2.4]", &wrong(3)),
            ("[1, 2.5]", "[1, \"2\"]", &wrong(3)),
            ("[1, 2.5]", "[-1, 2]", &wrong(3)),
            ("[1, 2.5]", "[1, 128]", &wrong(3)),
            ("[1, 2.5]", "2", &wrong(3)),
            (
                "[\"deployer\", \"user\"]",
                "[\"customer\"]",
                "4: `suggest_exclusion_to` must list roles",
            ),
            ("[\"deployer\", \"user\"]", "\"user\"", "4: `suggest_exclusion_to` must list roles"),
            (
                "[\"4.1\"] }",
                "[\"4.1\"], suggest_exclusion_to = [] }",
                "3: a clause cannot be excluded",
            ),
            ("[\"4.1\"] }", "[\"4.1\"]", "4: missing comma between key-value pairs, expected `,`"),
        ],
    );
}

#[test]
fn phases_and_prerequisites() {
    let phases = "`phase` must be one of context, policy, risk, impact, treatment, lifecycle, \
                  competence, operation, monitoring, audit, review";
    each_is_a_fault(
        STRUCTURE,
        &[
            ("[1, 2.5], phase = \"context\"", "[1, 2.5]", "3: `phase` is missing"),
            ("[1, 2.5], phase = \"context\"", "[1, 2.5], phase = \"\"", &format!("3: {phases}")),
            ("[1, 2.5], phase = \"context\"", "[1, 2.5], phase = 1", &format!("3: {phases}")),
            (", after = [\"4.1\"]", "", "3: `after` is missing"),
            ("[\"4.1\"]", "\"4.1\"", "3: `after` must list references"),
            ("[\"4.1\"]", "[4.1]", "3: `after` must list references"),
            ("[\"4.1\"]", "[\n\"4.1\",\n\"4.2\"]", "5: `4.2` is not a requirement"),
            ("[\"4.1\"]", "[\"4\"]", "3: `4` is not a requirement"),
            ("[\"4.1\"]", "[\"4.3\"]", "3: `4.3` and `4.3` wait for each other"),
            ("after = []", "after = [\"4.3\"]", "2: `4.1` and `4.3` wait for each other"),
            (
                "[\"4.1\"]",
                "[\"A.7.4\"]",
                "3: `4.3` cannot come after `A.7.4`, which is of the later phase lifecycle",
            ),
        ],
    );
}

#[test]
fn a_circle_of_prerequisites_is_a_fault_at_every_step_of_it() {
    let folder = Folder::new();
    folder.replace(STRUCTURE, "lifecycle", "context").replace(
        STRUCTURE,
        "after = []",
        "after = [\"A.7.4\"]",
    );
    let told = ["2: `4.1` and `A.7.4`", "3: `4.3` and `4.1`", "4: `A.7.4` and `4.3`"];
    let told = told.map(|fault| format!("{STRUCTURE}:{fault} wait for each other"));
    assert_eq!(folder.faults(), told);
}

/// Only the first of the faults, and only its beginning: some of it is serde's.
#[track_caller]
fn first_fault_begins(old: &str, new: &str, beginning: &str) {
    let folder = Folder::new();
    folder.replace(OUTLINE, old, new);
    let faults = folder.faults();
    assert!(faults[0].starts_with(&format!("{OUTLINE}:{beginning}")), "{faults:#?}");
}

#[test]
fn outline_that_is_not_what_it_should_be() {
    for (old, new, beginning) in [
        ("\"stage_1\": true, ", "", "9: missing field `stage_1`"),
        ("\"stage_1\": true", "\"stage_2\": true", "9: unknown field `stage_2`"),
        ("\"eu_ai_act\": [17]", "\"eu_ai_act\": [\"17\"]", "8: invalid type: string \"17\""),
        ("\"title\": \"Data\"", "\"title\": null", "5: invalid type: null"),
        ("\"areas\"", "areas", "3: key must be a string"),
    ] {
        first_fault_begins(old, new, beginning);
    }
}

/// Faults between rows name the file and the reference; JSON gives no line.
#[test]
fn outline_that_contradicts_itself() {
    for (old, new, fault) in [
        ("\"kind\": \"clause\"", "\"kind\": \"rule\"", " 4.1: `rule` is not a kind"),
        ("\"reuse\": \"partial\"", "\"reuse\": \"half\"", " 4.1: `half` is not a reuse"),
        ("[\"deployer\"]", "[\"customer\"]", " A.7.4: `customer` is not a role"),
        (
            "\"area\": \"A.7\"",
            "\"area\": \"A.8\"",
            " a requirement names an area that does not exist",
        ),
        (
            "\"area\": \"4\"",
            "\"area\": \"A.7\"",
            " the requirements are not grouped in the order of the areas",
        ),
    ] {
        first_fault_begins(old, new, fault);
    }
    let folder = Folder::new();
    folder.replace(OUTLINE, "\"ref\": \"4.3\"", "\"ref\": \"4.1\"");
    let faults = [": `4.1` is missing", ": `4.3` is not known here"];
    let faults =
        faults.map(|fault| folder.faults().iter().filter(|told| told.ends_with(fault)).count());
    assert_eq!(faults, [1, 1], "a reference that occurs twice");
}

#[test]
fn outline_or_structure_that_is_not_there() {
    for file in [OUTLINE, STRUCTURE] {
        let folder = Folder::new();
        folder.remove(file);
        let faults = folder.faults();
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with(&format!("{file}: cannot be read: ")), "{faults:?}");
    }
}
