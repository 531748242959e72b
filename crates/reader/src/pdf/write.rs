//! Laid-out pages to a [`Document`].

use model::{Bbox, BlockKind, Cell, Diagnostic, Document, DocumentBuilder, Format, Look, Problem, Shape};

use super::headings::Headings;
use super::lines::{self, Line};
use super::piece::{Paragraph, Piece, Table};
use super::sheet::{Direction, Sheet, Sheets};
use super::{furniture, grid, join, layout, markers};
use crate::hyphen::Words;

/// The document of all pages.
pub(super) fn document(sheets: &Sheets) -> Document {
    let text = &sheets.text;
    let mut pages = lines_of(sheets, &[Direction::Right]);
    let mut turned = lines_of(sheets, &[Direction::Up, Direction::Left, Direction::Down]);
    let furniture: Vec<Vec<Line>> = [furniture::take(&mut pages, text), furniture::take(&mut turned, text)].concat();
    let page = |((lines, turned), sheet): ((Vec<Line>, Vec<Line>), &Sheet)| layout::Page {
        lines,
        turned,
        grids: grid::grids(&sheet.rules, &sheet.words),
        width: sheet.width,
    };
    let pages = pages.into_iter().zip(turned).zip(&sheets.pages).map(page).collect();
    let mut pieces = Vec::new();
    for page in layout::pieces(pages, text) {
        join::append(&mut pieces, page, text);
    }
    let mut writer = Writer::new(sheets, &pieces);
    for piece in &pieces {
        writer.piece(piece);
    }
    writer.turn_to(sheets.pages.len() as u32);
    for line in furniture.iter().flatten() {
        writer.builder.furniture(&line.text(text), Some(line.page));
    }
    for (sheet, page) in sheets.pages.iter().zip(1..) {
        writer.watermark(sheet, page);
        writer.diagnose(sheet, page);
    }
    writer.builder.finish()
}

/// The lines of each page that run in one of the directions.
fn lines_of(sheets: &Sheets, directions: &[Direction]) -> Vec<Vec<Line>> {
    let page = |(sheet, page): (&Sheet, u32)| {
        let lines = |direction: &Direction| {
            let words = sheet.words.iter().filter(|word| word.direction == *direction).copied().collect();
            let mut lines = lines::lines(words, page, &sheets.text);
            if *direction == Direction::Right {
                lines::underline(&mut lines, &sheet.rules);
                lines::take_in_dots(&mut lines, sheet, sheets);
            }
            lines
        };
        directions.iter().flat_map(lines).collect()
    };
    sheets.pages.iter().zip(1..).map(page).collect()
}

struct Writer<'a> {
    headings: Headings,
    text: &'a str,
    builder: DocumentBuilder,
    page: u32,
    tables: u32,
    /// The words that line ends may have cut.
    words: Words,
}

impl<'a> Writer<'a> {
    fn new(sheets: &'a Sheets, pieces: &[Piece]) -> Self {
        let mut builder = DocumentBuilder::new(Format::Pdf);
        builder.first_page();
        let headings = Headings::of(pieces, sheets);
        let words = cut_words(pieces, sheets);
        Self { headings, text: &sheets.text, builder, page: 1, tables: 0, words }
    }

    fn turn_to(&mut self, page: u32) {
        while self.page < page {
            self.builder.page_break();
            self.page += 1;
        }
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Paragraph(paragraph) => {
                let level = self.headings.level(paragraph, self.text);
                self.paragraph(paragraph, level.map_or(BlockKind::Paragraph, BlockKind::Heading), None);
            }
            Piece::Note(paragraph) => self.paragraph(paragraph, BlockKind::MarginNote, None),
            Piece::Table(table) => self.table(table),
        }
    }

    fn table(&mut self, table: &Table) {
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, paragraph) in table.reading_order(cells) {
                let place = Cell { table: self.tables, row: row as u32, column: column as u16, header: cells.header };
                self.paragraph(paragraph, BlockKind::Paragraph, Some(place));
            }
        }
        self.tables += 1;
    }

    fn paragraph(&mut self, paragraph: &Paragraph, kind: BlockKind, cell: Option<Cell>) {
        self.builder.close();
        self.turn_to(paragraph.first().page);
        let look = Look { indent: paragraph.indent as u16, align: paragraph.align, tight: paragraph.tight };
        let bullet = paragraph.marker_words > 0 && markers::is_bullet(paragraph.first().words[0].text(self.text));
        let depth = u8::from(paragraph.marker_words > 0 && (bullet || paragraph.indent > 1.0));
        self.builder.open(Shape { kind, depth, look, cell });
        let marked = self.marker(paragraph, bullet);
        for (index, line) in paragraph.lines.iter().enumerate() {
            self.turn_to(line.page);
            let from = if index == 0 { marked } else { 0 };
            self.line(line, from, paragraph.lines.get(index + 1));
        }
        self.builder.place(bbox(paragraph));
        self.builder.close();
    }

    /// Writes the marker of a paragraph and gives the words that it takes up. A number typed behind a bullet is the
    /// paper's own marker; the bullet then goes to the furniture.
    fn marker(&mut self, paragraph: &Paragraph, bullet: bool) -> usize {
        let words = &paragraph.first().words;
        let typed = words.get(1).map_or("", |word| word.text(self.text));
        let behind = usize::from(bullet && words.len() > 2 && markers::is_number(typed));
        if behind > 0 {
            self.builder.furniture(words[0].text(self.text), Some(paragraph.first().page));
        }
        if paragraph.marker_words > 0 {
            self.builder.marker(words[behind].text(self.text));
        }
        paragraph.marker_words + behind
    }

    /// Writes a line and the space or hyphen between it and the next.
    fn line(&mut self, line: &Line, from: usize, next: Option<&Line>) {
        for (index, word) in line.words.iter().enumerate().skip(from) {
            if index > from && line.parted(index) {
                self.builder.write(" ");
            }
            let wording = word.text(self.text);
            match next.filter(|_| index + 1 == line.words.len()) {
                Some(next) => {
                    let seam = self.words.seam(wording, next.words[0].text(self.text));
                    self.word(&wording[..wording.len() - seam.hyphen], word.style.strong);
                    if seam.spaced {
                        self.builder.write(" ");
                    }
                }
                None => self.word(wording, word.style.strong),
            }
        }
    }

    fn word(&mut self, wording: &str, strong: bool) {
        if strong {
            self.builder.write_strong(wording);
        } else {
            self.builder.write(wording);
        }
    }

    /// Slanted text across a page ("DRAFT") belongs to the page and not to the paper.
    fn watermark(&mut self, sheet: &Sheet, page: u32) {
        let mut wording = String::new();
        for word in sheet.words.iter().filter(|word| word.direction == Direction::Slanted) {
            if word.spaced {
                wording.push(' ');
            }
            wording.push_str(word.text(self.text));
        }
        self.builder.furniture(&wording, Some(page));
    }

    fn diagnose(&mut self, sheet: &Sheet, page: u32) {
        if sheet.unmapped > 0 {
            self.builder.diagnose(Diagnostic::whole(Problem::UnmappedGlyph { count: sheet.unmapped, page }));
        }
        if sheet.glyphs == 0 && sheet.pictures {
            self.builder.diagnose(Diagnostic::whole(Problem::PageWithoutText { page }));
        }
    }
}

/// The words that the line ends of paragraphs may have cut.
fn cut_words(pieces: &[Piece], sheets: &Sheets) -> Words {
    let text = &sheets.text;
    let mut words = Words::default();
    for pair in pieces.iter().flat_map(Piece::paragraphs).flat_map(|paragraph| paragraph.lines.windows(2)) {
        if let (Some(last), Some(first)) = (pair[0].words.last(), pair[1].words.first()) {
            words.ask(last.text(text), first.text(text));
        }
    }
    words.look_up(sheets.pages.iter().flat_map(|sheet| &sheet.words).map(|word| word.text(text)));
    words
}

/// The box of a paragraph on the page where it begins.
fn bbox(paragraph: &Paragraph) -> Bbox {
    let page = paragraph.first().page;
    let lines = || paragraph.lines.iter().filter(|line| line.page == page);
    Bbox {
        page,
        x0: lines().map(|line| line.x0).fold(f32::MAX, f32::min),
        y0: paragraph.first().top(),
        x1: lines().map(|line| line.x1).fold(f32::MIN, f32::max),
        y1: lines().map(Line::bottom).fold(f32::MIN, f32::max),
    }
}
