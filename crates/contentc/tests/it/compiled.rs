//! What sound content becomes.

use std::collections::BTreeMap;

use contentc::{Language, framework_tables, interface_keys, read_framework};

use crate::support::Folder;

fn languages() -> Vec<Language> {
    Folder::new().compile().expect("the content is sound").languages
}

/// The lines of one of a language's files.
fn lines<'l>(language: &'l Language, name: &str) -> Vec<&'l str> {
    let file = language.files.iter().find(|(file, _)| file == name);
    let text = file.map(|(_, text)| text.as_str()).expect("it is shipped");
    text.strip_suffix('\n').expect("every line is ended").split('\n').collect()
}

/// The last word of a pack's first line.
fn fingerprint<'l>(head: &'l str, expected: &str) -> &'l str {
    let fingerprint = head.strip_prefix(expected).expect("the head of the pack");
    assert_eq!(fingerprint.len(), 16);
    assert!(fingerprint.bytes().all(|byte| byte.is_ascii_hexdigit()));
    fingerprint
}

#[test]
fn the_default_language_comes_first() {
    let languages = languages();
    let codes: Vec<_> =
        languages.iter().map(|language| (&*language.code, language.default)).collect();
    assert_eq!(codes, [("en", true), ("de", false)]);
    for language in &languages {
        let names: Vec<_> = language.files.iter().map(|(name, _)| name.clone()).collect();
        let code = &language.code;
        let expected = [
            format!("text.{code}.txt"),
            format!("questions.iso-42001-2023.{code}.txt"),
            format!("guidance.iso-42001-2023.{code}.txt"),
            format!("work.{code}.txt"),
            format!("crosswalks.iso-42001-2023.{code}.txt"),
            format!("impact.iso-42001-2023.{code}.txt"),
            format!("risks.iso-42001-2023.{code}.txt"),
            format!("example.iso-42001-2023.{code}.json"),
        ];
        assert_eq!(names, expected);
    }
}

#[test]
fn interface_text_is_a_line_for_each_key_sorted() {
    let languages = languages();
    let (en, de) = (lines(&languages[0], "text.en.txt"), lines(&languages[1], "text.de.txt"));
    assert_eq!(
        en[1..],
        [
            "Gap report",
            "{n} requirement\t{n} requirements",
            "Next: {ref} {title}",
            "How far are you?"
        ]
    );
    assert_eq!(
        de[1..],
        [
            "Bericht",
            "{n} Anforderung\t{n} Anforderungen",
            "{title} ({ref}) folgt",
            "Wie weit sind Sie?"
        ]
    );
    assert_eq!(fingerprint(en[0], "aims-gap text en "), fingerprint(de[0], "aims-gap text de "));
}

#[test]
fn plain_text_is_there_by_its_key() {
    let expected = [
        ("report.heading", "Gap report"),
        ("start.next_step", "Next: {ref} {title}"),
        ("start.title", "How far are you?"),
    ];
    let expected: BTreeMap<_, _> =
        expected.into_iter().map(|(key, text)| (key.to_owned(), text.to_owned())).collect();
    assert_eq!(languages()[0].text, expected);
}

#[test]
fn questions_are_the_areas_then_ten_lines_for_each_requirement() {
    let languages = languages();
    let questions = lines(&languages[0], "questions.iso-42001-2023.en.txt");
    fingerprint(questions[0], "aims-gap questions iso-42001-2023 ");
    assert_eq!(questions[1..5], ["Context", "What surrounds you.", "Data", "What the AI is fed."]);
    assert_eq!(
        questions[5..15],
        [
            "Surroundings",
            "Do you know them?",
            "none",
            "some",
            "listed",
            "kept",
            "better",
            "You build.",
            "",
            "You use."
        ]
    );
    assert_eq!(questions[25..27], ["Quality", "Is it good?"]);
    assert_eq!(questions[32..], ["", "Ask your supplier.", ""]);
    assert_eq!(lines(&languages[1], "questions.iso-42001-2023.de.txt")[1], "Context (de)");
}

#[test]
fn guidance_is_six_lines_for_each_requirement() {
    let languages = languages();
    let guidance = lines(&languages[0], "guidance.iso-42001-2023.en.txt");
    fingerprint(guidance[0], "aims-gap guidance iso-42001-2023 ");
    assert_eq!(
        guidance[1..7],
        ["Because.", "a list\ta date\tminutes", "CEO", "Context register", "The climate.", ""]
    );
    assert_eq!(guidance.len(), 1 + 3 * 6);
    assert_eq!(guidance[18], "No data is prepared here.");
}

#[test]
fn impact_text_is_a_line_for_each_text_in_the_order_of_the_words() {
    let languages = languages();
    let impact = lines(&languages[0], "impact.iso-42001-2023.en.txt");
    fingerprint(impact[0], "aims-gap impact iso-42001-2023 ");
    assert_eq!(
        impact[1..6],
        [
            "dimension fairness",
            "dimension fairness?",
            "dimension fairness, about",
            "dimension fairness, one\ttwo\tthree",
            "dimension fairness, first\tsecond\tthird\tfourth"
        ]
    );
    assert_eq!(impact[26], "dimension society");
    let steps_and_levels = ["severity 1", "likelihood 1", "level low"];
    for (entry, at) in steps_and_levels.into_iter().zip([31, 39, 47]) {
        assert_eq!(impact[at..at + 2], [entry, &format!("{entry}, text")]);
    }
    assert_eq!(impact[55..57], ["stage inception", "stage development"]);
    assert_eq!(impact[61], "trigger deployment");
    assert_eq!(
        impact[85..],
        ["treatment share", "treatment share, text", "treatment retain", "treatment retain, text"]
    );
    let german = lines(&languages[1], "impact.iso-42001-2023.de.txt");
    assert_eq!(german[1], "dimension fairness (de)");
}

#[test]
fn risks_are_eleven_lines_for_each_kind() {
    let languages = languages();
    let risks = lines(&languages[0], "risks.iso-42001-2023.en.txt");
    fingerprint(risks[0], "aims-gap risks iso-42001-2023 ");
    assert_eq!(
        risks[1..12],
        [
            "fairness",
            "4.1\t4.3\tA.7.4",
            "Bias",
            "What Bias is.",
            "Built so into {system}.",
            "Bought so.",
            "Used so.",
            "Through {system}, it happens.",
            "Harm follows.",
            "People",
            "Do something."
        ]
    );
    assert_eq!(risks.len(), 1 + 6 * 11);
    // No dimension of the impact assessment looks at the last one.
    assert_eq!((risks[56], risks[58]), ("", "Third party"));
    assert_eq!(lines(&languages[1], "risks.iso-42001-2023.de.txt")[3], "Bias (de)");
}

#[test]
fn crosswalks_are_the_act_then_iso_27001_then_nist() {
    let languages = languages();
    let pack = lines(&languages[0], "crosswalks.iso-42001-2023.en.txt");
    fingerprint(pack[0], "aims-gap crosswalks iso-42001-2023 ");
    assert_eq!(
        pack[1..8],
        ["2026-11-25", "3", "general", "2025-02-02", "", "Art. 113", "Some applies."]
    );
    assert_eq!(
        pack[13..18],
        ["annex_i", "2028-08-02", "unconfirmed", "a page, 2 July 2026", "The rest applies."]
    );
    assert_eq!(
        pack[18..29],
        [
            "3",
            "10",
            "provider",
            "high-risk",
            "unconfirmed",
            "2027-12-02",
            "2028-08-02",
            "A.7.4 partial",
            "Data",
            "Do data.",
            "More data."
        ]
    );
    let not_high_risk = ["15", "provider\tdeployer", "", "", "2025-02-02", "", "A.7.4 weak"];
    assert_eq!(pack[29..36], not_high_risk);
    assert_eq!(
        pack[49..56],
        ["The register.", "Add AI.", "", "All of it.", "The criteria.", "Measure data.", "7"]
    );
    assert_eq!(pack[56..59], ["Topic 1", "Information 1", "AI 1"]);
    assert_eq!(
        pack[77..86],
        [
            "4",
            "govern",
            "Govern",
            "To govern.",
            "6",
            "govern-1",
            "Category 1 of govern",
            "4.1",
            "A.7.4"
        ]
    );
    assert_eq!(pack.len(), 77 + 1 + 4 * 4 + 19 * 4);
    assert_eq!(lines(&languages[1], "crosswalks.iso-42001-2023.de.txt")[26], "Data (de)");
}

#[test]
fn a_pack_of_other_keys_has_another_fingerprint() {
    let head = |folder: &Folder, file: usize| {
        let languages = folder.compile().expect("sound").languages;
        languages[0].files[file].1.lines().next().map(str::to_owned)
    };
    let (plain, changed) = (Folder::new(), Folder::new());
    assert_eq!(head(&plain, 0), head(&changed, 0));
    for file in ["locales/en/app.toml", "locales/de/app.toml"] {
        changed.replace(file, "title =", "titles =");
    }
    assert_ne!(head(&plain, 0), head(&changed, 0), "a key of the interface");
    assert_eq!(head(&plain, 1), head(&changed, 1));
    for file in [crate::support::OUTLINE, crate::support::STRUCTURE] {
        changed.replace(file, "\"4.3\"", "\"4.2\"");
    }
    changed.replace(crate::support::STRUCTURE, "after = [\"4.3\"]", "after = [\"4.2\"]");
    for language in ["en", "de"] {
        for name in ["4", "iso-27001"] {
            let file = format!("catalogue/iso-42001-2023/{language}/{name}.toml");
            changed.replace(&file, "\"4.3\"", "\"4.2\"");
        }
    }
    for _kind in 0..6 {
        changed.replace("catalogue/iso-42001-2023/risks.toml", "\"4.3\"", "\"4.2\"");
    }
    assert_ne!(head(&plain, 1), head(&changed, 1), "a reference of the framework");
}

#[test]
fn framework_tables_are_rust() {
    let tables = framework_tables(Folder::new().root()).expect("sound");
    for line in [
        "pub static ISO_42001_2023: Framework = Framework { id: \"iso-42001-2023\", \
         name: \"ISO/IEC 42001:2023\", fingerprint: \"",
        "  Area { reference: \"4\", first: 0, count: 2 },\n",
        "  Area { reference: \"A.7\", first: 2, count: 1 },\n",
        "  Requirement { reference: \"4.3\", kind: Kind::Clause, area: AreaId(0), \
         documented_information: true, stage_1: true, \
         typical_roles: RoleSet::EMPTY.with(Role::Provider), eu_ai_act: &[], iso_27001: None, \
         reuse: Reuse::None, effort: Effort { low: 2, high: 5 }, \
         phase: Phase::Context, after: &[RequirementId(0)], suggest_exclusion_to: RoleSet::EMPTY },\n",
        "  Requirement { reference: \"A.7.4\", kind: Kind::Control, area: AreaId(1), \
         documented_information: true, stage_1: false, \
         typical_roles: RoleSet::EMPTY.with(Role::Deployer), eu_ai_act: &[10, 15], \
         iso_27001: None, reuse: Reuse::Full, effort: Effort { low: 20, high: 40 }, \
         phase: Phase::Lifecycle, after: &[RequirementId(1)], \
         suggest_exclusion_to: RoleSet::EMPTY.with(Role::Deployer).with(Role::User) },\n",
    ] {
        assert!(tables.contains(line), "{line}\nin\n{tables}");
    }
}

#[test]
fn interface_keys_are_rust() {
    let keys = interface_keys(Folder::new().root()).expect("sound");
    for line in [
        "    #[doc = \"`start.next_step`: Next: {ref} {title}\"]\n    StartNextStep,\n",
        "    #[doc = \"`start.count`: {n} requirements\"]\n    StartCount,\n",
        "const COUNT: usize = 4;\n",
    ] {
        assert!(keys.contains(line), "{line}\nin\n{keys}");
    }
}

#[test]
fn a_framework_knows_its_areas() {
    let framework = read_framework(Folder::new().root()).expect("sound");
    let of = |area| -> Vec<_> {
        framework.requirements_of(area).map(|row| row.reference.clone()).collect()
    };
    assert_eq!(
        (of(0), of(1)),
        (vec!["4.1".to_owned(), "4.3".to_owned()], vec!["A.7.4".to_owned()])
    );
    assert_eq!(framework.requirements[0].effort, [1, 2], "half days");
}
