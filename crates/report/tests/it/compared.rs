//! Two assessments compared: the picture and its tables.

use assessment::{Assessment, Comparison, ISO_42001_2023, Level, Rating};
use proptest::prelude::*;
use report::charts::{Options, compared_figures, dumbbell, dumbbell_table};

use crate::support::{Tag, all_at, content, empty, excluded, id, tags};

fn compare(before: &Assessment, after: &Assessment) -> Comparison {
    Comparison::of(before, after).expect("of the same framework")
}

fn picture(comparison: &Comparison) -> Vec<Tag> {
    tags(&dumbbell(comparison, &content().work, &Options::app()))
}

/// Where the dots of a class are, from the left; without that of the legend.
fn dots<'a>(tags: &'a [Tag], class: &str) -> Vec<&'a str> {
    let dots = tags.iter().filter(|tag| tag.name == "circle" && tag.get("class") == Some(class));
    dots.filter_map(|tag| tag.get("cx")).filter(|x| *x != "7").collect()
}

/// Both sides documented, but for 4.1, which is absent before and operates after.
fn one_rose() -> Comparison {
    let (mut before, mut after) = (all_at(Level::Documented), all_at(Level::Documented));
    before.rate(id("4.1"), Rating::Level(Level::Absent)).expect("allowed");
    after.rate(id("4.1"), Rating::Level(Level::Operating)).expect("allowed");
    compare(&before, &after)
}

#[test]
fn each_area_has_a_line_from_before_to_after() {
    let tags = picture(&one_rose());
    let (before, after) = (dots(&tags, "dumbbell-before"), dots(&tags, "dumbbell-after"));
    assert_eq!((before.len(), after.len()), (16, 16));
    // Area 4: 6 of 12 before, 9 of 12 after, on a line of 348 from 56.
    assert_eq!((before[0], after[0]), ("230.0", "317.0"));
    assert_eq!(before[1..], after[1..]);
    let moved = tags.iter().find(|tag| tag.get("class") == Some("dumbbell-move"));
    let moved = moved.expect("a line");
    assert_eq!((moved.get("x1"), moved.get("x2")), (Some("230.0"), Some("317.0")));
}

#[test]
fn the_table_has_both_sides_and_the_exact_difference() {
    let content = content();
    let table = dumbbell_table(&one_rose(), &content.questions, &content.work, &Options::app());
    for (side, value, shown) in [
        ("before", "50.00", "50\u{a0}%"),
        ("after", "75.00", "75\u{a0}%"),
        ("difference", "25.00", "+25.0"),
    ] {
        let cell = format!(
            "data-side=\"{side}\" data-metric=\"readiness\" data-scope=\"4\" \
             data-value=\"{value}\">{shown}<"
        );
        assert!(table.contains(&cell), "{cell}\nin\n{table}");
    }
    assert_eq!(table.matches("data-side=\"before\"").count(), 16 + 3);
    // 138 and 141 of 210: 3/210.
    assert!(table.contains("data-scope=\"overall\" data-value=\"1.43\">+1.4<"), "{table}");
    assert!(
        tags(&table).iter().filter(|tag| tag.name == "th").all(|tag| tag.get("scope").is_some())
    );
}

#[test]
fn all_four_figures_are_compared() {
    let rows = compared_figures(&one_rose(), &content().text);
    for metric in ["coverage", "readiness", "conformity", "maturity"] {
        assert_eq!(rows.matches(&format!("data-metric=\"{metric}\"")).count(), 3, "{metric}");
    }
    assert!(
        rows.contains("data-metric=\"coverage\" data-scope=\"overall\" data-value=\"0.00\">0.0<")
    );
}

#[test]
fn where_nothing_applies_there_is_no_dot_and_it_is_said() {
    let mut without = all_at(Level::Operating);
    let area = ISO_42001_2023.find_area("A.3").expect("an area");
    for id in ISO_42001_2023.requirements_of(area) {
        without.rate(id, excluded("not ours")).expect("a control");
    }
    let tags = picture(&compare(&without, &all_at(Level::Operating)));
    assert_eq!(dots(&tags, "dumbbell-before").len(), 15);
    assert_eq!(dots(&tags, "dumbbell-after").len(), 16);
    let comparison = compare(&without, &without);
    let markup = dumbbell(&comparison, &content().work, &Options::app());
    assert!(markup.contains(": A.3<"), "{markup}");
    let table = dumbbell_table(&comparison, &content().questions, &content().work, &Options::app());
    assert!(table.contains("data-scope=\"A.3\" data-value=\"\">–<"));
}

#[test]
fn the_picture_names_itself() {
    let tags = picture(&compare(&empty(), &empty()));
    let svg = tags.iter().find(|tag| tag.name == "svg").expect("a drawing");
    assert_eq!(svg.get("role"), Some("img"));
    for attribute in ["aria-labelledby", "aria-describedby"] {
        let target = svg.get(attribute).expect("a name");
        assert!(tags.iter().any(|tag| tag.get("id") == Some(target)));
    }
}

fn any_ratings() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::vec(0..7_u64, 70)
}

fn rated(codes: &[u64]) -> Assessment {
    let mut assessment = empty();
    for (id, code) in ISO_42001_2023.requirement_ids().zip(codes) {
        let rating = match Level::from_number(*code) {
            Some(level) => Rating::Level(level),
            None if *code == 5 => Rating::Unknown,
            None => excluded("<b>why</b>"),
        };
        // A clause cannot be excluded: it stays unanswered.
        let _ = assessment.rate(id, rating);
    }
    assessment
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_picture_is_sound_whatever_is_compared(one in any_ratings(), other in any_ratings()) {
        let comparison = compare(&rated(&one), &rated(&other));
        let markup = dumbbell(&comparison, &content().work, &Options::app());
        prop_assert!(!markup.contains("NaN") && !markup.contains("style=") && !markup.contains("why"));
        for tag in tags(&markup) {
            for attribute in ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy"] {
                if let Some(number) = tag.get(attribute) {
                    let number = number.parse::<f64>();
                    prop_assert!(number.is_ok_and(|number| (0.0..=430.0).contains(&number)));
                }
            }
        }
    }
}
