//! The colours of `styles/tokens.css` on paper, and the faces.

use report::document::Tone;

pub(crate) const INK: &str = "1B1F24";
pub(crate) const MUTED: &str = "565D66";
pub(crate) const LINE: &str = "DCD8CE";
pub(crate) const LINE_STRONG: &str = "857F73";
pub(crate) const SUNKEN: &str = "F5F3ED";
pub(crate) const WHITE: &str = "FFFFFF";
pub(crate) const ACCENT: &str = "0B5A5E";
pub(crate) const DANGER: &str = "9A1B1B";
pub(crate) const CAUTION: &str = "7D4B00";
pub(crate) const GOOD: &str = "1D6638";

/// The fill of each level and the ink on it. The number is always there too.
pub(crate) const LEVELS: [(&str, &str); 5] =
    [("F4EFE4", INK), ("CFE0DB", INK), ("97C2BC", INK), ("2D7777", WHITE), ("0A4347", WHITE)];

/// Text, and titles: every office suite has them or stands in for them.
pub(crate) const SANS: &str = "Calibri";
pub(crate) const SERIF: &str = "Cambria";
/// Scripts that are read from right to left.
pub(crate) const COMPLEX: &str = "Arial";

/// The colour of a tone.
pub(crate) fn of_tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Grave => DANGER,
        Tone::Minor => CAUTION,
        Tone::Neutral => MUTED,
        Tone::Good => GOOD,
    }
}
