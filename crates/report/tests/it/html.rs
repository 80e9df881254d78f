//! The HTML report.
use crate::support::{all_at, empty, excluded, html, id, report, tags, unescape};
use assessment::{Assessment, Evaluation, Evidence, ISO_42001_2023, Level, Rating, ScopedFigures};
use base64::Engine as _;
use report::Choices;
use report::figures::Metric;
use sha2::{Digest as _, Sha256};

const HOSTILE: &str = "</style><script>alert('1')</script>\r\n\"quoted\" & 'single' <img src=x onerror=alert(1)>\r\rשלום 🎉\u{202e}end";

/// Hostile text in every place that a visitor writes in.
fn hostile() -> Assessment {
    let mut assessment = empty();
    assessment.profile.organisation = HOSTILE.to_owned();
    for requirement in ISO_42001_2023.requirement_ids() {
        let control = ISO_42001_2023.requirement(requirement).reference.starts_with('A');
        let rating = if control { excluded(HOSTILE) } else { Rating::Level(Level::Absent) };
        assessment.rate(requirement, rating).expect("controls may be excluded");
        let answer = assessment.answer_mut(requirement);
        answer.note = HOSTILE.to_owned();
        answer.owner = HOSTILE.to_owned();
        answer.due = "2027-01-31".parse().ok();
        answer.evidence = [
            HOSTILE,
            "javascript:alert(1)",
            " JaVaScRiPt:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "//example.org/",
            "https://example.org/?a=1&b=\"><script>",
        ]
        .map(|text| Evidence::new(text, "2026-10-01".parse().ok()))
        .into();
    }
    assessment
}

fn policy(document: &str) -> String {
    let tags = tags(document);
    let meta = tags.iter().find(|tag| tag.get("http-equiv") == Some("Content-Security-Policy"));
    meta.and_then(|tag| tag.get("content")).expect("there is a policy").to_owned()
}

fn style(document: &str) -> &str {
    let (_, rest) = document.split_once("<style>").expect("there is a style");
    rest.split_once("</style>").map(|(style, _)| style).expect("it ends")
}

#[test]
fn the_policy_allows_the_style_and_nothing_else() {
    for assessment in [empty(), hostile()] {
        let document = html(&assessment);
        let hash =
            base64::engine::general_purpose::STANDARD.encode(Sha256::digest(style(&document)));
        assert_eq!(policy(&document), format!("default-src 'none'; style-src 'sha256-{hash}'"));
        assert!(!style(&document).contains(['<', '\r']), "the parser would change it");
        assert!(!style(&document).contains("url("), "nothing is fetched");
    }
}

#[test]
fn hostile_text_stays_text() {
    let document = html(&hostile());
    let tags = tags(&document);
    for tag in &tags {
        assert!(
            !["script", "img", "link", "iframe", "object", "base", "form"].contains(&&*tag.name),
            "<{}>",
            tag.name
        );
        for (name, value) in &tag.attributes {
            assert!(!name.starts_with("on") && name != "style" && name != "src", "{name}");
            if name == "href" {
                assert!(
                    value.starts_with('#') || value.starts_with("https://example.org/"),
                    "{value}"
                );
            }
        }
    }
    let outside: Vec<_> = tags
        .iter()
        .filter(|tag| tag.get("href").is_some_and(|href| !href.starts_with('#')))
        .collect();
    assert_eq!(outside.len(), 108, "one safe link for each answer and each row of the Statement");
    assert!(outside.iter().all(|tag| tag.get("rel") == Some("noopener noreferrer")));
    assert!(
        outside
            .iter()
            .all(|tag| { tag.get("href") == Some("https://example.org/?a=1&b=\"><script>") })
    );
}

#[test]
fn line_breaks_are_kept_and_unified_for_display_only() {
    let assessment = hostile();
    let document = html(&assessment);
    assert!(!document.contains('\r'));
    let shown = HOSTILE.replace("\r\n", "\n").replace('\r', "\n");
    assert!(unescape(&document).contains(&shown));
    assert_eq!(report(&assessment).areas[0].answers[0].note, HOSTILE);
}

#[test]
fn long_notes_are_complete() {
    let mut assessment = empty();
    let note: String = "🎉ä<".chars().cycle().take(4_000).collect();
    assessment.answer_mut(id("A.7.4")).note.clone_from(&note);
    assert!(unescape(&html(&assessment)).contains(&note));
}

#[test]
fn every_requirement_and_area_is_there_and_every_inner_link_leads_somewhere() {
    let document = html(&empty());
    let tags = tags(&document);
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
    let mut unique = ids.clone();
    unique.sort_unstable();
    unique.dedup();
    assert_eq!(unique.len(), ids.len(), "ids are unique");
    let links = tags.iter().filter_map(|tag| tag.get("href")?.strip_prefix('#'));
    for target in links {
        assert!(ids.contains(&target), "#{target}");
    }
    for requirement in ISO_42001_2023.requirements {
        let reference = requirement.reference;
        assert!(document.contains(&format!("Question of {reference}?")), "{reference}");
        assert!(ids.contains(&&*format!("r-{}", reference.replace('.', "-"))), "{reference}");
    }
    for area in ISO_42001_2023.areas {
        assert!(document.contains(&format!("Summary of {}", area.reference)));
    }
}

#[test]
fn figures_are_those_of_the_evaluation() {
    let mut assessment = all_at(Level::Documented);
    assessment.rate(id("A.7.4"), excluded("not ours")).expect("a control");
    assessment.rate(id("A.5.2"), Rating::Unknown).expect("allowed");
    assessment.rate(id("9.1"), Rating::Level(Level::Improving)).expect("allowed");
    for control in ["A.3.2", "A.3.3"] {
        assessment.rate(id(control), excluded("")).expect("a control");
    }
    let figures = ScopedFigures::of(&assessment);
    let tags = tags(&html(&assessment));
    let scopes = [
        ("overall", &figures.overall),
        ("clauses", &figures.clauses),
        ("controls", &figures.controls),
    ];
    let areas = ISO_42001_2023.areas.iter().map(|area| area.reference).zip(&figures.areas);
    for (scope, figures) in scopes.into_iter().chain(areas) {
        for metric in Metric::ALL {
            let shown: Vec<&str> = tags
                .iter()
                .filter(|tag| tag.get("data-metric") == Some(metric.as_str()))
                .filter(|tag| tag.get("data-scope") == Some(scope))
                .filter_map(|tag| tag.get("data-value"))
                .collect();
            assert!(!shown.is_empty(), "{scope} {metric:?}");
            let expected = metric.value_attribute(figures);
            assert!(shown.iter().all(|value| *value == expected), "{scope} {metric:?} {shown:?}");
        }
    }
    assert_eq!(Metric::Readiness.value_attribute(&figures.areas[8]), "", "A.3 is excluded whole");
}

#[test]
fn findings_verdict_and_blockers_are_those_of_the_evaluation() {
    let mut assessment = all_at(Level::Operating);
    for (reference, level) in [("9.2.2", 1), ("6.2", 2), ("A.5.2", 0), ("A.5.3", 1), ("A.7.4", 4)] {
        let level = Level::from_number(level).expect("a level");
        assessment.rate(id(reference), Rating::Level(level)).expect("allowed");
    }
    assessment.rate(id("A.7.5"), excluded(" ")).expect("a control");
    assessment.rate(id("A.7.6"), Rating::Unknown).expect("allowed");
    let evaluation = Evaluation::of(&assessment);
    let tags = tags(&html(&assessment));
    let mut found: Vec<(&str, &str)> = tags
        .iter()
        .filter_map(|tag| Some((tag.get("data-finding")?, tag.get("data-ref")?)))
        .collect();
    let expected = [
        ("minor", "6.2"),
        ("major", "9.2.2"),
        ("major", "A.5"),
        ("minor", "A.5.2"),
        ("minor", "A.5.3"),
        ("minor", "A.7.5"),
        ("not-assessed", "A.7.6"),
        ("strength", "A.7.4"),
    ];
    assert_eq!(found, expected);
    found.dedup();
    assert_eq!(found.len(), evaluation.findings.len());
    let verdicts: Vec<_> = tags.iter().filter_map(|tag| tag.get("data-verdict")).collect();
    assert_eq!(verdicts, [evaluation.verdict.as_str()]);
    let report = report(&assessment);
    let blockers: Vec<_> = report.blockers.iter().map(|row| row.reference).collect();
    assert_eq!(blockers, ["9.2.2", "A.5.2", "A.7.5"]);
}

#[test]
fn headings_skip_no_level() {
    for assessment in [empty(), hostile(), all_at(Level::Operating), all_at(Level::Improving)] {
        let document = html(&assessment);
        let mut last = 0;
        for tag in tags(&document) {
            let level = tag.name.strip_prefix('h').and_then(|number| number.parse::<u8>().ok());
            if let Some(level) = level {
                assert!(level <= last + 1, "h{level} after h{last}");
                last = level;
            }
        }
    }
}

#[test]
fn nothing_is_left_unfilled() {
    for assessment in [empty(), all_at(Level::AdHoc), all_at(Level::Improving)] {
        let document = html(&assessment);
        let body = document.split_once("<body>").map(|(_, body)| body).expect("a body");
        assert!(!body.contains(['{', '}', '\t']), "a placeholder or a plural was not filled");
        assert!(!body.contains("NaN"));
    }
}

#[test]
fn structure() {
    let mut assessment = all_at(Level::Operating);
    assessment.profile.organisation = "Example".to_owned();
    assessment.rate(id("4.3"), Rating::Level(Level::AdHoc)).expect("allowed");
    assessment.rate(id("A.7.2"), excluded("Nothing is developed here.")).expect("a control");
    assessment.rate(id("A.10.4"), Rating::Unanswered).expect("allowed");
    let answer = assessment.answer_mut(id("4.3"));
    answer.note = "A note".to_owned();
    answer.owner = "An owner".to_owned();
    answer.due = "2027-01-31".parse().ok();
    answer.evidence.push(Evidence::new("https://example.org/scope", "2026-10-01".parse().ok()));
    let outline: Vec<String> = tags(&html(&assessment))
        .iter()
        .filter(|tag| {
            matches!(
                &*tag.name,
                "html" | "header" | "nav" | "main" | "footer" | "section" | "table"
            ) || tag.name.strip_prefix('h').is_some_and(|rest| rest.parse::<u8>().is_ok())
                || tag.attributes.iter().any(|(name, _)| name == "id" || name.starts_with("data-"))
        })
        .map(|tag| {
            let attributes =
                tag.attributes.iter().map(|(name, value)| format!(" {name}={value:?}"));
            format!("{}{}", tag.name, attributes.collect::<String>())
        })
        .collect();
    insta::assert_snapshot!(outline.join("\n"));
}

#[test]
fn the_link_is_there_to_be_followed_and_scanned_if_it_is_wanted() {
    let (assessment, content) = (hostile(), crate::support::content());
    let address = "https://gap.example/?a=\"><script>&b#r=1ra0J39Q";
    let choices = Choices { link: Some(address.to_owned()), ..Choices::default() };
    let with = report::html::render(&report(&assessment), &content.text, &content.work, &choices);
    let leads = |tag: &crate::support::Tag| tag.get("href") == Some(address);
    assert_eq!(tags(&with).iter().filter(|tag| leads(tag)).count(), 1);
    assert!(!with.contains("<script"));
    let code = qr::Qr::of(address).expect("short enough");
    assert!(with.contains(&format!("<path fill=\"#000\" d=\"{}\"/>", code.path())));
    assert_eq!(policy(&with), policy(&html(&assessment)), "nothing more is allowed");
    assert!(!html(&assessment).contains("<svg xmlns"));
}
