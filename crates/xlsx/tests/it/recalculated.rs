//! What a spreadsheet calculates is what the core says: of the answers that were
//! exported, and of others that are entered later.

use std::collections::BTreeMap;

use assessment::{Assessment, Evaluation, Figures, FindingKind, Kind, Rating, Ratio, Subject};

use crate::office::{Sheets, recalculated};
use crate::support::{empty, example, excluded, mark, mixed, packed, parts, rate, words, workbook};

fn assessments() -> Vec<(String, Assessment)> {
    let mut all: Vec<_> = (1..=8).map(|seed| (format!("mixed{seed}"), mixed(seed))).collect();
    all.push(("empty".to_owned(), empty()));
    all.push(("example".to_owned(), example()));
    // An area of which nothing is applicable has no readiness.
    let mut nothing = mixed(2);
    for reference in ["A.2.2", "A.2.3", "A.2.4"] {
        rate(&mut nothing, reference, excluded("Because"));
    }
    all.push(("nothing".to_owned(), nothing));
    all
}

#[test]
fn libreoffice_calculates_what_the_core_says() {
    let all = assessments();
    let render = |assessment| xlsx::render(&workbook(assessment)).expect("a workbook");
    let files: Vec<_> = all.iter().map(|(name, one)| (name.clone(), render(one))).collect();
    let Some(read) = recalculated(&files) else { return };
    for (name, assessment) in &all {
        compare(name, &read[name], assessment);
    }
}

#[test]
fn an_answer_changed_in_the_spreadsheet_moves_everything_that_follows() {
    let all = assessments();
    // Every workbook begins with the answers of the one before it in the list.
    let mut files = Vec::new();
    for ((name, target), (_, source)) in all.iter().zip(all.iter().cycle().skip(1)) {
        let bytes = xlsx::render(&workbook(source)).expect("a workbook");
        files.push((name.clone(), edited(&bytes, target)));
    }
    let Some(read) = recalculated(&files) else { return };
    for (name, assessment) in &all {
        compare(name, &read[name], assessment);
    }
}

#[test]
fn what_stands_beside_the_formulas_is_what_they_give() {
    for (name, assessment) in assessments() {
        let bytes = xlsx::render(&workbook(&assessment)).expect("a workbook");
        compare(&name, &cached(&bytes), &assessment);
    }
}

/// The workbook after somebody has entered the answers of an assessment, and the
/// justifications that go with them.
fn edited(bytes: &[u8], target: &Assessment) -> Vec<u8> {
    let mut parts = parts(bytes);
    let words = words();
    let sheet = parts.get_mut("xl/worksheets/sheet2.xml").expect("the requirements");
    let inline = |text: &str| format!(r#" t="inlineStr"><is><t>{text}</t></is></c>"#);
    for (row, id) in (2..).zip(target.framework().requirement_ids()) {
        let (answer, justification) = match target.rating(id) {
            Rating::Level(level) => (format!("><v>{}</v></c>", level.number()), ""),
            Rating::Unanswered => ("/>".to_owned(), ""),
            Rating::Unknown => (inline(&words.unknown.name), ""),
            Rating::Excluded { justification } => {
                (inline(&words.not_applicable.name), justification.as_str())
            }
        };
        replace_cell(sheet, &format!("D{row}"), &answer);
        replace_cell(sheet, &format!("I{row}"), &inline(justification));
    }
    packed(&parts)
}

/// Puts something else into a cell, keeping its style.
fn replace_cell(sheet: &mut String, cell: &str, content: &str) {
    let begin = sheet.find(&format!("<c r=\"{cell}\"")).expect("the cell is there");
    let tag = &sheet[begin..];
    let tag_end = tag.find('>').expect("the tag ends");
    let end = if tag[..tag_end].ends_with('/') {
        tag_end + 1
    } else {
        tag.find("</c>").expect("an end") + 4
    };
    let style = tag[..tag_end].split("s=\"").nth(1).expect("a style").split('"').next();
    let new = format!("<c r=\"{cell}\" s=\"{}\"{content}", style.expect("a number"));
    sheet.replace_range(begin..begin + end, &new);
}

/// What is written beside the formulas, in the shape in which LibreOffice says it.
fn cached(bytes: &[u8]) -> Sheets {
    let parts = parts(bytes);
    let strings: Vec<String> = parts["xl/sharedStrings.xml"]
        .split("<si>")
        .skip(1)
        .map(|item| item.split("<t").nth(1).expect("a text"))
        .map(|text| unescape(between(text, ">", "</t>")))
        .collect();
    let sheet = |name: &str| {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for cell in parts[name].split("<c r=\"").skip(1) {
            let (reference, rest) = cell.split_once('"').expect("a reference");
            let letters: String = reference.chars().filter(char::is_ascii_alphabetic).collect();
            let row: usize = reference[letters.len()..].parse().expect("a row");
            let column = usize::from(letters.as_bytes()[0] - b'A');
            let value = if rest.contains("<v>") { between(rest, "<v>", "</v>") } else { "" };
            let shared = rest.split('>').next().expect("a tag").contains("t=\"s\"");
            let value = if shared {
                strings[value.parse::<usize>().expect("a place")].clone()
            } else {
                unescape(value)
            };
            rows.resize(rows.len().max(row), Vec::new());
            let cells = &mut rows[row - 1];
            cells.resize(cells.len().max(column + 1), String::new());
            cells[column] = value;
        }
        rows
    };
    Sheets::from([
        ("Summary".to_owned(), sheet("xl/worksheets/sheet1.xml")),
        ("Requirements".to_owned(), sheet("xl/worksheets/sheet2.xml")),
    ])
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).expect("a beginning").1.split(to).next().expect("an end")
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Whether the sheets show what the core says.
fn compare(name: &str, sheets: &Sheets, assessment: &Assessment) {
    let evaluation = Evaluation::of(assessment);
    let (summary, words) = (&sheets["Summary"], words());
    let row = |label: &str| {
        let found = summary.iter().find(|row| row.first().is_some_and(|cell| cell == label));
        found.unwrap_or_else(|| panic!("{name}: no row {label}"))
    };
    let verdict = &words.verdicts[evaluation.verdict as usize];
    assert_eq!(row(&words.verdict)[1], verdict.name, "{name}");
    assert!(summary.iter().any(|row| row.get(1) == Some(&verdict.meaning)), "{name}");
    let figures = &evaluation.figures;
    let scopes = [
        ("Overall", &figures.overall),
        ("Clauses", &figures.clauses),
        ("Controls", &figures.controls),
    ];
    for (scope, figures) in scopes {
        compare_figures(&format!("{name} {scope}"), row(scope), figures);
    }
    let framework = assessment.framework();
    for (area, figures) in framework.area_ids().zip(&figures.areas) {
        let reference = framework.area(area).reference;
        let row = row(reference);
        compare_figures(&format!("{name} {reference}"), row, figures);
        let systemic = evaluation.findings.iter().any(|one| one.subject == Subject::Area(area));
        let shown = row.get(9).is_some_and(|cell| *cell == words.findings.systemic);
        assert_eq!(shown, systemic, "{name}: {reference} systemic");
    }
    let count = |label: &str| {
        let row = summary.iter().find(|row| row.get(1).is_some_and(|cell| cell == label));
        row.expect("a count")[2].parse::<usize>().expect("a number")
    };
    let of = |kind| evaluation.findings_of(kind).count();
    let kinds = &words.findings;
    assert_eq!(count(&kinds.major), of(FindingKind::Major), "{name}: majors");
    assert_eq!(count(&kinds.minor), of(FindingKind::Minor), "{name}: minors");
    assert_eq!(count(&kinds.not_assessed), of(FindingKind::NotAssessed), "{name}: open");
    assert_eq!(count(&kinds.strength), of(FindingKind::Strength), "{name}: strengths");
    let against = evaluation.findings.iter().filter(|one| one.against.is_some()).count();
    assert_eq!(count(&kinds.minor_against), against, "{name}: against 6.1.3");
    assert_eq!(count(&kinds.blockers), evaluation.blockers.len(), "{name}: blockers");
    compare_rows(name, &sheets["Requirements"], assessment, &evaluation);
}

fn compare_figures(place: &str, row: &[String], figures: &Figures) {
    let expected = [
        figures.coverage,
        figures.readiness,
        figures.readiness_at_most,
        figures.conformity,
        figures.maturity,
    ];
    for (cell, expected) in row[2..7].iter().zip(expected) {
        let value = |ratio: Ratio| f64::from(ratio.numerator()) / f64::from(ratio.denominator());
        match expected.map(value) {
            None => assert_eq!(cell, "–", "{place}"),
            Some(value) => {
                let shown: f64 = cell
                    .trim_end_matches('%')
                    .parse()
                    .unwrap_or_else(|_| panic!("{place}: {cell} is not a number in {row:?}"));
                let shown = if cell.ends_with('%') { shown / 100.0 } else { shown };
                assert!((shown - value).abs() < 1e-9, "{place}: {cell} is not {value}");
            }
        }
    }
}

fn compare_rows(
    name: &str,
    rows: &[Vec<String>],
    assessment: &Assessment,
    evaluation: &Evaluation,
) {
    let (framework, words) = (assessment.framework(), words());
    let mut found: BTreeMap<&str, &str> = BTreeMap::new();
    for finding in &evaluation.findings {
        let Subject::Requirement(id) = finding.subject else { continue };
        let word = match (finding.kind, finding.against) {
            (_, Some(_)) => &words.findings.minor_against,
            (FindingKind::Major, _) => &words.findings.major,
            (FindingKind::Minor, _) => &words.findings.minor,
            (FindingKind::NotAssessed, _) => &words.findings.not_assessed,
            (FindingKind::Strength, _) => &words.findings.strength,
        };
        found.insert(framework.requirement(id).reference, word);
    }
    for (row, id) in rows.iter().skip(1).zip(framework.requirement_ids()) {
        let requirement = framework.requirement(id);
        let reference = requirement.reference;
        assert_eq!(row[0], reference, "{name}");
        let expected = found.get(reference).copied().unwrap_or_default();
        assert_eq!(
            row[5],
            expected,
            "{name}: finding of {reference}, {:?}",
            mark(assessment.rating(id))
        );
        let blocks = evaluation.blockers.iter().any(|blocker| blocker.requirement() == id);
        assert_eq!(
            row[6] == "1" || row[6] == "Yes",
            blocks,
            "{name}: {reference} blocks ({})",
            row[6]
        );
        let level = assessment.rating(id).level().map(|level| level.number().to_string());
        assert_eq!(row[20], level.unwrap_or_default(), "{name}: level of {reference}");
        let control = requirement.kind == Kind::Control;
        assert_eq!(row[19] == "1" || row[19] == "Yes", control, "{name}: {reference}");
    }
}
