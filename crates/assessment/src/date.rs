//! Dates, as the assessment file writes them. There is no clock here: the
//! present comes in as an argument.

use std::fmt;
use std::str::FromStr;

use time::Month;

/// A day of the Gregorian calendar, written `2026-11-24`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// A moment in UTC to the second, written `2026-11-24T15:46:51Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    date: Date,
    /// 0 to 86,399.
    second_of_day: u32,
}

/// The text is not a date, or not a moment, in the form that the file uses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotADate;

/// 1970-01-01.
const EPOCH: time::Date = match time::Date::from_ordinal_date(1970, 1) {
    Ok(date) => date,
    Err(_) => time::Date::MIN,
};

impl Date {
    /// How many there are: from 0000-01-01 to 9999-12-31.
    pub(crate) const COUNT: u32 = 3_652_425;
    /// The Julian day of the first one.
    const FIRST: i32 = 1_721_060;

    /// The days since 0000-01-01: below [`Self::COUNT`].
    pub(crate) fn number(self) -> u32 {
        (self.0.to_julian_day() - Self::FIRST).unsigned_abs()
    }

    /// The day that is so many days after 0000-01-01; none beyond the year 9999.
    pub(crate) fn from_number(number: u32) -> Option<Self> {
        let number = i32::try_from(number).ok().filter(|_| number < Self::COUNT)?;
        time::Date::from_julian_day(number + Self::FIRST).ok().map(Self)
    }

    /// The whole days from `self` to `later`, negative if `later` is earlier.
    pub fn days_until(self, later: Self) -> i32 {
        later.0.to_julian_day() - self.0.to_julian_day()
    }

    /// The same day of the next year: of 29 February the 28th, and none after 9999.
    pub fn a_year_later(self) -> Option<Self> {
        let year = self.0.year() + 1;
        let later = self
            .0
            .replace_year(year)
            .or_else(|_| self.0.replace_day(28).and_then(|day| day.replace_year(year)));
        later.ok().filter(|_| year <= 9999).map(Self)
    }

    /// The day so many days later; none beyond the year 9999.
    pub fn plus_days(self, days: u32) -> Option<Self> {
        let day = self.0.to_julian_day().checked_add(i32::try_from(days).ok()?)?;
        time::Date::from_julian_day(day).ok().map(Self)
    }
}

impl Timestamp {
    /// 1970-01-01T00:00:00Z, for a clock that tells nonsense.
    pub const EPOCH: Self = Self { date: Date(EPOCH), second_of_day: 0 };

    /// The day it falls on, in UTC.
    pub fn date(self) -> Date {
        self.date
    }
}

impl From<Date> for Timestamp {
    /// The day's first moment.
    fn from(date: Date) -> Self {
        Self { date, second_of_day: 0 }
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
        let month = u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok());
        let year = i32::try_from(year).map_err(|_| NotADate)?;
        let day = u8::try_from(day).map_err(|_| NotADate)?;
        time::Date::from_calendar_date(year, month.ok_or(NotADate)?, day)
            .map(Self)
            .map_err(|_| NotADate)
    }
}

impl FromStr for Timestamp {
    type Err = NotADate;

    /// Accepts a fraction of a second, as `Date.toISOString()` writes it, and drops it.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let (date, clock) =
            text.strip_suffix('Z').and_then(|text| text.split_once('T')).ok_or(NotADate)?;
        let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
        let [hours, minutes, seconds] = numbers(clock, ':', [2, 2, 2])?;
        let digits = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || hours > 23 || minutes > 59 || seconds > 59 {
            return Err(NotADate);
        }
        Ok(Self { date: date.parse()?, second_of_day: (hours * 60 + minutes) * 60 + seconds })
    }
}

/// Three numbers of exactly these many digits.
fn numbers(text: &str, separator: char, digits: [usize; 3]) -> Result<[u32; 3], NotADate> {
    let mut parts = text.split(separator);
    let mut found = [0; 3];
    for (number, digits) in found.iter_mut().zip(digits) {
        let part = parts.next().filter(|part| part.len() == digits).ok_or(NotADate)?;
        if !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotADate);
        }
        *number = part.parse().map_err(|_| NotADate)?;
    }
    parts.next().is_none().then_some(found).ok_or(NotADate)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (minutes, seconds) = (self.second_of_day / 60, self.second_of_day % 60);
        write!(f, "{}T{:02}:{:02}:{seconds:02}Z", self.date, minutes / 60, minutes % 60)
    }
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a date of the form 2026-11-24")
    }
}

impl std::error::Error for NotADate {}

#[cfg(test)]
mod tests {
    use super::{Date, Timestamp};

    #[test]
    fn reads_what_it_writes() {
        for text in ["2026-11-24", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(text.parse::<Date>().map(|date| date.to_string()), Ok(text.into()));
        }
        let moment = "2026-11-24T23:59:59Z";
        assert_eq!(moment.parse::<Timestamp>().map(|at| at.to_string()), Ok(moment.into()));
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "2026-02-29",
            "2026-13-01",
            "26-01-01",
            "2026-1-1",
            "2026-01-01-",
            "+026-01-01",
            "２026-01-01",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        for text in
            ["2026-11-24", "2026-11-24T24:00:00Z", "2026-11-24T10:00:00", "2026-11-24T10:00:00.Z"]
        {
            assert!(text.parse::<Timestamp>().is_err(), "{text}");
        }
    }

    #[test]
    fn drops_the_fraction_a_browser_gives() {
        let at = "2026-11-24T10:11:12.345Z".parse::<Timestamp>();
        assert_eq!(at.map(|at| at.to_string()), Ok("2026-11-24T10:11:12Z".into()));
    }

    #[test]
    fn counts_days() {
        let day = |text: &str| text.parse::<Date>();
        let days = day("2024-02-28").and_then(|a| Ok(a.days_until(day("2024-03-01")?)));
        assert_eq!(days, Ok(2));
        let later = day("2024-02-28").map(|day| day.plus_days(2));
        assert_eq!(later, day("2024-03-01").map(Some));
        assert_eq!(day("9999-12-31").map(|day| day.plus_days(1)), Ok(None));
        assert_eq!(day("2024-02-28").map(|day| day.plus_days(u32::MAX)), Ok(None));
    }

    #[test]
    fn every_day_has_its_number() {
        for (day, number) in
            [("0000-01-01", 0), ("1970-01-01", 719_528), ("9999-12-31", Date::COUNT - 1)]
        {
            let day = day.parse::<Date>();
            assert_eq!(day.map(Date::number), Ok(number));
            assert_eq!(Date::from_number(number), day.ok());
        }
        assert_eq!(Date::from_number(Date::COUNT), None);
    }

    #[test]
    fn a_year_later_is_a_day_that_exists() {
        for (day, later) in [
            ("2026-09-01", Some("2027-09-01")),
            ("2023-02-28", Some("2024-02-28")),
            ("2024-02-29", Some("2025-02-28")),
            ("9998-12-31", Some("9999-12-31")),
            ("9999-01-01", None),
        ] {
            let day = day.parse::<Date>().ok().and_then(Date::a_year_later);
            assert_eq!(day.map(|day| day.to_string()).as_deref(), later);
        }
    }
}
