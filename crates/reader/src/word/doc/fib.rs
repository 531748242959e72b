//! The head of a Word 97 file (FIB, [MS-DOC] 2.5): which version, how long each story is, where the tables lie.

use std::ops::Range;

use super::bytes::{slice, u16_at, u32_at};
use crate::ReadError;

/// The oldest version read here, Word 97.
const WORD_97: u16 = 0xc1;

/// A story: text of one kind, told apart by its place in the text of the file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Story {
    Main = 3,
    Footnotes = 4,
    Heads = 5,
    Endnotes = 8,
    Boxes = 9,
}

/// A table of the file: its place among the pairs of offset and length.
#[derive(Clone, Copy, Debug)]
pub(super) enum Table {
    Styles = 1,
    FootnoteCalls = 2,
    FootnoteTexts = 3,
    Sections = 6,
    HeadTexts = 11,
    RunPages = 12,
    ParagraphPages = 13,
    Fonts = 15,
    Pieces = 33,
    Anchors = 40,
    EndnoteCalls = 46,
    EndnoteTexts = 47,
    BoxTexts = 56,
    Lists = 73,
    ListInstances = 74,
}

/// The head of a file.
pub(super) struct Fib<'a> {
    /// The stream that it stands at the head of.
    pub(super) word: &'a [u8],
    lengths: usize,
    pairs: usize,
}

impl<'a> Fib<'a> {
    /// Reads the head of the main stream.
    pub(super) fn read(word: &'a [u8]) -> Result<Self, ReadError> {
        let broken = || ReadError::Broken { what: "the file information block is cut short".into() };
        let version = u16_at(word, 2).ok_or_else(broken)?;
        let flags = u16_at(word, 0x0a).ok_or_else(broken)?;
        if version < WORD_97 {
            return Err(ReadError::Unsupported { format: "Word 6 and Word 95 (doc)" });
        }
        if flags & 0x0100 != 0 {
            return Err(ReadError::Password);
        }
        let shorts = 34;
        let longs = shorts + 2 * usize::from(u16_at(word, 32).ok_or_else(broken)?) + 2;
        let pairs = longs + 4 * usize::from(u16_at(word, longs - 2).ok_or_else(broken)?) + 2;
        Ok(Self { word, lengths: longs, pairs })
    }

    /// The name of the stream that holds the tables.
    pub(super) fn table_stream(&self) -> &'static str {
        let flags = u16_at(self.word, 0x0a).unwrap_or(0);
        if flags & 0x0200 == 0 { "0Table" } else { "1Table" }
    }

    /// Where a table lies in the table stream: offset and length.
    pub(super) fn place(&self, table: Table) -> (usize, usize) {
        let at = self.pairs + 8 * table as usize;
        let number = |at| u32_at(self.word, at).unwrap_or(0) as usize;
        (number(at), number(at + 4))
    }

    /// A table; empty where the file has none.
    pub(super) fn table<'t>(&self, stream: &'t [u8], table: Table) -> &'t [u8] {
        let (at, len) = self.place(table);
        slice(stream, at, len).unwrap_or_default()
    }

    /// The characters of a story.
    pub(super) fn story(&self, story: Story) -> Range<u32> {
        let length = |row: usize| u32_at(self.word, self.lengths + 4 * row).unwrap_or(0);
        let row = story as usize;
        let start = (Story::Main as usize..row).fold(0u32, |sum, row| sum.saturating_add(length(row)));
        start..start.saturating_add(length(row))
    }
}
