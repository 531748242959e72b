//! Tables: automata that the build script determined, which find where the matches of a pattern end or begin.

use std::ops::Range;

/// The cell from which no match follows.
const NO: u16 = 0;

/// What a cell has besides the number of its row where a match ends before the byte that led there.
const MATCH: u16 = 1 << 15;

/// The automaton of a pattern, or of one that lets more pass than it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    column_of: &'static [u8; 256],
    /// The column of the end of a text.
    end: u8,
    /// A row has two to the power of this many cells, so that none is looked up by multiplication.
    power: u8,
    /// Rows of little-endian numbers of rows.
    cells: &'static [[u8; 2]],
}

impl Table {
    /// The table that the build script wrote.
    pub(super) fn new(written: &'static [u8]) -> Option<Self> {
        let (column_of, rest) = written.split_first_chunk()?;
        let (&[end, power], cells) = rest.split_first_chunk()?;
        Some(Self { column_of, end, power, cells: cells.as_chunks().0 })
    }

    /// Whether a match begins at this place or behind it.
    pub(super) fn matches(&self, text: &[u8], from: usize) -> bool {
        let mut row = self.begin(from.checked_sub(1).map(|before| text[before]));
        for &byte in &text[from..] {
            if row == NO || row & MATCH != 0 {
                return row != NO;
            }
            row = self.next(row, self.column(byte));
        }
        row & MATCH != 0 || row != NO && self.next(row, self.end) & MATCH != 0
    }

    /// The end of the first match that begins at this place or behind it.
    pub(super) fn end(&self, text: &[u8], from: usize) -> Option<usize> {
        let mut row = self.begin(from.checked_sub(1).map(|before| text[before]));
        let mut found = None;
        for (at, &byte) in text.iter().enumerate().skip(from) {
            if row == NO {
                return found;
            }
            row = self.next(row, self.column(byte));
            if row & MATCH != 0 {
                found = Some(at);
            }
        }
        let whole = row != NO && self.next(row, self.end) & MATCH != 0;
        if whole { Some(text.len()) } else { found }
    }

    /// The beginning of the match that ends where the range does; the range begins where a match may. The automaton is
    /// one that reads backwards.
    pub(super) fn start(&self, text: &[u8], range: Range<usize>) -> Option<usize> {
        let mut row = self.begin(text.get(range.end).copied());
        let mut found = None;
        for at in range.clone().rev() {
            if row == NO {
                return found;
            }
            row = self.next(row, self.column(text[at]));
            if row & MATCH != 0 {
                found = Some(at + 1);
            }
        }
        let before = range.start.checked_sub(1).map_or(self.end, |before| self.column(text[before]));
        let whole = row != NO && self.next(row, before) & MATCH != 0;
        if whole { Some(range.start) } else { found }
    }

    /// The row to begin with beside this byte, or at the edge of a text. The first row has them all.
    fn begin(&self, beside: Option<u8>) -> u16 {
        self.next(0, beside.map_or(self.end, |byte| self.column(byte)))
    }

    fn column(&self, byte: u8) -> u8 {
        self.column_of[usize::from(byte)]
    }

    fn next(&self, row: u16, column: u8) -> u16 {
        u16::from_le_bytes(self.cells[usize::from(row & !MATCH) << self.power | usize::from(column)])
    }
}
