//! Little-endian numbers at places of a stream; a place outside gives nothing.

/// The bytes from `at`, `len` of them.
pub(super) fn slice(bytes: &[u8], at: usize, len: usize) -> Option<&[u8]> {
    bytes.get(at..at.checked_add(len)?)
}

pub(super) fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    slice(bytes, at, 2)?.try_into().ok().map(u16::from_le_bytes)
}

pub(super) fn i16_at(bytes: &[u8], at: usize) -> Option<i16> {
    slice(bytes, at, 2)?.try_into().ok().map(i16::from_le_bytes)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    slice(bytes, at, 4)?.try_into().ok().map(u32::from_le_bytes)
}

pub(super) fn i32_at(bytes: &[u8], at: usize) -> Option<i32> {
    slice(bytes, at, 4)?.try_into().ok().map(i32::from_le_bytes)
}

/// Text of UTF-16 units.
pub(super) fn utf16(bytes: &[u8]) -> String {
    encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0.into_owned()
}

/// The rows of a PLC, a table of the format: positions, one more than rows, and behind them each row's `size` bytes of
/// data. A row is its first position, its end and its data.
pub(super) fn plc(bytes: &[u8], size: usize) -> impl Iterator<Item = (u32, u32, &[u8])> {
    let rows = bytes.len().saturating_sub(4) / (4 + size);
    (0..rows).filter_map(move |row| {
        let data = slice(bytes, 4 * (rows + 1) + row * size, size)?;
        Some((u32_at(bytes, 4 * row)?, u32_at(bytes, 4 * row + 4)?, data))
    })
}
