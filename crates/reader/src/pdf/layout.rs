//! One page to pieces in reading order: ruled tables, then margin notes, aligned tables and paragraphs between them.

use super::aligned::{self, Region};
use super::centred;
use super::column::{Breaks, Column};
use super::columns::Columns;
use super::grid::{Grid, GridCell};
use super::lines::{Line, lines};
use super::margin;
use super::markers;
use super::paragraphs::paragraphs;
use super::piece::{Paragraph, Piece, Row, Table, TableCell};
use super::sheet::Word;
use super::side_headings::{self, Edge, Section};
use crate::initials::is_initials;
use crate::sentence::Ending;

/// What is laid out.
pub(super) struct Page {
    /// Upright lines.
    pub(super) lines: Vec<Line>,
    /// Lines in other directions.
    pub(super) turned: Vec<Line>,
    /// Ruled lines that cross.
    pub(super) grids: Vec<Grid>,
    /// Width of the page.
    pub(super) width: f32,
}

/// A page whose ruled tables have been taken out.
struct Flow {
    lines: Vec<Line>,
    turned: Vec<Line>,
    /// Content of each table, and of each box beside the text, and what lies above it.
    tables: Vec<(f32, Vec<Piece>)>,
    breaks: Breaks,
    /// Where its text begins, if headings stand beside it.
    edge: Option<Edge>,
    width: f32,
}

/// The pieces of each page, in reading order.
pub(super) fn pieces(mut pages: Vec<Page>, text: &str) -> Vec<Vec<Piece>> {
    centred::raise(&mut pages, text);
    let mut columns = Vec::new();
    let flows: Vec<Flow> = pages.into_iter().map(|page| Flow::of(page, &mut columns, text)).collect();
    let breaks = Breaks::all(flows.iter().map(|flow| &flow.breaks));
    let edges: Vec<Edge> = flows.iter().filter_map(|flow| flow.edge).collect();
    let edge = Edge::agreed(&edges);
    flows.into_iter().map(|flow| flow.pieces(&breaks, edge, text)).collect()
}

impl Flow {
    /// Takes the ruled tables out of a page; `columns` are those of the last table before it.
    fn of(page: Page, columns: &mut Vec<f32>, text: &str) -> Self {
        let Page { mut lines, mut turned, grids, width } = page;
        let mut tables = Vec::new();
        for grid in grids {
            if let Some(filled) = Filled::take(&grid, columns, &mut lines, &mut turned, text) {
                columns.clone_from(&grid.xs);
                let head = head_above(&grid, &mut lines, text);
                tables.push((grid.height().0, filled.pieces(&grid, head, text)));
            } else if let Some(boxed) = boxed(&grid, &mut lines, text) {
                tables.push((next_gap(&lines, grid.height().1), boxed));
            }
        }
        let breaks = Breaks::of(&lines, text);
        let edge = Edge::of(&lines, text);
        Self { lines, turned, tables, breaks, edge, width }
    }

    fn pieces(mut self, all: &Breaks, edge: Option<f32>, text: &str) -> Vec<Piece> {
        let column = self.breaks.column(all, &self.lines, self.width);
        let mut found = Vec::new();
        for (top, table) in self.tables {
            let above = self.lines.partition_point(|line| line.y < top);
            found.extend(running(self.lines.drain(..above).collect(), column, edge, text));
            found.extend(table);
        }
        found.extend(running(self.lines, column, edge, text));
        let column = Column::around(&self.turned);
        found.extend(paragraphs(self.turned, column, text).into_iter().map(Piece::Paragraph));
        found
    }
}

/// Lines outside ruled tables; each heading that stands beside its text comes before it. `edge` is where such text begins.
fn running(lines: Vec<Line>, column: Column, edge: Option<f32>, text: &str) -> Vec<Piece> {
    let Some(x0) = edge else { return in_columns(lines, column, text) };
    let runs = side_headings::runs(&lines, x0, text);
    let mut found = Vec::new();
    let mut rest = lines.into_iter();
    let mut at = 0;
    for run in runs {
        found.extend(flowing(rest.by_ref().take(run.lines.start - at).collect(), column, text));
        rest.by_ref().take(run.lines.len()).for_each(drop);
        at = run.lines.end;
        for Section { heading, text: beside, .. } in run.sections {
            found.extend(side_heading(heading, text).map(Piece::Paragraph));
            found.extend(flowing(beside, Column { x0, ..column }, text));
        }
    }
    found.extend(in_columns(rest.collect(), column, text));
    found
}

/// The lines of a heading beside its text as one paragraph.
fn side_heading(lines: Vec<Line>, text: &str) -> Option<Paragraph> {
    let mut lines = lines.into_iter();
    let first = lines.next()?;
    let marker_words = markers::words(&first, text);
    let mut heading = Paragraph { marker_words, ..Paragraph::of(first) };
    heading.lines.extend(lines);
    Some(heading)
}

/// Lines of text, those of two columns one column after the other.
fn in_columns(lines: Vec<Line>, column: Column, text: &str) -> Vec<Piece> {
    let Some(Columns { above, left, right, below }) = Columns::of(&lines, text) else {
        return flowing(lines, column, text);
    };
    let own = |lines: Vec<Line>| {
        let breaks = Breaks::of(&lines, text);
        let column = breaks.column(&breaks, &lines, 0.0);
        flowing(lines, column, text)
    };
    [flowing(above, column, text), own(left), own(right), in_columns(below, column, text)].concat()
}

/// Lines of one column.
fn flowing(mut lines: Vec<Line>, mut column: Column, text: &str) -> Vec<Piece> {
    let notes = margin::take(&mut lines, &mut column, text);
    let lines = aligned::side_by_side(lines);
    let regions = aligned::regions(&lines, text);
    let mut found = Vec::new();
    let mut rest = lines.into_iter();
    let mut at = 0;
    for region in regions {
        let before: Vec<Line> = rest.by_ref().take(region.lines.start - at).collect();
        at = region.lines.end;
        found.extend(paragraphs(before, column, text).into_iter().map(Piece::Paragraph));
        let inside: Vec<Line> = rest.by_ref().take(region.lines.len()).collect();
        found.extend(aligned_pieces(&region, &inside, text));
    }
    found.extend(paragraphs(rest.collect(), column, text).into_iter().map(Piece::Paragraph));
    beside(found, note_paragraphs(notes, text))
}

/// Lines of notes as notes: each of its own, but where its words go on.
fn note_paragraphs(lines: Vec<Line>, text: &str) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    for line in lines {
        let wording = line.text(text);
        match found.last_mut() {
            Some(open)
                if line.y - open.last().y < 1.5 * line.size
                    && !is_initials(&wording)
                    && !is_initials(&open.last().text(text)) =>
            {
                open.lines.push(line);
            }
            _ => found.push(Paragraph::of(line)),
        }
    }
    found
}

/// Puts each note behind the paragraph that it stands beside.
fn beside(pieces: Vec<Piece>, notes: Vec<Paragraph>) -> Vec<Piece> {
    let mut notes = notes.into_iter().peekable();
    let mut found = Vec::with_capacity(pieces.len() + notes.len());
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        found.push(piece);
        let next_top = pieces.peek().and_then(top).unwrap_or(f32::MAX);
        while let Some(note) = notes.next_if(|note| note.first().y < next_top) {
            found.push(Piece::Note(note));
        }
    }
    found.extend(notes.map(Piece::Note));
    found
}

fn top(piece: &Piece) -> Option<f32> {
    piece.paragraphs().map(|paragraph| paragraph.first().top()).next()
}

/// A grid with the lines of its cells.
struct Filled {
    cells: Vec<Vec<Line>>,
}

impl Filled {
    /// Takes what stands in the grid out of the flow; nothing where the grid is only a frame.
    fn take(grid: &Grid, before: &[f32], flow: &mut Vec<Line>, turned: &mut Vec<Line>, text: &str) -> Option<Self> {
        let page = flow.iter().chain(&*turned).next()?.page;
        let upright = words_in(grid, flow);
        let mut cells: Vec<Vec<Line>> = upright.into_iter().map(|words| lines(words, page, text)).collect();
        for (cell, words) in cells.iter_mut().zip(words_in(grid, turned)) {
            cell.extend(lines(words, page, text));
        }
        if !is_table(grid, &cells) && !same_edges(&grid.xs, before) {
            return None;
        }
        for lines in [flow, turned] {
            *lines = outside(grid, std::mem::take(lines), page);
        }
        Some(Self { cells })
    }

    fn pieces(self, grid: &Grid, head: Option<Row>, text: &str) -> Vec<Piece> {
        let cells: Vec<(GridCell, Vec<Paragraph>)> = grid
            .cells
            .iter()
            .zip(self.cells)
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(cell, lines)| (*cell, cell_paragraphs(grid.width_of(*cell), lines, text)))
            .collect();
        if has_action_column(grid, &cells) {
            return with_notes(cells);
        }
        let mut table = table(grid, cells);
        table.rows.splice(0..0, head);
        vec![Piece::Table(table)]
    }
}

/// The lines that stand in a frame beside other text; they follow what they stand beside.
fn boxed(grid: &Grid, flow: &mut Vec<Line>, text: &str) -> Option<Vec<Piece>> {
    let (top, bottom) = grid.height();
    let is_beside = |line: &&Line| line.words.iter().any(|word| cell_of(grid, word).is_none());
    let mut level = flow.iter().filter(|line| line.y > top && line.y < bottom);
    if grid.cells.len() != 1 || !level.any(|line| is_beside(&line)) {
        return None;
    }
    let page = flow.first()?.page;
    let inside = lines(words_in(grid, flow).concat(), page, text);
    if inside.len() < 2 {
        return None;
    }
    *flow = outside(grid, std::mem::take(flow), page);
    let paragraphs = cell_paragraphs(grid.width_of(grid.cells[0]), inside, text);
    Some(paragraphs.into_iter().map(Piece::Paragraph).collect())
}

/// The first place from `y` on where the lines leave a gap, as between paragraphs.
fn next_gap(lines: &[Line], y: f32) -> f32 {
    let first = lines.partition_point(|line| line.y < y).max(1);
    let follows = |pair: &&[Line]| pair[1].y - pair[0].y < 1.6 * pair[1].size;
    let rest = lines.get(first - 1..).unwrap_or_default().windows(2);
    rest.take_while(follows).last().map_or(y, |pair| pair[1].bottom().max(y))
}

/// The lines without the words that stand in a grid.
fn outside(grid: &Grid, lines: Vec<Line>, page: u32) -> Vec<Line> {
    let rest = |line: Line| line.words.into_iter().filter(|word| cell_of(grid, word).is_none()).collect();
    lines.into_iter().filter_map(|line| Line::new(rest(line), page)).collect()
}

/// The heads of a grid's columns where they stand above it without walls: a line with a part over each of two columns.
fn head_above(grid: &Grid, lines: &mut Vec<Line>, text: &str) -> Option<Row> {
    let top = grid.height().0;
    let at = lines.partition_point(|line| line.y < top).checked_sub(1)?;
    let line = &lines[at];
    let parts = aligned::segments(line, text);
    let column = |x0: f32, x1: f32| {
        let column = grid.xs.partition_point(|&x| x <= x0 + 1.0).checked_sub(1)?;
        (x1 <= *grid.xs.get(column + 1)? + 1.0).then_some(column)
    };
    let cells = parts.into_iter().map(|part| {
        let cell = Line::new(line.words[part].to_vec(), line.page)?;
        let column = column(cell.x0, cell.x1)?;
        Some(TableCell { column, paragraphs: vec![Paragraph::of(cell)] })
    });
    let cells: Vec<TableCell> = cells.collect::<Option<_>>()?;
    let apart = cells.windows(2).all(|pair| pair[0].column < pair[1].column);
    if cells.len() < 2 || !apart || top - line.y > 1.5 * line.size {
        return None;
    }
    lines.remove(at);
    Some(Row { cells, header: true })
}

fn cell_of(grid: &Grid, word: &Word) -> Option<usize> {
    let (x, y) = word.centre();
    grid.cell_at(x, y)
}

fn words_in(grid: &Grid, lines: &[Line]) -> Vec<Vec<Word>> {
    let mut words: Vec<Vec<Word>> = vec![Vec::new(); grid.cells.len()];
    for word in lines.iter().flat_map(|line| &line.words) {
        if let Some(cell) = cell_of(grid, word) {
            words[cell].push(*word);
        }
    }
    words
}

/// Whether two tables have the same columns, so that the second goes on with the first.
pub(super) fn same_edges(a: &[f32], b: &[f32]) -> bool {
    a.len() == b.len() && a.len() > 2 && a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 4.0)
}

/// Whether some row has text in two cells.
fn is_table(grid: &Grid, lines: &[Vec<Line>]) -> bool {
    let filled = || grid.cells.iter().zip(lines).filter(|(_, lines)| !lines.is_empty()).map(|(cell, _)| cell);
    filled().any(|a| filled().any(|b| a.column < b.column && a.row < b.row_end && b.row < a.row_end))
}

fn cell_paragraphs((left, right): (f32, f32), lines: Vec<Line>, text: &str) -> Vec<Paragraph> {
    let start = lines.iter().map(|line| line.x0).fold(f32::MAX, f32::min);
    let end = lines.iter().map(|line| line.x1).fold(f32::MIN, f32::max);
    let padding = (start - left).clamp(0.0, 8.0);
    paragraphs(lines, Column { x0: start, x1: (right - padding).max(end), sure: true, leading: None }, text)
}

/// Whether the last of two columns is narrow and stands beside prose.
fn has_action_column(grid: &Grid, cells: &[(GridCell, Vec<Paragraph>)]) -> bool {
    let [left, middle, right] = grid.xs[..] else { return false };
    let prose = cells.iter().filter(|(cell, _)| cell.column == 0);
    let lines =
        prose.clone().flat_map(|(_, paragraphs)| paragraphs).map(|paragraph| paragraph.lines.len()).sum::<usize>();
    right - middle < 0.25 * (right - left) && lines >= 4 * prose.count()
}

/// A table of prose and actions as paragraphs with notes beside them.
fn with_notes(cells: Vec<(GridCell, Vec<Paragraph>)>) -> Vec<Piece> {
    let (prose, notes): (Vec<_>, Vec<_>) = cells.into_iter().partition(|(cell, _)| cell.column == 0);
    let mut notes = notes.into_iter().flat_map(|(_, paragraphs)| paragraphs).peekable();
    let mut prose = prose.into_iter().flat_map(|(_, paragraphs)| paragraphs).peekable();
    let mut found = Vec::new();
    while let Some(paragraph) = prose.next() {
        found.push(Piece::Paragraph(paragraph));
        let next_top = prose.peek().map_or(f32::MAX, |next| next.first().top());
        while let Some(note) = notes.next_if(|note| note.first().y < next_top) {
            found.push(Piece::Note(note));
        }
    }
    found
}

fn table(grid: &Grid, cells: Vec<(GridCell, Vec<Paragraph>)>) -> Table {
    let mut rows: Vec<Row> = Vec::new();
    let mut row_at = None;
    for (cell, paragraphs) in cells {
        if row_at != Some(cell.row) {
            rows.push(Row::default());
            row_at = Some(cell.row);
        }
        if let Some(row) = rows.last_mut() {
            row.cells.push(TableCell { column: cell.column, paragraphs });
        }
    }
    mark_header(&mut rows);
    Table { xs: grid.xs.clone(), rows }
}

/// A first row that is bold where the others are not heads its columns.
fn mark_header(rows: &mut [Row]) {
    let strong =
        |row: &Row| row.cells.iter().flat_map(|cell| &cell.paragraphs).flat_map(|p| &p.lines).all(Line::is_strong);
    if let [first, rest @ ..] = rows
        && first.cells.len() >= 2
        && strong(first)
        && rest.iter().any(|row| !strong(row))
    {
        first.header = true;
    }
}

/// A line's share of a row: the column and the words in it.
type Part = (usize, Line);

/// An aligned table, or columns of running text.
fn aligned_pieces(region: &Region, lines: &[Line], text: &str) -> Vec<Piece> {
    let mut rows: Vec<Vec<Vec<Line>>> = Vec::new();
    let lines: Vec<(f32, Vec<Part>)> = lines.iter().map(|line| (line.y, parts(region, line, text))).collect();
    let row_gap = row_gap(&lines);
    let mut last_y = f32::MIN;
    for (y, parts) in lines {
        let same = |row: &Vec<Vec<Line>>| row_gap.map_or_else(|| same_row(row, &parts, text), |gap| y - last_y < gap);
        if !rows.last().is_some_and(same) {
            rows.push(vec![Vec::new(); region.columns.len()]);
        }
        last_y = y;
        if let Some(row) = rows.last_mut() {
            for (column, part) in parts {
                row[column].push(part);
            }
        }
    }
    if let [row] = &mut rows[..]
        && row.iter().all(|cell| cell.len() >= 5)
    {
        let columns = row.iter_mut().map(std::mem::take);
        let flows = columns.flat_map(|lines| {
            let column = Column::around(&lines);
            paragraphs(lines, column, text)
        });
        return flows.map(Piece::Paragraph).collect();
    }
    let rows = rows.into_iter().flat_map(|row| rows_of_lines(row, text));
    let mut rows: Vec<Row> = rows.map(|row| aligned_row(region, row, text)).collect();
    mark_header(&mut rows);
    vec![Piece::Table(Table { xs: region.columns.iter().map(|column| column.0).collect(), rows })]
}

/// The least distance of two rows, where rows stand further apart than the lines of a cell: lines that go on in other
/// columns than the first show what is usual inside cells, and most of those in the first column are clear of it.
fn row_gap(lines: &[(f32, Vec<Part>)]) -> Option<f32> {
    let follows = |pair: &[(f32, Vec<Part>)]| {
        let (column, part) = pair[1].1.first()?;
        Some((*column == 0, (pair[1].0 - pair[0].0) / part.size.max(1.0), part.size))
    };
    let (keyed, inside): (Vec<_>, Vec<_>) = lines.windows(2).filter_map(follows).partition(|(keyed, ..)| *keyed);
    let (_, widest, size) = inside.into_iter().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let clear = keyed.iter().filter(|(_, distance, _)| *distance > widest + 0.1).count();
    (clear > 0 && clear * 3 >= keyed.len() * 2).then_some((widest + 0.05) * size)
}

fn parts(region: &Region, line: &Line, text: &str) -> Vec<Part> {
    let ranges = region.split(line, text);
    let lines = ranges.into_iter().filter_map(|range| Line::new(line.words[range].to_vec(), line.page));
    lines.map(|part| (region.column_of(part.x0, part.x1), part)).collect()
}

/// The rows of cells whose lines stand side by side, each whole by itself: "Ann Ash" and below it "Ben Birch", beside
/// "Chair" and below it "Clerk".
fn rows_of_lines(row: Vec<Vec<Line>>, text: &str) -> Vec<Vec<Vec<Line>>> {
    let filled: Vec<&Vec<Line>> = row.iter().filter(|cell| !cell.is_empty()).collect();
    let count = filled[0].len();
    let level = |a: &Line, b: &Line| (a.y - b.y).abs() <= 0.2 * a.size;
    let whole = |pair: &[Line]| {
        let [last, next] = pair else { return true };
        let last = last.words[last.words.len() - 1].text(text);
        !next.words[0].text(text).starts_with(|c: char| c.is_lowercase() || "&(/".contains(c))
            && !last.ends_with([',', '&', '-', '/', '('])
    };
    let side_by_side = filled.len() >= 2
        && filled.iter().all(|cell| {
            cell.len() == count && cell.iter().zip(filled[0]).all(|(a, b)| level(a, b)) && cell.windows(2).all(whole)
        });
    if count < 2 || !side_by_side {
        return vec![row];
    }
    let mut rows = vec![vec![Vec::new(); row.len()]; count];
    for (column, cell) in row.into_iter().enumerate() {
        for (at, line) in cell.into_iter().enumerate() {
            rows[at][column].push(line);
        }
    }
    rows
}

fn aligned_row(region: &Region, row: Vec<Vec<Line>>, text: &str) -> Row {
    let cells = row.into_iter().enumerate().filter(|(_, lines)| !lines.is_empty()).map(|(column, lines)| {
        let (x0, x1) = region.columns[column];
        TableCell { column, paragraphs: paragraphs(lines, Column { x0, x1, sure: true, leading: None }, text) }
    });
    Row { cells: cells.collect(), header: false }
}

/// Whether a line goes on with the row above: it was drawn cell by cell, or its words go on.
fn same_row(row: &[Vec<Line>], parts: &[Part], text: &str) -> bool {
    let drawn_by_cell = parts.iter().any(|(column, part)| {
        !row[*column].is_empty()
            && row[*column + 1..].iter().flatten().any(|other| other.words[0].start > part.words[0].start)
    });
    let goes_on = |(column, part): &Part| {
        row[*column].last().is_some_and(|above| {
            let first = part.words[0].text(text);
            let last = above.words[above.words.len() - 1].text(text);
            part.y - above.y < 1.6 * part.size
                && (first.starts_with(char::is_lowercase)
                    || matches!(above.ending(text), Some(Ending::Cut | Ending::Hanging))
                    || last.ends_with([',', '&', '-', '/', '('])
                    || first.starts_with(['&', '(', '/']))
        })
    };
    drawn_by_cell || parts.iter().all(goes_on)
}
