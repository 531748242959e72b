//! Documents for tests, written as lines of text.

use std::iter::Peekable;

use model::{Block, BlockKind, Cell, Document, DocumentBuilder, Format, Item, Part, PartKind, Quote, Shape, Span};

/// A document of one block a line; lines with `|` are rows of tables, `## ` begins an item, `### ` one within it.
pub(crate) fn document(text: &str) -> (Document, Vec<Part>, Vec<Item>) {
    let mut builder = DocumentBuilder::new(Format::Text);
    let mut table = 0;
    for (row, line) in text.trim().lines().map(str::trim).enumerate() {
        let cells: Vec<&str> = line.split('|').collect();
        for (column, cell) in cells.iter().enumerate() {
            let cell_at =
                (cells.len() > 1).then_some(Cell { table, row: row as u32, column: column as u16, header: false });
            builder.open(Shape { cell: cell_at, ..Shape::of(BlockKind::Paragraph) });
            builder.write(cell.trim_start_matches('#').trim_start());
        }
        table += u32::from(cells.len() == 1);
    }
    let document = builder.finish();
    let (mut head, mut items) = (Vec::new(), Vec::<Item>::new());
    let mut blocks = document.blocks.iter().peekable();
    for line in text.trim().lines().map(str::trim) {
        let Some(part) = part(line, &mut blocks) else { continue };
        let title = || Some(Quote::new(&document.text, part.span));
        if line.starts_with("## ") {
            items.push(Item { title: title(), span: part.span, ..Item::default() });
        } else if let (true, Some(item)) = (line.starts_with("### "), items.last_mut()) {
            item.items.push(Item { title: title(), span: part.span, ..Item::default() });
        } else {
            let last = items.last_mut().map(|item| match item.items.last_mut() {
                Some(within) => &mut within.blocks,
                None => &mut item.blocks,
            });
            join(last.unwrap_or(&mut head), part);
        }
    }
    (document, head, items)
}

fn part<'a>(line: &str, blocks: &mut Peekable<impl Iterator<Item = &'a Block>>) -> Option<Part> {
    let columns = line.split('|').count();
    if columns == 1 {
        return (!line.is_empty()).then(|| blocks.next().map(|block| Part::new(PartKind::Paragraph, block.span)))?;
    }
    let mut row = vec![Span::default(); columns];
    let mut span = None;
    for _ in 0..line.split('|').filter(|cell| !cell.trim().is_empty()).count() {
        let block = blocks.next()?;
        row[usize::from(block.cell?.column)] = block.span;
        span = Some(span.map_or(block.span, |span: Span| span.to(block.span)));
    }
    Some(Part::new(PartKind::Table { rows: vec![row] }, span?))
}

/// Adds a part; rows that follow one another are one table.
fn join(parts: &mut Vec<Part>, part: Part) {
    match (parts.last_mut().map(|last| &mut last.kind), part.kind) {
        (Some(PartKind::Table { rows }), PartKind::Table { rows: more }) => rows.extend(more),
        (_, kind) => parts.push(Part::new(kind, part.span)),
    }
}
