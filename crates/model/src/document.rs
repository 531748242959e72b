//! A paper as the reader hands it on: one text, and blocks in reading order with their look.

use crate::{Diagnostic, Span};

/// The file format that a paper was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown (`CommonMark` with tables).
    Markdown,
    /// HTML.
    Html,
    /// PDF.
    Pdf,
    /// Office Open XML word processing.
    Docx,
    /// Word 97 to 2003.
    Doc,
    /// Rich Text Format.
    Rtf,
    /// `OpenDocument` text.
    Odt,
}

impl Format {
    /// The name used in records: `text`, `markdown`, `html`, `pdf`, `docx`, `doc`, `rtf`, `odt`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Doc => "doc",
            Self::Rtf => "rtf",
            Self::Odt => "odt",
        }
    }
}

/// A paper after reading. Blocks tile the text: every non-blank character lies in exactly one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it was read from.
    pub format: Format,
    /// The canonical text: reading order, lines joined, furniture out. Spans count in its bytes.
    pub text: String,
    /// Blocks in reading order.
    pub blocks: Vec<Block>,
    /// Runs in bold or underlined, in order, without overlap.
    pub strong: Vec<Span>,
    /// First byte of each page; empty where the format has no pages.
    pub page_starts: Vec<u32>,
    /// Key and value pairs at the head of a Markdown file.
    pub front_matter: Vec<Field>,
    /// Running heads and feet, page numbers, navigation, download noise: out of the text, kept.
    pub furniture: Vec<Furniture>,
    /// What the reader noticed.
    pub diagnostics: Vec<Diagnostic>,
}

/// One pair of a front matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The key, in lower case.
    pub key: String,
    /// Where the value stands.
    pub value: Span,
}

/// Text that belongs to the page or the site and not to the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Furniture {
    /// The wording.
    pub text: String,
    /// The page it stood on, from 1.
    pub page: Option<u32>,
}

/// A paragraph, heading, list point or a paragraph of a table cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its wording, marker included.
    pub span: Span,
    /// The marker of a list point ("•", "1.", "(a)"), where the source's structure makes it one. A number that is
    /// only typed ("12. Correspondence") may have none: the parser reads it from the text.
    pub marker: Option<Span>,
    /// Depth of list nesting: 0 outside lists, 1 in a list, also for a point's further paragraphs.
    pub depth: u8,
    /// How it looks.
    pub look: Look,
    /// The table cell that it stands in.
    pub cell: Option<Cell>,
    /// Where it stands on its page.
    pub bbox: Option<Bbox>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A line `key: value` of a Markdown front matter.
    FrontMatter,
    /// A heading by the source's own structure or by its look; level 1 is the highest.
    Heading(u8),
    /// Running text, a list point, a line of an address.
    Paragraph,
    /// A note beside the text (initials in an action column); it belongs to the block before it.
    MarginNote,
}

/// How a block looks, as far as a rule may ask.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// Distance of the first line from the text's left edge, in points (text files: 6 points a column).
    pub indent: u16,
    /// Horizontal position.
    pub align: Align,
    /// Follows the block before it with no blank line or extra space (a `<br>`, a soft line end).
    pub tight: bool,
}

/// Horizontal position of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left or justified.
    #[default]
    Left,
    /// Centred.
    Centre,
    /// At the right margin.
    Right,
}

/// The place of a block in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Which table of the document, from 0.
    pub table: u32,
    /// Row, from 0; the first row of a merged cell.
    pub row: u32,
    /// Column, from 0; the first column of a merged cell.
    pub column: u16,
    /// Whether the source marks the row as a header.
    pub header: bool,
}

/// A box on a page, in points from the page's top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bbox {
    /// The page, from 1.
    pub page: u32,
    /// Left edge.
    pub x0: f32,
    /// Top edge.
    pub y0: f32,
    /// Right edge.
    pub x1: f32,
    /// Bottom edge.
    pub y1: f32,
}

impl Document {
    /// The wording at a place.
    pub fn wording(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The page, from 1, that the byte at `offset` stands on.
    pub fn page_at(&self, offset: usize) -> Option<u32> {
        if self.page_starts.is_empty() {
            return None;
        }
        let after = self.page_starts.partition_point(|&start| start as usize <= offset);
        Some(after.max(1) as u32)
    }

    /// The bold or underlined run that a block begins with, its marker aside; empty where there is none.
    pub fn strong_lead(&self, block: &Block) -> Span {
        self.strong_prefix(Span::new(block.marker.map_or(block.span.start(), Span::end), block.span.end()))
    }

    /// The bold or underlined run that `span` begins with; empty where there is none.
    pub fn strong_prefix(&self, span: Span) -> Span {
        let span = span.trim(&self.text);
        let first = self.strong.partition_point(|run| run.end() <= span.start());
        let mut end = span.start();
        for run in &self.strong[first..] {
            let between = self.text.get(end..run.start().max(end)).unwrap_or("x");
            if !between.trim().is_empty() || run.start() >= span.end() {
                break;
            }
            end = run.end().min(span.end());
        }
        Span::new(span.start(), end)
    }

    /// Whether the whole block is bold or underlined.
    pub fn is_strong(&self, block: &Block) -> bool {
        let lead = self.strong_lead(block);
        !lead.is_empty() && self.text.get(lead.end()..block.span.end()).is_some_and(|rest| rest.trim().is_empty())
    }
}

/// What a block is to be, before its text is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// What it is.
    pub kind: BlockKind,
    /// Depth of list nesting.
    pub depth: u8,
    /// How it looks.
    pub look: Look,
    /// Its table cell.
    pub cell: Option<Cell>,
}

impl Shape {
    /// A block of this kind outside lists and tables.
    pub fn of(kind: BlockKind) -> Self {
        Self { kind, depth: 0, look: Look::default(), cell: None }
    }
}

/// Writes a [`Document`]: the one place where canonical text is made.
///
/// White space of any kind becomes one space; an empty block leaves no trace. Blocks are parted by a blank line,
/// tight blocks and paragraphs of one cell by a line end, cells of one row by a tab, rows by a line end.
#[derive(Debug)]
pub struct DocumentBuilder {
    document: Document,
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    shape: Shape,
    start: usize,
    marker: Option<Span>,
    /// A space is due before the next word.
    gap: bool,
    bbox: Option<Bbox>,
}

impl DocumentBuilder {
    /// An empty document of a format.
    pub fn new(format: Format) -> Self {
        Self {
            document: Document {
                format,
                text: String::new(),
                blocks: Vec::new(),
                strong: Vec::new(),
                page_starts: Vec::new(),
                front_matter: Vec::new(),
                furniture: Vec::new(),
                diagnostics: Vec::new(),
            },
            open: None,
        }
    }

    /// Begins a block; one that is still open is closed first.
    pub fn open(&mut self, shape: Shape) {
        self.close();
        if let Some(last) = self.document.blocks.last() {
            self.document.text.push_str(separator(last, &shape));
        }
        let start = self.document.text.len();
        self.open = Some(Open { shape, start, marker: None, gap: false, bbox: None });
    }

    /// Writes the list marker of the open block, before any of its text.
    pub fn marker(&mut self, marker: &str) {
        let at = self.document.text.len();
        self.write(marker);
        let end = self.document.text.len();
        if let Some(open) = &mut self.open
            && end > at
        {
            open.marker = Some(Span::new(at, end));
            open.gap = true;
        }
    }

    /// Appends running text to the open block.
    pub fn write(&mut self, text: &str) {
        let Some(open) = &mut self.open else { return };
        for piece in Pieces(text) {
            if piece.is_empty() {
                open.gap = true;
                continue;
            }
            if open.gap && self.document.text.len() > open.start {
                self.document.text.push(' ');
            }
            open.gap = false;
            self.document.text.push_str(piece);
        }
    }

    /// Appends bold or underlined text to the open block.
    pub fn write_strong(&mut self, text: &str) {
        let Some(open) = &self.open else { return };
        let due = open.gap && self.document.text.len() > open.start;
        let from = self.document.text.len();
        self.write(text);
        let run = Span::new(from + usize::from(due), self.document.text.len()).trim(&self.document.text);
        if run.is_empty() {
            return;
        }
        let block_start = self.open.as_ref().map_or(0, |open| open.start);
        let Document { text, strong, .. } = &mut self.document;
        match strong.last_mut() {
            Some(last) if last.start() >= block_start && text[last.end()..run.start()].trim().is_empty() => {
                *last = last.to(run);
            }
            _ => strong.push(run),
        }
    }

    /// The next text stands on a new page; a block that is open goes on there.
    pub fn page_break(&mut self) {
        if self.document.page_starts.is_empty() {
            self.document.page_starts.push(0);
        }
        self.document.page_starts.push(self.document.text.len() as u32);
    }

    /// The paper has pages, and the first begins here.
    pub fn first_page(&mut self) {
        if self.document.page_starts.is_empty() {
            self.document.page_starts.push(0);
        }
    }

    /// Where the open block stands on its page.
    pub fn place(&mut self, bbox: Bbox) {
        if let Some(open) = &mut self.open {
            open.bbox = Some(bbox);
        }
    }

    /// Ends the open block.
    pub fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let document = &mut self.document;
        let span = Span::new(open.start, document.text.len());
        if span.is_empty() {
            let end = document.blocks.last().map_or(0, |block| block.span.end());
            document.text.truncate(end);
            return;
        }
        document.blocks.push(Block {
            kind: open.shape.kind,
            span,
            marker: open.marker,
            depth: open.shape.depth,
            look: open.shape.look,
            cell: open.shape.cell,
            bbox: open.bbox,
        });
    }

    /// Writes one line of a front matter as a block of its own.
    pub fn front_matter(&mut self, key: &str, value: &str) {
        let mut shape = Shape::of(BlockKind::FrontMatter);
        shape.look.tight = true;
        self.open(shape);
        self.write(key);
        self.write(": ");
        let from = self.document.text.len();
        self.write(value);
        let value = Span::new(from, self.document.text.len()).trim(&self.document.text);
        self.close();
        self.document.front_matter.push(Field { key: key.trim().to_lowercase(), value });
    }

    /// Keeps text that is no part of the paper.
    pub fn furniture(&mut self, text: &str, page: Option<u32>) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !text.is_empty() {
            self.document.furniture.push(Furniture { text, page });
        }
    }

    /// Notes something odd.
    pub fn diagnose(&mut self, diagnostic: Diagnostic) {
        self.document.diagnostics.push(diagnostic);
    }

    /// Bytes of canonical text written so far.
    pub fn len(&self) -> usize {
        self.document.text.len()
    }

    /// Whether nothing has been written.
    pub fn is_empty(&self) -> bool {
        self.document.text.is_empty()
    }

    /// The finished document.
    pub fn finish(mut self) -> Document {
        self.close();
        let end = self.document.text.len() as u32;
        for start in &mut self.document.page_starts {
            *start = (*start).min(end);
        }
        self.document
    }
}

fn separator(last: &Block, next: &Shape) -> &'static str {
    match (last.cell, next.cell) {
        (Some(a), Some(b)) if a.table == b.table => {
            if a.row == b.row && a.column != b.column {
                "\t"
            } else {
                "\n"
            }
        }
        _ if next.look.tight || next.kind == BlockKind::MarginNote => "\n",
        _ => "\n\n",
    }
}

/// Splits text into pieces that are written as they are and, for each other run of white space, one empty string.
///
/// A piece holds words with just one space between them, as most text has.
struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = self.0;
        let first = text.chars().next()?;
        if first.is_whitespace() {
            self.0 = text.trim_start();
            return Some("");
        }
        let (piece, rest) = text.split_at(piece_end(text));
        self.0 = rest;
        Some(piece)
    }
}

/// Where the first white space stands that is not a single space between two words.
fn piece_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'!'..=b'~' => at += 1,
            b' ' if bytes.get(at + 1).is_some_and(u8::is_ascii_graphic) => at += 2,
            b' ' => return at,
            _ => {
                let Some(c) = text[at..].chars().next().filter(|c| !c.is_whitespace()) else { return at };
                at += c.len_utf8();
            }
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph() -> Shape {
        Shape::of(BlockKind::Paragraph)
    }

    #[test]
    fn white_space_is_one_space_and_blocks_are_parted_by_a_blank_line() {
        let mut builder = DocumentBuilder::new(Format::Text);
        builder.open(paragraph());
        builder.write(" one\u{a0}\n two ");
        builder.write("three");
        builder.open(paragraph());
        builder.write("  ");
        builder.open(paragraph());
        builder.write("four");
        let document = builder.finish();
        assert_eq!(document.text, "one two three\n\nfour");
        assert_eq!(document.blocks.len(), 2);
    }

    #[test]
    fn a_marker_is_part_of_the_text() {
        let mut builder = DocumentBuilder::new(Format::Text);
        builder.open(Shape { depth: 1, ..paragraph() });
        builder.marker("•");
        builder.write("point");
        let document = builder.finish();
        assert_eq!(document.text, "• point");
        assert_eq!(document.blocks[0].marker, Some(Span::new(0, 3)));
    }

    #[test]
    fn strong_runs_join_over_white_space_and_lead_their_block() {
        let mut builder = DocumentBuilder::new(Format::Text);
        builder.open(paragraph());
        builder.write_strong("Bench ");
        builder.write_strong("repairs");
        builder.write(": agreed.");
        builder.open(paragraph());
        builder.write_strong("All bold");
        let document = builder.finish();
        assert_eq!(document.wording(document.strong_lead(&document.blocks[0])), "Bench repairs");
        assert!(!document.is_strong(&document.blocks[0]));
        assert!(document.is_strong(&document.blocks[1]));
        assert_eq!(document.strong.len(), 2);
    }

    #[test]
    fn cells_are_parted_by_tabs_and_rows_by_line_ends() {
        let mut builder = DocumentBuilder::new(Format::Text);
        for (row, column, text) in [(0, 0, "a"), (0, 1, "b"), (1, 0, "c")] {
            let cell = Some(Cell { table: 0, row, column, header: false });
            builder.open(Shape { cell, ..paragraph() });
            builder.write(text);
        }
        assert_eq!(builder.finish().text, "a\tb\nc");
    }

    #[test]
    fn pages_are_found_by_offset() {
        let mut builder = DocumentBuilder::new(Format::Pdf);
        builder.first_page();
        builder.open(paragraph());
        builder.write("one ");
        builder.page_break();
        builder.write("two");
        let document = builder.finish();
        assert_eq!(document.page_at(0), Some(1));
        assert_eq!(document.page_at(4), Some(2));
    }
}
