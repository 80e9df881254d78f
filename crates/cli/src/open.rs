//! `aims-gap open`.

use std::borrow::Cow;
use std::io::{self, Read as _};

use assessment::share::{Payload, ShareError, payload_in};
use assessment::{Assessment, Evaluation, file};
use serde_json::{Value, json};
use share::lock::{Sealed, reveal};

use crate::arguments::Open;
use crate::input::STANDARD_INPUT;
use crate::outcome::{Outcome, Usage, tell};
use crate::{output, passphrase};

/// What stands for the words of exclusions that a link does not hold.
pub const NOT_SHARED: &str = "Not shared with the link.";
/// The most of a link that is named in a message, in characters.
const SHOWN: usize = 24;

/// Prints what each link holds.
///
/// # Errors
/// When the passphrase cannot be used, or standard input would be read twice.
pub fn run(arguments: &Open) -> Result<Outcome, Usage> {
    let from_input = arguments.links.iter().any(|link| link == STANDARD_INPUT);
    let passphrase = match passphrase::read(arguments.passphrase_file.as_deref(), from_input)? {
        Ok(passphrase) => passphrase,
        Err(outcome) => return Ok(outcome),
    };
    let Some(links) = links(arguments) else { return Ok(Outcome::Failed) };
    let opened: Vec<_> = links
        .iter()
        .map(|link| (link, open(link, passphrase.as_deref())))
        .inspect(|(link, opened)| {
            if let Err(error) = opened {
                tell(&format!("{}: {error}", shown(link)));
            }
        })
        .collect();
    let valid = opened.iter().all(|(_, opened)| opened.is_ok());
    let outcome = if valid { Outcome::Done } else { Outcome::Invalid };
    let printed = match opened.as_slice() {
        [(_, opened)] if !arguments.list => match opened {
            Ok(assessment) if arguments.score => format!("{:#}\n", score(assessment)),
            Ok(assessment) => file::write(assessment),
            Err(_) => return Ok(outcome),
        },
        _ => {
            let rows: Vec<Value> = opened
                .iter()
                .map(|(link, opened)| match opened {
                    Ok(assessment) if arguments.score => {
                        json!({ "link": link, "score": score(assessment) })
                    }
                    Ok(assessment) => json!({ "link": link, "assessment": as_json(assessment) }),
                    Err(error) => json!({ "link": link, "error": error.to_string() }),
                })
                .collect();
            format!("{:#}\n", Value::Array(rows))
        }
    };
    Ok(outcome.and(output::to(&mut io::stdout(), printed.as_bytes())))
}

fn open(link: &str, passphrase: Option<&str>) -> Result<Assessment, ShareError> {
    let payload = payload_in(link).ok_or(ShareError::NoLink)?;
    let opened = match (Payload::parse(payload)?, passphrase) {
        (Payload::Locked(locked), Some(passphrase)) => {
            reveal(&Sealed::parse(locked)?.decrypt(passphrase)?, NOT_SHARED)?
        }
        _ => share::open(payload, NOT_SHARED)?,
    };
    Ok(opened.assessment)
}

/// The links of the arguments and those of standard input, in their order; none
/// if that cannot be read, which has been told.
fn links(arguments: &Open) -> Option<Vec<Cow<'_, str>>> {
    let mut links = Vec::new();
    for link in &arguments.links {
        if link != STANDARD_INPUT {
            links.push(Cow::Borrowed(link.as_str()));
            continue;
        }
        let mut text = String::new();
        if let Err(error) = io::stdin().lock().read_to_string(&mut text) {
            tell(&format!("standard input: cannot be read: {error}"));
            return None;
        }
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        links.extend(lines.map(|line| Cow::Owned(line.to_owned())));
        if links.is_empty() {
            // Of which it will be said that it is no link.
            links.push(Cow::Borrowed(""));
        }
    }
    Some(links)
}

fn score(assessment: &Assessment) -> Value {
    report::json::score_json(assessment, &Evaluation::of(assessment))
}

fn as_json(assessment: &Assessment) -> Value {
    // What is written as JSON is JSON.
    serde_json::from_str(&file::write(assessment)).unwrap_or_default()
}

/// A link as messages name it.
fn shown(link: &str) -> Cow<'_, str> {
    match link.char_indices().nth(SHOWN) {
        Some((end, _)) => Cow::Owned(format!("{}…", link.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(link),
    }
}
