//! The text of the impact assessment in one language:
//! `catalogue/<framework>/<language>/impact-assessment.toml`. The words of its
//! tables are those of the assessment file.

use std::ops::RangeInclusive;
use std::path::Path;

use crate::source::{Source, Table};
use crate::{Error, Errors, framework_folder};

/// What an entry says: a text, or a list of texts, each with its limits.
enum Part {
    Text(&'static str, usize),
    List(&'static str, RangeInclusive<usize>, usize),
}
use Part::{List, Text};

/// A table of the file, its entries, and what each of them says.
type Section = (&'static str, &'static [&'static str], &'static [Part]);

const STEPS: &[&str] = &["1", "2", "3", "4"];

/// In the order of the pack, which `assessment::ImpactText` reads.
const SECTIONS: &[Section] = &[
    (
        "dimension",
        &["fairness", "safety", "privacy", "autonomy", "transparency", "society"],
        &[
            Text("title", 40),
            Text("question", 180),
            Text("about", 260),
            List("prompts", 3..=5, 160),
            List("mitigations", 3..=5, 120),
        ],
    ),
    ("severity", STEPS, &[Text("title", 30), Text("text", 160)]),
    ("likelihood", STEPS, &[Text("title", 30), Text("text", 160)]),
    ("level", &["low", "medium", "high", "very_high"], &[Text("title", 30), Text("text", 160)]),
    (
        "stage",
        &["inception", "development", "verification", "deployment", "operation", "retirement"],
        &[Text("title", 40)],
    ),
    (
        "trigger",
        &["deployment", "change", "use", "context"],
        &[Text("title", 40), Text("text", 160)],
    ),
    ("decision", &["go", "conditions", "stop"], &[Text("title", 50), Text("text", 160)]),
    ("affected", &["individuals", "groups", "society"], &[Text("title", 40), Text("text", 140)]),
    ("treatment", &["modify", "avoid", "share", "retain"], &[Text("title", 40), Text("text", 140)]),
];

/// Reads and checks the file: a line of the pack for each text, tabs between
/// the items of a list.
pub(crate) fn read(root: &Path, language: &str) -> Result<Vec<String>, Errors> {
    let path = framework_folder(root).join(language).join("impact-assessment.toml");
    let source = Source::read(&path)?;
    let mut file = source.table()?;
    let (mut lines, mut errors) = (Vec::new(), Errors::default());
    for (name, entries, parts) in SECTIONS {
        match file.subtable(name) {
            Ok(table) => section(table, entries, parts, &mut lines, &mut errors),
            Err(error) => errors.push(error),
        }
    }
    file.finish(&mut errors);
    errors.or(lines)
}

fn section(
    mut table: Table<'_>,
    entries: &[&str],
    parts: &[Part],
    lines: &mut Vec<String>,
    errors: &mut Errors,
) {
    for word in entries {
        let read = table.subtable(word).and_then(|row| entry(row, parts, errors));
        match read {
            Ok(read) => lines.extend(read),
            Err(error) => errors.push(error),
        }
    }
    table.finish(errors);
}

fn entry(mut row: Table<'_>, parts: &[Part], errors: &mut Errors) -> Result<Vec<String>, Error> {
    let texts = parts.iter().map(|part| match part {
        Text(key, limit) => row.string(key, *limit),
        List(key, count, limit) => Ok(row.strings(key, count.clone(), *limit)?.join("\t")),
    });
    let texts = texts.collect::<Result<_, _>>()?;
    row.finish(errors);
    Ok(texts)
}
