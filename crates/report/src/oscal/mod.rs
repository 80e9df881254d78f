//! OSCAL 1.2.1, NIST's Open Security Controls Assessment Language, as JSON.
//!
//! - [`catalog`]: the framework in our own words, a control for each requirement;
//! - [`assessment_results`]: what was answered and what follows from it.
//!
//! Both are valid by NIST's schema. Identifiers follow from what they name, so
//! that equal input gives equal bytes and a later export can be set beside an
//! earlier one. `docs/formats/oscal.md` says what stands where.

mod catalog;
mod control;
mod finding;
mod ids;
mod observation;
mod resources;
mod results;
mod risk;
mod words;

pub use catalog::catalog;
pub use results::assessment_results;

use serde_json::{Map, Value};

/// The version of OSCAL that is written.
const OSCAL_VERSION: &str = "1.2.1";

/// The document of that kind, ended by a line feed. Its identifier follows from
/// all that it says: OSCAL wants another one for every change.
fn document(kind: &str, content: Value) -> String {
    let uuid = ids::uuid(ids::NAMESPACE, &content.to_string());
    let mut identified = Map::new();
    identified.insert("uuid".to_owned(), uuid.to_string().into());
    if let Value::Object(fields) = content {
        identified.extend(fields);
    }
    let mut file = Map::new();
    file.insert(kind.to_owned(), Value::Object(identified));
    format!("{:#}\n", Value::Object(file))
}
