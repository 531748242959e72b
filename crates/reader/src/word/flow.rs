//! Paragraphs and tables in reading order to the blocks of a [`Document`]: what all word processors have in common.

use std::borrow::Cow;
use std::ops::Range;

use model::{Block, BlockKind, Cell, Document, DocumentBuilder, Format, Look, Shape};

use super::lists::Lists;
use super::margin;
use super::paragraph::{LINE_BREAK, PAGE_BREAK, Paragraph};
use crate::draft::{Draft, Gap, Run};
use crate::points::{self, Points};
use crate::sentence::{Ending, SURELY_PROSE, ending, starts_inside};
use crate::{Limits, ReadError};

/// Paragraphs with no more space than this (2 points) between them stand close together.
const TIGHT: i32 = 40;
/// Cells whose left edges differ by no more than this (5 points) stand in one column.
const SAME_EDGE: u16 = 100;
/// Longest heading, in bytes; a longer text in a heading's style is a paragraph.
const LONGEST_HEADING: usize = 250;

/// Takes paragraphs and tables in reading order and builds the document.
pub(super) struct Flow {
    builder: DocumentBuilder,
    lists: Lists,
    points: Points,
    tables: Tables,
    notes: Vec<(String, Vec<Paragraph>)>,
    /// Text boxes and notes that are being read, one in another; their paragraphs wait for a place.
    captured: Vec<Vec<Paragraph>>,
    /// The paragraph before; `None` after a blank one, after a heading and on a new page.
    above: Option<Above>,
}

/// What the space between two paragraphs depends on, from the upper one.
struct Above {
    after: i32,
    close_style: Option<u32>,
}

impl Flow {
    /// An empty document.
    pub(super) fn new(format: Format, limits: &Limits) -> Self {
        Self {
            builder: DocumentBuilder::new(format),
            lists: Lists::default(),
            points: Points::default(),
            tables: Tables::new(limits.word_cells),
            notes: Vec::new(),
            captured: Vec::new(),
            above: None,
        }
    }

    /// Adds a paragraph of the text, of the open cell or of what is being captured.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph) {
        if let Some(captured) = self.captured.last_mut() {
            captured.push(paragraph.clone());
            return;
        }
        let blank = paragraph.is_blank() && paragraph.label.as_ref().is_none_or(|label| label.bullet);
        let above = Above { after: paragraph.after, close_style: paragraph.close_style };
        let page_ends = paragraph.text.ends_with(PAGE_BREAK);
        let tight = std::mem::replace(&mut self.above, (!blank && !page_ends).then_some(above)).is_some_and(|above| {
            above.after.max(paragraph.before) <= TIGHT
                || above.close_style.is_some() && above.close_style == paragraph.close_style
        });
        if blank {
            return;
        }
        match paragraph.heading {
            Some(level) if paragraph.text.len() <= LONGEST_HEADING => {
                self.heading(level, paragraph);
                self.above = None;
            }
            _ => self.plain(paragraph, if tight { Gap::Line } else { Gap::Blank }),
        }
    }

    /// Adds paragraphs in order.
    pub(super) fn paragraphs(&mut self, paragraphs: &[Paragraph]) {
        for paragraph in paragraphs {
            self.paragraph(paragraph);
        }
    }

    fn heading(&mut self, level: u8, paragraph: &Paragraph) {
        self.lists.close();
        let shape = self.shape(BlockKind::Heading(level.clamp(1, 9)), 0, paragraph);
        self.write(labelled(paragraph, shape, Gap::Blank, paragraph.text.len()));
    }

    fn plain(&mut self, paragraph: &Paragraph, before: Gap) {
        let depth = self.lists.depth(paragraph);
        let in_text = self.tables.cell.is_none();
        let note = margin::note_in(paragraph).filter(|_| in_text);
        let alone = in_text && margin::is_note(paragraph);
        let kind = if alone { BlockKind::MarginNote } else { BlockKind::Paragraph };
        let shape = self.shape(kind, depth, paragraph);
        let end = note.unwrap_or(paragraph.text.len());
        self.lines(paragraph, shape, before, end);
        if let Some(from) = note {
            let shape = Shape { kind: BlockKind::MarginNote, ..shape };
            self.write(part(paragraph, shape, Gap::Line, from..paragraph.text.len()));
        }
    }

    /// Writes the lines of a paragraph: each after the first is a tight block of its own, one on a new page a free one.
    fn lines(&mut self, paragraph: &Paragraph, shape: Shape, before: Gap, end: usize) {
        let next = |from: usize| line_end(&paragraph.text[..end], from);
        let mut at = next(0);
        self.write(labelled(paragraph, shape, before, at.unwrap_or(end)));
        while let Some(from) = at {
            at = next(from + 1);
            let tight = paragraph.text.as_bytes()[from] == LINE_BREAK as u8;
            let before = if tight { Gap::Line } else { Gap::Page };
            self.write(part(paragraph, shape, before, from + 1..at.unwrap_or(end)));
        }
    }

    fn shape(&self, kind: BlockKind, depth: u8, paragraph: &Paragraph) -> Shape {
        let indent = u16::try_from(paragraph.first.max(0) / 20).unwrap_or(u16::MAX);
        let look = Look { indent, align: paragraph.align, tight: false };
        Shape { kind, depth, look, cell: self.tables.cell }
    }

    /// Writes a block; one that begins with a typed marker becomes a point.
    fn write(&mut self, mut draft: Draft<'_>) {
        if draft.is_blank() {
            return;
        }
        self.points.mark(&mut draft, &mut self.builder);
        let mut drafts = Vec::with_capacity(1);
        points::split_one(draft, &mut drafts);
        for draft in drafts {
            draft.write(&mut self.builder);
        }
    }

    /// Whether no text was added yet.
    pub(super) fn is_empty(&self) -> bool {
        self.builder.is_empty()
    }

    /// Keeps a running head or foot.
    pub(super) fn furniture(&mut self, text: &str) {
        self.builder.furniture(text, None);
    }

    /// From here on paragraphs are kept aside; tables are read as their paragraphs.
    pub(super) fn begin_capture(&mut self) {
        self.captured.push(Vec::new());
    }

    /// The paragraphs since the last [`Flow::begin_capture`].
    pub(super) fn end_capture(&mut self) -> Vec<Paragraph> {
        self.captured.pop().unwrap_or_default()
    }

    /// Keeps a footnote or endnote for the end and gives the mark that stands for it in the text.
    pub(super) fn note(&mut self, paragraphs: Vec<Paragraph>) -> String {
        let mark = note_mark(self.notes.len() + 1);
        self.notes.push((mark.clone(), paragraphs));
        mark
    }

    /// Begins a table; `columns` is how many its grid has. A table in a cell is read as more paragraphs of that cell,
    /// one of a single column as a box around paragraphs.
    pub(super) fn begin_table(&mut self, columns: usize) {
        if self.captured.is_empty() {
            self.lists.close();
            self.tables.begin(columns);
        }
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self, header: bool) {
        if self.captured.is_empty() {
            self.tables.begin_row(header);
        }
    }

    /// Begins a cell; `edge` is its left edge in twentieths of a point.
    pub(super) fn begin_cell(&mut self, edge: i32) -> Result<(), ReadError> {
        self.tables.count()?;
        if self.captured.is_empty() {
            self.lists.close();
            self.above = None;
            self.tables.begin_cell(edge);
        }
        Ok(())
    }

    /// Ends the table begun last.
    pub(super) fn end_table(&mut self) {
        if self.captured.is_empty() {
            self.lists.close();
            self.above = None;
            self.tables.end();
        }
    }

    /// The document, its notes at the end.
    pub(super) fn finish(mut self) -> Document {
        self.lists.close();
        for (mark, paragraphs) in std::mem::take(&mut self.notes) {
            self.write_note(&mark, &paragraphs);
        }
        let mut document = self.builder.finish();
        self.tables.settle_columns(&mut document.blocks);
        document
    }

    fn write_note(&mut self, mark: &str, paragraphs: &[Paragraph]) {
        let shape = Shape { depth: 1, ..Shape::of(BlockKind::Paragraph) };
        let mut mark = Some(mark);
        for paragraph in paragraphs.iter().filter(|paragraph| !paragraph.is_blank()) {
            let mut draft = part(paragraph, shape, Gap::Blank, 0..paragraph.text.len());
            draft.marker = mark.take().map(Cow::Borrowed);
            draft.write(&mut self.builder);
        }
    }
}

/// Where the line that begins at `from` ends, before the end of the text; a sentence goes on over a line break.
fn line_end(text: &str, from: usize) -> Option<usize> {
    let mut ends = text[from..].match_indices([LINE_BREAK, PAGE_BREAK]).map(|(at, _)| from + at);
    ends.find(|&at| {
        let after = text[at + 1..].split([LINE_BREAK, PAGE_BREAK]).next().unwrap_or_default();
        text[at..].starts_with(PAGE_BREAK) || !goes_on(&text[from..at], after)
    })
}

/// Whether a sentence goes on from one line to the next.
fn goes_on(before: &str, after: &str) -> bool {
    before.len() >= SURELY_PROSE && ending(before) != Ending::Closed && starts_inside(after)
}

/// The block that a paragraph begins with, up to `end` of its text.
fn labelled(paragraph: &Paragraph, shape: Shape, before: Gap, end: usize) -> Draft<'_> {
    let mut draft = part(paragraph, shape, before, 0..end);
    match &paragraph.label {
        Some(label) if label.joined => draft.runs.insert(0, Run::new(&*label.text, false)),
        Some(label) => draft.marker = Some(Cow::Borrowed(&label.text)),
        None => {}
    }
    draft
}

/// A part of a paragraph's text as a block.
fn part(paragraph: &Paragraph, shape: Shape, before: Gap, within: Range<usize>) -> Draft<'_> {
    let mut draft = Draft::new(shape, before);
    for (text, strong) in paragraph.runs(within) {
        draft.push(text, strong);
    }
    draft
}

/// The number of a note in superscript digits, which keep it apart from the word before it.
fn note_mark(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}

/// The tables of a paper. While they are read, a cell's column is its left edge; [`Tables::settle_columns`] counts
/// the edges afterwards, so rows whose cells are merged or were dragged a little line up.
struct Tables {
    /// How many tables are open, one in another.
    depth: usize,
    /// Whether the outermost table is only a box.
    boxed: bool,
    row: u32,
    header: bool,
    cell: Option<Cell>,
    /// Left edges of the cells of each table.
    edges: Vec<Vec<u16>>,
    cells_left: u32,
    limit: u32,
}

impl Tables {
    fn new(limit: u32) -> Self {
        Self { depth: 0, boxed: false, row: 0, header: false, cell: None, edges: Vec::new(), cells_left: limit, limit }
    }

    fn begin(&mut self, columns: usize) {
        self.depth += 1;
        if self.depth == 1 {
            self.boxed = columns == 1;
            self.row = 0;
            if !self.boxed {
                self.edges.push(Vec::new());
            }
        }
    }

    fn begin_row(&mut self, header: bool) {
        if self.depth == 1 {
            self.row += 1;
            self.header = header;
        }
    }

    /// Counts a cell against the limit.
    fn count(&mut self) -> Result<(), ReadError> {
        self.cells_left = self.cells_left.checked_sub(1).ok_or(ReadError::TooManyCells { limit: self.limit })?;
        Ok(())
    }

    fn begin_cell(&mut self, edge: i32) {
        let table = self.edges.len().saturating_sub(1) as u32;
        let Some(edges) = self.edges.last_mut().filter(|_| self.depth == 1 && !self.boxed) else { return };
        let column = u16::try_from(edge.max(0)).unwrap_or(u16::MAX);
        edges.push(column);
        self.cell = Some(Cell { table, row: self.row.saturating_sub(1), column, header: self.header });
    }

    fn end(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        if self.depth == 0 {
            self.cell = None;
        }
    }

    fn settle_columns(&mut self, blocks: &mut [Block]) {
        for edges in &mut self.edges {
            edges.sort_unstable();
            edges.dedup_by(|next, kept| *next - *kept <= SAME_EDGE);
        }
        for cell in blocks.iter_mut().filter_map(|block| block.cell.as_mut()) {
            let edges = self.edges.get(cell.table as usize).map_or(&[][..], Vec::as_slice);
            cell.column = edges.partition_point(|&edge| edge <= cell.column).saturating_sub(1) as u16;
        }
    }
}
