//! Texts as bytes: the assessment file without what the result says already,
//! as compact JSON, deflated (RFC 1951).

use assessment::share::{ShareError, SharedResult};
use assessment::{Assessment, Timestamp, file};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde_json::{Map, Value};

/// The most text that a link unfolds to, in bytes of JSON: eight times the
/// longest link. With [`PARTS_LIMIT`] it keeps links that are made to harm below
/// a millisecond and a few megabytes.
pub const TEXT_LIMIT: usize = 64 * 1024;
/// The most opening brackets and commas in that JSON, those of texts included:
/// a parser's work and memory grow with them.
pub const PARTS_LIMIT: usize = 4_000;
/// The highest level whose output is still that of the usual search.
const LEVEL: u8 = 9;

/// What texts are in the link before they are deflated: the assessment file's
/// fields that say something. None where they say nothing.
pub fn said(texts: &Assessment) -> Option<Map<String, Value>> {
    let mut said = fields(&file::write(texts))?;
    for known in ["format", "framework", "created", "updated"] {
        said.shift_remove(known);
    }
    // What is written even if it is empty.
    for part in ["profile", "answers", "systems"] {
        if said.get(part).is_some_and(is_empty) {
            said.shift_remove(part);
        }
    }
    said.keys().any(|key| key != "version").then_some(said)
}

/// The bytes of what is [`said`].
///
/// # Errors
/// [`ShareError::TooLong`] beyond [`TEXT_LIMIT`] or [`PARTS_LIMIT`].
pub fn compressed(said: &Map<String, Value>) -> Result<Vec<u8>, ShareError> {
    // Writing what was read as JSON cannot fail.
    let json = serde_json::to_string(said).unwrap_or_default();
    if !is_within_limits(&json) {
        return Err(ShareError::TooLong);
    }
    Ok(compress_to_vec(json.as_bytes(), LEVEL))
}

/// The texts that go with a result.
///
/// # Errors
/// [`ShareError::Foreign`] for what [`compressed`] does not write.
pub fn texts(result: &SharedResult, compressed: &[u8]) -> Result<Assessment, ShareError> {
    let json =
        decompress_to_vec_with_limit(compressed, TEXT_LIMIT).map_err(|_| ShareError::Foreign)?;
    let json = str::from_utf8(&json).ok().filter(|json| is_within_limits(json));
    let open =
        json.and_then(|json| json.trim_end().strip_suffix('}')).ok_or(ShareError::Foreign)?;
    let (format, framework) = (file::FORMAT, result.framework().id);
    let moment = Timestamp::from(result.date());
    // At the end: of a field that occurs twice, the last one counts.
    let file = format!(
        r#"{open},"format":"{format}","framework":"{framework}","created":"{moment}","updated":"{moment}"}}"#
    );
    file::read(&file).map_err(|_| ShareError::Foreign)
}

fn is_within_limits(json: &str) -> bool {
    let parts = json.bytes().filter(|byte| matches!(byte, b'{' | b'[' | b','));
    json.len() <= TEXT_LIMIT && parts.count() <= PARTS_LIMIT
}

fn fields(json: &str) -> Option<Map<String, Value>> {
    match serde_json::from_str(json) {
        Ok(Value::Object(fields)) => Some(fields),
        _ => None,
    }
}

fn is_empty(part: &Value) -> bool {
    match part {
        Value::Object(fields) => fields.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
