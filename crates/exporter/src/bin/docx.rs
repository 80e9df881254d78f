//! Sets Word documents.

use report::Document;

fn main() {
    exporter::serve(|input, _| {
        let input: Document = serde_json::from_str(input).map_err(|error| error.to_string())?;
        docx::render(&input).map_err(|error| error.to_string())
    });
}
