//! Faults in the text of a framework.

use crate::support::{EN_4, EN_A_7, Folder, each_is_a_fault};

#[test]
fn something_missing() {
    each_is_a_fault(
        EN_4,
        &[
            (
                "[area]\ntitle = \"Context\"\nsummary = \"What surrounds you.\"\n",
                "",
                "1: `area` is missing",
            ),
            ("summary = \"What surrounds you.\"\n", "", "1: `summary` is missing"),
            ("question = \"Do you know them?\"\n", "", "5: `question` is missing"),
            (
                "levels = [\"none\", \"some\", \"listed\", \"kept\", \"better\"]\n",
                "",
                "5: `levels` is missing",
            ),
            ("why = \"All rests on it.\"\n", "", "17: `why` is missing"),
            ("evidence = [\"a list\", \"a date\", \"minutes\"]\n", "", "5: `evidence` is missing"),
            (
                "owner = \"CEO\"\ndocument = \"Scope statement\"\n",
                "document = \"x\"\n",
                "17: `owner` is missing",
            ),
            ("document = \"Scope statement\"\n", "", "17: `document` is missing"),
        ],
    );
    each_is_a_fault(EN_A_7, &[("[\"A.7.4\"]", "[\"A.7.5\"]", "1: `A.7.4` is missing")]);
}

#[test]
fn something_unknown() {
    each_is_a_fault(
        EN_4,
        &[
            ("watch_out", "watchout", "15: `watchout` is not known here"),
            ("summary =", "x = 1\nsummary =", "3: `x` is not known here"),
            ("[\"4.3\"]", "[\"4.2\"]\ntitle = \"x\"\n\n[\"4.3\"]", "17: `4.2` is not known here"),
            ("[area]", "x = 1\n[area]", "1: `x` is not known here"),
        ],
    );
}

#[test]
fn something_too_long_too_short_or_of_the_wrong_kind() {
    let long = |length: usize| "ä".repeat(length);
    let question = format!("question = \"{}\"", long(181));
    let level = format!("\"kept\", \"{}\"]", long(141));
    each_is_a_fault(
        EN_4,
        &[
            (
                "question = \"Do you know them?\"",
                &question,
                "7: `question` has 181 characters, 180 are allowed",
            ),
            ("\"kept\", \"better\"]", &level, "8: `levels` has 141 characters, 140 are allowed"),
            ("\"kept\", \"better\"]", "\"kept\"]", "8: `levels` has 4 entries, not 5 to 5"),
            ("\"a date\", ", "", "10: `evidence` has 2 entries, not 3 to 6"),
            (
                "[\"a list\"",
                "[\"1\", \"2\", \"3\", \"4\", \"a list\"",
                "10: `evidence` has 7 entries, not 3 to 6",
            ),
            ("why = \"Because.\"", "why = 1", "9: `why` must be text"),
            ("levels = [\"none\"", "levels = [0", "8: `levels` must be text"),
            (
                "evidence = [\"a list\", \"a date\", \"minutes\"]",
                "evidence = \"a list\"",
                "10: `evidence` must be a list",
            ),
            ("\"Because.\"", "\"\"", "9: `why` is blank"),
            ("\"Because.\"", "\" \"", "9: `why` is blank"),
            ("\"Because.\"", "\"Because. \"", "9: `why` begins or ends with white space"),
            ("\"Because.\"", "\"Be\\ncause.\"", "9: `why` has a line break or a tab"),
            ("\"Because.\"", "\"Be\\tcause.\"", "9: `why` has a line break or a tab"),
            (
                "[area]\ntitle = \"Context\"\nsummary = \"What surrounds you.\"",
                "area = 1",
                "1: `area` must be a table",
            ),
        ],
    );
    // A list over several lines: the line is the entry's.
    let lines = "levels = [\n  \"none\",\n  \" some\",\n  \"c\",\n  \"d\",\n  \"e\",\n]";
    each_is_a_fault(
        EN_4,
        &[(
            "levels = [\"none\", \"some\", \"listed\", \"kept\", \"better\"]",
            lines,
            "10: `levels` begins or ends with white space",
        )],
    );
}

#[test]
fn the_limits_of_every_text() {
    // In German, where a title may be any: the English ones are the outline's.
    let (de_4, de_a_7) = (EN_4.replace("/en/", "/de/"), EN_A_7.replace("/en/", "/de/"));
    for (file, text, limit) in [
        (&de_a_7, "title = \"Data (de)\"", 90),
        (&de_a_7, "summary = \"What the AI is fed.\"", 160),
        (&de_a_7, "title = \"Quality (de)\"", 90),
        (&de_a_7, "question = \"Is it good?\"", 180),
        (&de_a_7, "why = \"Bad data, bad answers.\"", 340),
        (&de_a_7, "owner = \"Head of data\"", 60),
        (&de_a_7, "document = \"Data quality plan\"", 90),
        (&de_a_7, "for_deployer = \"Ask your supplier.\"", 220),
        (&de_a_7, "exclusion = \"No data is prepared here.\"", 240),
        (&de_4, "for_provider = \"You build.\"", 220),
        (&de_4, "for_user = \"You use.\"", 220),
        (&de_4, "watch_out = \"The climate.\"", 300),
    ] {
        let key = text.split(' ').next().unwrap_or_default();
        for (length, sound) in [(limit, true), (limit + 1, false)] {
            let folder = Folder::new();
            folder.replace(file, text, &format!("{key} = \"{}\"", "ß".repeat(length)));
            let faults = folder.faults();
            assert_eq!(faults.is_empty(), sound, "{text} of {length}: {faults:?}");
        }
    }
}

#[test]
fn an_exclusion_is_for_controls_and_there_when_it_is_suggested() {
    each_is_a_fault(
        EN_4,
        &[(
            "watch_out",
            "exclusion",
            "5: `exclusion` is for controls: a clause cannot be excluded",
        )],
    );
    each_is_a_fault(
        EN_A_7,
        &[(
            "exclusion = \"No data is prepared here.\"\n",
            "",
            "5: `exclusion` is missing, though structure.toml suggests one",
        )],
    );
}

#[test]
fn not_toml() {
    each_is_a_fault(
        EN_4,
        &[
            (
                "owner = \"CEO\"",
                "owner = CEO",
                "11: string values must be quoted, expected literal string",
            ),
            ("owner = \"CEO\"", "owner = \"CEO\"\nowner = \"CEO\"", "12: duplicate key"),
        ],
    );
}

#[test]
fn a_file_or_a_language_that_is_not_there() {
    let folder = Folder::new();
    folder.remove(EN_A_7);
    let faults = folder.faults();
    assert!(faults[0].starts_with(&format!("{EN_A_7}: cannot be read: ")), "{faults:?}");

    let folder = Folder::new();
    folder.remove("catalogue/iso-42001-2023/de");
    let faults = folder.faults();
    let files = [
        "4.toml",
        "A.7.toml",
        "eu-ai-act.toml",
        "iso-27001.toml",
        "nist-ai-rmf.toml",
        "impact-assessment.toml",
        "risks.toml",
        "example.json",
    ];
    assert_eq!(faults.len(), files.len());
    for (fault, file) in faults.iter().zip(files) {
        let place = format!("catalogue/iso-42001-2023/de/{file}: cannot be read: ");
        assert!(fault.starts_with(&place), "{fault}");
    }
}

#[test]
fn faults_in_several_files_and_languages_are_all_listed() {
    let folder = Folder::new();
    folder.replace(EN_4, "why = \"All rests on it.\"\n", "").replace(EN_A_7, "why", "wy");
    folder.replace("catalogue/iso-42001-2023/de/A.7.toml", "owner", "owners");
    let faults = folder.faults();
    for fault in [
        "en/4.toml:17: `why` is missing",
        "en/A.7.toml:5: `why` is missing",
        "de/A.7.toml:5: `owner` is missing",
    ] {
        assert!(faults.contains(&format!("catalogue/iso-42001-2023/{fault}")), "{faults:#?}");
    }
}

#[test]
fn an_english_title_that_is_not_the_outline_s() {
    for (file, title) in
        [(EN_4, "Context"), (EN_4, "Surroundings"), (EN_A_7, "Data"), (EN_A_7, "Quality")]
    {
        let folder = Folder::new();
        folder.replace(file, &format!("title = \"{title}\""), "title = \"Other\"");
        let fault = format!("the title `Other` is `{title}` in outline.json");
        let faults = folder.faults();
        assert!(faults[0].starts_with(file) && faults[0].ends_with(&fault), "{faults:#?}");
    }
}

#[test]
fn a_fault_is_listed_once_and_causes_no_other() {
    for (old, new, fault) in [
        (
            "title = \"Surroundings\"",
            "title = \"Other\"",
            "6: the title `Other` is `Surroundings` in outline.json",
        ),
        (
            "title = \"Context\"",
            "title = \"Other\"",
            "2: the title `Other` is `Context` in outline.json",
        ),
        ("why = \"Because.\"\n", "", "5: `why` is missing"),
    ] {
        let folder = Folder::new();
        folder.replace(EN_4, old, new);
        assert_eq!(folder.faults(), [format!("{EN_4}:{fault}")]);
    }
}

#[test]
fn each_language_has_an_example_of_the_framework() {
    const EXAMPLE: &str = "catalogue/iso-42001-2023/de/example.json";
    let folder = Folder::new();
    folder.remove(EXAMPLE);
    let faults = folder.faults();
    assert!(faults[0].starts_with(&format!("{EXAMPLE}: cannot be read")), "{faults:#?}");
    let cut = "\"framework\": \"iso-42001-2023\"";
    let missing = "1: this is not an example: missing field `framework` at line 1 column 60";
    each_is_a_fault(EXAMPLE, &[(cut, "\"x\": 1", missing)]);
    let folder = Folder::new();
    folder.replace(EXAMPLE, "iso-42001-2023", "iso-27001");
    let expected = format!("{EXAMPLE}: this is about `iso-27001`, not `iso-42001-2023`");
    assert_eq!(folder.faults(), [expected]);
}
