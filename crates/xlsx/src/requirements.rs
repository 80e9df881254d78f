//! The sheet with the one column to edit. Findings, blockers and what the first
//! sheet counts follow from it by formulas, row by row.

use report::document::Mark;
use report::tables::{ColumnKind, Value};
use report::workbook::{Words, Workbook};
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, Format, FormatAlign, Formula, IgnoreError, Worksheet,
};

use crate::look;
use crate::names::{
    AGAINST, ANSWERS_OF_CLAUSES, ANSWERS_OF_CONTROLS, APPLICABLE, AREA, BLOCKS, CONTROL, COVERED,
    EXCLUDED, FINDING, LEVEL, LEVEL_NAMES, MAJOR, MINOR, NOT_ASSESSED, POINTS, STRENGTH,
    UNANSWERED, UNKNOWN,
};
use crate::rows::{Rows, column};
use crate::score::{Finding, Requirement};
use crate::sheet::Sheet;
use crate::{Error, data};

/// What a column of the sheet holds.
enum Content {
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
struct Column<'a> {
    title: &'a str,
    width: f64,
    format: Format,
    head: Format,
    content: Content,
    /// What formulas on other sheets call it.
    name: Option<&'static str>,
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

/// Where the answer, the finding, what blocks and the description stand.
const ANSWER: u16 = 3;
const FOUND_AT: u16 = 5;
const BLOCKS_AT: u16 = 6;
const DESCRIBED: u16 = 7;
/// The last column that is printed, and the last that is read: the next ones only
/// calculate.
const LAST_PRINTED: u16 = 13;
const LAST_READ: u16 = 18;
/// In percent: what makes the wider of two pages fit on A4 and on Letter.
const PRINT_SCALE: u16 = 60;

pub(crate) fn write(
    file: &mut rust_xlsxwriter::Workbook,
    workbook: &Workbook,
    rows: &Rows<'_>,
) -> Result<(), Error> {
    let (words, table) = (&workbook.words, rows.table);
    let columns = columns(rows, words)?;
    let mut sheet = Sheet::add(file, workbook, &table.title)?;
    let last = data::last_row(table)?;
    for (at, column) in (0_u16..).zip(&columns) {
        sheet.width(at, column.width)?;
        sheet.text(0, at, column.title, &column.head)?;
        let place = match column.content {
            Content::Data(id) | Content::Flag(id) => Some(crate::rows::column(table, id)?),
            _ => None,
        };
        for (row, (index, requirement)) in (1..).zip(rows.requirements.iter().enumerate()) {
            let format = &column.format;
            let value = place.map_or(&Value::Empty, |place| rows.value(index, place));
            match &column.content {
                Content::Data("justification") if rows.lacks_justification(index) => {
                    sheet.text(row, at, "", format)?;
                }
                Content::Data(_) => {
                    sheet.value(row, at, value, format, [&words.no, &words.yes])?;
                }
                Content::Flag(_) => {
                    sheet.number(row, at, u8::from(*value == Value::YesNo(true)), format)?;
                }
                Content::Answer | Content::AsAssessed => {
                    answer(&mut sheet, row, at, requirement, words, format)?;
                }
                Content::Formula(rule, result) => {
                    let formula = (filled(rule, row), result(requirement, words));
                    sheet.formula(row, at, formula, format)?;
                }
            }
        }
    }
    sheet.fit()?;
    let inner = &mut *sheet.inner;
    inner.set_freeze_panes(1, 2)?;
    inner.autofilter(0, 0, last, LAST_READ)?;
    inner.set_repeat_rows(0, 0)?;
    // Two pages beside each other: the question with its answer, and what was
    // written about it.
    inner.set_print_scale(PRINT_SCALE);
    inner.set_print_area(0, 0, last, LAST_PRINTED)?;
    inner.set_repeat_columns(0, 1)?;
    inner.set_vertical_page_breaks(&[u32::from(DESCRIBED) + 1])?;
    inner.group_columns(LAST_READ + 1, LAST_READ + 5)?;
    inner.ignore_error_range(1, 0, last, LAST_READ, IgnoreError::NumberStoredAsText)?;
    validate(inner, rows, words)?;
    colour(inner, last)?;
    let prefix = sheet.prefix();
    for (at, column) in (0_u8..).zip(&columns) {
        if let Some(name) = column.name {
            let letter = char::from(b'A' + at);
            let range = format!("={prefix}${letter}$2:${letter}${}", last + 1);
            file.define_name(name, &range)?;
        }
    }
    Ok(())
}

/// The columns, A to X.
fn columns<'a>(rows: &Rows<'a>, words: &'a Words) -> Result<Vec<Column<'a>>, Error> {
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
fn filled(rule: &str, row: u32) -> String {
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

fn answer(
    sheet: &mut Sheet<'_>,
    row: u32,
    at: u16,
    one: &Requirement<'_>,
    words: &Words,
    format: &Format,
) -> Result<(), Error> {
    match one.answer {
        Mark::Level(level) => sheet.number(row, at, level, format),
        Mark::Unanswered => sheet.text(row, at, "", format),
        Mark::Unknown => sheet.text(row, at, &words.unknown.name, format),
        Mark::Excluded | Mark::ExcludedBlank => {
            sheet.text(row, at, &words.not_applicable.name, format)
        }
    }
}

/// Only an answer can be entered; a clause cannot be excluded.
fn validate(sheet: &mut Worksheet, rows: &Rows<'_>, words: &Words) -> Result<(), Error> {
    let answers = &words.answers;
    for (row, requirement) in (1..).zip(&rows.requirements) {
        let list = if requirement.is_control { ANSWERS_OF_CONTROLS } else { ANSWERS_OF_CLAUSES };
        let rule = DataValidation::new()
            .allow_list_formula(Formula::new(format!("={list}")))
            .set_input_title(&answers.hint_title)?
            .set_input_message(&answers.hint)?
            .set_error_title(&answers.refused_title)?
            .set_error_message(&answers.refused)?;
        sheet.add_data_validation(row, ANSWER, row, ANSWER, &rule)?;
    }
    Ok(())
}

/// Colours that follow the answers. Each says again what a number or a word says.
fn colour(sheet: &mut Worksheet, last: u32) -> Result<(), Error> {
    let ink = |ink| Format::new().set_font_color(ink);
    let fill = |fill, ink| Format::new().set_background_color(fill).set_font_color(ink);
    let mut add = |rule: &str, from: u16, to: u16, format: Format| -> Result<(), Error> {
        let rule = Formula::new(filled(rule, 1));
        let condition = ConditionalFormatFormula::new().set_rule(rule).set_format(format);
        sheet.add_conditional_format(1, from, last, to, &condition)?;
        Ok(())
    };
    for (level, (background, letters)) in look::LEVELS.into_iter().enumerate() {
        let rule = format!("=AND(ISNUMBER($U#),$U#={level})");
        add(&rule, ANSWER, ANSWER, fill(background, letters))?;
    }
    add("=$D#<>$S#", DESCRIBED, DESCRIBED, ink(look::LINE_STRONG))?;
    add("=$F#=MAJOR", FOUND_AT, FOUND_AT, ink(look::DANGER).set_bold())?;
    add("=OR($F#=MINOR,$F#=AGAINST)", FOUND_AT, FOUND_AT, ink(look::CAUTION))?;
    add("=$F#=NOT_ASSESSED", FOUND_AT, FOUND_AT, ink(look::MUTED))?;
    add("=$F#=STRENGTH", FOUND_AT, FOUND_AT, ink(look::GOOD))?;
    add("=$G#=1", BLOCKS_AT, BLOCKS_AT, ink(look::DANGER).set_bold())
}
