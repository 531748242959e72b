//! Markdown: pulldown-cmark's events to blocks.

use model::{BlockKind, Cell, DocumentBuilder, Shape};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::Limits;
use crate::bullets::BULLET;
use crate::draft::Draft;
use crate::write_all;

/// Reads Markdown.
pub(crate) fn read(text: &str, _limits: &Limits, builder: &mut DocumentBuilder) {
    let body = front_matter(text, builder);
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let mut walk = Walk::default();
    for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
        walk.event(event, &body[range]);
    }
    walk.end();
    write_all(walk.drafts, builder);
}

fn front_matter<'a>(text: &'a str, builder: &mut DocumentBuilder) -> &'a str {
    let Some(rest) = text.strip_prefix("---\n") else { return text };
    let Some((head, body)) = rest.split_once("\n---\n") else { return text };
    for line in head.lines() {
        if let Some((key, value)) = line.split_once(':') {
            builder.front_matter(key, value.trim().trim_matches('"'));
        }
    }
    body
}

#[derive(Default)]
struct Walk<'a> {
    drafts: Vec<Draft<'a>>,
    open: Option<Draft<'a>>,
    marker: Option<String>,
    lists: Vec<bool>,
    strong: u32,
    table: u32,
    cell: Option<Cell>,
}

impl<'a> Walk<'a> {
    fn event(&mut self, event: Event<'a>, source: &'a str) {
        match event {
            Event::Start(tag) => self.start(&tag, source),
            Event::End(tag) => self.finish(tag),
            Event::Text(text) | Event::Code(text) => self.text(text.into_string()),
            Event::SoftBreak => self.text(" ".to_owned()),
            Event::HardBreak => {
                self.end();
                let mut shape = self.shape(BlockKind::Paragraph);
                shape.look.tight = true;
                self.open(shape);
            }
            _ => {}
        }
    }

    fn text(&mut self, text: String) {
        let strong = self.strong > 0;
        if self.open.is_none() {
            self.open(self.shape(BlockKind::Paragraph));
        }
        if let Some(open) = &mut self.open {
            open.push(text, strong);
        }
    }

    fn shape(&self, kind: BlockKind) -> Shape {
        Shape { depth: self.lists.len().min(255) as u8, cell: self.cell, ..Shape::of(kind) }
    }

    fn open(&mut self, shape: Shape) {
        self.end();
        let mut draft = Draft { shape, ..Draft::paragraph() };
        draft.marker = self.marker.take().map(Into::into);
        self.open = Some(draft);
    }

    fn end(&mut self) {
        if let Some(draft) = self.open.take()
            && !draft.is_blank()
        {
            self.drafts.push(draft);
        }
    }

    fn start(&mut self, tag: &Tag<'a>, source: &'a str) {
        match tag {
            Tag::Paragraph | Tag::TableCell => self.open(self.shape(BlockKind::Paragraph)),
            Tag::Heading { level, .. } => self.open(self.shape(BlockKind::Heading(*level as u8))),
            Tag::List(start) => {
                self.end();
                self.lists.push(start.is_some());
            }
            Tag::Item => {
                self.end();
                let ordered = self.lists.last().copied().unwrap_or_default();
                let marker = source.split_whitespace().next().unwrap_or(BULLET);
                self.marker = Some(if ordered { marker.to_owned() } else { BULLET.to_owned() });
            }
            Tag::Strong => self.strong += 1,
            Tag::Table(_) => self.cell = Some(Cell { table: self.table, row: 0, column: 0, header: true }),
            _ => {}
        }
    }

    fn finish(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::CodeBlock => self.end(),
            TagEnd::List(_) => {
                self.end();
                self.marker = None;
                self.lists.pop();
            }
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::TableCell => {
                self.end();
                if let Some(cell) = &mut self.cell {
                    cell.column += 1;
                }
            }
            TagEnd::TableRow | TagEnd::TableHead => {
                if let Some(cell) = &mut self.cell {
                    *cell = Cell { row: cell.row + 1, column: 0, header: false, ..*cell };
                }
            }
            TagEnd::Table => {
                self.cell = None;
                self.table += 1;
            }
            _ => {}
        }
    }
}
