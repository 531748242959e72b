//! Ruled tables: lines that cross to a grid, and the cells that they part.

use super::sheet::{Rule, Word};

/// Rules closer than this are one.
const NEAR: f32 = 3.0;

/// Rules of one page beyond which no grid is looked for: a drawing, not a table.
const RULES: usize = 4000;

/// Height of a row that may be left without walls.
const ROW: f32 = 24.0;

/// Cells of one grid beyond which it is a drawing: graph paper, a map.
const CELLS: usize = 20_000;

/// Ruled lines that hang together.
#[derive(Debug)]
pub(super) struct Grid {
    /// Left edge of each column, and the right edge of the last.
    pub(super) xs: Vec<f32>,
    /// Upper edge of each row, and the lower edge of the last.
    pub(super) ys: Vec<f32>,
    /// Cells, row by row.
    pub(super) cells: Vec<GridCell>,
    /// The number of the cell that each square of the grid belongs to, row by row.
    squares: Vec<usize>,
}

/// A cell: first row and column of the grid, and the last ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct GridCell {
    /// First row.
    pub(super) row: usize,
    /// First column.
    pub(super) column: usize,
    /// Row behind the last.
    pub(super) row_end: usize,
    /// Column behind the last.
    pub(super) column_end: usize,
}

impl Grid {
    /// The cell that a point lies in.
    pub(super) fn cell_at(&self, x: f32, y: f32) -> Option<usize> {
        let column = interval(&self.xs, x)?;
        let row = interval(&self.ys, y)?;
        self.squares.get(row * (self.xs.len() - 1) + column).copied()
    }

    /// Left and right edge of a cell.
    pub(super) fn width_of(&self, cell: GridCell) -> (f32, f32) {
        (self.xs[cell.column], self.xs[cell.column_end])
    }

    /// Upper and lower edge of the whole.
    pub(super) fn height(&self) -> (f32, f32) {
        (self.ys[0], self.ys[self.ys.len() - 1])
    }

    fn new(xs: Vec<f32>, ys: Vec<f32>, walls: &Walls) -> Option<Self> {
        let (columns, rows) = (xs.len().checked_sub(1)?, ys.len().checked_sub(1)?);
        if columns * rows == 0 || columns * rows > CELLS {
            return None;
        }
        let mut grid = Self { xs, ys, cells: Vec::new(), squares: vec![usize::MAX; columns * rows] };
        for row in 0..rows {
            for column in 0..columns {
                if grid.squares[row * columns + column] == usize::MAX {
                    grid.open_cell(row, column, walls);
                }
            }
        }
        Some(grid)
    }

    /// Makes the cell that begins at a square: to the right and down as far as no wall stands.
    fn open_cell(&mut self, row: usize, column: usize, walls: &Walls) {
        let (columns, rows) = (self.xs.len() - 1, self.ys.len() - 1);
        let free = |grid: &Self, row: usize, column: usize| grid.squares[row * columns + column] == usize::MAX;
        let mut column_end = column + 1;
        while column_end < columns
            && free(self, row, column_end)
            && !walls.upright(self.xs[column_end], self.ys[row], self.ys[row + 1])
        {
            column_end += 1;
        }
        let mut row_end = row + 1;
        while row_end < rows
            && (column..column_end)
                .all(|at| free(self, row_end, at) && !walls.level(self.ys[row_end], self.xs[at], self.xs[at + 1]))
        {
            row_end += 1;
        }
        for at in row..row_end {
            self.squares[at * columns + column..at * columns + column_end].fill(self.cells.len());
        }
        self.cells.push(GridCell { row, column, row_end, column_end });
    }
}

/// The interval of sorted edges that a value lies in.
fn interval(edges: &[f32], value: f32) -> Option<usize> {
    let after = edges.partition_point(|&edge| edge <= value);
    (after > 0 && after < edges.len()).then(|| after - 1)
}

/// A line along one axis: where it stands on the other, and from where to where it runs.
#[derive(Clone, Copy, Debug)]
struct Stroke {
    at: f32,
    from: f32,
    to: f32,
}

/// The lines of one grid.
struct Walls {
    levels: Vec<Stroke>,
    uprights: Vec<Stroke>,
}

impl Walls {
    fn top(&self) -> f32 {
        self.levels[0].at
    }

    /// Whether another group begins closely below this one and has three of its edges, and between them is text.
    fn goes_on_in(&self, below: &Self, words: &[Word]) -> bool {
        let (bottom, top) = (self.levels[self.levels.len() - 1].at, below.top());
        let distance = top - bottom;
        let is_written = || words.iter().any(|word| word.y > bottom + NEAR && word.y < top);
        let shared = |stroke: &&Stroke| below.uprights.iter().any(|other| (other.at - stroke.at).abs() <= 1.0);
        (0.0..=ROW).contains(&distance) && self.uprights.iter().filter(shared).count() >= 3 && is_written()
    }

    fn upright(&self, x: f32, from: f32, to: f32) -> bool {
        covers(&self.uprights, x, from, to)
    }

    fn level(&self, y: f32, from: f32, to: f32) -> bool {
        covers(&self.levels, y, from, to)
    }
}

/// Whether lines that stand at `at` run along most of a stretch.
fn covers(strokes: &[Stroke], at: f32, from: f32, to: f32) -> bool {
    let first = strokes.partition_point(|stroke| stroke.at < at - NEAR);
    let near = strokes[first..].iter().take_while(|stroke| stroke.at <= at + NEAR);
    near.map(|stroke| (stroke.to.min(to) - stroke.from.max(from)).max(0.0)).sum::<f32>() >= 0.6 * (to - from)
}

/// The grids that the rules of a page make, from top to bottom.
pub(super) fn grids(rules: &[Rule], words: &[Word]) -> Vec<Grid> {
    let (level, upright): (Vec<&Rule>, Vec<&Rule>) = rules.iter().partition(|rule| rule.is_horizontal());
    let levels = joined(level.iter().map(|r| Stroke { at: f32::midpoint(r.y0, r.y1), from: r.x0, to: r.x1 }).collect());
    let uprights =
        joined(upright.iter().map(|r| Stroke { at: f32::midpoint(r.x0, r.x1), from: r.y0, to: r.y1 }).collect());
    if levels.len() + uprights.len() > RULES {
        return Vec::new();
    }
    let mut grids: Vec<Grid> = stacked(groups(&levels, &uprights), words).iter().filter_map(grid_of).collect();
    grids.sort_by(|a, b| a.ys[0].total_cmp(&b.ys[0]));
    grids
}

/// Puts groups together that stand closely one above the other and share columns: between them is a row without walls.
fn stacked(mut groups: Vec<Walls>, words: &[Word]) -> Vec<Walls> {
    groups.retain(|walls| !walls.levels.is_empty() && !walls.uprights.is_empty());
    groups.sort_by(|a, b| a.top().total_cmp(&b.top()));
    let mut whole: Vec<Walls> = Vec::new();
    for walls in groups {
        match whole.last_mut() {
            Some(above) if above.goes_on_in(&walls, words) => {
                above.levels.extend(walls.levels);
                above.uprights.extend(walls.uprights);
                above.uprights.sort_by(|a, b| a.at.total_cmp(&b.at));
            }
            _ => whole.push(walls),
        }
    }
    whole
}

/// Joins the pieces of lines that are drawn cell by cell.
fn joined(mut strokes: Vec<Stroke>) -> Vec<Stroke> {
    strokes.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.from.total_cmp(&b.from)));
    let mut whole: Vec<Stroke> = Vec::new();
    for stroke in strokes {
        let near = whole.iter_mut().rev().take_while(|last| stroke.at - last.at <= 1.0).take(64);
        let mut same = near.filter(|last| stroke.from <= last.to + NEAR && stroke.to >= last.from - NEAR);
        match same.next() {
            Some(last) => {
                last.from = last.from.min(stroke.from);
                last.to = last.to.max(stroke.to);
            }
            None => whole.push(stroke),
        }
    }
    whole
}

/// Groups of lines that touch one another.
fn groups(levels: &[Stroke], uprights: &[Stroke]) -> Vec<Walls> {
    let count = levels.len();
    let mut parents: Vec<usize> = (0..count + uprights.len()).collect();
    for (index, upright) in uprights.iter().enumerate() {
        let first = levels.partition_point(|level| level.at < upright.from - NEAR);
        for (offset, level) in levels[first..].iter().take_while(|level| level.at <= upright.to + NEAR).enumerate() {
            if (level.from - NEAR..=level.to + NEAR).contains(&upright.at) {
                let (a, b) = (root(&mut parents, first + offset), root(&mut parents, count + index));
                parents[a] = b;
            }
        }
    }
    let mut walls: std::collections::BTreeMap<usize, Walls> = std::collections::BTreeMap::new();
    for index in 0..parents.len() {
        let group = root(&mut parents, index);
        let group = walls.entry(group).or_insert(Walls { levels: Vec::new(), uprights: Vec::new() });
        match levels.get(index) {
            Some(level) => group.levels.push(*level),
            None => group.uprights.push(uprights[index - count]),
        }
    }
    walls.into_values().collect()
}

fn root(parents: &mut [usize], mut index: usize) -> usize {
    while parents[index] != index {
        parents[index] = parents[parents[index]];
        index = parents[index];
    }
    index
}

fn grid_of(walls: &Walls) -> Option<Grid> {
    if walls.levels.is_empty() || walls.uprights.is_empty() {
        return None;
    }
    let ends = |strokes: &[Stroke]| {
        let from = strokes.iter().map(|stroke| stroke.from).fold(f32::MAX, f32::min);
        let to = strokes.iter().map(|stroke| stroke.to).fold(f32::MIN, f32::max);
        [from, to]
    };
    let xs = edges(walls.uprights.iter().map(|stroke| stroke.at).chain(ends(&walls.levels)).collect());
    let ys = edges(walls.levels.iter().map(|stroke| stroke.at).chain(ends(&walls.uprights)).collect());
    Grid::new(xs, ys, walls)
}

/// Sorted positions, those that are near one another taken as one.
fn edges(mut positions: Vec<f32>) -> Vec<f32> {
    positions.sort_by(f32::total_cmp);
    positions.dedup_by(|next, kept| *next - *kept <= NEAR);
    positions
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(y: f32, x0: f32, x1: f32) -> Rule {
        Rule { x0, y0: y, x1, y1: y + 0.5 }
    }

    fn upright(x: f32, y0: f32, y1: f32) -> Rule {
        Rule { x0: x, y0, x1: x + 0.5, y1 }
    }

    #[test]
    fn lines_that_cross_make_cells() {
        let mut rules: Vec<Rule> = [10.0, 30.0, 50.0].iter().map(|&y| level(y, 10.0, 110.0)).collect();
        rules.extend([10.0, 60.0, 110.0].iter().map(|&x| upright(x, 10.0, 50.0)));
        let grids = grids(&rules, &[]);
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].cells.len(), 4);
        assert_eq!(grids[0].cell_at(70.0, 20.0), Some(1));
        assert_eq!(grids[0].cell_at(70.0, 60.0), None);
    }

    #[test]
    fn a_missing_wall_makes_one_cell_of_two_squares() {
        let mut rules: Vec<Rule> = [10.0, 30.0, 50.0].iter().map(|&y| level(y, 10.0, 110.0)).collect();
        rules.extend([10.0, 110.0].iter().map(|&x| upright(x, 10.0, 50.0)));
        rules.push(upright(60.0, 30.0, 50.0));
        let grids = grids(&rules, &[]);
        assert_eq!(grids[0].cells.len(), 3);
        assert_eq!(grids[0].cells[0], GridCell { row: 0, column: 0, row_end: 1, column_end: 2 });
    }

    #[test]
    fn tables_with_nothing_between_them_are_two() {
        let mut rules: Vec<Rule> = [10.0, 30.0, 50.0, 70.0].iter().map(|&y| level(y, 10.0, 110.0)).collect();
        for (from, to) in [(10.0, 30.0), (50.0, 70.0)] {
            rules.extend([10.0, 60.0, 110.0].iter().map(|&x| upright(x, from, to)));
        }
        assert_eq!(grids(&rules, &[]).len(), 2);
    }

    #[test]
    fn an_underline_is_no_grid() {
        assert!(grids(&[level(10.0, 10.0, 110.0)], &[]).is_empty());
    }
}
