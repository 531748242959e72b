//! Laid-out pages to a [`Document`].

use std::collections::BTreeSet;

use model::{Bbox, BlockKind, Cell, Diagnostic, Document, DocumentBuilder, Format, Look, Problem, Shape};

use super::headings::Headings;
use super::lines::{self, Line};
use super::piece::{Paragraph, Piece, Table};
use super::sheet::{Direction, Sheet, Sheets};
use super::{furniture, grid, join, layout, markers};

/// The document of all pages.
pub(super) fn document(sheets: &Sheets) -> Document {
    let text = &sheets.text;
    let mut pages = lines_of(sheets, &[Direction::Right]);
    let mut turned = lines_of(sheets, &[Direction::Up, Direction::Left, Direction::Down]);
    let furniture: Vec<Vec<Line>> = [furniture::take(&mut pages, text), furniture::take(&mut turned, text)].concat();
    let page = |((lines, turned), sheet): ((Vec<Line>, Vec<Line>), &Sheet)| layout::Page {
        lines,
        turned,
        grids: grid::grids(&sheet.rules),
        width: sheet.width,
    };
    let pages = pages.into_iter().zip(turned).zip(&sheets.pages).map(page).collect();
    let mut pieces = Vec::new();
    for page in layout::pieces(pages, text) {
        join::append(&mut pieces, page, text);
    }
    let mut writer = Writer::new(sheets, Headings::of(&pieces, sheets));
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
            }
            lines
        };
        directions.iter().flat_map(lines).collect()
    };
    sheets.pages.iter().zip(1..).map(page).collect()
}

struct Writer<'a> {
    sheets: &'a Sheets,
    headings: Headings,
    text: &'a str,
    builder: DocumentBuilder,
    page: u32,
    tables: u32,
    /// The words of the paper in lower case, once a hyphen at a line's end has asked for them.
    vocabulary: Option<BTreeSet<String>>,
}

impl<'a> Writer<'a> {
    fn new(sheets: &'a Sheets, headings: Headings) -> Self {
        let mut builder = DocumentBuilder::new(Format::Pdf);
        builder.first_page();
        Self { sheets, headings, text: &sheets.text, builder, page: 1, tables: 0, vocabulary: None }
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
            for cell in &cells.cells {
                let place =
                    Cell { table: self.tables, row: row as u32, column: cell.column as u16, header: cells.header };
                for paragraph in &cell.paragraphs {
                    self.paragraph(paragraph, BlockKind::Paragraph, Some(place));
                }
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
        if paragraph.marker_words > 0 {
            self.builder.marker(paragraph.first().words[0].text(self.text));
        }
        for (index, line) in paragraph.lines.iter().enumerate() {
            self.turn_to(line.page);
            let from = if index == 0 { paragraph.marker_words } else { 0 };
            self.line(line, from, paragraph.lines.get(index + 1));
        }
        self.builder.place(bbox(paragraph));
        self.builder.close();
    }

    /// Writes a line and the space or hyphen between it and the next.
    fn line(&mut self, line: &Line, from: usize, next: Option<&Line>) {
        for (index, word) in line.words.iter().enumerate().skip(from) {
            if index > from && line.parted(index) {
                self.builder.write(" ");
            }
            let mut wording = word.text(self.text);
            if index + 1 == line.words.len()
                && let Some(next) = next
            {
                match self.hyphen(line, next) {
                    Hyphen::None => {}
                    Hyphen::Kept => return self.word(wording, word.style.strong),
                    Hyphen::Dropped => {
                        wording = &wording[..wording.len() - 1];
                        return self.word(wording, word.style.strong);
                    }
                }
            }
            self.word(wording, word.style.strong);
        }
        self.builder.write(" ");
    }

    fn word(&mut self, wording: &str, strong: bool) {
        if strong {
            self.builder.write_strong(wording);
        } else {
            self.builder.write(wording);
        }
    }

    /// What becomes of a hyphen at the end of a line: it goes where the paper has the word without it elsewhere.
    fn hyphen(&mut self, line: &Line, next: &Line) -> Hyphen {
        let (Some(last), Some(first)) = (line.words.last(), next.words.first()) else { return Hyphen::None };
        let Some(stem) = last.text(self.text).strip_suffix('-').filter(|stem| stem.ends_with(char::is_alphanumeric))
        else {
            return Hyphen::None;
        };
        let rest = first.text(self.text);
        if !rest.starts_with(char::is_lowercase) {
            return if rest.starts_with(char::is_alphanumeric) { Hyphen::Kept } else { Hyphen::None };
        }
        let whole = letters(&format!("{stem}{rest}"));
        if self.vocabulary().contains(&whole) { Hyphen::Dropped } else { Hyphen::Kept }
    }

    fn vocabulary(&mut self) -> &BTreeSet<String> {
        let words = self.sheets.pages.iter().flat_map(|sheet| &sheet.words);
        let text = self.text;
        self.vocabulary.get_or_insert_with(|| words.map(|word| letters(word.text(text))).collect())
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

/// A word in lower case without the punctuation around it.
fn letters(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

enum Hyphen {
    None,
    Kept,
    Dropped,
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
