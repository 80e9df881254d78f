//! A logo for the cover, drawn anew: what goes into the report is pixels, and
//! nothing that was hidden in the file. The browser does the same.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use report::document::Logo;
use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

/// The largest file that is read, in bytes: the app's limit too.
const SIZE_LIMIT: u64 = 1024 * 1024;
/// The longest side of what is drawn, in pixels: sharp at 60 mm in print.
const SIDE: f32 = 900.0;
/// What a PNG file begins with.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Why a picture was not taken.
pub enum LogoError {
    /// It could not be read, in a sentence.
    Read(String),
    /// It is no picture that can be drawn, in a sentence.
    Picture(String),
}

/// Reads and draws a picture; what it is called is for others to say.
///
/// # Errors
/// When it cannot be read, is too large, or is neither PNG nor SVG.
pub fn read(path: &Path) -> Result<Logo, LogoError> {
    let size = fs::metadata(path).map_err(|error| LogoError::Read(error.to_string()))?.len();
    if size > SIZE_LIMIT {
        return Err(LogoError::Picture("a logo has at most 1 MB".to_owned()));
    }
    let bytes = fs::read(path).map_err(|error| LogoError::Read(error.to_string()))?;
    let drawn = if bytes.starts_with(PNG) { png(&bytes) } else { svg(&bytes) };
    let drawn = drawn.map_err(LogoError::Picture)?;
    let png = drawn.encode_png().map_err(|error| LogoError::Picture(error.to_string()))?;
    Ok(Logo {
        alt: String::new(),
        width: drawn.width(),
        height: drawn.height(),
        png: STANDARD.encode(png),
    })
}

fn png(bytes: &[u8]) -> Result<Pixmap, String> {
    // Measured before it is unpacked: a small file can be a huge picture.
    let side = |at: usize| {
        let four = bytes.get(at..at + 4)?.first_chunk::<4>()?;
        Some(u32::from_be_bytes(*four)).filter(|side| (1..=10_000).contains(side))
    };
    if side(16).is_none() || side(20).is_none() {
        return Err("a logo is at most 10,000 pixels wide and high".to_owned());
    }
    let picture = Pixmap::decode_png(bytes).map_err(|error| format!("not a PNG: {error}"))?;
    let (width, height) = (picture.width() as f32, picture.height() as f32);
    let (mut canvas, scale) = canvas(width, height)?;
    let paint = PixmapPaint { quality: FilterQuality::Bicubic, ..PixmapPaint::default() };
    let transform = Transform::from_scale(scale, scale);
    canvas.draw_pixmap(0, 0, picture.as_ref(), &paint, transform, None);
    Ok(canvas)
}

fn svg(bytes: &[u8]) -> Result<Pixmap, String> {
    let options = Options {
        // Nothing is fetched, from the web or from the disk.
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_data(bytes, &options)
        .map_err(|error| format!("neither a PNG nor an SVG: {error}"))?;
    let size = tree.size();
    // A drawing has no pixels of its own: it is drawn as large as it may be.
    let scale = SIDE / size.width().max(size.height());
    let (mut canvas, _) = canvas(size.width() * scale, size.height() * scale)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    Ok(canvas)
}

/// An empty canvas of that size or, in the same shape, as large as it may be;
/// and what the size was multiplied with.
fn canvas(width: f32, height: f32) -> Result<(Pixmap, f32), String> {
    let scale = (SIDE / width.max(height)).min(1.0);
    let side = |side: f32| (side * scale).round().max(1.0) as u32;
    let canvas = Pixmap::new(side(width), side(height));
    canvas.map(|canvas| (canvas, scale)).ok_or_else(|| "the picture has no size".to_owned())
}
