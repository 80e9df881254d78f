//! The crosswalks of the repository's own content, read from the pack it is shipped as.

mod eu_ai_act;
mod iso_27001;
mod nist;

use std::sync::OnceLock;

use assessment::crosswalk::Crosswalks;
use assessment::{ISO_42001_2023, PackError};

use crate::support::repository;

/// `crosswalks.iso-42001-2023.en.txt`.
fn pack() -> &'static str {
    static PACK: OnceLock<String> = OnceLock::new();
    PACK.get_or_init(|| {
        let content = contentc::compile(&repository()).expect("the content is sound");
        let files = content.languages.into_iter().flat_map(|language| language.files);
        let name = "crosswalks.iso-42001-2023.en.txt";
        files
            .into_iter()
            .find(|(file, _)| file == name)
            .map(|(_, text)| text)
            .expect("it is shipped")
    })
}

fn crosswalks() -> &'static Crosswalks {
    static CROSSWALKS: OnceLock<Crosswalks> = OnceLock::new();
    CROSSWALKS.get_or_init(|| Crosswalks::parse(&ISO_42001_2023, pack()).expect("of this build"))
}

#[test]
fn half_a_pack_is_refused_and_so_is_another() {
    let read = |pack: &str| Crosswalks::parse(&ISO_42001_2023, pack).err();
    assert_eq!(read(pack()), None);
    assert_eq!(read(""), Some(PackError::Foreign));
    assert_eq!(read(&pack().replacen("crosswalks", "guidance", 1)), Some(PackError::Foreign));
    let lines: Vec<&str> = pack().lines().collect();
    for length in 1..lines.len() {
        assert_eq!(read(&lines[..length].join("\n")), Some(PackError::Short), "{length} lines");
    }
}

#[test]
fn a_line_that_is_not_what_belongs_there_is_refused() {
    for (sound, wrong) in [
        ("2026-11-25\n", "2026-11-32\n"),
        ("\nprovider\n", "\nproducer\n"),
        ("6.1.1 partial\t", "6.1.1 fully\t"),
        ("6.1.1 partial\t", "6.1.9 partial\t"),
        ("\n2028-08-02\n6.1.1 ", "\nlater\n6.1.1 "),
    ] {
        assert!(pack().contains(sound), "{sound}");
        let read = Crosswalks::parse(&ISO_42001_2023, &pack().replacen(sound, wrong, 1));
        assert_eq!(read.err(), Some(PackError::Foreign), "{sound} → {wrong}");
    }
}
