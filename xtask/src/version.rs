//! Versions of tools, as far as we compare them.

use std::fmt;

/// Three numbers; what follows them (`-rc1`) does not matter to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u64, pub u64, pub u64);

impl Version {
    /// The first version in what a program printed: `v20.20.2`,
    /// `wasm-bindgen 0.2.129 (abc123)`. Missing parts are 0.
    pub fn find(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| Self::parse(word.trim_start_matches('v')))
    }

    fn parse(word: &str) -> Option<Self> {
        let core = word.split(['-', '+']).next()?;
        let mut numbers = core.split('.').map(str::parse);
        let version =
            Self(numbers.next()?.ok()?, next_or_zero(&mut numbers)?, next_or_zero(&mut numbers)?);
        numbers.next().is_none().then_some(version)
    }
}

/// Nothing more is 0; something that is not a number is no version.
fn next_or_zero<E>(numbers: &mut impl Iterator<Item = Result<u64, E>>) -> Option<u64> {
    match numbers.next() {
        None => Some(0),
        Some(number) => number.ok(),
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn is_found_in_what_programs_print() {
        assert_eq!(Version::find("v20.20.2"), Some(Version(20, 20, 2)));
        assert_eq!(Version::find("wasm-bindgen 0.2.129 (a1b2c3)"), Some(Version(0, 2, 129)));
        assert_eq!(Version::find("cargo-deny 0.20.2-rc1"), Some(Version(0, 20, 2)));
        assert_eq!(Version::find("Node 22"), Some(Version(22, 0, 0)));
    }

    #[test]
    fn is_not_found_where_there_is_none() {
        for text in ["", "unknown option --version", "1.2.3.4", "1.x", "v"] {
            assert_eq!(Version::find(text), None, "{text:?}");
        }
    }

    #[test]
    fn compares_by_number_not_by_letter() {
        assert!(Version(0, 2, 129) > Version(0, 2, 99));
        assert!(Version(9, 11, 2) < Version(20, 0, 0));
        assert!(Version(20, 0, 0) <= Version(20, 0, 0));
    }
}
