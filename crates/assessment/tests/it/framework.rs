//! What the framework is: counts, order, effort, and that it is the outline.

use assessment::{Framework, ISO_42001_2023, Kind, Requirement, Reuse, Role, RoleSet};
use serde_json::Value;

use crate::oracle::area_of;
use crate::support::{id, outline};

fn of_kind(kind: Kind) -> impl Iterator<Item = &'static Requirement> {
    ISO_42001_2023.requirements.iter().filter(move |row| row.kind == kind)
}

#[test]
fn has_16_areas_32_clauses_and_38_controls() {
    let areas: Vec<_> = ISO_42001_2023.areas.iter().map(|area| area.reference).collect();
    let clauses = ["4", "5", "6", "7", "8", "9", "10"];
    let annex_a = ["A.2", "A.3", "A.4", "A.5", "A.6", "A.7", "A.8", "A.9", "A.10"];
    assert_eq!(areas, [clauses.as_slice(), &annex_a].concat());
    assert_eq!(of_kind(Kind::Clause).count(), 32);
    assert_eq!(of_kind(Kind::Control).count(), 38);
    assert_eq!(ISO_42001_2023.requirements.len(), 70);
    assert!(of_kind(Kind::Control).all(|row| row.reference.starts_with("A.")));
    assert!(of_kind(Kind::Clause).all(|row| !row.reference.starts_with("A.")));
}

#[test]
fn is_the_outline() {
    let outline = outline();
    let list = |value: &Value| -> Vec<Value> { value.as_array().expect("a list").clone() };
    let areas: Vec<Value> =
        list(&outline["areas"]).iter().map(|area| area["ref"].clone()).collect();
    assert_eq!(areas, ISO_42001_2023.areas.iter().map(|area| area.reference).collect::<Vec<_>>());
    assert_eq!(outline["standard"], ISO_42001_2023.name);

    let rows = list(&outline["requirements"]);
    assert_eq!(rows.len(), ISO_42001_2023.requirements.len());
    for (row, requirement) in rows.iter().zip(ISO_42001_2023.requirements) {
        let kind = if requirement.kind == Kind::Clause { "clause" } else { "control" };
        let reuse = match requirement.reuse {
            Reuse::Full => "full",
            Reuse::Partial => "partial",
            Reuse::None => "none",
        };
        let roles = |value: &Value| -> RoleSet {
            let words = list(value);
            let words = words.iter().filter_map(Value::as_str);
            words.map(|word| Role::from_word(word).expect("a role")).collect()
        };
        let reference = requirement.reference;
        assert_eq!(row["ref"], reference);
        assert_eq!(row["kind"], kind, "{reference}");
        assert_eq!(row["area"], ISO_42001_2023.area(requirement.area).reference, "{reference}");
        assert_eq!(
            row["documented_information"], requirement.documented_information,
            "{reference}"
        );
        assert_eq!(row["stage_1"], requirement.stage_1, "{reference}");
        assert_eq!(row["reuse"], reuse, "{reference}");
        assert_eq!(row["iso_27001"].as_str(), requirement.iso_27001, "{reference}");
        assert_eq!(row["eu_ai_act"], Value::from(requirement.eu_ai_act), "{reference}");
        assert_eq!(roles(&row["typical_roles"]), requirement.typical_roles, "{reference}");
    }
}

#[test]
fn stage_1_reviews_19_requirements() {
    let reviewed: Vec<_> = ISO_42001_2023.requirements.iter().filter(|row| row.stage_1).collect();
    assert_eq!(reviewed.len(), 19, "locales/ names this number");
    for reference in ["4.3", "5.2", "6.1.2", "6.1.4", "9.2.2", "9.3.1", "A.2.2", "A.5.2"] {
        assert!(ISO_42001_2023.requirement(id(reference)).stage_1, "{reference}");
    }
}

#[test]
fn effort_is_3_to_6_months_of_one_person() {
    // The published figure for 50 people, at 21 working days a month. The
    // tolerance is 5 %: content may be tuned, the figure may not be lost.
    let half_days = |months: u32| months * 21 * 2;
    let efforts = || ISO_42001_2023.requirements.iter().map(|row| row.effort);
    let low: u32 = efforts().map(|effort| u32::from(effort.low)).sum();
    let high: u32 = efforts().map(|effort| u32::from(effort.high)).sum();
    for (sum, months) in [(low, 3), (high, 6)] {
        let expected = half_days(months);
        assert!(sum.abs_diff(expected) * 20 <= expected, "{sum} half days, not {expected}");
    }
    assert!(efforts().all(|effort| 0 < effort.low && effort.low <= effort.high));
}

#[test]
fn areas_hold_their_requirements_and_ids_lead_back() {
    let mut seen = Vec::new();
    for area in ISO_42001_2023.area_ids() {
        let reference = ISO_42001_2023.area(area).reference;
        assert_eq!(ISO_42001_2023.find_area(reference), Some(area));
        for id in ISO_42001_2023.requirements_of(area) {
            let requirement = ISO_42001_2023.requirement(id);
            assert_eq!(area_of(requirement.reference), reference);
            assert_eq!(requirement.area, area);
            assert_eq!(requirement.kind, ISO_42001_2023.kind_of(area));
            assert_eq!(ISO_42001_2023.find(requirement.reference), Some(id));
            seen.push(id);
        }
    }
    assert_eq!(seen, ISO_42001_2023.requirement_ids().collect::<Vec<_>>());
    assert!(seen.iter().enumerate().all(|(index, id)| id.index() == index));
}

#[test]
fn is_found_by_its_id_only() {
    assert_eq!(Framework::by_id("iso-42001-2023"), Some(&ISO_42001_2023));
    assert_eq!(Framework::by_id("iso-27001-2022"), None);
    for foreign in ["", "A", "A.7", "a.7.4", " A.7.4", "A.7.40", "6.1"] {
        assert_eq!(ISO_42001_2023.find(foreign), None, "{foreign}");
    }
    assert_eq!(ISO_42001_2023.find_area("A.1"), None);
}
