//! What a browser fetches for a page before anybody does anything: what its
//! HTML refers to, and what the scripts among that import.

use std::collections::BTreeSet;

use super::Site;
use crate::error::Error;

/// Elements whose `href` or `src` a browser fetches by itself.
const FETCHING: [&str; 3] = ["link", "script", "img"];
/// Kinds of link that it does not.
const NOT_FETCHED: [&str; 7] =
    ["alternate", "apple-touch-icon", "author", "canonical", "help", "license", "next"];

/// The files of the first load of `page`, the page included.
pub fn of<'s>(page: &'s str, site: &'s Site) -> Result<BTreeSet<&'s str>, Error> {
    let mut found = BTreeSet::new();
    let mut open = vec![page.to_owned()];
    while let Some(name) = open.pop() {
        let Some((name, contents)) = site.get_key_value(&name) else {
            return Err(Error::Dist(format!("dist/{page} refers to {name}, which is not there")));
        };
        if found.insert(name.as_str()) {
            let text = String::from_utf8_lossy(contents);
            let references = match name.rsplit_once('.') {
                Some((_, "html")) => fetched_by_page(&text),
                Some((_, "js")) => imported(&text),
                _ => Vec::new(),
            };
            open.extend(references.iter().map(|reference| resolve(name, reference)));
        }
    }
    // A page that starts nothing would pass any budget.
    match found.iter().any(|name| name.ends_with(".wasm")) {
        true => Ok(found),
        false => Err(Error::Dist(format!("dist/{page} does not preload the app's wasm"))),
    }
}

/// The URLs that a page's elements make a browser fetch.
fn fetched_by_page(html: &str) -> Vec<String> {
    let tags = html.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag);
    let fetching = tags.filter(|tag| {
        let name = tag.split_whitespace().next().unwrap_or_default();
        let kind = attribute(tag, "rel").unwrap_or_default();
        FETCHING.contains(&name) && !NOT_FETCHED.contains(&kind)
    });
    let references = fetching.filter_map(|tag| attribute(tag, "href").or(attribute(tag, "src")));
    references.filter(|url| !url.contains(':')).map(str::to_owned).collect()
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

/// The modules that a module imports statically; `import("…")` is on demand.
fn imported(script: &str) -> Vec<String> {
    let mut found = Vec::new();
    for keyword in ["from", "import"] {
        for (at, _) in script.match_indices(keyword) {
            let rest = script[at + keyword.len()..].trim_start();
            let Some(quote) = rest.chars().next().filter(|letter| matches!(letter, '"' | '\''))
            else {
                continue;
            };
            match rest[1..].split_once(quote) {
                Some((url, _)) if url.starts_with("./") || url.starts_with("../") => {
                    found.push(url.to_owned());
                }
                _ => {}
            }
        }
    }
    found
}

/// A relative URL in the file `from`, as a path from the site's folder.
fn resolve(from: &str, url: &str) -> String {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let mut segments: Vec<&str> = from.split('/').collect();
    segments.pop();
    for segment in path.split('/') {
        match segment {
            "." | "" => {}
            ".." => drop(segments.pop()),
            name => segments.push(name),
        }
    }
    segments.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(files: &[(&str, &str)]) -> Site {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
        files.iter().map(owned).collect()
    }

    const PAGE: &str = r#"<html><link rel="stylesheet" href="../a/style.css">
<link rel="alternate" href="../fr/">
<link rel="preload" as="fetch" crossorigin href="../a/app.wasm">
<script type="module" src="../a/boot.js"></script><a href="../method.html">Method</a>"#;

    #[test]
    fn follows_the_page_and_its_scripts() {
        let site = site(&[
            ("de/index.html", PAGE),
            ("a/style.css", ""),
            ("a/app.wasm", ""),
            ("a/boot.js", r#"import a,{b}from"./app.js";import"./side.js";import("./late.js");"#),
            ("a/app.js", "import * as parts from './parts.js'"),
            ("a/parts.js", r#"import{initSync as l}from"./app.js";fetch(new URL("./p.wasm"))"#),
            ("a/side.js", ""),
            ("a/late.js", ""),
            ("method.html", ""),
        ]);
        let names = of("de/index.html", &site).unwrap();
        let expected = [
            "a/app.js",
            "a/app.wasm",
            "a/boot.js",
            "a/parts.js",
            "a/side.js",
            "a/style.css",
            "de/index.html",
        ];
        assert_eq!(Vec::from_iter(names), expected);
    }

    #[test]
    fn a_reference_to_nothing_is_an_error() {
        let site = site(&[("index.html", "<script src=\"./boot.js\"></script>")]);
        let message = of("index.html", &site).unwrap_err().to_string();
        assert!(message.contains("refers to boot.js"), "{message}");
    }

    #[test]
    fn a_page_without_the_app_is_an_error() {
        let site = site(&[("index.html", "<p>")]);
        let message = of("index.html", &site).unwrap_err().to_string();
        assert!(message.contains("does not preload"), "{message}");
    }
}
