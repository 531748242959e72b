//! Laid-out pages to a [`Document`].

use model::{Bbox, BlockKind, Document, DocumentBuilder, Format, Look, Shape};

use super::lines::{self, Line};
use super::paragraphs::{Column, Paragraph, paragraphs};
use super::sheet::{Direction, Sheet};

/// The document of all pages.
pub(super) fn document(sheets: &[Sheet]) -> Document {
    let mut builder = DocumentBuilder::new(Format::Pdf);
    builder.first_page();
    for (index, sheet) in sheets.iter().enumerate() {
        if index > 0 {
            builder.close();
            builder.page_break();
        }
        let mut lines = lines::lines(sheet, Direction::Right);
        lines::underline(&mut lines, &sheet.rules);
        let column = Column::around(&lines);
        for paragraph in paragraphs(lines, column, &sheet.text) {
            write(&paragraph, sheet, index as u32 + 1, column, &mut builder);
        }
    }
    builder.finish()
}

fn write(paragraph: &Paragraph, sheet: &Sheet, page: u32, column: Column, builder: &mut DocumentBuilder) {
    let first = &paragraph.lines[0];
    let look = Look { indent: (first.x0 - column.x0).max(0.0) as u16, align: paragraph.align, tight: paragraph.tight };
    builder.open(Shape { look, ..Shape::of(BlockKind::Paragraph) });
    for (index, line) in paragraph.lines.iter().enumerate() {
        let from = if index == 0 { paragraph.marker_words } else { 0 };
        if from > 0 {
            builder.marker(line.words[0].text(&sheet.text));
        }
        write_line(line, from, &sheet.text, builder);
        builder.write(" ");
    }
    builder.place(Bbox {
        page,
        x0: paragraph.lines.iter().map(|line| line.x0).fold(f32::MAX, f32::min),
        y0: first.top(),
        x1: paragraph.lines.iter().map(|line| line.x1).fold(f32::MIN, f32::max),
        y1: paragraph.lines[paragraph.lines.len() - 1].bottom(),
    });
    builder.close();
}

fn write_line(line: &Line, from: usize, text: &str, builder: &mut DocumentBuilder) {
    for (index, word) in line.words.iter().enumerate().skip(from) {
        if index > from && line.parted(index) {
            builder.write(" ");
        }
        if word.style.strong {
            builder.write_strong(word.text(text));
        } else {
            builder.write(word.text(text));
        }
    }
}
