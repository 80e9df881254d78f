//! What cells look like: the colours of `styles/tokens.css` on paper, lines
//! before boxes.

use report::workbook::Words;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

pub(crate) const INK: Color = Color::RGB(0x1b_1f_24);
pub(crate) const MUTED: Color = Color::RGB(0x56_5d_66);
pub(crate) const LINE: Color = Color::RGB(0xdc_d8_ce);
pub(crate) const LINE_STRONG: Color = Color::RGB(0x85_7f_73);
pub(crate) const SUNKEN: Color = Color::RGB(0xf5_f3_ed);
pub(crate) const WHITE: Color = Color::RGB(0xff_ff_ff);
pub(crate) const ACCENT: Color = Color::RGB(0x0b_5a_5e);
pub(crate) const DANGER: Color = Color::RGB(0x9a_1b_1b);
pub(crate) const CAUTION: Color = Color::RGB(0x7d_4b_00);
pub(crate) const GOOD: Color = Color::RGB(0x1d_66_38);

/// The fill of each level and the ink on it. The number is always there too.
pub(crate) const LEVELS: [(Color, Color); 5] = [
    (Color::RGB(0xf4_ef_e4), INK),
    (Color::RGB(0xcf_e0_db), INK),
    (Color::RGB(0x97_c2_bc), INK),
    (Color::RGB(0x2d_77_77), WHITE),
    (Color::RGB(0x0a_43_47), WHITE),
];

/// The face of titles: every office suite has it or stands in for it.
const SERIF: &str = "Cambria";

/// Days, the same in every language.
const DATE: &str = "yyyy-mm-dd";

pub(crate) fn plain() -> Format {
    Format::new().set_font_color(INK).set_align(FormatAlign::Top)
}

pub(crate) fn wrapped() -> Format {
    plain().set_text_wrap()
}

pub(crate) fn muted() -> Format {
    plain().set_font_color(MUTED)
}

pub(crate) fn bold() -> Format {
    plain().set_bold()
}

pub(crate) fn title() -> Format {
    plain().set_font_name(SERIF).set_font_family(1).set_font_size(22)
}

pub(crate) fn heading() -> Format {
    plain().set_font_name(SERIF).set_font_family(1).set_font_size(14).set_font_color(ACCENT)
}

pub(crate) fn marking() -> Format {
    plain().set_bold().set_font_color(DANGER)
}

pub(crate) fn verdict() -> Format {
    plain().set_font_name(SERIF).set_font_family(1).set_font_size(18).set_font_color(ACCENT)
}

/// The head of a table.
pub(crate) fn head() -> Format {
    wrapped()
        .set_bold()
        .set_align(FormatAlign::Bottom)
        .set_background_color(SUNKEN)
        .set_border_bottom(FormatBorder::Medium)
        .set_border_bottom_color(LINE_STRONG)
}

/// The head of a column of figures.
pub(crate) fn head_of_figures() -> Format {
    head().set_align(FormatAlign::Right).set_indent(1)
}

/// The head of the one column to edit.
pub(crate) fn head_of_answers() -> Format {
    head().set_background_color(ACCENT).set_font_color(WHITE).set_align(FormatAlign::Center)
}

/// A cell of a table: a line below it.
pub(crate) fn cell() -> Format {
    lined(wrapped())
}

pub(crate) fn lined(format: Format) -> Format {
    format.set_border_bottom(FormatBorder::Thin).set_border_bottom_color(LINE)
}

pub(crate) fn short() -> Format {
    lined(plain())
}

/// In the middle of a row that is higher than its text.
pub(crate) fn middle(format: Format) -> Format {
    format.set_align(FormatAlign::VerticalCenter)
}

/// The first cell of a row.
pub(crate) fn row_head() -> Format {
    lined(bold())
}

/// The one cell to edit.
pub(crate) fn answer() -> Format {
    boxed(lined(bold()).set_align(FormatAlign::Center).set_text_wrap())
}

fn boxed(format: Format) -> Format {
    format
        .set_border_left(FormatBorder::Thin)
        .set_border_right(FormatBorder::Thin)
        .set_border_left_color(ACCENT)
        .set_border_right_color(ACCENT)
}

pub(crate) fn day() -> Format {
    lined(plain()).set_num_format(DATE).set_align(FormatAlign::Left)
}

pub(crate) fn whole() -> Format {
    figures("0")
}

pub(crate) fn decimal() -> Format {
    figures("0.0")
}

pub(crate) fn percent() -> Format {
    figures("0%")
}

fn figures(format: &str) -> Format {
    lined(plain()).set_num_format(format).set_align(FormatAlign::Right).set_indent(1)
}

/// 1 and 0, read as yes and no: the words follow the language, the numbers serve
/// the formulas.
pub(crate) fn yes_no(words: &Words) -> Format {
    let quoted = |word: &str| format!("\"{}\"", word.replace('"', ""));
    let (yes, no) = (quoted(&words.yes), quoted(&words.no));
    lined(plain()).set_num_format(format!("{yes};{yes};{no}")).set_align(FormatAlign::Left)
}

/// The same where only yes matters.
pub(crate) fn yes_only(words: &Words) -> Format {
    let yes = words.yes.replace('"', "");
    lined(plain()).set_num_format(format!("\"{yes}\";\"{yes}\";")).set_align(FormatAlign::Left)
}
