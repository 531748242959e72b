//! HTML: the elements of a page to blocks.

use model::{BlockKind, Cell, DocumentBuilder, Shape};
use scraper::node::Element;
use scraper::{Html, Node};

use crate::Limits;
use crate::bullets::BULLET;
use crate::draft::Draft;
use crate::write_all;

/// Reads HTML.
pub(crate) fn read(text: &str, _limits: &Limits, builder: &mut DocumentBuilder) {
    let page = Html::parse_document(text);
    let mut walk = Walk::default();
    for edge in page.tree.root().traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) => walk.enter(node.value()),
            ego_tree::iter::Edge::Close(node) => walk.leave(node.value()),
        }
    }
    walk.end();
    for words in &walk.furniture {
        builder.furniture(words, None);
    }
    write_all(walk.drafts, builder);
}

#[derive(Default)]
struct Walk {
    drafts: Vec<Draft<'static>>,
    open: Option<Draft<'static>>,
    furniture: Vec<String>,
    marker: Option<String>,
    lists: Vec<Option<u32>>,
    strong: u32,
    hidden: u32,
    aside: u32,
    tables: u32,
    cells: Vec<Cell>,
}

impl Walk {
    fn enter(&mut self, node: &Node) {
        match node {
            Node::Text(text) if self.hidden > 0 || text.trim().is_empty() && self.open.is_none() => {}
            Node::Text(text) if self.aside > 0 => self.furniture.push(text.trim().to_owned()),
            Node::Text(text) => {
                if self.open.is_none() {
                    self.open(BlockKind::Paragraph, false);
                }
                if let Some(open) = &mut self.open {
                    open.push(text.to_string(), self.strong > 0);
                }
            }
            Node::Element(element) => self.start(element),
            _ => {}
        }
    }

    fn start(&mut self, element: &Element) {
        let name = element.name();
        match name {
            "script" | "style" | "head" | "noscript" | "template" => self.hidden += 1,
            "nav" | "header" | "footer" | "aside" => self.aside += 1,
            "b" | "strong" | "u" => self.strong += 1,
            "br" if self.open.is_some() => {
                self.open(BlockKind::Paragraph, true);
            }
            "ul" => self.lists.push(None),
            "ol" => self.lists.push(Some(element.attr("start").and_then(|n| n.parse().ok()).unwrap_or(1))),
            "li" => {
                let marker = match self.lists.last_mut() {
                    Some(Some(n)) => {
                        *n += 1;
                        format!("{}.", *n - 1)
                    }
                    _ => BULLET.to_owned(),
                };
                self.end();
                self.marker = Some(marker);
            }
            "table" => {
                self.end();
                self.cells.push(Cell { table: self.tables, row: 0, column: 0, header: false });
                self.tables += 1;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.open(BlockKind::Heading(name.as_bytes()[1] - b'0'), false),
            "td" | "th" | "p" | "div" | "section" | "article" | "tr" | "blockquote" => self.end(),
            _ => {}
        }
    }

    fn leave(&mut self, node: &Node) {
        let Node::Element(element) = node else { return };
        match element.name() {
            "script" | "style" | "head" | "noscript" | "template" => self.hidden -= 1,
            "nav" | "header" | "footer" | "aside" => self.aside -= 1,
            "b" | "strong" | "u" => self.strong -= 1,
            "ul" | "ol" => {
                self.end();
                self.marker = None;
                self.lists.pop();
            }
            "table" => {
                self.end();
                self.cells.pop();
            }
            "tr" => {
                self.end();
                if let Some(cell) = self.cells.last_mut() {
                    *cell = Cell { row: cell.row + 1, column: 0, ..*cell };
                }
            }
            "td" | "th" => {
                self.end();
                if let Some(cell) = self.cells.last_mut() {
                    cell.column += 1;
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "p" | "div" | "section" | "article" | "blockquote" => {
                self.end();
            }
            _ => {}
        }
    }

    fn open(&mut self, kind: BlockKind, tight: bool) {
        self.end();
        let mut shape =
            Shape { depth: self.lists.len().min(255) as u8, cell: self.cells.last().copied(), ..Shape::of(kind) };
        shape.look.tight = tight;
        let marker = self.marker.take().map(Into::into);
        self.open = Some(Draft { shape, marker, runs: Vec::new() });
    }

    fn end(&mut self) {
        if let Some(draft) = self.open.take()
            && !draft.is_blank()
        {
            self.drafts.push(draft);
        }
    }
}
