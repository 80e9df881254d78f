//! Workbooks of assessments, with words that name their place, and what is in
//! the file that comes of them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use assessment::{Assessment, ISO_42001_2023, Kind, Level, Rating, RequirementId};
use report::document::{Day, Mark, Paper};
use report::tables::{ColumnKind, DataColumn, DataTable, TableId, Value};
use report::workbook::{AnswerWords, FigureWords, FindingWords, Term, Words, Workbook};

pub fn empty() -> Assessment {
    Assessment::new(&ISO_42001_2023, "2026-11-24T10:00:00Z".parse().expect("a moment"))
}

pub fn id(reference: &str) -> RequirementId {
    ISO_42001_2023.find(reference).expect("a requirement of the standard")
}

pub fn rate(assessment: &mut Assessment, reference: &str, rating: Rating) {
    assessment.rate(id(reference), rating).expect("the rating is allowed");
}

pub fn excluded(justification: &str) -> Rating {
    Rating::Excluded { justification: justification.to_owned() }
}

/// The example that the product ships.
pub fn example() -> Assessment {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogue/iso-42001-2023/en/example.json");
    let text = std::fs::read_to_string(path).expect("the example is there");
    assessment::file::read(&text).expect("the example is an assessment")
}

/// Answers of every kind, different for every seed, the same every time.
pub fn mixed(seed: u32) -> Assessment {
    let mut assessment = empty();
    let mut state = seed;
    let mut next = |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 16) % below
    };
    // Some seeds leave nothing open, so that every verdict comes up.
    let open = seed.is_multiple_of(3);
    let high = seed.is_multiple_of(2);
    for id in ISO_42001_2023.requirement_ids() {
        let control = ISO_42001_2023.requirement(id).kind == Kind::Control;
        let rating = match next(12) {
            0 if open => Rating::Unanswered,
            1 if open => Rating::Unknown,
            2 if control => excluded(if high { "Because" } else { " " }),
            3 if control => excluded("Not done here"),
            4 | 5 if !high => Rating::Level(Level::Absent),
            6 if !high || control => Rating::Level(Level::AdHoc),
            7 if seed != 4 => Rating::Level(Level::Documented),
            8 => Rating::Level(Level::Improving),
            _ => Rating::Level(Level::Operating),
        };
        assessment.rate(id, rating).expect("allowed");
    }
    assessment
}

pub fn mark(rating: &Rating) -> Mark {
    match rating {
        Rating::Level(level) => Mark::Level(level.number()),
        Rating::Unanswered => Mark::Unanswered,
        Rating::Unknown => Mark::Unknown,
        Rating::Excluded { .. } if rating.lacks_justification() => Mark::ExcludedBlank,
        Rating::Excluded { .. } => Mark::Excluded,
    }
}

fn term(name: &str) -> Term {
    Term { name: name.to_owned(), meaning: format!("What {name} means, in a sentence or two.") }
}

fn word(text: &str) -> String {
    text.to_owned()
}

pub fn words() -> Words {
    Words {
        summary: word("Summary"),
        key: word("Key and notes"),
        organisation: word("Organisation"),
        framework: word("Framework"),
        date: word("Date"),
        marking: word("Marking"),
        reminder: word(
            "This is a self-assessment: what it finds is potential, what it compares is indicative.",
        ),
        verdict: word("Where you stand"),
        verdicts: ["Incomplete", "Not ready for Stage 1", "Ready for Stage 1", "Ready for Stage 2"]
            .map(term),
        figures: FigureWords {
            title: word("Figures"),
            scope: word("Area"),
            overall: word("Overall"),
            clauses: word("Clauses"),
            controls: word("Controls"),
            coverage: word("Coverage"),
            readiness: word("Readiness"),
            readiness_at_most: word("Readiness at most"),
            conformity: word("Conformity"),
            maturity: word("Maturity"),
            applicable: word("Applicable"),
            weak: word("At level 0 or 1"),
            none: word("–"),
        },
        levels: ["Absent", "Ad hoc", "Documented", "Operating", "Improving"].map(term),
        unknown: term("Don’t know yet"),
        not_applicable: term("Not applicable"),
        unanswered: term("Not answered"),
        answers: AnswerWords {
            title: word("Answer"),
            as_assessed: word("As assessed"),
            blocks: word("Blocks Stage 1"),
            hint_title: word("Answer"),
            hint: word(
                "A level from 0 to 4, Not applicable, or Don’t know yet. Empty: not answered.",
            ),
            refused_title: word("Not an answer"),
            refused: word("Choose from the list, or leave the cell empty."),
            level: word("Level as counted"),
            covered: word("Counts as answered"),
            applicable: word("Applicable"),
            points: word("Points"),
        },
        findings: FindingWords {
            title: word("Potential findings"),
            major: word("Potential major"),
            systemic: word("Potential major (systemic)"),
            systemic_title: word("Systemic"),
            minor: word("Potential minor"),
            minor_against: word("Potential minor against 6.1.3"),
            not_assessed: word("Not assessed"),
            strength: word("Strength"),
            blockers: word("Blockers of Stage 1"),
            of_which: word("of which"),
        },
        notes_title: word("How to use this workbook"),
        notes: vec![
            word("Change answers in the column Answer; the first sheet follows at once."),
            word("The other sheets show the day of the export and do not change."),
        ],
        yes: word("Yes"),
        no: word("No"),
        page: word("Page {n} of {all}"),
    }
}

fn column(id: &str, title: &str, kind: ColumnKind) -> DataColumn {
    DataColumn { id: id.to_owned(), title: title.to_owned(), kind }
}

fn text(text: &str) -> Value {
    if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
}

/// The requirements of an assessment, as the report gives them.
pub fn requirements(assessment: &Assessment) -> DataTable {
    use ColumnKind::{Date, Long, Number, Reference, Short, YesNo};
    let framework = assessment.framework();
    let columns = vec![
        column("reference", "Reference", Reference),
        column("area", "Area", Reference),
        column("area_title", "Area title", Short),
        column("kind", "Kind", Short),
        column("is_control", "Control", YesNo),
        column("title", "Title", Short),
        column("question", "Question", Long),
        column("stage_1", "Reviewed at Stage 1", YesNo),
        column("rating", "Rating", Short),
        column("level", "Level", Number),
        column("description", "What that looks like", Long),
        column("justification", "Justification", Long),
        column("note", "Note", Long),
        column("evidence", "Evidence", Long),
        column("last_seen", "Last seen", Date),
        column("owner", "Owner", Short),
        column("due", "Due", Date),
        column("finding", "Finding", Short),
    ];
    let rows = framework.requirement_ids().map(|id| {
        let (requirement, answer) = (framework.requirement(id), assessment.answer(id));
        let area = framework.area(requirement.area).reference;
        let control = requirement.kind == Kind::Control;
        let justification = match answer.rating() {
            Rating::Excluded { justification } => justification.as_str(),
            _ => "",
        };
        let evidence: Vec<_> = answer.evidence.iter().map(|one| one.text.as_str()).collect();
        vec![
            text(requirement.reference),
            text(area),
            text(&format!("Title of {area}")),
            text(if control { "Control" } else { "Clause" }),
            Value::YesNo(control),
            text(&format!("Title of {}", requirement.reference)),
            text(&format!(
                "Is what {} asks for in place, and can it be shown?",
                requirement.reference
            )),
            Value::YesNo(requirement.stage_1),
            Value::Empty,
            Value::Empty,
            text("It is written down and approved, but nobody can show yet that it is done."),
            text(justification),
            text(&answer.note),
            text(&evidence.join("\n")),
            Value::Date("2026-10-01".to_owned()),
            text(&answer.owner),
            Value::Empty,
            Value::Empty,
        ]
    });
    DataTable {
        id: TableId::Requirements,
        title: word("Requirements"),
        rows: rows.collect(),
        columns,
    }
}

/// A small table of each kind of value.
pub fn risks() -> DataTable {
    use ColumnKind::{Date, Long, Number, Reference, Share, Short, YesNo};
    let columns = vec![
        column("id", "Risk", Reference),
        column("title", "Title", Short),
        column("text", "What could happen", Long),
        column("score", "Score", Number),
        column("share", "Share", Share),
        column("due", "Due", Date),
        column("open", "Open", YesNo),
    ];
    let row = |n: u32, text: &str| {
        vec![
            Value::Text(format!("R{n}")),
            Value::Text(format!("Risk {n}")),
            Value::Text(text.to_owned()),
            Value::Whole(n),
            Value::Fraction(n, 7),
            Value::Date("2027-02-28".to_owned()),
            Value::YesNo(n.is_multiple_of(2)),
        ]
    };
    let rows = [1, 2, 3].into_iter().zip(HOSTILE).map(|(n, text)| row(n, text)).collect();
    DataTable { id: TableId::Risks, title: word("Risks"), columns, rows }
}

/// What nobody should be able to do anything with.
pub const HOSTILE: [&str; 3] = [
    "=HYPERLINK(\"https://example.org\",\"Click\")",
    "@SUM(1) <script>&amp;</script> _x0041_ \u{202e}abc\nשלום, עולם\tend",
    "https://example.org/a?b=c&d=e",
];

pub fn workbook(assessment: &Assessment) -> Workbook {
    Workbook {
        title: word("ISO/IEC 42001:2023 gap assessment"),
        organisation: Some(word("Harbour & Line Ltd")),
        framework: word("ISO/IEC 42001:2023"),
        date: Day { iso: word("2026-11-25"), shown: word("25 November 2026") },
        marking: Some(word("Confidential")),
        paper: Paper::A4,
        tables: vec![requirements(assessment), risks()],
        answers: assessment
            .framework()
            .requirement_ids()
            .map(|id| mark(assessment.rating(id)))
            .collect(),
        words: words(),
    }
}

/// The parts of a file, by name.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let names: Vec<String> =
        archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut part = |name: &String| {
        let mut text = String::new();
        archive.by_name(name).expect("it is there").read_to_string(&mut text).expect("XML");
        (name.clone(), text)
    };
    names.iter().map(&mut part).collect()
}

/// A file of these parts.
pub fn packed(parts: &BTreeMap<String, String>) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(name, options).expect("a part");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}
