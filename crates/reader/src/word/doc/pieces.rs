//! The piece table ([MS-DOC] 2.8.35): where the text's characters lie in the main stream, and in how many bytes each.

use std::ops::Range;

use super::bytes::{plc, slice, u8_at, u16_at, u32_at};

/// Text that lies in one place of the stream.
#[derive(Clone, Copy, Debug)]
struct Piece {
    start: u32,
    end: u32,
    offset: u32,
    wide: bool,
}

/// The pieces of a file in the order of the text.
#[derive(Debug)]
pub(super) struct Pieces(Vec<Piece>);

/// A run of characters that lie side by side in the stream.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// Position of the first character in the text.
    pub(super) start: u32,
    /// The stream's bytes.
    pub(super) bytes: Range<u32>,
    /// Two bytes a character, UTF-16; else one, Windows-1252.
    pub(super) wide: bool,
}

impl Pieces {
    /// Reads the piece table out of the Clx.
    pub(super) fn read(clx: &[u8]) -> Option<Self> {
        let mut at = 0;
        while u8_at(clx, at)? == 1 {
            at += 3 + usize::from(u16_at(clx, at + 1)?);
        }
        let table = slice(clx, at + 5, u32_at(clx, at + 1)? as usize)?;
        let pieces = plc(table, 8).filter_map(|(start, end, data)| {
            let raw = u32_at(data, 2)?;
            let wide = raw & 0x4000_0000 == 0;
            let offset = raw & 0x3fff_ffff;
            Some(Piece { start, end, offset: if wide { offset } else { offset / 2 }, wide })
        });
        let mut pieces: Vec<_> = pieces.filter(|piece| piece.start < piece.end).collect();
        pieces.sort_by_key(|piece| piece.start);
        Some(Self(pieces))
    }

    /// The stretches of a range of the text, in order.
    pub(super) fn stretches(&self, range: Range<u32>) -> Vec<Stretch> {
        let first = self.0.partition_point(|piece| piece.end <= range.start);
        let within = self.0[first..].iter().take_while(|piece| piece.start < range.end);
        within
            .map(|piece| {
                let (start, end) = (piece.start.max(range.start), piece.end.min(range.end));
                let width = if piece.wide { 2 } else { 1 };
                let byte = |at: u32| piece.offset.saturating_add((at - piece.start).saturating_mul(width));
                Stretch { start, bytes: byte(start)..byte(end), wide: piece.wide }
            })
            .collect()
    }
}
