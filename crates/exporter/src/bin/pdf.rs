//! Sets PDF files.

use report::Document;

fn main() {
    exporter::serve(|input, progress| {
        let input: Document = serde_json::from_str(input).map_err(|error| error.to_string())?;
        pdf::render(&input, &mut |now| progress(now.percent)).map_err(|error| error.to_string())
    });
}
