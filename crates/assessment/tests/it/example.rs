//! The example that is shown to visitors, in every language there is.

use assessment::file::{read, write};
use assessment::{AiSystem, Evaluation, Ratio, Verdict};

use crate::support::{repository, text_of};

/// The example of each language.
fn examples() -> Vec<String> {
    let languages = std::fs::read_dir(repository().join("locales")).expect("the languages");
    languages
        .map(|language| {
            let code = language.expect("a folder").file_name();
            text_of(&format!("catalogue/iso-42001-2023/{}/example.json", code.display()))
        })
        .collect()
}

#[test]
fn it_is_in_canonical_form() {
    for example in examples() {
        assert_eq!(read(&example).map(|assessment| write(&assessment)), Ok(example));
    }
}

#[test]
fn it_is_complete_and_not_ready() {
    for example in examples() {
        let example = read(&example).expect("readable");
        let evaluation = Evaluation::of(&example);
        assert!(evaluation.figures.overall.coverage.is_some_and(Ratio::is_full));
        assert_eq!(evaluation.verdict, Verdict::NotReady);
        assert!(example.profile.is_complete());
        assert!(!example.name.is_empty() && !example.archived && example.snapshot.is_none());
    }
}

#[test]
fn it_shows_what_the_working_file_can_do() {
    for example in examples() {
        let example = read(&example).expect("readable");
        let finished = |system: &AiSystem| system.impact.finished().is_some();
        assert!(example.systems.len() >= 2);
        assert!(example.systems.iter().any(|(_, system)| finished(system)));
        assert!(example.risks.len() >= 3);
    }
}
