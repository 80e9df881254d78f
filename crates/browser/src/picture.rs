//! A picture that the visitor chose, drawn anew: what comes out is pixels, and
//! nothing that was hidden in the file.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement, Url};

/// The largest file that is read, in bytes.
pub const SIZE_LIMIT: f64 = 1024.0 * 1024.0;
/// The longest side of what is drawn, in pixels: sharp at 60 mm in print.
const SIDE: f64 = 900.0;

/// A picture as a PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The PNG, in Base64.
    pub png: String,
}

/// Why a picture was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureError {
    /// The file is larger than [`SIZE_LIMIT`]; it was not read.
    TooLarge,
    /// Not a PNG or SVG picture that this browser can draw.
    NotAPicture,
}

/// Draws the picture in a file.
///
/// # Errors
/// When the file is too large, or no picture of these kinds.
pub async fn drawn(file: File) -> Result<Picture, PictureError> {
    if file.size() > SIZE_LIMIT {
        return Err(PictureError::TooLarge);
    }
    if !["image/png", "image/svg+xml"].contains(&&*file.type_()) {
        return Err(PictureError::NotAPicture);
    }
    let url = Url::create_object_url_with_blob(&file).map_err(refused)?;
    // An SVG in an image element runs no script and fetches nothing.
    let picture = draw(&url).await;
    let _ = Url::revoke_object_url(&url);
    picture.map_err(refused)
}

fn refused(_: JsValue) -> PictureError {
    PictureError::NotAPicture
}

async fn draw(url: &str) -> Result<Picture, JsValue> {
    let image = HtmlImageElement::new()?;
    let arrives = Promise::new(&mut |arrived, failed| {
        image.set_onload(Some(&arrived));
        image.set_onerror(Some(&failed));
    });
    image.set_src(url);
    JsFuture::from(arrives).await?;
    let (width, height) = size(image.natural_width(), image.natural_height());
    let canvas: HtmlCanvasElement = crate::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width),
        f64::from(height),
    )?;
    let data = canvas.to_data_url_with_type("image/png")?;
    let png = data.strip_prefix("data:image/png;base64,").ok_or(JsValue::UNDEFINED)?;
    Ok(Picture { width, height, png: png.to_owned() })
}

/// As large as it is, but its longest side no longer than [`SIDE`]. An SVG that
/// says nothing of its size is taken for one twice as wide as high.
fn size(width: u32, height: u32) -> (u32, u32) {
    if width == 0 || height == 0 {
        return (600, 300);
    }
    let (width, height) = (f64::from(width), f64::from(height));
    let scale = (SIDE / width.max(height)).min(1.0);
    let scaled = |side: f64| (side * scale).round().max(1.0) as u32;
    (scaled(width), scaled(height))
}
