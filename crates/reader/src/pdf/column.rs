//! How wide the text of a page runs: its right edge, read off the lines that had to break.

use model::Align;

use super::lines::Line;

/// The width that text may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Left edge of the text.
    pub(super) x0: f32,
    /// Right edge of the text.
    pub(super) x1: f32,
    /// Whether enough lines broke at the right edge to be sure of it.
    pub(super) sure: bool,
    /// The distance of baselines inside paragraphs, as a share of the font size, where lines that broke show it.
    pub(super) leading: Option<f32>,
}

impl Column {
    /// The smallest column around all lines.
    pub(super) fn around(lines: &[Line]) -> Self {
        let x0 = lines.iter().map(|line| line.x0).fold(f32::MAX, f32::min);
        let x1 = lines.iter().map(|line| line.x1).fold(f32::MIN, f32::max);
        Self { x0, x1, sure: false, leading: None }
    }

    /// Where a line stands in the column.
    pub(super) fn align(self, line: &Line) -> Align {
        let (left, right) = (line.x0 - self.x0, self.x1 - line.x1);
        if left > 4.0 * line.size && right < 0.5 * line.size {
            Align::Right
        } else if left > 2.0 * line.size && (left - right).abs() < line.size {
            Align::Centre
        } else {
            Align::Left
        }
    }

    /// Whether a word that wide had room at the end of a line.
    pub(super) fn has_room(self, line: &Line, width: f32) -> bool {
        line.x1 + SPACE * line.size + width < self.x1 - 0.1 * line.size
    }

    /// Whether a word that wide had room in a line that is centred.
    pub(super) fn has_room_around(self, line: &Line, width: f32) -> bool {
        line.x1 - line.x0 + SPACE * line.size + width < self.x1 - self.x0 - 0.1 * line.size
    }
}

/// A space as a share of the font size.
const SPACE: f32 = 0.25;

/// Lines that had to break.
#[derive(Clone, Debug, Default)]
pub(super) struct Breaks(Vec<Break>);

/// A line that had to break.
#[derive(Clone, Copy, Debug)]
struct Break {
    /// The right edge lies behind the line's end,
    from: f32,
    /// and before what would be the end of its next word.
    to: f32,
    /// Distance to the next line, as a share of the font size.
    leading: f32,
}

/// Breaks that a page needs to speak for itself.
const ENOUGH: usize = 4;

/// An edge is one of narrow cells where more than one line runs beyond it for so many that break at it.
const FEW: usize = 3;

impl Breaks {
    /// The breaks of a page.
    pub(super) fn of(lines: &[Line], text: &str) -> Self {
        let pairs = lines.windows(2).filter(|pair| had_to_break(&pair[0], &pair[1], text));
        let breaks = pairs.map(|pair| {
            let (line, next) = (&pair[0], &pair[1]);
            let from = end_of_text(line);
            let to = from + SPACE * line.size + next.first_word_width();
            Break { from, to, leading: (next.y - line.y) / next.size.max(1.0) }
        });
        Self(breaks.collect())
    }

    /// How many they are.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// The breaks of all pages.
    pub(super) fn all<'a>(pages: impl Iterator<Item = &'a Self>) -> Self {
        Self(pages.flat_map(|page| page.0.iter().copied()).collect())
    }

    /// The column of a page that is `width` wide. `all` speaks where the page has too few breaks of its own.
    pub(super) fn column(&self, all: &Self, lines: &[Line], width: f32) -> Column {
        let around = Column::around(lines);
        let edge = |breaks: &Self| breaks.edge().filter(|&(edge, _)| edge > around.x0);
        let own = edge(self).filter(|&(_, breaks)| breaks >= ENOUGH);
        let leading = self.leading().or_else(|| all.leading());
        match own.or_else(|| edge(all)) {
            Some((x1, breaks)) if breaks >= ENOUGH && self.beyond(x1) * FEW <= breaks => {
                Column { x1, sure: true, leading, ..around }
            }
            Some((x1, _)) => Column { x1: around.x1.max(x1), leading, ..around },
            None => Column { x1: around.x1.max(width - around.x0), leading, ..around },
        }
    }

    /// How many lines ran on beyond an edge before they broke.
    fn beyond(&self, x1: f32) -> usize {
        self.0.iter().filter(|found| found.from > x1 + 1.0).count()
    }

    /// The commonest distance of baselines where a line broke, as a share of the font size.
    pub(super) fn leading(&self) -> Option<f32> {
        commonest_leading(self.0.iter().map(|found| found.leading))
    }

    /// The column of a run of lines inside `column`: narrower where two lines or more broke though it had room for more.
    pub(super) fn narrowed(&self, column: Column) -> Column {
        let early = self.0.iter().filter(|found| found.to < column.x1 - 1.0).count();
        match self.edge() {
            Some((x1, _)) if early >= 2 && 2 * early > self.0.len() => Column { x1, ..column },
            _ => column,
        }
    }

    /// The right edge that most breaks allow, and how many they are.
    fn edge(&self) -> Option<(f32, usize)> {
        let mut ends: Vec<(f32, isize)> = self.0.iter().flat_map(|found| [(found.from, 1), (found.to, -1)]).collect();
        ends.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (mut open, mut most, mut edge) = (0_isize, 0, None);
        for (at, step) in ends {
            open += step;
            if open >= most {
                (most, edge) = (open, Some((at, open.unsigned_abs())));
            }
        }
        edge
    }
}

/// The commonest of some distances of baselines that are shares of the font size, rounded up a little.
fn commonest_leading(shares: impl Iterator<Item = f32>) -> Option<f32> {
    let mut counts = [0_u32; 40];
    for share in shares.filter(|share| (0.8..2.0).contains(share)) {
        counts[(share * 20.0) as usize] += 1;
    }
    let most = counts.iter().copied().max().filter(|&most| most > 0)?;
    counts.iter().position(|&count| count == most).map(|at| (at as f32 + 1.0) / 20.0)
}

/// Whether a sentence goes on from one line to the next, so that the first was full.
fn had_to_break(line: &Line, next: &Line, text: &str) -> bool {
    let last = line.words[line.words.len() - 1].text(text);
    (0.8..1.8).contains(&((next.y - line.y) / line.size.max(1.0)))
        && (line.size - next.size).abs() <= 0.1 * line.size
        && next.words[0].text(text).starts_with(char::is_lowercase)
        && !last.ends_with(['.', ':', ';', '!', '?', '-'])
        && !is_row(line)
}

/// Whether a line has three columns or more, a number before the first left out.
fn is_row(line: &Line) -> bool {
    (2..line.words.len()).filter(|&index| line.gap(index) > 1.5 * line.size).count() >= 2
}

/// Where the text of a line ends, a note behind a wide gap left out.
fn end_of_text(line: &Line) -> f32 {
    let first = line.words.len().saturating_sub(4).max(1);
    let note = (first..line.words.len()).find(|&index| line.gap(index) > 1.5 * line.size);
    note.map_or(line.x1, |index| line.words[index - 1].x1)
}
