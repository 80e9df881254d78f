//! The text of impact assessments: what the content compiler packs is read
//! again under the same words.

use assessment::{
    Affected, Decision, Dimension, ISO_42001_2023, ImpactText, LifeCycleStage, Likelihood,
    PackError, RiskLevel, Severity, Treatment, TriggerKind,
};

use crate::support::{repository, text_of};

/// The pack that is shipped in English.
fn pack() -> String {
    let content = contentc::compile(&repository()).unwrap_or_else(|errors| panic!("{errors}"));
    let files = content.languages.into_iter().find(|language| language.default).map(|of| of.files);
    let mut files = files.into_iter().flatten();
    let pack = files.find(|(name, _)| name == "impact.iso-42001-2023.en.txt");
    pack.map(|(_, text)| text).expect("it is shipped")
}

/// What the content file says under `[section.word]` for `key`.
#[track_caller]
fn written(section: &str, word: &str, key: &str) -> String {
    let file = text_of("catalogue/iso-42001-2023/en/impact-assessment.toml");
    let (_, entry) = file.split_once(&format!("[{section}.{word}]\n")).expect("a table");
    let (_, value) = entry.split_once(&format!("{key} = \"")).expect("a text");
    value.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn every_text_lands_under_its_word() {
    let text = ImpactText::parse(&ISO_42001_2023, &pack()).expect("complete");
    let said = |section: &str, word: &str, title: &str, says: Option<&str>| {
        assert_eq!(title, written(section, word, "title"), "{section}.{word}");
        if let Some(says) = says {
            assert_eq!(says, written(section, word, "text"), "{section}.{word}");
        }
    };
    for dimension in Dimension::ALL {
        let (of, word) = (text.dimension(*dimension), dimension.as_str());
        said("dimension", word, &of.title, None);
        assert_eq!(of.question, written("dimension", word, "question"));
        assert_eq!(of.about, written("dimension", word, "about"));
        assert!((3..=5).contains(&of.prompts.len()) && (3..=5).contains(&of.mitigations.len()));
        assert_ne!(of.prompts, of.mitigations);
    }
    for (severity, likelihood) in Severity::ALL.into_iter().zip(Likelihood::ALL) {
        let number = severity.number().to_string();
        let (of, how_likely) = (text.severity(severity), text.likelihood(likelihood));
        said("severity", &number, &of.title, Some(&of.text));
        said("likelihood", &number, &how_likely.title, Some(&how_likely.text));
    }
    for level in RiskLevel::ALL {
        let of = text.level(*level);
        said("level", level.as_str(), &of.title, Some(&of.text));
    }
    for stage in LifeCycleStage::ALL {
        said("stage", stage.as_str(), text.stage(*stage), None);
    }
    for kind in TriggerKind::ALL {
        let of = text.trigger(*kind);
        said("trigger", kind.as_str(), &of.title, Some(&of.text));
    }
    for decision in Decision::ALL {
        let of = text.decision(*decision);
        said("decision", decision.as_str(), &of.title, Some(&of.text));
    }
    for affected in Affected::ALL {
        let of = text.affected(*affected);
        said("affected", affected.as_str(), &of.title, Some(&of.text));
    }
    for treatment in Treatment::ALL {
        let of = text.treatment(*treatment);
        said("treatment", treatment.as_str(), &of.title, Some(&of.text));
    }
}

#[test]
fn another_pack_is_refused_and_so_is_half_a_one() {
    let pack = pack();
    let read = |pack: &str| ImpactText::parse(&ISO_42001_2023, pack).map(|_| ());
    assert_eq!(read(&pack), Ok(()));
    assert_eq!(read(""), Err(PackError::Foreign));
    assert_eq!(read(&pack.replacen("impact", "guidance", 1)), Err(PackError::Foreign));
    let lines: Vec<&str> = pack.lines().collect();
    assert_eq!(read(&lines[..lines.len() - 1].join("\n")), Err(PackError::Short));
}
