//! The columns of the requirements' sheet, and the rules of those that calculate.

use report::document::Mark;
use report::tables::ColumnKind;
use report::workbook::Words;
use rust_xlsxwriter::{Format, FormatAlign};

use crate::names::{
    AGAINST, APPLICABLE, AREA, BLOCKS, CONTROL, COVERED, EXCLUDED, FINDING, LEVEL, LEVEL_NAMES,
    MAJOR, MINOR, NOT_ASSESSED, POINTS, STRENGTH, UNANSWERED, UNKNOWN,
};
use crate::rows::{Rows, column};
use crate::score::{Finding, Requirement};
use crate::{Error, data, look};

/// What a column of the sheet holds.
pub(super) enum Content {
    /// A column of the table, by its word.
    Data(&'static str),
    /// A column of the table that formulas count: yes and no as 1 and 0.
    Flag(&'static str),
    Answer,
    AsAssessed,
    /// Worked out, with the rule that says how and what it gives at first.
    Formula(&'static str, fn(&Requirement<'_>, &Words) -> String),
}

/// A column of the sheet.
pub(super) struct Column<'a> {
    pub(super) title: &'a str,
    pub(super) width: f64,
    pub(super) format: Format,
    pub(super) head: Format,
    pub(super) content: Content,
    /// What formulas on other sheets call it.
    pub(super) name: Option<&'static str>,
}

/// The columns, by letter, as the formulas below name them. `#` is the row.
/// The answer stands in D, the justification in I, the area in O; R says whether
/// Stage 1 reviews the requirement, T whether it is a control; U to X calculate.
const RATING: &str = "=IF(ISNUMBER($U#),$U#&\" \"&INDEX(LEVELS,$U#+1),\
     IF($V#=0,EXCLUDED,IF($D#=UNKNOWN,UNKNOWN,UNANSWERED)))";
const FOUND: &str = "=IF($V#=0,IF(TRIM(CLEAN($I#))=\"\",AGAINST,\"\"),\
     IF(NOT(ISNUMBER($U#)),NOT_ASSESSED,IF($U#>=4,STRENGTH,IF($U#>=3,\"\",\
     IF(AND($T#=0,$U#<=1),MAJOR,MINOR)))))";
const BLOCKING: &str = "=IF(OR(AND($R#=1,ISNUMBER($U#),$U#<=1),$F#=AGAINST),1,0)";
const COUNTED: &str = "=IF(AND(ISNUMBER($D#),OR($D#=0,$D#=1,$D#=2,$D#=3,$D#=4)),$D#,\"\")";
const APPLYING: &str = "=IF(AND($T#=1,$D#=EXCLUDED),0,1)";
const COVERING: &str = "=IF(OR(ISNUMBER($U#),$V#=0),1,0)";
const POINTING: &str = "=IF(ISNUMBER($U#),MIN($U#,3),0)";

/// The columns, A to X.
pub(super) fn columns<'a>(rows: &Rows<'a>, words: &'a Words) -> Result<Vec<Column<'a>>, Error> {
    let titled = |id: &'static str| -> Result<&'a str, Error> {
        let place = column(rows.table, id)?;
        Ok(rows.table.columns.get(place).map_or("", |column| column.title.as_str()))
    };
    let read = |id: &'static str, width: f64, kind: ColumnKind| -> Result<Column<'a>, Error> {
        Ok(Column {
            title: titled(id)?,
            width,
            format: data::format_of(kind),
            head: look::head(),
            content: Content::Data(id),
            name: None,
        })
    };
    let flag = |id: &'static str, width: f64| -> Result<Column<'a>, Error> {
        let yes_no = look::yes_no(words);
        Ok(Column {
            format: yes_no,
            content: Content::Flag(id),
            ..read(id, width, ColumnKind::Short)?
        })
    };
    let calculated = |title: &'a str, rule, result, name| Column {
        title,
        width: 11.0,
        format: look::whole().set_font_color(look::MUTED),
        head: look::head_of_figures().set_font_color(look::MUTED),
        content: Content::Formula(rule, result),
        name: Some(name),
    };
    use ColumnKind::{Date, Long, Reference, Short};
    let answers = &words.answers;
    Ok(vec![
        read("reference", 10.5, Reference)?,
        Column { format: look::lined(look::wrapped().set_bold()), ..read("title", 30.0, Long)? },
        read("question", 46.0, Long)?,
        Column {
            title: &answers.title,
            width: 15.0,
            format: look::answer(),
            head: look::head_of_answers(),
            content: Content::Answer,
            name: None,
        },
        Column {
            format: look::cell().set_align(FormatAlign::Left).set_indent(1),
            head: look::head().set_align(FormatAlign::Left).set_indent(1),
            content: Content::Formula(RATING, rating),
            ..read("rating", 16.0, Short)?
        },
        Column {
            format: look::cell(),
            content: Content::Formula(FOUND, finding),
            name: Some(FINDING),
            ..read("finding", 18.0, Short)?
        },
        Column {
            title: &answers.blocks,
            width: 9.5,
            format: look::yes_only(words),
            head: look::head(),
            content: Content::Formula(BLOCKING, |one, _| u8::from(one.blocks()).to_string()),
            name: Some(BLOCKS),
        },
        read("description", 44.0, Long)?,
        read("justification", 36.0, Long)?,
        read("note", 52.0, Long)?,
        read("evidence", 40.0, Long)?,
        read("last_seen", 12.0, Date)?,
        Column { format: look::cell(), ..read("owner", 18.0, Short)? },
        read("due", 12.0, Date)?,
        Column { name: Some(AREA), ..read("area", 8.0, Reference)? },
        Column { format: look::cell(), ..read("area_title", 26.0, Short)? },
        read("kind", 10.0, Short)?,
        flag("stage_1", 10.0)?,
        Column {
            title: &answers.as_assessed,
            width: 14.0,
            format: look::cell().set_font_color(look::MUTED),
            head: look::head(),
            content: Content::AsAssessed,
            name: None,
        },
        Column { name: Some(CONTROL), ..flag("is_control", 9.0)? },
        calculated(
            &answers.level,
            COUNTED,
            |one, _| one.level().map_or_else(String::new, |level| level.to_string()),
            LEVEL,
        ),
        calculated(
            &answers.applicable,
            APPLYING,
            |one, _| u8::from(one.applicable()).to_string(),
            APPLICABLE,
        ),
        calculated(
            &answers.covered,
            COVERING,
            |one, _| u8::from(one.covered()).to_string(),
            COVERED,
        ),
        calculated(&answers.points, POINTING, |one, _| one.points().to_string(), POINTS),
    ])
}

/// A rule with its row, and with the names that other sheets give.
pub(super) fn filled(rule: &str, row: u32) -> String {
    let names = [
        ("LEVELS", LEVEL_NAMES),
        ("EXCLUDED", EXCLUDED),
        ("UNKNOWN", UNKNOWN),
        ("UNANSWERED", UNANSWERED),
        ("AGAINST", AGAINST),
        ("NOT_ASSESSED", NOT_ASSESSED),
        ("STRENGTH", STRENGTH),
        ("MAJOR", MAJOR),
        ("MINOR", MINOR),
    ];
    let rule = rule.replace('#', &(row + 1).to_string());
    names.into_iter().fold(rule, |rule, (word, name)| rule.replace(word, name))
}

fn rating(one: &Requirement<'_>, words: &Words) -> String {
    let name = |level: u32| {
        let level = usize::try_from(level).ok().and_then(|level| words.levels.get(level));
        level.map_or("", |term| term.name.as_str())
    };
    match one.level() {
        Some(level) => format!("{level} {}", name(level)),
        None if !one.applicable() => words.not_applicable.name.clone(),
        None if one.answer == Mark::Unknown => words.unknown.name.clone(),
        None => words.unanswered.name.clone(),
    }
}

fn finding(one: &Requirement<'_>, words: &Words) -> String {
    let words = &words.findings;
    match one.finding() {
        None => "",
        Some(Finding::Major) => &words.major,
        Some(Finding::Minor) => &words.minor,
        Some(Finding::Against) => &words.minor_against,
        Some(Finding::NotAssessed) => &words.not_assessed,
        Some(Finding::Strength) => &words.strength,
    }
    .to_owned()
}
