//! Renders a document (JSON) or, without one, the tests' sample:
//! `cargo run -p pdf --example render -- OUT.pdf [IN.json]`.
#![allow(clippy::expect_used, missing_docs, dead_code)]

#[path = "../tests/it/sample.rs"]
mod sample;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().expect("a path for the PDF");
    let document = match arguments.next() {
        Some(path) => {
            serde_json::from_slice(&std::fs::read(path).expect("a file")).expect("a document")
        }
        None => sample::sample(),
    };
    let start = std::time::Instant::now();
    let bytes = pdf::render(&document, &mut |_| {}).expect("a document that can be rendered");
    eprintln!("{} bytes in {:?}", bytes.len(), start.elapsed());
    std::fs::write(out, bytes).expect("a place to write");
}
