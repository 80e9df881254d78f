//! How long a link may be, and who cuts longer ones.

use assessment::share::LIMIT;

/// What the length of a whole link, address and payload, means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Length {
    /// No common program cuts it.
    Fits,
    /// Some mail programs cut it: it is longer than [`Self::MAIL`].
    LongForMail,
    /// Chat programs cut it too: it is longer than [`Self::CHAT`].
    LongForChat,
    /// It is not made: the file is offered instead.
    TooLong,
}

impl Length {
    /// The longest link that mail programs leave as it is, in characters.
    pub const MAIL: usize = 2_000;
    /// The longest link that chat programs take, in characters.
    pub const CHAT: usize = 4_000;

    /// What a whole link of so many characters is.
    pub fn of(characters: usize) -> Self {
        if characters <= Self::MAIL {
            Self::Fits
        } else if characters <= Self::CHAT {
            Self::LongForMail
        } else if characters <= LIMIT {
            Self::LongForChat
        } else {
            Self::TooLong
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Length;

    #[test]
    fn each_threshold_is_the_last_that_is_still_well() {
        for (characters, length) in [
            (51, Length::Fits),
            (2_000, Length::Fits),
            (2_001, Length::LongForMail),
            (4_000, Length::LongForMail),
            (4_001, Length::LongForChat),
            (8_192, Length::LongForChat),
            (8_193, Length::TooLong),
        ] {
            assert_eq!(Length::of(characters), length, "{characters}");
        }
    }
}
