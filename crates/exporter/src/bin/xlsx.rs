//! Writes Excel workbooks.

use report::workbook::Workbook;

fn main() {
    exporter::serve(|input, _| {
        let input: Workbook = serde_json::from_str(input).map_err(|error| error.to_string())?;
        xlsx::render(&input).map_err(|error| error.to_string())
    });
}
