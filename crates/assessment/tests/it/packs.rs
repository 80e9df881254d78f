//! The catalogue's text, read from packs in which every line says what it is.

use assessment::{Guidance, ISO_42001_2023, Level, PackError, Questions, Role};

use crate::support::id;

fn pack(name: &str, of_area: &[&str], of_requirement: &[&str]) -> String {
    let mut lines =
        vec![format!("aims-gap {name} {} {}", ISO_42001_2023.id, ISO_42001_2023.fingerprint)];
    let mut fill = |reference: &str, texts: &[&str]| {
        lines.extend(texts.iter().map(|text| text.replace('#', reference)));
    };
    ISO_42001_2023.areas.iter().for_each(|area| fill(area.reference, of_area));
    ISO_42001_2023.requirements.iter().for_each(|row| fill(row.reference, of_requirement));
    lines.join("\n")
}

fn questions() -> String {
    let of_requirement =
        ["# title", "# question", "# 0", "# 1", "# 2", "# 3", "# 4", "# provider", "", "# user"];
    pack("questions", &["# title", "# summary"], &of_requirement)
}

fn guidance() -> String {
    let of_requirement = ["# why", "# a\t# b\t# c", "# owner", "# document", "", "# exclusion"];
    pack("guidance", &[], &of_requirement)
}

#[test]
fn questions_land_where_they_belong() {
    let questions = Questions::parse(&ISO_42001_2023, &questions()).expect("complete");
    for area in ISO_42001_2023.area_ids() {
        let reference = ISO_42001_2023.area(area).reference;
        assert_eq!(questions.area_title(area), format!("{reference} title"));
        assert_eq!(questions.area_summary(area), format!("{reference} summary"));
    }
    for reference in ["4.1", "A.7.4", "A.10.4"] {
        let question = questions.of(id(reference));
        assert_eq!(question.title, format!("{reference} title"));
        assert_eq!(question.question, format!("{reference} question"));
        for level in Level::ALL {
            assert_eq!(question.level(level), format!("{reference} {}", level.number()));
        }
        assert_eq!(question.for_role(Role::Provider), Some(&*format!("{reference} provider")));
        assert_eq!(question.for_role(Role::Deployer), None);
        assert_eq!(question.for_role(Role::User), Some(&*format!("{reference} user")));
    }
}

#[test]
fn guidance_lands_where_it_belongs() {
    let guidance = Guidance::parse(&ISO_42001_2023, &guidance()).expect("complete");
    for reference in ["4.1", "A.7.4", "A.10.4"] {
        let of = guidance.of(id(reference));
        assert_eq!(of.why, format!("{reference} why"));
        assert_eq!(of.evidence, ["a", "b", "c"].map(|item| format!("{reference} {item}")));
        assert_eq!(of.owner, format!("{reference} owner"));
        assert_eq!(of.document, format!("{reference} document"));
        assert_eq!(of.watch_out, None);
        assert_eq!(of.exclusion, Some(format!("{reference} exclusion")));
    }
}

#[test]
fn another_pack_is_refused_and_so_is_half_a_one() {
    let questions = questions();
    let read = |pack: &str| Questions::parse(&ISO_42001_2023, pack).map(|_| ());
    let foreign = Err(PackError::Foreign);
    assert_eq!(read(&questions), Ok(()));
    assert_eq!(read(""), foreign);
    assert_eq!(read("<!DOCTYPE html>"), foreign);
    assert_eq!(read(&guidance()), foreign);
    assert_eq!(read(&questions.replace(ISO_42001_2023.id, "iso-27001-2022")), foreign);
    assert_eq!(read(&questions.replace(ISO_42001_2023.fingerprint, "0123456789abcdef")), foreign);
    let lines: Vec<&str> = questions.lines().collect();
    assert_eq!(read(&lines[..lines.len() - 1].join("\n")), Err(PackError::Short));
    assert_eq!(PackError::Foreign.to_string(), "the content file is not of this build");
    assert_eq!(PackError::Short.to_string(), "the content file is cut short");
}
