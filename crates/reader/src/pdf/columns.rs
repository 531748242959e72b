//! Running text in two columns, found by the gutter between them.

use std::iter;

use super::column::Breaks;
use super::lines::Line;

/// Lines that had to break, in either column, before a page counts as set in two.
const BREAKS: usize = 4;

/// The lines around and in two columns of prose.
#[derive(Debug)]
pub(super) struct Columns {
    /// Lines across the page, before the columns.
    pub(super) above: Vec<Line>,
    /// The left column.
    pub(super) left: Vec<Line>,
    /// The right column.
    pub(super) right: Vec<Line>,
    /// What comes behind them.
    pub(super) below: Vec<Line>,
}

impl Columns {
    /// The first two columns of prose that some lines have.
    pub(super) fn of(lines: &[Line], text: &str) -> Option<Self> {
        let gutter = gutter(lines)?;
        let sides: Vec<Option<Sides>> = lines.iter().map(|line| Sides::of(line, gutter)).collect();
        let mut start = 0;
        while start < lines.len() {
            let run = sides[start..].iter().take_while(|sides| sides.is_some()).count();
            let part = |side: fn(&Sides) -> Option<&Line>| -> Vec<Line> {
                sides[start..start + run].iter().flatten().filter_map(side).cloned().collect()
            };
            let (left, right) = (part(|sides| sides.left.as_ref()), part(|sides| sides.right.as_ref()));
            if is_prose(&left, text) && is_prose(&right, text) && are_close(&left, &right) {
                let (above, below) = (lines[..start].to_vec(), lines[start + run..].to_vec());
                return Some(Self { above, left, right, below });
            }
            start += run + 1;
        }
        None
    }
}

/// What a line has on either side of the gutter.
struct Sides {
    left: Option<Line>,
    right: Option<Line>,
}

impl Sides {
    /// Cuts a line at the gutter; `None` where it runs across.
    fn of(line: &Line, gutter: f32) -> Option<Self> {
        let at = line.words.partition_point(|word| word.x1 <= gutter);
        let parted = at == 0 || at == line.words.len() || line.gap(at) > line.size;
        if !parted || line.words[at..].iter().any(|word| word.x0 < gutter) {
            return None;
        }
        let part = |words: &[_]| Line::new(words.to_vec(), line.page);
        Some(Self { left: part(&line.words[..at]), right: part(&line.words[at..]) })
    }
}

/// Just before the left edge, near the middle of the page, that most lines or parts of lines share.
fn gutter(lines: &[Line]) -> Option<f32> {
    let x0 = lines.iter().map(|line| line.x0).fold(f32::MAX, f32::min);
    let x1 = lines.iter().map(|line| line.x1).fold(f32::MIN, f32::max);
    let middle = x0 + 0.3 * (x1 - x0)..x0 + 0.7 * (x1 - x0);
    let starts = lines.iter().flat_map(|line| {
        let parted = (1..line.words.len()).filter(|&at| line.gap(at) > line.size);
        iter::once(0).chain(parted).map(|at| line.words[at].x0)
    });
    let mut starts: Vec<f32> = starts.filter(|start| middle.contains(start)).collect();
    starts.sort_by(f32::total_cmp);
    let runs = starts.chunk_by(|a, b| b - a <= 1.0).filter(|run| run.len() > 2 * BREAKS);
    runs.max_by_key(|run| run.len()).map(|run| run[0] - 1.0)
}

fn is_prose(lines: &[Line], text: &str) -> bool {
    Breaks::of(lines, text).count() >= BREAKS
}

/// Whether the gutter is as narrow as between columns, which cells of a table leave wider.
fn are_close(left: &[Line], right: &[Line]) -> bool {
    let end = left.iter().map(|line| line.x1).fold(f32::MIN, f32::max);
    let start = right.iter().map(|line| line.x0).fold(f32::MAX, f32::min);
    let size = left.iter().map(|line| line.size).fold(0.0, f32::max);
    start - end <= 4.0 * size
}
