//! The walk over the elements of a page.

use std::borrow::Cow;

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use model::{Align, BlockKind, Cell, DocumentBuilder, Shape};
use scraper::node::Element;
use scraper::{Html, Node};

use super::lists::List;
use super::style;
use super::survey::{Survey, is_silent};
use super::table::{Grid, Use};
use crate::bullets::BULLET;
use crate::draft::{Draft, Gap};

pub(super) struct Walk<'a, 'b> {
    survey: &'b Survey,
    builder: &'b mut DocumentBuilder,
    drafts: Vec<Draft<'a>>,
    open: Option<Draft<'a>>,
    gap: Gap,
    /// Marker of a list item or number of a row that has no text yet.
    marker: Option<Cow<'a, str>>,
    contexts: Vec<Context>,
    lists: Vec<List>,
    grids: Vec<(Use, Grid)>,
    tables: u32,
    /// Text of the site that is being gathered.
    aside: String,
}

/// What an element passes on to what stands in it.
#[derive(Clone, Copy, Debug)]
struct Context {
    place: Place,
    strong: bool,
    align: Align,
    indent: u16,
    depth: u8,
    heading: Option<u8>,
    cell: Option<Cell>,
    preformatted: bool,
    symbols: bool,
}

/// Where text goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Paper,
    Site,
    /// The cell that numbers the row.
    Number,
}

impl<'a, 'b> Walk<'a, 'b> {
    pub(super) fn new(survey: &'b Survey, builder: &'b mut DocumentBuilder) -> Self {
        let place = if survey.has_main() { Place::Site } else { Place::Paper };
        let context = Context {
            place,
            strong: false,
            align: Align::Left,
            indent: 0,
            depth: 0,
            heading: None,
            cell: None,
            preformatted: false,
            symbols: false,
        };
        Self {
            survey,
            builder,
            drafts: Vec::new(),
            open: None,
            gap: Gap::Blank,
            marker: None,
            contexts: vec![context],
            lists: Vec::new(),
            grids: Vec::new(),
            tables: 0,
            aside: String::new(),
        }
    }

    pub(super) fn counting_tables_from(mut self, tables: u32) -> Self {
        self.tables = tables;
        self
    }

    /// The lines of the page.
    pub(super) fn all(mut self, page: &'a Html) -> Vec<Draft<'a>> {
        for edge in page.tree.root().traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Text(text) if !is_silent(node) => self.text(text),
                    Node::Element(element) => self.enter(node, element),
                    _ => {}
                },
                Edge::Close(node) => {
                    if let Node::Element(element) = node.value() {
                        self.leave(element);
                    }
                }
            }
        }
        self.close();
        self.set_aside();
        self.drafts
    }

    fn context(&self) -> Context {
        *self.contexts.last().expect("the first context is never left")
    }

    fn text(&mut self, text: &'a str) {
        let context = self.context();
        match context.place {
            Place::Site => self.aside.push_str(text),
            Place::Number => {
                let number = self.marker.get_or_insert_default().to_mut();
                number.push_str(text.trim());
            }
            Place::Paper if context.preformatted => self.preformatted(text),
            Place::Paper if self.open.is_none() && text.trim().is_empty() => {}
            Place::Paper => self.push(text),
        }
    }

    fn push(&mut self, text: &'a str) {
        let context = self.context();
        if self.open.is_none() {
            self.open_line();
        }
        // In a face of symbols the letters "l", "Ø" and "ü" are bullets.
        let is_symbol =
            context.symbols && text.trim().chars().count() == 1 && text.trim().chars().all(char::is_alphabetic);
        if let Some(open) = &mut self.open {
            open.push(if is_symbol { BULLET } else { text }, context.strong);
        }
    }

    fn preformatted(&mut self, text: &'a str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.line_end();
            }
            if !line.trim().is_empty() {
                self.push(line);
            }
        }
    }

    /// A forced line end; a second one is a blank line. Within a heading it is a space.
    fn line_end(&mut self) {
        if self.context().place == Place::Site {
            self.aside.push(' ');
        } else if self.context().heading.is_some() {
            if let Some(open) = &mut self.open {
                open.push(" ", false);
            }
        } else {
            let ended = self.close();
            self.raise(if ended { Gap::Line } else { Gap::Blank });
        }
    }

    fn enter(&mut self, node: NodeRef<'a, Node>, element: &Element) {
        if is_block(element.name()) {
            self.close();
            self.set_aside();
            self.raise(gap_around(element.name()));
        }
        let mut context = self.inherit(node, element);
        match element.name() {
            "br" => self.line_end(),
            "hr" => self.raise(Gap::Rule),
            "ul" | "ol" | "menu" | "dir" => {
                self.lists.push(List::of(element));
                context.depth = context.depth.saturating_add(1);
            }
            "li" => {
                let marker = self.lists.last_mut().map_or_else(|| BULLET.to_owned(), |list| list.marker(element));
                self.marker = Some(Cow::Owned(marker));
                context.depth = context.depth.max(1);
            }
            "table" => self.enter_table(node, &mut context),
            "thead" | "tbody" | "tfoot" | "tr" => {
                if let Some((_, grid)) = self.grids.last_mut() {
                    grid.enter(element.name());
                }
            }
            "td" | "th" => self.enter_cell(element, &mut context),
            _ => {}
        }
        self.contexts.push(context);
    }

    fn inherit(&mut self, node: NodeRef<'a, Node>, element: &Element) -> Context {
        let outer = self.context();
        let style = style::of(element);
        let mut context = Context {
            strong: style.strong.unwrap_or(outer.strong),
            align: style.align.unwrap_or(outer.align),
            indent: outer.indent.saturating_add(style.indent),
            heading: heading(element.name()).or(outer.heading),
            preformatted: outer.preformatted || element.name() == "pre",
            symbols: style.symbols || outer.symbols,
            ..outer
        };
        if self.survey.is_main(node) {
            self.set_aside();
            context.place = Place::Paper;
        } else if context.place != Place::Site && (style.hidden || self.survey.is_site(node, element)) {
            self.close();
            self.set_aside();
            context.place = Place::Site;
        }
        context
    }

    fn enter_table(&mut self, node: NodeRef<'a, Node>, context: &mut Context) {
        let kind = self.survey.table(node);
        self.grids.push((kind, Grid::new(self.tables)));
        self.tables += u32::from(kind == Use::Data);
        context.heading = None;
    }

    fn enter_cell(&mut self, element: &Element, context: &mut Context) {
        let Some((kind, grid)) = self.grids.last_mut() else { return };
        let cell = grid.cell(element);
        match kind {
            Use::Data if context.place == Place::Paper => context.cell = Some(cell),
            // "No. | Item" names the columns for those who see a table.
            Use::Numbered if cell.header => context.place = Place::Site,
            Use::Numbered if context.place == Place::Paper && cell.column == 0 => {
                self.marker = None;
                context.place = Place::Number;
            }
            _ => {}
        }
    }

    fn leave(&mut self, element: &Element) {
        let name = element.name();
        let left = self.contexts.pop().map(|context| context.place);
        if is_block(name) {
            self.close();
            self.raise(gap_around(name));
        }
        if is_block(name) || self.context().place != Place::Site {
            self.set_aside();
        }
        match name {
            "li" => self.marker = None,
            "ul" | "ol" | "menu" | "dir" => drop(self.lists.pop()),
            "table" => drop(self.grids.pop()),
            "td" | "th" if left == Some(Place::Number) => self.finish_number(),
            _ => {}
        }
    }

    /// The number of a row stands before the first line of the next cell.
    fn finish_number(&mut self) {
        self.marker = self.marker.take().filter(|number| !number.trim().is_empty());
    }

    fn open_line(&mut self) {
        let context = self.context();
        let kind = context.heading.map_or(BlockKind::Paragraph, BlockKind::Heading);
        let mut shape = Shape { depth: context.depth, cell: context.cell, ..Shape::of(kind) };
        shape.look.indent = context.indent;
        shape.look.align = context.align;
        let mut draft = Draft::new(shape, self.gap);
        draft.marker = self.marker.take();
        if draft.marker.is_some() {
            draft.shape.depth = draft.shape.depth.max(1);
        }
        self.gap = Gap::Line;
        self.open = Some(draft);
    }

    /// Ends the open line; says whether there was one.
    fn close(&mut self) -> bool {
        let Some(draft) = self.open.take() else { return false };
        let blank = draft.is_blank();
        if blank {
            self.gap = draft.before;
        } else {
            self.drafts.push(draft);
        }
        !blank
    }

    /// The next line stands at least so far from the one before.
    fn raise(&mut self, gap: Gap) {
        let rank = |gap| match gap {
            Gap::Line => 0,
            Gap::Blank => 1,
            Gap::Rule => 2,
            Gap::Page => 3,
        };
        if rank(gap) > rank(self.gap) {
            self.gap = gap;
        }
    }

    /// Ends a line of the site.
    fn set_aside(&mut self) {
        if !self.aside.is_empty() {
            self.builder.furniture(&self.aside, None);
            self.aside.clear();
        }
    }
}

fn heading(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

/// Elements that begin and end a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

fn is_block(name: &str) -> bool {
    BLOCKS.binary_search(&name).is_ok()
}

/// The space that browsers leave around an element.
fn gap_around(name: &str) -> Gap {
    match name {
        "address" | "dd" | "div" | "li" | "option" | "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" | "center"
        | "form" | "body" | "section" | "article" | "summary" | "details" => Gap::Line,
        _ => Gap::Blank,
    }
}

#[cfg(test)]
mod tests {
    use super::BLOCKS;

    #[test]
    fn names_are_sorted_and_unique() {
        assert!(BLOCKS.is_sorted_by(|a, b| a < b));
    }
}
