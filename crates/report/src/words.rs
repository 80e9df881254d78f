//! What is said about a rating, in words.

use assessment::{Level, Rating};
use locale::{Key, Text};

/// The name of a level.
pub fn level_name(level: Level) -> Key {
    match level {
        Level::Absent => Key::ChartLevel0,
        Level::AdHoc => Key::ChartLevel1,
        Level::Documented => Key::ChartLevel2,
        Level::Operating => Key::ChartLevel3,
        Level::Improving => Key::ChartLevel4,
    }
}

/// A level with its number: `2 Documented`.
pub fn level(level: Level, text: &Text) -> String {
    let number = level.number().to_string();
    text.fill(Key::ChartRating, &[("level", &number), ("name", text.get(level_name(level)))])
}

/// A rating in words: `2 Documented`, `Not applicable`, `Don’t know yet`.
pub fn rating(rating: &Rating, text: &Text) -> String {
    let key = match rating {
        Rating::Level(of) => return level(*of, text),
        Rating::Unanswered => Key::ChartUnanswered,
        Rating::Unknown => Key::ChartUnknown,
        Rating::Excluded { .. } if rating.lacks_justification() => Key::ChartExcludedBlank,
        Rating::Excluded { .. } => Key::ChartExcluded,
    };
    text.get(key).to_owned()
}
