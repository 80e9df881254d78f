//! One number out of many small ones, in base 62 as it is written.
//!
//! Each small number counts with as many values as it can have: seven states of
//! a clause take log₂ 7 bits, not three. The arithmetic is by hand: one digit
//! after the other, some dozens of them.

use super::base62::{BASE, character, digit};

/// A number of a fixed count of digits, the most significant first.
pub struct Number(Vec<u8>);

impl Number {
    /// Zero, with so many digits.
    pub fn zero(digits: usize) -> Self {
        Self(vec![0; digits])
    }

    /// Reads digits; none where a character is not one.
    pub fn parse(text: &str) -> Option<Self> {
        text.bytes().map(digit).collect::<Option<_>>().map(Self)
    }

    /// Appends a small number, one of `radix` many.
    pub fn push(&mut self, value: u32, radix: u32) {
        let base = u32::from(BASE);
        let mut carry = value;
        for place in self.0.iter_mut().rev() {
            let sum = u32::from(*place) * radix + carry;
            // Below 62.
            *place = (sum % base) as u8;
            carry = sum / base;
        }
        debug_assert_eq!(carry, 0, "the digits hold the largest number");
    }

    /// Takes off the small number that was appended last.
    pub fn pop(&mut self, radix: u32) -> u32 {
        let mut rest = 0;
        for place in &mut self.0 {
            let sum = rest * u32::from(BASE) + u32::from(*place);
            // Below 62, as `rest` is below `radix`.
            *place = (sum / radix) as u8;
            rest = sum % radix;
        }
        rest
    }

    /// Whether nothing is left.
    pub fn is_zero(&self) -> bool {
        self.0.iter().all(|digit| *digit == 0)
    }

    /// The digits as characters.
    pub fn write(self) -> String {
        self.0.into_iter().map(character).collect()
    }
}
