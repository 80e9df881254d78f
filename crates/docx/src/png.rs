//! A QR code as a PNG: Word stretches pictures, and blurs small ones, so that a
//! module is many pixels. The package compresses it, so nothing is compressed here.

use report::document::Code;

/// Pixels of a module: at 0.7 mm, some 360 to an inch.
const SCALE: usize = 10;
/// The most bytes of a block of zlib that is stored as it is.
const BLOCK: usize = 65_535;

/// The picture, of one bit a pixel.
pub(crate) fn of(code: &Code) -> Vec<u8> {
    let side = code.side as usize * SCALE;
    let mut out = vec![137, b'P', b'N', b'G', 13, 10, 26, 10];
    let size = (side as u32).to_be_bytes();
    // One bit a pixel, in grey; the one way to compress, to filter, and no interlacing.
    chunk(&mut out, b"IHDR", &[&size[..], &size[..], &[1, 0, 0, 0, 0]].concat());
    chunk(&mut out, b"IDAT", &stored(&rows(code, side)));
    chunk(&mut out, b"IEND", &[]);
    out
}

/// The rows, each after the byte that says it is not filtered. White is 1.
fn rows(code: &Code, side: usize) -> Vec<u8> {
    let mut modules = vec![vec![0xff; side.div_ceil(8)]; code.side as usize];
    for &(x, y, length) in &code.runs {
        let Some(row) = modules.get_mut(y as usize) else { continue };
        for pixel in x as usize * SCALE..(x + length) as usize * SCALE {
            if let Some(byte) = row.get_mut(pixel / 8) {
                *byte &= !(0x80_u8 >> (pixel % 8));
            }
        }
    }
    let row = |row: Vec<u8>| [vec![0], row].concat().repeat(SCALE);
    modules.into_iter().flat_map(row).collect()
}

/// Bytes as a stream of zlib.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let mut out = vec![0x78, 0x01];
    let last = bytes.len().div_ceil(BLOCK).saturating_sub(1);
    for (index, block) in bytes.chunks(BLOCK).enumerate() {
        let length = block.len() as u16;
        out.push(u8::from(index == last));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(block);
    }
    let (a, b) = bytes.iter().fold((1, 0), |(a, b), byte| {
        let a: u32 = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    out.extend((b << 16 | a).to_be_bytes());
    out
}

fn chunk(out: &mut Vec<u8>, kind: &[u8], data: &[u8]) {
    out.extend((data.len() as u32).to_be_bytes());
    let checked = [kind, data].concat();
    out.extend(&checked);
    let crc = checked.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    });
    out.extend((!crc).to_be_bytes());
}
