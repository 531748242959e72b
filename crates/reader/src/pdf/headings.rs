//! Headings by their size: short paragraphs in larger type than the running text.

use super::piece::{Paragraph, Piece};
use super::sheet::Sheets;

/// How much larger than running text a heading is.
const LARGER: f32 = 1.12;

/// Lines that a heading may have.
const LINES: usize = 3;

/// Words that a heading may have.
const WORDS: usize = 25;

/// The sizes of a paper's headings.
#[derive(Debug)]
pub(super) struct Headings {
    /// Size of the running text, in half points.
    body: u32,
    /// Sizes of headings in half points, the largest first.
    sizes: Vec<u32>,
}

impl Headings {
    /// The sizes that the short paragraphs of a paper have.
    pub(super) fn of(pieces: &[Piece], sheets: &Sheets) -> Self {
        let mut headings = Self { body: body_size(sheets), sizes: Vec::new() };
        let paragraphs = pieces.iter().filter_map(|piece| match piece {
            Piece::Paragraph(paragraph) => Some(paragraph),
            _ => None,
        });
        headings.sizes =
            paragraphs.filter(|p| headings.is_heading(p, &sheets.text)).map(|p| half_points(p.first().size)).collect();
        headings.sizes.sort_unstable_by(|a, b| b.cmp(a));
        headings.sizes.dedup();
        headings
    }

    /// The level of a paragraph that is a heading; 1 is the highest.
    pub(super) fn level(&self, paragraph: &Paragraph, text: &str) -> Option<u8> {
        let size = half_points(paragraph.first().size);
        let rank = self.sizes.iter().position(|&other| other == size)?;
        self.is_heading(paragraph, text).then_some(rank.min(5) as u8 + 1)
    }

    fn is_heading(&self, paragraph: &Paragraph, text: &str) -> bool {
        let words = paragraph.lines.iter().map(|line| line.words.len()).sum::<usize>();
        let last = paragraph.last();
        let ends = last.words.last().is_some_and(|word| word.text(text).ends_with(['.', ',', ';']));
        half_points(paragraph.first().size) as f32 > LARGER * self.body as f32
            && paragraph.lines.len() <= LINES
            && words <= WORDS
            && !ends
    }
}

fn half_points(size: f32) -> u32 {
    (2.0 * size).round() as u32
}

/// The size that most characters have, in half points.
fn body_size(sheets: &Sheets) -> u32 {
    let mut counts = std::collections::BTreeMap::new();
    for word in sheets.pages.iter().flat_map(|sheet| &sheet.words) {
        *counts.entry(half_points(word.size)).or_insert(0_u32) += word.end - word.start;
    }
    counts.into_iter().max_by_key(|&(_, count)| count).map_or(24, |(size, _)| size)
}
