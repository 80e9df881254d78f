//! QR codes: a text as black modules on white, for screens and documents.
//!
//! ```
//! let code = qr::Qr::of("https://gap.example/#r=1ra0J39Q").expect("short enough");
//! assert_eq!((code.size(), code.side()), (29, 37));
//! assert!(code.svg("QR code").starts_with("<svg "));
//! ```

mod svg;

use qrcodegen::{QrCode, QrCodeEcc};

/// How wide the white margin is, in modules: readers need it to find the code.
pub const QUIET: u32 = 4;
/// How large a code is printed at least, with its margin, in millimetres.
const SMALLEST: u32 = 32;

/// The QR code of a text.
#[derive(Clone, PartialEq, Eq)]
pub struct Qr(QrCode);

/// Black modules beside each other, as many as there are. Places are counted from
/// the top left of the code, its margin not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The column of the first.
    pub x: u32,
    /// Their row.
    pub y: u32,
    /// How many.
    pub length: u32,
}

impl Qr {
    /// The code of a text, in the smallest version that corrects errors in 15 % of
    /// it (level M), or in more where that makes it no larger. None for a text
    /// that no code holds: of more than 2,331 bytes.
    pub fn of(text: &str) -> Option<Self> {
        QrCode::encode_text(text, QrCodeEcc::Medium).ok().map(Self)
    }

    /// Its width and height in modules, without the margin: 21 to 177.
    pub fn size(&self) -> u32 {
        self.0.size().unsigned_abs()
    }

    /// Its width and height in modules, with the margin.
    pub fn side(&self) -> u32 {
        self.size() + 2 * QUIET
    }

    /// How large it is to be printed, with the margin: 32 mm, and more where modules
    /// would be smaller than 0.4 mm.
    pub fn millimetres(&self) -> u32 {
        (self.side() * 2).div_ceil(5).max(SMALLEST)
    }

    /// Whether a module is black. The margin and all around it are white.
    pub fn is_dark(&self, x: u32, y: u32) -> bool {
        let place = (i32::try_from(x), i32::try_from(y));
        matches!(place, (Ok(x), Ok(y)) if self.0.get_module(x, y))
    }

    /// The black modules, row by row.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for y in 0..self.size() {
            for x in (0..self.size()).filter(|x| self.is_dark(*x, y)) {
                match runs.last_mut() {
                    Some(run) if run.y == y && run.x + run.length == x => run.length += 1,
                    _ => runs.push(Run { x, y, length: 1 }),
                }
            }
        }
        runs
    }
}
