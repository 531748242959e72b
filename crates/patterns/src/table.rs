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
    /// By byte: in the lower half a bit for the row to begin with beside it, in the upper the bits of those rows from
    /// which it leads on to a match.
    turns: &'static [u8; 256],
    /// The last of the rows to begin with, which are the first ones.
    begins: u16,
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
        let (turns, rest) = rest.split_first_chunk()?;
        let (&[begins, end, power], cells) = rest.split_first_chunk()?;
        Some(Self { column_of, turns, begins: begins.into(), end, power, cells: cells.as_chunks().0 })
    }

    /// Whether a match begins at this place or behind it.
    pub(super) fn matches(&self, text: &[u8], from: usize) -> bool {
        let mut at = from;
        let mut row = self.begin(before(text, at));
        while at < text.len() && row & MATCH == 0 {
            if row <= self.begins {
                if row == NO {
                    return false;
                }
                (row, at) = self.skip(text, row, at);
            }
            let Some(&byte) = text.get(at) else { break };
            row = self.next(row, self.column(byte));
            at += 1;
        }
        row & MATCH != 0 || row != NO && self.next(row, self.end) & MATCH != 0
    }

    /// The end of the first match that begins at this place or behind it.
    pub(super) fn end(&self, text: &[u8], from: usize) -> Option<usize> {
        let mut at = from;
        let mut row = self.begin(before(text, at));
        let mut found = None;
        loop {
            if row <= self.begins {
                if row == NO {
                    return found;
                }
                (row, at) = self.skip(text, row, at);
            }
            let Some(&byte) = text.get(at) else { break };
            row = self.next(row, self.column(byte));
            if row & MATCH != 0 {
                found = Some(at);
            }
            at += 1;
        }
        let whole = row != NO && self.next(row, self.end) & MATCH != 0;
        if whole { Some(text.len()) } else { found }
    }

    /// The next place where a byte leads on to a match from the row to begin with there, and that row. Before it all
    /// bytes lead from such rows to others; no match has begun where the row is the one to begin with.
    fn skip(&self, text: &[u8], row: u16, from: usize) -> (u16, usize) {
        let Some(last) = before(text, from).filter(|&last| row == self.begin(Some(last))) else { return (row, from) };
        let mut beside = self.turns[usize::from(last)];
        for (at, &byte) in text.iter().enumerate().skip(from) {
            let turns = self.turns[usize::from(byte)];
            if turns >> 4 & beside != 0 {
                return (self.begin(before(text, at)), at);
            }
            beside = turns;
        }
        (self.begin(text.last().copied()), text.len())
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

fn before(text: &[u8], at: usize) -> Option<u8> {
    at.checked_sub(1).map(|last| text[last])
}
