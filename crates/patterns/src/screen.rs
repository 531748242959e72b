//! Screens: automata that tell in one pass over a text whether a pattern can match it. The build script makes them.

/// The cell from which no match follows.
const NO: u16 = 0;

/// The cell behind a match.
const YES: u16 = u16::MAX;

/// The automaton of a pattern.
#[derive(Clone, Copy, Debug)]
pub(super) struct Screen {
    /// Where the pattern can match, it does.
    pub(super) is_exact: bool,
    column_of: &'static [u8; 256],
    end: u8,
    /// A row has two to the power of this many cells, so that none is looked up by multiplication.
    power: u8,
    /// Rows of little-endian numbers of rows.
    cells: &'static [[u8; 2]],
}

impl Screen {
    /// The screen of this table.
    pub(super) fn new(table: &'static [u8], is_exact: bool) -> Option<Self> {
        let (column_of, rest) = table.split_first_chunk()?;
        let (&[end, power], cells) = rest.split_first_chunk()?;
        Some(Self { is_exact, column_of, end, power, cells: cells.as_chunks().0 })
    }

    /// Whether the pattern can match at this place or behind it.
    pub(super) fn passes(&self, text: &[u8], from: usize) -> bool {
        let column = |byte: u8| self.column_of[usize::from(byte)];
        // The first row has the rows to begin with, by what stands before.
        let mut row = self.next(0, from.checked_sub(1).map_or(self.end, |before| column(text[before])));
        for &byte in &text[from..] {
            if row == NO || row == YES {
                return row == YES;
            }
            row = self.next(row, column(byte));
        }
        row == YES || row != NO && self.next(row, self.end) == YES
    }

    fn next(&self, row: u16, column: u8) -> u16 {
        u16::from_le_bytes(self.cells[usize::from(row) << self.power | usize::from(column)])
    }
}
