//! Bytes in the alphabet of links: eight bytes are eleven characters, and fewer
//! bytes at the end as many characters as they need.

use assessment::share::base62::{BASE, character, digit};

/// How many characters so many bytes need, by their number.
const CHARACTERS: [usize; 9] = [0, 2, 3, 5, 6, 7, 9, 10, 11];
const BYTES: usize = 8;

/// The characters of bytes.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() / BYTES * 11 + 11);
    for block in bytes.chunks(BYTES) {
        let mut number = block.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
        let length = CHARACTERS.get(block.len()).copied().unwrap_or_default();
        let mut digits = [0; 11];
        for place in digits.iter_mut().take(length).rev() {
            // Below 62.
            *place = (number % u64::from(BASE)) as u8;
            number /= u64::from(BASE);
        }
        text.extend(digits.into_iter().take(length).map(character));
    }
    text
}

/// The bytes of characters; none for what [`encode`] does not write.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    for block in text.as_bytes().chunks(11) {
        let length = CHARACTERS.iter().position(|characters| *characters == block.len())?;
        let number = block.iter().try_fold(0_u64, |number, character| {
            number.checked_mul(u64::from(BASE))?.checked_add(u64::from(digit(*character)?))
        })?;
        let (over, number) = number
            .to_be_bytes()
            .split_at_checked(BYTES - length)
            .map(|(over, number)| (over.iter().any(|byte| *byte != 0), number.to_vec()))?;
        if over {
            return None;
        }
        bytes.extend(number);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn every_length_and_the_largest_bytes() {
        for length in 0..40 {
            for byte in [0, 1, 0x7f, 0xff] {
                let bytes = vec![byte; length];
                let text = encode(&bytes);
                assert!(text.len() <= length * 11 / 8 + 2);
                assert_eq!(decode(&text), Some(bytes));
            }
        }
        assert_eq!(encode(b"aims-gap"), "8MWICtJTQZc");
    }

    #[test]
    fn only_what_is_written_is_read() {
        // A length that no number of bytes has, and numbers that are too large.
        for text in ["0", "0000", "00000000", "zz", "zzz", "zzzzzzzzzzz", "0-"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
