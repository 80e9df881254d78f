//! The charts and their tables.
use crate::support::{Tag, all_at, content, empty, excluded, id, tags};
use assessment::{Assessment, ISO_42001_2023, Kind, Level, Rating, ScopedFigures};
use proptest::prelude::*;
use report::charts::{Links, Options, area_table, heatmap, radar, requirement_table};

type Chart =
    fn(&Assessment, &ScopedFigures, &assessment::Questions, &locale::Text, &Options<'_>) -> String;

const CHARTS: [Chart; 4] = [heatmap, radar, area_table, requirement_table];

fn draw(chart: Chart, assessment: &Assessment, options: &Options<'_>) -> String {
    let figures = ScopedFigures::of(assessment);
    chart(assessment, &figures, &content().questions, &content().text, options)
}

fn class<'a>(tags: &'a [Tag], name: &'a str) -> impl Iterator<Item = &'a Tag> {
    tags.iter().filter(move |tag| {
        tag.get("class").is_some_and(|class| class.split(' ').any(|class| class == name))
    })
}

/// All controls of an area, excluded.
fn without(area: &str, mut assessment: Assessment) -> Assessment {
    let area = ISO_42001_2023.find_area(area).expect("an area");
    for id in ISO_42001_2023.requirements_of(area) {
        assessment.rate(id, excluded("not ours")).expect("a control");
    }
    assessment
}

#[test]
fn the_heatmap_has_a_cell_for_each_requirement_in_order() {
    let mut assessment = all_at(Level::Documented);
    assessment.rate(id("4.1"), Rating::Unanswered).expect("allowed");
    assessment.rate(id("4.2"), Rating::Unknown).expect("allowed");
    assessment.rate(id("A.10.4"), excluded("not ours")).expect("a control");
    let tags = tags(&draw(heatmap, &assessment, &Options::app()));
    let cells: Vec<(&str, &str)> = class(&tags, "cell")
        .filter_map(|tag| Some((tag.get("href")?, tag.get("class")?)))
        .collect();
    assert_eq!(cells.len(), 70);
    assert_eq!(cells[0], ("#/area/4/4.1", "cell unanswered"));
    assert_eq!(cells[1], ("#/area/4/4.2", "cell unknown"));
    assert_eq!(cells[2], ("#/area/4/4.3", "cell level-2"));
    assert_eq!(cells[69], ("#/area/A.10/A.10.4", "cell excluded"));
}

#[test]
fn links_lead_where_the_options_say() {
    let assessment = empty();
    let hrefs = |links| {
        let markup = draw(heatmap, &assessment, &Options { links, id: "x" });
        let tags = tags(&markup);
        tags.iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect::<Vec<_>>()
    };
    assert!(hrefs(Links::None).is_empty());
    assert!(hrefs(Links::App).contains(&"#/area/A.7/A.7.4".to_owned()));
    assert!(hrefs(Links::Document).contains(&"#r-A-7-4".to_owned()));
    assert_eq!(hrefs(Links::App).len(), 16 + 70);
}

#[test]
fn the_radar_of_a_known_case() {
    // Every area at level 3 or above touches the rim: 150 from the centre (210, 196).
    let tags_of = |assessment: &Assessment| tags(&draw(radar, assessment, &Options::app()));
    let full = tags_of(&all_at(Level::Operating));
    let now = class(&full, "radar-now").next().and_then(|tag| tag.get("points"));
    let now: Vec<&str> = now.expect("a polygon").split(' ').collect();
    assert_eq!(now.len(), 16);
    assert_eq!(
        [now[0], now[4], now[8], now[12]],
        ["210.0,46.0", "360.0,196.0", "210.0,346.0", "60.0,196.0"]
    );
    assert_eq!(class(&full, "radar-at-most").count(), 0, "nothing is left open");

    // Nothing answered: at the centre now, at the rim at most.
    let open = tags_of(&empty());
    let points =
        |name| class(&open, name).next().and_then(|tag| tag.get("points")).expect("points");
    assert!(points("radar-now").split(' ').all(|point| point == "210.0,196.0"));
    assert!(points("radar-at-most").starts_with("210.0,46.0 "));
}

#[test]
fn the_radar_leaves_undefined_axes_out_and_says_so() {
    let assessment = without("A.7", without("A.3", all_at(Level::Operating)));
    let markup = draw(radar, &assessment, &Options::app());
    let tags = tags(&markup);
    let now = class(&tags, "radar-now").next().and_then(|tag| tag.get("points"));
    assert_eq!(now.map(|points| points.split(' ').count()), Some(14));
    assert_eq!(class(&tags, "radar-undefined").count(), 4, "two axes and two labels");
    assert!(markup.contains("A.3, A.7"));
}

#[test]
fn the_radar_names_itself() {
    let markup = draw(radar, &empty(), &Options { links: Links::None, id: "here" });
    let tags = tags(&markup);
    let svg = tags.iter().find(|tag| tag.name == "svg").expect("a drawing");
    assert_eq!(svg.get("role"), Some("img"));
    for attribute in ["aria-labelledby", "aria-describedby"] {
        let target = svg.get(attribute).expect("a name");
        assert!(target.starts_with("here-"));
        assert!(tags.iter().any(|tag| tag.get("id") == Some(target)));
    }
}

#[test]
fn tables_have_captions_scopes_and_dashes() {
    let assessment = without("A.3", empty());
    let areas = draw(area_table, &assessment, &Options::app());
    let requirements = draw(requirement_table, &assessment, &Options::app());
    for table in [&areas, &requirements] {
        assert!(table.contains("<caption>"));
        assert!(
            tags(table).iter().filter(|tag| tag.name == "th").all(|tag| tag.get("scope").is_some())
        );
    }
    assert_eq!(areas.matches("data-metric=\"readiness\"").count(), 16 + 3);
    let undefined = "data-metric=\"readiness\" data-scope=\"A.3\" data-value=\"\">–<";
    assert!(areas.contains(undefined), "undefined is a dash");
    for requirement in ISO_42001_2023.requirements {
        assert!(requirements.contains(&format!(">{}<", requirement.reference)));
    }
}

#[test]
fn the_range_is_shown_while_something_is_open() {
    let mut assessment = all_at(Level::Operating);
    assessment.rate(id("4.1"), Rating::Unknown).expect("allowed");
    let areas = draw(area_table, &assessment, &Options::app());
    assert!(areas.contains("data-scope=\"4\" data-value=\"75.00\">75–100\u{a0}%<"), "{areas}");
}

fn any_rating() -> impl Strategy<Value = (u8, bool)> {
    (0..8_u8, any::<bool>())
}

fn rating((choice, justified): (u8, bool), kind: Kind) -> Rating {
    match (choice, kind) {
        (5, _) => Rating::Unanswered,
        (6, _) => Rating::Unknown,
        (7, Kind::Control) => excluded(if justified { "<b>why</b>" } else { "" }),
        (number, _) => Level::from_number(u64::from(number)).map_or(Rating::Unknown, Rating::Level),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn charts_are_sound_whatever_is_answered(
        answers in prop::collection::vec(any_rating(), 70),
        mostly in prop::option::of(any_rating()),
    ) {
        let mut assessment = empty();
        for (id, answer) in ISO_42001_2023.requirement_ids().zip(answers) {
            let kind = ISO_42001_2023.requirement(id).kind;
            let answer = mostly.filter(|_| id.index() % 9 != 0).unwrap_or(answer);
            prop_assert!(assessment.rate(id, rating(answer, kind)).is_ok());
        }
        for chart in CHARTS {
            let markup = draw(chart, &assessment, &Options::app());
            prop_assert!(!markup.contains("NaN"));
            prop_assert!(!markup.contains("style=") && !markup.contains("why"));
            for tag in tags(&markup) {
                for attribute in ["points", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy"] {
                    let numbers = tag.get(attribute).unwrap_or_default();
                    for number in numbers.split([' ', ',']).filter(|number| !number.is_empty()) {
                        let number = number.parse::<f64>();
                        prop_assert!(number.is_ok_and(|number| (0.0..=420.0).contains(&number)));
                    }
                }
            }
        }
    }
}
