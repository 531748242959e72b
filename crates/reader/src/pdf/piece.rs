//! What a page is laid out to: paragraphs, tables and notes beside the text, in reading order.

use model::Align;

use super::lines::Line;

/// One piece of a page.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// Running text, a heading, a list point.
    Paragraph(Paragraph),
    /// A note at the right margin; it belongs to the piece before it.
    Note(Paragraph),
    /// Cells in rows.
    Table(Table),
}

impl Piece {
    /// Its paragraphs, those of a table row by row.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let (own, table) = match self {
            Self::Paragraph(paragraph) | Self::Note(paragraph) => (Some(paragraph), None),
            Self::Table(table) => (None, Some(table)),
        };
        let cells = table.into_iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        own.into_iter().chain(cells.flat_map(|cell| &cell.paragraphs))
    }
}

/// Lines that belong together.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    /// The lines, from top to bottom, page by page.
    pub(super) lines: Vec<Line>,
    /// How many of the first line's words are the list marker.
    pub(super) marker_words: usize,
    /// Follows the paragraph before it without extra space.
    pub(super) tight: bool,
    /// Horizontal position.
    pub(super) align: Align,
    /// Distance of the first line from the left edge of its column.
    pub(super) indent: f32,
    /// Whether the last line was so full that the next word had to go to the next line.
    pub(super) full: bool,
}

impl Paragraph {
    /// A paragraph of one line.
    pub(super) fn of(line: Line) -> Self {
        Self { lines: vec![line], marker_words: 0, tight: false, align: Align::Left, indent: 0.0, full: false }
    }

    /// The first line.
    pub(super) fn first(&self) -> &Line {
        &self.lines[0]
    }

    /// The last line.
    pub(super) fn last(&self) -> &Line {
        &self.lines[self.lines.len() - 1]
    }

    /// The wording, lines parted by spaces.
    pub(super) fn text(&self, text: &str) -> String {
        self.lines.iter().map(|line| line.text(text)).collect::<Vec<_>>().join(" ")
    }
}

/// A table, ruled or aligned.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Left edges of the columns.
    pub(super) xs: Vec<f32>,
    /// The rows, from top to bottom.
    pub(super) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// The cells that hold text, from left to right.
    pub(super) cells: Vec<TableCell>,
    /// Whether it heads its columns.
    pub(super) header: bool,
}

/// A cell of a table.
#[derive(Clone, Debug)]
pub(super) struct TableCell {
    /// Its column, from 0.
    pub(super) column: usize,
    /// What stands in it.
    pub(super) paragraphs: Vec<Paragraph>,
}
