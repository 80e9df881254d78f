//! Faults in the crosswalks: EU AI Act, ISO/IEC 27001, NIST AI RMF.

use crate::support::{Folder, OUTLINE, each_is_a_fault};

const ACT: &str = "catalogue/iso-42001-2023/eu-ai-act.toml";
const NIST: &str = "catalogue/iso-42001-2023/nist-ai-rmf.toml";
const EN_ACT: &str = "catalogue/iso-42001-2023/en/eu-ai-act.toml";
const EN_NIST: &str = "catalogue/iso-42001-2023/en/nist-ai-rmf.toml";
const EN_27001: &str = "catalogue/iso-42001-2023/en/iso-27001.toml";

#[test]
fn dates_of_the_act() {
    each_is_a_fault(
        ACT,
        &[
            ("as_of = \"2026-11-25\"\n", "", "1: `as_of` is missing"),
            ("2026-11-25", "2026-02-29", "2: `as_of` is not a day of the form 2026-11-25"),
            ("2025-02-02", "2025-2-2", "6: `date` is not a day of the form 2026-11-25"),
            ("\"2025-02-02\"", "2025-02-02", "6: `date` must be text"),
            ("2025-02-02", "2028-02-02", "10: the dates are not in order"),
            ("id = \"annex_i\"", "id = \"general\"", "17: `general` is here twice"),
            ("\"general\"", "\"General\"", "4: `id` may have the letters a to z and _"),
            ("source = \"Art. 113\"", "source = \"\"", "8: `source` is blank"),
            ("source = \"Art. 113\"", "sauce = \"x\"", "4: `source` is missing"),
            ("unconfirmed = true", "unconfirmed = 1", "20: `unconfirmed` must be true or false"),
            ("unconfirmed = true\n", "", "17: `unconfirmed` is missing"),
            ("then = \"annex_i\"", "than = \"annex_i\"", "14: `than` is not known here"),
        ],
    );
    let same_day = Folder::new();
    same_day.replace(ACT, "2025-02-02", "2027-12-02");
    assert_eq!(same_day.faults(), [""; 0]);
    for (then, fault) in [("annex", "annex"), ("general", "general")] {
        let folder = Folder::new();
        folder.replace(ACT, "\"annex_i\"", &format!("\"{then}\""));
        let fault = format!("{ACT}:1: `{fault}`, then of `annex_iii`, is not a later date");
        assert_eq!(folder.faults().first(), Some(&fault));
    }
}

#[test]
fn articles_of_the_act() {
    each_is_a_fault(
        ACT,
        &[
            ("number = 10", "number = \"10\"", "24: `number` must be a whole number above 0"),
            ("number = 10", "number = 0", "24: `number` must be a whole number above 0"),
            ("number = 10\n", "", "23: `number` is missing"),
            (
                "number = 15",
                "number = 10",
                "30: the articles are not in the order of their numbers",
            ),
            ("[\"provider\"]", "[\"user\"]", "23: `roles` must list provider, deployer or both"),
            (
                "\"provider\", \"deployer\"",
                "\"provider\", \"provider\"",
                "30: `roles` must list provider, deployer or both",
            ),
            ("[\"provider\"]", "[]", "25: `roles` has 0 entries, not 1 to 2"),
            ("high_risk = true", "high_risk = 1", "26: `high_risk` must be true or false"),
            ("high_risk = true\n", "", "23: `high_risk` is missing"),
            ("date = \"general\"", "date = \"never\"", "30: `never` is not the id of a date"),
            (
                "high_risk = false",
                "high_risk = false\nnote = \"x\"",
                "34: `note` is not known here",
            ),
            ("[source]", "x = 1\n[source]", "1: `x` is not known here"),
        ],
    );
}

#[test]
fn support_is_that_of_the_outline() {
    each_is_a_fault(
        ACT,
        &[
            ("\"partial\" }", "\"some\" }", "28: `A.7.4` must be one of strong, partial, weak"),
            ("\"A.7.4\" = \"partial\"", "", "28: `A.7.4` is missing"),
            (
                "\"4.1\" = \"strong\"",
                "\"4.1\" = \"strong\"\n\"4.3\" = \"weak\"",
                "45: outline.json does not have article 17 at `4.3`",
            ),
            ("[article.support]\n\"4.1\" = \"strong\"\n", "", "37: `support` is missing"),
            (
                "[[article]]\nnumber = 15\nroles = [\"provider\", \"deployer\"]\nhigh_risk = false\n\
                 date = \"general\"\nsupport = { \"A.7.4\" = \"weak\" }\n",
                "",
                "1: article 15 is missing, which outline.json has at A.7.4",
            ),
        ],
    );
    let folder = Folder::new();
    folder.replace(OUTLINE, "\"eu_ai_act\": [17]", "\"eu_ai_act\": []");
    let fault = format!("{ACT}:44: outline.json does not have article 17 at `4.1`");
    assert_eq!(folder.faults(), [fault]);
}

#[test]
fn text_of_the_act() {
    each_is_a_fault(
        EN_ACT,
        &[
            ("[article.15]", "[article.16]", "1: `15` is missing"),
            ("beyond = \"More data.\"\n", "", "1: `beyond` is missing"),
            ("[date.annex_i]", "[date.annex_iv]", "16: `annex_i` is missing"),
            ("asks =", "more = \"x\"\nasks =", "3: `more` is not known here"),
            ("text =", "date = \"x\"\ntext =", "17: `date` is not known here"),
            (
                "[date.general]",
                "[article.9]\ntitle = \"x\"\n\n[date.general]",
                "16: `9` is not known here",
            ),
            ("[date.general]", "[x]\n\n[date.general]", "16: `x` is not known here"),
        ],
    );
}

#[test]
fn categories_of_nist() {
    each_is_a_fault(
        NIST,
        &[
            ("\"govern-2\"", "\"govern-3\"", "6: `govern-3` is where `govern-2` belongs"),
            (
                "[[category]]\nid = \"manage-4\"\npublished = []\ninferred = [\"4.1\"]\n",
                "",
                "1: `manage-4` is missing",
            ),
            ("[[category]]", "[[category]]\n[[category]]", "1: `id` is missing"),
            (
                "inferred = [\"A.7.4\"]",
                "inferred = [\"A.7.9\"]",
                "1: `A.7.9` is not in outline.json",
            ),
            ("inferred = [\"A.7.4\"]", "inferred = [\"4.1\"]", "1: `4.1` is here twice"),
            (
                "published = []\ninferred = [\"4.1\"]",
                "published = []\ninferred = []",
                "6: `govern-2` has no requirement",
            ),
            ("published = [\"4.1\"]\n", "", "1: `published` is missing"),
            ("inferred =", "guessed = []\ninferred =", "4: `guessed` is not known here"),
        ],
    );
    let folder = Folder::new();
    folder.replace(
        NIST,
        "id = \"manage-4\"\npublished = []\n",
        "id = \"manage-4\"\npublished = []\ninferred = [\"4.1\"]\n\n[[category]]\nid = \"manage-5\"\npublished = []\n",
    );
    assert_eq!(folder.faults(), [format!("{NIST}:96: the framework has no further category")]);
}

#[test]
fn text_of_nist() {
    each_is_a_fault(
        EN_NIST,
        &[
            ("[function.map]", "[function.chart]", "1: `map` is missing"),
            ("about = \"To map.\"\n", "", "5: `about` is missing"),
            ("[category.manage-4]", "[category.manage-5]", "17: `manage-4` is missing"),
            ("about =", "more = \"x\"\nabout =", "3: `more` is not known here"),
        ],
    );
}

#[test]
fn text_of_iso_27001() {
    each_is_a_fault(
        EN_27001,
        &[
            ("[\"4.1\"]", "[\"4.2\"]", "1: `4.1` is missing"),
            (
                "reuse = \"The register.\"\n",
                "",
                "1: `reuse` is missing, which outline.json has as partial",
            ),
            (
                "reuse = \"The criteria.\"\n",
                "",
                "8: `reuse` is missing, which outline.json has as full",
            ),
            (
                "remains = \"All of it.\"",
                "reuse = \"x\"\nremains = \"All of it.\"",
                "5: `reuse` is here, though outline.json has no reuse",
            ),
            ("remains = \"All of it.\"\n", "", "5: `remains` is missing"),
            ("remains = \"All of it.\"", "remains = \"x\"\nx = 1", "7: `x` is not known here"),
            (
                "\n[[comparison]]\ntopic = \"Topic 1\"\niso_27001 = \"Information 1\"\niso_42001 = \"AI 1\"\n",
                "",
                "1: `comparison` has 6 rows, not 7 to 10",
            ),
            ("iso_42001 = \"AI 2\"\n", "", "17: `iso_42001` is missing"),
            ("topic = \"Topic 2\"", "topics = \"Topic 2\"", "17: `topic` is missing"),
        ],
    );
}

#[test]
fn the_limits_of_every_text() {
    for (file, text, limit) in [
        (ACT, "source = \"Art. 113\"", 120),
        (EN_ACT, "title = \"Data\"", 90),
        (EN_ACT, "asks = \"Do data.\"", 320),
        (EN_ACT, "beyond = \"More data.\"", 400),
        (EN_ACT, "text = \"Some applies.\"", 220),
        (EN_27001, "reuse = \"The register.\"", 180),
        (EN_27001, "remains = \"Add AI.\"", 220),
        (EN_27001, "topic = \"Topic 1\"", 60),
        (EN_27001, "iso_27001 = \"Information 1\"", 160),
        (EN_27001, "iso_42001 = \"AI 1\"", 160),
        (EN_NIST, "title = \"Govern\"", 40),
        (EN_NIST, "about = \"To govern.\"", 200),
        (EN_NIST, "title = \"Category 1 of govern\"", 120),
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
