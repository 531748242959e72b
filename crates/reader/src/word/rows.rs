//! Tables whose rows tell where their cells begin only at the end: kept row by row, then handed on whole.

use super::flow::Flow;
use super::paragraph::Paragraph;
use crate::ReadError;

/// A table that is being read.
#[derive(Debug, Default)]
pub(super) struct Rows {
    done: Vec<Row>,
    /// Cells of the row that is not ended.
    cells: Vec<Vec<Paragraph>>,
    /// Paragraphs of the cell that is not ended.
    cell: Vec<Paragraph>,
}

#[derive(Debug)]
struct Row {
    cells: Vec<Vec<Paragraph>>,
    edges: Vec<i32>,
    header: bool,
}

impl Rows {
    /// Adds paragraphs to the open cell.
    pub(super) fn extend(&mut self, paragraphs: impl IntoIterator<Item = Paragraph>) {
        self.cell.extend(paragraphs);
    }

    /// Ends the open cell.
    pub(super) fn end_cell(&mut self) {
        self.cells.push(std::mem::take(&mut self.cell));
    }

    /// Ends the open row; `edges` are the left edges of its cells in twentieths of a point.
    pub(super) fn end_row(&mut self, edges: Vec<i32>, header: bool) {
        if !self.cell.is_empty() {
            self.end_cell();
        }
        let cells = std::mem::take(&mut self.cells);
        self.done.push(Row { cells, edges, header });
    }

    /// Hands the table on and is empty again.
    pub(super) fn write(&mut self, flow: &mut Flow) -> Result<(), ReadError> {
        if !self.cells.is_empty() || !self.cell.is_empty() {
            self.end_row(Vec::new(), false);
        }
        let rows = std::mem::take(&mut self.done);
        let Some(columns) = rows.iter().map(|row| row.cells.len()).max() else { return Ok(()) };
        flow.begin_table(columns);
        for row in rows {
            flow.begin_row(row.header);
            let mut edge = 0;
            for (column, cell) in row.cells.iter().enumerate() {
                edge = row.edges.get(column).copied().unwrap_or(edge + USUAL_WIDTH);
                flow.begin_cell(edge)?;
                flow.paragraphs(cell);
            }
        }
        flow.end_table();
        Ok(())
    }
}

/// What a column is taken to be wide where a row does not say: an inch.
pub(super) const USUAL_WIDTH: i32 = 1440;
