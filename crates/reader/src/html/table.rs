//! Tables: which hold data and which only lay out a page, and where a cell stands among merged ones.

use model::Cell;
use scraper::node::Element;

use crate::bullets;

/// Merged cells that are followed at once; a real table has a handful.
const MERGED: usize = 64;

/// What a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Use {
    /// Its rows and columns mean something.
    Data,
    /// It only puts things beside one another.
    Layout,
    /// Its first column numbers what stands in the second.
    Numbered,
}

/// What is counted of a table before it is read.
#[derive(Debug, Default)]
pub(super) struct Facts {
    presentation: bool,
    nested: bool,
    rows: usize,
    columns: usize,
    widest: usize,
    /// Rows whose first cell holds nothing but a number.
    numbered: usize,
    /// Rows whose first cell holds words.
    worded: usize,
    /// Blocks in the cell that holds most.
    blocks: usize,
    most_blocks: usize,
    first: String,
}

impl Facts {
    /// Counts an element, in the innermost table that is open.
    pub(super) fn enter(open: &mut Vec<Self>, element: &Element) {
        if element.name() == "table" {
            if let Some(outer) = open.last_mut() {
                outer.nested = true;
            }
            let presentation = matches!(element.attr("role"), Some("presentation" | "none"));
            open.push(Self { presentation, ..Self::default() });
            return;
        }
        let Some(table) = open.last_mut() else { return };
        match element.name() {
            "tr" => table.start_row(),
            "td" | "th" => {
                table.columns += 1;
                table.widest = table.widest.max(table.columns);
                table.blocks = 0;
            }
            "p" | "div" | "li" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                table.blocks += 1;
                table.most_blocks = table.most_blocks.max(table.blocks);
            }
            _ => {}
        }
    }

    /// Counts text.
    pub(super) fn text(&mut self, text: &str) {
        if self.columns == 1 && self.first.len() < 32 {
            self.first.push_str(text.trim());
        }
    }

    /// What the table is for.
    pub(super) fn kind(&self) -> Use {
        let (numbered, worded) = match self.first_cell() {
            Some(true) => (self.numbered + 1, self.worded),
            Some(false) => (self.numbered, self.worded + 1),
            None => (self.numbered, self.worded),
        };
        // One row of words is the head: "No. | Item".
        if self.widest == 2 && numbered > 0 && worded <= 1 && self.most_blocks >= 2 {
            Use::Numbered
        } else if self.presentation || self.nested || self.widest <= 1 {
            Use::Layout
        } else {
            Use::Data
        }
    }

    fn start_row(&mut self) {
        match self.first_cell() {
            Some(true) => self.numbered += 1,
            Some(false) => self.worded += 1,
            None => {}
        }
        self.first.clear();
        self.rows += 1;
        self.columns = 0;
    }

    /// Whether the first cell of the row holds a number, or words; nothing where it is empty.
    fn first_cell(&self) -> Option<bool> {
        (!self.first.is_empty()).then(|| is_number(&self.first))
    }
}

/// Whether a cell holds nothing but an item's number: "39.", "(a)", "12", "39/20".
fn is_number(text: &str) -> bool {
    let text = text.trim();
    let alone = bullets::enumerator(text).is_some_and(|mark| mark.bytes == text.len());
    alone || text.len() <= 10 && text.starts_with(|c: char| c.is_ascii_digit()) && !text.contains(' ')
}

/// Follows rows and columns while a table is read.
#[derive(Debug)]
pub(super) struct Grid {
    table: u32,
    row: u32,
    column: u16,
    started: bool,
    in_head: bool,
    merged: Vec<Merged>,
}

/// Columns that a cell of an earlier row takes up.
#[derive(Debug)]
struct Merged {
    from: u16,
    to: u16,
    /// First row that is free again.
    until: u32,
}

impl Grid {
    pub(super) fn new(table: u32) -> Self {
        Self { table, row: 0, column: 0, started: false, in_head: false, merged: Vec::new() }
    }

    /// Follows a part of the table or a row of it.
    pub(super) fn enter(&mut self, name: &str) {
        match name {
            "tr" => self.start_row(),
            part => self.in_head = part == "thead",
        }
    }

    fn start_row(&mut self) {
        self.row += u32::from(self.started);
        self.started = true;
        self.column = 0;
        self.merged.retain(|merged| merged.until > self.row);
    }

    /// The place of the next cell.
    pub(super) fn cell(&mut self, element: &Element) -> Cell {
        self.started = true;
        while let Some(merged) = self.merged.iter().find(|m| (m.from..m.to).contains(&self.column)) {
            self.column = merged.to;
        }
        let cell = Cell {
            table: self.table,
            row: self.row,
            column: self.column,
            header: self.in_head || self.row == 0 && element.name() == "th",
        };
        let columns = span(element, "colspan").min(1000) as u16;
        let rows = span(element, "rowspan");
        let to = self.column.saturating_add(columns);
        if rows > 1 && self.merged.len() < MERGED {
            self.merged.push(Merged { from: self.column, to, until: self.row.saturating_add(rows) });
        }
        self.column = to;
        cell
    }
}

fn span(element: &Element, name: &str) -> u32 {
    element.attr(name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).clamp(1, 65_534)
}
