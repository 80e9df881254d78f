//! A link within an address, and within whatever was pasted.

/// The address that opens a payload; a fragment that the base has is replaced.
pub fn url(base: &str, payload: &str) -> String {
    let base = base.split('#').next().unwrap_or_default();
    format!("{base}#r={payload}")
}

/// The payload in an address, in a text with an address, in a fragment, or alone;
/// none where there is no sign of one. Whether it is whole is for
/// [`super::Payload::parse`] to say.
pub fn payload_in(text: &str) -> Option<&str> {
    let text = text.trim();
    let mut ends = (0..text.len()).rev().filter_map(|at| text.get(at..));
    if let Some(marked) = ends.find_map(|end| after_mark(after_hash(end)?)).or(after_mark(text)) {
        return marked.split(|character| !is_part(character)).next();
    }
    let alone = text.trim_matches(|character: char| !character.is_ascii_alphanumeric());
    (!alone.is_empty() && alone.chars().all(is_part)).then_some(alone)
}

/// What follows the sign that begins a fragment. Mail gateways put addresses into
/// others, and chat programs escape characters.
fn after_hash(text: &str) -> Option<&str> {
    text.strip_prefix('#').or_else(|| text.strip_prefix("%23"))
}

/// What follows the beginning of a shared result's fragment.
fn after_mark(text: &str) -> Option<&str> {
    let text = text.strip_prefix('r')?;
    let escaped = || text.strip_prefix("%3D").or_else(|| text.strip_prefix("%3d"));
    text.strip_prefix('=').or_else(escaped)
}

/// Links have letters and digits only. The two others are taken along, so that
/// a link with one of them in its midst is seen as changed rather than cut.
fn is_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}
