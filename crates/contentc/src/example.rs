//! The example assessment: `catalogue/<framework>/<language>/example.json`,
//! shipped as it is. What it says is checked by the tests of
//! `crates/assessment`, which reads it as the app does.

use std::path::Path;

use serde::Deserialize;

use crate::source::Source;
use crate::{Errors, FRAMEWORK, framework_folder};

/// What must be right for the app to read it at all.
#[derive(Deserialize)]
struct Head {
    framework: String,
}

/// The example of one language.
pub(crate) fn read(root: &Path, language: &str) -> Result<String, Errors> {
    let source = Source::read(&framework_folder(root).join(language).join("example.json"))?;
    let fault = |line, message| Errors::one(&source.path, line, message);
    let head: Head = serde_json::from_str(source.text())
        .map_err(|error| fault(Some(error.line()), format!("this is not an example: {error}")))?;
    if head.framework != FRAMEWORK {
        let message = format!("this is about `{}`, not `{FRAMEWORK}`", head.framework);
        return Err(fault(None, message));
    }
    Ok(source.text().to_owned())
}
