//! A link within an address, and within whatever was pasted.

/// The fragment of a shared result, as it is written and as programs rewrite it:
/// chat programs escape characters, mail gateways put the whole address into
/// another one.
const MARKS: [&str; 6] = ["#r=", "#r%3D", "#r%3d", "%23r=", "%23r%3D", "%23r%3d"];
/// The same, where the text is the fragment itself.
const STARTS: [&str; 3] = ["r=", "r%3D", "r%3d"];

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
    let marked = MARKS.iter().filter_map(|mark| Some(text.rfind(mark)? + mark.len())).max();
    let marked = marked.and_then(|start| text.get(start..));
    let marked = marked.or_else(|| STARTS.iter().find_map(|start| text.strip_prefix(start)));
    if let Some(marked) = marked {
        let end = marked.find(|character| !is_part(character)).unwrap_or(marked.len());
        return marked.get(..end);
    }
    let alone = text.trim_matches(|character: char| !character.is_ascii_alphanumeric());
    (!alone.is_empty() && alone.chars().all(is_part)).then_some(alone)
}

/// Links have letters and digits only. The two others are taken along, so that
/// a link with one of them in its midst is seen as changed rather than cut.
fn is_part(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '-' | '_')
}
