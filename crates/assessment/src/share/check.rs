//! The check value: the last six characters of every link, of every version.
//!
//! As in an IBAN, the whole link read as a number leaves a known remainder. The
//! divisor is a prime, so that one wrong character, two characters that changed
//! places (wherever they stood) and, with this prime, any two wrong characters
//! of up to 8,192 always show; of all other texts one in 5 × 10¹⁰ passes.

use super::base62::{BASE, character, digit};

/// How many characters it has.
pub const LENGTH: usize = 6;
/// The largest prime below 5 × 10¹⁰, which is less than 62⁶.
const PRIME: u64 = 49_999_999_967;
/// What every link leaves. It is such that a link that lost up to five
/// characters at its end, or got one there, leaves something else.
const REMAINDER: u64 = 42_001;

/// The check value of a text of this alphabet.
pub fn of(text: &str) -> String {
    let zeros = std::iter::repeat_n(b'0', LENGTH);
    let remainder = text.bytes().chain(zeros).fold(0, |remainder, character| {
        (remainder * u64::from(BASE) + u64::from(digit(character).unwrap_or_default())) % PRIME
    });
    let mut check = (REMAINDER + PRIME - remainder) % PRIME;
    let mut digits = [0; LENGTH];
    for place in digits.iter_mut().rev() {
        // Below 62.
        *place = (check % u64::from(BASE)) as u8;
        check /= u64::from(BASE);
    }
    digits.into_iter().map(character).collect()
}

/// What stands before the check value, if that is right.
pub fn verified(text: &str) -> Option<&str> {
    let (content, check) = text.split_at_checked(text.len().checked_sub(LENGTH)?)?;
    (of(content) == check).then_some(content)
}
