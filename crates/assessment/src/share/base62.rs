//! The alphabet of links: `0`–`9`, `A`–`Z`, `a`–`z`, in this order, worth 0 to 61.
//!
//! Base64url would be a fiftieth shorter, but its `-` and `_` are where programs
//! break lines, take text for italics or drop the end of a link.

/// How many characters there are.
pub const BASE: u8 = 62;

/// What a character is worth; none for one that no link has.
pub fn digit(character: u8) -> Option<u8> {
    match character {
        b'0'..=b'9' => Some(character - b'0'),
        b'A'..=b'Z' => Some(character - b'A' + 10),
        b'a'..=b'z' => Some(character - b'a' + 36),
        _ => None,
    }
}

/// The character that is worth so much: only the remainder by [`BASE`] counts.
pub fn character(digit: u8) -> char {
    let digit = digit % BASE;
    char::from(match digit {
        0..10 => b'0' + digit,
        10..36 => b'A' + (digit - 10),
        _ => b'a' + (digit - 36),
    })
}
