//! The sites whose pages may speak with the frame.

use serde_json::Value;

use crate::options::Problem;

/// Origins, each whole or with `*.` for every name below; none is all.
///
/// Who may *show* the page is for the server to say (`frame-ancestors`): this says
/// to whom the page speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hosts(Option<Vec<String>>);

impl Hosts {
    /// Of the field `hosts`. What is no origin is told; if nothing is left, nobody
    /// is allowed, rather than everybody.
    pub(crate) fn parse(field: &Value) -> (Self, Vec<Problem>) {
        let problem = |value: &Value| Problem {
            name: "hosts".to_owned(),
            value: value.to_string().chars().take(60).collect(),
        };
        let Value::Array(items) = field else {
            return (Self(Some(Vec::new())), vec![problem(field)]);
        };
        let mut problems = Vec::new();
        let mut origins = Vec::new();
        for item in items {
            match item.as_str().map(str::to_ascii_lowercase).filter(|text| is_pattern(text)) {
                Some(origin) => origins.push(origin),
                None => problems.push(problem(item)),
            }
        }
        (Self((!items.is_empty()).then_some(origins)), problems)
    }

    /// Whether a page of that origin, as a browser names it, is spoken with.
    pub fn allows(&self, origin: &str) -> bool {
        if !is_origin(origin) {
            return false;
        }
        self.0.as_ref().is_none_or(|all| all.iter().any(|pattern| matches(pattern, origin)))
    }
}

fn matches(pattern: &str, origin: &str) -> bool {
    match pattern.split_once("//*.") {
        Some((scheme, below)) => origin
            .strip_prefix(scheme)
            .and_then(|rest| rest.strip_prefix("//"))
            .and_then(|name| name.strip_suffix(below))
            .is_some_and(|name| name.len() > 1 && name.ends_with('.')),
        None => pattern == origin,
    }
}

fn is_pattern(text: &str) -> bool {
    is_origin(&text.replacen("//*.", "//", 1))
}

/// `https://example.org`, with a port or not; not `null`, which every sandbox is.
fn is_origin(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| {
        let known = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
        !host.is_empty() && host.len() <= 300 && host.chars().all(known)
    })
}
