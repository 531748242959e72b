//! The text of an ODT part: paragraphs, lists, tables, notes, text boxes.

use model::Document;

use super::lists::{ListStyles, Lists, SetAside};
use super::styles::{ParagraphLook, Styles};
use crate::ReadError;
use crate::word::flow::Flow;
use crate::word::paragraph::{LINE_BREAK, Paragraph, TAB};
use crate::word::properties::RunProperties;
use crate::word::rows::USUAL_WIDTH;
use crate::word::xml::{Element, Node, Nodes};

/// Everything that is known while a paper is read.
pub(super) struct Story<'a> {
    flow: Flow,
    styles: &'a Styles,
    lists: Lists<'a>,
    open: Vec<Open>,
    tables: Vec<Table>,
    /// Notes that are open: the lists around each, and how many paragraphs were open there.
    notes: Vec<(SetAside, usize)>,
    boxes: Vec<SetAside>,
}

/// A paragraph that is being read.
struct Open {
    paragraph: Paragraph,
    look: ParagraphLook,
    /// The looks of the runs that are open, one in another; the paragraph's own first.
    runs: Vec<RunProperties>,
    boxes: Vec<Paragraph>,
}

/// A table that is being read.
#[derive(Default)]
struct Table {
    /// Left edges of the columns, and the right edge of the last.
    edges: Vec<i32>,
    right: i32,
    begun: bool,
    header: bool,
    column: usize,
    span: usize,
}

impl Table {
    /// The left edge of the open cell.
    fn edge(&self) -> i32 {
        let beyond = || self.edges.last().map_or(0, |edge| edge.saturating_add(USUAL_WIDTH));
        self.edges.get(self.column).copied().unwrap_or_else(beyond)
    }
}

/// A table of an `OpenDocument` text has at most so many columns here; what a file repeats beyond is passed over.
const MOST_COLUMNS: usize = 1024;

impl<'a> Story<'a> {
    pub(super) fn new(flow: Flow, styles: &'a Styles, lists: &'a ListStyles) -> Self {
        let lists = Lists::new(lists);
        Self { flow, styles, lists, open: Vec::new(), tables: Vec::new(), notes: Vec::new(), boxes: Vec::new() }
    }

    /// The finished document.
    pub(super) fn finish(self) -> Document {
        self.flow.finish()
    }

    /// Reads a head or foot, which was not opened yet, into the furniture.
    pub(super) fn read_furniture(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        self.flow.begin_capture();
        self.read(nodes)?;
        for paragraph in self.flow.end_capture() {
            self.flow.furniture(&paragraph.text);
        }
        Ok(())
    }

    /// Reads the element that comes next, or the part whose text it holds.
    pub(super) fn read(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        let mut depth = 0usize;
        loop {
            match nodes.next()? {
                Node::Open(element) => {
                    depth += 1;
                    if is_no_text(&element) {
                        nodes.skip()?;
                        depth -= 1;
                    } else {
                        self.enter(&element)?;
                    }
                }
                Node::Close(end) => {
                    self.leave(end.name());
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Ok(());
                    }
                }
                Node::Text(text) => self.push(&text),
                Node::Over => return Ok(()),
            }
        }
    }

    fn enter(&mut self, element: &Element<'_>) -> Result<(), ReadError> {
        match element.name() {
            "p" => self.begin_paragraph(element, None),
            "h" => self.begin_paragraph(element, Some(heading_level(element))),
            "span" => self.begin_run(element),
            "s" => self.push(" "),
            "tab" => self.push_break(TAB),
            "line-break" => self.push_break(LINE_BREAK),
            "list" => self.lists.begin(element),
            "list-item" => self.lists.begin_item(element),
            "note-body" => {
                self.notes.push((self.lists.set_aside(), self.open.len()));
                self.flow.begin_capture();
            }
            "text-box" => self.boxes.push(self.lists.set_aside()),
            "table" => self.tables.push(Table::default()),
            "table-column" => self.add_columns(element),
            "table-header-rows" => self.set_header(true),
            "table-row" => self.begin_row(),
            "table-cell" => self.begin_cell(element)?,
            "covered-table-cell" => self.pass_cells(element),
            _ => {}
        }
        Ok(())
    }

    fn leave(&mut self, name: &str) {
        match name {
            "p" | "h" => self.end_paragraph(),
            "span" => self.end_run(),
            "list" => self.lists.end(),
            "note-body" => self.end_note(),
            "text-box" => {
                if let Some(aside) = self.boxes.pop() {
                    self.lists.restore(aside);
                }
            }
            "table-header-rows" => self.set_header(false),
            "table-cell" => self.end_cell(),
            "table" => self.end_table(),
            _ => {}
        }
    }
}

fn heading_level(element: &Element<'_>) -> u8 {
    element.number("outline-level").and_then(|level| u8::try_from(level).ok()).unwrap_or(1).clamp(1, 9)
}

/// Whether an element holds nothing that is shown in the text.
fn is_no_text(element: &Element<'_>) -> bool {
    match element.name() {
        "automatic-styles" | "font-face-decls" | "scripts" | "forms" | "tracked-changes" | "annotation"
        | "note-citation" | "binary-data" | "ruby-text" | "script" | "sequence-decls" | "variable-decls"
        | "user-field-decls" | "hidden-text" | "object" | "object-ole" | "event-listeners" => true,
        "section" | "hidden-paragraph" => {
            element.attr("display").as_deref() == Some("none") || element.attr("is-hidden").as_deref() == Some("true")
        }
        // The title and description of a picture; the fields of these names are text.
        "title" | "desc" => element.prefix() == Some("svg"),
        name => name.ends_with("-source"),
    }
}

/// Paragraphs.
impl Story<'_> {
    fn begin_paragraph(&mut self, element: &Element<'_>, heading: Option<u8>) {
        let mut look = self.styles.paragraph(&element.attr("style-name").unwrap_or_default());
        let listless = look.own.list.or(look.styled.list) == Some(0);
        look.in_outline = heading.is_some() && !listless;
        look.heading = heading.or(look.heading);
        let runs = vec![look.own.run.or(look.styled.run)];
        self.open.push(Open { paragraph: Paragraph::default(), look, runs, boxes: Vec::new() });
    }

    fn end_paragraph(&mut self) {
        let Some(mut open) = self.open.pop() else { return };
        self.settle(&mut open.paragraph, open.look);
        let around = self.notes.last().map_or(0, |&(_, around)| around);
        // A paragraph in a paragraph stands in a text box that is anchored there.
        if let Some(outer) = self.open.get_mut(around..).and_then(<[Open]>::last_mut) {
            outer.boxes.push(open.paragraph);
            outer.boxes.append(&mut open.boxes);
        } else {
            self.flow.paragraph(&open.paragraph);
            self.flow.paragraphs(&open.boxes);
        }
    }

    /// Gives a paragraph its place and its label.
    fn settle(&mut self, paragraph: &mut Paragraph, look: ParagraphLook) {
        let mut properties = look.own;
        paragraph.heading = look.heading;
        match (self.lists.place(), look.heading) {
            (Some(listed), _) => {
                properties.indent = properties.indent.or(listed.indent);
                paragraph.label = listed.label;
                paragraph.place = Some(listed.place);
            }
            (None, Some(level)) if look.in_outline => paragraph.label = self.lists.number_heading(level),
            (None, _) => {}
        }
        let properties = properties.or(&look.styled);
        paragraph.close_style = (properties.contextual == Some(true)).then_some(look.row);
        properties.dress(paragraph);
    }

    fn end_note(&mut self) {
        let Some((aside, _)) = self.notes.pop() else { return };
        self.lists.restore(aside);
        let paragraphs = self.flow.end_capture();
        let mark = self.flow.note(paragraphs);
        self.push(&mark);
    }

    fn begin_run(&mut self, element: &Element<'_>) {
        let named = self.styles.run(&element.attr("style-name").unwrap_or_default());
        if let Some(open) = self.open.last_mut() {
            let around = open.runs.last().copied().unwrap_or_default();
            open.runs.push(named.or(around));
        }
    }

    fn end_run(&mut self) {
        if let Some(open) = self.open.last_mut()
            && open.runs.len() > 1
        {
            open.runs.pop();
        }
    }

    fn push(&mut self, text: &str) {
        if let Some((run, paragraph)) = self.shown() {
            run.write(text, paragraph);
        }
    }

    fn push_break(&mut self, char: char) {
        if let Some((_, paragraph)) = self.shown() {
            paragraph.push_break(char);
        }
    }

    /// The open paragraph and the look of its text, unless it is hidden.
    fn shown(&mut self) -> Option<(RunProperties, &mut Paragraph)> {
        let open = self.open.last_mut()?;
        let run = open.runs.last().copied().unwrap_or_default();
        (run.hidden != Some(true)).then_some((run, &mut open.paragraph))
    }
}

/// Tables.
impl Story<'_> {
    fn add_columns(&mut self, element: &Element<'_>) {
        let Some(table) = self.tables.last_mut() else { return };
        let width = element.attr("style-name").and_then(|name| self.styles.width(&name)).unwrap_or(USUAL_WIDTH);
        let room = MOST_COLUMNS.saturating_sub(table.edges.len());
        for _ in 0..count(element, "number-columns-repeated").min(room) {
            table.edges.push(table.right);
            table.right = table.right.saturating_add(width);
        }
    }

    fn set_header(&mut self, header: bool) {
        if let Some(table) = self.tables.last_mut() {
            table.header = header;
        }
    }

    fn begin_row(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        if !std::mem::replace(&mut table.begun, true) {
            self.flow.begin_table(table.edges.len());
        }
        table.column = 0;
        self.flow.begin_row(table.header);
    }

    fn begin_cell(&mut self, element: &Element<'_>) -> Result<(), ReadError> {
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        table.span = count(element, "number-columns-repeated");
        self.flow.begin_cell(table.edge())
    }

    fn end_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.column = (table.column + table.span).min(MOST_COLUMNS);
        }
    }

    fn end_table(&mut self) {
        if self.tables.pop().is_some_and(|table| table.begun) {
            self.flow.end_table();
        }
    }

    /// Cells that a merged cell covers hold their places.
    fn pass_cells(&mut self, element: &Element<'_>) {
        if let Some(table) = self.tables.last_mut() {
            table.column = (table.column + count(element, "number-columns-repeated")).min(MOST_COLUMNS);
        }
    }
}

fn count(element: &Element<'_>, name: &str) -> usize {
    element.number(name).and_then(|count| usize::try_from(count).ok()).unwrap_or(1).clamp(1, MOST_COLUMNS)
}
