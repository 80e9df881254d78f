//! Brotli at its highest quality: how hosts send static files.

use std::io::Write;

/// `bytes`, compressed.
pub fn compress(bytes: &[u8]) -> Vec<u8> {
    const BUFFER: usize = 1 << 16;
    const QUALITY: u32 = 11;
    const WINDOW: u32 = 22;
    let mut writer = ::brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    // A Vec takes whatever is written to it.
    let _ = writer.write_all(bytes);
    writer.into_inner()
}

#[cfg(test)]
mod tests {
    #[test]
    fn is_smaller_and_comes_back() {
        let text = "an audit is not a self-assessment; ".repeat(50);
        let packed = super::compress(text.as_bytes());
        assert!(packed.len() < text.len() / 10, "{} bytes", packed.len());

        let mut back = Vec::new();
        ::brotli::BrotliDecompress(&mut packed.as_slice(), &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }
}
