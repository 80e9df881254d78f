//! The service worker, `sw.js`, from its source and the list of the site's files.
//!
//! | the site's files | the worker has their | a host may lack or change them |
//! |---|---|---|
//! | pages: every index.html | address, as their folder's | no |
//! | those of the hashed folder | name and hash | no |
//! | all others | path | yes |
//!
//! It ships as it is written, comments included: nothing waits for it, and whoever
//! wonders what runs in the background can read it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::error::Error;

/// The worker's file, below `src/` and at the top of the site: what is in a
/// folder could only serve that folder.
pub const NAME: &str = "sw.js";
/// What stands in its source for the list; a string, so that the source is
/// JavaScript as it is.
const PLACEHOLDER: &str = "\"{{site}}\"";
const PAGE: &str = "index.html";

/// The worker for a site that has the files `hashed`, names and contents, in the
/// folder `folder`, and those at the paths `others` outside of it.
pub fn worker(
    source: &str,
    folder: &str,
    hashed: &[(String, Vec<u8>)],
    others: &[String],
) -> Result<String, Error> {
    if source.matches(PLACEHOLDER).count() != 1 {
        return Err(Error::Worker(PLACEHOLDER));
    }
    let (pages, others): (Vec<&String>, Vec<&String>) =
        others.iter().partition(|path| path.rsplit('/').next() == Some(PAGE));
    // A host may redirect from index.html to its folder.
    let pages: Vec<&str> = pages.iter().filter_map(|path| path.strip_suffix(PAGE)).collect();
    let hashes: Map<String, Value> =
        hashed.iter().map(|(name, contents)| (name.clone(), sha256(contents).into())).collect();
    let site = json!({"folder": folder, "pages": pages, "others": others, "hashed": hashes});
    Ok(source.replace(PLACEHOLDER, &format!("{site:#}")))
}

/// As `integrity` has it, without the name of the algorithm.
fn sha256(contents: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(contents))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "const SITE = \"{{site}}\";\nuse(SITE);\n";
    const FOLDER: &str = "a-0123456789ab";

    fn made(hashed: &[(&str, &str)], others: &[&str]) -> Value {
        let owned = |(name, text): &(&str, &str)| (name.to_string(), text.as_bytes().to_vec());
        let hashed: Vec<_> = hashed.iter().map(owned).collect();
        let others: Vec<_> = others.iter().map(ToString::to_string).collect();
        let worker = worker(SOURCE, FOLDER, &hashed, &others).unwrap();
        let site = worker.strip_prefix("const SITE = ").unwrap();
        serde_json::from_str(site.strip_suffix(";\nuse(SITE);\n").unwrap()).unwrap()
    }

    #[test]
    fn every_file_is_listed_once_as_its_kind() {
        let others = ["de/index.html", "icon.svg", "index.html", "de/manifest.webmanifest"];
        assert_eq!(
            made(&[("app.js", "start()"), ("b/c.css", "")], &others),
            json!({
                "folder": FOLDER,
                "pages": ["de/", ""],
                "others": ["icon.svg", "de/manifest.webmanifest"],
                "hashed": {
                    // openssl dgst -sha256 -binary | base64
                    "app.js": "DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=",
                    "b/c.css": "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
                },
            })
        );
    }

    #[test]
    fn another_content_is_another_worker() {
        let worker = |text| made(&[("app.js", text)], &["index.html"]);
        assert_ne!(worker("1"), worker("2"));
        assert_eq!(worker("1"), worker("1"));
    }

    #[test]
    fn a_page_is_known_by_its_whole_name() {
        assert_eq!(made(&[], &["old-index.html"])["pages"], json!([]));
    }

    #[test]
    fn a_source_without_the_place_for_the_list_is_an_error() {
        for source in ["", "const SITE = {};", &SOURCE.repeat(2)] {
            assert!(matches!(worker(source, FOLDER, &[], &[]), Err(Error::Worker(_))), "{source}");
        }
    }
}
