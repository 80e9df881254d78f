//! The name of the folder that holds every versioned file.
//!
//! One folder instead of one hash per file name: files keep their names and
//! find each other by relative imports, no reference has to be rewritten, and a
//! page of one version can never load a part of another.

use sha2::{Digest, Sha256};

/// How many hexadecimal digits: 48 bits, for the few versions a host keeps.
const DIGITS: usize = 12;

/// Whether a name is one that [`name`] gives.
pub fn is_hashed(name: &str) -> bool {
    name.strip_prefix("a-").is_some_and(|hash| {
        hash.len() == DIGITS && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// `a-<hash>` over the names and contents of `files`.
pub fn name(files: &[(String, Vec<u8>)]) -> String {
    let mut hash = Sha256::new();
    for part in files.iter().flat_map(|(name, contents)| [name.as_bytes(), contents]) {
        // With its length, so that no two lists of files read the same.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let digits = format!("{:x}", hash.finalize());
    format!("a-{}", &digits[..DIGITS])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(files: &[(&str, &str)]) -> String {
        let owned = |(name, text): &(&str, &str)| (name.to_string(), text.as_bytes().to_vec());
        name(&files.iter().map(owned).collect::<Vec<_>>())
    }

    #[test]
    fn is_the_same_for_the_same_files() {
        let files = [("app.js", "start()"), ("style.css", "p{}")];
        assert_eq!(named(&files), named(&files));
        assert!(is_hashed(&named(&files)), "{}", named(&files));
    }

    #[test]
    fn changes_with_every_name_and_content() {
        let names = [
            named(&[("app.js", "start()"), ("b", "")]),
            named(&[("app.js", "start();"), ("b", "")]),
            named(&[("App.js", "start()"), ("b", "")]),
            named(&[("app.js", "start()b"), ("", "")]),
            named(&[("app.js", "start()")]),
        ];
        for (index, name) in names.iter().enumerate() {
            assert!(!names[..index].contains(name), "{name} twice in {names:?}");
        }
    }

    #[test]
    fn other_folders_are_not_hashed() {
        for name in ["de", "a-", "a-123", "a-12345678901g", "a-123456789012/x", "b-123456789012"] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
