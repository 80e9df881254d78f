//! The loader of parts: `__wasm_split.js`.
//!
//! `wasm-split-cli` writes this module. Its import of `app.js` and its list of
//! parts depend on the app; its runtime is the same every time, and we put our
//! own in its place (`parts/loader.js`). What differs:
//!
//! - A part arrives whatever type the host gives it. wasm-split depends on
//!   `application/wasm`, though `app.js` itself does not.
//! - `prefetch(part)` starts fetching a part before it is called for: `boot.js`
//!   does so for the screen that an address asks for, while the app still loads.
//!
//! What stays, and what this file's tests hold on to: a failure is not
//! remembered, so that the next call fetches again; parts are fetched relative
//! to the module's own URL; Rust's callback is called exactly once per call.
//!
//! Rust then decides: after `callback(data, false)` a function marked
//! `fallible` returns an error, and any other panics, which ends the app. See
//! docs/adr/0001-own-build-instead-of-trunk.md.

use crate::error::Error;

/// wasm-split 0.2.4's runtime, word for word: another version's may differ,
/// and must be read before it is replaced.
const UPSTREAM: &str = include_str!("parts/upstream.js");
/// What takes its place.
const OURS: &str = include_str!("parts/loader.js");

/// Begins the declaration of what Rust calls for a part.
const PART: &str = "export const __wasm_split_load_";

/// The generated module with our runtime.
pub fn with_our_loader(generated: &str) -> Result<String, Error> {
    let Some((head, loaders)) = generated.split_once(UPSTREAM) else {
        return Err(Error::Loader("its runtime differs"));
    };
    let mut module = format!("{head}{OURS}\n");
    for line in loaders.lines() {
        module.push_str(&loader_line(line)?);
        module.push('\n');
    }
    Ok(module)
}

/// A line of the list of parts: with the part's name where Rust's callback is
/// made, and with our way to make an instance.
fn loader_line(line: &str) -> Result<String, Error> {
    let line = line.replace("WebAssembly.instantiateStreaming(", "instantiatePart(");
    let Some(declaration) = line.strip_prefix(PART) else {
        return Ok(line);
    };
    match declaration.split_once(" = wrapAsyncCb(") {
        Some((part, load)) => Ok(format!("{PART}{part} = wrapAsyncCb(\"{part}\", {load}")),
        None => Err(Error::Loader("a part is declared in another way")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The list of parts as wasm-split 0.2.4 writes it.
    const LOADERS: &str = r#"/* charts, settings */
const __chunk_1 = makeLoad(() => {
    const src = fetch(new URL("./chunk_1.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, []);
export const __wasm_split_load_settings = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_settings.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, [__chunk_1]));
"#;

    fn generated() -> String {
        format!("import {{ initSync }} from \"./app.js\";\n{UPSTREAM}{LOADERS}")
    }

    #[test]
    fn the_runtime_is_replaced_and_the_rest_kept() {
        let module = with_our_loader(&generated()).unwrap();
        assert!(module.starts_with("import { initSync } from \"./app.js\";\n/* How a part"));
        assert!(module.contains("wrapAsyncCb(\"settings\", makeLoad(() => {"), "{module}");
        assert!(module.contains("new URL(\"./split_settings.wasm\", import.meta.url)"));
        assert!(module.contains(", [__chunk_1]));"));
    }

    #[test]
    fn no_part_depends_on_the_type_that_a_host_sends() {
        let module = with_our_loader(&generated()).unwrap();
        assert_eq!(module.matches("(instantiatePart(src, imports))").count(), 2);
        assert!(!module.contains("WebAssembly.instantiateStreaming"));
    }

    #[test]
    fn another_runtime_stops_the_build() {
        let other = generated().replace("success = true;", "success = 1;");
        assert!(matches!(with_our_loader(&other), Err(Error::Loader(_))));
        let other = generated().replace("settings = wrapAsyncCb(", "settings = wrap(");
        assert!(matches!(with_our_loader(&other), Err(Error::Loader(_))));
    }
}
