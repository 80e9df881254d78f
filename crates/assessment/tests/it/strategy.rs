//! Arbitrary assessments.
//!
//! A rating is drawn as a code, one digit per requirement, so that the oracle
//! can work on the digits and share nothing with the code it judges.

mod registers;

use assessment::{
    Assessment, Date, Evidence, HighRisk, ISO_42001_2023, Level, Profile, Rating, Role, Sector,
    SizeBand, Timestamp,
};
use proptest::prelude::*;
use serde_json::{Map, Value};

use crate::support::{empty, excluded, rate};
pub use registers::system;
use registers::{about, registers};

/// 0 to 4: that level.
pub type Code = u8;
pub const UNANSWERED: Code = 5;
pub const UNKNOWN: Code = 6;
pub const EXCLUDED: Code = 7;
pub const BLANK: Code = 8;
pub const WHITE: Code = 9;

/// The clauses come first.
const CLAUSES: usize = 32;

/// Few enough that the whole suite takes seconds in a debug build.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Organisations of several sorts, each with what it draws its clauses and its
/// controls from: uniform codes alone would never get beyond *Incomplete*. Each
/// may have a few flaws.
pub fn codes() -> impl Strategy<Value = Vec<Code>> {
    const ANY: &[Code] = &[0, 1, 2, 3, 4, UNANSWERED, UNKNOWN, EXCLUDED, BLANK, WHITE];
    const HARDLY_BEGUN: &[Code] = &[UNANSWERED, UNANSWERED, UNANSWERED, UNANSWERED, 2, 3];
    const COVERED: &[Code] = &[0, 1, 2, 3, 4, EXCLUDED];
    const WEAK: &[Code] = &[0, 1, 2, EXCLUDED];
    const DOCUMENTED: &[Code] = &[2, 3, 3, 3, 4, EXCLUDED];
    const SOUND: &[Code] = &[3, 3, 4, EXCLUDED];
    const SORTS: [(&[Code], &[Code]); 7] = [
        (ANY, ANY),
        (HARDLY_BEGUN, HARDLY_BEGUN),
        (COVERED, COVERED),
        (WEAK, WEAK),
        (DOCUMENTED, DOCUMENTED),
        (SOUND, COVERED),
        (SOUND, SOUND),
    ];
    let flaws = prop::collection::vec((any_index(), 0..=WHITE), 0..3);
    (0..SORTS.len(), prop::collection::vec(any::<u8>(), 70), flaws).prop_map(
        |(sort, draws, flaws)| {
            let (clauses, controls) = SORTS[sort];
            let draw = |(index, draw): (usize, &u8)| {
                let from = if index < CLAUSES { clauses } else { controls };
                from[usize::from(*draw) % from.len()]
            };
            let mut codes: Vec<Code> = draws.iter().enumerate().map(draw).collect();
            flaws.into_iter().for_each(|(index, code)| codes[index] = code);
            // A clause cannot be excluded: it operates instead.
            for code in codes[..CLAUSES].iter_mut().filter(|code| **code >= EXCLUDED) {
                *code = 3;
            }
            codes
        },
    )
}

/// Of a requirement, in the framework's order.
pub fn any_index() -> impl Strategy<Value = usize> {
    0..70_usize
}

pub fn rating(code: Code) -> Rating {
    match code {
        UNANSWERED => Rating::Unanswered,
        UNKNOWN => Rating::Unknown,
        EXCLUDED => excluded("Nothing of the kind is done here."),
        BLANK => excluded(""),
        WHITE => excluded(" \t\u{a0}\n"),
        level => Level::from_number(u64::from(level)).map_or(Rating::Unknown, Rating::Level),
    }
}

/// An assessment with these ratings and nothing else.
pub fn rated(codes: &[Code]) -> Assessment {
    let mut assessment = empty();
    for (id, code) in ISO_42001_2023.requirement_ids().zip(codes) {
        rate(&mut assessment, id, rating(*code));
    }
    assessment
}

/// Assessments with everything that can be said.
pub fn assessments() -> impl Strategy<Value = Assessment> {
    let details = prop::collection::vec((any_index(), detail()), 0..6);
    let moments = (moment(), moment());
    (codes(), details, (profile(), about()), registers(), moments).prop_map(
        |(codes, details, (profile, about), registers, (created, updated))| {
            let mut assessment = rated(&codes);
            about.say(&mut assessment);
            (assessment.systems, assessment.risks) = registers;
            let ids: Vec<_> = ISO_42001_2023.requirement_ids().collect();
            for (index, detail) in details {
                let rating = assessment.rating(ids[index]).clone();
                let rating = match (rating, detail.justification) {
                    (Rating::Excluded { .. }, Some(text)) => excluded(&text),
                    (rating, _) => rating,
                };
                rate(&mut assessment, ids[index], rating);
                let answer = assessment.answer_mut(ids[index]);
                answer.note = detail.note;
                answer.evidence = detail.evidence;
                answer.owner = detail.owner;
                answer.due = detail.due;
            }
            assessment.profile = profile;
            assessment.created = created.min(updated);
            assessment.updated = updated.max(created);
            assessment
        },
    )
}

#[derive(Debug, Clone)]
struct Detail {
    justification: Option<String>,
    note: String,
    evidence: Vec<Evidence>,
    owner: String,
    due: Option<Date>,
}

fn detail() -> impl Strategy<Value = Detail> {
    let evidence = (text(), prop::option::of(date()));
    let evidence = evidence.prop_map(|(text, seen)| Evidence::new(text, seen));
    let evidence = prop::collection::vec(evidence, 0..3);
    (prop::option::of(text()), text(), evidence, text(), prop::option::of(date())).prop_map(
        |(justification, note, evidence, owner, due)| Detail {
            justification,
            note,
            evidence,
            owner,
            due,
        },
    )
}

fn profile() -> impl Strategy<Value = Profile> {
    (
        text(),
        prop::collection::vec(prop::sample::select(Role::ALL), 0..=3),
        prop::option::of(prop::sample::select(SizeBand::ALL)),
        prop::option::of(prop::sample::select(Sector::ALL)),
        any::<Option<bool>>(),
        prop::option::of(prop::sample::select(HighRisk::ALL)),
    )
        .prop_map(|(organisation, roles, size, sector, iso_27001, high_risk)| {
            let mut profile = Profile::default();
            profile.organisation = organisation;
            profile.roles = roles.into_iter().collect();
            profile.size = size;
            profile.sector = sector;
            profile.iso_27001 = iso_27001;
            profile.high_risk = high_risk;
            profile
        })
}

/// Text as people and attackers write it.
pub fn text() -> impl Strategy<Value = String> {
    const SAMPLES: &[&str] = &[
        "",
        " ",
        "Minutes of the management review",
        "\"quoted\" \\ back\\slash / </script>",
        "two\nlines\r\nthree\ttab",
        "=HYPERLINK(\"https://example.org\")",
        "\u{0}\u{1}\u{7f}\u{2028}\u{feff}\u{202e}",
        "Ärger, 🎉👩‍💻, שלום, 漢字, e\u{301}",
    ];
    prop_oneof![
        3 => prop::sample::select(SAMPLES).prop_map(str::to_owned),
        1 => prop::collection::vec(any::<char>(), 0..12).prop_map(String::from_iter),
    ]
}

pub fn date() -> impl Strategy<Value = Date> {
    (1..=9999_u16, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| {
        format!("{year:04}-{month:02}-{day:02}").parse().expect("a day that every month has")
    })
}

fn moment() -> impl Strategy<Value = Timestamp> {
    (date(), 0..24_u8, 0..60_u8, 0..60_u8).prop_map(|(date, hours, minutes, seconds)| {
        format!("{date}T{hours:02}:{minutes:02}:{seconds:02}Z").parse().expect("a moment")
    })
}

/// Any JSON value, a few levels deep.
pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i32>().prop_map(|number| Value::from(f64::from(number) / 4.0)),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let fields = prop::collection::vec((text(), inner.clone()), 0..4);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            fields.prop_map(|fields| Value::from(fields.into_iter().collect::<Map<_, _>>())),
        ]
    })
}
