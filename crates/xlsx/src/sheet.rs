//! A sheet, and how its cells are written.

use std::collections::BTreeMap;

use report::document::Paper;
use report::tables::Value;
use report::workbook::Workbook;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet};

use crate::{Error, height, look};

/// What a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;
/// What the head or the foot of a page holds, in UTF-16 units, its signs included.
const LONGEST_EDGE: usize = 200;
const A4: u8 = 9;
const LETTER: u8 = 1;

/// A sheet that is being written.
pub(crate) struct Sheet<'a> {
    pub(crate) inner: &'a mut Worksheet,
    name: String,
    /// The widths of its columns.
    widths: BTreeMap<u16, f64>,
    /// How many lines the highest cell of a row takes.
    lines: BTreeMap<u32, u32>,
}

impl<'a> Sheet<'a> {
    /// A new last sheet, set up to be printed.
    pub(crate) fn add(
        file: &'a mut rust_xlsxwriter::Workbook,
        workbook: &Workbook,
        name: &str,
    ) -> Result<Self, Error> {
        let inner = file.add_worksheet();
        inner.set_name(name)?;
        // A formula that gives an empty text gives no number.
        inner.set_formula_result_default("");
        inner.set_landscape();
        inner.set_paper_size(match workbook.paper {
            Paper::A4 => A4,
            Paper::Letter => LETTER,
        });
        // Of a sheet that is wider than a page, what belongs together comes together.
        inner.set_page_order(true);
        inner.set_print_fit_to_pages(1, 0);
        inner.set_margins(0.5, 0.5, 0.75, 0.7, 0.3, 0.3);
        let organisation = workbook.organisation.as_deref();
        let whose: Vec<_> = organisation.into_iter().chain([workbook.title.as_str()]).collect();
        let marking = edge(workbook.marking.as_deref().unwrap_or_default(), LONGEST_EDGE / 4);
        let head = edge(&whose.join(" · "), LONGEST_EDGE - LONGEST_EDGE / 4);
        inner.set_header(format!("&L&9{head}&R&9&B{marking}"));
        let page = edge(&workbook.words.page, LONGEST_EDGE / 4);
        let page = page.replace("{n}", "&P").replace("{all}", "&N");
        inner.set_footer(format!("&L&9{}&R&9{page}", edge(name, LONGEST_EDGE / 4)));
        Ok(Self { inner, name: name.to_owned(), widths: BTreeMap::new(), lines: BTreeMap::new() })
    }

    /// The width of a column, in signs.
    pub(crate) fn width(&mut self, column: u16, signs: f64) -> Result<(), Error> {
        self.widths.insert(column, signs);
        self.inner.set_column_width(column, signs)?;
        Ok(())
    }

    /// A row that is higher than its text, for a calmer look.
    pub(crate) fn height(&mut self, row: u32, points: f64) -> Result<(), Error> {
        self.inner.set_row_height(row, points)?;
        Ok(())
    }

    /// How wide its columns are together, in signs.
    pub(crate) fn measure(&self) -> f64 {
        self.widths.values().sum()
    }

    /// Makes every row as high as its highest cell. Not every program does so by
    /// itself.
    pub(crate) fn fit(&mut self) -> Result<(), Error> {
        for (row, lines) in &self.lines {
            self.inner.set_row_height(*row, height::of(*lines))?;
        }
        Ok(())
    }

    pub(crate) fn text(
        &mut self,
        row: u32,
        column: u16,
        text: &str,
        format: &Format,
    ) -> Result<(), Error> {
        if text.encode_utf16().count() > LONGEST {
            let begin = text.chars().take(60).collect();
            return Err(Error::TooLong { sheet: self.name.clone(), begin });
        }
        let width = self.widths.get(&column).copied().unwrap_or(f64::MAX);
        let lines = self.lines.entry(row).or_default();
        *lines = height::lines(text, width).max(*lines);
        if text.is_empty() {
            self.inner.write_blank(row, column, format)?;
        } else {
            self.inner.write_string_with_format(row, column, text, format)?;
        }
        Ok(())
    }

    pub(crate) fn number(
        &mut self,
        row: u32,
        column: u16,
        number: impl Into<f64>,
        format: &Format,
    ) -> Result<(), Error> {
        self.inner.write_number_with_format(row, column, number, format)?;
        Ok(())
    }

    /// A formula, and what it gives before anything is edited.
    pub(crate) fn formula(
        &mut self,
        row: u32,
        column: u16,
        (formula, result): (String, String),
        format: &Format,
    ) -> Result<(), Error> {
        let formula = Formula::new(formula).set_result(result);
        self.inner.write_formula_with_format(row, column, formula, format)?;
        Ok(())
    }

    /// A value as what it is. A day that the file's calendar does not have is
    /// written in words.
    pub(crate) fn value(
        &mut self,
        row: u32,
        column: u16,
        value: &Value,
        format: &Format,
        words: [&str; 2],
    ) -> Result<(), Error> {
        match value {
            Value::Empty => self.text(row, column, "", format),
            Value::Text(text) => self.text(row, column, text, format),
            Value::Whole(number) => self.number(row, column, *number, format),
            Value::Fraction(upper, lower) => {
                self.number(row, column, ratio(*upper, *lower), format)
            }
            Value::YesNo(yes) => {
                let [no, in_favour] = words;
                self.text(row, column, if *yes { in_favour } else { no }, format)
            }
            Value::Date(iso) => match date(iso) {
                Some(day) => {
                    self.inner.write_datetime_with_format(row, column, &day, &look::day())?;
                    Ok(())
                }
                None => self.text(row, column, iso, format),
            },
        }
    }

    /// The name as formulas write it, with the mark between it and a cell.
    pub(crate) fn prefix(&self) -> String {
        prefix(&self.name)
    }
}

/// A sheet's name as formulas write it: `'Key and notes'!`.
fn prefix(name: &str) -> String {
    format!("'{}'!", name.replace('\'', "''"))
}

/// A fraction as a spreadsheet divides it.
pub(crate) fn ratio(numerator: u32, denominator: u32) -> f64 {
    f64::from(numerator) / f64::from(denominator.max(1))
}

/// A day; none where the file's calendar, which begins in 1900, does not have it.
pub(crate) fn date(iso: &str) -> Option<ExcelDateTime> {
    let mut parts = iso.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    ExcelDateTime::from_ymd(year, month, parts.next()?.parse().ok()?).ok()
}

/// A text for the head or foot of a page, where `&` begins a sign.
fn edge(text: &str, longest: usize) -> String {
    let mut cut = String::new();
    for sign in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if cut.encode_utf16().count() + 2 > longest {
            cut.push('…');
            break;
        }
        cut.push(sign);
        if sign == '&' {
            cut.push('&');
        }
    }
    // A figure at the beginning would be read as a size of type.
    if cut.starts_with(|sign: char| sign.is_ascii_digit()) {
        cut.insert(0, ' ');
    }
    cut
}
