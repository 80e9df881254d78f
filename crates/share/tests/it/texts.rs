//! What was ticked goes in, and nothing else.

use assessment::file::{read, write};
use assessment::share::{Payload, ShareError, SharedResult};
use assessment::{Assessment, Date, Evaluation, ISO_42001_2023, Level, Rating};
use proptest::prelude::*;
use share::{Contents, Length, TextKind, Texts, open};

use crate::strategy::{assessments, cases, date, text};
use crate::support::{all_at, excluded, fixture, id, set};
use crate::{PLACEHOLDER, day};

fn any_texts() -> impl Strategy<Value = Texts> {
    prop::collection::vec(prop::sample::select(&TextKind::ALL[..]), 0..8)
        .prop_map(|kinds| kinds.into_iter().collect())
}

/// Everything but ratings that are words: what the result is made of.
fn evaluated(assessment: &Assessment) -> Evaluation {
    Evaluation::of(assessment)
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn what_comes_out_is_what_was_shown(
        mine in assessments(), date in date(), ticked in any_texts()
    ) {
        let contents = Contents::of(&mine, date, ticked, PLACEHOLDER);
        let Ok(link) = contents.payload() else { return Ok(()) };
        prop_assert!(link.bytes().all(|character| character.is_ascii_alphanumeric()));
        let opened = open(&link, PLACEHOLDER).expect("a link");
        prop_assert_eq!(&opened.result, &SharedResult::of(&mine, date));
        prop_assert_eq!(&opened.assessment, contents.assessment());
        prop_assert_eq!(evaluated(&opened.assessment), evaluated(&mine));
        // As a file, it is one.
        let file = write(&opened.assessment);
        prop_assert_eq!(read(&file), Ok(opened.assessment.clone()));
        // Shared on with the same ticks, it is the same link.
        let again = Contents::of(&opened.assessment, date, ticked, PLACEHOLDER).payload();
        if !ticked.contains(TextKind::Justifications) {
            prop_assert_eq!(again, Ok(link));
        }
    }

    #[test]
    fn every_value_that_goes_in_is_shown(mine in assessments(), date in date(), ticked in any_texts()) {
        let contents = Contents::of(&mine, date, ticked, PLACEHOLDER);
        let shown: Vec<&str> = contents.entries().iter().map(|entry| &*entry.value).collect();
        let theirs = contents.assessment();
        for id in ISO_42001_2023.requirement_ids() {
            let answer = theirs.answer(id);
            for text in [&answer.note, &answer.owner, &answer.inclusion] {
                prop_assert!(text.is_empty() || shown.contains(&text.as_str()), "{:?}", text);
            }
            for evidence in &answer.evidence {
                prop_assert!(shown.contains(&evidence.text.as_str()));
            }
        }
        for name in [&theirs.name, &theirs.profile.organisation] {
            prop_assert!(name.is_empty() || shown.contains(&name.as_str()));
        }
        if ticked.is_empty() {
            prop_assert!(shown.is_empty());
        }
    }

    #[test]
    fn everything_ticked_is_everything(mine in assessments(), date in date()) {
        let contents = Contents::of(&mine, date, Texts::all(), PLACEHOLDER);
        let mut theirs = contents.assessment().clone();
        theirs.created = mine.created;
        theirs.updated = mine.updated;
        theirs.archived = mine.archived;
        theirs.snapshot = mine.snapshot;
        let mut mine = mine;
        for id in ISO_42001_2023.requirement_ids() {
            // White space justifies nothing, and is not kept.
            if mine.rating(id).lacks_justification() {
                mine.rate(id, excluded("")).expect("it is excluded");
            }
        }
        prop_assert_eq!(theirs, mine);
    }

    /// Texts that stand for their kind, so that one in the wrong place is seen.
    #[test]
    fn nothing_that_was_not_ticked_goes_in(ticked in any_texts(), date in date()) {
        let contents = Contents::of(&talkative(), date, ticked, PLACEHOLDER);
        let file = write(contents.assessment());
        for kind in TextKind::ALL {
            let word = format!("word-of-{}", kind.as_str());
            prop_assert_eq!(file.contains(&word), ticked.contains(kind), "{}", word);
        }
        prop_assert!(!file.contains("unknown-field"), "{}", file);
        let owners = ticked.contains(TextKind::Owners);
        for (kind, word) in [
            (TextKind::Systems, "of-a-system"),
            (TextKind::Systems, "of-an-approver"),
            (TextKind::Risks, "of-a-risk"),
        ] {
            prop_assert_eq!(file.contains(word), owners && ticked.contains(kind), "{}", word);
        }
        for due in ["2031-01-31", "2031-02-28"] {
            let on = owners && (due != "2031-02-28" || ticked.contains(TextKind::Risks));
            prop_assert_eq!(file.contains(due), on, "{}", due);
        }
        let kinds: Vec<_> = contents.counts().iter().map(|(kind, _)| *kind).collect();
        prop_assert_eq!(kinds, ticked.iter().collect::<Vec<_>>());
    }

    #[test]
    fn any_texts_of_a_hostile_sender_change_no_rating(
        mine in assessments(), date in date(), texts in "[0-9A-Za-z]{0,40}"
    ) {
        let result = SharedResult::of(&mine, date);
        let link = Payload::Texts { result, texts: &texts }.write().expect("short");
        if let Ok(opened) = open(&link, PLACEHOLDER) {
            prop_assert_eq!(evaluated(&opened.assessment), evaluated(&mine));
        }
    }

    #[test]
    fn words_are_kept_to_the_letter(words in text(), date in date()) {
        let mut mine = all_at(Level::Operating);
        mine.answer_mut(id("9.2.2")).note = words.clone();
        let contents = Contents::of(&mine, date, Texts::all(), PLACEHOLDER);
        let opened = open(&contents.payload().expect("short"), PLACEHOLDER).expect("a link");
        prop_assert_eq!(&opened.assessment.answer(id("9.2.2")).note, &words);
    }
}

/// One text of each kind and place, unknown fields everywhere.
fn talkative() -> Assessment {
    read(
        r#"{
        "format": "aims-gap.assessment", "version": 1, "framework": "iso-42001-2023",
        "created": "2026-11-24T10:00:00Z", "updated": "2026-11-24T10:00:00Z",
        "name": "word-of-names", "unknown-field": 1,
        "profile": { "roles": ["user"], "unknown-field": 1 },
        "answers": {
            "4.1": {
                "level": 2, "note": "word-of-notes", "owner": "word-of-owners",
                "due": "2031-01-31", "unknown-field": 1,
                "evidence": [{ "text": "word-of-evidence", "unknown-field": 1 }]
            },
            "A.7.5": { "excluded": "word-of-justifications", "unknown-field": 1 }
        },
        "systems": [{
            "name": "word-of-systems", "owner": "of-a-system", "unknown-field": 1,
            "impact": {
                "approver": "of-an-approver", "unknown-field": 1,
                "dimensions": { "fairness": { "impact": "x", "unknown-field": 1 } },
                "triggers": [{ "kind": "use", "date": "2026-01-01", "unknown-field": 1 }]
            },
            "earlier": [{ "approver": "of-an-approver", "unknown-field": 1 }]
        }],
        "risks": [{
            "event": "word-of-risks", "owner": "of-a-risk", "due": "2031-02-28", "system": 1,
            "unknown-field": 1
        }],
        "risk_criteria": { "acceptable": "medium", "unknown-field": 1 },
        "plan": { "capacity": 50, "unknown-field": 1 }
    }"#,
    )
    .expect("readable")
}

#[test]
fn counts_are_of_what_goes_in() {
    let complete = read(&fixture("systems.json")).expect("readable");
    let of = |ticked: Texts| {
        let contents = Contents::of(&complete, day("2026-11-25"), ticked, PLACEHOLDER);
        contents.counts().to_vec()
    };
    let one = |kind: TextKind| of(Texts::EMPTY.with(kind));
    for kind in TextKind::ALL {
        let alone = one(kind);
        assert!(alone.iter().all(|(counted, count)| *counted == kind && *count > 0), "{alone:?}");
    }
    assert_eq!(one(TextKind::Systems), [(TextKind::Systems, 2)]);
    let both = of(Texts::EMPTY.with(TextKind::Systems).with(TextKind::Owners));
    let owners = |counts: &[(TextKind, usize)]| {
        counts.iter().find(|(kind, _)| *kind == TextKind::Owners).map_or(0, |(_, count)| *count)
    };
    assert!(owners(&both) > owners(&one(TextKind::Owners)), "owners of systems go with both");
    assert_eq!(of(Texts::EMPTY), []);
}

#[test]
fn nothing_said_is_a_plain_link() {
    let mine = all_at(Level::Operating);
    let contents = Contents::of(&mine, day("2026-11-25"), Texts::all(), PLACEHOLDER);
    let link = contents.payload().expect("short");
    assert_eq!(link.len(), 51);
    assert!(matches!(Payload::parse(&link), Ok(Payload::Plain(_))));
}

#[test]
fn too_much_is_refused() {
    let mut mine = all_at(Level::Operating);
    // Nothing repeats, so that nothing is saved.
    let mut state = 1_u32;
    let mut noise = |length: usize| {
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'0' + (state >> 24) as u8 % 75)
        };
        (0..length).map(|_| next()).collect::<String>()
    };
    let link = |mine: &Assessment| {
        Contents::of(mine, day("2026-11-25"), Texts::all(), PLACEHOLDER).payload()
    };
    mine.answer_mut(id("4.1")).note = noise(4_000);
    let length = link(&mine).expect("short enough").len();
    assert_eq!(Length::of(length), Length::LongForChat, "{length}");
    for reference in ["4.2", "4.3"] {
        mine.answer_mut(id(reference)).note = noise(4_000);
    }
    assert_eq!(link(&mine), Err(ShareError::TooLong));
    // What would be short enough, but unfolds too far.
    for requirement in ISO_42001_2023.requirement_ids() {
        mine.answer_mut(requirement).note = "x".repeat(4_000);
    }
    assert_eq!(link(&mine), Err(ShareError::TooLong));
}

#[test]
fn risks_do_not_name_systems_that_stay_at_home() {
    let talkative = talkative();
    assert!(talkative.risks.iter().any(|(_, risk)| risk.system.is_some()));
    let ticked = Texts::EMPTY.with(TextKind::Risks);
    let contents = Contents::of(&talkative, day("2026-11-25"), ticked, PLACEHOLDER);
    assert!(contents.assessment().risks.iter().all(|(_, risk)| risk.system.is_none()));
}

#[test]
fn placeholders_stand_for_words_that_were_not_ticked() {
    let mut mine = all_at(Level::Operating);
    set(&mut mine, &[("A.7.5", excluded("Bought.")), ("A.7.6", excluded(" "))]);
    let of = |ticked: Texts| {
        let contents = Contents::of(&mine, day("2026-11-25"), ticked, PLACEHOLDER);
        let rating = |reference| contents.assessment().rating(id(reference)).clone();
        (rating("A.7.5"), rating("A.7.6"))
    };
    let all = Texts::all();
    assert_eq!(of(all), (excluded("Bought."), excluded("")));
    assert_eq!(of(all.without(TextKind::Justifications)), (excluded(PLACEHOLDER), excluded("")));
    assert!(matches!(of(Texts::EMPTY).0, Rating::Excluded { .. }));
}

#[test]
fn lengths_that_the_documentation_states() {
    let date: Date = day("2026-11-25");
    for name in ["minimal.json", "half-answered.json", "complete.json", "systems.json"] {
        let mine = read(&fixture(name)).expect("readable");
        let length = |ticked: Texts| {
            let payload = Contents::of(&mine, date, ticked, PLACEHOLDER).payload();
            payload.map_or_else(|error| error.to_string(), |payload| payload.len().to_string())
        };
        let each = TextKind::ALL
            .map(|kind| format!("{} {}", kind.as_str(), length(Texts::EMPTY.with(kind))));
        println!("{name}: all {}; {}", length(Texts::all()), each.join(", "));
    }
}
