//! The messages, version 1: `docs/embedding.md` lists them.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::values::StorageMode;

/// The version of the messages.
const VERSION: u32 = 1;
/// The longest message that is read, in bytes: a full storage.
const LIMIT: usize = 6 * 1024 * 1024;
/// The most pixels that a page is believed to be high.
const HIGHEST: f64 = 1_000_000.0;

/// What the page around says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FromHost {
    /// It is there.
    Welcome {
        /// Where it wants answers kept.
        storage: StorageMode,
        /// What it has kept, by key.
        stored: BTreeMap<String, String>,
    },
    /// Which strip of the frame is to be seen, in CSS pixels.
    View {
        /// Where it begins.
        top: u32,
        /// How high it is.
        height: u32,
    },
    /// It wants the questions to begin.
    Start {
        /// The number of the request, for its answer.
        request: u32,
    },
    /// It wants to begin anew: the visitor is asked.
    Reset {
        /// As above.
        request: u32,
    },
    /// It asks how far the visitor is.
    GetProgress {
        /// As above.
        request: u32,
    },
}

impl FromHost {
    /// Reads a message; none for anything else.
    pub fn parse(json: &str) -> Option<Self> {
        if json.len() > LIMIT {
            return None;
        }
        let Value::Object(fields) = serde_json::from_str(json).ok()? else { return None };
        if fields.get("aimsGap")?.as_u64()? != u64::from(VERSION) {
            return None;
        }
        let request = || u32::try_from(fields.get("request")?.as_u64()?).ok();
        let pixels = |name| {
            let value = fields.get(name)?.as_f64()?;
            (0.0..=HIGHEST).contains(&value).then_some(value as u32)
        };
        match fields.get("type")?.as_str()? {
            "welcome" => Some(Self::Welcome {
                storage: fields.get("storage")?.as_str().and_then(StorageMode::parse)?,
                stored: stored(fields.get("stored")?)?,
            }),
            "view" => Some(Self::View { top: pixels("top")?, height: pixels("height")? }),
            "start" => request().map(|request| Self::Start { request }),
            "reset" => request().map(|request| Self::Reset { request }),
            "get-progress" => request().map(|request| Self::GetProgress { request }),
            _ => None,
        }
    }
}

fn stored(field: &Value) -> Option<BTreeMap<String, String>> {
    let text = |(key, value): (&String, &Value)| Some((key.clone(), value.as_str()?.to_owned()));
    field.as_object()?.iter().map(text).collect()
}

/// What the frame says. Of the answers it says how many there are, and no more:
/// [`ToHost::result`] needs the visitor's [`Consent`], and what is kept is sent once
/// the visitor agreed to that.
#[derive(Debug, Clone, PartialEq)]
pub struct ToHost(Map<String, Value>);

/// The visitor pressed the button beside which stands what is handed over.
#[derive(Debug)]
pub struct Consent(());

impl Consent {
    /// To be called by that button and by nothing else.
    pub fn given_by_visitor() -> Self {
        Self(())
    }
}

/// The overall figures: percent, and levels for maturity; none where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Figures {
    /// In percent.
    pub coverage: Option<f64>,
    /// In percent.
    pub readiness: Option<f64>,
    /// In percent.
    pub conformity: Option<f64>,
    /// In levels.
    pub maturity: Option<f64>,
}

impl ToHost {
    /// The frame listens from now on.
    pub fn hello() -> Self {
        Self::of("hello", Value::Null)
    }

    /// The assessment stands.
    pub fn ready(version: &str, framework: &str, lang: &str) -> Self {
        Self::of("ready", json!({ "version": version, "framework": framework, "lang": lang }))
    }

    /// The content is so high, in CSS pixels.
    pub fn resize(height: u32) -> Self {
        Self::of("resize", json!({ "height": height }))
    }

    /// This strip of the frame wants to be seen, in CSS pixels.
    pub fn reveal(top: u32, height: u32) -> Self {
        Self::of("reveal", json!({ "top": top, "height": height }))
    }

    /// So many requirements have an answer.
    pub fn progress(answered: u32, total: u32) -> Self {
        Self::of("progress", json!({ "answered": answered, "total": total }))
    }

    /// All of them have.
    pub fn complete(total: u32) -> Self {
        Self::of("complete", json!({ "total": total }))
    }

    /// Something is wrong: its code, and a sentence for people.
    pub fn error(code: &str, message: &str) -> Self {
        Self::of("error", json!({ "code": code, "message": message }))
    }

    /// The host keeps a value, or removes it. To be sent once the visitor agreed.
    pub fn store(_agreed: &Consent, key: &str, value: Option<&str>) -> Self {
        Self::of("store", json!({ "key": key, "value": value }))
    }

    /// The answer to a request: whether it was done.
    pub fn done(request: u32, done: bool) -> Self {
        Self::of("reply", json!({ "request": request, "ok": true, "value": done }))
    }

    /// The answer to a request for the progress.
    pub fn progress_reply(request: u32, answered: u32, total: u32) -> Self {
        let value = json!({ "answered": answered, "total": total });
        Self::of("reply", json!({ "request": request, "ok": true, "value": value }))
    }

    /// The result, as the visitor saw it beside the button.
    pub fn result(
        _given: Consent,
        payload: &str,
        url: Option<&str>,
        figures: Figures,
        verdict: &str,
    ) -> Self {
        let fields =
            json!({ "payload": payload, "url": url, "figures": figures, "verdict": verdict });
        Self::of("result", fields)
    }

    /// The message as JSON.
    pub fn to_json(&self) -> String {
        serde_json::to_string(&self.0).unwrap_or_default()
    }

    fn of(kind: &str, fields: Value) -> Self {
        let mut message = Map::new();
        message.insert("aimsGap".to_owned(), VERSION.into());
        message.insert("type".to_owned(), kind.into());
        if let Value::Object(fields) = fields {
            message.extend(fields);
        }
        Self(message)
    }
}
