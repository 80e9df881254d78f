//! Links as they arrive when something went wrong on the way.

use std::time::Instant;

use assessment::share::Payload;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{RngAlgorithm, TestRng};

use super::{day, plain};
use crate::strategy::{assessments, cases, date};
use crate::support::fixture;

const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.% ";

/// Every text that one slip makes of a link.
pub fn slips(link: &str) -> impl Iterator<Item = String> {
    let changed =
        |at: usize, with: &str, gone: usize| format!("{}{with}{}", &link[..at], &link[at + gone..]);
    let places = 0..link.len();
    let characters = || ALPHABET.split("").filter(|character| !character.is_empty());
    let changes = places.clone().flat_map(move |at| characters().map(move |c| changed(at, c, 1)));
    let additions =
        (0..=link.len()).flat_map(move |at| characters().map(move |c| changed(at, c, 0)));
    let losses = places.clone().map(move |at| changed(at, "", 1));
    let swaps = (1..link.len()).map(move |at| {
        let swapped: String = link[at - 1..=at].chars().rev().collect();
        changed(at - 1, &swapped, 2)
    });
    let cuts = places.clone().map(move |at| link[..at].to_owned());
    let beginnings_lost = places.map(move |at| link[at..].to_owned()).skip(1);
    let all = changes.chain(additions).chain(losses).chain(swaps).chain(cuts);
    all.chain(beginnings_lost).filter(move |text| text != link)
}

proptest! {
    #![proptest_config(cases(48))]

    /// Some 7,000 texts of each link.
    #[test]
    fn no_slip_goes_unnoticed(mine in assessments(), date in date()) {
        let link = plain(&mine, date);
        for text in slips(&link) {
            prop_assert!(Payload::parse(&text).is_err(), "{} for {}", text, link);
        }
    }

    /// The prime is chosen so: two wrong characters, wherever they are.
    #[test]
    fn no_two_wrong_characters_go_unnoticed(
        mine in assessments(),
        date in date(),
        places in prop::collection::vec((any::<Index>(), 0..62_usize), 2),
    ) {
        let link = plain(&mine, date);
        let mut text = link.clone().into_bytes();
        for (at, with) in places {
            let at = at.index(text.len());
            text[at] = ALPHABET.as_bytes()[with];
        }
        let text = String::from_utf8(text).expect("letters and digits");
        prop_assert!(text == link || Payload::parse(&text).is_err(), "{} for {}", text, link);
    }
}

/// How often a mangled link is taken for one, over a million manglings.
/// Run it with `cargo test --release -p assessment --test it -- --ignored --nocapture mangled`.
#[test]
#[ignore = "takes seconds in a release build and minutes in another"]
fn a_million_mangled_links() {
    const COUNT: u32 = 1_000_000;
    let mut random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let files = ["minimal.json", "half-answered.json", "complete.json"].map(|name| {
        plain(&assessment::file::read(&fixture(name)).expect("readable"), day("2026-11-25"))
    });
    let mut missed = 0;
    let begun = Instant::now();
    for turn in 0..COUNT {
        let link = &files[turn as usize % files.len()];
        let text = mangle(link, &mut random);
        missed += u32::from(text != *link && Payload::parse(&text).is_ok());
    }
    let each = begun.elapsed() / COUNT;
    println!("{missed} of {COUNT} mangled links were taken for links; {each:?} each");
    assert_eq!(missed, 0);
}

/// Keeps the length, the version, the kind and the framework, so that the check
/// value alone stands against it.
fn mangle(link: &str, random: &mut TestRng) -> String {
    let mut text = link.as_bytes().to_vec();
    let mut below = |bound: usize| random.next_u32() as usize % bound;
    let body = 3..text.len();
    match below(4) {
        // Anything at all.
        0 => text[body].iter_mut().for_each(|place| *place = ALPHABET.as_bytes()[below(62)]),
        // Some wrong characters.
        1 => {
            for _ in 0..3 + below(6) {
                text[3 + below(body.len())] = ALPHABET.as_bytes()[below(62)];
            }
        }
        // Pieces in another order.
        2 => {
            let turn = 1 + below(body.len() - 1);
            text[body].rotate_left(turn);
        }
        // Capitals and small letters confused, in a part of it.
        _ => {
            let from = 3 + below(body.len());
            text[from..].iter_mut().for_each(|place| *place ^= 0x20 * (*place >= b'A') as u8);
        }
    }
    String::from_utf8(text).expect("letters and digits")
}
