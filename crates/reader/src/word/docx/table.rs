//! The grid of a DOCX table: where each cell of a row begins.

use super::styles::Styles;
use crate::ReadError;
use crate::word::rows::USUAL_WIDTH;
use crate::word::xml::{Node, Nodes};

/// A table that is being read.
#[derive(Debug, Default)]
pub(super) struct Grid {
    widths: Vec<i32>,
    rows: usize,
    /// The style sets the first row off as a head.
    bold_head: bool,
    header: bool,
    /// The row's cells have begun.
    in_cells: bool,
    /// The left edge of the cell that is open or comes next, and its column of the grid.
    edge: i32,
    column: usize,
    span: usize,
}

impl Grid {
    /// Reads the rest of `w:tblPr`, which was just opened.
    pub(super) fn read_look(&mut self, nodes: &mut Nodes<'_>, styles: &Styles) -> Result<(), ReadError> {
        /// The bit of a look's old notation that asks for the head.
        const FIRST_ROW: u32 = 0x20;
        let mut style_has_head = false;
        loop {
            match nodes.next()? {
                Node::Open(element) => {
                    match element.name() {
                        "tblStyle" => style_has_head = styles.has_bold_head(&element.val().unwrap_or_default()),
                        "tblLook" => {
                            let bits = element.val().and_then(|bits| u32::from_str_radix(&bits, 16).ok());
                            let asked = element.attr("firstRow").map(|value| matches!(&*value, "1" | "true" | "on"));
                            let asked = asked.or_else(|| bits.map(|bits| bits & FIRST_ROW != 0));
                            self.bold_head = style_has_head && asked == Some(true);
                        }
                        _ => {}
                    }
                    nodes.skip()?;
                }
                Node::Close(_) | Node::Over => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    /// Whether the row that is read is a head that the table's style sets in bold.
    pub(super) fn in_bold_head(&self) -> bool {
        self.bold_head && self.rows == 1
    }

    /// Reads the rest of `w:tblGrid`, which was just opened.
    pub(super) fn read_columns(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        loop {
            match nodes.next()? {
                Node::Open(element) => {
                    if element.name() == "gridCol" {
                        self.widths.push(element.number("w").filter(|&width| width >= 0).unwrap_or(USUAL_WIDTH));
                    }
                    nodes.skip()?;
                }
                Node::Close(_) | Node::Over => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    /// How many columns the grid has; 0 where it does not say.
    pub(super) fn columns(&self) -> usize {
        self.widths.len()
    }

    /// Whether a row has begun.
    pub(super) fn has_rows(&self) -> bool {
        self.rows > 0
    }

    /// The left edge of the open cell.
    pub(super) fn edge(&self) -> i32 {
        self.edge
    }

    /// Begins a row; tells whether it is the first.
    pub(super) fn begin_row(&mut self) -> bool {
        self.rows += 1;
        self.header = self.in_bold_head();
        self.in_cells = false;
        self.edge = 0;
        self.column = 0;
        self.rows == 1
    }

    /// Reads the rest of `w:trPr`, which was just opened; tells whether the row was deleted.
    pub(super) fn read_row(&mut self, nodes: &mut Nodes<'_>) -> Result<bool, ReadError> {
        let mut deleted = false;
        loop {
            match nodes.next()? {
                Node::Open(element) => {
                    match element.name() {
                        "tblHeader" => self.header = element.is_on(),
                        "gridBefore" => self.advance(columns(element.number("val"))),
                        "del" => deleted = true,
                        _ => {}
                    }
                    nodes.skip()?;
                }
                Node::Close(_) | Node::Over => return Ok(deleted),
                Node::Text(_) => {}
            }
        }
    }

    /// Begins a cell; tells, for the first of a row, whether the row is a header.
    pub(super) fn begin_cell(&mut self) -> Option<bool> {
        self.span = 1;
        (!std::mem::replace(&mut self.in_cells, true)).then_some(self.header)
    }

    /// Reads the rest of `w:tcPr`, which was just opened.
    pub(super) fn read_cell(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        loop {
            match nodes.next()? {
                Node::Open(element) => {
                    if element.name() == "gridSpan" {
                        self.span = columns(element.number("val")).max(1);
                    }
                    nodes.skip()?;
                }
                Node::Close(_) | Node::Over => return Ok(()),
                Node::Text(_) => {}
            }
        }
    }

    /// Ends a cell; the next begins behind the columns that it spans.
    pub(super) fn end_cell(&mut self) {
        self.advance(self.span);
    }

    fn advance(&mut self, columns: usize) {
        for column in self.column..self.column + columns {
            let width = self.widths.get(column).copied().unwrap_or(USUAL_WIDTH);
            self.edge = self.edge.saturating_add(width);
        }
        self.column += columns;
    }
}

/// A count of columns; Word allows 63 in a table.
fn columns(count: Option<i32>) -> usize {
    count.and_then(|count| usize::try_from(count).ok()).unwrap_or(0).min(63)
}
