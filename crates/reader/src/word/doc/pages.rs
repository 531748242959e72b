//! Formatted disk pages ([MS-DOC] 2.9.33 and 2.9.174): which properties hold for which bytes of the main stream.

use std::ops::Range;

use super::bytes::{plc, slice, u8_at, u32_at};

const PAGE: usize = 512;

/// Runs of bytes with their modifiers, in the order of the stream.
#[derive(Debug)]
pub(super) struct Runs<'a>(Vec<Run<'a>>);

/// A run of bytes.
#[derive(Clone, Debug)]
pub(super) struct Run<'a> {
    pub(super) bytes: Range<u32>,
    /// Modifiers; those of a paragraph stand behind the two bytes of its style.
    pub(super) list: &'a [u8],
}

impl<'a> Runs<'a> {
    /// The runs of characters that the pages named in `table` describe.
    pub(super) fn of_characters(word: &'a [u8], table: &[u8]) -> Self {
        Self::read(word, table, 1, |page, at| {
            let at = 2 * usize::from(u8_at(page, at)?);
            if at == 0 { Some(&[]) } else { slice(page, at + 1, u8_at(page, at)?.into()) }
        })
    }

    /// The paragraphs that the pages named in `table` describe.
    pub(super) fn of_paragraphs(word: &'a [u8], table: &[u8]) -> Self {
        Self::read(word, table, 13, |page, at| {
            let at = 2 * usize::from(u8_at(page, at)?);
            match (at, u8_at(page, at)?) {
                (0, _) => Some(&[]),
                (_, 0) => slice(page, at + 2, 2 * usize::from(u8_at(page, at + 1)?)),
                (_, words) => slice(page, at + 1, 2 * usize::from(words) - 1),
            }
        })
    }

    /// `size` is that of a run's entry in a page, and `list` finds the modifiers by the entry's place.
    fn read(word: &'a [u8], table: &[u8], size: usize, list: impl Fn(&'a [u8], usize) -> Option<&'a [u8]>) -> Self {
        let mut runs = Vec::new();
        for (_, _, number) in plc(table, 4) {
            let number = u32_at(number, 0).unwrap_or(0) & 0x003f_ffff;
            let Some(page) = slice(word, number as usize * PAGE, PAGE) else { continue };
            let count = usize::from(page[PAGE - 1]);
            runs.extend((0..count).filter_map(|row| {
                let bytes = u32_at(page, 4 * row)?..u32_at(page, 4 * row + 4)?;
                let list = list(page, 4 * (count + 1) + size * row).unwrap_or_default();
                (bytes.start < bytes.end).then_some(Run { bytes, list })
            }));
            // A page can be named again and again; a byte cannot stand in more than one run.
            if runs.len() > word.len() {
                break;
            }
        }
        runs.sort_by_key(|run| run.bytes.start);
        Self(runs)
    }

    /// The run that a byte stands in.
    pub(super) fn at(&self, byte: u32) -> Option<&Run<'a>> {
        let after = self.0.partition_point(|run| run.bytes.start <= byte);
        self.0[..after].last().filter(|run| byte < run.bytes.end)
    }

    /// Where the run that a byte stands in ends, or the gap between runs.
    pub(super) fn end_at(&self, byte: u32) -> u32 {
        let after = self.0.partition_point(|run| run.bytes.start <= byte);
        let next = self.0.get(after).map_or(u32::MAX, |run| run.bytes.start);
        self.at(byte).map_or(next, |run| run.bytes.end.min(next))
    }
}
