//! index.html from its template.
//!
//! | placeholder | becomes |
//! |---|---|
//! | `{{lang}}` | the language's code |
//! | `{{text:KEY}}` | interface text, escaped for HTML |
//! | `{{asset:NAME}}` | the relative URL of a file in the hashed folder; `{lang}` in NAME is the code |
//! | `{{root}}` | the way to the top of the site: `./` or `../` |
//! | `{{csp}}` | the Content-Security-Policy |
//!
//! Whatever else stands in double braces is a fault, with its line.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What the placeholders of one page stand for.
#[derive(Debug)]
pub struct Page<'a> {
    /// The language's code.
    pub language: &'a str,
    /// `./`, or `../` for a page in a folder.
    pub root: &'a str,
    /// The name of the hashed folder.
    pub folder: &'a str,
    /// Interface text by key.
    pub text: &'a BTreeMap<String, String>,
    /// The files of the hashed folder.
    pub assets: &'a BTreeSet<String>,
    /// The Content-Security-Policy.
    pub csp: &'a str,
}

/// Something in the template that cannot be filled in.
#[derive(Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", super::TEMPLATE, self.line, self.message)
    }
}

/// The page, without the template's comments and indentation.
pub fn fill(template: &str, page: &Page<'_>) -> Result<String, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut filled = String::new();
    let text = without_comments(template).map_err(|fault| vec![fault])?;
    for (index, line) in text.lines().enumerate() {
        match fill_line(line.trim(), page) {
            Ok(line) if line.is_empty() => {}
            Ok(line) => {
                filled.push_str(&line);
                filled.push('\n');
            }
            Err(message) => faults.push(Fault { line: index + 1, message }),
        }
    }
    if faults.is_empty() { Ok(filled) } else { Err(faults) }
}

/// The template with every comment replaced by the line breaks in it, so that
/// the other lines keep their numbers.
fn without_comments(template: &str) -> Result<String, Fault> {
    let mut kept = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("<!--") {
        kept.push_str(before);
        let Some((comment, after)) = after.split_once("-->") else {
            let line = kept.lines().count().max(1);
            return Err(Fault { line, message: "this comment does not end".to_owned() });
        };
        kept.extend(comment.matches('\n'));
        rest = after;
    }
    kept.push_str(rest);
    Ok(kept)
}

fn fill_line(line: &str, page: &Page<'_>) -> Result<String, String> {
    let mut filled = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        let (placeholder, after) =
            after.split_once("}}").ok_or("`{{` without its `}}` on the same line")?;
        filled.push_str(before);
        filled.push_str(&value(placeholder, page)?);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn value(placeholder: &str, page: &Page<'_>) -> Result<String, String> {
    match placeholder.split_once(':').unwrap_or((placeholder, "")) {
        ("lang", "") => Ok(page.language.to_owned()),
        ("root", "") => Ok(page.root.to_owned()),
        ("csp", "") => Ok(page.csp.to_owned()),
        ("text", key) => match page.text.get(key) {
            Some(text) => Ok(escape(text)),
            None => Err(format!("there is no text `{key}` in `{}`", page.language)),
        },
        ("asset", name) => {
            let name = name.replace("{lang}", page.language);
            match page.assets.contains(&name) {
                true => Ok(format!("{}{}/{name}", page.root, page.folder)),
                false => Err(format!("the build makes no file `{name}`")),
            }
        }
        _ => Err(format!("`{{{{{placeholder}}}}}` is not a placeholder")),
    }
}

/// Text as it stands in an element or in a quoted attribute.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(template: &str, language: &str, root: &str) -> Result<String, Vec<Fault>> {
        let text = [("app.title", "Gaps & <findings>"), ("app.quote", "\"'")];
        let text = text.map(|(key, text)| (key.to_owned(), text.to_owned())).into();
        let assets = ["boot.js", "text.de.txt"].map(str::to_owned).into();
        let page = Page {
            language,
            root,
            folder: "a-0123456789ab",
            text: &text,
            assets: &assets,
            csp: "default-src 'none'",
        };
        fill(template, &page)
    }

    #[test]
    fn every_placeholder_is_filled() {
        let template = "{{lang}} {{root}}x {{csp}} {{asset:boot.js}} {{asset:text.{lang}.txt}}";
        assert_eq!(
            filled(template, "de", "../").unwrap(),
            "de ../x default-src 'none' ../a-0123456789ab/boot.js \
             ../a-0123456789ab/text.de.txt\n"
        );
    }

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(
            filled("<p title=\"{{text:app.quote}}\">{{text:app.title}}</p>", "en", "./").unwrap(),
            "<p title=\"&quot;&#39;\">Gaps &amp; &lt;findings&gt;</p>\n"
        );
    }

    #[test]
    fn text_is_not_filled_a_second_time() {
        let text = [("a".to_owned(), "{{csp}}".to_owned())].into();
        let page = Page {
            language: "en",
            root: "./",
            folder: "a-0",
            text: &text,
            assets: &BTreeSet::new(),
            csp: "secret",
        };
        assert_eq!(fill("{{text:a}}", &page).unwrap(), "{{csp}}\n");
    }

    #[test]
    fn every_fault_is_found_with_its_line() {
        let template = "<!-- one\ntwo -->\n{{text:app.none}}\n{{asset:boot.css}}\n\n{{nonce}}\n{{x";
        let faults = filled(template, "en", "./").unwrap_err();
        let shown: Vec<String> = faults.iter().map(ToString::to_string).collect();
        assert_eq!(
            shown,
            [
                "index.html:3: there is no text `app.none` in `en`",
                "index.html:4: the build makes no file `boot.css`",
                "index.html:6: `{{nonce}}` is not a placeholder",
                "index.html:7: `{{` without its `}}` on the same line",
            ]
        );
    }

    #[test]
    fn comments_and_indentation_go() {
        let template = "<body>\n  <!-- a\n note -->\n\n    <p>a <b>b</b></p>\n</body>\n";
        assert_eq!(filled(template, "en", "./").unwrap(), "<body>\n<p>a <b>b</b></p>\n</body>\n");
    }

    #[test]
    fn a_comment_that_does_not_end_is_a_fault() {
        let faults = filled("<p>\n<!-- open", "en", "./").unwrap_err();
        assert_eq!(faults[0].message, "this comment does not end");
    }
}
