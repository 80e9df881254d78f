//! The timeline of the roadmap and its table.
use crate::support::{Tag, all_at, content, empty, id, tags};
use assessment::{Assessment, Capacity, ISO_42001_2023, Level, Phase, Rating, Roadmap, SizeBand};
use proptest::prelude::*;
use report::charts::{Options, timeline, timeline_table};

fn draw(assessment: &Assessment) -> String {
    let calendar = Roadmap::of(assessment).calendar(&assessment.plan);
    timeline(&calendar, &content().work, &content().text, &Options::app())
}

fn table(assessment: &Assessment) -> String {
    let calendar = Roadmap::of(assessment).calendar(&assessment.plan);
    timeline_table(&calendar, &content().work, &content().text)
}

fn class<'a>(tags: &'a [Tag], name: &'a str) -> impl Iterator<Item = &'a Tag> {
    tags.iter().filter(move |tag| {
        tag.get("class").is_some_and(|class| class.split(' ').any(|class| class == name))
    })
}

fn bars(markup: &str, name: &str) -> Vec<(String, String)> {
    let bar = |tag: &Tag| {
        (tag.get("x").unwrap_or_default().into(), tag.get("width").unwrap_or_default().into())
    };
    class(&tags(markup), name).map(bar).collect()
}

/// At level 3 but for 4.3 (1 to 2 days) and 9.2.1 (1½ to 3 days).
fn two_steps() -> Assessment {
    let mut assessment = all_at(Level::Operating);
    for reference in ["4.3", "9.2.1"] {
        assessment.rate(id(reference), Rating::Level(Level::Absent)).expect("allowed");
    }
    assessment
}

#[test]
fn the_timeline_of_a_known_case() {
    // 5 working days at the latest are the one week of the axis.
    let markup = draw(&two_steps());
    let pair = |x: &str, width: &str| (x.to_owned(), width.to_owned());
    assert_eq!(
        bars(&markup, "timeline-earliest"),
        [pair("0.00%", "20.00%"), pair("20.00%", "30.00%")]
    );
    assert_eq!(
        bars(&markup, "timeline-latest"),
        [pair("0.00%", "40.00%"), pair("40.00%", "60.00%")]
    );
    assert_eq!(class(&tags(&markup), "timeline-empty").count(), 9, "phases without a step");
    assert!(markup.contains("Weeks of work") && markup.contains("◆ 1<"));
}

#[test]
fn long_plans_are_told_in_months() {
    let markup = draw(&all_at(Level::Absent));
    assert!(markup.contains("Months of work"));
    // 0 to 6 months.
    assert_eq!(class(&tags(&markup), "timeline-grid").count(), 7);
    assert_eq!(bars(&markup, "timeline-latest").len(), 11);
    let mut slow = all_at(Level::Absent);
    slow.profile.size = Some(SizeBand::Over1000);
    slow.plan.capacity = Capacity::from_percent(10).expect("the least");
    let ticks = class(&tags(&draw(&slow)), "timeline-grid").count();
    assert!((3..=7).contains(&ticks), "{ticks}");
}

#[test]
fn the_timeline_names_itself() {
    let markup = draw(&empty());
    let tags = tags(&markup);
    let svg = tags.iter().find(|tag| tag.name == "svg").expect("a drawing");
    assert_eq!(svg.get("role"), Some("img"));
    for attribute in ["aria-labelledby", "aria-describedby"] {
        let target = svg.get(attribute).expect("a name");
        assert!(tags.iter().any(|tag| tag.get("id") == Some(target)));
    }
}

#[test]
fn the_table_says_the_same() {
    let mut assessment = two_steps();
    let markup = table(&assessment);
    let all = tags(&markup);
    let phases: Vec<&str> = all.iter().filter_map(|tag| tag.get("data-phase")).collect();
    assert_eq!(phases, Phase::ALL.iter().map(|phase| phase.as_str()).collect::<Vec<_>>());
    assert!(all.iter().filter(|tag| tag.name == "th").all(|tag| tag.get("scope").is_some()));
    for told in
        ["in weeks", "1 step, 1 blocker", "1–2<", "1½–3<", "2½–5<", ">0.2<", ">0.4<", ">1.0<"]
    {
        assert!(markup.contains(told), "{told} in {markup}");
    }
    assessment.plan.start = "2026-12-01".parse().ok();
    let dated = table(&assessment);
    for told in ["3 December 2026", "8 December 2026"] {
        assert!(dated.contains(told), "{told} in {dated}");
    }
    assert!(!dated.contains("in weeks"));
    assert!(draw(&assessment).contains("Weeks from 1 December 2026"));
}

#[test]
fn nothing_left_is_drawn_as_such() {
    let markup = draw(&all_at(Level::Operating));
    assert!(bars(&markup, "timeline-earliest").is_empty());
    assert_eq!(class(&tags(&markup), "timeline-empty").count(), 11);
    assert!(table(&all_at(Level::Operating)).contains("<td class=\"number\">0</td>"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_timeline_is_sound_whatever_is_answered(
        answers in prop::collection::vec(0..5_u64, 70),
        percent in 10..=1000_u64,
        size in prop::sample::select(SizeBand::ALL),
    ) {
        let mut assessment = empty();
        for (id, level) in ISO_42001_2023.requirement_ids().zip(answers) {
            let level = Level::from_number(level).map_or(Rating::Unknown, Rating::Level);
            prop_assert!(assessment.rate(id, level).is_ok());
        }
        assessment.profile.size = Some(size);
        assessment.plan.capacity = Capacity::from_percent(percent).unwrap_or_default();
        let markup = draw(&assessment);
        prop_assert!(!markup.contains("style="));
        for name in ["timeline-earliest", "timeline-latest"] {
            for (x, width) in bars(&markup, name) {
                let number = |text: &str| text.trim_end_matches('%').parse::<f64>();
                let (x, width) = (number(&x).expect("a number"), number(&width).expect("a number"));
                prop_assert!(x >= 0.0 && width > 0.0 && x + width <= 100.001, "{x} + {width}");
            }
        }
    }
}
